#include "shared/store/backup.h"

#include "shared/domain/backup.h"
#include "shared/store/backup_folder.h"
#include "shared/store/copies.h"
#include "shared/store/copy_check.h"
#include "shared/store/paper_blobs.h"
#include "shared/trust/age_open.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <atomic>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
namespace fs = std::filesystem;

namespace {

const domain::Actor keeper{domain::Actor::Kind::system, std::nullopt, "kiosk-1"};

/// A station that knows a recovery key.
struct Keeper {
    trust::RecoveryIdentity recovery = trust::make_recovery_identity();
    Station station;
    Keeper() {
        station.db.connection().run("UPDATE station SET recovery_recipient = ? WHERE id = 1", recovery.recipient);
    }
    [[nodiscard]] fs::path beside(const std::string& name) const {
        return fs::path{station.path()}.parent_path() / name;
    }
    MadeBackup made(domain::Instant now) { return std::get<MadeBackup>(make_backup(station.db, keeper, now)); }
    /// The backup's plain content, as `age -d` gives it.
    [[nodiscard]] fs::path opened(const fs::path& sealed, const trust::Secret& identity) const {
        const auto plain = beside("opened.db");
        fs::remove(plain);
        REQUIRE(trust::age_open_file(sealed, plain, identity) == trust::AgeEnd::done);
        return plain;
    }
};

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& file : fs::directory_iterator{folder})
        names.insert(file.path().filename().string());
    return names;
}

