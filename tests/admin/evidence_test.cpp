#include "admin/evidence.h"
#include "shared/picture/pixels.h"
#include "shared/store/database.h"
#include "shared/store/notices.h"
#include "shared/store/pictures.h"
#include "tests/admin/desk.h"
#include "tests/paper/witness.h"
#include <algorithm>

/// The quarter's evidence, read by programs of others.
namespace {

using namespace oasis;

const domain::Actor program{domain::Actor::Kind::system, std::nullopt, "command"};

domain::Day day(const char* text) { return *domain::parse_day(text); }
domain::Instant on(const char* text, int hour) {
    return domain::Zone::find("Asia/Shanghai")->instant(day(text), hour * 60);
}

class Board {
  public:
    Board() { REQUIRE(desk_.init().code == 0); }
    [[nodiscard]] store::Database open() const { return store::Database::open(desk_.file("station.db")); }

    domain::Notice hang(const domain::NoticeText& text, const char* published) const {
        auto database = open();
        domain::Notice wanted;
        wanted.text = text;
        wanted.text.from = day(published);
        const auto saved = std::get<domain::Notice>(store::save_notice(database, wanted, program, on(published, 10)));
        return std::get<domain::Notice>(store::publish_notice(database, saved.id, saved.version, program, on(published, 10)));
    }
    void withdraw(const domain::Notice& notice, const char* when) const {
        auto database = open();
        REQUIRE(std::holds_alternative<domain::Notice>(store::withdraw_notice(database, notice.id, program, on(when, 15))));
    }
    [[nodiscard]] domain::PictureId add_picture(int width, int height) const {
        picture::Pixels pixels(width, height);
        std::ranges::fill(pixels.rgb, static_cast<unsigned char>(90 + height % 100));
        auto database = open();
        return store::add_picture(database, picture::encoded(pixels), domain::Right::edit_notices, program, on("2026-01-01", 9));
    }
    [[nodiscard]] Desk::Answer keep(const std::string& quarter, const std::string& name) const {
        return desk_.run("evidence --quarter " + quarter + " --out '" + file(name) + "' --login lin --database '" +
                         desk_.file("station.db") + "'");
    }
    [[nodiscard]] std::string file(const std::string& name) const { return desk_.file(name); }

  private:
    Desk desk_;
};

domain::NoticeText text_of(const std::string& title, const std::string& body) {
    domain::NoticeText text;
    text.title = title;
    text.body = body;
    return text;
}
bool holds(const std::vector<std::string>& lines, const std::string& words) {
    return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("a quarter's evidence holds what hung in it, with dates, text and pictures, and nothing else") {
    const Board board;
    auto garden = text_of("周三，一起种番茄", "# 每周\n本周三下午两点，在**一楼花园**。\n- 带水杯\n- 带帽子");
    garden.pictures = {board.add_picture(400, 300), board.add_picture(300, 500), board.add_picture(800, 200)};
    board.hang(garden, "2026-11-20");
    board.withdraw(board.hang(text_of("暑期开放时间", "八点半开门。"), "2026-07-01"), "2026-09-01");
    board.withdraw(board.hang(text_of("常规服务一览", "都在。"), "2026-08-30"), "2026-10-12");
    board.hang(text_of("明年的事", "还早。"), "2027-01-05");

    const auto answer = board.keep("2026Q4", "kept.pdf");
    CHECK(answer.err == "");
    REQUIRE(answer.code == 0);
    const auto text = witness::text_of(board.file("kept.pdf"));
    for (const char* words : {"周三，一起种番茄", "2026-11-20", "本周三下午两点，在一楼花园。", "带水杯", "常规服务一览",
                              "2026-08-30", "2026-10-12", "2026-10-01", "2026-12-31"}) {
        INFO(words);
        CHECK(text.find(words) != std::string::npos);
    }
    for (const char* words : {"暑期开放时间", "明年的事"}) {
        INFO(words);
        CHECK(text.find(words) == std::string::npos);
    }
}

TEST_CASE("its pages are exactly A4, its fonts embedded, its pictures the station's own JPEGs") {
    const Board board;
    auto text = text_of("很长的一条", "");
    for (int i = 0; i < 60; ++i)
        text.body += "第 " + std::to_string(i) + " 行，上午九点半在二楼，带上水杯和本子。\n";
    text.pictures = {board.add_picture(400, 300), board.add_picture(300, 500)};
    board.hang(text, "2026-10-02");
    REQUIRE(board.keep("2026Q4", "kept.pdf").code == 0);
    const auto file = "'" + board.file("kept.pdf") + "'";
    const auto info = witness::output("pdfinfo -f 1 -l 9 " + file);
    CHECK(holds(info, "Pages:           3"));
    int sizes = 0;
    for (const auto& line : info)
        if (line.starts_with("Page") && line.find(" size:") != std::string::npos) {
            CHECK(line.find("595.276 x 841.89") != std::string::npos);
            ++sizes;
        }
    CHECK(sizes == 3);
    const auto fonts = witness::output("pdffonts " + file + " | tail -n +3");
    REQUIRE_FALSE(fonts.empty());
    for (const auto& font : fonts) {
        INFO(font);
        CHECK(font.find(" yes yes ") != std::string::npos);  // embedded, and a subset
    }
    const auto images = witness::output("pdfimages -list " + file + " | tail -n +3");
    CHECK(std::ranges::count_if(images, [](const std::string& line) { return line.find(" jpeg ") != std::string::npos; }) == 2);
}

TEST_CASE("a damaged picture leaves its place, an empty quarter says so, and a wrong quarter is wrong use") {
    const Board board;
    auto text = text_of("周三，一起种番茄", "两点。");
    text.pictures = {board.add_picture(400, 300)};
    board.hang(text, "2026-11-20");
    board.open().connection().run("UPDATE picture SET bytes = x'00'");
    REQUIRE(board.keep("2026Q4", "kept.pdf").code == 0);
    CHECK(witness::text_of(board.file("kept.pdf")).find("周三，一起种番茄") != std::string::npos);
    CHECK(witness::output("pdfimages -list '" + board.file("kept.pdf") + "' | tail -n +3").empty());
    REQUIRE(board.keep("2025Q1", "empty.pdf").code == 0);
    CHECK(witness::output("pdfinfo '" + board.file("empty.pdf") + "' | grep Pages").size() == 1);
    CHECK(board.keep("2026Q5", "wrong.pdf").code == 2);
    CHECK_FALSE(std::filesystem::exists(board.file("wrong.pdf")));
}
