#include "shared/domain/station.h"
#include "shared/domain/time.h"
#include "tests/catch.h"

using namespace oasis::domain;
using namespace std::chrono_literals;

TEST_CASE("a day reads back as it was written, and impossible days are refused") {
    for (const char* text : {"2026-11-22", "2024-02-29", "0001-01-01", "9999-12-31"})
        CHECK(to_text(parse_day(text).value()) == text);
    for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-11-22", "2026/11/22",
                             "2026-11-2", "-026-11-22", "", "2026-11-22 "})
        CHECK_FALSE(parse_day(text).has_value());
}

TEST_CASE("a wall clock minute reads back, up to 24:00") {
    for (const char* text : {"00:00", "09:05", "23:59", "24:00"}) CHECK(clock_text(parse_minute(text).value()) == text);
    CHECK(parse_minute("9:05") == 545);
    for (const char* text : {"24:01", "09:60", "9", ":30", "09:5", "-1:00", "09:-5", "", "abc"})
        CHECK_FALSE(parse_minute(text).has_value());
}

TEST_CASE("the week starts on Monday") {
    CHECK(weekday_index(parse_day("2026-11-23").value()) == 0);
    CHECK(weekday_index(parse_day("2026-11-22").value()) == 6);
}

TEST_CASE("the station day turns at the station's midnight, not at UTC's") {
    const auto shanghai = Zone::find("Asia/Shanghai").value();
    const Instant before{std::chrono::sys_days{2026y / 11 / 21} + 15h + 59min + 59s + 999ms};
    CHECK(to_text(shanghai.day_of(before)) == "2026-11-21");
    CHECK(shanghai.minute_of(before) == 1439);
    CHECK(to_text(shanghai.day_of(before + 1ms)) == "2026-11-22");
    CHECK(shanghai.minute_of(before + 1ms) == 0);
    CHECK(shanghai.instant(parse_day("2026-11-22").value(), 0) == before + 1ms);
    CHECK(shanghai.instant(parse_day("2026-11-21").value(), 1440) == before + 1ms);
}

TEST_CASE("a wall time that the clock skips or repeats still has one instant") {
    const auto berlin = Zone::find("Europe/Berlin").value();
    const auto spring = parse_day("2026-03-29").value();
    CHECK(berlin.instant(spring, 150) == Instant{std::chrono::sys_days{2026y / 3 / 29} + 1h});
    const auto autumn = parse_day("2026-10-25").value();
    CHECK(berlin.instant(autumn, 150) == Instant{std::chrono::sys_days{2026y / 10 / 25} + 30min});
}

TEST_CASE("a station whose zone is not known here shows Shanghai's time") {
    Settings settings;
    settings.station.zone = "Europe/Berlin";
    CHECK(zone_of(settings).name() == "Europe/Berlin");
    settings.station.zone = "Asia/Nowhere";
    CHECK(zone_of(settings).name() == "Asia/Shanghai");
}

TEST_CASE("an unknown zone is no zone") { CHECK_FALSE(Zone::find("Asia/Nowhere").has_value()); }
