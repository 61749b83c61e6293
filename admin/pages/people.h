#pragma once
#include "admin/pages/view.h"
#include <optional>
#include <string>

namespace oasis::admin::people {

enum class Filter { all, inside, without_card };

/// The dialog that adds someone.
struct Adding {
    std::string number;  // empty: the next free one
    std::string name;
    bool waiting = false;
    std::optional<store::RegisterRefusal> refusal;
};

/// The dialog that makes a new card, or kills the old ones.
struct CardAct {
    enum class Kind { issue, revoke };
    Kind kind = Kind::issue;
    domain::ParticipantId person;
    domain::IssueReason reason = domain::IssueReason::first;
};

struct State {
    std::string text;
    Filter filter = Filter::all;
    std::optional<domain::ParticipantId> chosen;
    bool show_chosen = false;  // the list moves so that the chosen row is seen, once
    std::optional<Adding> adding;
    std::optional<CardAct> card_act;
};

/// 学员: the list, and at its right the person who was chosen.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
void draw_person(State&, const store::ParticipantRow&, const View&, widgets::Ui&, widgets::Rect card, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);

/// The chip that says how a person's card stands; its width is the same for all.
void card_chip(const store::ParticipantRow&, widgets::Ui&, widgets::Rect cell);

}  // namespace oasis::admin::people
