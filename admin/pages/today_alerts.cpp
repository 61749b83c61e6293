#include "admin/pages/today.h"
#include "admin/pages/channels.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <algorithm>

namespace oasis::admin::today {

namespace {

using namespace widgets;

constexpr float call_height = 116;
constexpr float row_height = 62;

bool is_open_call(const domain::Alert& alert) {
    return alert.kind == domain::AlertKind::call_for_staff && !alert.handled_at;
}

std::string title_of(const Ui& ui, domain::AlertKind kind) {
    switch (kind) {
    case domain::AlertKind::call_for_staff:
        return ui.tr("alert.call");
    case domain::AlertKind::unknown_card:
        return ui.tr("alert.unknown");
    case domain::AlertKind::revoked_card:
        return ui.tr("alert.revoked");
    case domain::AlertKind::closed:
        return ui.tr("alert.closed");
    case domain::AlertKind::busy:
        return ui.tr("alert.busy");
    case domain::AlertKind::storage:
        return ui.tr("alert.storage");
    case domain::AlertKind::camera_lost:
        return ui.tr("alert.camera_lost");
    case domain::AlertKind::scanner_lost:
        return ui.tr("alert.scanner_lost");
    case domain::AlertKind::backup_failed:
        break;
    }
    return ui.tr("alert.backup_failed");
}

/// Who and how often: 0128 · 3 次.
std::string detail_of(const Ui& ui, const View& view, const domain::Alert& alert) {
    std::string detail = alert.device;
    if (alert.participant)
        if (const auto* row = find_person(view.data, *alert.participant))
            detail = row->participant.number;
    if (alert.count > 1)
        detail += " · " + ui.tr_n("alert.times", alert.count);
    return detail;
}

void draw_call(const domain::Alert& alert, const View& view, Ui& ui, Rect place, Intents& intents) {
    ui.fill(place, theme::attention, theme::control_radius);
    ui.icon(Icon::bell, {place.x + 28, place.y + 28}, theme::attention_ink);
    Rect words = inset(place, 0, 14);
    words = {place.x + 52, words.y, place.w - 66, words.h};
    ui.elided(ui.tr("alert.call"), cut_top(words, 24, 2), {theme::body, Weight::bold, theme::attention_ink});
    const auto waited = std::chrono::floor<std::chrono::minutes>(view.now - alert.first_at).count();
    const auto since = fmt::format("{} · {} · {}", alert.device, clock_at(view, alert.first_at),
                                   ui.tr_n("alert.waited", static_cast<long>(waited)));
    ui.elided(since, cut_top(words, 22, 8), {theme::body, Weight::regular, theme::attention_ink});
    const auto done = ui.tr("alert.handled");
    if (button(ui, "handled", {words.x, words.y, button_width(ui, done), 34}, done))
        intents.push_back(intent::HandleAlert{alert.id});
}

void draw_row(const domain::Alert& alert, const View& view, Ui& ui, Rect row, Intents& intents) {
    ui.line({row.x + 20, row.bottom()}, {row.right() - 20, row.bottom()}, theme::fine_line);
    Rect rest = inset(row, theme::card_padding, 0);
    ui.text(clock_at(view, alert.last_at), cut_left(rest, 54),
            {theme::body, Weight::regular, theme::soft_ink});
    const auto label = alert.handled_at ? ui.tr("alert.was_handled") : ui.tr("alert.seen");
    const float wide = ui.width(label, {theme::body, Weight::bold, theme::ink}) + 4;
    const auto act = cut_right(rest, wide, 8);
    if (alert.handled_at)
        ui.text(label, act, {theme::body, Weight::regular, theme::soft_ink, Align::right});
    else if (text_button(ui, "seen", act, label, Align::right))
        intents.push_back(intent::HandleAlert{alert.id});
    ui.elided(title_of(ui, alert.kind), {rest.x, row.y + 9, rest.w, 22},
              {theme::body, Weight::bold, theme::ink});
    const Rect detail{rest.x, row.y + 32, rest.w, 20};
    const TextLook small{theme::small, Weight::regular, theme::soft_ink};
    if (!alert.participant) {
        ui.elided(detail_of(ui, view, alert), detail, small);
        return;
    }
    const auto press = ui.press("person", detail, detail_of(ui, view, alert));
    ui.elided(detail_of(ui, view, alert), detail, {theme::small, Weight::bold, theme::primary});
    if (press)
        intents.push_back(intent::OpenPerson{*alert.participant});
}

/// A session of the last weeks that is over and that nobody has confirmed; it opens at its day's end.
void draw_unconfirmed(const store::UnconfirmedSession& it, const View& view, Ui& ui, Rect row, Intents& intents) {
    ui.line({row.x + 20, row.bottom()}, {row.right() - 20, row.bottom()}, theme::fine_line);
    Rect rest = inset(row, theme::card_padding, 0);
    ui.icon(Icon::clipboard, {rest.x + 9, rest.centre().y}, theme::attention_ink, 18);
    (void)cut_left(rest, 54);
    const auto label = ui.tr("alert.confirm");
    const float wide = ui.width(label, {theme::body, Weight::bold, theme::ink}) + 4;
    if (text_button(ui, "confirm", cut_right(rest, wide, 8), label, Align::right))
        intents.push_back(intent::ShowDayEnd{it.day, it.session});
    const bool english = ui.words().language() == gui::Language::en;
    ui.elided(ui.tr("alert.unconfirmed", fmt::arg("session", english ? it.alias_en : it.alias_zh)),
              {rest.x, row.y + 9, rest.w, 22}, {theme::body, Weight::bold, theme::ink});
    ui.elided(short_date(ui, it.day) + " " + clock_at(view, it.starts_at) + " · " +
                  ui.tr_n("alert.undecided", it.undecided),
              {rest.x, row.y + 32, rest.w, 20}, {theme::small, Weight::regular, theme::soft_ink});
}

/// Words that wait for an answer past half of their time; it opens the box.
void draw_words(std::size_t waiting, Ui& ui, Rect row, Intents& intents) {
    ui.line({row.x + 20, row.bottom()}, {row.right() - 20, row.bottom()}, theme::fine_line);
    Rect rest = inset(row, theme::card_padding, 0);
    ui.icon(Icon::speech, {rest.x + 9, rest.centre().y}, theme::attention_ink, 18);
    (void)cut_left(rest, 54);
    const auto label = ui.tr("alert.words_look");
    const float wide = ui.width(label, {theme::body, Weight::bold, theme::ink}) + 4;
    if (text_button(ui, "words", cut_right(rest, wide, 8), label, Align::right))
        intents.push_back(intent::GoTo{Page::complaints});
    ui.elided(ui.tr_n("alert.words", static_cast<long>(waiting)), {rest.x, row.y + 9, rest.w, 22},
              {theme::body, Weight::bold, theme::ink});
    ui.elided(ui.tr("alert.words_why"), {rest.x, row.y + 32, rest.w, 20},
              {theme::small, Weight::regular, theme::soft_ink});
}

}  // namespace

std::size_t waiting_words(const View& view) {
    return view.may(domain::Right::read_words) ? channels::words_to_look_at(view.data, view.today()) : 0;
}

void draw_alerts(const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    std::vector<const domain::Alert*> shown;  // open ones of any day, and what was settled today
    int open = 0;
    for (const auto& alert : view.data.alerts) {
        if (alert.handled_at && view.zone.day_of(*alert.handled_at) != view.today())
            continue;
        shown.push_back(&alert);
        if (!alert.handled_at)
            ++open;
    }
    const auto& unconfirmed = view.data.unconfirmed;
    const auto words = waiting_words(view);
    card_head(ui, rest, ui.tr("today.to_look_at"), ui.tr_n("today.open_alerts", open + static_cast<long>(unconfirmed.size()) + (words > 0 ? 1 : 0)));
    card_foot(ui, rest, ui.tr("today.settled", fmt::arg("n", shown.size() - static_cast<std::size_t>(open))));
    if (shown.empty() && unconfirmed.empty() && words == 0) {
        const Rect line = inset(rest, 24, 0);
        ui.icon(Icon::check, {rest.centre().x, rest.centre().y - 30}, theme::primary, 28);
        ui.text(ui.tr("today.all_quiet"), middle(line, 24),
                {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    std::ranges::stable_partition(shown, [](const auto* alert) { return is_open_call(*alert); });
    float high = 12 + row_height * static_cast<float>(unconfirmed.size() + (words > 0 ? 1 : 0));
    for (const auto* alert : shown)
        high += is_open_call(*alert) ? call_height + 12 : row_height;
    ScrollArea scroll{ui, "alerts", inset(rest, 0, 1), high};
    Rect content = scroll.content();
    content.y += 12;
    const auto rest_begins = std::ranges::find_if_not(shown, [](const auto* alert) { return is_open_call(*alert); });
    for (auto at = shown.begin(); at != rest_begins; ++at) {
        const IdScope scope{(*at)->id.value};
        draw_call(**at, view, ui, inset(cut_top(content, call_height, 12), 16, 0), intents);
    }
    if (words > 0)
        draw_words(words, ui, cut_top(content, row_height), intents);
    for (const auto& session : unconfirmed) {
        const IdScope sessions{"unconfirmed"};
        const IdScope scope{session.session.value};
        draw_unconfirmed(session, view, ui, cut_top(content, row_height), intents);
    }
    for (auto at = rest_begins; at != shown.end(); ++at) {
        const IdScope scope{(*at)->id.value};
        draw_row(**at, view, ui, cut_top(content, row_height), intents);
    }
}

}  // namespace oasis::admin::today
