#include "shared/paper/poster.h"

#include "shared/domain/chart_shape.h"
#include "shared/paper/document.h"
#include "shared/paper/raster.h"
#include <algorithm>
#include <cmath>

namespace oasis::paper {

namespace {

using Kind = PosterPart::Kind;

// The look's colours.
constexpr Colour white{0xFFFFFF}, primary{0x134E41}, ink{0x22302B}, soft_ink{0x3D4C45}, edge{0xCBC3B1}, tint{0xDCEBE4};
constexpr auto bold = TextStyle::Weight::bold;

// Of A4; on A3 all of it is larger by their ratio.
constexpr double margin = 18, head = 50, foot = 276, leaf = 9;
constexpr double width = a4.width - 2 * margin;
constexpr int most_lines = 60;  // of a block of text: more than a page holds
constexpr double photo_width = 30, photo_height = 40, tick_side = 5, tick_step = 8, blank_height = 14;
constexpr double picture_dpi = 150;

struct Style {
    double em = 6.4;
    Colour colour = ink;
    TextStyle::Weight weight = TextStyle::Weight::regular;
    double before = 2.5;  // space above
};
Style style_of(Kind kind) {
    switch (kind) {
    case Kind::chapter:
        return {9, primary, bold, 8};
    case Kind::heading:
    case Kind::map:
    case Kind::person:
        return {7.4, ink, bold, 6};
    case Kind::note:
        return {5.6, soft_ink, TextStyle::Weight::regular, 1.5};
    case Kind::item:
        return {6.4, ink, TextStyle::Weight::regular, 1.8};
    case Kind::phone:
        return {8, ink, bold, 6};
    case Kind::chart:
    case Kind::blank:
    case Kind::ticks:
        return {5.6, ink, TextStyle::Weight::regular, 3};
    case Kind::text:
        break;
    }
    return {};
}

/// Draws in lengths of A4 on a canvas of either size; without a canvas to draw on it only measures.
class Pen {
  public:
    Pen(Canvas& canvas, double k) : canvas_(canvas), k_(k) {}

    double text(const std::string& words, double x, double y, const Style& style, double wide, int lines = most_lines) {
        return canvas_.text(words, {x * k_, y * k_}, {style.em * k_, style.colour, style.weight},
                            {wide * k_, style.em * k_, lines}) /
               k_;
    }
    double height(const std::string& words, const Style& style, double wide) {
        return words.empty() ? 0
                             : canvas_.height(words, {style.em * k_, style.colour, style.weight},
                                              {wide * k_, style.em * k_, most_lines}) /
                                   k_;
    }
    /// On one line, smaller where it would not fit.
    double line(const std::string& words, double x, double y, const Style& style, double wide) {
        return canvas_.text(words, {x * k_, y * k_}, {style.em * k_, style.colour, style.weight},
                            {wide * k_, style.em * 0.5 * k_, 1}) /
               k_;
    }
    double width_of(const std::string& words, const Style& style) {
        return canvas_.width(words, {style.em * k_, style.colour, style.weight}) / k_;
    }
    void rule(Point from, Point to, Colour colour, double thick) {
        canvas_.line({from.x * k_, from.y * k_}, {to.x * k_, to.y * k_}, colour, thick * k_);
    }
    void box(const Box& box, double radius, Colour colour) {
        canvas_.round_box({box.x * k_, box.y * k_, box.width * k_, box.height * k_}, radius * k_, colour);
    }
    void frame(const Box& box, double radius, Colour colour, double thick) {
        canvas_.banded_box({box.x * k_, box.y * k_, box.width * k_, box.height * k_}, radius * k_, 0, white, colour, thick * k_);
    }
    void picture(const Box& box, const PaperPicture& picture) {
        canvas_.picture({box.x * k_, box.y * k_, box.width * k_, box.height * k_}, picture);
    }
    void leaf_at(Point at) { canvas_.leaf({at.x * k_, at.y * k_}, leaf * k_, white); }
    void fill(const Box& box, Colour colour) {
        canvas_.fill({box.x * k_, box.y * k_, box.width * k_, box.height * k_}, colour);
    }

