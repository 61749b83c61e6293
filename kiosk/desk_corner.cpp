#include "kiosk/desk.h"
#include "shared/store/acts.h"
#include "shared/store/attendance.h"
#include "shared/store/queries.h"
#include "shared/trust/running_time.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

/// Whole minutes, and never less than what is left.
int minutes_of(long long ms) {
    return static_cast<int>((ms + 59'999) / 60'000);
}

CornerAnswered answer_of(Ticket ticket, const store::SignInResult& result) {
    if (const auto* in = std::get_if<store::SignedIn>(&result))
        return {ticket, SignedInAtCorner{in->account.id}};
    if (const auto* wrong = std::get_if<store::WrongPassword>(&result))
        return {ticket, CornerDoor::WrongPin{wrong->tries_left}};
    return {ticket, CornerDoor::Shut{minutes_of(std::get<store::Locked>(result).remaining_ms)}};
}

}  // namespace

domain::Actor by_pin(domain::Actor actor, std::optional<domain::AccountId> account) {
    actor.kind = domain::Actor::Kind::staff;
    actor.by_pin = true;
    actor.account = account;
    return actor;
}

void Desk::run_act(const SignIn& act, domain::Instant now) {
    ask(act.ticket,
        [act, now, time = trust::running_time_now(), actor = by_pin(actor_, {})](store::Database& database) -> Event {
            return answer_of(act.ticket, store::pin_sign_in(database, act.number, act.pin, time, actor, now));
        });
}

void Desk::run_act(const ListPeople& act, domain::Instant) {
    ask(act.ticket, [act](store::Database& database) -> Event {
        auto people = store::participants(database);
        std::erase_if(people, [](const auto& person) { return person.standing == domain::Standing::left; });
        return CornerAnswered{act.ticket, People{std::move(people)}};
    });
}

void Desk::run_act(const FindPerson& act, domain::Instant now) {
    ask(act.ticket, [act, now](store::Database& database) -> Event {
        Found found;
        if (const auto person = store::participant_by_number(database, act.number))
            found.attendee = Attendee{
                *person, store::visit_on(database, person->id, store::zone_of(database).day_of(now))};
        return CornerAnswered{act.ticket, std::move(found)};
    });
}

void Desk::run_act(const StaffCheckIn& act, domain::Instant now) {
    ask(act.ticket, [act, now, actor = by_pin(actor_, act.account)](store::Database& database) -> Event {
        return CornerAnswered{act.ticket, store::check_in(database, act.participant, actor, now)};
    });
}

void Desk::run_act(const StaffCheckOut& act, domain::Instant now) {
    ask(act.ticket, [act, now, actor = by_pin(actor_, act.account)](store::Database& database) -> Event {
        return CornerAnswered{act.ticket, store::check_out(database, act.participant, actor, now)};
    });
}

void Desk::run_act(const OverrideHours& act, domain::Instant now) {
    ask(act.ticket, [act, now, actor = by_pin(actor_, act.account)](store::Database& database) -> Event {
        store::override_hours(database, act.take, actor, now);
        return CornerAnswered{act.ticket, HoursSet{}};
    });
}

}  // namespace oasis::kiosk
