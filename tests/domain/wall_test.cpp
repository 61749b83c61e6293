#include "shared/domain/wall.h"
#include "shared/domain/wall_standing.h"
#include "tests/catch.h"
#include <algorithm>
#include <cmath>

using namespace oasis::domain;

namespace {

ChartNode node(int id, int parent, const char* title = "组长") {
    return {ChartNodeId{id}, ChartNodeId{parent}, title, "某某"};
}

std::string many(const char* one, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += one;
    return all;
}

/// Titles in the order of the tree, by two spaces for each level.
std::string drawn(const Chart& chart) {
    std::string all;
    for (const auto& place : in_order(chart))
        all += many("  ", static_cast<std::size_t>(place.depth)) + chart[place.node].title + "\n";
    return all;
}

Chart house() {
    return {node(1, 0, "站长"), node(2, 1, "服务组"), node(3, 1, "后勤组"), node(4, 2, "社工"), node(5, 2, "护士")};
}

WallFault fault_of(const Chart& chart) {
    const auto refusal = refusal_of(chart);
    REQUIRE(refusal);
    return refusal->fault;
}

}  // namespace

TEST_CASE("a chart is a tree, however its nodes are listed") {
    CHECK(drawn(house()) == "站长\n  服务组\n    社工\n    护士\n  后勤组\n");
    auto mixed = house();
    std::ranges::reverse(mixed);
    CHECK(drawn(mixed) == "站长\n  后勤组\n  服务组\n    护士\n    社工\n");
    CHECK_FALSE(refusal_of(mixed));
    CHECK_FALSE(refusal_of(Chart{}));
    CHECK_FALSE(refusal_of(Chart{node(1, 0), node(2, 0)}));  // two houses side by side
}

TEST_CASE("what is no tree, too deep or too much is refused, and says where") {
    struct Case {
        const char* what;
        Chart chart;
        WallRefusal refusal;
    };
    Chart deep{node(1, 0)}, wide;
    for (int id = 2; id <= most_chart_depth + 1; ++id)
        deep.push_back(node(id, id - 1));
    for (int id = 1; id <= static_cast<int>(most_chart_nodes) + 1; ++id)
        wide.push_back(node(id, 0));
    auto untitled = house();
    untitled[3].title.clear();
    auto endless = house();
    endless[1].title = many("长", longest_wall_name + 1);
    const std::vector<Case> cases{
        {"a node that hangs on itself", {node(1, 0), node(2, 2)}, {WallFault::bad_tree, 1}},
        {"two that hang on each other", {node(1, 0), node(2, 3), node(3, 2)}, {WallFault::bad_tree, 1}},
        {"on nobody", {node(1, 0), node(2, 9)}, {WallFault::bad_tree, 1}},
        {"two of one id", {node(1, 0), node(1, 0)}, {WallFault::bad_tree, 1}},
        {"one of one id below itself", {node(1, 0), node(1, 1)}, {WallFault::bad_tree, 1}},
        {"no id", {node(0, 0)}, {WallFault::bad_tree, 0}},
        {"too deep", deep, {WallFault::too_deep, most_chart_depth}},
        {"too many", wide, {WallFault::too_many, most_chart_nodes}},
        {"no title", untitled, {WallFault::no_name, 3}},
        {"too long", endless, {WallFault::too_long, 1}},
    };
    for (const auto& one : cases) {
        INFO(one.what);
        const auto refusal = refusal_of(one.chart);
        REQUIRE(refusal);
        CHECK(refusal->fault == one.refusal.fault);
        CHECK(refusal->entry == one.refusal.entry);
    }
    deep.pop_back();
    wide.pop_back();
    CHECK_FALSE(refusal_of(deep));
    CHECK_FALSE(refusal_of(wide));
}

