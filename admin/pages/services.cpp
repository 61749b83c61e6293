#include "admin/pages/services.h"

#include "admin/attendance_words.h"
#include "admin/pages/find.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/domain/joined.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <charconv>

namespace oasis::admin::services {

namespace {

using namespace widgets;

constexpr float wide = 800;
constexpr float reasons_wide = 380;
constexpr float person_row = 36;
constexpr std::size_t matches_shown = 5;
constexpr float people_height = label_height + 40 + 6 + person_row * matches_shown;
constexpr float note_height = 64;

int minutes_in(const std::string& text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc{} && end == text.data() + text.size() ? value : 0;
}

void refusal_line(Ui& ui, Rect line, const std::optional<store::AttendanceRefusal>& refusal) {
    if (!refusal)
        return;
    ui.icon(Icon::warning, {line.x + 9, line.centre().y}, theme::attention_ink, 18);
    ui.elided(ui.tr(message_of(*refusal)), {line.x + 26, line.y, line.w - 26, line.h},
              {theme::body, Weight::regular, theme::attention_ink});
}

bool holds(const Entry& it, domain::ParticipantId person) {
    return std::ranges::find(it.people, person) != it.people.end();
}

void add(Entry& it, domain::ParticipantId person) {
    it.people.push_back(person);
    it.search.clear();
    it.focus_search = true;
    forget_typing();  // ImGui keeps its own copy of the text while it edits
}

/// The number, the name, and at the right end what pressing the row does.
bool draw_person(const domain::Participant& person, Icon act, const View& view, Ui& ui, Rect line) {
    const IdScope scope{person.id.value};
    const auto press = ui.press("person", line, person.number);
    if (press.hovered)
        ui.fill(line, theme::hover, theme::chip_radius);
    if (press.focused)
        ui.focus_ring(line, theme::chip_radius);
    Rect rest = inset(line, 8, 0);
    ui.icon(act, cut_right(rest, 20, 8).centre(), theme::primary, 18);
    ui.text(person.number, cut_left(rest, 64));
    ui.elided(shown_name(ui, view, person), rest, {theme::body, Weight::bold, theme::ink});
    return press.clicked;
}

/// At left whom to add; at right who has been added.
void draw_people(Entry& it, bool take_focus, const View& view, Ui& ui, Rect place) {
    const TextLook soft{theme::body, Weight::regular, theme::soft_ink};
    Rect left = cut_left(place, (place.w - theme::form_column_gap) / 2, theme::form_column_gap);
    FieldLook look{.hint = ui.tr("find.hint"), .icon = Icon::search, .take_focus = take_focus};
    look.take_focus |= std::exchange(it.focus_search, false);
    field(ui, "search", cut_top(left, field_height, 6), ui.tr("services.people"), it.search, look);
    const bool enter = !it.search.empty() && ui.key(SDLK_RETURN);
    std::size_t shown = 0;
    std::optional<domain::ParticipantId> wanted;
    for (const auto* row : find::meant(view, it.search)) {
        if (shown == matches_shown || it.search.empty())
            break;
        if (holds(it, row->participant.id))
            continue;
        if (draw_person(row->participant, Icon::plus, view, ui, cut_top(left, person_row)) || (enter && shown == 0))
            wanted = row->participant.id;
        ++shown;
    }
    if (shown == 0)
        ui.paragraph(ui.tr(it.search.empty() ? "services.how" : "find.nobody"), {left.x, left.y + 6, left.w, 60}, soft);
    if (wanted)
        add(it, *wanted);

    const auto label = cut_top(place, label_height);
    ui.text(ui.tr_n("services.chosen", static_cast<long>(it.people.size())), {label.x, label.y, label.w, 22}, soft);
    ui.outline(place, theme::line, 1, theme::control_radius);
    ScrollArea scroll{ui, "chosen", inset(place, 4, 4), person_row * static_cast<float>(it.people.size())};
    Rect content = scroll.content();
    std::optional<domain::ParticipantId> out;
    for (const auto id : it.people) {
        const auto line = cut_top(content, person_row);
        const auto* row = find_person(view.data, id);
        if (row && scroll.shows(line) && draw_person(row->participant, Icon::cross, view, ui, line))
            out = id;
    }
    if (out)
        std::erase(it.people, *out);
}

/// Kind, day, half day; minutes and who served.
void draw_service(Entry& it, Ui& ui, Rect& rest) {
    std::vector<std::string> kinds;
    for (const auto kind : domain::service_kinds)
        kinds.push_back(ui.tr(message_of(kind)));
    const std::array halves{ui.tr(message_of(domain::HalfDay::morning)), ui.tr(message_of(domain::HalfDay::afternoon))};
    Rect first = cut_top(rest, field_height, 14);
    const float third = (first.w - 2 * theme::form_column_gap) / 3;
    if (const auto chosen = choice(ui, "kind", cut_left(first, third, theme::form_column_gap),
                                   ui.tr("services.kind"), kinds, it.kind))
        it.kind = *chosen;
    FieldLook day{.hint = "2026-11-12"};
    day.wrong = !domain::parse_day(it.day);
    field(ui, "day", cut_left(first, third, theme::form_column_gap), ui.tr("services.day"), it.day, day);
    if (const auto chosen = choice(ui, "half day", first, ui.tr("services.half_day"), halves, it.half_day))
        it.half_day = *chosen;
    Rect second = cut_top(rest, field_height, 14);
    field(ui, "minutes", cut_left(second, third, theme::form_column_gap), ui.tr("services.minutes"), it.minutes,
          {.hint = "60"});
    field(ui, "served by", second, ui.tr("services.served_by"), it.served_by);
}

/// Who had one already, or why it was not recorded.
void draw_answer(const Entry& it, const View& view, Ui& ui, Rect line) {
    std::vector<std::string> names;
    for (const auto id : it.already_there)
        if (const auto* row = find_person(view.data, id))
            names.push_back(row->participant.number + " " + shown_name(ui, view, row->participant));
    if (names.empty())
        return refusal_line(ui, line, it.refusal);
    ui.icon(Icon::info, {line.x + 9, line.centre().y}, theme::info_ink, 18);
    ui.elided(ui.tr("services.already_there", fmt::arg("names", domain::joined(names, ui.tr("list.comma")))),
              {line.x + 26, line.y, line.w - 26, line.h}, {theme::body, Weight::regular, theme::info_ink});
}

void ask(Entry& it, Intents& intents) {
    const auto day = domain::parse_day(it.day);
    it.already_there.clear();
    it.refusal.reset();
    if (!day) {
        it.refusal = store::AttendanceRefusal::bad_time;
        return;
    }
    it.waiting = true;
    intents.push_back(intent::RecordServices{{it.people, domain::service_kinds.at(it.kind), *day,
                                              static_cast<domain::HalfDay>(it.half_day), minutes_in(it.minutes),
                                              it.served_by, it.note, reason_of(it.reason)}});
}

/// The day has been reported: the reason is asked for once the database has said so.
bool asks_reason(const Entry& it) {
    using enum store::AttendanceRefusal;
    return it.reason.code || it.refusal == no_reason || it.refusal == no_reason_text;
}

void draw_entry(State& state, const View& view, Ui& ui, Intents& intents) {
    auto& it = *state.entry;
    const bool with_reason = asks_reason(it);
    const float height = 2 * (field_height + 14) + people_height + 14 + label_height + note_height + 8 + 28 + 14 +
                         dialog_buttons_height;
    const Dialog dialog{ui, "services", ui.tr("services.title"), height,
                        with_reason ? wide + theme::form_column_gap + reasons_wide : wide};
    Rect rest = dialog.room();
    if (with_reason)
        draw_reasons(it.reason, &domain::ReasonRow::for_missing, ui, cut_right(rest, reasons_wide, theme::form_column_gap));
    draw_service(it, ui, rest);
    draw_people(it, dialog.just_opened(), view, ui, cut_top(rest, people_height, 14));
    ui.text(ui.tr("services.note"), cut_top(rest, label_height), {theme::body, Weight::regular, theme::soft_ink});
    lines_field(ui, "note", cut_top(rest, note_height, 8), ui.tr("services.note"), it.note);
    draw_answer(it, view, ui, cut_top(rest, 28));

    const bool ready = !it.waiting && !it.people.empty() && (!with_reason || is_complete(it.reason));
    const bool by_key = ui.key({SDLK_RETURN, true}) && ready;
    const auto answer = dialog_buttons(
        ui, dialog, {ui.tr("services.leave"), ui.tr_n("services.record", static_cast<long>(it.people.size())), false, ready, false});
    if (by_key || answer == DialogAnswer::act)
        ask(it, intents);
    else if (answer == DialogAnswer::safe)
        state.entry.reset();
}

void draw_voiding(State& state, const View& view, Ui& ui, Intents& intents) {
    auto& it = *state.voiding;
    const auto* row = find_person(view.data, it.asked.person);
    const float reasons = reasons_height(&domain::ReasonRow::for_void);
    const Dialog dialog{ui, "voiding service", ui.tr("services.void_title"),
                        72 + 16 + reasons + 8 + 28 + 14 + dialog_buttons_height};
    Rect rest = dialog.room();
    const auto name = row ? shown_name(ui, view, row->participant) : std::string{};
    about_box(ui, cut_top(rest, 72, 16), name,
              (row ? row->participant.number + " · " : std::string{}) + ui.tr(message_of(it.asked.kind)) + " · " +
                  short_date(ui, it.asked.day));
    draw_reasons(it.reason, &domain::ReasonRow::for_void, ui, cut_top(rest, reasons, 8));
    refusal_line(ui, cut_top(rest, 28), it.refusal);
    switch (dialog_buttons(ui, dialog, {ui.tr("services.void_leave"), ui.tr("services.void_act"), true,
                                        !it.waiting && is_complete(it.reason), false})) {
    case DialogAnswer::act:
        it.waiting = true;
        it.refusal.reset();
        intents.push_back(intent::VoidService{it.asked.service, reason_of(it.reason)});
        break;
    case DialogAnswer::safe:
        state.voiding.reset();
        break;
    case DialogAnswer::none:
        break;
    }
}

}  // namespace

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    if (state.entry)
        draw_entry(state, view, ui, intents);
    else if (state.voiding)
        draw_voiding(state, view, ui, intents);
    else
        return false;
    return true;
}

}  // namespace oasis::admin::services
