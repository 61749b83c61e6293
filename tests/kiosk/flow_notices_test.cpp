#include "tests/catch.h"
#include "tests/kiosk/flow_fixture.h"

using namespace oasis;
using namespace oasis::kiosk;
using namespace oasis::kiosk::test;
using namespace std::chrono_literals;

namespace {

constexpr domain::NoticeEditionId one{1}, two{2}, three{3};

Kiosk reading(std::vector<NoticeBrief> notices = two_notices()) {
    Kiosk kiosk;
    kiosk.flow.state = Home{kiosk.now.moment, kiosk.now.moment};
    kiosk.tell(NoticesChanged{std::move(notices)});
    kiosk.tell(Tapped{Button::notices});
    return kiosk;
}
const Notices& shown(const Kiosk& kiosk) { return std::get<Notices>(kiosk.flow.state); }

}  // namespace

TEST_CASE("the first notice stands as long as it takes to read, then the next") {
    auto kiosk = reading();
    CHECK(shown(kiosk).edition == one);
    kiosk.pass(9s);
    CHECK(shown(kiosk).edition == one);
    kiosk.pass(1s);
    CHECK(shown(kiosk).edition == two);
    kiosk.pass(17s);
    CHECK(shown(kiosk).edition == two);
    kiosk.pass(1s);
    CHECK(shown(kiosk).edition == one);
}

TEST_CASE("a touch stops the round, and home comes back when nobody touches on") {
    auto kiosk = reading();
    kiosk.pass(3s);
    kiosk.tell(Touched{});
    kiosk.pass(30s);
    CHECK(shown(kiosk).edition == one);
    kiosk.tell(Touched{});
    kiosk.pass(59s);
    CHECK(kiosk.state() == "Notices");
    kiosk.pass(1s);
    CHECK(kiosk.state() == "Home");
}

TEST_CASE("left alone, the round is shown to its end before home comes back") {
    std::vector<NoticeBrief> many;
    for (int id = 1; id <= 5; ++id)
        many.push_back({domain::NoticeEditionId{id}, domain::NoticeId{id}, 20s});
    auto kiosk = reading(many);
    kiosk.pass(99s);
    CHECK(kiosk.state() == "Notices");
    kiosk.pass(1s);
    CHECK(kiosk.state() == "Home");
}

TEST_CASE("a round of very many notices ends all the same") {
    std::vector<NoticeBrief> many;
    for (int id = 1; id <= 300; ++id)
        many.push_back({domain::NoticeEditionId{id}, domain::NoticeId{id}, 8s});
    auto kiosk = reading(many);
    kiosk.pass(170s);
    CHECK(kiosk.state() == "Notices");
    kiosk.pass(20s);
    CHECK(kiosk.state() == "Home");
}

TEST_CASE("one notice alone stands until home comes back, and so does an empty board") {
    for (auto kiosk : {reading({two_notices()[0]}), reading({})}) {
        kiosk.pass(59s);
        CHECK(kiosk.state() == "Notices");
        kiosk.pass(1s);
        CHECK(kiosk.state() == "Home");
    }
}

TEST_CASE("a tap turns to another notice or page, which then stands still") {
    auto kiosk = reading();
    kiosk.tell(NoticeTurned{two, 1});
    CHECK(shown(kiosk).edition == two);
    CHECK(shown(kiosk).page == 1);
    kiosk.pass(40s);
    CHECK(shown(kiosk).edition == two);
    kiosk.tell(NoticeTurned{three, 0});  // withdrawn while the finger came down
    CHECK(shown(kiosk).edition == two);
}

TEST_CASE("what is published anew takes the place of what was read, what is withdrawn gives it to the first") {
    auto kiosk = reading();
    kiosk.tell(NoticeTurned{two, 1});
    auto changed = two_notices();
    changed[1].edition = three;
    kiosk.tell(NoticesChanged{changed});
    CHECK(shown(kiosk).edition == three);
    CHECK(shown(kiosk).page == 0);
    kiosk.tell(NoticesChanged{{changed[0]}});
    CHECK(shown(kiosk).edition == one);
    kiosk.tell(NoticesChanged{});
    CHECK(shown(kiosk).edition.value == 0);
    kiosk.tell(NoticesChanged{changed});
    CHECK(shown(kiosk).edition == one);
}

TEST_CASE("a change elsewhere on the board leaves what is read where it is") {
    auto kiosk = reading();
    kiosk.tell(NoticeTurned{one, 2});
    auto changed = two_notices();
    changed[1].edition = three;
    kiosk.tell(NoticesChanged{changed});
    CHECK(shown(kiosk).edition == one);
    CHECK(shown(kiosk).page == 2);
}

TEST_CASE("a card held up while notices are read checks in") {
    auto kiosk = reading();
    kiosk.check_in(1, usual_day());
    CHECK(kiosk.state() == "Choosing");
}
