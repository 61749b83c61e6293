#include "admin/pages/attendance.h"

#include "admin/attendance_words.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::attendance {

namespace {

using namespace widgets;

constexpr float foot_height = 68;
constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};
constexpr TextLook bold{theme::body, Weight::bold, theme::ink};
constexpr TextLook small{theme::small, Weight::regular, theme::soft_ink};

/// 0166 · 沈**, and how the visit was told of.
void draw_who(const store::DayRow& row, const View& view, Ui& ui, Rect line) {
    const auto name = shown_name(ui, view, row.participant);
    name_tile(ui, {line.x, line.y + 2, 40, 40}, name);
    ui.elided(row.participant.number + " · " + name, {line.x + 52, line.y, line.w - 52, 24}, bold);
    const auto how = short_date(ui, row.visit.day) + " · " + ui.tr(message_of(row.visit.checked_in_means)) + " · " +
                     row.checked_in_device;
    ui.elided(how, {line.x + 52, line.y + 24, line.w - 52, 20}, small);
}

void caption_line(const std::string& words, Ui& ui, Rect& rest) {
    (void)cut_top(rest, 10);
    ui.text(words, cut_top(rest, 30), soft);
}

void fact(const std::string& caption, const std::string& says, Ui& ui, Rect& rest) {
    const auto line = cut_top(rest, 36);
    ui.line({line.x, line.bottom()}, {line.right(), line.bottom()}, theme::fine_line);
    ui.text(caption, {line.x, line.y, 76, line.h}, soft);
    ui.elided(says, {line.x + 84, line.y, line.w - 84, line.h}, cell_plain);
}

std::string out_words(const store::DayRow& row, const View& view, const Ui& ui) {
    const auto& visit = row.visit;
    if (!visit.checked_out_at)
        return visit.voided_at ? "—" : ui.tr(message_of(domain::state_of(visit, view.today())));
    auto words = clock_at(view, *visit.checked_out_at);
    if (visit.checked_out_means)
        words += " · " + ui.tr(message_of(*visit.checked_out_means)) + " · " + row.checked_out_device;
    return words;
}

std::string value_words(const store::CorrectedValue& value, domain::Day day, const View& view, const Ui& ui) {
    if (const auto* at = std::get_if<domain::Instant>(&value))
        return when_words(ui, view, *at, day);
    if (const auto* id = std::get_if<domain::ParticipantId>(&value)) {
        const auto* row = find_person(view.data, *id);
        return row ? row->participant.number + " " + shown_name(ui, view, row->participant) : "—";
    }
    if (const auto* state = std::get_if<domain::ParticipationState>(&value))
        return ui.tr(message_of(*state));
    return "—";
}

/// What was changed, from what to what; why, who, when; and the words that were written beside it.
void draw_correction(State& state, const store::CorrectionRow& row, const View& view, Ui& ui, Rect& rest,
                     Intents& intents) {
    const auto what = ui.tr(message_of(row.field));
    const auto words = row.field == domain::CorrectedField::voided
                           ? what
                           : ui.tr("correction.change", fmt::arg("what", what),
                                   fmt::arg("before", value_words(row.before, row.day, view, ui)),
                                   fmt::arg("after", value_words(row.after, row.day, view, ui)));
    ui.elided(words, cut_top(rest, 24), bold);
    const auto why = ui.tr("correction.why", fmt::arg("reason", ui.tr(message_of(row.reason))),
                           fmt::arg("who", who_words(ui, view, row.login)),
                           fmt::arg("time", when_words(ui, view, row.at, row.day)));
    ui.elided(why, cut_top(rest, 22), small);
    const auto text = opened_text(state, row.sealed_reason, ui, intents);
    if (!text.empty())
        (void)cut_top(rest, ui.paragraph(text, {rest.x, rest.y + 2, rest.w, 0}, cell_plain) + 4);
    if (row.after_report)
        ui.elided(ui.tr("correction.after_report"), cut_top(rest, 22), {theme::small, Weight::bold, theme::info_ink});
    (void)cut_top(rest, 10);
}

float facts_height(const State& state, const store::DayRow& row, Ui& ui, float width) {
    float high = 54 + 2 * 36 + 40 + 36 * static_cast<float>(std::max<std::size_t>(1, row.sessions.size()));
    if (!row.corrections.empty())
        high += 40;
    for (const auto& correction : row.corrections) {
        const auto found = state.texts.find(correction.sealed_reason);
        const auto* text = found != state.texts.end() && found->second.text ? &found->second.text->text() : nullptr;
        high += 24 + 22 + 10 + (correction.after_report ? 22.0F : 0.0F);
        high += correction.sealed_reason.empty() ? 0 : 4 + ui.paragraph_height(text ? *text : " ", width, cell_plain);
    }
    return high;
}

