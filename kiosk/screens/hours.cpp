#include "kiosk/screens/parts.h"
#include "kiosk/screens/screens.h"
#include "shared/domain/hours.h"
#include "shared/gui/line_breaker.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

/// The ink of a panel by day or by night.
struct Inks {
    Colour panel, strong, plain, lit, lit_ink;
};
Inks inks(bool night) {
    if (night)
        return {theme::night_panel, theme::white, theme::night_soft, theme::moon, theme::moon_ink};
    return {theme::surface, theme::ink, theme::soft_ink, theme::tint, theme::ink};
}

struct Column {
    std::string head;
    std::vector<domain::Interval> open;
    bool lit = false;
    std::string note;    // 今天, 明天
    std::string reason;  // why the day is other than usual
};

/// The seven days from this week's Monday. Lit: today while anything is still to come, else the next opening. Where
/// that lies in the week after, the days that have passed give way to those of the week after.
std::vector<Column> this_week(const Ui& ui) {
    const domain::Day today = ui.local(ui.now.wall).day;
    const auto state = ui.hours_now();
    const domain::Day lit = state.open || !state.opens ? today : state.opens->day;
    const domain::Day next_monday = domain::days_after(today, 7 - domain::weekday_index(today));
    const bool rolls = lit >= next_monday && lit < domain::days_after(today, 7);
    const auto week = domain::week_at_a_glance(ui.board.hours, today);
    const auto week_after = domain::week_at_a_glance(ui.board.hours, next_monday);
    std::vector<Column> columns;
    for (std::size_t i = 0; i < week.size(); ++i) {
        const domain::DayHours& shown = rolls && week.at(i).day < today ? week_after.at(i) : week.at(i);
        const bool is_lit = shown.day == lit;
        const bool near = shown.day == today || shown.day == domain::days_after(today, 1);
        columns.push_back({ui.words.tr("date.column." + std::to_string(i + 1)), shown.intervals, is_lit,
                           is_lit && near ? ui.near_day(shown.day) : "",
                           shown.exception ? shown.exception->reason : ""});
    }
    return columns;
}

constexpr float time_pitch = 1.25F;    // em, from line to line in a column
constexpr float reason_lines = 2;

TextLook reason_look(const Ui& ui, Colour ink) {
    return {ui.layout.em(9.4F, 9, 9), Weight::regular, ink, gui::Align::centre, time_pitch};
}

/// What a column needs below its head, in lines.
float lines_of(const Column& column) {
    const auto times = column.open.empty() ? 2.5F : 3 * static_cast<float>(column.open.size());
    return times + (column.note.empty() ? 0 : 1) + (column.reason.empty() ? 0 : reason_lines);
}

/// A reason below the times: on one line, on two of one length, or as much of it as two lines hold.
void draw_reason(Ui& ui, Rect box, float y, const std::string& reason, Colour ink) {
    const TextLook look = reason_look(ui, ink);
    const float width = box.w - 1;
    const Point at{box.centre().x, y};
    if (ui.canvas.measure(reason, look).w <= width)
        return static_cast<void>(ui.canvas.text(reason, at, look));
    const auto parts = gui::graphemes(reason);
    std::string first, rest;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool in_first = rest.empty() && i < (parts.size() + 1) / 2 &&
                              ui.canvas.measure(first + std::string{parts[i]}, look).w <= width;
        (in_first ? first : rest) += parts[i];
    }
    ui.canvas.text(first + "\n" + shortened(ui, rest, look, width), at, look);
}

void day_column(Ui& ui, Rect box, const Column& column, const Inks& ink) {
    const auto& l = ui.layout;
    if (column.lit)
        ui.canvas.fill(box.grown(-0.3F), ink.lit, std::min(4 * l.unit, 4.0F));
    const Colour strong = column.lit ? ink.lit_ink : ink.strong, plain = column.lit ? ink.lit_ink : ink.plain;
    const Weight weight = column.lit ? Weight::bold : Weight::regular;
    const float x = box.centre().x;
    const TextLook head{l.em(12, 11, 9), Weight::bold, strong, gui::Align::centre};
    TextLook time{l.em(9.4F, 9, 9), weight, plain, gui::Align::centre};
    ui.canvas.text(column.head, {x, box.y + head.em * 1.1F}, head);
    const float pitch = time.em * time_pitch;
    float y = box.y + head.em * 2.1F + time.em * 0.6F;
    if (column.open.empty()) {
        ui.canvas.text(ui.words.tr("hours.closed"), {x, y + pitch}, time);
        y += pitch * 2.5F;
    }
    for (const auto& open : column.open) {
        ui.canvas.text(domain::clock_text(open.opens), {x, y}, time);
        ui.canvas.line({x, y + pitch * 0.75F}, {x, y + pitch * 1.05F}, plain, 0.7F);
        ui.canvas.text(domain::closing_text(open.closes), {x, y + pitch * 1.8F}, time);
        y += pitch * 3;
    }
    if (!column.note.empty() && y + time.em * 0.2F < box.bottom()) {
        ui.canvas.text(column.note, {x, y}, time);
        y += pitch;
    }
    if (!column.reason.empty())
        draw_reason(ui, box, y, column.reason, plain);
}

