#pragma once
#include "admin/pages/view.h"
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin::people {

/// The dialog that adds someone with a file.
struct Adding {
    domain::AttendeeKind kind = domain::AttendeeKind::participant;
    std::string full_name;
    std::string display_name;  // proposed from the full name until it is typed
    bool display_typed = false;
    std::string number;  // empty: the next free one
    std::string id_number;
    std::string phone;
    std::string guardian_name;
    std::string guardian_phone;
    bool tried = false;  // faults are said also while typing
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

/// The dialog of what a person's plan asks for.
struct WishesDraft {
    struct Wish {
        domain::PlanWish wish;
        std::string times;
    };
    domain::ParticipantId person;
    std::vector<Wish> wishes;
    bool waiting = false;
    std::optional<store::PlanRefusal> refusal;
};
[[nodiscard]] WishesDraft wishes_draft(domain::ParticipantId, const std::vector<domain::PlanWish>&);

enum class Order { number, name };

/// What the list was found for; while it is the same, nothing is looked for again.
struct Wanted {
    std::string text;
    PeopleFilter filter = PeopleFilter::all;
    std::optional<domain::Stage> stage;
    Order order = Order::number;
    std::uint64_t revision = 0;
    bool operator==(const Wanted&) const = default;
};
struct Found {
    std::optional<Wanted> wanted;  // nothing has been found yet
    std::vector<domain::ParticipantId> people;
    std::vector<long> counts;  // of each filter, over everybody
};

struct State {
    std::string text;
    PeopleFilter filter = PeopleFilter::all;
    std::optional<domain::Stage> stage;
    Order order = Order::number;
    Found found;
    std::optional<domain::ParticipantId> chosen;
    bool show_chosen = false;  // the list moves so that the chosen row is seen, once
    std::optional<Adding> adding;
    std::optional<CardAct> card_act;
    std::optional<WishesDraft> wishes;
};

/// 学员: the list, and at its right the person who was chosen.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
void draw_person(State&, const store::ParticipantRow&, const View&, widgets::Ui&, widgets::Rect card,
                 Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);
void draw_wishes(State&, const View&, widgets::Ui&, Intents&);
void draw_adding(State&, const View&, widgets::Ui&, Intents&);

/// The chip that says how a person's card stands; its width is the same for all.
void card_chip(const store::ParticipantRow&, widgets::Ui&, widgets::Rect cell);

/// Whether the person stands in a list of this filter; `named` is nullptr while names are being opened.
[[nodiscard]] bool passes(PeopleFilter, const store::ParticipantRow&, const NamedPerson* named,
                          domain::Day today);

}  // namespace oasis::admin::people