void draw_facts(State& state, const store::DayRow& row, const View& view, Ui& ui, Rect room, Intents& intents) {
    ScrollArea scroll{ui, "facts", room, facts_height(state, row, ui, room.w - 16)};
    Rect rest = scroll.content();
    rest.w -= 16;  // of the scroll bar
    draw_who(row, view, ui, cut_top(rest, 54));
    fact(ui.tr("visit.in"), clock_at(view, row.visit.checked_in_at), ui, rest);
    fact(ui.tr("visit.out"), out_words(row, view, ui), ui, rest);
    caption_line(ui.tr("visit.sessions"), ui, rest);
    if (row.sessions.empty())
        ui.text(ui.tr("visit.no_session"), cut_top(rest, 36), soft);
    for (const auto& part : row.sessions)
        fact(clock_at(view, part.starts_at), session_words(ui, {part}) + " · " + ui.tr(message_of(part.state)), ui, rest);
    if (row.corrections.empty())
        return;
    caption_line(ui.tr("correction.history"), ui, rest);
    for (const auto& correction : row.corrections)
        draw_correction(state, correction, view, ui, rest, intents);
}

/// A time's field, with what stands now at its right end once something else was typed.
void draw_time_field(const char* id, const std::string& label, const std::string& stands, std::string& typed,
                     bool take_focus, Ui& ui, Rect place) {
    const bool changed = typed != stands;
    const bool readable = typed.empty() || domain::parse_minute(typed);
    FieldLook look{.hint = "09:00", .wrong = !readable, .take_focus = take_focus};
    const bool shows = changed && !stands.empty();
    const auto original = ui.tr("visit.stands");
    const float wide = ui.width(original, small) + ui.width(stands, small) + 8;
    look.kept_right = shows ? wide + 12 : 0;
    field(ui, id, place, label, typed, look);
    if (!shows)
        return;
    Rect note{place.right() - wide - 12, place.y + label_height, wide, 40};
    ui.text(original, cut_left(note, ui.width(original, small) + 1, 5), small);
    strike(ui, ui.text(stands, note, small));
}

/// Writes into `time` what was typed, and nothing where it is as it stands. False: no time of day.
bool read_time(const std::string& typed, const std::string& stands, domain::Day day, const View& view,
               std::optional<domain::Instant>& time) {
    if (typed == stands)
        return true;
    const auto minute = domain::parse_minute(typed);
    if (minute)
        time = view.zone.instant(day, *minute);
    return minute.has_value();
}

void ask(Correcting& it, const store::DayRow& row, const View& view, Intents& intents) {
    const auto& stood = row.visit.checked_out_at;
    const auto day = row.visit.day;
    store::VisitCorrection wanted{it.visit, {}, {}, {}};
    it.refusal.reset();
    if (!read_time(it.in, clock_at(view, row.visit.checked_in_at), day, view, wanted.checked_in_at) ||
        !read_time(it.out, stood ? clock_at(view, *stood) : std::string{}, day, view, wanted.checked_out_at)) {
        it.refusal = store::AttendanceRefusal::bad_time;
        it.focus_frames = Correcting{}.focus_frames;  // to be typed again
        return;
    }
    it.waiting = true;
    intents.push_back(intent::CorrectVisit{wanted, reason_of(it.reason)});
}

void draw_form(State& state, const store::DayRow& row, const View& view, Ui& ui, Rect room) {
    auto& it = *state.correcting;
    const float reasons = reasons_height(&domain::ReasonRow::for_times);
    ScrollArea scroll{ui, "form", room, 54 + field_height + 16 + reasons + 14 + 52};
    Rect rest = scroll.content();
    rest.w -= 16;  // of the scroll bar, and of the ring round a field
    rest.x += 4;
    draw_who(row, view, ui, cut_top(rest, 54));
    Rect times = cut_top(rest, field_height, 16);
    const auto& out = row.visit.checked_out_at;
    draw_time_field("in", ui.tr("visit.in"), clock_at(view, row.visit.checked_in_at), it.in,
                    it.focus_frames > 0, ui, cut_left(times, (times.w - 16) / 2, 16));
    it.focus_frames = std::max(0, it.focus_frames - 1);
    draw_time_field("out", ui.tr("visit.out"), out ? clock_at(view, *out) : std::string{}, it.out, false, ui, times);
    draw_reasons(it.reason, &domain::ReasonRow::for_times, ui, cut_top(rest, reasons, 14));
    if (it.refusal)
        draw_refusal(ui, cut_top(rest, 52), it.refusal);
    else
        ui.paragraph(ui.tr("correction.stays"), cut_top(rest, 52), soft);
}

