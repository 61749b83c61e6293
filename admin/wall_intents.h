#pragma once
#include "admin/needs.h"
#include "admin/poster_pages.h"
#include "shared/domain/wall.h"
#include <string>
#include <vector>

/// The part of admin/intents.h that is about what hangs on the wall.
namespace oasis::admin {

/// The parts of the page 信息上墙.
enum class WallPart { chart, staff, rooms, guide, texts };

namespace intent {

struct ShowWall {
    static constexpr Needs needs = no_right;
    WallPart part = WallPart::chart;
};
struct SaveChart {
    static constexpr Needs needs = Right::edit_wall;
    domain::Chart chart;
};
struct SaveWallStaff {
    static constexpr Needs needs = Right::edit_wall;
    std::vector<domain::WallStaff> staff;
};
struct SaveRooms {
    static constexpr Needs needs = Right::edit_wall;
    std::vector<domain::Room> rooms;
};
struct SaveGuide {
    static constexpr Needs needs = Right::edit_wall;
    std::vector<domain::GuideItem> guide;
};
struct SaveWallTexts {
    static constexpr Needs needs = Right::edit_wall;
    domain::WallTexts texts;
};
/// The guide that a station begins with, as a draft.
struct BeginGuide {
    static constexpr Needs needs = Right::edit_wall;
};
/// A picture file for what is chosen on the page: a photo, or a map.
struct TakeWallPicture {
    static constexpr Needs needs = Right::edit_wall;
    std::string path;
};
/// A page of the wall on paper, into the office's folder.
struct WritePoster {
    static constexpr Needs needs = Right::edit_wall;
    PosterPage page = PosterPage::chart;
    bool a3 = false;
    bool picture = false;  // a PNG to be sent on, else a PDF to be printed
};
}  // namespace intent
}  // namespace oasis::admin
