#include "shared/gui/assets.h"
#include "shared/store/database.h"
#include "shared/store/pictures.h"
#include "shared/store/verify.h"
#include "shared/store/wall_acts.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_play.h"
#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

using namespace oasis;
using journeys::play_console;
using journeys::signing_in;

namespace {

const std::string to_wall = "tap \"@nav.wall@\"\nwait 400\n";

std::string sample(const char* name) {
    std::ostringstream bytes;
    bytes << std::ifstream{gui::find_assets() / "sample" / name, std::ios::binary}.rdbuf();
    return bytes.str();
}

domain::Wall wall_in(const std::filesystem::path& file) {
    auto database = store::Database::open(file);
    CHECK_FALSE(store::verify(database).fault);
    return store::wall(database);
}

/// Takes the picture of the run's folder for what is chosen.
std::string giving(const std::string& name) {
    return "tap \"@wall.picture.path@\"\ntype \"#home#/" + name + "\"\ntap \"@wall.picture.take@\"\nwait 1500\n";
}

}  // namespace

TEST_CASE("today says what is missing on the wall, and the chart is made as a tree", "[pages]") {
    play_console(
        {"wall-chart",
         signing_in() +
             "expect \"@wall.look@\"\nwait 800\n#shot today#\ntap \"@wall.look@\"\nwait 400\nexpect \"@wall.chart.empty@\"\n"
             "#shot empty#\ntap \"@wall.chart.add_top@\"\nwait 300\ntap \"@wall.chart.title@\"\nkey Ctrl+a\n"
             "type \"负责人\"\ntap \"@wall.chart.name@\"\ntype \"林静\"\ntap \"@wall.chart.add_below@\"\nwait 300\n"
             "tap \"@wall.chart.title@\"\nkey Ctrl+a\ntype \"服务组\"\ntap \"负责人\"\nwait 200\n"
             "tap \"@wall.chart.add_below@\"\nwait 300\ntap \"@wall.chart.title@\"\nkey Ctrl+a\ntype \"后勤组\"\n"
             "wait 200\ntap \"@wall.up@\"\nwait 300\n#shot chart#\ntap \"@form.save@\"\nexpect \"@wall.saved@\"\n"
             "wait 600\n#shot saved#\n",
         {},
         [](const std::filesystem::path& file, const std::filesystem::path&) {
             const auto chart = wall_in(file).chart;
             std::string titles;
             for (const auto& place : domain::in_order(chart))
                 titles += std::to_string(place.depth) + chart[place.node].title + ' ';
             CHECK(titles == "0负责人 1后勤组 1服务组 ");
             CHECK(chart.front().name == "林静");
         }});
}

TEST_CASE("a colleague is introduced with photo and duties, and what is no picture says so") {
    play_console({"wall-staff",
                  signing_in() + to_wall +
                      "key Alt+2\nwait 300\n#shot none#\ntap \"@wall.add@\"\nwait 300\ntap \"@wall.staff.name@\"\n"
                      "key Ctrl+a\ntype \"周敏\"\ntap \"@wall.staff.post@\"\ntype \"社会工作者\"\n"
                      "tap \"@wall.staff.duties@\"\ntype \"接待、建档\"\n" +
                      giving("note.txt") + "wait 300\nexpect \"#begin picture.fault.not_a_picture#\"\n#shot refused#\n"
                      "tap \"@wall.picture.path@\"\nkey Ctrl+a\ntype \"#home#/photo.png\"\ntap \"@wall.picture.take@\"\n"
                      "wait 1500\nexpect \"@wall.picture.away@\"\n#shot photo#\ntap \"@form.save@\"\n"
                      "expect \"@wall.saved@\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      const auto staff = wall_in(file).staff;
                      REQUIRE(staff.size() == 1);
                      CHECK(staff[0].name == "周敏");
                      CHECK(staff[0].post == "社会工作者");
                      CHECK(staff[0].duties == "接待、建档");
                      REQUIRE(staff[0].photo);
                      auto database = store::Database::open(file);
                      CHECK(store::picture(database, *staff[0].photo)->width == 480);
                  },
                  {},
                  {},
                  {{"photo.png", sample("photo-1.png")}, {"note.txt", "a note"}}});
}