  private:
    Canvas& canvas_;
    double k_;
};

double indent_of(const PosterPart& part) { return part.kind == Kind::item ? 8.0 * (part.depth + 1) : 0; }

/// The part of the picture's box that it takes: as large as fits.
Box fitted(const PaperPicture& picture, const Box& room) {
    const double scale = std::min(room.width / picture.width, room.height / picture.height);
    const double wide = picture.width * scale, high = picture.height * scale;
    return {room.x + (room.width - wide) / 2, room.y, wide, high};
}

// ---- the organisation chart ------------------------------------------------------------------------------

struct ChartDrawing {
    domain::ChartShape shape;
    double scale = 1;  // so that it fits the width and the height of a page
};

constexpr double chart_em = 5.4, chart_pad = 3, chart_box = 34;  // the words' width before they are broken

domain::ChartSize chart_box_size(Pen& pen, const domain::ChartNode& node) {
    const Style title{chart_em, ink, bold}, name{chart_em * 0.9, soft_ink};
    const auto wide = [&](const std::string& words, const Style& style) { return std::min(chart_box, pen.width_of(words, style) + 0.2); };
    const double across = std::max(wide(node.title, title), node.name.empty() ? 0.0 : wide(node.name, name));
    const double down = pen.height(node.title, title, across) + (node.name.empty() ? 0 : 1.5 + pen.height(node.name, name, across));
    return {static_cast<float>(across + 2 * chart_pad), static_cast<float>(down + 2 * chart_pad)};
}

ChartDrawing lay_chart(Pen& pen, const domain::Chart& chart) {
    const std::function<domain::ChartSize(std::size_t)> measure = [&](std::size_t at) { return chart_box_size(pen, chart[at]); };
    constexpr double room = foot - head - 10;
    ChartDrawing best;
    for (const int hang_from : {domain::most_chart_depth, 2, 1, 0}) {
        ChartDrawing drawing{domain::chart_shape(chart, hang_from, {4, 10, 8, 3}, measure), 1};
        const auto& size = drawing.shape.size;
        drawing.scale = std::min({1.0, width / std::max(1.0F, size.w), room / std::max(1.0F, size.h)});
        if (drawing.scale > best.scale || best.shape.boxes.empty())
            best = std::move(drawing);
        if (best.scale >= 1)
            break;
    }
    return best;
}

void draw_chart(Pen& pen, const domain::Chart& chart, double y) {
    const auto drawing = lay_chart(pen, chart);
    const double k = drawing.scale, left = margin + (width - drawing.shape.size.w * k) / 2;
    for (const auto& box : drawing.shape.boxes)
        for (std::size_t at = 1; at < box.line.size(); ++at)
            pen.rule({left + box.line[at - 1].x * k, y + box.line[at - 1].y * k},
                     {left + box.line[at].x * k, y + box.line[at].y * k}, soft_ink, 0.4);
    for (const auto& box : drawing.shape.boxes) {
        const auto& node = chart[box.node];
        const Box place{left + box.rect.x * k, y + box.rect.y * k, box.rect.w * k, box.rect.h * k};
        const bool top = node.parent.value == 0;
        if (top)
            pen.box(place, 2 * k, primary);
        else
            pen.frame(place, 2 * k, edge, 0.4);
        const Style title{chart_em * k, top ? white : ink, bold}, name{chart_em * 0.9 * k, top ? white : soft_ink};
        const double inner = place.width - 2 * chart_pad * k + 0.4;
        const auto centred = [&](const std::string& words, const Style& style) {
            return place.x + std::max(0.0, (place.width - std::min(inner, pen.width_of(words, style))) / 2);
        };
        const double end = pen.text(node.title, centred(node.title, title), place.y + chart_pad * k, title, inner);
        if (!node.name.empty())
            pen.text(node.name, centred(node.name, name), end + 1.5 * k, name, inner);
    }
}

// ---- parts -----------------------------------------------------------------------------------------------

double map_height(const PosterPart& part) {
    constexpr double most = 120;
    return part.picture ? fitted(*part.picture, {0, 0, width, most}).height : 0;
}

/// Without the space above it.
double height_of(Pen& pen, const PosterPart& part) {
    const auto style = style_of(part.kind);
    switch (part.kind) {
    case Kind::person: {
        const double wide = width - photo_width - 8;
        const double words = pen.height(part.text, style, wide) + 2 + pen.height(part.second, style_of(Kind::note), wide) +
                             2 + pen.height(part.third, style_of(Kind::text), wide);
        return std::max(photo_height, words);
    }
    case Kind::map:
        return pen.height(part.text, style, width) + 3 + map_height(part);
    case Kind::chart:
        return lay_chart(pen, part.chart).shape.size.h * lay_chart(pen, part.chart).scale;
    case Kind::phone:
        return 30;
    case Kind::blank:
        return blank_height;
    case Kind::ticks: {
        const auto rows = (part.captions.size() + 2) / 3;
        return pen.height(part.text, style, width) + 3 + tick_step * static_cast<double>(rows);
    }
    default:
        return pen.height(part.text, style, width - indent_of(part));
    }
}

void draw_marker(Pen& pen, const Poster& poster, const Box& map, const domain::MapMarker& at) {
    const Point dot{map.x + at.x * map.width, map.y + at.y * map.height};
    pen.box({dot.x - 3.4, dot.y - 3.4, 6.8, 6.8}, 3.4, white);
    pen.box({dot.x - 2.5, dot.y - 2.5, 5, 5}, 2.5, primary);
    pen.box({dot.x - 1, dot.y - 1, 2, 2}, 1, white);
    const Style words{5, white, bold};
    const double wide = pen.width_of(poster.marker, words) + 5, high = 7.5;
    const double x = std::clamp(dot.x - wide / 2, map.x, std::max(map.x, map.x + map.width - wide));
    const double y = dot.y - 4.5 - high < map.y ? dot.y + 4.5 : dot.y - 4.5 - high;
    pen.box({x, y, wide, high}, high / 2, primary);
    pen.line(poster.marker, x + 2.5, y + 1.2, words, wide - 4.8);
}

void draw_person(Pen& pen, const PosterPart& part, double y) {
    const Box place{margin, y, photo_width, photo_height};
    if (part.picture) {
        pen.picture(place, *part.picture);
    } else {
        pen.box(place, 3, tint);
        pen.box({place.x + 10, place.y + 8, 10, 10}, 5, primary);
        pen.box({place.x + 5, place.y + 21, 20, 12}, 5, primary);
    }
    const double x = margin + photo_width + 8, wide = width - photo_width - 8;
    double at = pen.text(part.text, x, y, style_of(Kind::person), wide) + 2;
    if (!part.second.empty())
        at = pen.text(part.second, x, at, style_of(Kind::note), wide) + 2;
    if (!part.third.empty())
        pen.text(part.third, x, at, style_of(Kind::text), wide);
}

void draw_blank(Pen& pen, const PosterPart& part, double y) {
    const double first = part.captions.size() > 1 ? width * part.share : width;
    double x = margin;
    for (std::size_t at = 0; at < part.captions.size(); ++at) {
        const double wide = at == 0 ? first : (width - first) / static_cast<double>(part.captions.size() - 1);
        pen.line(part.captions[at], x, y, {5, soft_ink}, wide - 4);
        pen.rule({x, y + blank_height - 2}, {x + wide - 4, y + blank_height - 2}, soft_ink, 0.25);
        x += wide;
    }
}

void draw_ticks(Pen& pen, const PosterPart& part, double y) {
    const auto style = style_of(Kind::ticks);
    y += pen.height(part.text, style, width) + 3;
    pen.text(part.text, margin, y - 3 - pen.height(part.text, style, width), style, width);
    for (std::size_t at = 0; at < part.captions.size(); ++at) {
        const double x = margin + width / 3 * static_cast<double>(at % 3), top = y + tick_step * static_cast<double>(at / 3);
        pen.frame({x, top, tick_side, tick_side}, 0.8, soft_ink, 0.3);
        pen.line(part.captions[at], x + tick_side + 2, top - 0.3, {5.4, ink}, width / 3 - tick_side - 6);
    }
}

void draw_part(Pen& pen, const Poster& poster, const PosterPart& part, double y) {
    const auto style = style_of(part.kind);
    switch (part.kind) {
    case Kind::person:
        return draw_person(pen, part, y);
    case Kind::map: {
        const double top = pen.text(part.text, margin, y, style, width) + 3;
        if (!part.picture)
            return;
        const auto place = fitted(*part.picture, {margin, top, width, map_height(part)});
        pen.picture(place, *part.picture);
        if (part.marker)
            draw_marker(pen, poster, place, *part.marker);
        return;
    }
    case Kind::chart:
        return draw_chart(pen, part.chart, y);
    case Kind::phone:
        pen.line(part.text, margin, y, style, width * 0.6);
        if (!part.second.empty())
            pen.line(part.second, margin + width * 0.62, y + 1.5, style_of(Kind::note), width * 0.38);
        pen.line(part.third, margin, y + 11, {17, ink, bold}, width);
        return;
    case Kind::blank:
        return draw_blank(pen, part, y);
    case Kind::ticks:
        return draw_ticks(pen, part, y);
    case Kind::item:
        pen.text(part.mark, margin + indent_of(part) - 6, y, style, 6, 1);
        [[fallthrough]];
    default:
        pen.text(part.text, margin + indent_of(part), y, style, width - indent_of(part));
    }
}

void draw_frame(Pen& pen, const Poster& poster, const std::string& page) {
    pen.fill({0, 0, a4.width, head - 6}, primary);
    pen.leaf_at({margin, 9});
    pen.line(poster.station, margin + leaf + 3, 10.2, {6.4, white}, width - leaf - 3);
    pen.line(poster.title, margin, 22, {16, white, bold}, width);
    pen.rule({margin, foot + 4}, {a4.width - margin, foot + 4}, edge, 0.4);
    pen.line(poster.foot, margin, foot + 7, {7, ink, bold}, width * 0.8);
    if (!page.empty())
        pen.line(page, a4.width - margin - 12, foot + 8, {5, soft_ink}, 12);
}

/// Which part stands at what height on which page.
struct Placed {
    std::size_t page;
    std::size_t part;
    double y;
};

std::vector<Placed> lay_out(Pen& pen, const Poster& poster) {
    std::vector<Placed> all;
    std::size_t page = 0;
    double y = head + 2;
    bool begins = true;
    for (std::size_t at = 0; at < poster.parts.size(); ++at) {
        const auto& part = poster.parts[at];
        double needed = height_of(pen, part);
        // A heading does not end a page.
        const bool heads = part.kind == Kind::chapter || part.kind == Kind::heading;
        for (auto next = at; heads && ++next < poster.parts.size();) {
            needed += style_of(poster.parts[next].kind).before + height_of(pen, poster.parts[next]);
            if (poster.parts[next].kind != Kind::heading)
                break;
        }
        const double before = begins ? 0 : style_of(part.kind).before;
        if (!begins && y + before + needed > foot) {
            ++page;
            y = head + 2;
            begins = true;
        }
        y += begins ? 0 : before;
        all.push_back({page, at, y});
        y += height_of(pen, part);
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
        placed_ = lay_out(pen, poster_);
    }

    [[nodiscard]] Size size() const { return size_; }
    [[nodiscard]] const Fonts& fonts() const { return fonts_; }
    [[nodiscard]] std::size_t count() const { return placed_.empty() ? 1 : placed_.back().page + 1; }

    void draw(Canvas& canvas, std::size_t page) const {
        Pen pen{canvas, k_};
        draw_frame(pen, poster_, count() > 1 ? std::to_string(page + 1) + " / " + std::to_string(count()) : "");
        for (const auto& placed : placed_)
            if (placed.page == page)
                draw_part(pen, poster_, poster_.parts[placed.part], placed.y);
    }

  private:
    const Poster& poster_;
    Size size_;
    double k_;
    Fonts fonts_;
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
