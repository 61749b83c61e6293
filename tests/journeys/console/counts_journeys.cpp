#include "shared/store/attendance_acts.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_play.h"
#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>

using namespace oasis;
using namespace oasis::journeys;

namespace {

const domain::Actor office{domain::Actor::Kind::system, std::nullopt, "command"};

domain::ParticipantId person(store::Database& database, const std::string& number) {
    const auto all = store::participants(database);
    return std::ranges::find(all, number, &domain::Participant::number)->id;
}

void record(store::Database& database, const std::string& number, domain::ServiceKind kind,
            std::optional<store::Reason> reason = {}, int days_ago = 0) {
    const auto day = domain::days_after(today(), -days_ago);
    const store::ServiceEntry entry{{person(database, number)}, kind, day, domain::HalfDay::morning, 30,
                                    "周敏", {}, std::move(reason)};
    const auto done = store::record_services(database, entry, office, now());
    REQUIRE(std::get<store::ServicesRecorded>(done).recorded.size() == 1);
}

/// Four of them have files, and were there last month already. 0001 has two services that count and one that does not, 0002 has one.
void serve(const std::filesystem::path& file) {
    auto database = store::Database::open(file);
    using Kind = domain::ServiceKind;
    record(database, "0001", Kind::home_visit);
    record(database, "0001", Kind::phone_visit);
    record(database, "0001", Kind::carers_group);
    record(database, "0002", Kind::casework);
}

store::MonthCounts counts_in(store::Database& database) {
    const auto day = today();
    return store::month_counts(database, domain::month_of(day), day);
}

}  // namespace

TEST_CASE("the month's figures open the people and the records behind them", "[wide]") {
    play_console({"counts",
                  signing_in(staff_login, staff_password) +
                      "tap \"@today.inside@\"\nexpect \"#filled people.shown n=3 all=14#\"\n"
                      "tap \"@nav.counts@\"\nexpect \"#filled counts_page.sum people=14 n=3#\"\nwait 300\n#shot list#\n"
                      "tap \"0001\"\nexpect \"@counts_page.does_not_count@\"\n"
                      "expect \"@service_kind.carers_group@\"\nexpect \"@counts_page.void_service@\"\nwait 300\n"
                      "#shot records#\nkey Escape\nwait 400\nrefuse \"@counts_page.void_service@\"\n"
                      "tap \"#filled counts_page.exactly n=2#: #filled counts.people n=1#\"\nwait 300\n"
                      "expect \"#filled counts_page.sum people=1 n=2#\"\nrefuse \"0002\"\n#shot bar#\n"
                      "key 2\nexpect \"#filled counts_page.sum people=14 n=3#\"\n"
                      "tap \"#filled counts_page.reached target=6#\"\nwait 300\nexpect \"@counts_page.nobody@\"\n"
                      "key 1\ntap \"@counts_page.rate@\"\nwait 300\n#shot rate#\ntap \"@counts_page.planned@\"\n"
                      "wait 300\nexpect \"@counts_page.nobody@\"\nkey 1\nwait 200\nkey n\n"
                      "expect \"@services.leave@\"\n#shot service#\nkey Escape\nwait 300\n"
                      "key [\nexpect \"#filled counts_page.sum people=4 n=0#\"\n#shot before#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      CHECK_FALSE(store::verify(database).fault);
                      CHECK(counts_in(database).services() == 3);
                      CHECK(store::reported_months(database).empty());
                  },
                  {},
                  serve});
}

TEST_CASE("a record that was not so is voided where it is seen, and the figure follows") {
    play_console({"counts-void",
                  signing_in() +
                      "tap \"@nav.counts@\"\ntap \"0002\"\nexpect \"@service_kind.casework@\"\nwait 300\n"
                      "tap \"@counts_page.void_service@\"\nexpect \"@services.void_title@\"\nwait 300\n"
                      "tap \"@reason.twice@\"\nwait 200\n#shot void#\ntap \"@services.void_act@\"\n"
                      "expect \"#filled counts_page.sum people=14 n=2#\"\nexpect \"@counts_page.no_records@\"\n"
                      "#shot voided#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      CHECK(counts_in(database).services() == 2);
                  },
                  {},
                  serve});
}

