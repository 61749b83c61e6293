#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_play.h"
#include <algorithm>

using namespace oasis;
using journeys::play_console;
using journeys::signing_in;

namespace {

std::optional<store::ParticipantRow> person(const std::filesystem::path& file, const std::string& number) {
    auto database = store::Database::open(file);
    const auto rows = store::find_participants(database, number, journeys::today());
    if (rows.size() != 1)
        return std::nullopt;
    return rows.front();
}

/// The login, and so many wrong passwords, each answered.
std::string tried(int times) {
    std::string lines = "expect \"@sign_in.title@\"\ntap \"@sign_in.login@\"\ntype \"lin\"\n";
    for (int at = 0; at < times; ++at)
        lines +=
            "tap \"@sign_in.password@\"\ntype \"not the right one\"\nkey Enter\nexpect \"@sign_in.wrong@\"\n";
    return lines;
}

}  // namespace

TEST_CASE("the manager signs in and sees the day", "[pages]") {
    play_console({"today", "#shot front#\n" + signing_in() +
                               "expect \"@alert.call@\"\n#shot today#\n"
                               "tap \"@alert.handled@\"\nwait 600\nexpect \"@alert.was_handled@\"\n"
                               "key F4\nkey Ctrl+l\nexpect \"@sign_in.title@\"\n#shot locked-again#\n"});
}

TEST_CASE("five wrong passwords lock the account, and a restart does not open it") {
    play_console({"lock-out",
                  tried(4) + "tap \"@sign_in.password@\"\ntype \"not the right one\"\nkey Enter\nwait "
                             "1500\nexpect \"@sign_in.locked@\"\n#shot locked#\n",
                  tried(0) + "tap \"@sign_in.password@\"\ntype \"slow and steady wins\"\nkey Enter\n"
                             "expect \"@sign_in.locked@\"\nrefuse \"@today.arrivals@\"\n",

                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      CHECK_FALSE(store::verify(database).fault);
                  }});
}

TEST_CASE("who forgot the card is checked in and out at the desk") {
    play_console({"desk",
                  signing_in() + "key n\nwait 300\n#shot find#\ntype \"0001\"\nwait 200\n"
                                 "tap \"@desk.check_in@\"\nexpect \"@desk.check_out@\"\n#shot found#\n"
                                 "tap \"@desk.check_out@\"\nexpect \"@desk.check_in@\"\nkey Enter\n"
                                 "expect \"@person.today@\"\nwait 300\n#shot person#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      const auto row = person(file, "0001");
                      REQUIRE(row);
                      REQUIRE(row->today);
                      CHECK(row->today->checked_out_at);
                  }});
}

TEST_CASE("a card held to the console's scanner opens its participant, also when typed into a field") {
    play_console({"scanned", signing_in() +
                                 "show \"#card#\"\nexpect \"@person.today@\"\nexpect \"0001\"\n"
                                 "key Ctrl+7\nexpect \"@week.title@\"\ntap \"@closures.add@\"\nwait 200\n"
                                 "tap \"@closures.reason@\"\nwait 200\ntype \"#card#\"\nwait 400\n"
                                 "expect \"@person.today@\"\nkey Ctrl+7\nwait 300\nrefuse \"#card#\"\n"});
}

TEST_CASE("a card is revoked after a question, and Enter alone never does it") {
    play_console({"revoke",
                  signing_in() +
                      "show \"#card#\"\nexpect \"@person.today@\"\ntap \"@person.revoke@\"\nwait 300\n"
                      "#shot revoke#\nkey Enter\nexpect \"@revoking.title@\"\ntap \"@revoking.act@\"\n"
                      "wait 600\nexpect \"@card.revoked@\"\n#shot revoked#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      const auto row = person(file, "0001");
                      REQUIRE(row);
                      CHECK_FALSE(row->card);
                  }});
}

TEST_CASE("a sheet of cards is picked, seen and saved", "[pages]") {
    play_console({"sheet",
                  signing_in() +
                      "key Ctrl+5\nexpect \"0001\"\ntap \"0001\"\ntap \"0003\"\ntap \"0007\"\nwait 200\n"
                      "#shot picked#\nkey Ctrl+p\nexpect \".pdf\"\nwait 500\n#shot saved#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      const auto row = person(file, "0007");
                      REQUIRE(row);
                      CHECK(row->cards_ever == 2);
                  }});
}
