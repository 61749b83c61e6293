#include "shared/domain/backup.h"
#include "tests/catch.h"

#include <algorithm>
#include <random>
#include <string>

using namespace oasis::domain;

namespace {

const Zone shanghai = *Zone::find("Asia/Shanghai");

Instant at(const std::string& text) {  // "2026-11-23 20:00" on the station's wall clock
    return shanghai.instant(*parse_day(text.substr(0, 10)), *parse_minute(text.substr(11)));
}

std::string wall(Instant when) {
    return to_text(shanghai.day_of(when)) + ' ' + clock_text(shanghai.minute_of(when));
}

OpeningHours weekdays() {
    OpeningHours hours;
    for (std::size_t day = 0; day < 5; ++day)
        hours.week[day] = {{510, 690}, {810, 990}};  // 08:30–11:30, 13:30–16:30
    hours.exceptions = {{*parse_day("2026-11-25"), *parse_day("2026-11-25"), "停电"}};
    return hours;
}

}  // namespace

TEST_CASE("a backup's name bears the station's code and the instant, and reads back; other files are none") {
    const auto made = at("2026-11-23 11:15");
    CHECK(backup_name("01", made) == "oasis-01-20261123T031500Z.age");
    CHECK(backup_name("BY/北", made).starts_with("oasis-BY____-"));
    CHECK(backup_made_at("oasis-01-20261123T031500Z.age", "01") == made);
    for (const auto* other : {"oasis-02-20261123T031500Z.age", "oasis-01-20261123T031500Z.age.part",
                              "oasis-01-20261323T031500Z.age", "oasis-01-20261123T241500Z.age",
                              "oasis-01-2026112xT031500Z.age", "oasis-01-20261123 031500Z.age", "mine.age", ""}) {
        INFO(other);
        CHECK_FALSE(backup_made_at(other, "01"));
    }
}

TEST_CASE("of two years of daily backups 7 days, 8 weeks and 12 months stay") {
    const auto now = at("2026-11-26 20:00");  // a Thursday
    std::vector<Instant> made;
    for (int day = 0; day < 730; ++day)
        made.push_back(now - std::chrono::days{day});
    std::vector<std::string> kept;
    const auto gone = outdated_backups(made, shanghai, now);
    for (const auto one : made) {
        if (std::ranges::find(gone, one) == gone.end())
            kept.push_back(wall(one).substr(0, 10));
    }
    CHECK(kept == std::vector<std::string>{
                      "2026-11-26", "2026-11-25", "2026-11-24", "2026-11-23", "2026-11-22", "2026-11-21",
                      "2026-11-20",                                                          // seven days
                      "2026-11-15", "2026-11-08", "2026-11-01", "2026-10-31", "2026-10-25",  // Sundays, and October
                      "2026-10-18", "2026-10-11", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30",
                      "2026-05-31", "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"});
}

TEST_CASE("the newest of a day stays, the newest of all always, and what bears a later date") {
    struct Row {
        const char* what;
        std::vector<std::string> made;
        std::vector<std::string> gone;
    };
    const std::vector<Row> table{
        {"nothing there", {}, {}},
        {"three on one day", {"2026-11-26 08:00", "2026-11-26 12:00", "2026-11-26 19:00"},
         {"2026-11-26 12:00", "2026-11-26 08:00"}},
        {"only an old one", {"2024-01-01 08:00"}, {}},
        {"a year and a day ago", {"2026-11-26 08:00", "2025-11-25 08:00"}, {"2025-11-25 08:00"}},
        {"two in the month before", {"2026-11-26 08:00", "2026-06-02 08:00", "2026-06-20 08:00"},
         {"2026-06-02 08:00"}},
        {"a clock that ran ahead", {"2031-01-01 08:00", "2026-11-26 08:00"}, {}},
        {"around midnight of the station, not of UTC", {"2026-11-26 00:10", "2026-11-25 23:50"}, {}},
    };
    for (const auto& row : table) {
        INFO(row.what);
        std::vector<Instant> made;
        for (const auto& one : row.made)
            made.push_back(at(one));
        std::vector<std::string> gone;
        for (const auto one : outdated_backups(made, shanghai, at("2026-11-26 20:00")))
            gone.push_back(wall(one));
        CHECK(gone == row.gone);
    }
}

TEST_CASE("pruned every evening for three years, no backup grows older than a year and none is missed") {
    std::mt19937 random{7};
    std::vector<Instant> folder;
    for (auto now = at("2024-01-01 20:00"); now < at("2027-01-01 00:00"); now += std::chrono::days{1}) {
        if (random() % 4 == 0)
            continue;  // switched off
        folder.push_back(now);
        for (const auto gone : outdated_backups(folder, shanghai, now))
            std::erase(folder, gone);
        const auto oldest = *std::ranges::min_element(folder);
        REQUIRE(now - oldest < std::chrono::days{366});
        REQUIRE(folder.size() <= kept_days + kept_weeks + kept_months);
        REQUIRE(std::ranges::find(folder, now) != folder.end());
    }
    CHECK(folder.size() > 18);
}

TEST_CASE("a backup is due after closing, and whenever a day has passed") {
    struct Row {
        const char* last;
        const char* now;
        bool due;
    };
    const std::vector<Row> table{
        {"", "2026-11-23 09:00", true},
        {"2026-11-20 16:40", "2026-11-23 09:00", true},    // switched on on Monday
        {"2026-11-23 09:00", "2026-11-23 12:00", false},   // the noon break is no closing
        {"2026-11-23 09:00", "2026-11-23 16:29", false},
        {"2026-11-23 09:00", "2026-11-23 16:30", true},
        {"2026-11-23 16:30", "2026-11-23 23:00", false},
        {"2026-11-23 16:30", "2026-11-24 08:00", false},
        {"2026-11-24 16:30", "2026-11-25 16:29", false},   // a closure has no closing
        {"2026-11-24 16:30", "2026-11-25 16:30", true},
        {"2031-01-01 08:00", "2026-11-23 10:00", true},    // made under a wrong clock
    };
    for (const auto& row : table) {
        INFO(row.last << " -> " << row.now);
        const auto last = *row.last ? std::optional{at(row.last)} : std::nullopt;
        CHECK(backup_due(last, weekdays(), shanghai, at(row.now)) == row.due);
    }
}

TEST_CASE("an evening over midnight closes in the night, and the backup waits for it") {
    auto hours = weekdays();
    hours.week[0] = {{1080, 1560}};  // Monday 18:00 until Tuesday 02:00
    const auto evening = at("2026-11-23 12:00");
    CHECK_FALSE(backup_due(evening, hours, shanghai, at("2026-11-23 23:59")));
    CHECK_FALSE(backup_due(evening, hours, shanghai, at("2026-11-24 01:59")));
    CHECK(backup_due(evening, hours, shanghai, at("2026-11-24 02:00")));
    CHECK_FALSE(backup_due(at("2026-11-24 02:00"), hours, shanghai, at("2026-11-24 08:00")));
}

TEST_CASE("the office is warned when the last good backup is older than two days, or there is none") {
    CHECK(backup_overdue(std::nullopt, at("2026-11-23 09:00")));
    CHECK_FALSE(backup_overdue(at("2026-11-21 09:00"), at("2026-11-23 09:00")));
    CHECK(backup_overdue(at("2026-11-21 08:59"), at("2026-11-23 09:00")));
}
