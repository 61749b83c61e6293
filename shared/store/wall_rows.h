#pragma once
#include "shared/store/wall_acts.h"
#include <array>
#include <utility>

/// The rows of the wall as domain values: for its acts and its query.
namespace oasis::store {

inline constexpr double marker_grid = 10'000;  // parts of a picture

/// The fields of wall_text.
inline constexpr std::array wall_text_fields{std::pair{"apply", &domain::WallTexts::apply},
                                             std::pair{"hotline_name", &domain::WallTexts::hotline_name},
                                             std::pair{"hotline_phone", &domain::WallTexts::hotline_phone},
                                             std::pair{"hotline_hours", &domain::WallTexts::hotline_hours}};

[[nodiscard]] domain::Chart chart_rows(Database&);
[[nodiscard]] std::vector<domain::WallStaff> wall_staff_rows(Database&);
[[nodiscard]] std::vector<domain::Room> room_rows(Database&);
[[nodiscard]] std::vector<domain::GuideItem> guide_rows(Database&);
[[nodiscard]] domain::WallTexts wall_text_rows(Database&);

}  // namespace oasis::store