TEST_CASE("a chart is edited as a tree") {
    auto chart = house();
    const auto added = add_below(chart, ChartNodeId{3}, "司机", "");
    CHECK(added == ChartNodeId{6});
    CHECK(move_among_brothers(chart, ChartNodeId{3}, -1));
    CHECK(drawn(chart) == "站长\n  后勤组\n    司机\n  服务组\n    社工\n    护士\n");
    CHECK_FALSE(move_among_brothers(chart, ChartNodeId{3}, -1));
    CHECK_FALSE(move_among_brothers(chart, ChartNodeId{99}, 1));

    CHECK(can_hang(chart, ChartNodeId{2}, ChartNodeId{3}));
    CHECK_FALSE(can_hang(chart, ChartNodeId{2}, ChartNodeId{4}));  // below itself
    CHECK_FALSE(can_hang(chart, ChartNodeId{2}, ChartNodeId{2}));
    CHECK_FALSE(can_hang(chart, ChartNodeId{2}, ChartNodeId{99}));
    CHECK(can_hang(chart, ChartNodeId{2}, ChartNodeId{}));
    hang(chart, ChartNodeId{2}, added);
    CHECK(drawn(chart) == "站长\n  后勤组\n    司机\n      服务组\n        社工\n        护士\n");
    CHECK_FALSE(can_hang(chart, ChartNodeId{3}, add_below(chart, ChartNodeId{1}, "顾问", "")));  // six levels
    hang(chart, ChartNodeId{1}, ChartNodeId{4});
    CHECK_FALSE(refusal_of(chart));

    remove_branch(chart, ChartNodeId{2});
    CHECK(drawn(chart) == "站长\n  后勤组\n    司机\n  顾问\n");
    remove_branch(chart, ChartNodeId{1});
    CHECK(chart.empty());
    CHECK(add_below(chart, {}, "站长", "林静") == ChartNodeId{1});
    CHECK(fault_of({node(-3, 0)}) == WallFault::bad_tree);
}

TEST_CASE("texts are cleaned as they are kept") {
    const auto room =
        cleaned(std::vector<Room>{{" 阅\u200b读\u202e室 \t", "\r\n一、  请轻声\t说话  \r\n\r\n\r\n\n  - 二\n\n", {}, {}}}).front();
    CHECK(room.name == "阅读室");
    CHECK(room.rules == "一、  请轻声 说话\n\n  - 二");
    CHECK(cleaned(std::vector{room}).front() == room);
    CHECK(cleaned(Chart{{ChartNodeId{1}, {}, " 站\n长 ", " "}}).front() == ChartNode{ChartNodeId{1}, {}, "站 长", ""});
    CHECK(cleaned(WallTexts{" \n ", " 热线 ", " 8000 0123 ", ""}) == WallTexts{"", "热线", "8000 0123", ""});
    const Room marked{"厅", "", PictureId{1}, MapMarker{0.123456, 2.0 / 3}};
    CHECK(cleaned(std::vector{marked}).front().marker == MapMarker{0.1235, 0.6667});
}

TEST_CASE("staff, rooms, guide and texts are bounded, and say what is wrong where") {
    const auto staff = [](WallStaff one) {
        return refusal_of(std::vector<WallStaff>{{"周敏", "", "", {}}, std::move(one)});
    };
    CHECK_FALSE(staff({"吴桐", "社会工作者", "接待\n陪伴", PictureId{3}}));
    CHECK(staff({"", "", "", {}}) == WallRefusal{WallFault::no_name, 1});
    CHECK(staff({"吴桐", many("长", 17), "", {}}) == WallRefusal{WallFault::too_long, 1});
    CHECK(staff({"吴桐", "", many("长", longest_wall_note + 1), {}}) == WallRefusal{WallFault::too_long, 1});
    CHECK(refusal_of(std::vector<WallStaff>(most_wall_staff + 1, {"周敏", "", "", {}}))->fault == WallFault::too_many);

    const auto room = [](Room one) { return refusal_of(std::vector<Room>{{"阅读室", "", {}, {}}, std::move(one)}); };
    CHECK_FALSE(room({"活动室", "## 规则\n\n- 一", PictureId{1}, MapMarker{0, 1}}));
    CHECK(room({"阅读室", "", {}, {}}) == WallRefusal{WallFault::twice, 1});
    CHECK(room({"活动室", "", {}, MapMarker{}}) == WallRefusal{WallFault::bad_marker, 1});
    CHECK(room({"活动室", "", PictureId{1}, MapMarker{1.01, 0}}) == WallRefusal{WallFault::bad_marker, 1});
    CHECK(room({"活动室", "", PictureId{1}, MapMarker{0.5, std::nan("")}}) == WallRefusal{WallFault::bad_marker, 1});
    CHECK(room({"活动室", many("长", longest_wall_text + 1), {}, {}}) == WallRefusal{WallFault::too_long, 1});
    CHECK(room({"活动室", many("短\n", static_cast<std::size_t>(most_wall_lines)), {}, {}}) == WallRefusal{WallFault::too_long, 1});
    CHECK(room({"活动室", many("M", 1 << 20), {}, {}}) == WallRefusal{WallFault::too_long, 1});

    const GuideItem good{"证件与医疗", "证件申领", "证件办理", "社区事务受理中心", "8000 0188", "身份证"};
    const auto item = [&](auto change) {
        auto changed = good;
        change(changed);
        return refusal_of(std::vector<GuideItem>{good, changed});
    };
    CHECK_FALSE(item([](GuideItem&) {}));
    CHECK_FALSE(item([](GuideItem& it) { it.alias = it.office = it.phone = it.papers = ""; }));
    CHECK(item([](GuideItem& it) { it.chapter = ""; }) == WallRefusal{WallFault::no_name, 1});
    CHECK(item([](GuideItem& it) { it.title = ""; }) == WallRefusal{WallFault::no_name, 1});
    CHECK(item([](GuideItem& it) { it.phone = "请来电"; }) == WallRefusal{WallFault::bad_phone, 1});
    CHECK(item([](GuideItem& it) { it.papers = many("证", 121); }) == WallRefusal{WallFault::too_long, 1});

    CHECK_FALSE(refusal_of(WallTexts{}));
    CHECK(refusal_of(WallTexts{"", "", "8000 0166", ""}) == WallRefusal{WallFault::no_name, 0});
    CHECK(refusal_of(WallTexts{"", "热线", "12", ""}) == WallRefusal{WallFault::bad_phone, 0});
}

