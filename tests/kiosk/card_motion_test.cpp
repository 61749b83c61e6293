#include "kiosk/screens/show_card.h"
#include "tests/catch.h"
#include <cmath>

using namespace oasis::kiosk;
using namespace std::chrono_literals;

TEST_CASE("the card rises, rests, goes back and rests again") {
    const Moment home{10'000};
    CHECK(card_motion(home, home, home).lowered == 6);
    CHECK(card_motion(home, home, home + 600ms).lowered < 3);  // it eases out
    CHECK(card_motion(home, home, home + 1200ms).lowered == 0);
    CHECK(card_motion(home, home, home + 1200ms).next == home + 4200ms);
    CHECK(card_motion(home, home, home + 4500ms).lowered > 0);
    CHECK(card_motion(home, home, home + 5400ms).lowered == 6);
    CHECK(card_motion(home, home, home + 5400ms).next == home + 8400ms);
}

TEST_CASE("two minutes after the last touch the card is up and still for ever") {
    const Moment home{10'000};
    for (Moment touched = home; touched < home + 20s; touched += 700ms) {
        const Moment asked = touched + 2min;
        CHECK(card_motion(home, touched, asked - 1ms).next);
        const auto later = card_motion(home, touched, asked + 8400ms);
        CHECK(later.lowered == 0);
        CHECK_FALSE(later.next);
    }
}

TEST_CASE("the card never jumps: it comes to its last place by rising") {
    const Moment home{10'000}, touched = home + 3s;
    float before = card_motion(home, touched, home).lowered;
    for (Moment now = home; now < home + 3min; now += 10ms) {
        const float lowered = card_motion(home, touched, now).lowered;
        CHECK(std::abs(lowered - before) < 0.2F);
        before = lowered;
    }
}
