#include "kiosk/screens/parts.h"
#include "kiosk/screens/screens.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

std::vector<domain::SessionView> picked(const Person& person) {
    std::vector<domain::SessionView> mine;
    for (const auto& view : person.today)
        if (domain::takes_place(view) &&
            std::find(person.picks.begin(), person.picks.end(), view.session.id) != person.picks.end())
            mine.push_back(view);
    return mine;
}

/// How the month goes, for who has just come and nobody else; the shorter words where the line is short.
std::string month_words(Ui& ui, const Done& state, const TextLook& look, float width) {
    if (!state.arrival || !state.person.month_services)
        return {};
    const auto words = ui.words.tr_n("done.month", *state.person.month_services);
    return ui.canvas.measure(words, look).w <= width ? words
                                                     : ui.words.tr_n("done.month.short", *state.person.month_services);
}

/// That nothing is on today, or nothing was picked.
std::string nothing_words(const Ui& ui, const Person& person) {
    return ui.words.tr(offers_to(person, ui.now.wall).empty() ? "done.nothing_today" : "done.nothing_picked");
}

void picked_card(Ui& ui, Rect box, const Done& state) {
    const auto& l = ui.layout;
    const auto mine = picked(state.person);
    const bool headed = !l.is(Panel::c);
    const float pad = l.len(10, 9, 7), head = headed ? std::max(l.len(29, 23, 0), 14.0F) : 0;
    const float least = l.text_floor * 1.5F, width = box.w - 2 * pad;
    const TextLook month_look{l.em(10, 9.4F, 9), Weight::regular, theme::soft_ink};
    const TextLook nothing_look{l.em(10.8F, 10, 9), Weight::regular, theme::soft_ink};
    const auto month = month_words(ui, state, month_look, width);
    auto nothing = mine.empty() ? nothing_words(ui, state.person) : std::string{};
    float foot = month.empty() ? 0 : std::max(l.len(20, 17, 15), least);
    float pitch = std::max(l.len(24, 20, 20), least);
    if (!nothing.empty())
        pitch = std::max(pitch, ui.canvas.measure(nothing, nothing_look, width).h + 0.3F * nothing_look.em);
    // Where there is no room for both, how the month goes says more than that nothing is on.
    if (!nothing.empty() && !month.empty() && head + pitch + foot > box.h)
        nothing.clear(), pitch = foot, foot = 0;
    const float rows = static_cast<float>(std::max<std::size_t>(1, mine.size()));
    // Picked rows that are many lie closer before any is left out.
    const float close = std::clamp((box.h - head - foot) / rows, least, std::max(least, pitch));
    box.h = std::min(box.h, head + close * rows + foot + l.len(5, 0, 0));
    card(ui, box);
    if (headed) {
        ui.canvas.text_in(ui.words.tr("done.list"), {box.x + pad, box.y, width, head},
                          {l.em(12, 10.6F, 9), Weight::bold, theme::ink});
        ui.canvas.line({box.x + pad, box.y + head}, {box.right() - pad, box.y + head}, theme::line, 0.35F);
    }
    const Rect body{box.x + pad, box.y + head, width, box.h - head - foot};
    if (foot > 0)
        ui.canvas.line({body.x, body.bottom()}, {body.right(), body.bottom()}, theme::line, 0.35F);
    if (!month.empty())
        ui.canvas.text_in(month, foot > 0 ? Rect{body.x, body.bottom(), width, foot} : body, month_look);
    if (!nothing.empty())
        ui.canvas.text_in(nothing, body, nothing_look, gui::Wrap::yes);
    if (!mine.empty())
        session_rows(ui, body, mine, close);
}

