#include "shared/store/acts.h"

#include "shared/store/act.h"
#include "shared/store/attendance.h"
#include "shared/store/day_changes.h"
#include "shared/store/participations.h"
#include "shared/store/rows.h"
#include "shared/store/timetable_acts.h"
#include "shared/store/words.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::ParticipationOrigin;
using domain::SessionId;
using Wish = PickResult::Wish;

/// A session of the visit's day, as it stands for this person.
struct Choice {
    domain::Session session;
    bool cancelled = false;
    bool awaiting_check = false;
    bool unsuited = false;
    bool confirmed = false;  // the session, by staff
    int taken = 0;
    std::string mine;  // the person's participation: its state, or empty

    [[nodiscard]] bool counts() const { return mine == "picked" || mine == "confirmed"; }
    /// What has begun to be history or shows no tile is not undone by a tap: past, cancelled, confirmed and
    /// marked sessions and those that wait for their check stay as they are.
    [[nodiscard]] bool settled(domain::Instant now) const {
        const bool marked = mine == "confirmed" || mine == "absent";
        return cancelled || awaiting_check || confirmed || marked || session.ends_at <= now;
    }
    [[nodiscard]] bool overlaps(const Choice& other) const {
        return session.starts_at < other.session.ends_at && other.session.starts_at < session.ends_at;
    }
};

std::vector<Choice> choices_of(Database& database, domain::ParticipantId person, domain::Day day) {
    auto row = database.connection().query(
        R"sql(
            SELECT s.id, s.activity_id, s.day, s.starts_at, s.ends_at, s.room, s.leader, s.places,
                s.cancelled_at, (SELECT COUNT(*) FROM participation t WHERE t.session_id = s.id AND t.state
                IN ('picked', 'confirmed')), (SELECT t.state FROM participation t WHERE t.session_id = s.id
                AND t.participant_id = ?), CASE WHEN st.check_environment = 1 AND
                s.environment_checked_at IS NULL THEN 1 ELSE 0 END, CASE WHEN st.check_suitability = 1 AND
                u.suited = 0 THEN 1 ELSE 0 END, s.confirmed_at
            FROM session s
            JOIN activity a ON a.id = s.activity_id
            JOIN station st ON st.id = 1
            LEFT JOIN suitability u ON u.participant_id = ? AND u.service_item = a.service_item
            WHERE s.day = ?
            ORDER BY s.starts_at, s.id)sql",
        person.value, person.value, domain::to_text(day));
    std::vector<Choice> choices;
    while (row.step()) {
        choices.push_back({session_row(row, 0), instant_column(row, 8).has_value(), row.integer(11) != 0,
                           row.integer(12) != 0, row.optional_integer(13).has_value(),
                           static_cast<int>(row.integer(9)), row.text(10)});
    }
    return choices;
}

/// What is to change, and what will stand after it.
struct Change {
    std::vector<SessionId> added;
    std::vector<SessionId> withdrawn;
    PickResult result;
};

Change change_for(const std::vector<Choice>& choices, std::span<const SessionId> wanted,
                  domain::Instant now) {
    Change change;
    std::vector<const Choice*> kept;
    for (const auto& choice : choices) {
        if (choice.counts() && choice.settled(now))
            kept.push_back(&choice);
    }
    for (const auto id : wanted) {
        const auto found =
            std::ranges::find(choices, id, [](const Choice& choice) { return choice.session.id; });
        const auto* choice = found == choices.end() ? nullptr : &*found;
        if (std::ranges::find(kept, choice) != kept.end() && !choice->cancelled)
            continue;
        const auto in_the_way = [&](const Choice* other) {
            return !other->cancelled && !other->awaiting_check && choice->overlaps(*other);
        };
        if (!choice || choice->settled(now))
            change.result.unmet.emplace_back(id, Wish::gone);
        else if (!choice->counts() && choice->unsuited)
            change.result.unmet.emplace_back(id, Wish::unsuited);
        else if (std::ranges::any_of(kept, in_the_way))
            change.result.unmet.emplace_back(id, Wish::overlapping);
        else if (!choice->counts() && choice->taken >= choice->session.places)
            change.result.unmet.emplace_back(id, Wish::full);
        else
            kept.push_back(choice);
    }
    for (const auto& choice : choices) {
        const bool keep = std::ranges::find(kept, &choice) != kept.end();
        if (keep && !choice.cancelled)
            change.result.picked.push_back(choice.session.id);
        if (keep && !choice.counts())
            change.added.push_back(choice.session.id);
        if (!keep && choice.counts())
            change.withdrawn.push_back(choice.session.id);
    }
    return change;
}

