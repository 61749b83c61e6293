#include "shared/picture/pixels.h"
#include "shared/store/pictures.h"
#include "shared/store/wall_acts.h"
#include "tests/journeys/clock.h"
#include "tests/journeys/kiosk/journey_station.h"
#include <stdexcept>

namespace oasis::journeys {

namespace {

const domain::Actor staff{domain::Actor::Kind::staff, domain::AccountId{1}, "journey"};
using domain::ChartNodeId;

/// A plan of rooms in two colours: something to see on a map and in a photo.
picture::Pixels plan(int width, int height, unsigned char shade) {
    picture::Pixels pixels{width, height};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool wall = x % (width / 4) < 6 || y % (height / 3) < 6;
            auto* pixel = pixels.row(y) + 3 * x;
            pixel[0] = wall ? 60 : shade;
            pixel[1] = wall ? 76 : static_cast<unsigned char>(235);
            pixel[2] = wall ? 70 : static_cast<unsigned char>(228);
        }
    return pixels;
}

std::string times(const std::string& one, int count) {
    std::string all;
    for (int i = 0; i < count; ++i)
        all += one;
    return all;
}

void expect(const store::WallSaved& saved) {
    if (saved)
        throw std::runtime_error("the wall of the journey was refused");
}

}  // namespace

void JourneyStation::hang_wall(bool long_texts) {
    const auto add = [&](const picture::Pixels& pixels) {
        return store::add_picture(database_, picture::encoded(pixels), domain::Right::edit_wall, staff, now());
    };
    const auto photo = add(plan(480, 640, 214)), map = add(plan(1600, 1000, 240)), tall = add(plan(700, 1200, 226));
    const std::string duties = long_texts ? times("接待、建档和陪伴，每周两次。", 8) : "接待、建档、陪大家办各种手续。";
    domain::Chart chart{{ChartNodeId{1}, {}, "站长", "林静"},
                        {ChartNodeId{2}, ChartNodeId{1}, "服务组", "周敏"},
                        {ChartNodeId{3}, ChartNodeId{1}, "后勤组", "陈立"},
                        {ChartNodeId{4}, ChartNodeId{2}, "社会工作者", "周敏"},
                        {ChartNodeId{5}, ChartNodeId{2}, "心理咨询师", "许言"}};
    for (int id = 6; long_texts && id <= 40; ++id)
        domain::add_below(chart, ChartNodeId{id < 12 ? 1 : id / 4}, "社区志愿服务队第" + std::to_string(id) + "小组",
                          id % 3 == 0 ? "" : "买买提·艾力江");
    expect(store::save_chart(database_, chart, staff, now()));
    expect(store::save_wall_staff(database_,
                                  {{"林静", "站长", duties, photo},
                                   {"买买提·艾力江·阿不都拉", "心理咨询师与志愿者督导", duties, {}},
                                   {"周敏", "", "", photo}},
                                  staff, now()));
    const std::string rules = "# 进门\n\n- 换软底鞋\n- **先洗手**，再拿工具\n\n1. 借了就还\n2. 用完擦一擦";
    expect(store::save_rooms(database_,
                             {{"203室", long_texts ? times(rules + "\n\n", 4) : rules, map, domain::MapMarker{0.02, 0.01}},
                              {"户外活动与园艺区", "看天气，带上帽子。", tall, domain::MapMarker{0.98, 0.99}},
                              {"厨房", rules, map, domain::MapMarker{0.4, 0.6}}},
                             staff, now()));
    std::vector<domain::GuideItem> guide;
    for (int i = 0; i < (long_texts ? 40 : 12); ++i)
        guide.push_back({i % 2 == 0 ? "证件与津贴" : "健康服务", "城乡居民医保人员补贴申请" + std::to_string(i),
                         "门诊费用补贴" + std::to_string(i), "街镇社区事务受理中心", "8000 0188",
                         long_texts ? times("身份证、医保卡、门诊收据、", 8) : "身份证、医保卡、门诊收据"});
    guide.push_back({"健康服务", "没有别名的一项", "", "", "", ""});
    expect(store::save_guide(database_, guide, staff, now()));
    expect(store::save_wall_texts(database_, {rules, "倾听热线", "8000 0166", "每天 8:00–22:00"}, staff, now()));
}

}  // namespace oasis::journeys
