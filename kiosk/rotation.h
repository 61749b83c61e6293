#pragma once
#include "kiosk/moment.h"
#include "kiosk/wall.h"
#include <optional>
#include <span>

/// Which page a screen without touch shows, and for how long. Pure.
namespace oasis::kiosk {

/// What was drawn of a page: how many there are behind its door, and how many lines stand on it.
struct PageDrawn {
    int pages = 1;
    int lines = 0;
};

struct Rotation {
    WallDoor door = WallDoor::hours;
    int page = 0;
    Moment since{};
    PageDrawn drawn;
};

/// Long enough to be read from afar: a page stays 12 s, and longer by its lines, but no longer than 40 s.
[[nodiscard]] Moment dwell(const PageDrawn& drawn);
/// The next page behind this door, or the first behind the next one of `open`; a door that was closed meanwhile is
/// left for the first that comes after it.
[[nodiscard]] Rotation turned(const Rotation& now, std::span<const WallDoor> open, Moment at);
/// When it turns.
[[nodiscard]] Moment turns_at(const Rotation& now);

}  // namespace oasis::kiosk
