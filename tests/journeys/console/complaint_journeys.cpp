#include "shared/store/complaint_acts.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_play.h"
#include <filesystem>

using namespace oasis;
using journeys::play_console;
using journeys::signing_in;

namespace {

const std::string to_page = "key Ctrl+9\nwait 400\n";
const domain::Actor maker{domain::Actor::Kind::system, std::nullopt, "journey"};
const domain::Actor self{domain::Actor::Kind::self, std::nullopt, "kiosk-1"};

void add_channel(store::Database& database, const char* name, const char* phone, bool outside) {
    domain::ComplaintChannel channel;
    channel.name = name;
    channel.phone = phone;
    channel.purpose = "对站点和站长的意见";
    channel.hours = "工作日 9:00–17:00";
    channel.web = outside ? "" : "https://oasis.example/beiyuan";
    channel.outside = outside;
    (void)std::get<domain::ComplaintChannel>(store::save_channel(database, channel, maker, journeys::now()));
}

void three_channels(const std::filesystem::path& file) {
    auto database = store::Database::open(file);
    add_channel(database, "站长", "8000 0101", false);
    add_channel(database, "街道办事处", "8000 0166", true);
    add_channel(database, "市民热线", "12345", true);
}

/// Two words: one whose time is over, with a number; one of now.
void two_words(const std::filesystem::path& file) {
    auto database = store::Database::open(file);
    const auto leave = [&](domain::ComplaintTopic topic, const char* number, domain::Instant when) {
        (void)std::get<store::WordLeft>(store::leave_word(database, topic, number, self, when));
    };
    leave(domain::ComplaintTopic::staff_manner, "80000177", journeys::now() - std::chrono::hours{5 * 24});
    leave(domain::ComplaintTopic::environment, "", journeys::now());
}

std::int64_t count(store::Database& database, const char* sql) {
    auto row = database.connection().query(sql);
    row.step();
    return row.integer(0);
}

}  // namespace

TEST_CASE("the first channel is added from the empty page, by a starting point too, and is changed") {
    play_console({"channels",
                  signing_in() + to_page +
                      "expect \"@channels.empty@\"\n#shot empty#\ntap \"@channels.start.hotline@\"\nwait 300\n"
                      "tap \"@form.save@\"\nexpect \"@channels.fault.no_way@\"\n#shot refused#\n"
                      "tap \"@channels.phone@\"\ntype \"12345\"\ntap \"@channels.web@\"\ntype \"javascript:alert(1)\"\n"
                      "tap \"@form.save@\"\nexpect \"@channels.fault.bad_web@\"\ntap \"@channels.web@\"\nkey Ctrl+a\ntype \"https://oasis.example\"\n"
                      "tap \"@form.save@\"\nexpect \"@channels.saved@\"\nwait 500\nkey n\nwait 300\ntype \"站长\"\n"
                      "tap \"@channels.phone@\"\ntype \"8000 0101\"\nkey Return\nexpect \"8000 0101\"\nwait 500\n#shot two#\n"
                      "tap \"@channels.up@\"\nwait 600\ntap \"@channels.edit@\"\nwait 300\n#shot dialog#\n"
                      "tap \"@channels.hours@\"\ntype \"每天 9:00–17:00\"\ntap \"@form.save@\"\nwait 600\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto channels = store::complaint_channels(database);
                      REQUIRE(channels.size() == 2);
                      CHECK(channels[0].name == "站长");
                      CHECK(channels[0].hours == "每天 9:00–17:00");
                      CHECK(channels[1].phone == "12345");
                      CHECK(channels[1].outside);
                      CHECK(channels[1].web == "https://oasis.example");
                      CHECK_FALSE(store::verify(database).fault);
                  }});
}

