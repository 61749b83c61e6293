#include "kiosk/flow_turn.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

Ask ask_of(domain::Refusal reason) {
    switch (reason) {
    case domain::Refusal::unknown:
        return Ask::unknown;
    case domain::Refusal::revoked:
        return Ask::revoked;
    case domain::Refusal::closed:
        return Ask::closed;
    case domain::Refusal::busy:
        return Ask::busy;
    case domain::Refusal::storage:
        return Ask::storage;
    case domain::Refusal::not_in:
        return Ask::not_in;
    }
    return Ask::storage;
}

std::optional<domain::ParticipantId> id_of(const std::optional<domain::Participant>& participant) {
    return participant ? std::optional(participant->id) : std::nullopt;
}

}  // namespace

void Turn::refuse(domain::Refusal reason, std::optional<domain::ParticipantId> participant) {
    ask_us(ask_of(reason));
    if (const auto kind = alert_of(reason))
        alert(*kind, participant);
}

void Turn::choose(Person person, bool arrival, bool preselect) {
    const auto all = offers(person);
    if (all.empty())
        return finish(std::move(person), arrival);
    std::vector<domain::SessionId> free;
    for (const auto& offer : all)
        if (offer.state == domain::OfferState::free)
            free.push_back(offer.view.session.id);
    const bool one_suits = preselect && free.size() == 1 && person.picks.empty();
    flow_.state = Choosing{std::move(person), now_.moment, 0, arrival, {}, {}};
    if (one_suits)  // 已选 means saved, so the act comes before the word
        save(std::get<Choosing>(flow_.state), free);
}

void Turn::finish(Person person, bool arrival) {
    flow_.state = Done{std::move(person), now_.moment, arrival};
    play(Chime::done);
}

void Turn::operator()(const CheckInAnswered& answer) {
    if (!waiting_for(answer.ticket))
        return;  // a newer person stands here
    if (const auto* refused = std::get_if<domain::Refused>(&answer.result))
        return refuse(refused->reason, id_of(refused->participant));
    if (const auto* in = std::get_if<domain::CheckedIn>(&answer.result))
        return choose({in->participant, in->visit, answer.today, answer.picks, answer.unsuited, answer.wishes,
                       answer.month_services},
                      true, true);
    const auto greet_again = [&](const auto& again, bool returned) {
        flow_.state = AlreadyIn{{again.participant, again.visit, answer.today, answer.picks, answer.unsuited,
                                 answer.wishes},
                                now_.moment,
                                now_.moment,
                                returned};
    };
    if (const auto* again = std::get_if<domain::AlreadyIn>(&answer.result))
        greet_again(*again, false);
    else if (const auto* returned = std::get_if<domain::Returned>(&answer.result))
        greet_again(*returned, true);
}

Choosing* Turn::saving_with(Ticket ticket) {
    // The person may be at "still there?" or have called staff meanwhile: the picks are theirs all the same.
    Choosing* choosing = in<Choosing>();
    if (auto* still = in<StillThere>())
        choosing = std::get_if<Choosing>(&still->paused);
    else if (auto* called = in<CalledStaff>(); called && called->paused)
        choosing = std::get_if<Choosing>(&*called->paused);
    else if (auto* waiting = in<Waiting>(); waiting && waiting->paused)
        choosing = std::get_if<Choosing>(&*waiting->paused);
    return choosing && choosing->saving && choosing->saving->ticket == ticket ? choosing : nullptr;
}

void Turn::operator()(const PicksAnswered& answer) {
    Choosing* choosing = saving_with(answer.ticket);
    if (!choosing)
        return;
    if (!answer.visit_found)
        return ask_us(Ask::not_in);
    const Saving saved = std::move(*choosing->saving);
    choosing->saving.reset();
    choosing->person.picks = answer.picked;
    choosing->person.today = answer.today;
    choosing->person.unsuited = answer.unsuited;
    choosing->explained = answer.unmet;
    if (!answer.unmet && saved.then_done && in<Choosing>())
        finish(std::move(choosing->person), choosing->arrival);
}

void Turn::operator()(const CheckOutAnswered& answer) {
    if (!waiting_for(answer.ticket))
        return;
    if (const auto* refused = std::get_if<domain::Refused>(&answer.result))
        return refuse(refused->reason, id_of(refused->participant));
    const auto& out = std::get<domain::CheckedOut>(answer.result);
    flow_.state = Goodbye{out.participant, out.visit, now_.moment};
    play(Chime::done);
}

void Turn::operator()(const UndoAnswered& answer) {
    if (!waiting_for(answer.ticket))
        return;
    if (answer.result != Undo::undone)
        return ask_us(Ask::too_late);
    flow_.state = Undone{now_.moment};
    play(Chime::done);
}

void Turn::operator()(const StaffCallAnswered& answer) {
    const Waiting* waiting = waiting_for(answer.ticket);
    if (!waiting)
        return;
    flow_.state = CalledStaff{waiting->paused, now_.moment};
    play(Chime::done);
}

void Turn::operator()(const Faulted& fault) {
    if (fault_in_corner(fault) || fault_in_word(fault))
        return;
    if (waiting_for(fault.ticket))
        return refuse(fault.reason, std::nullopt);
    Choosing* choosing = saving_with(fault.ticket);
    if (!choosing)
        return;
    if (in<Choosing>())
        return refuse(fault.reason, choosing->person.participant.id);
    choosing->saving.reset();
}

}  // namespace oasis::kiosk