void draw_form_foot(State& state, const store::DayRow& row, const View& view, Ui& ui, Rect foot, Intents& intents) {
    auto& it = *state.correcting;
    const auto save = ui.tr("correction.save");
    const auto& out = row.visit.checked_out_at;
    const bool changed = it.in != clock_at(view, row.visit.checked_in_at) ||
                         it.out != (out ? clock_at(view, *out) : std::string{});
    const bool ready = changed && !it.waiting;
    const ButtonLook primary{ButtonKind::primary, std::nullopt, ready ? Enabled::yes : Enabled::no, "Ctrl Enter", {}};
    const bool pressed = button(ui, "save", middle(cut_right(foot, button_width(ui, save, primary), 10), 40), save, primary);
    const auto leave = ui.tr("correction.leave");
    if (button(ui, "leave", middle(cut_right(foot, button_width(ui, leave)), 40), leave) || ui.key(SDLK_ESCAPE))
        return state.correcting.reset();
    if (ready && (pressed || ui.key({SDLK_RETURN, true})))
        ask(it, row, view, intents);
}

/// Correct, void, another person; or why none of them can be done here.
void draw_acts(State& state, const DayBook& book, const store::DayRow& row, const View& view, Ui& ui, Rect foot,
               Intents& intents) {
    if (row.visit.voided_at)
        return void(ui.elided(ui.tr("visit.is_void"), foot, soft));
    if (!may_change(book, view)) {
        ui.icon(Icon::lock, {foot.x + 9, foot.centre().y}, theme::attention_ink, 18);
        const TextLook look{theme::small, Weight::regular, theme::attention_ink};
        ui.paragraph(ui.tr(message_of(store::AttendanceRefusal::reported_month)),
                     middle({foot.x + 28, foot.y, foot.w - 28, foot.h}, 44), look, 22);
        return;
    }
    const auto correct = ui.tr("visit.correct");
    const ButtonLook pen{ButtonKind::secondary, Icon::pen, Enabled::yes, "E", {}};
    if (button(ui, "correct", middle(cut_right(foot, button_width(ui, correct, pen), 10), 40), correct, pen) ||
        ui.key(SDLK_e))
        begin_correcting(state, row, view);
    const auto person = ui.tr("visit.wrong_person");
    if (button(ui, "person", middle(cut_right(foot, button_width(ui, person), 10), 40), person))
        state.moving.emplace().visit = row.visit.id;
    const auto words = ui.tr("visit.void");
    if (text_button(ui, "void", foot, words) || ui.key(SDLK_v))
        intents.push_back(intent::BeginVoidVisit{row.visit.id});
}

}  // namespace

void draw_visit(State& state, const DayBook& book, const store::DayRow& row, const View& view, Ui& ui, Rect place,
                Intents& intents) {
    Rect rest = card(ui, place);
    const bool correcting = state.correcting && state.correcting->visit == row.visit.id;
    const Rect head = card_head(ui, rest, ui.tr(correcting ? "correction.title" : "visit.title"));
    const auto leave = middle({head.right() - 32, head.y, 32, head.h}, 32);
    if (icon_button(ui, "close", leave, Icon::cross, ui.tr("shell.close")) || (!correcting && ui.key(SDLK_ESCAPE))) {
        state.chosen.reset();
        state.correcting.reset();
        return;
    }
    const auto foot = cut_bottom(rest, foot_height);
    ui.line({foot.x, foot.y}, {foot.right(), foot.y}, theme::line);
    const Rect inside = inset(foot, theme::card_padding, 0);
    const Rect room{rest.x + theme::card_padding - (correcting ? 4 : 0), rest.y + 16, rest.w - 2 * theme::card_padding + 20,
                    rest.h - 20};
    if (correcting) {
        draw_form(state, row, view, ui, room);
        draw_form_foot(state, row, view, ui, inside, intents);
    } else {
        draw_facts(state, row, view, ui, room, intents);
        draw_acts(state, book, row, view, ui, inside, intents);
    }
}

}  // namespace oasis::admin::attendance
