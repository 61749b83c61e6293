#include "admin/commands/sample_year.h"

#include "shared/store/attendance_acts.h"
#include "shared/store/queries.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/timetable_acts.h"
#include <algorithm>
#include <cstdint>
#include <map>
#include <stdexcept>

namespace oasis::admin::commands {

namespace {

using domain::Day;
using domain::Instant;
using domain::Minute;
using domain::SessionId;
using domain::SessionView;
using std::chrono::minutes;
using std::chrono::seconds;

const domain::Actor at_kiosk{domain::Actor::Kind::self, std::nullopt, "kiosk-1"};
const domain::Actor at_desk{domain::Actor::Kind::system, std::nullopt, "command"};

std::uint64_t days_since_epoch(Day day) {
    return static_cast<std::uint64_t>(std::chrono::sys_days{day}.time_since_epoch().count());
}

/// A number from 0 to `below` - 1 that looks like chance and is always the same (SplitMix64).
int chance(std::uint64_t person, Day day, std::uint64_t purpose, int below) {
    std::uint64_t x =
        person * 0x9E3779B97F4A7C15ULL + days_since_epoch(day) * 0xBF58476D1CE4E5B9ULL + purpose;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<int>((x ^ (x >> 31)) % static_cast<std::uint64_t>(below));
}

bool overlap(const domain::Session& a, const domain::Session& b) {
    return a.starts_at < b.ends_at && b.starts_at < a.ends_at;
}

/// The sessions that someone who comes at `arrival` would take: those still to begin, one after the other.
std::vector<SessionId> wishes(const std::vector<SessionView>& sessions, Instant arrival, std::size_t most) {
    std::vector<SessionId> wanted;
    Instant free_from = arrival;
    for (const auto& view : sessions) {
        if (wanted.size() == most || view.session.starts_at < free_from || view.picked >= view.session.places)
            continue;
        wanted.push_back(view.session.id);
        free_from = view.session.ends_at;
    }
    return wanted;
}

}  // namespace

struct SampleYear::Event {
    enum class Kind { arrival, departure };
    Minute minute;
    Kind kind;
    std::size_t person;
};

SampleYear::SampleYear(store::Database& database, const SamplePlan& plan,
                       std::vector<domain::ActivityId> activities, std::vector<SamplePerson> people)
    : database_(database), plan_(plan), zone_(domain::Zone::find(plan.settings.station.zone).value()),
      activities_(std::move(activities)), people_(std::move(people)) {}

void SampleYear::schedule(Day day, Day today, Instant at) {
    if (day > today)
        return;
    const auto& odd_or_even = days_since_epoch(day) % 2 == 0 ? plan_.even_day : plan_.odd_day;
    for (const auto& planned : day == today ? plan_.today : odd_or_even) {
        store::NewSession session;
        session.activity = activities_.at(planned.activity);
        session.day = day;
        session.starts = planned.time.opens;
        session.ends = planned.time.closes;
        if (!std::holds_alternative<domain::Session>(
                store::schedule_session(database_, session, at_desk, at)))
            throw std::runtime_error("sample station: a session cannot be planned");
    }
}

std::vector<SampleYear::Event> SampleYear::events_of(Day day) const {
    constexpr int in_hundred_come[] = {55, 40, 30, 25, 15};  // some come most days, most twice a week
    constexpr Minute first_arrival = 8 * 60 + 35;
    std::vector<Event> events;
    for (std::size_t person = 0; person < people_.size(); ++person) {
        if (chance(person, day, 1, 100) >= in_hundred_come[person % std::size(in_hundred_come)])
            continue;
        const Minute arrival = first_arrival + chance(person, day, 2, 5 * 60 + 30);
        events.push_back({arrival, Event::Kind::arrival, person});
        const bool forgets = chance(person, day, 3, 25) == 0;
        const Minute departure = std::min(arrival + 60 + chance(person, day, 4, 150), plan_.open.closes);
        if (!forgets)
            events.push_back({departure, Event::Kind::departure, person});
    }
    std::ranges::stable_sort(events, {}, &Event::minute);
    return events;
}

domain::VisitId SampleYear::arrive(const SamplePerson& person, Instant at) {
    const auto result = store::check_in(database_, person.card, at_kiosk, at);
    const auto* in = std::get_if<domain::CheckedIn>(&result);
    if (!in)
        throw std::runtime_error("sample station: a check-in was refused");
    return in->visit.id;
}

void SampleYear::pick(domain::VisitId visit, const std::vector<SessionId>& wanted, Instant at) {
    if (!wanted.empty() && !store::pick_sessions(database_, visit, wanted, at_kiosk, at).unmet.empty())
        throw std::runtime_error("sample station: a pick was refused");
}

void SampleYear::live(Day day) {
    for (const auto& event : events_of(day)) {
        const auto& person = people_[event.person];
        const Instant at = zone_.instant(day, event.minute) + seconds{event.person % 40};
        if (event.kind == Event::Kind::departure) {
            if (!std::holds_alternative<domain::CheckedOut>(
                    store::check_out(database_, person.card, at_kiosk, at)))
                throw std::runtime_error("sample station: a check-out was refused");
            continue;
        }
        const auto most = static_cast<std::size_t>(chance(event.person, day, 5, 3));
        pick(arrive(person, at), wishes(store::sessions_on(database_, day), at, most), at + seconds{15});
    }
}

void SampleYear::confirm(Day day, std::size_t left_open) {
    const auto evening = zone_.instant(day, plan_.open.closes) + minutes{10};
    auto sessions = store::sessions_to_confirm(database_, day);
    sessions.resize(sessions.size() - std::min(left_open, sessions.size()));
    for (const auto& session : sessions) {
        store::SessionConfirmation wanted{session.view.session.id, {}, {}};
        for (const auto& person : store::people_in_session(database_, wanted.session)) {
            const auto id = static_cast<std::uint64_t>(person.participant.id.value);
            wanted.people.push_back({person.participant.id, chance(id, day, 6, 14) != 0});
        }
        if (!std::holds_alternative<store::SessionConfirmed>(
                store::confirm_participations(database_, wanted, at_desk, evening)))
            throw std::runtime_error("sample station: a session cannot be confirmed");
    }
    serve(day, evening);
}

void SampleYear::serve(Day day, Instant at) {
    for (const auto kind : {domain::ServiceKind::home_visit, domain::ServiceKind::phone_visit}) {
        store::ServiceEntry entry;
        entry.kind = kind;
        entry.day = day;
        entry.minutes = kind == domain::ServiceKind::home_visit ? 45 : 10;
        entry.half_day = domain::HalfDay::afternoon;
        entry.served_by = plan_.staff.name;
        for (std::size_t person = 0; person < people_.size(); ++person)
            if (chance(person, day, 7 + static_cast<std::uint64_t>(kind), 40) == 0)
                entry.people.push_back(people_[person].id);
        if (!entry.people.empty() && !std::holds_alternative<store::ServicesRecorded>(
                                         store::record_services(database_, entry, at_desk, at)))
            throw std::runtime_error("sample station: a service cannot be entered");
    }
}

void SampleYear::plan_ahead(Instant now) {
    constexpr int days_of_a_term = 120;
    const Day today = zone_.day_of(now);
    const Day tomorrow = domain::days_after(today, 1);
    for (const auto& leader : plan_.leaders) {
        std::optional<Day> expires_on;
        if (leader.days_left)
            expires_on = domain::days_after(today, *leader.days_left);
        if (!std::holds_alternative<domain::Leader>(store::save_leader(
                database_, {{}, leader.name, leader.kind, leader.licence, expires_on, false}, at_desk, now)))
            throw std::runtime_error("sample station: a leader was refused");
    }
    for (int weekday = 0; weekday < 7; ++weekday)
        for (const auto& planned : weekday % 2 == 0 ? plan_.odd_day : plan_.even_day) {
            domain::TimetableEntry entry;
            entry.activity = activities_.at(planned.activity);
            entry.weekday = weekday;
            entry.starts = planned.time.opens;
            entry.ends = planned.time.closes;
            entry.first_day = tomorrow;
            entry.last_day = domain::days_after(tomorrow, days_of_a_term);
            if (!std::holds_alternative<domain::TimetableEntry>(
                    store::save_timetable_entry(database_, entry, at_desk, now)))
                throw std::runtime_error("sample station: the timetable was refused");
        }
    (void)store::fill_days(database_, tomorrow, domain::days_after(today, domain::days_filled_ahead), at_desk, now);
}

void SampleYear::begin_today(Instant now) {
    constexpr std::size_t first = 20,
                          count = 28;  // the first twenty are still to come, the card in the picture too
    const Day today = zone_.day_of(now);
    const auto sessions = store::sessions_on(database_, today);

    std::map<std::size_t, std::vector<domain::Session>> picks;  // by person
    std::size_t next = 0;
    for (std::size_t index = 0; index < sessions.size(); ++index) {
        const auto& session = sessions[index].session;
        int left = session.ends_at > now ? plan_.today.at(index).picked : 0;
        for (std::size_t tried = 0; tried < count && left > 0; ++tried, ++next) {
            auto& own = picks[first + next % count];
            if (std::ranges::any_of(own, [&](const auto& other) { return overlap(other, session); }))
                continue;
            own.push_back(session);
            --left;
        }
    }

    const auto opening = zone_.instant(today, plan_.open.opens);
    const bool long_open = now - opening > minutes{30};
    const Instant from = std::max(long_open ? opening : zone_.instant(today, 0), now - minutes{90});
    const auto step = (now - from) / static_cast<int>(count + 1);
    for (std::size_t arrival = 0; arrival < count; ++arrival) {
        const Instant at = from + step * static_cast<int>(arrival);
        std::vector<SessionId> wanted;
        for (const auto& session : picks[first + arrival])
            wanted.push_back(session.id);
        pick(arrive(people_.at(first + arrival), at), wanted, at);
    }
}

}  // namespace oasis::admin::commands
