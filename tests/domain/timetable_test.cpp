#include "shared/domain/timetable.h"
#include "tests/catch.h"

using namespace oasis::domain;

namespace {

constexpr Day monday{std::chrono::year{2026}, std::chrono::November, std::chrono::day{23}};

}  // namespace

TEST_CASE("an entry takes place on its weekday within its term, unless the date has an exception") {
    const TimetableEntry entry{{1}, {1}, 0, 600, 660, {}, {}, 0, monday, days_after(monday, 21)};
    const std::vector<TimetableException> exceptions{{{1}, days_after(monday, 7), {}, {}},
                                                     {{1}, days_after(monday, 14), 900, 930},
                                                     {{2}, monday, {}, {}}};
    struct Row {
        int days;
        std::optional<Interval> hours;
    };
    const auto row = GENERATE(Row{-7, {}}, Row{0, Interval{600, 660}}, Row{1, {}}, Row{7, {}}, Row{14, Interval{900, 930}},
                              Row{21, Interval{600, 660}}, Row{28, {}});
    CHECK(hours_on(entry, days_after(monday, row.days), exceptions) == row.hours);
}

TEST_CASE("a licence is said to expire within sixty days, and to have expired the day after") {
    struct Row {
        int days;
        LicenceState state;
    };
    const auto row = GENERATE(Row{-1, LicenceState::expired}, Row{0, LicenceState::expiring},
                              Row{60, LicenceState::expiring}, Row{61, LicenceState::valid});
    Leader leader;
    CHECK(licence_state(leader, monday) == LicenceState::undated);
    leader.expires_on = days_after(monday, row.days);
    CHECK(licence_state(leader, monday) == row.state);
}
