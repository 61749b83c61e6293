#include "shared/card/code.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/faults/programs.h"
#include "tests/store/station.h"

/// The real kiosk under a clock that somebody bends: `faketime` moves the wall clock and leaves the running time.
/// AddressSanitizer does not start under it, so these run in the robot preset.
namespace {

using namespace oasis;
using namespace oasis::store::test;
using oasis::test::Workplace;

const auto tuesday = domain::days_after(monday, 1);

/// A station in a work folder, with people who have cards.
struct BentStation {
    Workplace work;
    std::vector<std::string> codes;

    explicit BentStation(int people) {
        auto db = open();
        REQUIRE(store::init_station(db, new_station(), staff, at(7)));
        for (int person = 0; person < people; ++person) {
            const auto added = std::get<domain::Participant>(store::register_participant(
                db, {"", "学员" + std::to_string(person), {}}, staff, at(7)));
            const auto code = card::CardCode::random();
            const store::NewCard card{added.id, code.digest(), domain::IssueReason::first};
            (void)store::issue_cards(db, {&card, 1}, staff, at(7));
            codes.emplace_back(code.text());
        }
    }
    [[nodiscard]] store::Database open() const { return store::Database::open(work.file("station.db").string()); }
    /// From this moment of Shanghai's wall clock on.
    [[nodiscard]] oasis::test::Answer under(const std::string& moment, const std::string& line) const {
        const auto answer = work.run("export TZ=Asia/Shanghai; exec faketime --exclude-monotonic '" + moment + "' " + line);
        INFO(answer.out << answer.err);
        REQUIRE(answer.code == 0);
        return answer;
    }
    void scan(const std::string& moment, std::size_t person) const {
        work.write("code", codes.at(person) + "\n");
        (void)under(moment, "bash -c '\"$BIN\"/oasis-kiosk scan --database station.db < code'");
    }
};

}  // namespace

TEST_CASE("midnight comes while the kiosk is at work: who comes after it belongs to the new day") {
    const BentStation station{2};
    station.work.write("midnight.play", "wait 2000\nshow " + station.codes[0] + "\nwait 16000\nshow " + station.codes[1] +
                                            "\nwait 5000\nshow " + station.codes[0] + "\nwait 3000\n");
    (void)station.under("2026-11-23 23:59:50", "\"$BIN\"/oasis-kiosk play midnight.play --database station.db "
                                               "--window 1080x1920 --camera none");
    auto db = station.open();
    const auto before = store::day_review(db, monday);
    const auto after = store::day_review(db, tuesday);
    REQUIRE(before.size() == 1);
    CHECK(before[0].participant.number == "0001");
    CHECK_FALSE(before[0].visit.checked_out_at);  // no time is made up for who forgot to check out
    REQUIRE(after.size() == 2);
    CHECK(after[0].participant.number == "0002");
    CHECK(after[1].participant.number == "0001");
    CHECK(after[0].visit.clock == domain::ClockMark::plain);
    CHECK_FALSE(store::verify(db).fault);
}

TEST_CASE("the computer's clock goes back an hour: every check-in is kept, on its day, and marked for staff") {
    const BentStation station{3};
    station.scan("2026-11-23 10:00:00", 0);
    station.scan("2026-11-23 09:00:00", 1);
    station.scan("2026-11-23 10:30:00", 2);
    auto db = station.open();
    const auto rows = store::day_review(db, monday);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].participant.number == "0002");
    CHECK(rows[0].visit.clock == domain::ClockMark::flagged);
    CHECK(rows[1].visit.clock == domain::ClockMark::plain);
    CHECK(rows[2].visit.clock == domain::ClockMark::plain);
    CHECK_FALSE(store::verify(db).fault);
}

TEST_CASE("home says within a second of opening and closing how it stands, over midnight too") {
    const BentStation station{0};
    {
        auto db = station.open();
        domain::OpeningHours hours;
        hours.week[0] = {{540, 690}, {1080, 1560}};  // Monday, the evening until two
        hours.week[1] = hours.week[2] = {{540, 1020}};
        hours.exceptions = {{tuesday, tuesday, "培训"}};
        REQUIRE_FALSE(store::set_hours(db, hours, staff, at(7)));
    }
    constexpr std::chrono::seconds ahead{8};  // of the boundary, when the clock begins
    struct Row {
        const char* begins;
        const char* before;
        const char* after;
    };
    const Row table[] = {{"2026-11-23 08:59:52", "今天 09:00 开放", "至 11:30"},
                         {"2026-11-23 11:29:52", "至 11:30", "今天 18:00 开放"},
                         {"2026-11-23 23:59:52", "至 明天 02:00", "至 02:00"},
                         {"2026-11-24 01:59:52", "至 02:00", "明天 09:00 开放"}};
    std::string script;
    for (int shot = 10; shot < 95; ++shot)
        script += "screenshot " + std::to_string(shot) + ".png\nwait 150\n";
    station.work.write("shots.play", script);
    for (const auto& row : table) {
        INFO(row.begins);
        // The bent clock is whole seconds from the true one: its boundary falls on one of the true clock's seconds, at
        // the latest one later, if the second ends while the program is begun.
        const auto begun = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        (void)station.under(row.begins, "\"$BIN\"/oasis-kiosk play shots.play --database station.db --window 540x960 "
                                        "--panel 21.5 --camera none");
        int before = 0, after = 0;
        for (int shot = 10; shot < 95; ++shot) {
            const auto file = station.work.file(std::to_string(shot) + ".png.json");
            const auto taken = std::chrono::file_clock::to_sys(std::filesystem::last_write_time(file)) - begun;
            const auto screen = oasis::test::contents(file);
            INFO(std::chrono::duration_cast<std::chrono::milliseconds>(taken).count());
            if (taken < ahead) {
                CHECK(screen.find(row.before) != std::string::npos);
                CHECK(screen.find(row.after) == std::string::npos);
                ++before;
            } else if (taken >= ahead + std::chrono::seconds{2}) {
                CHECK(screen.find(row.after) != std::string::npos);
                CHECK(screen.find(row.before) == std::string::npos);
                ++after;
            }
        }
        CHECK(before > 0);
        CHECK(after > 0);
    }
}
