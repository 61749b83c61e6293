#include "admin/pages/week.h"
#include "admin/roster_words.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <array>

namespace oasis::admin::week {

namespace {

using namespace widgets;
using domain::HolidayState;

constexpr float dialog_height = 560, dialog_width = 760, line_height = 36;

struct Look {
    Icon icon;
    const char* word;
    Tone tone;
};
Look look_of(const domain::HolidayLine& line) {
    switch (line.state) {
    case HolidayState::fresh:
        return line.exception->kind == domain::ExceptionKind::workday
                   ? Look{Icon::calendar, "hours.kind.workday", Tone::done}
                   : Look{Icon::lock, "hours.kind.closed", Tone::info};
    case HolidayState::known:
        return {Icon::copy, "holidays.known", Tone::plain};
    case HolidayState::past:
        return {Icon::clock, "hours.over", Tone::plain};
    case HolidayState::unclear:
        return {Icon::info, "holidays.unclear", Tone::plain};
    case HolidayState::refused:
        break;
    }
    return {Icon::warning, "holidays.refused", Tone::attention};
}

void draw_line(const domain::HolidayLine& line, Ui& ui, Rect row) {
    ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
    const auto first = domain::to_text(line.event.first), last = domain::to_text(line.event.last);
    ui.text(first == last ? first : first + " – " + last.substr(5), cut_left(row, 190, 10), cell_bold);
    const auto look = look_of(line);
    const auto place = cut_left(row, 130, 10);
    chip(ui, {place.x, place.centre().y - theme::chip_height / 2}, look.icon, ui.tr(look.word), look.tone);
    if (line.exception && line.exception->kind == domain::ExceptionKind::workday)
        ui.text(ui.tr("hours.like_day", fmt::arg("day", weekday(ui, line.exception->like_weekday))), cut_right(row, 110), cell_soft);
    ui.elided(line.event.title.empty() ? "—" : shown(line.event.title), row, cell_plain);
}

void draw_unread(const std::string& title, Ui& ui, Rect row) {
    ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
    ui.text("—", cut_left(row, 190, 10), cell_soft);
    const auto place = cut_left(row, 130, 10);
    chip(ui, {place.x, place.centre().y - theme::chip_height / 2}, Icon::warning, ui.tr("holidays.refused"), Tone::attention);
    ui.elided(title.empty() ? "—" : shown(title), row, cell_plain);
}

void draw_found(const HolidayImport& found, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    const auto count = found.lines.size() + found.unread.size();
    if (count == 0) {
        ui.text(ui.tr("holidays.none"), middle(rest, 24), {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    ScrollArea scroll{ui, "lines", inset(rest, 0, 1), line_height * static_cast<float>(count)};
    Rect content = inset(scroll.content(), 16, 0);
    for (std::size_t at = 0; at < count; ++at) {
        const auto row = cut_top(content, line_height);
        if (!scroll.shows(row))
            continue;
        if (at < found.lines.size())
            draw_line(found.lines[at], ui, row);
        else
            draw_unread(found.unread[at - found.lines.size()], ui, row);
    }
}

/// Which file, and like which weekday a make-up day works.
void draw_file(HolidayForm& form, const State& state, const View& view, Ui& ui, const Dialog& dialog, Rect& rest, Intents& intents) {
    Rect line = cut_top(rest, field_height + message_height, 6);
    std::vector<std::string> days;
    for (int day = 0; day < 7; ++day)
        days.push_back(weekday(ui, day));
    const auto label = ui.tr("import_page.look");
    const bool ready = !form.path.empty() && !form.waiting;
    const ButtonLook look{ButtonKind::secondary, Icon::search, ready ? Enabled::yes : Enabled::no, {}};
    const auto press = cut_right(line, button_width(ui, label, look) + 8, 12);
    const auto like = cut_right(line, 170, 12);
    FieldLook file{.message = form.trouble.empty() ? ui.tr("holidays.how") : form.trouble, .wrong = !form.trouble.empty(),
                   .icon = Icon::folder, .take_focus = dialog.just_opened()};
    if (field(ui, "path", line, ui.tr("holidays.file"), form.path, file)) {
        form.found.reset();
        form.trouble.clear();
    }
    bool asked = button(ui, "look", {press.x, press.y + label_height, press.w, 40}, label, look);
    if (const auto chosen = choice(ui, "like", like, ui.tr("holidays.like"), days, static_cast<std::size_t>(form.like))) {
        form.like = static_cast<int>(*chosen);
        asked = form.found.has_value();
    }
    if (!asked || !ready)
        return;
    form.waiting = true;
    intents.push_back(intent::ReadHolidays{form.path, shown_hours(state, view), form.like});
}

}  // namespace

HolidayForm new_holidays() { return {}; }

void draw_holidays(State& state, const View& view, Ui& ui, Intents& intents) {
    auto& form = *state.holidays;
    const Dialog dialog{ui, "holidays", ui.tr("holidays.title"), dialog_height, dialog_width};
    Rect rest = dialog.room();
    (void)cut_bottom(rest, dialog_buttons_height, 16);
    draw_file(form, state, view, ui, dialog, rest, intents);
    const int fresh = form.found ? form.found->count(HolidayState::fresh) : 0;
    if (form.found)
        draw_found(*form.found, ui, rest);
    const auto act = fresh > 0 ? ui.tr_n("holidays.put_in", fresh) : ui.tr("holidays.put_in_none");
    switch (dialog_buttons(ui, dialog, {ui.tr("hours.leave"), act, false, fresh > 0 && !form.waiting, form.found.has_value()})) {
    case DialogAnswer::act: {
        auto& hours = changed_hours(state, view);
        hours = domain::with_holidays(hours, form.found->lines);
        state.holidays.reset();
        break;
    }
    case DialogAnswer::safe: state.holidays.reset(); break;
    case DialogAnswer::none: break;
    }
}

}  // namespace oasis::admin::week
