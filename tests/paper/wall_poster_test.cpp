#include "admin/wall_poster.h"
#include "shared/gui/assets.h"
#include "shared/picture/pixels.h"
#include "shared/store/pictures.h"
#include "shared/store/wall_acts.h"
#include "tests/catch.h"
#include "tests/paper/witness.h"
#include "tests/store/station.h"
#include <cmath>
#include <map>
#include <cstdio>
#include <array>
#include <fstream>

using namespace oasis;
using namespace oasis::admin;
using oasis::store::test::monday;
using store::test::at;
using store::test::staff;

namespace {

picture::Pixels stripes(int width, int height) {
    picture::Pixels pixels{width, height};
    for (std::size_t i = 0; i < pixels.rgb.size(); ++i)
        pixels.rgb[i] = i / 60 % 2 == 0 ? 40 : 220;
    return pixels;
}

struct Hung : store::test::Station {
    gui::Catalogue words{gui::find_assets(), gui::Language::zh};

    Hung() {
        const auto picture = store::add_picture(db, picture::encoded(stripes(600, 400)), domain::Right::edit_wall, staff, at(8));
        domain::Chart chart;
        const auto head = domain::add_below(chart, {}, "站长", "林静");
        for (int i = 0; i < 12; ++i)
            domain::add_below(chart, i < 4 ? head : domain::ChartNodeId{i / 3 + 1}, "服务小组", "周敏");
        REQUIRE_FALSE(store::save_chart(db, chart, staff, at(9)));
        REQUIRE_FALSE(store::save_wall_staff(db, {{"周敏", "社会工作者", "接待，建档", picture}, {"吴桐", "", "带活动", {}}}, staff, at(9)));
        REQUIRE_FALSE(store::save_rooms(db, {{"阅览室", "# 规则\n- 请轻声\n- **爱惜书**", picture, domain::MapMarker{0.1, 0.9}}}, staff, at(9)));
        std::vector<domain::GuideItem> guide;
        for (int i = 0; i < 21; ++i)
            guide.push_back({i < 10 ? "证件与津贴" : "健康服务", "残疾人交通补贴申请" + std::to_string(i), "交通补贴", "社区事务受理中心", "8000 0188", "身份证"});
        REQUIRE_FALSE(store::save_guide(db, guide, staff, at(9)));
        REQUIRE_FALSE(store::save_wall_texts(db, {"1. 领表\n2. 谈一谈", "倾听热线", "8000 0166", "每天"}, staff, at(9)));
        auto settings = store::settings(db);
        settings.station.service_phone = "8000 0123";
        store::set_settings(db, settings, staff, at(9));
    }
};

std::string info(const std::filesystem::path& pdf, const std::string& key) {
    for (const auto& line : witness::output("pdfinfo '" + pdf.string() + "'"))
        if (line.starts_with(key + ":"))
            return line.substr(line.find_first_not_of(' ', key.size() + 1));
    return {};
}

bool all_fonts_embedded(const std::filesystem::path& pdf) {
    const auto lines = witness::output("pdffonts '" + pdf.string() + "'");
    for (std::size_t at = 2; at < lines.size(); ++at)
        if (lines[at].find(" yes ") == std::string::npos)
            return false;
    return lines.size() > 2;
}

/// Width and height of a PNG file, from its head.
std::pair<int, int> png_size(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::array<unsigned char, 24> head{};
    in.read(reinterpret_cast<char*>(head.data()), head.size());
    const auto number = [&](std::size_t from) { return head[from] << 24 | head[from + 1] << 16 | head[from + 2] << 8 | head[from + 3]; };
    return {number(16), number(20)};
}

}  // namespace

TEST_CASE("every page of the wall is a PDF of exact size, fonts embedded, its text extractable") {
    Hung hung;
    const std::map<std::string, std::vector<const char*>> said{
        {"chart", {"组织架构", "站长", "林静", "服务小组"}}, {"staff", {"工作人员", "周敏", "社会工作者", "接待，建档", "吴桐"}},
        {"hours", {"开放时间", "08:30–17:00"}},              {"rules", {"场地规则", "阅览室", "请轻声", "爱惜书"}},
        {"maps", {"逃生路线", "阅览室", "您在这里"}},        {"guide", {"服务指南", "残疾人交通补贴申请20", "社区事务受理中心"}},
        {"apply", {"怎样申请", "领表", "谈一谈"}},           {"phones", {"服务电话", "8000 0123", "倾听热线", "8000 0166"}},
        {"form", {"服务申请表", "联系电话", "本人签名", "健康课堂"}}};
    for (const bool a3 : {false, true})
        for (const auto& row : poster_rows) {
            INFO(row.word << (a3 ? " on A3" : " on A4"));
            const test::Folder folder;
            const auto out = folder.path() / "poster.pdf";
            const auto poster = wall_poster(hung.db, row.page, a3, monday, hung.words);
            REQUIRE(poster);
            REQUIRE_FALSE(write_wall_poster(out, *poster));
            double width = 0, height = 0;
            REQUIRE(std::sscanf(info(out, "Page size").c_str(), "%lf x %lf", &width, &height) == 2);
            CHECK(std::abs(width - (a3 ? 297 : 210) / 25.4 * 72) < 0.02);
            CHECK(std::abs(height - (a3 ? 420 : 297) / 25.4 * 72) < 0.02);
            CHECK(all_fonts_embedded(out));
            const auto text = witness::text_of(out);
            for (const char* words : said.at(row.word)) {
                INFO(words);
                CHECK(text.find(words) != std::string::npos);
            }
            CHECK(text.find("8000 0123") != std::string::npos);  // at the foot of each
            CHECK(info(out, "Pages") == (row.page == PosterPage::guide ? "3" : "1"));
        }
}

