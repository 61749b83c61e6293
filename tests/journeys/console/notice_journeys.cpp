#include "shared/picture/pixels.h"
#include "shared/store/database.h"
#include "shared/store/notices.h"
#include "shared/store/pictures.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_play.h"
#include <algorithm>
#include <fstream>

using namespace oasis;
using journeys::play_console;
using journeys::signing_in;

namespace {

using State = domain::NoticeState;

const domain::Actor office{domain::Actor::Kind::system, std::nullopt, "command"};

domain::Instant noon(int days_ago) {
    return journeys::zone().instant(domain::days_after(journeys::today(), -days_ago), 12 * 60);
}

domain::NoticeText text_of(const std::string& title, const std::string& body, int days_ago) {
    domain::NoticeText text;
    text.title = title;
    text.body = body;
    text.from = domain::days_after(journeys::today(), -days_ago);
    return text;
}

domain::Notice hang(store::Database& database, const domain::NoticeText& text, int days_ago) {
    domain::Notice wanted;
    wanted.text = text;
    const auto saved = std::get<domain::Notice>(store::save_notice(database, wanted, office, noon(days_ago)));
    return std::get<domain::Notice>(store::publish_notice(database, saved.id, saved.version, office, noon(days_ago)));
}

/// A picture file as people bring it, beside the station; and a board that was changed 74 days ago.
void furnish(const std::filesystem::path& file) {
    picture::Pixels drawing(900, 600);
    for (int y = 0; y < drawing.height; ++y)
        for (int x = 0; x < drawing.width; ++x) {
            auto* pixel = drawing.row(y) + 3 * x;
            pixel[0] = static_cast<unsigned char>(y > 400 ? 0x3F : 0xE3);
            pixel[1] = static_cast<unsigned char>(y > 400 ? 0x8F : 0xED);
            pixel[2] = static_cast<unsigned char>(y > 400 ? 0x74 : 0xF5);
        }
    const auto bytes = picture::encoded(drawing).jpeg;
    std::ofstream{file.parent_path() / "garden.jpg", std::ios::binary}.write(reinterpret_cast<const char*>(bytes.data()),
                                                                             static_cast<std::streamsize>(bytes.size()));
    std::ofstream{file.parent_path() / "cut.jpg", std::ios::binary}.write(reinterpret_cast<const char*>(bytes.data()),
                                                                          static_cast<std::streamsize>(bytes.size() / 2));
    auto database = store::Database::open(file);
    auto services = text_of("常规服务一览", "# 每天都有\n- 健康课堂\n- 手工坊", 74);
    services.pinned = true;
    hang(database, services, 74);
    const auto old = hang(database, text_of("暑期开放时间", "八点半开门。", 100), 100);
    (void)store::withdraw_notice(database, old.id, office, noon(90));
}

const std::string to_notices = "tap \"@nav.notices@\"\nwait 600\n";

}  // namespace

