#include "tests/store/histories/real_station.h"

#include "shared/store/attendance.h"
#include "shared/store/queries_attendance.h"
#include <algorithm>
#include <stdexcept>

namespace oasis::store::test {

namespace {

constexpr std::array kinds{domain::ServiceKind::home_visit, domain::ServiceKind::phone_visit,
                           domain::ServiceKind::carers_group};

std::optional<domain::Visit> visit_of(Database& db, domain::ParticipantId person, domain::Day day) {
    return visit_on(db, person, day);
}

}  // namespace

domain::Day RealStation::day(int index) {
    return domain::days_after(monday, index == 0 ? 0 : index == 1 ? 7 : 8);
}

RealStation::RealStation() {
    auto& db = station_.db;
    WriteTransaction together{db};
    for (int person = 0; person < people; ++person) {
        const auto kind = person == carer ? domain::AttendeeKind::carer : domain::AttendeeKind::participant;
        const auto added = std::get<domain::Participant>(
            register_participant(db, {"", "人" + std::to_string(person), kind}, staff, at(7)));
        if (added.id != this->person(person))
            throw std::runtime_error("the people's ids are not those expected");
        const NewCard card{added.id, digest(person), domain::IssueReason::first};
        (void)issue_cards(db, {&card, 1}, staff, at(7));
    }
    for (const bool counts : {true, false})
        (void)add_activity(db, {{}, "课", "课", "Class", "book", "health", "S1.1", "二楼", "林", places_each, {}, counts}, staff,
                           at(7));
    for (int index = 0; index < sessions; ++index) {
        const auto starts = session_starts[static_cast<std::size_t>(index % 3)];
        const domain::ActivityId activity{index % 3 == 1 ? 2 : 1};
        (void)schedule_session(db, {activity, day(index / 3), starts, starts + session_minutes, "", "", 0}, staff, at(7));
    }
    together.commit();
    colleague_ = station_.add_account(domain::Role::staff);
}

/// Everybody who stands in the session, present where their bit is set, and who else is to be added.
std::vector<Presence> RealStation::people_of(Database& db, domain::SessionId session, int mask) {
    std::vector<Presence> presences;
    for (const auto& there : people_in_session(db, session))
        presences.push_back({there.participant.id, has(mask, static_cast<int>(there.participant.id.value) - 1)});
    for (int index = 0; index < people; ++index)
        if (has(mask, index) &&
            std::ranges::find(presences, person(index), &Presence::participant) == presences.end())
            presences.push_back({person(index), true});
    return presences;
}

void RealStation::live(const Step& step, When now) {
    auto& db = desk(step.kiosk);
    const auto today = day(now.day);
    const auto instant = at(0, now.minute, today);
    auto actor = step.manager ? staff : colleague_;
    actor.device = step.kiosk == 0 ? "console-1" : "console-2";
    const int index = step.day % (now.day + 1);
    const auto session = this->session(index * sessions_a_day + step.session);
    const auto reason = step.reason ? std::optional{Reason{domain::CorrectionReason::wrong_time, {}}} : std::nullopt;
    switch (step.deed) {
    case Deed::check_in:
    case Deed::check_out:
    case Deed::undo:
    case Deed::pick:
        return live_at_door(db, step, {domain::Actor::Kind::self, {}, step.kiosk == 0 ? "kiosk-1" : "kiosk-2"}, instant,
                            today);
    case Deed::next_day: return;
    case Deed::void_visit:
    case Deed::move_visit:
    case Deed::correct_times:
    case Deed::add_visit: return correct(db, step, actor, instant, day(index));
    case Deed::paper: {
        std::vector<PaperRow> rows;
        for (int person = 0; person < people; ++person)
            if (has(step.mask, person))
                rows.push_back({this->person(person), 8 * 60, {}, {session}});
        (void)record_paper_day(db, day(index), rows, reason, actor, instant);
        return;
    }
    case Deed::confirm:
        (void)confirm_participations(db, {session, people_of(db, session, step.mask), reason}, actor, instant);
        return;
    case Deed::serve: return serve(db, step, actor, instant, day(index));
    case Deed::void_service:
        if (step.mask % 8 < std::ssize(services_))
            (void)store::void_service(db, services_[static_cast<std::size_t>(step.mask % 8)], reason, actor, instant);
        return;
    case Deed::report:
        if (step.manager)
            (void)report_month(db, domain::month_of(day(index)), day(index), actor, instant);
        return;
    case Deed::cancel: (void)cancel_session(db, session, staff, instant); return;
    }
}

void RealStation::live_at_door(Database& db, const Step& step, const domain::Actor& actor, domain::Instant now,
                               domain::Day today) {
    if (step.deed == Deed::check_in) {
        (void)check_in(db, digest(step.who), actor, now);
        return;
    }
    if (step.deed == Deed::check_out) {
        (void)check_out(db, digest(step.who), actor, now);
        return;
    }
    const auto visit = visit_of(db, person(step.who), today);
    if (!visit)
        return;
    if (step.deed == Deed::undo) {
        (void)undo_check_in(db, visit->id, actor, now);
        return;
    }
    std::vector<domain::SessionId> wanted;
    for (const auto& view : sessions_on(db, today))
        if (has(step.mask, static_cast<int>(view.session.id.value - 1) % sessions_a_day))
            wanted.push_back(view.session.id);
    (void)pick_sessions(db, visit->id, wanted, actor, now);
}

void RealStation::correct(Database& db, const Step& step, const domain::Actor& actor, domain::Instant now,
                          domain::Day day) {
    const auto reason = step.reason ? std::optional{Reason{domain::CorrectionReason::wrong_time, {}}} : std::nullopt;
    const auto time = at(9, step.mask, day);
    if (step.deed == Deed::add_visit) {
        (void)add_missing_visit(db, {person(step.who), time, {}}, reason, actor, now);
        return;
    }
    const auto visit = visit_of(db, person(step.who), day);
    if (!visit)
        return;
    if (step.deed == Deed::void_visit)
        (void)void_visit(db, visit->id, reason, actor, now);
    else if (step.deed == Deed::move_visit)
        (void)correct_visit(db, {visit->id, {}, {}, person(step.other)}, reason, actor, now);
    else
        (void)correct_visit(db, {visit->id, time, {}, {}}, reason, actor, now);
}

void RealStation::serve(Database& db, const Step& step, const domain::Actor& actor, domain::Instant now,
                        domain::Day day) {
    ServiceEntry entry;
    for (int index = 0; index < people; ++index)
        if (has(step.mask, index))
            entry.people.push_back(person(index));
    entry.kind = kinds.at(static_cast<std::size_t>(step.session));
    entry.day = day;
    entry.half_day = has(step.mask, people) ? domain::HalfDay::afternoon : domain::HalfDay::morning;
    entry.minutes = 30;
    entry.served_by = "林";
    if (step.reason)
        entry.reason = Reason{domain::CorrectionReason::wrong_time, {}};
    const auto result = record_services(db, entry, actor, now);
    if (const auto* done = std::get_if<ServicesRecorded>(&result))
        services_.insert(services_.end(), done->recorded.begin(), done->recorded.end());
}

}  // namespace oasis::store::test
