#include "shared/board/notice_face.h"
#include "tests/catch.h"

using namespace oasis;
using namespace oasis::board;

TEST_CASE("on every panel, in every manner, picture, text and buttons have their places, apart from each other") {
    for (const gui::Size mm : {gui::Size{268, 476}, gui::Size{194, 345}, gui::Size{345, 194}, gui::Size{476, 268},
                               gui::Size{217, 136}})
        for (const bool large : {false, true})
            for (const bool low : {false, true})
                for (const bool pictured : {false, true}) {
                    INFO(mm.w << " x " << mm.h << (large ? " large" : "") << (low ? " low" : ""));
                    const auto l = layout_of(mm, large, low);
                    const auto p = notice_places(l, pictured);
                    CHECK(p.turner.h >= l.least);
                    CHECK(p.turner.right() <= l.size.w);
                    if (l.is(Panel::c)) {
                        CHECK(p.turner.bottom() + l.gap <= l.back.y + 0.01F);
                        CHECK(p.picture.right() < l.stage.right());
                    } else {
                        CHECK(p.turner.bottom() + 1.3F + 3 / l.zoom <= l.back.y + 0.01F);
                        CHECK(p.dots.bottom() <= p.turner.y);
                        CHECK(p.bottom <= p.dots.y);
                    }
                    CHECK(p.bottom - p.title.y > 20 / l.zoom);  // room for a title and a line
                    if (l.is(Panel::a) && p.picture.h > 0)
                        CHECK(p.picture.bottom() < p.title.y);
                }
}
