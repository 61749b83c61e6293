#include "shared/gui/touch.h"
#include "tests/catch.h"

using namespace oasis::gui;
using Kind = PointerEvent::Kind;

namespace {

constexpr Id done{"done"};
constexpr Id back{"back"};
constexpr Point on_done{50, 50};
constexpr Point on_back{250, 50};
constexpr Point nowhere{150, 150};

struct Screen {
    Touch touch;
    Monotonic now{std::chrono::hours(3)};

    Screen() { layout(); }
    void layout(Enabled enabled = Enabled::yes) {
        touch.layout({{done, {0, 0, 100, 100}, enabled}, {back, {200, 0, 100, 100}, enabled}});
    }
    void feed(Kind kind, Point at, int finger = 1) { touch.feed({kind, finger, at}, now); }
    void tap(Point at) {
        feed(Kind::down, at);
        feed(Kind::up, at);
    }
    void pass(int ms) { now += milliseconds(ms); }
};

}  // namespace

TEST_CASE("a tap is a release inside the target that was pressed, and is told once") {
    Screen s;
    s.feed(Kind::down, on_done);
    CHECK(s.touch.pressed(done));
    CHECK_FALSE(s.touch.take(done));
    s.feed(Kind::up, on_done);
    CHECK_FALSE(s.touch.pressed(done));
    CHECK_FALSE(s.touch.take(back));
    CHECK(s.touch.take(done));
    CHECK_FALSE(s.touch.take(done));
}

TEST_CASE("sliding off cancels, also when the finger slides back or onto a neighbour") {
    Screen s;
    s.feed(Kind::down, on_done);
    s.feed(Kind::move, nowhere);
    CHECK_FALSE(s.touch.pressed(done));
    s.feed(Kind::move, on_done);
    s.feed(Kind::up, on_done);
    CHECK_FALSE(s.touch.take(done));

    s.feed(Kind::down, on_done);
    s.feed(Kind::up, on_back);
    CHECK_FALSE(s.touch.take(done));
    CHECK_FALSE(s.touch.take(back));
}

TEST_CASE("a long press is a tap") {
    Screen s;
    s.feed(Kind::down, on_done);
    s.pass(9000);
    s.feed(Kind::up, on_done);
    CHECK(s.touch.take(done));
}

TEST_CASE("a second tap within 600 ms is ignored, wherever it falls") {
    Screen s;
    s.tap(on_done);
    CHECK(s.touch.take(done));
    s.pass(599);
    s.tap(on_back);
    CHECK_FALSE(s.touch.take(back));
    s.pass(1);
    s.tap(on_back);
    CHECK(s.touch.take(back));
}

TEST_CASE("an ignored tap does not prolong the pause") {
    Screen s;
    s.tap(on_done);
    s.touch.take(done);
    s.pass(400);
    s.tap(on_done);
    s.pass(200);
    s.tap(on_done);
    CHECK(s.touch.take(done));
}

TEST_CASE("other fingers are ignored while one is down") {
    Screen s;
    s.feed(Kind::down, on_done, 1);
    s.feed(Kind::down, on_back, 2);
    s.feed(Kind::up, on_back, 2);
    CHECK_FALSE(s.touch.take(back));
    CHECK(s.touch.pressed(done));
    s.feed(Kind::up, on_done, 1);
    CHECK(s.touch.take(done));
}

TEST_CASE("a finger whose release never came does not lock the panel") {
    Screen s;
    s.feed(Kind::down, nowhere, 1);
    s.pass(3000);
    s.feed(Kind::down, on_back, 2);
    s.feed(Kind::up, on_back, 2);
    CHECK(s.touch.take(back));
    s.feed(Kind::up, nowhere, 1);  // late, and of no effect
    CHECK_FALSE(s.touch.down());
}

TEST_CASE("a press is lost when its target goes or is switched off") {
    Screen s;
    s.feed(Kind::down, on_done);
    s.touch.layout({});
    s.layout();
    s.feed(Kind::up, on_done);
    CHECK_FALSE(s.touch.take(done));

    s.layout(Enabled::no);
    s.tap(on_done);
    CHECK_FALSE(s.touch.take(done));
}

TEST_CASE("the target drawn last lies on top") {
    Screen s;
    s.touch.layout({{done, {0, 0, 100, 100}}, {back, {0, 0, 100, 100}}});
    s.tap(on_done);
    CHECK(s.touch.take(back));
}

TEST_CASE("targets of a new screen rest for a moment") {
    Screen s;
    s.touch.rest_until(s.now + milliseconds(250));
    s.feed(Kind::down, on_done);
    s.pass(300);
    s.feed(Kind::up, on_done);  // pressed too early
    CHECK_FALSE(s.touch.take(done));
    s.tap(on_done);
    CHECK(s.touch.take(done));
}

TEST_CASE("a tap nobody took is forgotten with its frame") {
    Screen s;
    s.tap(on_done);
    s.touch.end_frame();
    CHECK_FALSE(s.touch.take(done));
}

TEST_CASE("a finger taken away by the system is no tap") {
    Screen s;
    s.feed(Kind::down, on_done);
    s.feed(Kind::cancel, on_done);
    CHECK_FALSE(s.touch.take(done));
    CHECK_FALSE(s.touch.down());
}
