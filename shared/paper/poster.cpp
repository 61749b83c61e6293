#include "shared/paper/poster.h"

#include "shared/domain/graphemes.h"
#include "shared/paper/poster_parts.h"
#include "shared/paper/raster.h"

namespace oasis::paper {

namespace {

using Kind = PosterPart::Kind;

constexpr Colour white{0xFFFFFF}, primary{0x134E41}, ink{0x22302B}, soft_ink{0x3D4C45}, edge{0xCBC3B1};
constexpr auto bold = TextStyle::Weight::bold;
constexpr double leaf = 9;
constexpr double picture_dpi = 150;

void draw_frame(Pen& pen, const Poster& poster, const std::string& page) {
    pen.fill({0, 0, a4.width, poster_head - 6}, primary);
    pen.leaf({poster_margin, 9}, leaf, white);
    pen.line(poster.station, poster_margin + leaf + 3, 10.2, {6.4, white}, poster_width - leaf - 3);
    pen.line(poster.title, poster_margin, 22, {16, white, bold}, poster_width);
    pen.rule({poster_margin, poster_foot + 4}, {a4.width - poster_margin, poster_foot + 4}, edge, 0.4);
    pen.line(poster.foot, poster_margin, poster_foot + 7, {7, ink, bold}, poster_width * 0.8);
    if (!page.empty())
        pen.line(page, a4.width - poster_margin - 12, poster_foot + 8, {5, soft_ink}, 12);
}

constexpr double most_height = (poster_foot - poster_head) / 2;  // of a block of text in one piece

bool is_words(const PosterPart& part) {
    return part.kind == Kind::text || part.kind == Kind::note || part.kind == Kind::item;
}

/// Where a text is cut so that what comes first is no higher than `most_height`: at a line's end, after a sentence, or
/// between any two characters. At least one character comes first.
std::size_t cut_of(Pen& pen, const PosterPart& part) {
    const auto graphemes = domain::graphemes_of(part.text);
    auto head = part;
    const auto fits = [&](std::size_t count) {
        head.text.clear();
        for (std::size_t at = 0; at < count; ++at)
            head.text += graphemes[at];
        return part_height(pen, head) <= most_height;
    };
    std::size_t low = 1, high = graphemes.size();
    while (low + 1 < high) {
        const auto middle = (low + high) / 2;
        (fits(middle) ? low : high) = middle;
    }
    for (const std::string_view marks : {"\n", "。！？；"})
        for (auto at = low; at > low / 2; --at)
            if (marks.find(graphemes[at - 1]) != std::string_view::npos)
                return at;
    return low;
}

/// The parts, long texts in pieces that a page can hold.
std::vector<PosterPart> in_pieces(Pen& pen, const std::vector<PosterPart>& parts) {
    std::vector<PosterPart> pieces;
    for (auto part : parts) {
        while (is_words(part) && part_height(pen, part) > most_height) {
            const auto graphemes = domain::graphemes_of(part.text);
            const auto cut = cut_of(pen, part);
            auto piece = part;
            piece.text.clear();
            part.text.clear();
            for (std::size_t at = 0; at < graphemes.size(); ++at)
                (at < cut ? piece : part).text += graphemes[at];
            while (piece.text.ends_with('\n'))
                piece.text.pop_back();
            part.mark.clear();
            pieces.push_back(std::move(piece));
        }
        pieces.push_back(std::move(part));
    }
    return pieces;
}

/// Which part stands at what height on which page.
struct Placed {
    std::size_t page;
    std::size_t part;
    double y;
};

std::vector<Placed> lay_out(Pen& pen, const std::vector<PosterPart>& parts) {
    std::vector<Placed> all;
    std::size_t page = 0;
    double y = poster_head + 2;
    bool begins = true;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const auto& part = parts[at];
        double needed = part_height(pen, part);
        // A heading does not end a page.
        const bool heads = part.kind == Kind::chapter || part.kind == Kind::heading;
        for (auto next = at; heads && ++next < parts.size();) {
            needed += style_of(parts[next].kind).before + part_height(pen, parts[next]);
            if (parts[next].kind != Kind::heading)
                break;
        }
        const double before = begins ? 0 : style_of(part.kind).before;
        if (!begins && y + before + needed > poster_foot) {
            ++page;
            y = poster_head + 2;
            begins = true;
        }
        y += begins ? 0 : before;
        all.push_back({page, at, y});
        y += part_height(pen, part);
        begins = false;
    }
    return all;
}

/// The poster on pages of one size: laid out once, drawn on any canvas.
class Pages {
  public:
    explicit Pages(const Poster& poster) : poster_(poster), size_(poster.a3 ? a3 : a4), k_(size_.width / a4.width) {
        const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> nowhere{
            cairo_recording_surface_create(CAIRO_CONTENT_COLOR, nullptr), cairo_surface_destroy};
        Canvas canvas{nowhere.get(), 1, fonts_};
        Pen pen{canvas, k_};
        parts_ = in_pieces(pen, poster_.parts);
        placed_ = lay_out(pen, parts_);
    }

    [[nodiscard]] Size size() const { return size_; }
    [[nodiscard]] const Fonts& fonts() const { return fonts_; }
    [[nodiscard]] std::size_t count() const { return placed_.empty() ? 1 : placed_.back().page + 1; }

    void draw(Canvas& canvas, std::size_t page) const {
        Pen pen{canvas, k_};
        draw_frame(pen, poster_, count() > 1 ? std::to_string(page + 1) + " / " + std::to_string(count()) : "");
        for (const auto& placed : placed_)
            if (placed.page == page)
                draw_part(pen, poster_, parts_[placed.part], placed.y);
    }

  private:
    const Poster& poster_;
    Size size_;
    double k_;
    Fonts fonts_;
    std::vector<PosterPart> parts_;
    std::vector<Placed> placed_;
};

}  // namespace

void write_poster(int file, const Poster& poster) {
    const Pages pages{poster};
    Document document{file, pages.size(), poster.title, pages.fonts()};
    for (std::size_t page = 0; page < pages.count(); ++page) {
        if (page > 0)
            document.canvas().finish_page();
        pages.draw(document.canvas(), page);
    }
    document.finish();
}

std::vector<std::filesystem::path> write_poster_pictures(const std::filesystem::path& name, const Poster& poster) {
    const Pages pages{poster};
    std::vector<std::filesystem::path> files;
    for (std::size_t page = 0; page < pages.count(); ++page) {
        auto file = name;
        if (page > 0)
            file.replace_filename(name.stem().string() + "-" + std::to_string(page + 1) + name.extension().string());
        auto passing = file;
        passing += ".part";
        write_png(passing, {0, 0, pages.size().width, pages.size().height}, picture_dpi, pages.fonts(),
                  [&](Canvas& canvas) { pages.draw(canvas, page); });
        std::filesystem::rename(passing, file);
        files.push_back(std::move(file));
    }
    return files;
}

}  // namespace oasis::paper