TEST_CASE("no line of a long text is lost between pages, whether it is one paragraph or many lines") {
    Hung hung;
    std::string lines, paragraph;
    for (int at = 0; at < 60; ++at)
        lines += "（" + std::to_string(100 + at) + "）用完的工具请放回原处\n";
    for (int at = 0; at < 90; ++at)
        paragraph += "第" + std::to_string(200 + at) + "句话说得慢一点。";
    REQUIRE_FALSE(store::save_rooms(hung.db, {{"阅览室", lines, {}, {}}, {"厨房", "- " + paragraph, {}, {}}}, staff, at(10)));
    const test::Folder folder;
    const auto out = folder.path() / "rules.pdf";
    REQUIRE_FALSE(write_wall_poster(out, *wall_poster(hung.db, PosterPage::rules, false, monday, hung.words)));
    std::string text;
    for (const auto& line : witness::output("pdftotext '" + out.string() + "' -"))
        text += line;
    for (int at = 0; at < 60; ++at)
        CHECK(text.find("（" + std::to_string(100 + at) + "）") != std::string::npos);
    for (int at = 0; at < 90; ++at)
        CHECK(text.find("第" + std::to_string(200 + at) + "句") != std::string::npos);
    CHECK(text.find("…") == std::string::npos);
}

TEST_CASE("the poster of hours says nights as a clock does, seasons by name, and days to come") {
    Hung hung;
    domain::OpeningHours hours;
    domain::Season summer{"暑期", std::chrono::July / 1, std::chrono::August / 31, {}};
    summer.week[0] = {{1080, 1560}, {540, 690}};
    hours.seasons = {summer};
    hours.exceptions = {{domain::days_after(monday, -3), domain::days_after(monday, -3), "过去的事"},
                        {domain::days_after(monday, 3), domain::days_after(monday, 3), "设备检修"}};
    REQUIRE_FALSE(store::set_hours(hung.db, hours, staff, at(10)));
    const auto poster = *wall_poster(hung.db, PosterPage::hours, false, monday, hung.words);
    std::string text;
    for (const auto& part : poster.parts)
        text += part.text + "|";
    CHECK(text.starts_with("暑期   07-01 – 08-31|星期一   09:00–11:30   18:00–02:00|星期二   休息|"));
    CHECK(text.find("设备检修") != std::string::npos);
    CHECK(text.find("过去的事") == std::string::npos);
}

TEST_CASE("a poster as pictures: one for each page, at 150 dots to the inch") {
    Hung hung;
    const test::Folder folder;
    const auto poster = wall_poster(hung.db, PosterPage::guide, false, monday, hung.words);
    REQUIRE_FALSE(write_wall_poster(folder.path() / "guide.png", *poster));
    for (const char* name : {"guide.png", "guide-2.png", "guide-3.png"}) {
        CHECK(png_size(folder.path() / name) == std::pair{1240, 1754});
    }
    CHECK_FALSE(std::filesystem::exists(folder.path() / "guide-4.png"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "guide.png.part"));
}

TEST_CASE("an empty page makes no poster, and a folder that is not there says so") {
    store::test::Station empty;
    const gui::Catalogue words{gui::find_assets(), gui::Language::zh};
    for (const auto page : {PosterPage::chart, PosterPage::staff, PosterPage::rules, PosterPage::maps, PosterPage::guide, PosterPage::apply})
        CHECK_FALSE(wall_poster(empty.db, page, false, monday, words));
    const auto form = wall_poster(empty.db, PosterPage::form, false, monday, words);
    REQUIRE(form);
    CHECK(write_wall_poster("/no/such/folder/form.pdf", *form));
    CHECK(write_wall_poster("/no/such/folder/form.png", *form));
}
