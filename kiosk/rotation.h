#pragma once
#include "kiosk/moment.h"
#include "kiosk/wall.h"
#include "shared/domain/ids.h"
#include <optional>
#include <span>
#include <vector>

/// Which page a screen without touch shows, and for how long. Pure.
namespace oasis::kiosk {

/// What was drawn of a page: how many there are of the kind, and how many lines stand on it.
struct PageDrawn {
    int pages = 1;
    int lines = 0;
};

/// What a large screen shows in turn: a notice, or what is behind a door of the wall.
struct Slide {
    std::optional<WallDoor> door;
    domain::NoticeEditionId notice;  // where there is no door
    bool operator==(const Slide&) const = default;
};
/// A round: every door and every notice once, the notices spread between the doors.
[[nodiscard]] std::vector<Slide> round_of(std::span<const WallDoor> doors,
                                          std::span<const domain::NoticeEditionId> notices);

struct Rotation {
    Slide slide{WallDoor::hours, {}};
    std::size_t place = 0;  // in the round
    int page = 0;
    Moment since{};
    PageDrawn drawn;
};

/// Long enough to be read from afar: a page stays 12 s, and longer by its lines, but no longer than 40 s.
[[nodiscard]] Moment dwell(const PageDrawn& drawn);
/// The next page of this slide, or the first of the next one; where the slide is in the round no more, what has come
/// to its place.
[[nodiscard]] Rotation turned(const Rotation& now, std::span<const Slide> round, Moment at);
/// When it turns.
[[nodiscard]] Moment turns_at(const Rotation& now);

}  // namespace oasis::kiosk
