#include "admin/evidence.h"

#include "admin/notice_words.h"
#include "admin/out_file.h"
#include "shared/gui/assets.h"
#include "shared/gui/line_breaker.h"
#include "shared/paper/document.h"
#include "shared/store/database.h"
#include "shared/store/notices.h"
#include "shared/store/pictures.h"
#include "shared/store/queries.h"
#include <algorithm>
#include <system_error>

namespace oasis::admin {

namespace {

using paper::Colour;
constexpr Colour ink{0x22302B}, soft_ink{0x3B4B44}, line_colour{0xC9C6BA}, quiet{0xEFEBE0};
constexpr auto bold = paper::TextStyle::Weight::bold;
constexpr double margin = 20, right = paper::a4.width - margin, bottom = paper::a4.height - 22;
constexpr double width = right - margin, picture_width = (width - 6) / 2, picture_height = 62;
constexpr double body_em = 4.2, body_pitch = 6.6;

class Drawing {
  public:
    Drawing(store::Database& database, const SheetFile& file, const Evidence& evidence, gui::Language language)
        : database_(database), evidence_(evidence), zone_(zone_of(evidence.settings)),
          words_(gui::find_assets(), language),
          document_(file.descriptor(), paper::a4, words_.tr("evidence.title"), fonts_) {}

    void draw() {
        head();
        for (const auto& edition : evidence_.editions)
            draw(edition);
        if (evidence_.editions.empty())
            text(words_.tr("evidence.none"), next(10), {5, ink});
        page_number();
        document_.finish();
    }

  private:
    /// Where the next `height` begins: on a new page when this one is full.
    double next(double height) {
        if (y_ + height > bottom) {
            page_number();
            document_.canvas().finish_page();
            ++page_;
            y_ = margin;
        }
        return std::exchange(y_, y_ + height);
    }

    void text(const std::string& what, double y, const paper::TextStyle& style, double indent = 0) {
        document_.canvas().text(what, {margin + indent, y}, style, {width - indent, style.em * 0.6, 1});
    }

    [[nodiscard]] std::string when(domain::Instant at) const {
        return domain::to_text(zone_.day_of(at)) + " " + domain::clock_text(zone_.minute_of(at));
    }

    void head() {
        const auto& station = evidence_.settings.station;
        text(words_.tr("evidence.heading", fmt::arg("year", evidence_.quarter.year),
                       fmt::arg("quarter", evidence_.quarter.number)),
             margin, {7, ink, bold});
        text(station.brand + " · " + station.name, margin + 11, {4.4, soft_ink});
        text(words_.tr("evidence.made", fmt::arg("from", domain::to_text(first_day(evidence_.quarter))),
                       fmt::arg("to", domain::to_text(last_day(evidence_.quarter))),
                       fmt::arg("when", when(evidence_.at)), fmt::arg("n", evidence_.editions.size())),
             margin + 18, {4, soft_ink});
        text(words_.tr("evidence.head", fmt::arg("entries", evidence_.head.entries), fmt::arg("hex", evidence_.head.hex)),
             margin + 25, {4, soft_ink});
        y_ = margin + 38;
    }

    void page_number() {
        document_.canvas().text(std::to_string(page_), {right - 10, bottom + 6}, {3.6, soft_ink}, {10, 2, 1});
    }

    /// 新活动 · 2026-11-16 – 2027-01-31
    [[nodiscard]] std::string days(const domain::NoticeText& text) const {
        const auto from = domain::to_text(text.from);
        return words_.tr(message_of(text.category)) + " · " +
               (text.until ? words_.tr("evidence.days", fmt::arg("from", from), fmt::arg("until", domain::to_text(*text.until)))
                           : words_.tr("evidence.open_end", fmt::arg("from", from)));
    }

