#pragma once
#include "shared/card/code.h"
#include "tests/journeys/clock.h"
#include <filesystem>
#include <string>
#include <vector>

namespace oasis::journeys {

inline constexpr const char* manager_login = "lin";
inline constexpr const char* manager_password = "slow and steady wins";
inline constexpr const char* staff_login = "chen";
inline constexpr const char* staff_password = "green tea at noon";

/// What the journeys' station knows and nobody can read back from the file.
struct ConsoleStation {
    std::filesystem::path file;
    card::CardCode first_card = card::CardCode::random();  // of 0001 小满
};

/// The station's zone, in which it is evening: whatever a day's records say lies behind, and midnight is not near.
[[nodiscard]] const domain::Zone& zone();
/// The station's day.
[[nodiscard]] domain::Day today();

/// A small station as it stands now: open round the clock, a manager and one of the staff, 14 people with cards,
/// three of them here, two sessions today and the same a week ago, a call for staff and a refused scan.
[[nodiscard]] ConsoleStation make_console_station(const std::filesystem::path& file);

}  // namespace oasis::journeys
