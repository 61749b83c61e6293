#include "tests/catch.h"
#include "tests/kiosk/flow_fixture.h"

using namespace oasis;
using namespace oasis::kiosk;
using namespace oasis::kiosk::test;

namespace {

/// A kiosk that shows what is behind a door of the wall.
Kiosk behind(WallDoor door) {
    Kiosk kiosk;
    kiosk.flow.state = Home{kiosk.now.moment, kiosk.now.moment};
    kiosk.tell(Tapped{Button::wall});
    kiosk.tell(WallTapped{door});
    return kiosk;
}

const WallPage& page(const Kiosk& kiosk) {
    return std::get<WallPage>(kiosk.flow.state);
}

}  // namespace

TEST_CASE("every page of the wall is two taps from home, and one back") {
    for (const auto door : {WallDoor::chart, WallDoor::staff, WallDoor::hours, WallDoor::rules, WallDoor::maps,
                            WallDoor::guide, WallDoor::apply, WallDoor::phones}) {
        auto kiosk = behind(door);
        CHECK(kiosk.state() == (door == WallDoor::hours ? "Hours" : "WallPage"));
        kiosk.tell(Tapped{Button::back});
        CHECK(kiosk.state() == "Home");
    }
}

TEST_CASE("pages are turned and none lies before the first") {
    auto kiosk = behind(WallDoor::guide);
    kiosk.tell(PageTurned{3});
    CHECK(page(kiosk).page == 3);
    CHECK(page(kiosk).door == WallDoor::guide);
    kiosk.tell(PageTurned{-1});
    CHECK(page(kiosk).page == 0);
}

TEST_CASE("who reads keeps the page, and who goes away leaves home") {
    auto kiosk = behind(WallDoor::staff);
    kiosk.tell(Tapped{Button::language});
    kiosk.pass(kiosk.flow.timing.idle - Moment{1});
    kiosk.tell(Touched{});
    kiosk.pass(kiosk.flow.timing.idle - Moment{1});
    CHECK(kiosk.state() == "WallPage");
    CHECK(kiosk.flow.manner.english);
    kiosk.pass(Moment{1});
    CHECK(kiosk.state() == "Home");
    CHECK(kiosk.flow.manner == Manner{});
}

TEST_CASE("staff called from the wall come to nobody in particular") {
    auto kiosk = behind(WallDoor::apply);
    kiosk.tell(Tapped{Button::call_staff});
    REQUIRE(kiosk.asked<CallStaff>());
    CHECK_FALSE(kiosk.asked<CallStaff>()->participant);
    kiosk.tell(StaffCallAnswered{kiosk.flow.memory.last_ticket});
    kiosk.tell(Tapped{Button::done});
    CHECK(kiosk.state() == "Home");
}
