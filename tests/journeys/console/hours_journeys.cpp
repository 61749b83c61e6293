#include "shared/store/acts.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_play.h"

using namespace oasis;
using namespace oasis::journeys;
using domain::ExceptionKind;

namespace {

using Check = std::function<void(const domain::OpeningHours&)>;

std::string on_page() { return signing_in() + "key Ctrl+7\nexpect \"@week.title@\"\nwait 300\n"; }

/// Into the field of this message: what it holds gives way.
std::string typed(const std::string& id, const std::string& text) {
    return "tap \"@" + id + "@\"\nwait 100\nkey Ctrl+a\ntype \"" + text + "\"\nwait 100\n";
}

std::function<void(const std::filesystem::path&, const std::filesystem::path&)> hours_are(const Check& check) {
    return [check](const std::filesystem::path& file, const std::filesystem::path&) {
        auto database = store::Database::open(file);
        check(store::hours(database));
    };
}

/// Open from nine to five every day, so that a bar has room on both sides.
void from_nine_to_five(const std::filesystem::path& file) {
    auto database = store::Database::open(file);
    auto hours = store::hours(database);
    for (auto& day : hours.week)
        day = {{540, 1020}};
    const domain::Actor office{domain::Actor::Kind::system, std::nullopt, "journey"};
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    REQUIRE_FALSE(store::set_hours(database, hours, office, now));
}

std::string event(const std::string& first, const std::string& end, const std::string& title) {
    return "BEGIN:VEVENT\nDTSTART;VALUE=DATE:" + first + "\nDTEND;VALUE=DATE:" + end + "\nSUMMARY:" + title + "\nEND:VEVENT\n";
}
std::string next_year() {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return std::to_string(static_cast<int>(std::chrono::year_month_day{today}.year()) + 1);
}

}  // namespace

TEST_CASE("an interval is changed by keys alone, seen as the kiosk will say it, and saved", "[pages]") {
    play_console({"hours-keys",
                  on_page() + "#shot hours#\nkey Down\nwait 100\nkey Right\nkey Right\nwait 100\nexpect \"09:30–17:30\"\n"
                              "key Shift+Right\nwait 100\nexpect \"09:30–17:45\"\nkey Ctrl+Left\nwait 200\nexpect \"09:15–17:45\"\n"
                              "expect \"#filled hours.changes n=1#\"\n#shot changed#\nkey Enter\nexpect \"@hours.times_how@\"\n"
                              "wait 200\n#shot times#\n" +
                      typed("hours.closes", "2:00") + "tap \"@hours.take@\"\nexpect \"09:15–02:00\"\n#shot night#\n"
                                                      "key n\nexpect \"@hours.times_how@\"\n" +
                      typed("hours.opens", "10:00") + typed("hours.closes", "11:00") +
                      "tap \"@hours.take@\"\nexpect \"@hours.times_wrong@\"\n#shot overlap#\n" + typed("hours.opens", "7:00") +
                      typed("hours.closes", "8:00") + "tap \"@hours.take@\"\nexpect \"07:00–08:00\"\nwait 300\nkey Delete\nwait 200\n"
                                                      "refuse \"07:00–08:00\"\nkey Ctrl+s\nexpect \"@week.saved@\"\n#shot saved#\n",
                  {},
                  hours_are([](const domain::OpeningHours& hours) {
                      int changed = 0;
                      for (const auto& day : hours.week)
                          changed += day == std::vector<domain::Interval>{{555, 1560}} ? 1 : 0;
                      CHECK(changed == 1);
                  }),
                  {},
                  from_nine_to_five});
}

TEST_CASE("the mouse moves a bar by quarters of an hour, and undoing brings it back") {
    play_console({"hours-mouse",
                  on_page() + "grab \"@date.short.monday@ 09:00–17:00\"\ndrop 60 0\nwait 300\nrefuse \"@date.short.monday@ 09:00–17:00\"\n"
                              "expect \"#filled hours.changes n=1#\"\n#shot dragged#\ntap \"@form.undo@\"\nwait 200\n"
                              "expect \"@form.saved_state@\"\n",
                  {},
                  hours_are([](const domain::OpeningHours& hours) { CHECK(hours.week[0] == std::vector<domain::Interval>{{540, 1020}}); }),
                  {},
                  from_nine_to_five});
}

