#include "kiosk/rotation.h"

#include <algorithm>

namespace oasis::kiosk {

namespace {

constexpr Moment shortest{12'000}, longest{40'000}, of_a_line{2'200};

}  // namespace

std::vector<Slide> round_of(std::span<const WallDoor> doors, std::span<const domain::NoticeEditionId> notices) {
    std::vector<Slide> round;
    const std::size_t parts = std::max<std::size_t>(1, doors.size());
    std::size_t told = 0;
    for (std::size_t part = 0; part < parts; ++part) {
        if (part < doors.size())
            round.push_back({doors[part], {}});
        for (const auto until = notices.size() * (part + 1) / parts; told < until; ++told)
            round.push_back({std::nullopt, notices[told]});
    }
    return round;
}

Moment dwell(const PageDrawn& drawn) {
    return std::clamp(of_a_line * std::max(0, drawn.lines), shortest, longest);
}

Moment turns_at(const Rotation& now) {
    return now.since + dwell(now.drawn);
}

Rotation turned(const Rotation& now, std::span<const Slide> round, Moment at) {
    if (round.empty())
        return {now.slide, 0, 0, at, {}};
    const auto here = std::ranges::find(round, now.slide);
    if (here != round.end() && now.page + 1 < now.drawn.pages)
        return {now.slide, static_cast<std::size_t>(here - round.begin()), now.page + 1, at, now.drawn};
    const auto next = here == round.end() ? now.place : static_cast<std::size_t>(here - round.begin()) + 1;
    const auto place = next < round.size() ? next : 0;
    return {round[place], place, 0, at, {}};
}

}  // namespace oasis::kiosk
