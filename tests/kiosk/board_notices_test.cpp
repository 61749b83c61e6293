#include "kiosk/board_notices.h"
#include "shared/store/acts.h"
#include "tests/catch.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::kiosk;
using namespace oasis::store::test;
using namespace std::chrono_literals;

namespace {

const auto tuesday = domain::days_after(monday, 1);

domain::Notice hang(Station& station, const domain::Notice& wanted, domain::Instant now = at(9)) {
    const auto saved = std::get<domain::Notice>(store::save_notice(station.db, wanted, staff, now));
    return std::get<domain::Notice>(store::publish_notice(station.db, saved.id, saved.version, staff, now));
}

}  // namespace

TEST_CASE("the kiosk reads what hangs for it, pinned first, with the time it takes to read") {
    Station station;
    auto pinned = to_hang("置顶");
    pinned.text.pinned = true;
    pinned.text.body = std::string(98, 'x');
    hang(station, pinned);
    hang(station, to_hang("新的"), at(10));
    auto on_the_wall = to_hang("只在墙上");
    on_the_wall.text.target = domain::NoticeTarget::wall;
    hang(station, on_the_wall);
    NoticeReader reader;
    const auto read = reader.read(station.db, monday);
    REQUIRE(read->size() == 2);
    CHECK(read->at(0).title == "置顶");
    CHECK(read->at(0).brief.dwell == 20s);
    CHECK(read->at(1).title == "新的");
    CHECK(read->at(1).brief.dwell == 8s);
    NoticeReader wall{domain::NoticePlace::wall};
    CHECK(wall.read(station.db, monday)->size() == 3);
    CHECK(briefs(*read) == std::vector{read->at(0).brief, read->at(1).brief});
}

TEST_CASE("it is read anew when something was published or withdrawn, and on another day, and only then") {
    Station station;
    auto notice = to_hang();
    notice.text.until = tuesday;
    notice = hang(station, notice);
    NoticeReader reader;
    const auto first = reader.read(station.db, monday);
    station.add_person(1);
    notice.text.title = "改了，还没发布";
    notice = std::get<domain::Notice>(store::save_notice(station.db, notice, staff, at(10)));
    CHECK(reader.read(station.db, monday) == first);
    (void)store::publish_notice(station.db, notice.id, notice.version, staff, at(11));
    const auto second = reader.read(station.db, monday);
    REQUIRE(second->size() == 1);
    CHECK(second->at(0).title == "改了，还没发布");
    CHECK(reader.read(station.db, tuesday)->size() == 1);
    CHECK(reader.read(station.db, domain::days_after(monday, 2))->empty());
    (void)store::withdraw_notice(station.db, notice.id, staff, at(12));
    CHECK(reader.read(station.db, monday)->empty());
}
