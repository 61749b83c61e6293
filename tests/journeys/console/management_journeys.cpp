#include "shared/store/database.h"
#include "shared/store/files/accounts.h"
#include "shared/store/journal_pages.h"
#include "shared/store/queries.h"
#include "shared/store/verify.h"
#include "shared/trust/running_time.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_play.h"
#include <algorithm>
#include <fstream>
#include <sstream>

using namespace oasis;
using namespace oasis::journeys;

namespace {

std::vector<store::AccountRow> accounts_in(const std::filesystem::path& file) {
    auto database = store::Database::open(file);
    return store::accounts(database);
}

std::vector<std::string> acts_in(const std::filesystem::path& file) {
    auto database = store::Database::open(file);
    CHECK_FALSE(store::verify(database).fault);
    std::vector<std::string> acts;
    store::each_journal_row(database, {}, [&](const store::JournalRow& row) { acts.push_back(row.act); });
    return acts;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

}  // namespace

TEST_CASE("a manager adds an account, resets a password and removes the account again", "[pages]") {
    play_console(
        {"accounts",
         signing_in() +
             "tap \"@nav.accounts@\"\nexpect \"@accounts.change_own@\"\nexpect \"陈晨\"\nwait 300\n#shot list#\n"
             "key n\nwait 300\ntype \"wu.jing\"\ntap \"@accounts.name@\"\ntype \"吴静\"\n"
             "tap \"@accounts.password@\"\ntype \"lake\"\ntap \"@accounts.password_again@\"\ntype \"lakes\"\n"
             "expect \"@accounts.differ@\"\n#shot differ#\ntap \"@accounts.password@\"\nkey Ctrl+a\n"
             "type \"password1234\"\ntap \"@accounts.password_again@\"\nkey Ctrl+a\ntype \"password1234\"\n"
             "tap \"@accounts.add_act@\"\nexpect \"@account_refused.password_common@\"\n#shot common#\n"
             "tap \"@accounts.password@\"\nkey Ctrl+a\ntype \"a lake in the hills\"\n"
             "tap \"@accounts.password_again@\"\nkey Ctrl+a\ntype \"a lake in the hills\"\nwait 200\n#shot add#\n"
             "tap \"@accounts.add_act@\"\nexpect \"#filled accounts.added login=wu.jing#\"\nwait 300\n"
             "tap \"wu.jing\"\nwait 300\n#shot colleague#\ntap \"@accounts.reset@\"\nwait 300\n"
             "type \"another lake in spring\"\ntap \"@accounts.password_again@\"\ntype \"another lake in spring\"\n"
             "wait 200\n#shot reset#\ntap \"@accounts.reset_act@\"\nexpect \"#filled accounts.was_reset login=wu.jing#\"\nwait 300\n"
             "tap \"@accounts.remove@\"\nwait 300\n#shot remove#\ntap \"@accounts.remove_act@\"\nwait 4000\n"
             "expect \"@accounts.removed@\"\n#shot removed#\n",
         {},
         [](const std::filesystem::path& file, const std::filesystem::path&) {
             const auto accounts = accounts_in(file);
             const auto wu =
                 std::ranges::find(accounts, "wu.jing", [](const auto& row) { return row.account.login; });
             REQUIRE(wu != accounts.end());
             CHECK(wu->removed_at);
             const auto acts = acts_in(file);
             for (const auto* act : {"add_account", "reset_password", "remove_account"})
                 CHECK(holds(acts, act));
         }});
}

TEST_CASE("one of the staff changes the password and sets number and PIN, and sees no other account") {
    play_console({"own-account",
                  signing_in(staff_login, staff_password) +
                      "tap \"@nav.accounts@\"\nexpect \"@accounts.change_own@\"\nrefuse \"@accounts.add@\"\nrefuse \"lin\"\n"
                      "#shot own#\ntap \"@accounts.change_own@\"\nwait 300\ntype \"not it at all\"\n"
                      "tap \"@accounts.password@\"\ntype \"black tea in the evening\"\n"
                      "tap \"@accounts.password_again@\"\ntype \"black tea in the evening\"\n"
                      "tap \"@accounts.change_act@\"\nwait 4000\nexpect \"@account_refused.wrong_password@\"\n"
                      "#shot wrong#\ntap \"@accounts.present@\"\nkey Ctrl+a\ntype \"green tea at noon\"\n"
                      "tap \"@accounts.change_act@\"\nwait 5000\nexpect \"@accounts.changed@\"\n"
                      "tap \"@accounts.set_pin@\"\nwait 300\ntype \"12\"\ntap \"@accounts.new_pin@\"\n"
                      "type \"123456\"\ntap \"@accounts.pin_again@\"\ntype \"123456\"\ntap \"@accounts.pin_act@\"\n"
                      "expect \"@account_refused.pin_fault@\"\n#shot pin#\ntap \"@accounts.new_pin@\"\n"
                      "key Ctrl+a\ntype \"274951\"\ntap \"@accounts.pin_again@\"\nkey Ctrl+a\ntype \"274951\"\n"
                      "tap \"@accounts.pin_act@\"\nwait 3000\nexpect \"@accounts.pin_done@\"\n#shot done#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      const auto accounts = accounts_in(file);
                      const auto chen = std::ranges::find(accounts, staff_login,
                                                          [](const auto& row) { return row.account.login; });
                      REQUIRE(chen != accounts.end());
                      CHECK(chen->short_number == "12");
                      CHECK(chen->has_pin);
                      CHECK(holds(acts_in(file), "change_password"));
                  }});
}

