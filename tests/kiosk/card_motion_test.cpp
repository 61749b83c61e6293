#include "kiosk/screens/show_card.h"
#include "tests/catch.h"
#include <cmath>

using namespace oasis::kiosk;
using namespace std::chrono_literals;

namespace {

const Moment home{10'000};
CardMotion after(Moment passed) {
    return card_motion(home, home + passed);
}

}  // namespace

TEST_CASE("the card rises, rests, goes back and rests again") {
    CHECK(after(0ms).lowered == 6);
    CHECK(after(600ms).lowered < 3);  // it eases out
    CHECK(after(1200ms).lowered == 0);
    CHECK(after(1200ms).next == home + 4200ms);
    CHECK(after(4500ms).lowered > 0);
    CHECK(after(5400ms).lowered == 6);
    CHECK(after(5400ms).next == home + 8400ms);
}

TEST_CASE("two minutes after home appeared the card is up and still for ever") {
    CHECK(after(2min).next);
    for (Moment passed = 130s; passed < 3min; passed += 100ms) {
        CHECK(after(passed).lowered == 0);
        CHECK_FALSE(after(passed).next);
    }
}

TEST_CASE("the card never jumps: it comes to its last place by rising") {
    float before = after(0ms).lowered;
    for (Moment passed = 0ms; passed < 3min; passed += 10ms) {
        const float lowered = after(passed).lowered;
        CHECK(std::abs(lowered - before) < 0.2F);
        before = lowered;
    }
}
