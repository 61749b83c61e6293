#pragma once
#include "shared/board/layout.h"
#include "shared/domain/rich_text.h"
#include "shared/gui/canvas.h"

/// A notice as the kiosk shows it and as the console previews it: one drawing for both.
namespace oasis::board {

struct NoticeFace {
    std::string title;
    domain::RichText body;
    std::string note;        // 新活动 · 11月20日 发布
    std::string short_note;  // 11月20日 发布, where there is no room for more
    /// In order; nullptr holds the place of one that is being read, or that cannot be shown.
    std::vector<const gui::Picture*> pictures = {};
    gui::Icon icon = gui::Icon::campaign;  // where a picture would stand, and there is none
};

/// The places of the notice's screen on a panel.
struct NoticePlaces {
    Rect picture;
    Rect title;
    float bottom = 0;  // of title and text
    Rect turner;       // 上一条, 下一条
    Rect dots;         // which one this is
    Rect note;         // empty where it stands under the text
};
/// `pictured`: a picture stands over the text, where the panel has it there.
[[nodiscard]] NoticePlaces notice_places(const Layout& layout, bool pictured);

/// Draws a page of it, from 0; a page beyond the last is the last. Returns how many there are: as many as the text
/// needs, and one for each picture.
int draw_notice(gui::Canvas& canvas, const Layout& layout, const NoticeFace& face, int page);

/// A dot for each, the `at`th a larger one, from the left end; nothing where they are too many for the width. Returns
/// the right end.
float draw_dots(gui::Canvas& canvas, const Layout& layout, Rect place, int at, int count);

}  // namespace oasis::board