TEST_CASE("who guesses at the present password finds the desk locked, and so does who comes back to it") {
    std::string tries;
    for (int left = 4; left > 0; --left)
        tries += "tap \"@accounts.change_act@\"\nwait 400\nexpect \"@account_refused.wrong_password@\"\n"
                 "tap \"@accounts.present@\"\ntype \"!\"\n";
    play_console({"guessing",
                  signing_in(staff_login, staff_password) +
                      "tap \"@nav.accounts@\"\ntap \"@accounts.change_own@\"\nwait 300\ntype \"not it at all\"\n"
                      "tap \"@accounts.password@\"\ntype \"black tea in the evening\"\n"
                      "tap \"@accounts.password_again@\"\ntype \"black tea in the evening\"\n" +
                      tries + "tap \"@accounts.change_act@\"\nexpect \"@sign_in.locked@\"\nwait 300\n#shot locked#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      CHECK(acts_in(file).front() == "lock_account");
                  },
                  {},
                  {},
                  {},
                  "1366x768"});
}

TEST_CASE("whose account is removed while they work is signed out calmly, and told why") {
    const auto remove = [](const std::filesystem::path& file) {
        auto database = store::Database::open(file);
        const domain::Actor office{domain::Actor::Kind::system, std::nullopt, "command"};
        const auto now = journeys::now();
        auto session = store::open_session(database, manager_login, manager_password, trust::running_time_now(),
                                           office, now);
        auto& keys = std::get<store::OpenSession>(session).keys;
        const auto all = store::accounts(database);
        const auto chen =
            std::ranges::find(all, staff_login, [](const auto& row) { return row.account.login; });
        (void)store::remove_account(database, keys, chen->account.id, office, now);
    };
    play_console({"removed",
                  signing_in(staff_login, staff_password) +
                      "key Ctrl+4\nexpect \"0012\"\nwait 600\n#shot ready#\nwait 6000\n"
                      "expect \"@sign_in.signed_out@\"\nrefuse \"0012\"\n#shot out#\n"
                      "tap \"@sign_in.password@\"\ntype \"green tea at noon\"\nkey Enter\nwait 3000\n"
                      "refuse \"@today.arrivals@\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      CHECK(holds(acts_in(file), "remove_account"));
                  },
                  remove});
}

TEST_CASE("at a station from before sealed files, signing in says what gives the account its keys") {
    const auto older = [](const std::filesystem::path& file) {
        auto database = store::Database::open(file);
        database.connection().run("UPDATE account SET wrapped = NULL, public_key = NULL");
    };
    play_console({"no-keys",
                  "tap \"@sign_in.login@\"\ntype \"lin\"\ntap \"@sign_in.password@\"\ntype \"whatever it was\"\n"
                  "key Enter\nexpect \"#begin sign_in.without_keys#\"\nexpect \"oasis-admin\"\nwait 200\n#shot told#\n",
                  {},
                  {},
                  {},
                  older});
}

TEST_CASE("staff see the pages of the day, and a card that they may not issue says whom to ask") {
    play_console({"staff",
                  signing_in(staff_login, staff_password) +
                      "expect \"@nav.accounts@\"\nrefuse \"@nav.journal@\"\nrefuse \"@nav.settings@\"\n#shot day#\n"
                      "expect \"@today.arrivals@\"\n"
                      "key Ctrl+4\nexpect \"0001\"\nrefuse \"@import_page.open@\"\ntap \"0001\"\n"
                      "expect \"@right.issue_cards@\"\n#shot person#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      CHECK_FALSE(holds(acts_in(file), "set_settings"));
                  }});
}