TEST_CASE("channels are put in order by keys, taken down, and printed as a poster; staff may, but see no box", "[pages]") {
    play_console({"channels-order",
                  signing_in(journeys::staff_login, journeys::staff_password) +
                      "key Ctrl+8\nwait 400\nexpect \"街道办事处\"\nrefuse \"#begin channels.tab.box#\"\n#shot list#\n"
                      "tap \"市民热线\"\nwait 200\nkey Alt+Up\nwait 500\nkey Alt+Up\nwait 500\n#shot ordered#\n"
                      "tap \"街道办事处\"\nwait 200\ntap \"@channels.remove@\"\nwait 300\n#shot remove#\n"
                      "tap \"@channels.remove@\"\nexpect \"@channels.removed@\"\nwait 500\nrefuse \"街道办事处\"\n"
                      "tap \"@channels.poster.a3@\"\nexpect \"#begin channels.printed#\"\n#shot printed#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path& home) {
                      auto database = store::Database::open(file);
                      const auto channels = store::complaint_channels(database);
                      REQUIRE(channels.size() == 2);
                      CHECK(channels[0].name == "市民热线");
                      CHECK(channels[1].name == "站长");
                      int posters = 0;
                      for (const auto& one : std::filesystem::recursive_directory_iterator{home})
                          posters += one.path().filename().string().find("A3") != std::string::npos ? 1 : 0;
                      CHECK(posters == 1);
                      CHECK_FALSE(store::verify(database).fault);
                  },
                  {},
                  three_channels});
}

TEST_CASE("a manager reads the box: what waits is told on the first page, numbers are masked, answers are kept", "[pages]") {
    play_console({"box",
                  signing_in() + "expect \"@alert.words_look@\"\n#shot today#\ntap \"@alert.words_look@\"\nwait 400\nkey Alt+2\n"
                                 "expect \"@complaint.topic.staff_manner@\"\nexpect \"@complaint.topic.environment@\"\nwait 300\n"
                                 "refuse \"80000177\"\n#shot masked#\ntap \"@complaint.topic.staff_manner@\"\nwait 300\n"
                                 "tap \"@box.reveal@\"\nexpect \"80000177\"\nwait 300\n#shot shown#\n"
                                 "tap \"@box.take@\"\nexpect \"@box.saved@\"\nwait 600\ntap \"@box.answer@\"\nwait 300\n"
                                 "type \"已经当面说明\"\nwait 200\n#shot answer#\ntap \"@box.answered@\"\nexpect \"已经当面说明\"\n"
                                 "wait 400\n#shot answered#\nkey Ctrl+1\nwait 400\nrefuse \"@alert.words_look@\"\n"
                                 "key Ctrl+9\nwait 300\nkey Alt+2\nwait 500\nrefuse \"80000177\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto words = store::complaint_words(database);
                      REQUIRE(words.size() == 2);
                      CHECK(words[1].state == domain::WordState::answered);
                      CHECK(count(database, "SELECT COUNT(*) FROM journal WHERE act = 'reveal_word'") == 1);
                      CHECK(count(database, "SELECT COUNT(*) FROM journal WHERE act = 'open_words'") >= 2);
                      CHECK(count(database, "SELECT COUNT(*) FROM journal WHERE act = 'open_words'") <= 5);
                      CHECK(count(database, "SELECT COUNT(*) FROM complaint_answer") == 2);
                      CHECK_FALSE(store::verify(database).fault);
                  },
                  {},
                  two_words});
}

TEST_CASE("an empty box says where its words come from, and the promise of days is a setting", "[pages]") {
    play_console({"box-empty",
                  signing_in() + to_page +
                      "key Alt+2\nexpect \"@box.empty@\"\nwait 300\n#shot empty#\ntap \"@nav.settings@\"\n"
                      "expect \"@settings.station@\"\nwait 300\ntap \"@settings.idle@\"\nwait 200\nkey Tab\nwait 300\n"
                      "key Ctrl+a\ntype \"31\"\nwait 300\nexpect \"@form.not_readable@\"\nkey Ctrl+a\ntype \"5\"\nwait 300\n"
                      "#shot setting#\nkey Ctrl+s\nexpect \"@settings.saved@\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      CHECK(store::settings(database).answer_days == 5);
                  },
                  {},
                  {},
                  {},
                  "1920x1080"});
}
