#include "kiosk/screens/layout.h"
#include "tests/catch.h"

using namespace oasis::kiosk;

namespace {

constexpr float slack = 0.01F;

struct PanelSize {
    const char* name;
    oasis::gui::Size mm;
};
// 1080x1920 and 1920x1080 at 15.6" and 21.5", 1280x800 at 10.1".
const PanelSize panels[] = {{"portrait 21.5", {268, 476}},  {"portrait 15.6", {194, 345}},
                            {"landscape 15.6", {345, 194}}, {"landscape 21.5", {476, 268}},
                            {"landscape 10.1", {217, 136}}};

}  // namespace

TEST_CASE("every panel, 大字 and 低位 leaves its fixed buttons whole, apart and large enough") {
    for (const PanelSize& panel : panels)
        for (const bool large : {false, true})
            for (const bool low : {false, true}) {
                INFO(panel.name << (large ? " large" : "") << (low ? " low" : ""));
                const Layout l = layout_of(panel.mm, large, low);
                const Rect screen{0, 0, l.size.w, l.size.h};
                for (const Rect& rect : {l.stage, l.table, l.back, l.main, l.help})
                    CHECK(screen.holds(rect, slack));
                // True millimetres: a drawn one is `zoom` true ones.
                CHECK(l.back.h * l.zoom >= 20);
                CHECK(l.back.w * l.zoom >= 20);
                CHECK(l.help.h * l.zoom >= 20);
                CHECK(l.text_floor * l.zoom * 0.9F >= 8);
                CHECK(l.main.h * l.zoom >= 30);
                const auto apart = [](const Rect& a, const Rect& b) {
                    return a.right() <= b.x || b.right() <= a.x || a.bottom() <= b.y || b.bottom() <= a.y;
                };
                CHECK(apart(l.back, l.help));
                CHECK(apart(l.back, l.main));
                CHECK(apart(l.main, l.help));
            }
}

TEST_CASE("低位 moves all targets of a portrait panel into its lower part") {
    const Layout high = layout_of({268, 476}, false, false), low = layout_of({268, 476}, false, true);
    CHECK(low.above + low.table.y > high.table.y);
    CHECK(low.above + low.bar.bottom() <= 476);
}

TEST_CASE("大字 makes the least text half as large again, or a third on the smallest drawing") {
    for (const PanelSize& panel : panels) {
        const Layout plain = layout_of(panel.mm, false, false), large = layout_of(panel.mm, true, false);
        CHECK(large.text_floor * large.zoom >= plain.text_floor * 1.33F);
    }
}
