#pragma once
#include <array>

namespace oasis::admin {

/// The pages of the wall that come on paper; `form` is the application form W11, empty to be filled in.
enum class PosterPage { chart, staff, hours, rules, maps, guide, apply, phones, form };
struct PosterRow {
    PosterPage page;
    const char* word;   // as the command line has it
    const char* title;  // message
};
/// In the order of the values.
inline constexpr std::array poster_rows{
    PosterRow{PosterPage::chart, "chart", "wall.chart"},   PosterRow{PosterPage::staff, "staff", "wall.staff"},
    PosterRow{PosterPage::hours, "hours", "action.hours"}, PosterRow{PosterPage::rules, "rules", "wall.rules"},
    PosterRow{PosterPage::maps, "maps", "wall.maps"},      PosterRow{PosterPage::guide, "guide", "wall.guide"},
    PosterRow{PosterPage::apply, "apply", "wall.apply"},   PosterRow{PosterPage::phones, "phones", "wall.phones"},
    PosterRow{PosterPage::form, "form", "poster.form"},
};

}  // namespace oasis::admin