/// The week as rows, where seven columns of the least text do not fit; from the lit day on where not even seven
/// rows do.
void week_rows(Ui& ui, Rect room, const std::vector<Column>& columns, const Inks& ink) {
    const auto& l = ui.layout;
    const float em = l.em(9.4F, 9, 9);
    const auto count = std::min<std::size_t>(7, static_cast<std::size_t>(std::max(1.0F, room.h / (em * 1.02F))));
    const float pitch = room.h / static_cast<float>(count);
    std::size_t first = 0;
    while (count < columns.size() && first + 1 < columns.size() && !columns[first].lit)
        ++first;
    for (std::size_t i = 0; i < count; ++i) {
        const Column& column = columns[(first + i) % columns.size()];
        const Rect row{room.x, room.y + pitch * static_cast<float>(i), room.w, pitch};
        if (column.lit)
            ui.canvas.fill(row.grown(-0.2F), ink.lit, 3);
        const Weight weight = column.lit ? Weight::bold : Weight::regular;
        std::string times;
        for (const auto& open : column.open)
            times += (times.empty() ? "" : "  ") + domain::interval_text(open);
        if (times.empty())
            times = ui.words.tr("hours.closed");
        const TextLook look{em, weight, column.lit ? ink.lit_ink : ink.plain, gui::Align::right};
        ui.canvas.text_in(column.head, {row.x + 3, row.y, em * (ui.english() ? 3 : 1.5F), row.h}, {em, Weight::bold, column.lit ? ink.lit_ink : ink.strong});
        const float head = em * (ui.english() ? 3 : 2);
        const std::string told = shortened(ui, times, look, row.w - head);
        ui.canvas.text_in(told, {row.x, row.y, row.w - 3, row.h}, look);
        const float left = row.w - head - 6 - ui.canvas.measure(told, look).w;
        TextLook why = look;
        why.align = gui::Align::left;
        if (!column.reason.empty() && left > em)
            ui.canvas.text_in(shortened(ui, column.reason, why, left), {row.x + head, row.y, left + 0.1F, row.h}, why);
    }
}

/// A panel with its title and the week in it.
void week_panel(Ui& ui, Rect box, bool night) {
    const auto& l = ui.layout;
    const Inks ink = inks(night);
    if (night)
        ui.canvas.fill(box, ink.panel, theme::card_radius);
    else
        card(ui, box);
    const bool titled = !l.is(Panel::c);
    const float pad = l.len(10, 9, 3), head = titled ? std::max(l.len(28, 25, 0), 15.0F) : 2;
    if (titled)
        ui.canvas.text_in(ui.words.tr("hours.title"), {box.x + pad, box.y, box.w - 2 * pad, head},
                          {l.em(11.5F, 10.6F, 9), Weight::bold, ink.strong});
    const auto columns = this_week(ui);
    const float side = l.len(6, 5, 2);
    const Rect room{box.x + side, box.y + head, box.w - 2 * side, box.h - head - l.len(6, 4, 2)};
    const TextLook widest{l.em(9.4F, 9, 9), Weight::bold};
    const float least = std::max(ui.canvas.measure("00:00", widest).w, ui.canvas.measure(ui.words.tr("hours.closed"), widest).w) + 0.8F;
    float most = 0;
    for (const Column& column : columns)
        most = std::max(most, lines_of(column));
    const float tall = l.em(12, 11, 9) * 2.1F + l.em(9.4F, 9, 9) * (time_pitch * most + 0.2F);
    if (room.w / 7 < least || room.h < tall)
        return week_rows(ui, room, columns, ink);
    const float width = room.w / 7;
    for (std::size_t i = 0; i < columns.size(); ++i)
        day_column(ui, {room.x + width * static_cast<float>(i), room.y, width, room.h}, columns[i], ink);
}