TEST_CASE("an exception of each kind is put in, changed and taken out", "[pages]") {
    const auto year = next_year();
    const auto add = std::string{"tap \"@closures.add@\"\nexpect \"@hours.add_exception_title@\"\nwait 200\n"};
    const auto days = [&](const std::string& first, const std::string& last) {
        return typed("closures.first", year + first) + typed("closures.last", year + last);
    };
    play_console({"hours-exceptions",
                  on_page() + add + days("-10-01", "-10-07") + typed("closures.reason", "国庆节") +
                      "#shot closed#\ntap \"@hours.take@\"\nexpect \"国庆节\"\n" + add + "tap \"@hours.kind.special@\"\nwait 100\n" +
                      days("-10-21", "-10-21") + typed("closures.reason", "培训") + "tap \"@hours.take@\"\nwait 200\n"
                      "expect \"@hours.add_exception_title@\"\n#shot no-times#\n" +
                      typed("hours.special_times", "9:00-11:30") + "#shot special#\ntap \"@hours.take@\"\nexpect \"培训\"\n" + add +
                      "tap \"@hours.kind.workday@\"\nwait 100\n" + days("-10-10", "-10-10") + typed("closures.reason", "调休") +
                      "tap \"@hours.like@\"\nwait 300\ntap \"@date.short.friday@\"\nwait 200\n#shot workday#\ntap \"@hours.take@\"\n"
                      "expect \"@date.short.friday@ · 09:00–17:00\"\n" + add + days("-09-01", "-09-01") +
                      typed("closures.reason", "多余") + "tap \"@hours.take@\"\nexpect \"多余\"\n" +
                      typed("kiosk_says.other", year + "-10-03 10:00") + "wait 300\n#shot listed#\n"
                      "tap \"" + year + "-09-01\"\nexpect \"@hours.exception_title@\"\nwait 200\ntap \"@closures.remove@\"\n"
                      "wait 200\nrefuse \"多余\"\nkey Ctrl+s\nexpect \"@week.saved@\"\n",
                  {},
                  hours_are([](const domain::OpeningHours& hours) {
                      REQUIRE(hours.exceptions.size() == 3);
                      CHECK(hours.exceptions[0].kind == ExceptionKind::closed);
                      CHECK(hours.exceptions[0].reason == "国庆节");
                      CHECK(hours.exceptions[1].intervals == std::vector<domain::Interval>{{540, 690}});
                      CHECK(hours.exceptions[2].kind == ExceptionKind::workday);
                      CHECK(hours.exceptions[2].like_weekday == 4);
                  }),
                  {},
                  from_nine_to_five});
}

TEST_CASE("seasons stand as tabs; those that overlap are refused in words") {
    const auto season = [](const std::string& name, const std::string& first, const std::string& last) {
        return "tap \"@hours.add_season@\"\nexpect \"@hours.add_season_title@\"\nwait 200\n" + typed("hours.season_name", name) +
               typed("closures.first", first) + typed("closures.last", last) + "tap \"@hours.take@\"\n";
    };
    play_console({"hours-seasons",
                  on_page() + season("暑期", "07-01", "08-31") + "expect \"暑期 07-01 – 08-31\"\nwait 200\n#shot season#\n" +
                      season("秋季", "8-15", "9-30") + "expect \"#filled hours.fault.seasons_overlap which=暑期 other=秋季#\"\n#shot overlap#\n" +
                      typed("closures.first", "9-1") + "tap \"@hours.take@\"\nexpect \"秋季 09-01 – 09-30\"\nkey Down\nkey Shift+Left\nwait 100\n"
                      "expect \"09:00–16:45\"\ntap \"@hours.change_season@\"\nexpect \"@hours.remove_season@\"\nwait 200\n#shot change#\n"
                      "tap \"@hours.leave@\"\nwait 200\nkey Ctrl+s\nexpect \"@week.saved@\"\n",
                  {},
                  hours_are([](const domain::OpeningHours& hours) {
                      REQUIRE(hours.seasons.size() == 2);
                      CHECK(hours.seasons[0].week == hours.week);
                      CHECK(hours.seasons[1].week != hours.week);
                      CHECK(hours.seasons[1].first == std::chrono::September / 1);
                  }),
                  {},
                  from_nine_to_five});
}

TEST_CASE("public holidays are looked through, put in once, and are known the second time", "[pages]") {
    const auto year = next_year();
    const auto calendar = "BEGIN:VCALENDAR\n" + event(year + "1001", year + "1008", "国庆节") +
                          event(year + "1010", year + "1011", "国庆节（补班）") + event(year + "0304", year + "0305", "惊蛰") +
                          "END:VCALENDAR\n";
    const std::string open = "tap \"@holidays.import@\"\nexpect \"@holidays.how@\"\nwait 200\n";
    const std::string look = "tap \"@import_page.look@\"\nwait 500\n";
    play_console({"hours-holidays",
                  on_page() + open + typed("holidays.file", "#home#/none.ics") + look + "expect \"@holidays.file.unreadable@\"\n#shot missing#\n" +
                      typed("holidays.file", "#home#/holidays.ics") + look + "expect \"国庆节（补班）\"\nexpect \"@holidays.unclear@\"\n#shot found#\n"
                      "tap \"#filled holidays.put_in n=2#\"\nwait 300\nexpect \"国庆节\"\nkey Ctrl+s\nexpect \"@week.saved@\"\nwait 300\n" +
                      open + typed("holidays.file", "#home#/holidays.ics") + look + "expect \"@holidays.known@\"\nexpect \"@holidays.put_in_none@\"\n"
                      "#shot again#\n",
                  {},
                  hours_are([](const domain::OpeningHours& hours) {
                      REQUIRE(hours.exceptions.size() == 2);
                      CHECK(hours.exceptions[1].kind == ExceptionKind::workday);
                  }),
                  {},
                  from_nine_to_five,
                  {{"holidays.ics", calendar}}});
}

TEST_CASE("the rule for who comes outside the hours is one of three, also on the page of hours") {
    play_console({"hours-outside",
                  on_page() + "tap \"@settings.outside@\"\nwait 300\n#shot rules#\ntap \"@settings.outside_ask_staff@\"\n"
                              "expect \"@settings.saved@\"\ntap \"@nav.settings@\"\nexpect \"@settings.outside_ask_staff@\"\n#shot settings#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      CHECK(store::settings(database).outside_hours == domain::OutsideHours::ask_staff);
                  }});
}