TEST_CASE("a notice is written, gets a picture, is published, changed and withdrawn", "[pages]") {
    play_console(
        {"notices",
         signing_in() + to_notices +
             "#shot list#\ntap \"@notices.new@\"\nwait 300\ntap \"@notices.title@\"\ntype \"周三，一起种番茄\"\n"
             "tap \"@notices.body@\"\ntype \"本周三下午两点，在一楼花园。\"\nkey Enter\ntype \"苗和工具都备好了。\"\n"
             "tap \"@notices.tool.items@\"\nwait 200\n"
             "tap \"@notices.tool.picture@\"\nwait 300\n#shot picture#\ntype \"#home#/cut.jpg\"\n"
             "tap \"@notices.picture.act@\"\nexpect \"@picture.fault.damaged@\"\n#shot cut#\n"
             "tap \"@notices.picture.leave@\"\nwait 300\ntap \"@notices.tool.picture@\"\nwait 300\n"
             "type \"#home#/garden.jpg\"\ntap \"@notices.picture.act@\"\nwait 1500\n#shot written#\n"
             "tap \"@notices.preview.landscape@\"\nwait 400\n#shot landscape#\n"
             "tap \"@notices.save@\"\nexpect \"@notices.saved@\"\nwait 500\n#shot saved#\n"
             "key Ctrl+Enter\nexpect \"@notices.published@\"\nwait 600\n#shot published#\n"
             "tap \"@notices.pin@\"\nwait 200\ntap \"@notices.publish_again@\"\nwait 800\nrefuse \"@notices.state.differs@\"\n"
             "tap \"@notices.withdraw@\"\nwait 300\n#shot asked#\ntap \"@notices.withdraw@\"\nexpect \"@notices.withdrawn@\"\n"
             "wait 500\n#shot withdrawn#\n",
         {},
         [](const std::filesystem::path& file, const std::filesystem::path&) {
             auto database = store::Database::open(file);
             const auto editions = store::notice_editions(database);
             REQUIRE(editions.size() == 4);
             CHECK(editions[2].text.title == "周三，一起种番茄");
             CHECK(editions[2].text.body == "本周三下午两点，在一楼花园。\n- 苗和工具都备好了。");
             REQUIRE(editions[2].text.pictures.size() == 1);
             CHECK(store::picture(database, editions[2].text.pictures[0]));
             CHECK_FALSE(editions[2].text.pinned);
             CHECK(editions[3].text.pinned);
             CHECK(editions[3].ended_at);
             CHECK_FALSE(store::verify(database).fault);
         },
         {},
         furnish});
}

TEST_CASE("what is too long is said while it is typed and cannot be published") {
    play_console({"notices-long",
                  signing_in() + to_notices + "tap \"@notices.new@\"\nwait 300\ntap \"@notices.title@\"\ntype \"" +
                      std::string(31, 'x') + "\"\nwait 300\n#shot long#\nkey Ctrl+Enter\nwait 500\nrefuse \"@notices.published@\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      CHECK(store::notice_editions(database).size() == 2);
                  },
                  {},
                  furnish});
}

TEST_CASE("characters that are not seen are named, and gone when it is saved") {
    play_console({"notices-unseen",
                  signing_in() + to_notices + "tap \"@notices.new@\"\nwait 300\ntap \"@notices.title@\"\ntype \"番\u200B茄\"\n"
                                              "tap \"@notices.body@\"\ntype \"红了\u202E\"\nexpect \"@notices.unseen@\"\n"
                                              "tap \"@notices.save@\"\nexpect \"@notices.saved@\"\nwait 300\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto all = store::notices(database);
                      const auto saved = std::ranges::find(all, State::draft, &domain::Notice::state);
                      REQUIRE(saved != all.end());
                      CHECK(saved->text.title == "番茄");
                      CHECK(saved->text.body == "红了");
                  },
                  {},
                  furnish});
}

TEST_CASE("a quarter's board is kept as a PDF in the office's folder") {
    play_console({"notices-kept", signing_in() + to_notices + "tap \"@notices.keep_quarter@\"\nwait 1500\n#shot kept#\n"
                                                            "tap \"@notices.earlier_quarters@\"\nwait 300\n#shot earlier#\nkey Escape\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path& home) {
                      const auto quarter = domain::to_text(domain::quarter_of(journeys::today()));
                      CHECK(std::filesystem::file_size(home / "oasis" / ("notices-" + quarter + "-1.pdf")) > 2000);
                      auto database = store::Database::open(file);
                      auto row = database.connection().query("SELECT COUNT(*) FROM journal WHERE act = 'export_notices'");
                      row.step();
                      CHECK(row.integer(0) == 1);
                  },
                  {},
                  furnish});
}

TEST_CASE("a board without any notice says what to do") {
    play_console({"notices-empty", signing_in() + to_notices + "expect \"@notices.empty@\"\n#shot empty#\ntap \"@notices.new@\"\n"
                                                               "wait 300\nexpect \"@notices.unsaved@\"\n"});
}