std::string next_opening(const Ui& ui) {
    const auto state = ui.hours_now();
    if (state.open)
        return ui.open_until(state, true);
    if (!state.opens)
        return ui.words.tr("home.resting");
    return ui.words.tr("closed.opens.line", fmt::arg("day", ui.near_day(state.opens->day)),
                       fmt::arg("time", domain::clock_text(state.opens->minute)));
}

/// The small words beside the service phone.
float note_em(const Layout& l) {
    return l.em(10, 9.4F, 9);
}

TextLook urgent_look(const Layout& l) {
    return {note_em(l), Weight::regular, theme::night_soft, gui::Align::right, 1.3F};
}

/// Where 意见与投诉 stands at night: on B it leaves room for the words over the phone.
Rect night_complaints(Ui& ui) {
    const auto& l = ui.layout;
    if (l.is(Panel::c))
        return l.slot(2);
    Rect place = l.main;
    if (l.is(Panel::b)) {
        const float words = ui.canvas.measure(ui.words.tr("hours.urgent"), urgent_look(l)).w;
        place.w = std::min(place.w, l.bar.right() - words - l.gap - place.x);
    }
    return place;
}

/// Nobody is in: the phone stands where 找工作人员 does at other times.
void night_phone(Ui& ui) {
    const auto& l = ui.layout;
    const std::string& phone = ui.board.settings.station.service_phone;
    if (phone.empty())
        return;
    const float note = note_em(l);
    TextLook digits{l.em(22, 15, 9), Weight::bold, theme::white, gui::Align::right};
    const float widest = l.is(Panel::c) ? l.bar.w : l.help.w;  // 意见与投诉 stands between it and EN
    while (digits.em > l.text_floor && ui.canvas.measure(phone, digits).w > widest)
        digits.em -= 0.25F;
    const TextLook urgent = urgent_look(l);
    const float right = l.bar.right();
    if (l.is(Panel::a)) {
        ui.canvas.text(ui.words.tr("hours.urgent"), {l.table.right(), l.table.bottom() - note}, urgent);
        ui.canvas.text(phone, {right, l.help.centre().y}, digits);
    } else if (l.is(Panel::b)) {
        ui.canvas.text(ui.words.tr("hours.urgent"), {right, l.bar.y + note * 0.7F}, urgent);
        ui.canvas.text(phone, {right, l.bar.y + note * 1.4F + digits.em * 0.7F}, digits);
    } else {
        ui.canvas.text_in(ui.words.tr("phone.label"), {l.help.x, l.help.y, l.help.w, l.help.h / 2}, urgent);
        ui.canvas.text_in(phone, {l.help.x, l.help.y + l.help.h / 2, l.help.w, l.help.h / 2}, digits);
    }
}

}  // namespace

void week_columns(Ui& ui, Rect panel, bool night) { week_panel(ui, panel, night); }

Intent draw(const Hours&, Ui& ui) {
    const auto& l = ui.layout;
    scene(ui, {asking_tone(), ui.words.tr("action.hours"), l.em(21, 20, 13.4F), next_opening(ui), 0, true});
    Rect art = l.picture;
    if (l.is(Panel::a))
        art = {127 * l.unit, l.picture.y + 9 * l.unit, 124 * l.unit, l.stage.h - l.picture.y - 21 * l.unit};
    else if (l.is(Panel::b))
        art = {19 * l.size.w / 345, 100 * l.unit, 87 * l.size.w / 345, l.size.h - 98 * l.unit};
    ui.canvas.art("art-window-day", art);
    const auto columns = this_week(ui);
    const bool explained = std::ranges::any_of(columns, [](const Column& one) { return !one.reason.empty(); });
    const float door = std::max(l.len(36, 0, 0), l.least) + 1.3F;
    const float height = l.is(Panel::a) ? std::min(l.table.h - l.len(6, 0, 0) - door - l.gap, l.len(explained ? 190 : 150, 0, 0))
                                        : std::min(l.table.h - l.len(0, 5, 0), l.len(0, 118, 400));
    week_panel(ui, {l.table.x, l.table.y + l.len(4, 0, 0), l.table.w, height}, false);
    Rect complaints = l.main;  // on A the phone stands there, and the row under the week is free
    if (l.is(Panel::a))
        complaints = {l.table.x, l.table.y + l.len(4, 0, 0) + height + l.gap, l.table.w, door};
    Intent intent = tail(ui);
    if (complaints_button(ui, complaints, white_button()))
        intent = Tapped{Button::complaints};
    return intent;
}

