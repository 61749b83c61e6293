#include "kiosk/rotation.h"
#include "tests/catch.h"
#include <array>

using namespace oasis;
using namespace oasis::kiosk;

TEST_CASE("pages turn in order, door by door, and begin again") {
    const std::array open{WallDoor::chart, WallDoor::hours, WallDoor::maps};
    Rotation now{WallDoor::chart, 0, Moment{0}, {2, 5}};
    std::string seen;
    for (int i = 0; i < 8; ++i) {
        seen += std::to_string(static_cast<int>(now.door)) + std::to_string(now.page) + ' ';
        now = turned(now, open, now.since + Moment{1000});
        now.drawn = {now.door == WallDoor::maps ? 3 : now.door == WallDoor::chart ? 2 : 1, 5};
    }
    CHECK(seen == "00 01 20 40 41 42 00 01 ");
    CHECK(now.since == Moment{8000});
}

TEST_CASE("a door that was closed meanwhile is left for the next one") {
    const std::array open{WallDoor::hours, WallDoor::guide};
    CHECK(turned({WallDoor::staff, 3, {}, {9, 1}}, open, {}).door == WallDoor::guide);
    CHECK(turned({WallDoor::phones, 0, {}, {1, 1}}, open, {}).door == WallDoor::hours);
    CHECK(turned({WallDoor::staff, 3, {}, {9, 1}}, {}, Moment{7}).page == 0);
}

TEST_CASE("a page stays as long as it takes to read, within bounds") {
    CHECK(dwell({1, 0}) == Moment{12'000});
    CHECK(dwell({1, 10}) == Moment{22'000});
    CHECK(dwell({1, 1000}) == Moment{40'000});
    CHECK(turns_at({WallDoor::hours, 0, Moment{500}, {1, 0}}) == Moment{12'500});
}
