#include "admin/roll_call_sheet.h"

#include "admin/attendance_words.h"
#include "admin/out_file.h"
#include "shared/gui/assets.h"
#include "shared/paper/document.h"
#include <algorithm>
#include <array>
#include <system_error>

namespace oasis::admin {

namespace {

using paper::Colour;
using domain::AttendeeKind;

constexpr Colour ink{0x22302B}, soft_ink{0x3B4B44}, line_colour{0xC9C6BA};
constexpr auto bold = paper::TextStyle::Weight::bold;
constexpr double margin = 20, right = paper::a4.width - margin, bottom = paper::a4.height - 22;
constexpr double head_height = 30, group_height = 12, row_height = 9, tick = 4.4;
constexpr std::array kinds{AttendeeKind::participant, AttendeeKind::carer, AttendeeKind::volunteer,
                           AttendeeKind::visitor};

class Drawing {
  public:
    Drawing(const SheetFile& file, const RollCallSheet& sheet)
        : sheet_(sheet), words_(gui::find_assets(), sheet.language),
          document_(file.descriptor(), paper::a4, words_.tr("roll_call.open"), fonts_) {}

    void draw() {
        head();
        for (const auto kind : kinds)
            group(kind);
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
            head();
        }
        return std::exchange(y_, y_ + height);
    }

    void text(const std::string& words, paper::Point at, const paper::TextStyle& style, double width) {
        document_.canvas().text(words, at, style, {width, style.em * 0.6, 1});
    }

    void head() {
        text(words_.tr("roll_call.open"), {margin, margin}, {7, ink, bold}, 80);
        text(sheet_.station.brand + " · " + sheet_.station.name, {margin, margin + 10}, {4, soft_ink}, 100);
        const auto when = domain::to_text(sheet_.zone.day_of(sheet_.at)) + "  " +
                          domain::clock_text(sheet_.zone.minute_of(sheet_.at));
        text(words_.tr("roll_call.sheet_when", fmt::arg("when", when)), {right - 62, margin + 2.4}, {4, soft_ink}, 62);
        document_.canvas().line({margin, margin + 18}, {right, margin + 18}, soft_ink, 0.3);
        y_ = margin + head_height - 8;
    }

    void page_number() {
        text(std::to_string(page_), {right - 8, bottom + 6}, {3.6, soft_ink}, 8);
    }

    void group(AttendeeKind kind) {
        std::vector<const store::DayRow*> rows;
        for (const auto& row : sheet_.inside)
            if (row.participant.kind == kind)
                rows.push_back(&row);
        if (rows.empty())
            return;
        std::ranges::sort(rows, {}, [](const auto* row) { return row->participant.number; });
        const double y = next(group_height + row_height);
        y_ -= row_height;  // a heading is never alone at a page's end
        text(words_.tr("roll_call.sheet_group", fmt::arg("kind", words_.tr(message_of(kind))), fmt::arg("n", rows.size())),
             {margin, y + 4}, {4.6, ink, bold}, 120);
        for (const auto* row : rows)
            person(*row);
    }

    void person(const store::DayRow& row) {
        const double y = next(row_height);
        auto& canvas = document_.canvas();
        const double top = y + (row_height - tick) / 2;
        canvas.banded_box({margin + 1, top, tick, tick}, 0.6, 0, Colour{0xFFFFFF}, ink, 0.3);
        text(row.participant.number, {margin + 12, y + 2.4}, {4.4, ink}, 24);
        text(row.participant.display_name, {margin + 40, y + 2.4}, {4.4, ink, bold}, 80);
        const auto since = domain::clock_text(sheet_.zone.minute_of(row.visit.checked_in_at));
        text(words_.tr("desk.inside_since", fmt::arg("time", since)), {right - 40, y + 2.4}, {4.2, soft_ink}, 40);
        canvas.line({margin, y + row_height}, {right, y + row_height}, line_colour, 0.2);
    }

    const RollCallSheet& sheet_;
    gui::Catalogue words_;
    paper::Fonts fonts_;
    paper::Document document_;
    double y_ = 0;
    int page_ = 1;
};

}  // namespace

std::optional<std::string> write_roll_call(const std::filesystem::path& out, const RollCallSheet& sheet) {
    return draw_out(out, [&](const SheetFile& file) { Drawing{file, sheet}.draw(); });
}

}  // namespace oasis::admin
