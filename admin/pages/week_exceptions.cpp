#include "admin/pages/week.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <algorithm>
#include <array>

namespace oasis::admin::week {

namespace {

using namespace widgets;
using domain::ExceptionKind;

struct Look {
    Icon icon;
    const char* word;
    Tone tone;
};
Look look_of(ExceptionKind kind) {
    constexpr std::array looks{Look{Icon::lock, "hours.kind.closed", Tone::plain},
                               Look{Icon::clock, "hours.kind.special", Tone::info},
                               Look{Icon::calendar, "hours.kind.workday", Tone::done}};
    return looks.at(static_cast<std::size_t>(kind));
}

constexpr float narrow = 900;  // below that how far off it is stays unsaid

/// "09-20 周日"; "09-25 — 09-27", with the year where it is another.
std::string days_text(const domain::HoursException& exception, domain::Day today, const Ui& ui) {
    const auto date = [](domain::Day day, domain::Day in_year_of) {
        const auto text = domain::to_text(day);
        return day.year() == in_year_of.year() ? text.substr(5) : text;
    };
    const auto first = date(exception.first, today);
    return exception.first == exception.last ? first + " " + weekday(ui, exception.first)
                                             : first + " — " + date(exception.last, exception.first);
}

std::string times_text(const domain::HoursException& exception, const domain::OpeningHours& hours, const Ui& ui) {
    switch (exception.kind) {
    case ExceptionKind::special:
        return intervals_text(exception.intervals);
    case ExceptionKind::workday: {
        const auto intervals = domain::intervals_on(hours, exception.first);
        const auto like = ui.tr("hours.like_day", fmt::arg("day", weekday(ui, exception.like_weekday)));
        return intervals.empty() ? like : like + " · " + intervals_text(intervals);
    }
    case ExceptionKind::closed:
        break;
    }
    return ui.tr("hours.all_day");
}

std::string until_text(const domain::HoursException& exception, domain::Day today, const Ui& ui) {
    if (exception.last < today)
        return ui.tr("hours.over");
    if (exception.first <= today)
        return ui.tr("week.today");
    const auto days = std::chrono::sys_days{exception.first} - std::chrono::sys_days{today};
    return ui.tr_n("hours.days_left", static_cast<long>(days.count()));
}

/// The places of those listed, by their first day.
std::vector<std::size_t> listed(const State& state, const std::vector<domain::HoursException>& all, domain::Day today) {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < all.size(); ++at)
        if (state.with_past || all[at].last >= today)
            places.push_back(at);
    std::ranges::stable_sort(places, {}, [&](std::size_t at) { return all[at].first; });
    return places;
}

Columns columns_for(const Ui& ui, float width) {
    const bool is_narrow = width < narrow;
    return Columns{{{ui.tr("hours.column.days"), is_narrow ? 190.0F : 220.0F},
                    {ui.tr("hours.column.kind"), is_narrow ? 130.0F : 150.0F},
                    {ui.tr("hours.column.name"), width * 0.2F},
                    {ui.tr("hours.column.times"), 0},
                    {is_narrow ? std::string{} : ui.tr("hours.column.left"), is_narrow ? 1.0F : 110.0F},
                    {"", 44}},
                   width};
}

void draw_row(State& state, const domain::OpeningHours& hours, std::size_t at, const Columns& columns, const View& view, Ui& ui, Rect row) {
    const IdScope scope{static_cast<long long>(at)};
    const auto& exception = hours.exceptions[at];
    const auto days = days_text(exception, view.today(), ui);
    if (table_row(ui, row, days + " " + exception.reason, false))
        state.exception = form_of(exception, at);
    ui.elided(days, columns.cell(row, 0), cell_bold);
    const auto kind = columns.cell(row, 1);
    const auto look = look_of(exception.kind);
    chip(ui, {kind.x, kind.centre().y - theme::chip_height / 2}, look.icon, ui.tr(look.word), look.tone);
    ui.elided(exception.reason.empty() ? "—" : exception.reason, columns.cell(row, 2), cell_plain);
    ui.elided(times_text(exception, hours, ui), columns.cell(row, 3), cell_plain);
    if (const auto left = columns.cell(row, 4); left.w > 40)
        ui.elided(until_text(exception, view.today(), ui), left, cell_soft);
    const auto pen = columns.cell(row, 5);
    ui.icon(Icon::pen, {pen.x + 10, pen.centre().y}, theme::soft_ink, 18);
}

/// The buttons in the card's head.
void draw_ways(State& state, const View& view, Ui& ui, Rect head) {
    const ButtonLook add{ButtonKind::secondary, Icon::plus, Enabled::yes, {}};
    const ButtonLook load{ButtonKind::secondary, Icon::download, Enabled::yes, {}};
    const auto add_words = ui.tr("closures.add"), load_words = ui.tr("holidays.import");
    if (button(ui, "add", middle(cut_right(head, button_width(ui, add_words, add), 10), 36), add_words, add))
        state.exception = new_exception(view.today());
    if (button(ui, "import", middle(cut_right(head, button_width(ui, load_words, load)), 36), load_words, load))
        state.holidays = new_holidays();
}

}  // namespace

void draw_exceptions(State& state, const View& view, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    const auto& hours = shown_hours(state, view);
    const ButtonLook with_icon{ButtonKind::secondary, Icon::plus, Enabled::yes, {}};
    const float ways =
        button_width(ui, ui.tr("closures.add"), with_icon) + button_width(ui, ui.tr("holidays.import"), with_icon) + 22;
    draw_ways(state, view, ui, card_head(ui, rest, ui.tr("closures.title"), ui.tr("closures.note"), ways));
    const auto past = std::ranges::count_if(hours.exceptions, [&](const auto& one) { return one.last < view.today(); });
    if (!hours.exceptions.empty()) {
        Rect foot = card_foot(ui, rest, ui.tr("hours.count", fmt::arg("n", hours.exceptions.size()), fmt::arg("past", past)));
        const auto link = ui.tr(state.with_past ? "hours.without_past" : "hours.with_past");
        if (past > 0 && text_button(ui, "past", cut_right(foot, 160), link, Align::right))
            state.with_past = !state.with_past;
    }
    const auto places = listed(state, hours.exceptions, view.today());
    if (places.empty()) {
        ui.text(ui.tr("closures.none"), middle(rest, 24), {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    const Columns columns = columns_for(ui, rest.w);
    columns.draw_head(ui, cut_top(rest, 34));
    ScrollArea scroll{ui, "exceptions", inset(rest, 0, 1), theme::row_height * static_cast<float>(places.size())};
    Rect content = scroll.content();
    for (const auto at : places) {
        const auto row = cut_top(content, theme::row_height);
        if (scroll.shows(row))
            draw_row(state, hours, at, columns, view, ui, row);
    }
}

}  // namespace oasis::admin::week
