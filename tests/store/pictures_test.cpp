#include "shared/store/act.h"
#include "shared/store/pictures.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

const domain::Picture garden{4, 3, {0xFF, 0xD8, 1, 2, 3}};
constexpr auto right = domain::Right::plan_sessions;

}  // namespace

TEST_CASE("a picture is kept once, with one entry") {
    Station station;
    const auto id = add_picture(station.db, garden, right, staff, at(9));
    const auto entries = station.entries();
    CHECK(picture(station.db, id) == garden);
    CHECK(add_picture(station.db, garden, right, staff, at(10)) == id);
    CHECK(station.entries() == entries);
    CHECK(station.count("SELECT COUNT(*) FROM picture") == 1);
    CHECK(add_picture(station.db, {4, 3, {0xFF, 0xD8, 9}}, right, staff, at(10)) != id);
    CHECK_FALSE(verify(station.db).fault);
}

TEST_CASE("who has not the page's right adds no picture to it") {
    Station station;
    const auto colleague = station.add_account(domain::Role::staff);
    CHECK_THROWS_AS(add_picture(station.db, garden, domain::Right::change_settings, colleague, at(9)), NotPermitted);
    CHECK(station.count("SELECT COUNT(*) FROM picture") == 0);
}

TEST_CASE("a damaged picture is as if it were not there") {
    Station station;
    const auto id = add_picture(station.db, garden, right, staff, at(9));
    station.db.connection().run("UPDATE picture SET bytes = ? WHERE id = ?", std::vector<unsigned char>{1, 2},
                                id.value);
    CHECK_FALSE(picture(station.db, id));
    CHECK(has_picture(station.db, id));
    CHECK_FALSE(picture(station.db, domain::PictureId{99}));
    CHECK_FALSE(has_picture(station.db, domain::PictureId{99}));
}
