#include "shared/store/acts.h"
#include "shared/store/database.h"
#include "shared/store/word_guard.h"
#include "tests/admin/desk.h"
#include "tests/catch.h"

using namespace oasis;

namespace {

void write(const std::string& file, const std::string& text) {
    std::ofstream{file} << text;
}

}  // namespace

TEST_CASE("check-words finds banned words in the lines of files, by the program's lists and without a station") {
    const Desk desk;
    write(desk.file("a.txt"), "无障碍通道\n欢迎患\u200B者家属\r\n\n看病，殘疾\n");
    const auto one = desk.run("check-words '" + desk.file("a.txt") + "'");
    CHECK(one.code == 1);
    CHECK(one.out == "2\t患者\t学员\n4\t病\t\n4\t残疾\t\n");
    CHECK(one.err.empty());

    write(desk.file("b.txt"), "精\n神");
    CHECK(desk.run("check-words '" + desk.file("b.txt") + "'").code == 0);
    const auto whole = desk.run("check-words --whole-file '" + desk.file("b.txt") + "'");
    CHECK(whole.code == 1);
    CHECK(whole.out == "1\t精神\t心理\n");
    const auto both = desk.run(fmt::format("check-words --whole-file '{0}' '{1}'", desk.file("a.txt"), desk.file("b.txt")));
    CHECK(both.code == 1);
    CHECK(both.out == fmt::format("{0}:2\t患者\t学员\n{0}:4\t病\t\n{0}:4\t残疾\t\n{1}:1\t精神\t心理\n",
                                  desk.file("a.txt"), desk.file("b.txt")));
    const auto typed = desk.file("typed");  // run() closes the input of its last command
    CHECK(desk.run(fmt::format("check-words - <'{0}' >'{1}'; cat '{1}'", desk.file("a.txt"), typed)).out == one.out);
    CHECK(desk.run("check-words '" + desk.file("nothing") + "'").code == 2);
    CHECK(desk.run("check-words").code == 2);
    CHECK(desk.run("check-words --login lin '" + desk.file("a.txt") + "'").code == 2);
}

TEST_CASE("check-words looks through a station's texts with its own rules") {
    const Desk desk;
    REQUIRE(desk.init().code == 0);
    const auto check = [&] { return desk.run("check-words --login lin --database '" + desk.file("station.db") + "'"); };
    CHECK(check().code == 0);
    CHECK(check().out.empty());
    {
        auto database = store::Database::open(desk.file("station.db"));
        const domain::Actor maker{domain::Actor::Kind::system, std::nullopt, "test"};
        const domain::Instant now{std::chrono::hours{500000}};
        domain::WordRules rules;
        rules.severity.fill(domain::Severity::warn);
        rules.added = {{"疯", ""}};
        REQUIRE_FALSE(store::set_word_guard(database, rules, maker, now));
        (void)store::register_participant(database, {"0137", "疯·子", {}}, maker, now);
        (void)store::add_activity(
            database, {{}, "患者小组", "小组", "", "book", "health", "", "", "", 5}, maker, now);
    }
    const auto found = check();
    CHECK(found.code == 1);
    CHECK(found.out == "activity_title\t1\t患者\t患者小组\ndisplay_name\t0137\t疯\t疯·子\n");
}

TEST_CASE("init takes no banned word into the station's names") {
    const Desk desk;
    const auto refused = desk.init("--brand 精·神家园");
    CHECK(refused.code == 1);
    CHECK(refused.err.find("精神") != std::string::npos);
    CHECK(desk.init("--brand 润心家园").code == 0);
}