/// 11 秒后回到首页
void going_home(Ui& ui, Moment since) {
    const auto& l = ui.layout;
    const Moment span = ui.flow.timing.result;
    const int left = seconds_left(since, span, ui.now.moment);
    const TextLook look{l.em(10, 9.4F, 9), Weight::regular, theme::soft_ink};
    if (l.is(Panel::c)) {
        const float radius = 6.5F * l.unit, y = l.bar.y + 8.5F * l.unit;
        countdown(ui, {l.bar.x + 9 * l.unit, y}, radius, 2.2F * l.unit, left, span, 0);
        const float x = l.bar.x + 20 * l.unit;
        const std::string words = ui.words.tr("done.seconds.short", fmt::arg("n", left));
        const bool fits = ui.canvas.measure(words, look).w <= l.bar.right() - x;
        ui.canvas.text(fits ? words : std::to_string(left), {x, y}, look);
        return;
    }
    const float radius = l.len(14, 13, 0);
    const float y = l.is(Panel::a) ? l.table.bottom() - std::max(l.len(45, 0, 0), l.least_main) - radius - l.len(10, 0, 0)
                                   : l.table.bottom() - radius - 6 * l.unit;
    const Point centre{l.table.x + radius + 2 * l.unit, y};
    countdown(ui, centre, radius, l.len(2.9F, 2.9F, 0), left, span, l.em(10.5F, 10, 9));
    const float text = centre.x + radius + l.len(9, 8, 0);
    const bool narrow = text + ui.canvas.measure(ui.words.tr("done.seconds"), look).w > l.table.x + l.table.w * 0.55F;
    if (!narrow)
        ui.canvas.text(ui.words.tr("done.seconds"), {text, y}, look);
}

/// Where 撤回签到 may lie: beside the ring, or on C at the foot of the stage.
Rect undo_place(const Layout& l) {
    if (l.is(Panel::c)) {
        const float height = std::max(22.75F * l.unit, l.least);
        return {l.table.x, l.size.h - l.margin - height, l.table.w, height};
    }
    const float height = std::max(l.len(26, 24, 0), l.least), width = l.table.w * 0.42F;
    const float radius = l.len(14, 13, 0);
    const float y = l.is(Panel::a) ? l.table.bottom() - std::max(l.len(45, 0, 0), l.least_main) - radius - l.len(10, 0, 0)
                                   : l.table.bottom() - radius - 6 * l.unit;
    return {l.table.right() - width, y - height / 2, width, height};
}

}  // namespace

Intent draw(const Done& state, Ui& ui) {
    const auto& l = ui.layout;
    const Named name = named(ui, state.since);
    scene(ui, {green_tone(), ui.words.tr(state.arrival ? "done.title" : "done.title.changed"), l.em(25, 22, 17),
               name_and_time(ui, "done.arrived", state.person.participant.display_name, name,
                             state.person.visit.checked_in_at),
               0, false, name.opacity});
    const Disc disc = picture_disc(ui);
    ui.canvas.circle(disc.centre, disc.radius, theme::primary_light);
    ui.canvas.circle(disc.centre, disc.radius * 0.84F, theme::white);
    const float drawn = std::min(1.0F, static_cast<float>(ui.shown.count()) / static_cast<float>(theme::tick_ms));
    ui.canvas.tick(disc.centre, disc.radius * 1.06F, theme::primary, 1 - (1 - drawn) * (1 - drawn));
    if (drawn < 1)
        ui.canvas.animate();
    const Rect undo = undo_place(l);
    const bool undoable = can_undo(state.person.visit, ui.now);
    float end = undo.y - l.len(8, 5, 3.5F);
    if (l.is(Panel::c) && !undoable)
        end = l.size.h - l.margin;
    picked_card(ui, {l.table.x, l.table.y, l.table.w, end - l.table.y}, state);
    going_home(ui, state.since);
    Intent intent;
    if (undo_button(ui, undo, state.person.visit))
        intent = Tapped{Button::undo};
    // On A the one main action lies across, over the bar.
    const float tall = std::max(l.len(45, 0, 0), l.least_main);
    Rect main = l.is(Panel::a) ? Rect{l.table.x, l.table.bottom() - tall - l.len(3, 0, 0), l.table.w, tall} : l.main;
    if (complaints_button(ui, split_off(main, l), white_button()))
        intent = Tapped{Button::complaints};
    if (main_button(ui, "fine", ui.words.tr("action.fine"), main))
        intent = Tapped{Button::done};
    if (auto tapped = tail(ui))
        intent = tapped;
    return intent;
}

}  // namespace oasis::kiosk
