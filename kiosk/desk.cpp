#include "kiosk/desk.h"
#include "shared/store/acts.h"
#include "shared/store/complaint_acts.h"
#include "shared/store/pictures.h"
#include "shared/store/queries.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/timetable_acts.h"
#include "shared/store/wall_acts.h"

namespace oasis::kiosk {

namespace {

std::vector<domain::SessionView> today(store::Database& database, domain::Instant now) {
    return store::sessions_on(database, zone_of(store::settings(database)).day_of(now));
}

/// What the month comes to so far, where the station tells it and there is something to tell. Carers, volunteers and
/// visitors have no count.
std::optional<int> month_services(store::Database& database, const domain::CheckInResult& result, domain::Instant now) {
    const auto* in = std::get_if<domain::CheckedIn>(&result);
    const auto settings = store::settings(database);
    if (!in || in->participant.kind != domain::AttendeeKind::participant || !settings.encourage_line)
        return std::nullopt;
    const auto day = zone_of(settings).day_of(now);
    const auto row = store::month_count_of(database, in->participant.id, domain::month_of(day), day);
    return row && row->count.services > 0 ? std::optional{row->count.services} : std::nullopt;
}

std::optional<domain::Visit> visit_of(const domain::CheckInResult& result) {
    return std::visit(
        [](const auto& r) -> std::optional<domain::Visit> {
            if constexpr (requires { r.visit; })
                return r.visit;
            else
                return std::nullopt;
        },
        result);
}

/// A card checked in, and what the person may choose from then.
CheckInAnswered receive(store::Database& database, Ticket ticket, const domain::CardDigest& card,
                        const domain::Actor& actor, domain::Instant now) {
    CheckInAnswered answer{ticket, store::check_in(database, card, actor, now), {}, {}, {}, {}};
    if (const auto visit = visit_of(answer.result)) {
        answer.today = today(database, now);
        answer.picks = store::picks_of(database, visit->id);
        answer.unsuited = store::unsuited_items(database, visit->participant);
        answer.wishes = store::plan_of(database, visit->participant);
        answer.month_services = month_services(database, answer.result, now);
    }
    return answer;
}

Undo undo_of(store::UndoResult result) {
    switch (result) {
    case store::UndoResult::undone:
        return Undo::undone;
    case store::UndoResult::too_late:
        return Undo::too_late;
    case store::UndoResult::not_found:
        break;
    }
    return Undo::not_found;
}

}  // namespace

domain::Refusal refusal_of(const store::StorageError& error) {
    return error.kind() == store::StorageError::Kind::busy ? domain::Refusal::busy : domain::Refusal::storage;
}

Board read_board(store::Database& database, NoticeReader& notices, domain::Instant now) {
    store::ReadTransaction view{database};
    Board board{store::settings(database), store::hours(database), {}, {}, false};
    board.wall = store::wall(database);
    board.day = zone_of(board.settings).day_of(now);
    board.today = store::sessions_on(database, board.day);
    board.channels = domain::channels_on(store::complaint_channels(database), board.day);
    board.hours_overridden = store::hours_overridden(database, board.day);
    board.notices = notices.read(database, board.day);
    return board;
}

Desk::Desk(store::Database database, std::string device, std::function<void()> wake, Tell tell,
           domain::NoticePlace place)
    : actor_{domain::Actor::Kind::self, std::nullopt, std::move(device)}, tell_(std::move(tell)),
      notices_(std::make_shared<NoticeReader>(place)), worker_(std::move(database), std::move(wake)) {}

void Desk::run(const Effect& effect, domain::Instant now) {
    std::visit([&](const auto& act) { run_act(act, now); }, effect);
}

void Desk::ask(Ticket ticket, std::function<Event(store::Database&)> work) {
    worker_.post(
        [this, work = std::move(work)](store::Database& database) -> store::Worker::Completion {
            return [this, answer = work(database)] { tell_(answer); };
        },
        [this, ticket](const store::StorageError& error) { tell_(Faulted{ticket, refusal_of(error)}); });
}

void Desk::run_act(const CheckIn& act, domain::Instant now) {
    ask(act.ticket, [act, now, actor = actor_](store::Database& database) -> Event {
        return receive(database, act.ticket, act.card, actor, now);
    });
}

void Desk::run_act(const LetIn& act, domain::Instant now) {
    ask(act.ticket, [act, now, actor = by_pin(actor_, act.account)](store::Database& database) -> Event {
        return receive(database, act.ticket, act.card, actor, now);
    });
}

void Desk::run_act(const Pick& act, domain::Instant now) {
    ask(act.ticket, [act, now, actor = actor_](store::Database& database) -> Event {
        const auto result = store::pick_sessions(database, act.visit, act.wanted, actor, now);
        PicksAnswered answer{act.ticket, result.picked, {}, result.visit_found, today(database, now), {}};
        answer.unsuited = store::unsuited_items(database, act.participant);
        if (!result.unmet.empty())
            answer.unmet = result.unmet.front().first;
        return answer;
    });
}

void Desk::run_act(const CheckOut& act, domain::Instant now) {
    ask(act.ticket, [act, now, actor = actor_](store::Database& database) -> Event {
        return CheckOutAnswered{act.ticket, store::check_out(database, act.participant, actor, now)};
    });
}

void Desk::run_act(const UndoCheckIn& act, domain::Instant now) {
    ask(act.ticket, [act, now, actor = actor_](store::Database& database) -> Event {
        return UndoAnswered{act.ticket, undo_of(store::undo_check_in(database, act.visit, actor, now))};
    });
}

void Desk::run_act(const CallStaff& act, domain::Instant now) {
    ask(act.ticket, [act, now, actor = actor_](store::Database& database) -> Event {
        store::raise_alert(database, domain::AlertKind::call_for_staff, act.participant, actor, now);
        return StaffCallAnswered{act.ticket};
    });
}

void Desk::run_act(const LeaveWord& act, domain::Instant now) {
    ask(act.ticket, [act, now, actor = actor_](store::Database& database) -> Event {
        const auto result = store::leave_word(database, act.topic, act.callback, actor, now);
        return WordAnswered{act.ticket, std::holds_alternative<store::WordLeft>(result)};
    });
}

void Desk::run_act(const RaiseAlert& act, domain::Instant now) {
    // When the database cannot take the alert either, the person has been told whom to ask all the same.
    worker_.post(
        [act, now, actor = actor_](store::Database& database) -> store::Worker::Completion {
            store::raise_alert(database, act.kind, act.participant, actor, now);
            return [] {};
        },
        [](const store::StorageError&) {});
}

void Desk::read_board(domain::Instant now, TellBoard tell) {
    worker_.post(
        [now, tell = std::move(tell), notices = notices_](store::Database& database) -> store::Worker::Completion {
            return [tell, board = kiosk::read_board(database, *notices, now)] { tell(board); };
        },
        [](const store::StorageError&) {});  // the old board stays until the next change
}

void Desk::read_picture(domain::PictureId id, int side, TellPicture tell) {
    worker_.post(
        [id, side, tell](store::Database& database) -> store::Worker::Completion {
            const auto kept = store::picture(database, id);
            return [tell, pixels = kept ? picture::decoded(kept->jpeg, side) : std::nullopt] { tell(pixels); };
        },
        [](const store::StorageError&) {});  // asked for again after the next change
}

void Desk::probe(std::function<void()> alive) {
    worker_.post_first(
        [alive = std::move(alive)](store::Database& database) -> store::Worker::Completion {
            return store::has_station(database) ? alive : store::Worker::Completion{};
        },
        [](const store::StorageError&) {});
}

}  // namespace oasis::kiosk
