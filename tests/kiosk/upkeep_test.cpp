#include "kiosk/upkeep.h"
#include "shared/store/backup.h"
#include "shared/store/erasure.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <filesystem>

using namespace oasis;
using namespace oasis::kiosk;
using namespace oasis::store::test;
using Outcome = Upkeep::Outcome;
namespace fs = std::filesystem;

namespace {

// A recipient that anyone may know; its identity opens nothing of ours.
constexpr const char* recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

struct Kiosk {
    Station station;
    Upkeep upkeep{"kiosk-1"};
    Kiosk() {
        station.db.connection().run("UPDATE station SET recovery_recipient = ? WHERE id = 1", recipient);
    }
    Outcome look(domain::Instant now) { return upkeep.look(station.db, now, {}); }
    void use_folder(const fs::path& folder) {
        station.db.connection().run("UPDATE station SET backup_folder = ? WHERE id = 1", folder.string());
    }
    std::int64_t alerts() { return station.count("SELECT COUNT(*) FROM alert WHERE kind = 'backup_failed'"); }
};

}  // namespace

TEST_CASE("the kiosk backs up when none is there, then once after each closing") {
    Kiosk kiosk;
    CHECK(kiosk.look(at(9)) == Outcome::backed_up);
    CHECK(kiosk.look(at(9, 5)) == Outcome::nothing_due);
    CHECK(kiosk.look(at(16, 59)) == Outcome::nothing_due);
    CHECK(kiosk.look(at(17, 2)) == Outcome::backed_up);
    CHECK(kiosk.look(at(17, 7)) == Outcome::nothing_due);
    CHECK(kiosk.alerts() == 0);
}

TEST_CASE("a folder that is away raises one alert a day, and the backup is made when it is back") {
    Kiosk kiosk;
    const auto stick = fs::path{kiosk.station.path()}.parent_path() / "stick";
    kiosk.use_folder(stick);
    const auto entries = kiosk.station.entries();
    for (int minute = 0; minute < 60; minute += 5)
        CHECK(kiosk.look(at(9, minute)) == Outcome::failed);
    CHECK(kiosk.alerts() == 1);
    CHECK(kiosk.station.entries() == entries);
    CHECK(kiosk.look(at(9, 10, domain::days_after(monday, 1))) == Outcome::failed);
    CHECK(kiosk.alerts() == 2);
    fs::create_directories(stick);
    CHECK(kiosk.look(at(9, 15, domain::days_after(monday, 1))) == Outcome::backed_up);
    CHECK(fs::exists(stick / "oasis-BY-20261124T011500Z.age"));
}

TEST_CASE("a copy that verify finds fault with is kept once a day, one that age refuses is tried again after an hour") {
    Kiosk kiosk;
    kiosk.station.add_person(1);
    (void)check_in(kiosk.station.db, digest(1), self, at(8));
    kiosk.station.db.connection().run("UPDATE visit SET checked_in_at = checked_in_at + 1");
    CHECK(kiosk.look(at(9)) == Outcome::failed);
    const auto entries = kiosk.station.entries();
    CHECK(kiosk.look(at(9, 5)) == Outcome::nothing_due);
    CHECK(kiosk.look(at(23)) == Outcome::nothing_due);
    CHECK(kiosk.station.entries() == entries);
    CHECK(kiosk.look(at(9, 1, domain::days_after(monday, 1))) == Outcome::failed);
    CHECK(kiosk.alerts() == 2);

    Kiosk other;
    other.station.db.connection().run("UPDATE station SET backup_recipients = ? WHERE id = 1", "age1nonsense\n");
    CHECK(other.look(at(9)) == Outcome::failed);
    CHECK(other.look(at(9, 55)) == Outcome::nothing_due);
    CHECK(other.look(at(10)) == Outcome::failed);
}

TEST_CASE("a station without a recovery key is left alone: its console says so") {
    Kiosk kiosk;
    kiosk.station.db.connection().run("UPDATE station SET recovery_recipient = '' WHERE id = 1");
    CHECK(kiosk.look(at(9)) == Outcome::not_possible);
    CHECK(kiosk.alerts() == 0);
}

TEST_CASE("after an erasure the file is written anew, but only when the station is closed") {
    Kiosk kiosk;
    const auto person = kiosk.station.add_person(1);
    kiosk.station.db.connection().run("UPDATE participant SET erased_at = ? WHERE id = ?", domain::to_ms(at(10)),
                                      person.id.value);
    (void)kiosk.look(at(11));
    CHECK(store::compaction_due(kiosk.station.db));
    (void)kiosk.look(at(18));
    CHECK_FALSE(store::compaction_due(kiosk.station.db));
    CHECK(kiosk.station.count("SELECT COUNT(*) FROM journal WHERE act = 'compact'") == 1);
    (void)kiosk.look(at(19));
    CHECK(kiosk.station.count("SELECT COUNT(*) FROM journal WHERE act = 'compact'") == 1);
}

TEST_CASE("a file that cannot be written anew is backed up all the same, and tried again an hour later") {
    Kiosk kiosk;
    const auto person = kiosk.station.add_person(1);
    kiosk.station.db.connection().run("UPDATE participant SET erased_at = ? WHERE id = ?", domain::to_ms(at(10)),
                                      person.id.value);
    kiosk.station.db.connection().run("CREATE TRIGGER no_room BEFORE INSERT ON journal WHEN NEW.act = 'compact' "
                                      "BEGIN SELECT RAISE(ABORT, 'full'); END");
    CHECK(kiosk.look(at(18)) == Outcome::backed_up);
    kiosk.station.db.connection().run("DROP TRIGGER no_room");
    (void)kiosk.look(at(18, 5));
    CHECK(store::compaction_due(kiosk.station.db));
    (void)kiosk.look(at(19));
    CHECK_FALSE(store::compaction_due(kiosk.station.db));
}

TEST_CASE("an entry that somebody edited stops no backup") {
    Kiosk kiosk;
    CHECK(kiosk.look(at(9)) == Outcome::backed_up);
    auto& connection = kiosk.station.db.connection();
    connection.run("DROP TRIGGER journal_update");
    for (const auto* body : {"", "7", "{}", R"({"whole":"1"})"}) {
        INFO(body);
        connection.run("UPDATE journal SET body = ? WHERE act = 'keep_backup'", body);
        CHECK_FALSE(store::last_good_backup(kiosk.station.db));
    }
    CHECK(kiosk.look(at(9, 5)) == Outcome::failed);  // verify finds the entry, and the office is told
    CHECK(kiosk.alerts() == 1);
}
