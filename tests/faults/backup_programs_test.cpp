#include "shared/card/code.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/faults/programs.h"
#include "tests/store/station.h"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <random>
#include <signal.h>
#include <sstream>
#include <thread>

// The commands of backups as an office uses them, with the stock `age` and `sqlite3` as witnesses.

using namespace oasis;
using namespace oasis::test;
namespace fs = std::filesystem;

namespace {

constexpr int people = 200;

int kills() {
    const char* asked = std::getenv("OASIS_KILLS");  // more for the long run
    return asked ? std::atoi(asked) : 12;
}

/// A station with people who have cards; their codes, one to a line, in `codes`.
void settle(const Workplace& work) {
    work.init();
    auto db = store::Database::open(work.file("station.db").string());
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    std::string codes;
    std::vector<store::NewCard> cards;
    for (int person = 0; person < people; ++person) {
        const auto code = card::CardCode::random();
        const auto registered = store::register_participant(db, {"", "学员" + std::to_string(person) + "号", {}},
                                                            store::test::staff, now);
        cards.push_back({std::get<domain::Participant>(registered).id, code.digest(), domain::IssueReason::first});
        codes += std::string{code.text()} + '\n';
    }
    (void)store::issue_cards(db, cards, store::test::staff, now);
    work.write("codes", codes);
}

/// What `sqlite3` says about a plain database.
std::string ask(const Workplace& work, const std::string& plain, const std::string& sql) {
    auto answer = work.run("sqlite3 " + plain + " \"" + sql + "\"");
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    if (answer.out.ends_with('\n'))
        answer.out.pop_back();
    return answer.out;
}

}  // namespace

TEST_CASE("a backup made while two kiosks scan opens with age and sqlite3, and holds what its own last entry says") {
    const Workplace work;
    settle(work);
    const std::string scanning = "while :; do cat codes; done | \"$BIN\"/oasis-kiosk scan --database station.db";
    const auto one = work.start(scanning);
    const auto two = work.start(scanning + " --check-out");
    std::this_thread::sleep_for(std::chrono::seconds{1});
    const auto made = work.run("\"$BIN\"/oasis-admin backup F.age --database station.db");
    const auto alive = kill(one, 0) == 0 && kill(two, 0) == 0;
    kill_group(one);
    kill_group(two);
    INFO(made.err);
    REQUIRE(made.code == 0);
    REQUIRE(alive);

    REQUIRE(work.run("age -d -i secrets/recovery F.age > plain.db").code == 0);
    CHECK(ask(work, "plain.db", "PRAGMA integrity_check") == "ok");
    CHECK(ask(work, "plain.db", "SELECT act FROM journal ORDER BY seq DESC LIMIT 1") == "back_up");
    const auto told =
        nlohmann::json::parse(ask(work, "plain.db", "SELECT body FROM journal ORDER BY seq DESC LIMIT 1"));
    for (const std::string table : {"participant", "visit", "participation", "card", "participant_file"}) {
        INFO(table);
        CHECK(ask(work, "plain.db", "SELECT COUNT(*) FROM " + table) == std::to_string(told.at(table).get<long>()));
    }
    CHECK(told.at("card") == people);
    CHECK(told.at("visit") > 0);
    CHECK(ask(work, "plain.db", "SELECT seq || ' ' || substr(hex(hash), 1, 16) FROM journal ORDER BY seq DESC "
                                "LIMIT 1 OFFSET 1") ==
          std::to_string(told.at("entries").get<long>()) + ' ' + told.at("head").get<std::string>());
    // What the command printed is the head that verify finds in the copy.
    CHECK(work.run("\"$BIN\"/oasis-admin verify --database plain.db").out == made.out);
    CHECK(work.run("\"$BIN\"/oasis-admin verify --database station.db").code == 0);
    CHECK(fs::is_empty(work.file("station.db-copies")));
}

TEST_CASE("restore and drill take the recovery key from its file, and say why they cannot") {
    const Workplace work;
    settle(work);
    REQUIRE(work.run("\"$BIN\"/oasis-admin backup F.age --database station.db").code == 0);
    const auto good = work.run("\"$BIN\"/oasis-admin restore F.age --database new.db");
    INFO(good.err);
    CHECK(good.code == 0);
    CHECK(work.run("\"$BIN\"/oasis-admin verify --database new.db").code == 0);
    CHECK(work.run("\"$BIN\"/oasis-admin drill F.age --database station.db").code == 0);
    CHECK(ask(work, "station.db", "SELECT act FROM journal ORDER BY seq DESC LIMIT 1") == "drill_backup");

    const auto again = work.run("\"$BIN\"/oasis-admin restore F.age --database new.db");
    CHECK(again.code == 0);
    CHECK(again.err.find("new.db-before-restore-") != std::string::npos);
    REQUIRE(work.run("age-keygen -o secrets/other && head -c 3000 F.age > cut.age").code == 0);
    CHECK(work.run("OASIS_RECOVERY_FILE=secrets/other \"$BIN\"/oasis-admin restore F.age --database x.db").code == 1);
    CHECK(work.run("\"$BIN\"/oasis-admin restore cut.age --database x.db").code == 1);
    CHECK(work.run("OASIS_RECOVERY_FILE=none \"$BIN\"/oasis-admin restore F.age --database x.db").code == 1);
    CHECK(work.run("\"$BIN\"/oasis-admin drill cut.age --database station.db").code == 1);
    CHECK(work.run("\"$BIN\"/oasis-admin backup none/F.age --database station.db").code == 1);
    CHECK(work.run("\"$BIN\"/oasis-admin backup").code == 2);
    CHECK_FALSE(fs::exists(work.file("x.db")));
}