std::string contents(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream{file, std::ios::binary}.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("a backup ends with the entry that describes it, and lies sealed under its name alone") {
    Keeper keeps;
    for (int seed = 1; seed <= 3; ++seed) {
        keeps.station.add_person(seed);
        (void)check_in(keeps.station.db, digest(seed), self, at(9));
    }
    const auto before = head(keeps.station.db);
    const auto made = keeps.made(at(17));
    CHECK(made.figures.before == before);
    CHECK_FALSE(made.fault);
    CHECK(made.file.filename() == "oasis-BY-20261123T090000Z.age");
    CHECK(names_in(keeps.beside("backups")) == std::set<std::string>{"oasis-BY-20261123T090000Z.age", "erased.txt"});
    CHECK(names_in(keeps.beside("station.db-copies")).empty());
    CHECK(contents(made.file).starts_with("age-encryption.org/v1"));

    auto copy = Database::open(keeps.opened(made.file, keeps.recovery.identity).string());
    const auto found = examine_copy(copy);
    CHECK(found.whole);
    CHECK_FALSE(found.fault);
    CHECK(found.figures == made.figures);
    CHECK(found.figures.visits == 3);
    CHECK(found.figures.cards == 3);
    CHECK(found.head.entries == before.entries + 1);
    CHECK(keeps.station.entries() == before.entries + 2);  // and keep_backup
    CHECK_FALSE(verify(keeps.station.db).fault);
}

TEST_CASE("every recipient of the settings opens the backup alone") {
    Keeper keeps;
    const auto district = trust::make_recovery_identity();
    keeps.station.db.connection().run("UPDATE station SET backup_recipients = ? WHERE id = 1",
                                      district.recipient + '\n');
    const auto made = keeps.made(at(17));
    for (const trust::Secret* identity : {&std::as_const(keeps).recovery.identity, &district.identity})
        CHECK(contents(keeps.opened(made.file, *identity)).starts_with("SQLite format 3"));
}

TEST_CASE("others write on while a backup is made, and it still ends with its own entry") {
    Keeper keeps;
    for (int seed = 1; seed <= 400; ++seed)
        keeps.station.add_person(seed);
    std::atomic<bool> go = true;
    std::jthread scanning{[&] {
        auto db = Database::open(keeps.station.path());
        for (int seed = 1; go; seed = seed % 400 + 1) {
            (void)check_in(db, digest(seed), self, at(9));
            (void)check_out(db, digest(seed), self, at(9, 1));
        }
    }};
    for (int round = 0; round < 5; ++round) {
        const auto made = keeps.made(at(10, round));
        CHECK_FALSE(made.fault);
        auto copy = Database::open(keeps.opened(made.file, keeps.recovery.identity).string());
        CHECK(examine_copy(copy).whole);
        CHECK(examine_copy(copy).figures == made.figures);
    }
    go = false;
}

TEST_CASE("what was deleted leaves no remnant in the copy") {
    Keeper keeps;
    auto& connection = keeps.station.db.connection();
    connection.run("PRAGMA secure_delete=OFF");
    keeps.station.add_person(1);
    const std::vector<unsigned char> remnant(3000, 'Q');
    for (int row = 0; row < 200; ++row)
        connection.run("INSERT INTO past_password (account_id, digest, set_at) VALUES (1, ?, 0)", remnant);
    connection.run("DELETE FROM past_password");
    REQUIRE(keeps.station.count("PRAGMA freelist_count") > 0);
    const auto made = keeps.made(at(17));
    CHECK(contents(keeps.opened(made.file, keeps.recovery.identity)).find("QQQQ") == std::string::npos);
}

TEST_CASE("a backup is refused without a recovery key, without its folder and beside another, and nothing is written") {
    Keeper keeps;
    const auto entries = keeps.station.entries();
    const auto refusal = [&](const BackupResult& result) { return std::get<BackupRefusal>(result); };

    keeps.station.db.connection().run("UPDATE station SET backup_folder = ? WHERE id = 1",
                                      keeps.beside("stick").string());
    CHECK(refusal(make_backup(keeps.station.db, keeper, at(17))) == BackupRefusal::no_folder);
    CHECK_FALSE(fs::exists(keeps.beside("stick")));
    CHECK(refusal(make_backup(keeps.station.db, keeps.beside("gone/F.age"), keeper, at(17))) ==
          BackupRefusal::no_folder);
    {
        const auto held = CopiesFolder::take(keeps.station.path());
        REQUIRE(held);
        CHECK(refusal(make_backup(keeps.station.db, keeps.beside("F.age"), keeper, at(17))) ==
              BackupRefusal::another_running);
    }
    keeps.station.db.connection().run("UPDATE station SET recovery_recipient = '' WHERE id = 1");
    CHECK(refusal(make_backup(keeps.station.db, keeps.beside("F.age"), keeper, at(17))) ==
          BackupRefusal::no_recipient);
    CHECK_FALSE(backup_state(keeps.station.db).has_recipient);
    CHECK(keeps.station.entries() == entries);
    CHECK_FALSE(fs::exists(keeps.beside("F.age")));
}

TEST_CASE("a backup that cannot be sealed leaves no file and is none that was kept") {
    Keeper keeps;
    keeps.station.db.connection().run("UPDATE station SET backup_recipients = ? WHERE id = 1", "age1nonsense\n");
    CHECK_THROWS_AS(make_backup(keeps.station.db, keeps.beside("F.age"), keeper, at(17)), std::runtime_error);
    CHECK_FALSE(fs::exists(keeps.beside("F.age")));
    CHECK_FALSE(fs::exists(keeps.beside("F.age.part")));
    CHECK(names_in(keeps.beside("station.db-copies")).empty());
    CHECK_FALSE(last_good_backup(keeps.station.db));
}

TEST_CASE("what a killed backup left is gone after the next") {
    Keeper keeps;
    const auto stale = fs::path{keeps.station.path()}.parent_path() / "station.db-copies";
    fs::create_directories(stale);
    fs::create_directories(keeps.beside("backups"));
    std::ofstream{stale / "station.db"} << "plain";
    std::ofstream{stale / "pages-wal"} << "plain";
    std::ofstream{keeps.beside("backups") / "oasis-BY-20261122T090000Z.age.part"} << "half";
    std::ofstream{keeps.beside("backups") / "letter.part"} << "not ours";
    (void)keeps.made(at(17));
    CHECK(names_in(stale).empty());
    CHECK(names_in(keeps.beside("backups")) == 
          std::set<std::string>{"oasis-BY-20261123T090000Z.age", "erased.txt", "letter.part"});
}

TEST_CASE("old backups of the folder run out; a chosen file, another station's and those under a wrong clock stay") {
    Keeper keeps;
    fs::create_directories(keeps.beside("backups"));
    const auto put = [&](const std::string& name) { std::ofstream{keeps.beside("backups") / name} << "sealed"; };
    const auto old = domain::backup_name("BY", at(17) - std::chrono::days{500});
    put(old);
    put(domain::backup_name("XX", at(17) - std::chrono::days{500}));
    put("mine.age");
    const std::set<std::string> others{domain::backup_name("XX", at(17) - std::chrono::days{500}), "mine.age"};

    (void)keeps.made(at(17) + std::chrono::days{365 * 5});  // years ahead of the newest entry: a clock in doubt
    CHECK(fs::exists(keeps.beside("backups") / old));
    (void)keeps.made(at(17));
    CHECK_FALSE(fs::exists(keeps.beside("backups") / old));
    for (const auto& name : others)
        CHECK(fs::exists(keeps.beside("backups") / name));
}

TEST_CASE("papers are carried over once, and not where they are lost or damaged") {
    Keeper keeps;
    const auto person = keeps.station.add_person(1);
    const auto good = write_blob(keeps.beside("papers"), {'g', 'o', 'o', 'd'});
    const auto damaged = write_blob(keeps.beside("papers"), {'b', 'a', 'd'});
    std::ofstream{keeps.beside("papers") / damaged} << "BAD";
    for (const auto& one : {good, damaged, std::string(64, 'b'), "../../etc/passwd" + std::string(48, 'x')})
        keeps.station.db.connection().run("INSERT INTO paper (hash, participant_id, size, added_at) VALUES (?, ?, 10, 0)",
                                          one, person.id.value);
    const auto kept = keeps.beside("backups") / "papers";
    CHECK(keeps.made(at(17)).papers_missing == 3);
    CHECK(names_in(kept) == std::set<std::string>{good});
    CHECK(keeps.made(at(18)).papers_missing == 3);
}

TEST_CASE("papers that no backup has named for long go, but nothing else does, nor by a clock in doubt") {
    Keeper keeps;
    const auto kept = keeps.beside("backups") / "papers";
    const std::string hash(64, 'c');
    fs::create_directories(kept / "folder" / "deep");
    const auto age = [](const fs::path& file) {
        std::ofstream{file, std::ios::app} << "of long ago";
        fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::days{800});
    };
    std::ofstream{kept / hash} << "nobody's";
    (void)keeps.made(at(17));  // its time is today's
    CHECK(fs::exists(kept / hash));
    age(kept / hash);
    age(kept / "letter.pdf");
    (void)keeps.made(at(17) + std::chrono::days{365 * 5});
    CHECK(fs::exists(kept / hash));
    (void)keeps.made(at(18));
    CHECK(names_in(kept) == std::set<std::string>{"folder", "letter.pdf"});
}

