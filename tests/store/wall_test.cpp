#include "shared/store/pictures.h"
#include "shared/store/verify.h"
#include "shared/store/wall_acts.h"
#include "tests/catch.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::ChartNodeId;
using domain::WallFault;

namespace {

struct House : Station {
    domain::PictureId picture = add_picture(db, {4, 3, {0xFF, 0xD8, 1, 2, 3}}, domain::Right::edit_wall, staff, at(8));
    domain::Chart chart{{ChartNodeId{2}, {}, "站长", "林静"}, {ChartNodeId{1}, ChartNodeId{2}, "社工", ""}};
    std::vector<domain::WallStaff> people{{"周敏", "社工", "接待\n陪伴", picture}, {"吴桐", "", "", {}}};
    std::vector<domain::Room> rooms{{"阅读室", "- 轻声", picture, domain::MapMarker{0.25, 0.6667}}, {"厨房", "", {}, {}}};
    std::vector<domain::GuideItem> guide{{"证件", "证件申领", "办证件", "受理中心", "8000 0188", "身份证"},
                                         {"补助", "临时帮扶", "", "", "", ""}};
    domain::WallTexts texts{"带上身份证", "倾听热线", "8000 0166", ""};

    void save_all() {
        REQUIRE_FALSE(save_chart(db, chart, staff, at(9)));
        REQUIRE_FALSE(save_wall_staff(db, people, staff, at(9)));
        REQUIRE_FALSE(save_rooms(db, rooms, staff, at(9)));
        REQUIRE_FALSE(save_guide(db, guide, staff, at(9)));
        REQUIRE_FALSE(save_wall_texts(db, texts, staff, at(9)));
    }
};

}  // namespace

TEST_CASE("the wall is kept as it was written, each family by an entry of its own") {
    House house;
    CHECK(wall(house.db) == domain::Wall{});
    const auto before = house.entries();
    house.save_all();
    CHECK(house.entries() == before + 5);
    CHECK(wall(house.db) == domain::Wall{house.chart, house.people, house.rooms, house.guide, house.texts});
    CHECK_FALSE(verify(house.db).fault);
    house.save_all();
    CHECK(house.entries() == before + 5);  // the same again writes nothing
}

TEST_CASE("what is saved takes the place of what was there") {
    House house;
    house.save_all();
    std::swap(house.people[0], house.people[1]);
    house.rooms.erase(house.rooms.begin());
    house.guide.clear();
    house.texts.hotline_name = house.texts.hotline_phone = "";
    house.chart = {{ChartNodeId{1}, {}, " 站长 ", "周敏"}, {ChartNodeId{2}, ChartNodeId{1}, "社工", "林静"}};
    house.save_all();
    house.chart[0].title = "站长";
    CHECK(wall(house.db) == domain::Wall{house.chart, house.people, house.rooms, {}, house.texts});
    CHECK_FALSE(verify(house.db).fault);
}

TEST_CASE("a text that differs only in what nobody sees writes nothing") {
    House house;
    house.save_all();
    const auto before = house.entries();
    house.chart[0].title = " 站\u200b长 ";
    house.rooms[0].rules += "  \r\n\r\n";
    house.rooms[0].marker->y = 2.0 / 3;
    house.save_all();
    CHECK(house.entries() == before);
}

TEST_CASE("what cannot be kept is refused, and leaves what was there") {
    House house;
    house.save_all();
    const auto before = house.entries();
    const auto kept = wall(house.db);
    house.chart.push_back({ChartNodeId{3}, ChartNodeId{3}, "影子", ""});
    CHECK(save_chart(house.db, house.chart, staff, at(10)) == domain::WallRefusal{WallFault::bad_tree, 2});
    house.people[1].photo = domain::PictureId{77};
    CHECK(save_wall_staff(house.db, house.people, staff, at(10)) == domain::WallRefusal{WallFault::no_picture, 1});
    house.rooms[1].map = domain::PictureId{77};
    CHECK(save_rooms(house.db, house.rooms, staff, at(10)) == domain::WallRefusal{WallFault::no_picture, 1});
    house.guide[0].phone = "电话";
    CHECK(save_guide(house.db, house.guide, staff, at(10)) == domain::WallRefusal{WallFault::bad_phone, 0});
    house.texts.apply.assign(1 << 20, 'M');
    CHECK(save_wall_texts(house.db, house.texts, staff, at(10)) == domain::WallRefusal{WallFault::too_long, 0});
    CHECK(wall(house.db) == kept);
    CHECK(house.entries() == before);
}

TEST_CASE("the journal tells of the wall in ids and figures, not in its words") {
    House house;
    house.save_all();
    CHECK(house.count("SELECT COUNT(*) FROM journal WHERE subject = 'wall:1' AND (body LIKE '%林静%' OR body LIKE '%周敏%'"
                      " OR body LIKE '%轻声%' OR body LIKE '%证件%' OR body LIKE '%身份证%')") == 0);
    CHECK(house.count("SELECT COUNT(*) FROM journal WHERE act = 'save_chart' AND body LIKE '%\"levels\":2%'") == 1);
    CHECK(house.count("SELECT COUNT(*) FROM journal WHERE act = 'save_wall_texts' AND body LIKE '%hotline_name%'") == 1);
}