TEST_CASE("who was erased stays away when an older backup is restored; erasing asks for the number again") {
    const Workplace work;
    settle(work);
    const auto erase = [&](const std::string& more) {
        return work.run("\"$BIN\"/oasis-admin erase-person 0007 --login lin --database station.db " + more);
    };
    const auto name_in = [&](const std::string& file) {
        return ask(work, file, "SELECT display_name FROM participant WHERE number = '0007'");
    };
    const auto name = name_in("station.db");
    REQUIRE(work.run("mkdir backups && \"$BIN\"/oasis-admin backup backups/F.age --database station.db").code == 0);
    CHECK(erase("").code == 1);
    CHECK(erase("--yes-erase 0008").code == 1);
    CHECK(erase("<<< 0008").code == 1);
    CHECK(name_in("station.db") == name);
    const auto done = erase("<<< 0007");
    CHECK(done.code == 0);
    CHECK(done.err.find("12 months") != std::string::npos);
    CHECK(name_in("station.db") != name);

    const auto restored = work.run("\"$BIN\"/oasis-admin restore backups/F.age --database new.db");
    CHECK(restored.code == 0);
    CHECK(restored.err.find("1 person") != std::string::npos);
    CHECK(name_in("new.db") != name);
    CHECK(contents(work.file("new.db")).find(name) == std::string::npos);
    CHECK(work.run("\"$BIN\"/oasis-admin verify --database new.db").code == 0);
}

TEST_CASE("who was erased stays away when a backup is restored from the folder it was put into, or from elsewhere") {
    const Workplace work;
    settle(work);
    const auto name_in = [&](const std::string& file) {
        return ask(work, file, "SELECT display_name FROM participant WHERE number = '0007'");
    };
    const auto name = name_in("station.db");
    REQUIRE(work.run("mkdir stick elsewhere far && \"$BIN\"/oasis-admin backup stick/F.age --database station.db && "
                     "cp stick/F.age far").code == 0);
    REQUIRE(work.run("\"$BIN\"/oasis-admin erase-person 0007 --login lin --database station.db --yes-erase 0007").code == 0);
    for (const std::string folder : {"stick", "far"}) {
        const auto restored = work.run("\"$BIN\"/oasis-admin restore " + folder + "/F.age --database elsewhere/new.db");
        INFO(folder << ' ' << restored.err);
        CHECK(restored.code == 0);
        CHECK(restored.err.find("1 person") != std::string::npos);
        CHECK(name_in("elsewhere/new.db") != name);
        REQUIRE(work.run("rm -r elsewhere/*").code == 0);
    }
    REQUIRE(work.run("rm -r stick backups").code == 0);  // as on another computer
    const auto alone = work.run("\"$BIN\"/oasis-admin restore far/F.age --database elsewhere/new.db");
    CHECK(alone.code == 0);
    CHECK(alone.err.find("erased.txt") != std::string::npos);
}

TEST_CASE("killed at any moment, a backup is whole or not there, and a restore leaves the old station or the new") {
    std::mt19937 random{20261123};
    const Workplace work;
    settle(work);
    const auto whole = [&](const std::string& database) {
        const auto checked = work.run("\"$BIN\"/oasis-admin verify --database " + database);
        INFO(checked.err);
        REQUIRE(checked.code == 0);
        return checked.out;
    };
    const auto timed = std::chrono::steady_clock::now();
    REQUIRE(work.run("\"$BIN\"/oasis-admin backup F.age --database station.db").code == 0);
    const auto backup_ms = (std::chrono::steady_clock::now() - timed) / std::chrono::milliseconds{1};
    REQUIRE(work.run("\"$BIN\"/oasis-admin restore F.age --database new.db").code == 0);
    const auto restore_ms = (std::chrono::steady_clock::now() - timed) / std::chrono::milliseconds{1} - backup_ms;
    const auto killed_within = [&](const std::string& line, long ms) {
        const auto group = work.start(line);
        std::this_thread::sleep_for(std::chrono::milliseconds{random() % static_cast<unsigned long>(ms + 1)});
        kill_group(group);
    };
    for (int round = 0; round < kills(); ++round) {
        INFO("round " << round);
        fs::remove(work.file("G.age"));
        killed_within("\"$BIN\"/oasis-admin backup G.age --database station.db", backup_ms);
        if (fs::exists(work.file("G.age")))
            REQUIRE(work.run("age -d -i secrets/recovery G.age > /dev/null").code == 0);
        (void)whole("station.db");

        killed_within("\"$BIN\"/oasis-admin restore F.age --database new.db", restore_ms);
        (void)whole("new.db");
        for (const auto& file : fs::directory_iterator{work.file(".")}) {
            const auto name = file.path().filename().string();
            if (name.starts_with("new.db-before-restore-") && name.find("wal") == std::string::npos &&
                name.find("shm") == std::string::npos && name.find("queue") == std::string::npos)
                (void)whole(name);
        }
    }
    REQUIRE(work.run("\"$BIN\"/oasis-admin backup G.age --database station.db").code == 0);
    CHECK(fs::is_empty(work.file("station.db-copies")));
    CHECK_FALSE(fs::exists(work.file("G.age.part")));
}