TEST_CASE("the month in charts, and one of them as a picture to take out", "[wide]") {
    play_console({"counts-charts",
                  signing_in() +
                      "tap \"@nav.counts@\"\nexpect \"0001\"\ntap \"@counts_page.charts@\"\n"
                      "expect \"@counts_page.heat@\"\nwait 500\n#shot charts#\ntap \"@counts_page.picture@\"\n"
                      "wait 1500\nexpect \".png\"\n#shot exported#\n"
                      "tap \"#filled counts_page.exactly n=1#: #filled counts.people n=1#\"\n"
                      "expect \"#filled counts_page.sum people=1 n=1#\"\nexpect \"0002\"\nrefuse \"0001\"\n",
                  {},
                  [](const std::filesystem::path&, const std::filesystem::path& home) {
                      std::vector<std::filesystem::path> written;
                      for (const auto& it : std::filesystem::directory_iterator{home / "oasis"})
                          written.push_back(it.path());
                      REQUIRE(written.size() == 1);
                      const auto& picture = written.front();
                      CHECK(picture.extension() == ".png");
                      CHECK((std::filesystem::status(picture).permissions() & std::filesystem::perms{077}) ==
                            std::filesystem::perms::none);
                      CHECK(std::filesystem::file_size(picture) > 4096);
                      std::array<char, 8> mark{};
                      std::ifstream{picture}.read(mark.data(), mark.size());
                      CHECK(std::string{mark.data(), mark.size()} == "\x89PNG\r\n\x1a\n");
                  },
                  {},
                  serve});
}

TEST_CASE("a manager marks a month as reported, and staff may not", "[wide]") {
    play_console({"counts-report",
                  signing_in() +
                      "tap \"@nav.counts@\"\nexpect \"0001\"\nkey [\nexpect \"#filled counts_page.sum people=4 n=0#\"\n"
                      "expect \"@counts_page.not_reported@\"\ntap \"@counts_page.report@\"\nwait 300\n"
                      "tap \"@counts_page.report_whole@\"\nwait 200\n#shot report#\ntap \"@counts_page.report_act@\"\n"
                      "expect \"#begin counts_page.reported_now#\"\nrefuse \"@counts_page.not_reported@\"\n"
                      "#shot reported#\n",
                  "tap \"@sign_in.login@\"\ntype \"chen\"\ntap \"@sign_in.password@\"\ntype \"green tea at noon\"\n"
                  "key Enter\nexpect \"@today.arrivals@\"\ntap \"@nav.counts@\"\nexpect \"0001\"\nwait 300\n"
                  "#shot staff#\nrefuse \"@counts_page.report_half@\"\n",
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto reported = store::reported_months(database);
                      REQUIRE(reported.size() == 1);
                      const auto before = domain::month_of(today()) - std::chrono::months{1};
                      CHECK(reported.front().until == domain::last_day(before));
                      CHECK(reported.front().login == manager_login);
                  },
                  {},
                  serve});
}

TEST_CASE("what was changed after the report is counted and listed") {
    const auto changed = [](const std::filesystem::path& file) {
        serve(file);
        auto database = store::Database::open(file);
        const auto yesterday = domain::days_after(today(), -1);
        REQUIRE(store::report_month(database, domain::month_of(yesterday), yesterday, office, now()));
        record(database, "0003", domain::ServiceKind::home_visit,
               store::Reason{domain::CorrectionReason::device_down, {}}, 1);
    };
    play_console({"counts-changes",
                  signing_in() +
                      "tap \"@nav.counts@\"\nexpect \"0001\"\n"
                      "tap \"#filled counts_page.changes n=1#\"\nwait 300\nexpect \"@corrected.recorded@\"\n"
                      "expect \"@reason.device_down@\"\n#shot changes#\nkey Escape\nwait 300\n"
                      "refuse \"@reason.device_down@\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto last = store::reported_months(database).back().last_correction;
                      CHECK(store::changes_after_report(database, last).size() == 1);
                  },
                  {},
                  changed});
}

TEST_CASE("the counting rule is changed in the settings, and stands under the table", "[wide]") {
    play_console({"counting-rule",
                  signing_in() +
                      "tap \"@nav.settings@\"\nexpect \"@settings.station@\"\nwait 300\ntap \"@settings.idle@\"\nwait 200\n"
                      "key Tab\nwait 300\nkey Tab\nwait 300\nkey Ctrl+a\ntype \"32\"\nwait 300\nexpect \"@form.not_readable@\"\n"
                      "key Ctrl+a\ntype \"4\"\nwait 200\nkey Tab\nwait 400\n#shot rule#\n"
                      "tap \"@counting_unit.half_day@\"\ntap \"@service_kind.phone_visit@\"\n"
                      "tap \"@settings.encourage@\"\nkey Ctrl+s\nexpect \"@settings.saved@\"\n"
                      "tap \"@nav.counts@\"\nexpect \"#begin counting_unit.half_day#\"\n"
                      "expect \"#filled counts_page.sum people=14 n=2#\"\nwait 300\n#shot under-table#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto settings = store::settings(database);
                      CHECK(settings.counting.unit == domain::CountingUnit::half_day);
                      CHECK(settings.counting.target == 4);
                      CHECK_FALSE(settings.counting.counts(domain::ServiceKind::phone_visit));
                      CHECK(settings.counting.counts(domain::ServiceKind::home_visit));
                      CHECK_FALSE(settings.encourage_line);
                      CHECK(counts_in(database).services() == 2);
                  },
                  {},
                  serve,
                  {},
                  "1920x1080"});
}
