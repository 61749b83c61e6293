#include "admin/snapshot.h"

#include "shared/store/database.h"
#include "shared/store/notices.h"
#include "shared/store/wall_acts.h"
#include <algorithm>

namespace oasis::admin {

namespace {

constexpr int nagging_days = 31;

int arrivals_by(store::Database& database, domain::Day day, const domain::Zone& zone, domain::Minute minute) {
    const auto rows = store::arrivals_on(database, day);
    return static_cast<int>(std::ranges::count_if(rows, [&](const store::ArrivalRow& row) {
        return row.act == store::ArrivalRow::Act::check_in &&
               row.participant.kind == domain::AttendeeKind::participant && zone.minute_of(row.at) <= minute;
    }));
}

}  // namespace

Snapshot read_face(store::Database& database, domain::Instant now) {
    Snapshot snapshot;
    snapshot.settings = store::settings(database);
    snapshot.hours = store::hours(database);
    snapshot.today = zone_of(snapshot.settings).day_of(now);
    return snapshot;
}

Snapshot read_snapshot(store::Database& database, const Asked& asked, domain::Instant now) {
    const store::ReadTransaction one_view{database};
    auto snapshot = read_face(database, now);
    const auto zone = zone_of(snapshot.settings);
    const auto today = snapshot.today;
    snapshot.people = store::find_participants(database, "", today);
    for (std::size_t at = 0; at < snapshot.people.size(); ++at)
        snapshot.places.emplace(snapshot.people[at].participant.id, at);
    snapshot.accounts = store::accounts(database);
    snapshot.activities = store::activities(database);
    snapshot.arrivals = store::arrivals_on(database, today);
    snapshot.sessions = store::sessions_on(database, today);
    snapshot.picks = store::picks_on(database, today);
    snapshot.figures = store::day_figures(database, today);
    snapshot.last_week_by_now =
        arrivals_by(database, domain::days_after(today, -7), zone, zone.minute_of(now));
    snapshot.alerts = store::alerts(database, now);
    snapshot.backup = store::backup_state(database);
    snapshot.planned = asked.planned.ok() ? asked.planned : today;
    snapshot.plan = store::sessions_on(database, snapshot.planned);
    snapshot.plan_picks = store::picks_on(database, snapshot.planned);
    snapshot.unconfirmed = store::unconfirmed_sessions(database, domain::days_after(today, -nagging_days), now);
    snapshot.word_rules = store::word_rules(database);
    snapshot.word_guard = store::word_guard(snapshot.word_rules);
    snapshot.channels = store::complaint_channels(database);
    snapshot.words = store::complaint_words(database);
    snapshot.wall = store::wall(database);
    const auto board = domain::quarter_watch(store::notice_editions(database), today);
    snapshot.wall_standing = domain::wall_standing(
        snapshot.wall, {snapshot.hours, snapshot.settings.station.service_phone,
                        domain::channels_on(snapshot.channels, today).size(), !board.warns()});
    if (asked.day)
        snapshot.day_book = read_day_book(database, *asked.day);
    if (asked.month)
        snapshot.month_book = read_month_book(database, *asked.month, now);
    if (asked.week)
        snapshot.week_book = read_week_book(database, snapshot.planned);
    if (asked.notices)
        snapshot.notice_book = read_notice_book(database);
    return snapshot;
}

const store::ParticipantRow* find_person(const Snapshot& snapshot, domain::ParticipantId id) {
    const auto place = snapshot.places.find(id);
    return place == snapshot.places.end() ? nullptr : &snapshot.people[place->second];
}

std::vector<const store::ParticipantRow*> people_matching(const Snapshot& snapshot, const std::string& text) {
    std::vector<const store::ParticipantRow*> found;
    for (const auto& row : snapshot.people) {
        const auto& person = row.participant;
        if (person.number.find(text) != std::string::npos ||
            person.display_name.find(text) != std::string::npos)
            found.push_back(&row);
    }
    return found;
}

bool is_inside(const store::ParticipantRow& row, domain::Day today) {
    return row.today && domain::state_of(*row.today, today) == domain::VisitState::inside;
}

}  // namespace oasis::admin
