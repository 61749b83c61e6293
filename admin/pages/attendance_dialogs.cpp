#include "admin/pages/attendance.h"

#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <SDL_keycode.h>

namespace oasis::admin::attendance {

namespace {

using namespace widgets;
using domain::ReasonRow;

constexpr float refusal_height = 50;
constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

/// What the visit is: number, name, times, sessions.
void about_visit(const store::DayRow& row, const View& view, Ui& ui, Rect box) {
    ui.fill(box, theme::sunken, theme::control_radius);
    ui.outline(box, theme::line, 1, theme::control_radius);
    const auto name = shown_name(ui, view, row.participant);
    name_tile(ui, {box.x + 16, box.centre().y - 20, 40, 40}, name);
    const float x = box.x + 72, wide = box.w - 90;
    ui.elided(row.participant.number + " · " + name, {x, box.y + 12, wide, 24},
              {theme::body, Weight::bold, theme::ink});
    const auto& out = row.visit.checked_out_at;
    auto words = short_date(ui, row.visit.day) + " · " +
                 ui.tr("visit.came", fmt::arg("time", clock_at(view, row.visit.checked_in_at)));
    if (out)
        words += " · " + ui.tr("visit.left", fmt::arg("time", clock_at(view, *out)));
    if (!row.sessions.empty())
        words += " · " + session_words(ui, row.sessions);
    ui.elided(words, {x, box.y + 36, wide, 24}, soft);
}

/// What will follow, in figures.
std::string effect_words(const Voiding& it, const store::DayRow& row, const Ui& ui) {
    auto words = ui.tr("visit.void_stays");
    if (!row.sessions.empty())
        words += ui.tr("visit.void_sessions", fmt::arg("sessions", session_words(ui, row.sessions)));
    if (!it.effect)
        return words;
    const auto month = static_cast<unsigned>(row.visit.day.month());
    if (it.effect->services_now == it.effect->services_then)
        return words + ui.tr("visit.void_same", fmt::arg("month", month), fmt::arg("n", it.effect->services_now));
    return words + ui.tr("visit.void_less", fmt::arg("month", month), fmt::arg("before", it.effect->services_now),
                         fmt::arg("after", it.effect->services_then));
}

void draw_danger(const std::string& sentence, Ui& ui, Rect place) {
    tall_panel(ui, place, Tone::danger, Icon::warning, ui.tr("visit.void_for_good"), sentence);
}

void draw_voiding(State& state, const store::DayRow& row, const View& view, Ui& ui, Intents& intents) {
    auto& it = *state.voiding;
    const float reasons = reasons_height(&ReasonRow::for_void);
    const auto effect = effect_words(it, row, ui);
    const float danger = tall_panel_height(ui, theme::dialog_width - 56, effect);
    const Dialog dialog{ui, "voiding visit", ui.tr("visit.void_title"),
                        72 + 14 + reasons + 14 + danger + 10 + refusal_height + 10 + dialog_buttons_height};
    Rect rest = dialog.room();
    about_visit(row, view, ui, cut_top(rest, 72, 14));
    draw_reasons(it.reason, &ReasonRow::for_void, ui, cut_top(rest, reasons, 14));
    draw_danger(effect, ui, cut_top(rest, danger, 10));
    draw_refusal(ui, cut_top(rest, refusal_height), it.refusal);
    const auto answer =
        dialog_buttons(ui, dialog, {ui.tr("visit.void_leave"), ui.tr("visit.void"), true, !it.waiting, false});
    if (answer == DialogAnswer::safe)
        return state.voiding.reset();
    if (answer == DialogAnswer::none)
        return;
    it.waiting = true;
    it.refusal.reset();
    intents.push_back(intent::VoidVisit{it.visit, reason_of(it.reason)});
}

void draw_moving(State& state, const store::DayRow& row, const View& view, Ui& ui, Intents& intents) {
    auto& it = *state.moving;
    const float reasons = reasons_height(&ReasonRow::for_person);
    const Dialog dialog{ui, "moving visit", ui.tr("visit.person_title"),
                        72 + 14 + person_picker_height + reasons + 10 + refusal_height + 10 + dialog_buttons_height};
    Rect rest = dialog.room();
    about_visit(row, view, ui, cut_top(rest, 72, 14));
    draw_picker(it.who, ui.tr("visit.person"), dialog.just_opened(), view, ui, cut_top(rest, person_picker_height));
    draw_reasons(it.reason, &ReasonRow::for_person, ui, cut_top(rest, reasons, 10));
    draw_refusal(ui, cut_top(rest, refusal_height), it.refusal);
    const bool ready = it.who.person && !it.waiting;
    const bool by_key = ready && ui.key({SDLK_RETURN, true});
    const auto answer =
        dialog_buttons(ui, dialog, {ui.tr("visit.person_leave"), ui.tr("visit.person_act"), false, ready, false});
    if (answer == DialogAnswer::safe)
        return state.moving.reset();
    if (!by_key && answer == DialogAnswer::none)
        return;
    it.waiting = true;
    it.refusal.reset();
    intents.push_back(intent::CorrectVisit{{it.visit, {}, {}, it.who.person}, reason_of(it.reason)});
}

void ask_missing(Missing& it, domain::Day day, const View& view, Intents& intents) {
    const auto in = domain::parse_minute(it.in);
    const auto out = domain::parse_minute(it.out);
    it.refusal.reset();
    if (!in || (!it.out.empty() && !out)) {
        it.refusal = store::AttendanceRefusal::bad_time;
        return;
    }
    std::optional<domain::Instant> left;
    if (out)
        left = view.zone.instant(day, *out);
    it.waiting = true;
    intents.push_back(
        intent::AddMissingVisit{{*it.who.person, view.zone.instant(day, *in), left}, reason_of(it.reason)});
}

void draw_missing(State& state, const View& view, Ui& ui, Intents& intents) {
    auto& it = *state.missing;
    const auto day = state.day.value_or(view.today());
    const float reasons = reasons_height(&ReasonRow::for_missing);
    const Dialog dialog{ui, "missing visit", ui.tr("visit.add_title", fmt::arg("day", short_date(ui, day))),
                        person_picker_height + field_height + 14 + reasons + 10 + refusal_height + 10 +
                            dialog_buttons_height};
    Rect rest = dialog.room();
    draw_picker(it.who, ui.tr("visit.who"), dialog.just_opened(), view, ui, cut_top(rest, person_picker_height));
    Rect times = cut_top(rest, field_height, 14);
    field(ui, "in", cut_left(times, (times.w - theme::form_column_gap) / 2, theme::form_column_gap), ui.tr("visit.in"),
          it.in, {.hint = "09:00"});
    field(ui, "out", times, ui.tr("visit.out_if_known"), it.out, {.hint = "11:30"});
    draw_reasons(it.reason, &ReasonRow::for_missing, ui, cut_top(rest, reasons, 10));
    draw_refusal(ui, cut_top(rest, refusal_height), it.refusal);
    const bool ready = it.who.person && !it.in.empty() && !it.waiting;
    const bool by_key = ready && ui.key({SDLK_RETURN, true});
    const auto answer =
        dialog_buttons(ui, dialog, {ui.tr("visit.add_leave"), ui.tr("visit.add"), false, ready, false});
    if (answer == DialogAnswer::safe)
        state.missing.reset();
    else if (by_key || answer == DialogAnswer::act)
        ask_missing(it, day, view, intents);
}

}  // namespace

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    const auto* book = view.data.day_book ? &*view.data.day_book : nullptr;
    const auto row_of = [&](const auto& dialog) { return dialog && book ? find_visit(*book, dialog->visit) : nullptr; };
    if (const auto* voided = row_of(state.voiding))
        draw_voiding(state, *voided, view, ui, intents);
    else if (const auto* moved = row_of(state.moving))
        draw_moving(state, *moved, view, ui, intents);
    else if (state.missing)
        draw_missing(state, view, ui, intents);
    else
        return day_end::draw_dialogs(state.day_end, view, ui, intents);
    return true;
}

}  // namespace oasis::admin::attendance
