#include "shared/domain/activity.h"
#include "tests/catch.h"

using namespace oasis::domain;
using namespace std::chrono_literals;

namespace {

const Instant nine{std::chrono::sys_days{2026y / 11 / 22} + 9h};

SessionView session(std::int64_t id, std::chrono::minutes from, std::chrono::minutes to, int places, int picked) {
    SessionView view;
    view.session.id = {id};
    view.session.starts_at = nine + from;
    view.session.ends_at = nine + to;
    view.session.places = places;
    view.picked = picked;
    return view;
}

}  // namespace

TEST_CASE("tiles say what can be picked and why not") {
    const std::vector<SessionView> today{session(3, 120min, 180min, 10, 10), session(1, 0min, 60min, 10, 4),
                                         session(2, 30min, 90min, 10, 0), session(4, 60min, 100min, 10, 9)};
    const auto tiles = offers(today, {SessionId{1}}, nine);
    REQUIRE(tiles.size() == 4);
    CHECK(tiles[0].view.session.id == SessionId{1});
    CHECK(tiles[0].state == OfferState::picked);
    CHECK(tiles[1].state == OfferState::overlapping);
    CHECK(tiles[1].overlaps_with == SessionId{1});
    CHECK(tiles[2].state == OfferState::free);  // starts just when the picked one ends
    CHECK(tiles[2].places_left == 1);
    CHECK(tiles[3].state == OfferState::full);
}

TEST_CASE("a session is offered until it ends, and never when cancelled") {
    auto cancelled = session(2, 0min, 60min, 5, 0);
    cancelled.cancelled = true;
    const std::vector<SessionView> today{session(1, 0min, 60min, 5, 0), cancelled};
    CHECK(offers(today, {}, nine + 60min - 1ms).size() == 1);
    CHECK(offers(today, {}, nine + 60min).empty());
    CHECK(offers(today, {SessionId{2}}, nine).front().state == OfferState::free);
}

TEST_CASE("one's own place counts as picked even when the session is full") {
    const auto tiles = offers({session(1, 0min, 60min, 3, 3)}, {SessionId{1}}, nine);
    CHECK(tiles.front().state == OfferState::picked);
}

TEST_CASE("what does not suit a person asks for staff, says nothing of places, and leaves a picked one be") {
    auto unsuited = session(1, 0min, 60min, 3, 3);
    unsuited.activity.service_item = "S1.6";
    auto picked = session(2, 120min, 180min, 3, 1);
    picked.activity.service_item = "S1.6";
    auto suited = session(3, 30min, 60min, 3, 0);
    suited.activity.service_item = "S1.1";
    const auto tiles = offers({unsuited, suited, picked}, {SessionId{2}}, nine, {"S1.6"});
    REQUIRE(tiles.size() == 3);
    CHECK(tiles[0].state == OfferState::ask_staff);
    CHECK(tiles[1].state == OfferState::free);
    CHECK(tiles[2].state == OfferState::picked);
    CHECK(offers({unsuited}, {}, nine).front().state == OfferState::full);
}

TEST_CASE("a session that waits for its safety check shows no tile, and is in nobody's way") {
    auto waiting = session(1, 0min, 60min, 3, 1);
    waiting.awaiting_check = true;
    const auto tiles = offers({waiting, session(2, 0min, 60min, 3, 0)}, {SessionId{1}}, nine);
    REQUIRE(tiles.size() == 1);
    CHECK(tiles[0].state == OfferState::free);
}

TEST_CASE("what the person's plan asks for is offered first, each part in time order") {
    auto wished = session(1, 120min, 180min, 3, 0);
    wished.activity.id.value = 7;
    auto of_item = session(2, 60min, 120min, 3, 0);
    of_item.activity.service_item = "S1.1";
    const std::vector<SessionView> today{session(3, 0min, 60min, 3, 0), of_item, wished};
    const std::vector<PlanWish> wishes{{ActivityId{7}, "", 4}, {std::nullopt, "S1.1", 2}};
    const auto tiles = offers(today, {}, nine, {}, wishes);
    REQUIRE(tiles.size() == 3);
    CHECK(tiles[0].view.session.id == SessionId{2});
    CHECK(tiles[1].view.session.id == SessionId{1});
    CHECK(tiles[1].planned);
    CHECK_FALSE(tiles[2].planned);
}