TEST_CASE("a room gets rules and its escape map, pressed where one is", "[pages]") {
    play_console({"wall-rooms",
                  signing_in() + to_wall +
                      "key Alt+3\nwait 300\ntap \"@wall.add@\"\nwait 300\ntap \"@wall.rooms.name@\"\nkey Ctrl+a\n"
                      "type \"阅览室\"\ntap \"@wall.rooms.rules@\"\ntype \"- 请轻声\"\n" +
                      giving("map.png") + "tap \"@wall.rooms.press@\"\nwait 400\n#shot room#\ntap \"@form.save@\"\n"
                      "expect \"@wall.saved@\"\nwait 500\n#shot saved#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      const auto rooms = wall_in(file).rooms;
                      REQUIRE(rooms.size() == 1);
                      CHECK(rooms[0].name == "阅览室");
                      CHECK(rooms[0].rules == "- 请轻声");
                      REQUIRE(rooms[0].map);
                      REQUIRE(rooms[0].marker);
                      CHECK(std::abs(rooms[0].marker->x - 0.5) < 0.02);
                      CHECK(std::abs(rooms[0].marker->y - 0.5) < 0.02);
                  },
                  {},
                  {},
                  {{"map.png", sample("floor.png")}}});
}

TEST_CASE("the guide begins with the sample's 21 entries, and one is changed and one removed", "[pages]") {
    play_console({"wall-guide",
                  signing_in() + to_wall +
                      "key Alt+4\nwait 300\n#shot empty#\ntap \"@wall.guide.begin@\"\nwait 400\n#shot guide#\n"
                      "tap \"证件申领\"\nwait 300\n#shot item#\ntap \"@wall.guide.phone_column@\"\nkey Ctrl+a\n"
                      "type \"8000 0199\"\ntap \"@wall.guide.keep@\"\nwait 300\ntap \"交通补贴\"\nwait 300\n"
                      "tap \"@wall.remove@\"\nwait 300\ntap \"@form.save@\"\nexpect \"@wall.saved@\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      const auto guide = wall_in(file).guide;
                      CHECK(guide.size() == 20);
                      CHECK(guide.front().title == "《残疾人证》申领");
                      CHECK(guide.front().alias == "证件申领");
                      CHECK(guide.front().phone == "8000 0199");
                      CHECK(std::ranges::none_of(guide, [](const auto& item) { return item.alias == "交通补贴"; }));
                  }});
}

TEST_CASE("how to apply and the hotline are written, and the form is printed") {
    play_console({"wall-texts",
                  signing_in() + to_wall +
                      "key Alt+5\nwait 300\ntap \"@wall.texts.apply@\"\ntype \"**带什么**\"\nkey Return\ntype \"- 身份证\"\n"
                      "tap \"@wall.texts.hotline_name@\"\ntype \"倾听热线\"\ntap \"@wall.texts.hotline_phone@\"\n"
                      "type \"电话\"\ntap \"@form.save@\"\nwait 500\n#shot refused#\n"
                      "tap \"@wall.texts.hotline_phone@\"\nkey Ctrl+a\ntype \"8000 0166\"\ntap \"@form.save@\"\n"
                      "expect \"@wall.saved@\"\nwait 400\n#shot saved#\ntap \"@poster.print@\"\nwait 300\n#shot menu#\n"
                      "tap \"@poster.form@ · @poster.pdf_a4@\"\nwait 2500\n#shot printed#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path& home) {
                      CHECK(wall_in(file).texts == domain::WallTexts{"**带什么**\n- 身份证", "倾听热线", "8000 0166", ""});
                      CHECK(std::filesystem::file_size(home / "oasis" / "wall-form-1.pdf") > 10'000);
                  }});
}
