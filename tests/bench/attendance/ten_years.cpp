#include "tests/bench/attendance/ten_years.h"

#include "shared/domain/attendance.h"
#include <algorithm>
#include <fmt/format.h>
#include <random>

namespace oasis::bench {

namespace {

using store::Connection;
using store::test::at;

constexpr int activities = 8;
constexpr int minute = 60'000;

void add_people(Connection& connection) {
    for (int person = 1; person <= people; ++person) {
        connection.run("INSERT INTO participant (number, display_name, kind, standing, registered_at, registered_on) "
                       "VALUES (?, ?, 'participant', 'active', 0, '2016-11-01')",
                       fmt::format("{:04}", person), fmt::format("学{}", person));
        connection.run("INSERT INTO card (participant_id, digest, state, issued_at) VALUES (?, ?, 'active', 0)",
                       person, store::test::digest(person));
        connection.run("INSERT INTO standing_period (participant_id, first_day, standing) "
                       "VALUES (?, '2016-11-01', 'active')",
                       person);
    }
    for (int activity = 1; activity <= activities; ++activity)
        connection.run("INSERT INTO activity (title, alias_zh, alias_en, icon, hue, service_item, room, leader, places) "
                       "VALUES (?, '课', 'Class', 'book', 'health', 'S1.1', '二楼', '林', 60)",
                       fmt::format("活动{}", activity));
}

/// One open day: who comes is drawn from all, each picks some of the sessions that run side by side.
class Days {
  public:
    Days(Connection& connection, const Past& past) : connection_(connection), past_(past), everybody_(people) {
        for (int person = 0; person < people; ++person)
            everybody_[static_cast<std::size_t>(person)] = person + 1;
    }
    void add(domain::Day day) {
        const auto text = domain::to_text(day);
        const auto opens = domain::to_ms(at(8, 30, day));
        const auto first_session = session_ + 1;
        for (int session = 0; session < past_.sessions_a_day; ++session)
            add_session(text, opens, session);
        std::ranges::shuffle(everybody_, random_);
        for (int visit = 0; visit < past_.visits_a_day; ++visit)
            add_visit(text, opens, everybody_[static_cast<std::size_t>(visit)], first_session);
    }

  private:
    void add_session(const std::string& day, std::int64_t opens, int session) {
        const auto starts = opens + (session % 6) * std::int64_t{75} * minute;
        const bool morning = session % 6 < 3;
        connection_.run("INSERT INTO session (id, activity_id, day, starts_at, ends_at, room, leader, places, half_day, "
                        "confirmed_at) VALUES (?, ?, ?, ?, ?, '二楼', '林', 60, ?, ?)",
                        ++session_, session % activities + 1, day, starts, starts + 60 * minute,
                        morning ? "morning" : "afternoon", starts + 120 * minute);
    }
    void add_visit(const std::string& day, std::int64_t opens, int person, std::int64_t first_session) {
        const auto in = opens + static_cast<std::int64_t>(random_() % 300) * minute;
        connection_.run("INSERT INTO visit (participant_id, day, checked_in_at, checked_in_means, checked_in_device, "
                        "checked_out_at, checked_out_means, checked_out_device, outside_hours, clock) "
                        "VALUES (?, ?, ?, 'card', 'kiosk-1', ?, 'card', 'kiosk-1', 0, 'plain')",
                        person, day, in, in + 120 * minute);
        connection_.run("INSERT INTO journal (seq, at, flagged, newest_at, device, actor, act, subject, body, "
                        "previous_hash, hash) VALUES (?, ?, 0, ?, 'kiosk-1', 'self', 'check_in', 'visit:1', ?, "
                        "zeroblob(32), zeroblob(32))",
                        ++entry_, in, in, R"({"card":1,"day":"2026-11-20","means":"card","outside_hours":0})");
        const int parts = past_.participations_a_visit_in_3 / 3 +
                          (visits_++ % 3 < past_.participations_a_visit_in_3 % 3 ? 1 : 0);
        auto session = first_session + static_cast<std::int64_t>(random_() % 12);
        for (int part = 0; part < parts; ++part, session += 1 + static_cast<std::int64_t>(random_() % 12))
            connection_.run("INSERT INTO participation (session_id, participant_id, state, picked_at) "
                            "VALUES (?, ?, ?, ?)",
                            session, person, random_() % 12 == 0 ? "absent" : "confirmed", in);
    }

    Connection& connection_;
    Past past_;
    std::vector<int> everybody_;
    std::mt19937 random_{20261120};
    std::int64_t session_ = 0;
    std::int64_t entry_ = 1;  // that made the station
    int visits_ = 0;
};

}  // namespace

store::Database station_with(const Past& past, const std::string& path) {
    auto database = store::Database::open(path);
    auto station = store::test::new_station();
    station.hours.week.fill({{510, 1050}});
    station.hours.week[6].clear();
    (void)store::init_station(database, station, store::test::staff, at(7, 0, domain::days_after(last_past_day, -4000)));
    auto& connection = database.connection();
    connection.script("PRAGMA cache_size=-400000; PRAGMA synchronous=OFF; BEGIN");
    add_people(connection);
    std::vector<domain::Day> open;
    for (auto day = last_past_day; std::ssize(open) < past.days; day = domain::days_after(day, -1))
        if (domain::weekday_index(day) != 6)
            open.push_back(day);
    Days days{connection, past};
    for (auto day = open.rbegin(); day != open.rend(); ++day)
        days.add(*day);
    connection.script("COMMIT");
    (void)database.cut_log();
    return store::Database::open(path);
}

}  // namespace oasis::bench