TEST_CASE("a backup to a chosen file takes nothing away that lies beside it") {
    Keeper keeps;
    const auto home = keeps.beside("home");
    fs::create_directories(home / "papers" / "of others");
    const std::set<std::string> files{"letter", std::string(64, 'c')};
    for (const auto& name : files) {
        std::ofstream{home / "papers" / name} << "mine";
        fs::last_write_time(home / "papers" / name, fs::file_time_type::clock::now() - std::chrono::days{800});
    }
    (void)std::get<MadeBackup>(make_backup(keeps.station.db, home / "F.age", keeper, at(17)));
    CHECK(names_in(home / "papers") == std::set<std::string>{"letter", "of others", std::string(64, 'c')});
}

TEST_CASE("a copy whose last entry or whose hashes make no sense is not whole") {
    Keeper keeps;
    keeps.station.add_person(1);
    const auto made = keeps.made(at(17));
    auto copy = Database::open(keeps.opened(made.file, keeps.recovery.identity).string());
    REQUIRE(examine_copy(copy).whole);
    copy.connection().script("DROP TRIGGER journal_update; PRAGMA ignore_check_constraints=ON");
    SECTION("the last entry") {
        const auto body = GENERATE(as<std::string>{}, "", "7", R"({"entries":"x"})");
        copy.connection().run("UPDATE journal SET body = ? WHERE act = 'back_up'", body);
        CHECK_FALSE(examine_copy(copy).whole);
    }
    SECTION("a hash") {
        copy.connection().run("UPDATE journal SET hash = zeroblob(50000)");
        CHECK_FALSE(examine_copy(copy).whole);
    }
}

TEST_CASE("the last good backup is the newest that was kept and found whole") {
    Keeper keeps;
    keeps.station.add_person(1);
    (void)check_in(keeps.station.db, digest(1), self, at(9));
    CHECK_FALSE(last_good_backup(keeps.station.db));
    (void)keeps.made(at(16));
    CHECK(last_good_backup(keeps.station.db) == at(16));
    (void)make_backup(keeps.station.db, keeps.beside("F.age"), keeper, at(17));
    CHECK(last_good_backup(keeps.station.db) == at(17));

    keeps.station.db.connection().run("UPDATE visit SET checked_in_at = checked_in_at + 1");  // tampered with
    const auto doubtful = keeps.made(at(18));
    CHECK(doubtful.fault);
    CHECK(fs::exists(doubtful.file));
    CHECK(last_good_backup(keeps.station.db) == at(17));
}
