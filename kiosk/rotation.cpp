#include "kiosk/rotation.h"

#include <algorithm>

namespace oasis::kiosk {

namespace {

constexpr Moment shortest{12'000}, longest{40'000}, of_a_line{2'200};

}  // namespace

Moment dwell(const PageDrawn& drawn) {
    return std::clamp(of_a_line * std::max(0, drawn.lines), shortest, longest);
}

Moment turns_at(const Rotation& now) {
    return now.since + dwell(now.drawn);
}

Rotation turned(const Rotation& now, std::span<const WallDoor> open, Moment at) {
    const auto here = std::ranges::find(open, now.door);
    if (here != open.end() && now.page + 1 < now.drawn.pages)
        return {now.door, now.page + 1, at, now.drawn};
    const auto next = std::ranges::find_if(open, [&](WallDoor door) { return door > now.door; });
    if (open.empty())
        return {now.door, 0, at, {}};
    return {next != open.end() ? *next : open.front(), 0, at, {}};
}

}  // namespace oasis::kiosk
