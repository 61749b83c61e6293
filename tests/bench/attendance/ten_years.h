#pragma once
#include "shared/store/database.h"
#include "tests/store/station.h"

/// Stations with a past, written by plain SQL: acts would take hours.
namespace oasis::bench {

inline constexpr int people = 2000;
inline constexpr domain::Day last_past_day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{20}};

struct Past {
    int days = 0;  // on which the station was open, up to last_past_day
    int visits_a_day = 0;
    int sessions_a_day = 0;
    int participations_a_visit_in_3 = 0;  // of three visits together
};
/// 1.5 million visits and 4 million participations of 2,000 people.
inline constexpr Past ten_years{3130, 480, 40, 8};
inline constexpr Past one_week{6, 480, 40, 8};

/// A station of 2,000 people with cards of test::digest(1) to (2000), open every day but Sunday.
[[nodiscard]] store::Database station_with(const Past& past, const std::string& path);

}  // namespace oasis::bench