std::optional<Change> looked_up(Database& database, domain::VisitId id, std::span<const SessionId> wanted,
                                domain::Instant now, std::optional<domain::Visit>& visit) {
    visit = visit_by_id(database, id);
    if (!visit || visit->voided_at)
        return std::nullopt;
    return change_for(choices_of(database, visit->participant, visit->day), wanted, now);
}

void write(Database& database, const domain::Visit& visit, const Change& change, std::span<const SessionId> planned,
           ParticipationOrigin otherwise, domain::Instant now) {
    for (const auto id : change.added) {
        const bool of_plan = std::ranges::find(planned, id) != planned.end();
        const auto origin = of_plan ? ParticipationOrigin::plan : otherwise;
        database.connection().run(R"sql(
            INSERT INTO participation (session_id, participant_id, state, picked_at, origin)
            VALUES (?, ?, 'picked', ?, ?)
            ON CONFLICT (session_id, participant_id) DO UPDATE
            SET state = 'picked', picked_at = excluded.picked_at, origin = excluded.origin)sql",
                                  id.value, visit.participant.value, domain::to_ms(now), word(origin));
    }
    for (const auto id : change.withdrawn) {
        database.connection().run(
            "UPDATE participation SET state = 'withdrawn' WHERE session_id = ? AND participant_id = ?",
            id.value, visit.participant.value);
    }
}

nlohmann::json numbers(std::span<const SessionId> ids) {
    auto list = nlohmann::json::array();
    for (const auto id : ids)
        list.push_back(id.value);
    return list;
}

std::optional<domain::ParticipationState> state_in(const std::vector<Choice>& choices, SessionId id) {
    const auto found = std::ranges::find(choices, id, [](const Choice& choice) { return choice.session.id; });
    return found->mine.empty() ? std::nullopt : std::optional{from_word<domain::ParticipationState>(found->mine)};
}

/// Whether the person's plan asks for this activity, or for any of its service item.
bool planned(Database& database, domain::ParticipantId person, SessionId session) {
    return database.connection()
        .query(R"sql(
            SELECT 1
            FROM session s
            JOIN activity a ON a.id = s.activity_id
            JOIN plan_wish w ON w.activity_id = a.id OR (w.service_item <> '' AND w.service_item = a.service_item)
            WHERE s.id = ? AND w.participant_id = ?)sql",
               session.value, person.value)
        .step();
}

}  // namespace

PickResult pick_sessions(Database& database, domain::VisitId id, std::span<const SessionId> wanted,
                         const domain::Actor& actor, domain::Instant now) {
    std::optional<domain::Visit> visit;
    const auto gone = PickResult{{}, {}, false};
    auto change = looked_up(database, id, wanted, now, visit);
    if (!change)
        return gone;
    if (change->added.empty() && change->withdrawn.empty())
        return change->result;

    Act act{database, domain::Right::run_desk, actor, now};
    change = looked_up(database, id, wanted, now, visit);  // places are counted inside
    if (!change)
        return gone;
    if (change->added.empty() && change->withdrawn.empty())
        return change->result;
    const bool by_self = actor.kind == domain::Actor::Kind::self;
    const auto origin = by_self ? ParticipationOrigin::self : ParticipationOrigin::staff;
    std::vector<SessionId> of_plan;
    std::ranges::copy_if(change->added, std::back_inserter(of_plan),
                         [&](SessionId session) { return planned(database, visit->participant, session); });
    write(database, *visit, *change, of_plan, origin, now);
    nlohmann::json body{{"participant", visit->participant.value},
                        {"added", numbers(change->added)},
                        {"withdrawn", numbers(change->withdrawn)}};
    if (origin != ParticipationOrigin::self)
        body["origin"] = word(origin);
    if (!of_plan.empty())
        body["planned"] = numbers(of_plan);
    act.record("pick_sessions", subject("visit", id), body);
    act.commit();
    return change->result;
}

PickResult pick_in_advance(Database& database, domain::ParticipantId person, domain::Day day,
                           std::span<const SessionId> wanted, const domain::Actor& actor, domain::Instant now) {
    Act act{database, domain::Right::run_desk, actor, now};
    if (!is_person(database, person))
        return {{}, {}, false};
    const auto choices = choices_of(database, person, day);
    auto change = change_for(choices, wanted, now);
    if (change.added.empty() && change.withdrawn.empty())
        return change.result;
    DayChanges changes{database, day, std::nullopt, actor, now};
    for (const auto id : change.added)
        changes.set_state(id, person, state_in(choices, id), domain::ParticipationState::picked,
                          planned(database, person, id) ? ParticipationOrigin::plan : ParticipationOrigin::staff);
    for (const auto id : change.withdrawn)
        changes.set_state(id, person, state_in(choices, id), domain::ParticipationState::withdrawn);
    act.record("pick_in_advance", subject("participant", person), changes.body());
    act.commit();
    return change.result;
}

}  // namespace oasis::store