TEST_CASE("what is on the wall, and what is missing") {
    const WallFacts all_facts{{{{{{540, 1020}}}}, {}}, "8000 0123", 2, true};
    Wall all;
    all.chart = {node(1, 0)};
    all.staff = {{"周敏", "社工", "接待", PictureId{1}}, {"吴桐", "护士", "健康", PictureId{2}}};
    all.rooms = {{"阅读室", "轻声", PictureId{3}, MapMarker{}}, {"活动室", "穿软底鞋", PictureId{4}, MapMarker{}}};
    all.guide = {{"证件", "证件申领", "证件办理", "受理中心", "", ""}};
    for (const auto& standing : wall_standing(all, all_facts))
        CHECK(standing.present());

    struct Case {
        const char* what;
        WallItem item;
        WallMissing missing;
        void (*change)(Wall&, WallFacts&);
    };
    const std::vector<Case> cases{
        {"no chart", WallItem::chart, {WallGap::nothing, {}}, [](Wall& w, WallFacts&) { w.chart.clear(); }},
        {"no staff", WallItem::staff, {WallGap::nothing, {}}, [](Wall& w, WallFacts&) { w.staff.clear(); }},
        {"a photo", WallItem::staff, {WallGap::without_photo, {"吴桐"}},
         [](Wall& w, WallFacts&) { w.staff[1].photo.reset(); }},
        {"duties", WallItem::staff, {WallGap::without_duties, {"周敏"}},
         [](Wall& w, WallFacts&) { w.staff[0].duties.clear(); }},
        {"never open", WallItem::hours, {WallGap::nothing, {}}, [](Wall&, WallFacts& f) { f.hours = {}; }},
        {"rules", WallItem::rules, {WallGap::without_rules, {"活动室"}},
         [](Wall& w, WallFacts&) { w.rooms[1].rules.clear(); }},
        {"no phone", WallItem::phone, {WallGap::nothing, {}}, [](Wall&, WallFacts& f) { f.service_phone.clear(); }},
        {"no channel", WallItem::complaints, {WallGap::nothing, {}},
         [](Wall&, WallFacts& f) { f.complaint_channels = 0; }},
        {"maps", WallItem::maps, {WallGap::without_map, {"阅读室", "活动室"}},
         [](Wall& w, WallFacts&) {
             for (auto& room : w.rooms)
                 room.map.reset(), room.marker.reset();
         }},
        {"a marker", WallItem::maps, {WallGap::without_marker, {"阅读室"}},
         [](Wall& w, WallFacts&) { w.rooms[0].marker.reset(); }},
        {"no guide", WallItem::guide, {WallGap::nothing, {}}, [](Wall& w, WallFacts&) { w.guide.clear(); }},
        {"an alias", WallItem::guide, {WallGap::without_alias, {"证件申领"}},
         [](Wall& w, WallFacts&) { w.guide[0].alias.clear(); }},
        {"an office", WallItem::guide, {WallGap::without_office, {"证件申领"}},
         [](Wall& w, WallFacts&) { w.guide[0].office.clear(); }},
        {"an old board", WallItem::board, {WallGap::outdated, {}}, [](Wall&, WallFacts& f) { f.board_fresh = false; }},
    };
    for (const auto& one : cases) {
        INFO(one.what);
        auto wall = all;
        auto facts = all_facts;
        one.change(wall, facts);
        for (const auto& standing : wall_standing(wall, facts)) {
            INFO(static_cast<int>(standing.item));
            if (standing.item == one.item)
                CHECK(standing.missing == std::vector{one.missing});
            else
                CHECK(standing.present());
        }
    }
    const auto empty = wall_standing({}, {});
    CHECK(empty.size() == wall_items.size());
    CHECK(std::ranges::none_of(empty, &WallStanding::present));
    CHECK(std::ranges::count_if(empty, [](const auto& one) { return is_mandatory(one.item); }) == 6);
}