    [[nodiscard]] std::string life(const domain::NoticeEdition& edition) const {
        const auto published = words_.tr("evidence.published", fmt::arg("when", when(edition.published_at)));
        return published + " · " +
               (edition.ended_at ? words_.tr("evidence.ended", fmt::arg("when", when(*edition.ended_at)))
                                 : words_.tr("evidence.hangs"));
    }

    void draw(const domain::NoticeEdition& edition) {
        const double y = next(26 + 2 * body_pitch);  // a title is never alone at a page's end
        y_ -= 2 * body_pitch;
        document_.canvas().line({margin, y}, {right, y}, line_colour, 0.3);
        text(edition.text.title, y + 4, {5.6, ink, bold});
        text(days(edition.text), y + 12.5, {3.8, soft_ink});
        text(life(edition), y + 18.5, {3.8, soft_ink});
        for (const auto& block : domain::read_markdown(edition.text.body))
            draw(block);
        draw(edition.text.pictures);
        y_ += 8;
    }

    void draw(const domain::TextBlock& block) {
        using Kind = domain::TextBlock::Kind;
        const paper::TextStyle style{body_em, ink, block.kind == Kind::heading ? bold : paper::TextStyle::Weight::regular};
        const double indent = block.kind == Kind::item ? 6.0 * (block.depth + 1) : 0;
        const auto lines = gui::break_lines(domain::plain_text({block}), static_cast<float>(width - indent),
                                            [&](std::string_view part) {
                                                return static_cast<float>(document_.canvas().width(part, style));
                                            });
        bool first = true;
        for (const auto& line : lines) {
            const double y = next(body_pitch);
            if (std::exchange(first, false) && block.kind == Kind::item)
                text(block.number > 0 ? std::to_string(block.number) + "." : "•", y, style, indent - 5);
            text(line, y, style, indent);
        }
        y_ += body_pitch * 0.35;
    }

    /// Two in a row, each whole; one that is damaged leaves its frame and says so.
    void draw(const std::vector<domain::PictureId>& pictures) {
        for (std::size_t at = 0; at < pictures.size(); at += 2) {
            const double y = next(picture_height + 6) + 3;
            for (std::size_t column = 0; column < 2 && at + column < pictures.size(); ++column) {
                const paper::Box box{margin + static_cast<double>(column) * (picture_width + 6), y, picture_width, picture_height};
                const auto picture = store::picture(database_, pictures[at + column]);
                if (picture)
                    document_.canvas().jpeg(picture->jpeg, {double(picture->width), double(picture->height)}, box);
                else {
                    document_.canvas().round_box(box, 2, quiet);
                    document_.canvas().text(words_.tr("evidence.picture_lost"), {box.x + 4, box.y + 4}, {3.8, soft_ink},
                                            {box.width - 8, 2, 2});
                }
            }
        }
    }

    store::Database& database_;
    const Evidence& evidence_;
    domain::Zone zone_;
    gui::Catalogue words_;
    paper::Fonts fonts_;
    paper::Document document_;
    double y_ = 0;
    int page_ = 1;
};

}  // namespace

Evidence read_evidence(store::Database& database, domain::Quarter quarter, domain::Instant now) {
    const store::ReadTransaction one_view{database};
    Evidence evidence{quarter, store::settings(database), now, store::notice_editions(database), store::head(database)};
    const auto today = zone_of(evidence.settings).day_of(now);
    std::erase_if(evidence.editions,
                  [&](const domain::NoticeEdition& edition) { return !stands_in(edition, quarter, today); });
    return evidence;
}

std::optional<std::string> write_evidence(store::Database& database, const std::filesystem::path& out,
                                          const Evidence& evidence, gui::Language language, const domain::Actor& actor,
                                          domain::Instant now) {
    return draw_out(out, [&](const SheetFile& file) {
        store::note_notice_export(database, evidence.quarter, static_cast<int>(evidence.editions.size()), actor, now);
        Drawing{database, file, evidence, language}.draw();
    });
}

}  // namespace oasis::admin