TEST_CASE("the journal is read, filtered and taken out, which is an entry too", "[pages]") {
    play_console({"journal",
                  signing_in() +
                      "tap \"@nav.journal@\"\nexpect \"@journal.act.sign_in@\"\nwait 300\n#shot journal#\n"
                      "tap \"@journal.what@\"\nwait 300\n#shot families#\ntap \"@journal.visits@\"\n"
                      "expect \"@journal.act.check_in@\"\nrefuse \"@journal.act.sign_in@\"\n"
                      "tap \"@journal.person@\"\ntype \"0004\"\nwait 500\nrefuse \"0005\"\n"
                      "expect \"@journal.act.pick_sessions@\"\n#shot filtered#\n"
                      "tap \"@journal.from@\"\ntype \"11-22\"\nwait 200\nexpect \"@journal.day_how@\"\n#shot day#\n"
                      "key Ctrl+a\ntype \"2020-01-01\"\nwait 400\nexpect \"@journal.act.check_in@\"\n"
                      "tap \"@journal.export@\"\nwait 800\nexpect \".csv\"\n#shot exported#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path& home) {
                      CHECK(acts_in(file).front() == "export_journal");
                      std::vector<std::filesystem::path> written;
                      for (const auto& it : std::filesystem::directory_iterator{home / "oasis"})
                          written.push_back(it.path());
                      REQUIRE(written.size() == 1);
                      std::ostringstream text;
                      text << std::ifstream{written.front()}.rdbuf();
                      CHECK(std::ranges::count(text.str(), '\n') == 3);  // head, check-in, picks
                      CHECK((std::filesystem::status(written.front()).permissions() &
                             std::filesystem::perms{077}) == std::filesystem::perms::none);
                  }});
}

TEST_CASE("the rules are switched on in the settings", "[pages]") {
    play_console({"rules",
                  signing_in() +
                      "tap \"@nav.settings@\"\nexpect \"@settings.station@\"\nwait 300\n#shot settings#\n"
                      "tap \"@settings.suitability@\"\ntap \"@settings.files_assigned@\"\n"
                      "tap \"@settings.handover_six@\"\ntap \"@settings.idle@\"\nkey Ctrl+a\ntype \"99\"\nwait 200\n"
                      "expect \"@form.not_readable@\"\nkey Ctrl+a\ntype \"nan\"\nwait 200\n"
                      "expect \"@form.not_readable@\"\nkey Ctrl+a\ntype \"5\"\nkey Ctrl+s\n"
                      "expect \"@settings.saved@\"\n#shot saved#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto settings = store::settings(database);
                      CHECK(settings.check_suitability);
                      CHECK_FALSE(settings.check_environment);
                      CHECK(settings.files_shown == domain::FilesShown::assigned);
                      CHECK(settings.handover_set == domain::HandoverSet::six);
                      CHECK(settings.idle_lock_minutes == 5);
                  },
                  {},
                  {},
                  {},
                  "1920x1080"});
}

TEST_CASE("F1 lists the keys of the page, F2 who is in the house", "[pages]") {
    play_console({"keys", signing_in() + "key F1\nexpect \"@keys.title@\"\nwait 300\n#shot keys#\nkey Escape\n"
                                         "wait 300\nrefuse \"@keys.title@\"\nkey F2\n"
                                         "expect \"@roll_call.title@\"\nexpect \"0005\"\ntap \"0005\"\nwait 200\n"
                                         "#shot roll-call#\nkey Escape\nwait 200\nrefuse \"@roll_call.title@\"\n"});
}

TEST_CASE("a roster is looked through row by row, and then imported whole", "[pages]") {
    const std::string roster = "姓名,身份证号,家庭住址\n𠮷明,11010519491231002X,幸福路 1 号\n王𬭎,,𰻞巷\n123,,\n";
    play_console({"import",
                  signing_in() +
                      "key Ctrl+4\nwait 300\ntap \"@import_page.open@\"\nexpect \"@import_page.empty@\"\n"
                      "#shot empty#\ntap \"@import_page.file@\"\ntype \"#home#/none.csv\"\n"
                      "tap \"@import_page.look@\"\nwait 600\n#shot missing#\ntap \"@import_page.file@\"\n"
                      "key Ctrl+a\ntype \"#home#/roster.csv\"\ntap \"@import_page.look@\"\n"
                      "expect \"@import_page.becomes@\"\nexpect \"@import_page.refused@\"\nrefuse \"𠮷明\"\n"
                      "#shot rows#\nkey Ctrl+s\nwait 1500\nexpect \"@import_page.done_what@\"\n#shot done#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      CHECK(acts_in(file).front() == "import_roster");
                      auto database = store::Database::open(file);
                      CHECK(store::participants(database).size() == 16);
                  },
                  {},
                  {},
                  {{"roster.csv", roster}}});
}

TEST_CASE("a station without a backup says so on its home, and a manager makes one") {
    play_console({"backup",
                  signing_in() +
                      "expect \"@backup_page.none@\"\n#shot none#\ntap \"@nav.settings@\"\nwait 300\nkey Ctrl+1\n"
                      "tap \"@backup_page.now@\"\nwait 4000\nrefuse \"@backup_page.what_to_do@\"\n"
                      "expect \"@backup_page.today@\"\n#shot made#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      CHECK(holds(acts_in(file), "keep_backup"));
                  }});
}
