#include "admin/pages/people.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/domain/joined.h"
#include <imgui.h>

namespace oasis::admin::people {

namespace {

using namespace widgets;

constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

/// A caption at left, what it says at right.
void fact(Ui& ui, Rect& rest, const std::string& caption, const std::string& says) {
    const auto row = cut_top(rest, 38);
    ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
    ui.text(caption, row, soft);
    ui.elided(says, {row.x + 110, row.y, row.w - 110, row.h}, {theme::body, Weight::regular, theme::ink, Align::right});
}

void section(Ui& ui, Rect& rest, const std::string& title) {
    ui.text(title, cut_top(rest, 36), {theme::section, Weight::bold, theme::ink});
}

std::string day_of(const View& view, domain::Instant at) { return domain::to_text(view.zone.day_of(at)); }

void draw_today(const store::ParticipantRow& row, const View& view, Ui& ui, Rect& rest, Intents& intents) {
    section(ui, rest, ui.tr("person.today"));
    const bool inside = is_inside(row, view.today());
    if (row.today) {
        const auto& visit = *row.today;
        fact(ui, rest, ui.tr("act.check_in"), clock_at(view, visit.checked_in_at));
        fact(ui, rest, ui.tr("act.check_out"), visit.checked_out_at ? clock_at(view, *visit.checked_out_at) : "—");
        std::vector<std::string> aliases;
        for (const auto& pick : view.data.picks)
            for (const auto& it : view.data.sessions)
                if (pick.participant.id == row.participant.id && it.session.id == pick.session)
                    aliases.push_back(alias(ui, it.activity));
        const auto picked = domain::joined(aliases, ui.tr("list.comma"));
        fact(ui, rest, ui.tr("column.picked"), picked.empty() ? "—" : picked);
        if (visit.clock == domain::ClockMark::flagged) fact(ui, rest, ui.tr("person.clock"), ui.tr("person.clock_doubt"));
    } else {
        fact(ui, rest, ui.tr("act.check_in"), ui.tr("desk.not_here"));
    }
    (void)cut_top(rest, 12);
    const auto label = ui.tr(inside ? "desk.check_out" : "desk.check_in");
    const ButtonLook look{ButtonKind::secondary, inside ? Icon::leave : Icon::enter,
                          Enabled::yes, {}};
    if (button(ui, "desk", cut_top(rest, 40, 20), label, look)) {
        if (inside) intents.push_back(intent::CheckOut{row.participant.id});
        else intents.push_back(intent::CheckIn{row.participant.id});
    }
}

void draw_cards(State& state, const store::ParticipantRow& row, const View& view, Ui& ui, Rect& rest) {
    const auto reason = reason_for(ui, view, domain::Right::issue_cards);
    section(ui, rest, ui.tr("person.card", fmt::arg("word", participant_word(view))));
    const auto line = cut_top(rest, 38);
    ui.text(ui.tr("person.card_state"), line, soft);
    const auto words = ui.tr(!row.card ? (row.cards_ever ? "card.revoked" : "card.none")
                             : row.card->state == domain::CardState::waiting ? "card.waiting" : "card.active");
    card_chip(row, ui, {line.right() - chip_width(ui, words), line.y, chip_width(ui, words), line.h});
    ui.line({line.x, line.bottom()}, {line.right(), line.bottom()}, theme::fine_line);
    if (row.card) fact(ui, rest, ui.tr("person.issued"), day_of(view, row.card->issued_at));
    fact(ui, rest, ui.tr("person.cards_ever"), ui.tr_n("person.n_cards", row.cards_ever));
    (void)cut_top(rest, 12);
    Rect buttons = cut_top(rest, 40, 12);
    const auto issue = ui.tr(row.card ? "person.reissue" : "person.issue");
    const auto revoke = ui.tr("person.revoke");
    const float half = (buttons.w - 10) / 2;
    const ButtonLook make{ButtonKind::secondary, Icon::id_card, enabled_for(view, domain::Right::issue_cards), {}, reason};
    if (button(ui, "issue", cut_left(buttons, half, 10), issue, make))
        state.card_act = CardAct{CardAct::Kind::issue, row.participant.id,
                                 row.card ? domain::IssueReason::wear : domain::IssueReason::first};
    const ButtonLook kill{ButtonKind::secondary, Icon::lock, row.card ? Enabled::yes : Enabled::no, {}};
    if (button(ui, "revoke", buttons, revoke, kill))
        state.card_act = CardAct{CardAct::Kind::revoke, row.participant.id, domain::IssueReason::first};
    if (!reason.empty())
        rest.y += ui.paragraph(reason, rest, {theme::small, Weight::regular, theme::soft_ink}, 20) + 12;
}

void draw_issue(State& state, const store::ParticipantRow& row, const View& view, Ui& ui, Intents& intents) {
    auto& act = *state.card_act;
    const Dialog dialog{ui, "issue", ui.tr(row.card ? "issuing.again_title" : "issuing.title"), row.card ? 330.0F : 250.0F};
    Rect rest = dialog.room();
    about_person(ui, view, row.participant, cut_top(rest, 72, 18));
    if (row.card) {
        ui.text(ui.tr("issuing.why"), cut_top(rest, 28), soft);
        if (radio(ui, "wear", cut_top(rest, 36), ui.tr("issuing.wear"), act.reason == domain::IssueReason::wear))
            act.reason = domain::IssueReason::wear;
        if (radio(ui, "loss", cut_top(rest, 36, 12), ui.tr("issuing.loss"), act.reason == domain::IssueReason::loss))
            act.reason = domain::IssueReason::loss;
    }
    const bool dies = act.reason == domain::IssueReason::loss;
    const auto effect = ui.tr(!row.card ? "issuing.first_effect" : dies ? "issuing.loss_effect" : "issuing.wear_effect");
    tall_panel(ui, cut_top(rest, tall_panel_height(ui, rest.w, effect)), dies ? Tone::attention : Tone::info, Icon::info,
               ui.tr("issuing.then"), effect);
    switch (dialog_buttons(ui, dialog, {ui.tr("issuing.leave"), ui.tr("issuing.act")})) {
    case DialogAnswer::act: intents.push_back(intent::IssueCards{{act.person}, act.reason}); [[fallthrough]];
    case DialogAnswer::safe: state.card_act.reset(); break;
    case DialogAnswer::none: break;
    }
}

void draw_revoke(State& state, const store::ParticipantRow& row, const View& view, Ui& ui, Intents& intents) {
    const Dialog dialog{ui, "revoke", ui.tr("revoking.title"), 250};
    Rect rest = dialog.room();
    about_person(ui, view, row.participant, cut_top(rest, 72, 18));
    const auto effect = ui.tr("revoking.effect");
    tall_panel(ui, cut_top(rest, tall_panel_height(ui, rest.w, effect)), Tone::attention, Icon::warning,
               ui.tr("issuing.then"), effect);
    switch (dialog_buttons(ui, dialog, {ui.tr("revoking.leave"), ui.tr("revoking.act"), true})) {
    case DialogAnswer::act: intents.push_back(intent::RevokeCard{row.participant.id}); [[fallthrough]];
    case DialogAnswer::safe: state.card_act.reset(); break;
    case DialogAnswer::none: break;
    }
}

}  // namespace

void draw_person(State& state, const store::ParticipantRow& row, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = inset(card(ui, place), 24, 20);
    const auto& person = row.participant;
    Rect head = cut_top(rest, 60, 18);
    const auto leave = cut_right(head, 32, 8);
    if (icon_button(ui, "close", {leave.x, leave.y, 32, 32}, Icon::cross, ui.tr("shell.close"))) state.chosen.reset();
    const auto name = shown_name(ui, view, person);
    name_tile(ui, cut_left(head, 56, 16), name, theme::title);
    ui.elided(name, {head.x, head.y, head.w, 32}, {theme::title, Weight::bold, theme::ink});
    const Rect number{head.x, head.y + 34, 120, 26};
    ui.text(person.number, number, soft);
    const float digits = ui.width(person.number, soft);
    if (icon_button(ui, "copy", {number.x + digits + 8, number.y - 3, 32, 32}, Icon::copy, ui.tr("person.copy")))
        ImGui::SetClipboardText(person.number.c_str());
    const auto open = ui.tr("person.open_file");
    const ButtonLook look{ButtonKind::primary, Icon::folder, enabled_for(view, domain::Right::read_files), "Enter", {}};
    Rect doors = cut_top(rest, 44, 18);
    if (person.kind == domain::AttendeeKind::participant) {
        const auto plan = ui.tr("wishes.open");
        const ButtonLook quiet{ButtonKind::secondary, Icon::clipboard, enabled_for(view, domain::Right::plan_sessions), {}, {}};
        if (button(ui, "wishes", cut_right(doors, button_width(ui, plan, quiet), 10), plan, quiet))
            intents.push_back(intent::OpenWishes{person.id});
    }
    if (button(ui, "file", doors, open, look))
        intents.push_back(intent::OpenFile{person.id});
    draw_today(row, view, ui, rest, intents);
    draw_cards(state, row, view, ui, rest);
}

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    if (state.adding) {
        draw_adding(state, view, ui, intents);
        return true;
    }
    if (state.wishes) {
        draw_wishes(state, view, ui, intents);
        return true;
    }
    if (!state.card_act) return false;
    const auto* row = find_person(view.data, state.card_act->person);
    if (!row) {
        state.card_act.reset();
        return false;
    }
    if (state.card_act->kind == CardAct::Kind::issue) draw_issue(state, *row, view, ui, intents);
    else draw_revoke(state, *row, view, ui, intents);
    return true;
}

}  // namespace oasis::admin::people