Intent draw_closed(Ui& ui) {
    const auto& l = ui.layout;
    const Tone tone = night_tone();
    const Colour stage_colour = l.is(Panel::b) ? theme::night_stage : theme::night;
    ui.canvas.fill({0, -l.above, l.size.w, l.size.h + l.above}, theme::night);
    ui.canvas.fill({l.stage.x, l.stage.y - l.above, l.stage.w, l.stage.h + l.above}, stage_colour);
    brand(ui, tone, l.stage.w - 2 * l.margin - (l.is(Panel::a) ? 50 * l.unit : 0));
    const TextLook clock{l.em(15, 10, 9), Weight::bold, theme::white, gui::Align::right};
    Rect art = l.picture;
    if (l.is(Panel::a))
        art = {127 * l.unit, l.picture.y + 9 * l.unit, 124 * l.unit, l.stage.h - l.picture.y - 21 * l.unit};
    else if (l.is(Panel::b))
        art = {18 * l.size.w / 345, 94 * l.unit, 99 * l.size.w / 345, l.size.h - 92 * l.unit};
    else
        art = {98 * l.size.w / 217, 8 * l.size.h / 136, 50 * l.size.w / 217, 52 * l.size.h / 136};
    ui.canvas.art("art-window-night", art);
    const float em = l.em(13, 12, 9);
    Rect words = l.is(Panel::c) ? Rect{l.margin, l.brand.y + 10 * l.unit, 92 * l.size.w / 217, 40 * l.size.h / 136} : l.words;
    if (l.is(Panel::a))
        words.y += words.h * 0.2F;
    const auto state = ui.hours_now();
    const bool again_today = state.opens && state.opens->day == ui.local(ui.now.wall).day;
    const float bottom = headline(ui, ui.words.tr(again_today ? "closed.title.now" : "closed.title"),
                                  {words.x, words.y, words.w, words.h * 0.6F}, l.em(20, 21, 14.4F), theme::white);
    if (state.opens)
        lines(ui, ui.words.tr(l.is(Panel::a) ? "closed.opens" : "closed.opens.line",
                              fmt::arg("day", ui.near_day(state.opens->day)),
                              fmt::arg("time", domain::clock_text(state.opens->minute))),
              {words.x, bottom + em * 0.5F, words.w, 3.4F * em}, em, theme::white, Weight::bold);
    const Rect t = l.table;
    const float door = std::max(l.len(38, 31, 0), l.least), below = l.is(Panel::c) ? 0 : door + l.len(11, 6, 0);
    const Rect week{t.x, t.y, t.w,
                    (l.is(Panel::a) ? std::min(t.h - 3 * note_em(l) - below, l.len(134, 0, 0)) : t.h - l.len(0, 3, 0) - below)};
    week_panel(ui, week, true);
    if (!l.is(Panel::b))
        ui.canvas.text_in(ui.clock(ui.now.wall), l.is(Panel::a) ? l.clock : l.slot(0), clock);
    else
        ui.canvas.text(ui.clock(ui.now.wall), {week.right() - 9 * l.unit, week.y + 12.5F * l.unit}, clock);
    Intent intent = corner_by_holding(ui);
    if (button(ui, "language", l.back, {ui.words.tr("action.language"), Icon::translate, l.em(11, 10, 9.4F)},
               night_button()))
        intent = Tapped{Button::language};
    // What can be read at night too.
    const Rect notices = l.is(Panel::c) ? l.slot(1) : Rect{t.x, week.bottom() + l.len(11, 6, 0), (t.w - l.gap) / 2, door};
    if (button(ui, "notices", notices, {ui.words.tr("action.notices"), Icon::campaign, l.em(11.5F, 10, 9.4F), false, l.is(Panel::c)},
               night_button()))
        intent = Tapped{Button::notices};
    if (complaints_button(ui, night_complaints(ui), night_button()))
        intent = Tapped{Button::complaints};
    night_phone(ui);
    return intent;
}

void draw_setup(Ui& ui, const std::string& command) {
    const auto& l = ui.layout;
    scene(ui, {waiting_tone(), ui.words.tr("setup.title"), l.em(20, 18, 13.4F), ""});
    const Disc d = picture_disc(ui);
    ui.canvas.circle(d.centre, d.radius, theme::white);
    ui.canvas.icon(Icon::home_work, d.centre, d.radius, theme::info_ink);
    const Advice rows[] = {{Icon::apartment, ui.words.tr("setup.init")},
                           {Icon::business_center, command},
                           {Icon::check, ui.words.tr("setup.then")}};
    const float height = std::min(l.is(Panel::c) ? l.table.h : l.bar.bottom() - l.table.y, l.len(120, 120, 200));
    advice_card(ui, {l.table.x, l.table.y + l.len(4, 0, 0), l.table.w, height}, rows, theme::work);
}

}  // namespace oasis::kiosk
