#include "kiosk/rotation.h"
#include "tests/catch.h"
#include <array>
#include <string>

using namespace oasis;
using namespace oasis::kiosk;
using domain::NoticeEditionId;

namespace {

std::string name(const Slide& slide) {
    return slide.door ? "door" + std::to_string(static_cast<int>(*slide.door)) : "notice" + std::to_string(slide.notice.value);
}

std::string names(std::span<const Slide> round) {
    std::string all;
    for (const auto& slide : round)
        all += name(slide) + ' ';
    return all;
}

constexpr std::array doors{WallDoor::chart, WallDoor::hours, WallDoor::maps};

}  // namespace

TEST_CASE("a round has every door and every notice once, the notices between the doors") {
    std::vector<NoticeEditionId> notices;
    CHECK(names(round_of(doors, notices)) == "door0 door2 door4 ");
    for (int id = 1; id <= 4; ++id)
        notices.push_back(NoticeEditionId{id});
    CHECK(names(round_of(doors, notices)) == "door0 notice1 door2 notice2 door4 notice3 notice4 ");
    CHECK(names(round_of({}, notices)) == "notice1 notice2 notice3 notice4 ");
    for (int id = 5; id <= 300; ++id)
        notices.push_back(NoticeEditionId{id});
    CHECK(round_of(doors, notices).size() == 303);
    CHECK(round_of({}, {}).empty());
}

TEST_CASE("pages turn in order, slide by slide, and begin again") {
    const std::array notices{NoticeEditionId{7}};
    const auto round = round_of(doors, notices);
    Rotation now{round[0], 0, 0, Moment{0}, {2, 5}};
    std::string seen;
    for (int i = 0; i < 9; ++i) {
        seen += name(now.slide) + '.' + std::to_string(now.page) + ' ';
        now = turned(now, round, now.since + Moment{1000});
        now.drawn = {now.slide.door == WallDoor::maps ? 3 : now.slide.door == WallDoor::chart ? 2 : 1, 5};
    }
    CHECK(seen == "door0.0 door0.1 door2.0 door4.0 door4.1 door4.2 notice7.0 door0.0 door0.1 ");
    CHECK(now.since == Moment{9000});
}

TEST_CASE("what is taken down while it is shown makes room for what has come to its place") {
    const std::array notices{NoticeEditionId{1}, NoticeEditionId{2}, NoticeEditionId{3}};
    const auto before = round_of({}, notices);
    const std::array left{NoticeEditionId{1}, NoticeEditionId{3}};
    const auto after = round_of({}, left);
    CHECK(name(turned({before[1], 1, 0, {}, {4, 1}}, after, {}).slide) == "notice3");
    CHECK(name(turned({before[2], 2, 0, {}, {1, 1}}, {after.data(), 1}, {}).slide) == "notice1");
    CHECK(turned({before[1], 1, 3, {}, {9, 1}}, {}, Moment{7}).page == 0);
}

TEST_CASE("a page stays as long as it takes to read, within bounds") {
    CHECK(dwell({1, 0}) == Moment{12'000});
    CHECK(dwell({1, 10}) == Moment{22'000});
    CHECK(dwell({1, 1000}) == Moment{40'000});
    CHECK(turns_at({{WallDoor::hours, {}}, 0, 0, Moment{500}, {1, 0}}) == Moment{12'500});
}
