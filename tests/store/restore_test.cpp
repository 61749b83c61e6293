#include "shared/store/files/restore.h"

#include "shared/store/copies.h"
#include "shared/store/erased_list.h"
#include "shared/store/erasure.h"
#include "shared/store/files/files.h"
#include "shared/store/files/papers.h"
#include "shared/store/paper_blobs.h"
#include "shared/trust/age.h"
#include "shared/trust/age_open.h"
#include "tests/catch.h"
#include "tests/store/keyed_station.h"
#include <fstream>
#include <sstream>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
namespace fs = std::filesystem;

namespace {

const domain::Actor program{domain::Actor::Kind::system, std::nullopt, "command"};

/// A station with people, and a backup of it.
struct Kept {
    KeyedStation station;
    fs::path folder = fs::path{station.path()}.parent_path();
    fs::path sealed = folder / "kept" / "F.age";
    Kept() {
        for (int seed = 1; seed <= 5; ++seed)
            add_person(seed);
        fs::create_directories(sealed.parent_path());
    }
    domain::Participant add_person(int seed) {
        const auto person = std::get<domain::Participant>(
            register_participant(station.db, {"", "学员" + std::to_string(seed), {}}, staff, at(7)));
        const NewCard card{person.id, digest(seed), domain::IssueReason::first};
        (void)issue_cards(station.db, {&card, 1}, staff, at(7));
        (void)check_in(station.db, digest(seed), self, at(9));
        return person;
    }
    MadeBackup back_up() { return std::get<MadeBackup>(make_backup(station.db, sealed, program, at(12))); }
    RestoreResult restore(const fs::path& to) { return restore_backup(sealed, to, recovery_key(), program, at(13)); }
};

RestoreRefusal refusal(const RestoreResult& result) {
    return std::get<RestoreRefused>(result).why;
}

}  // namespace

TEST_CASE("a restored station holds what the backup's own last entry says, and goes on from there") {
    Kept kept;
    const auto made = kept.back_up();
    (void)check_out(kept.station.db, digest(1), self, at(12, 30));  // after the backup
    const auto to = kept.folder / "new.db";
    const auto restored = std::get<Restored>(kept.restore(to));
    CHECK(restored.figures == made.figures);
    CHECK(restored.head == made.head);
    CHECK_FALSE(restored.safety_copy);
    CHECK((fs::status(to).permissions() & fs::perms{077}) == fs::perms::none);
    CHECK(fs::is_empty(kept.folder / "new.db-copies"));

    auto db = Database::open(to.string());
    CHECK(verify_head(db, made.head).head.entries == made.head.entries + 1);  // and restore
    CHECK_FALSE(verify_head(db, made.head).fault);
    CHECK(std::holds_alternative<domain::CheckedOut>(check_out(db, digest(1), self, at(14))));
    CHECK(std::holds_alternative<OpenSession>(
        open_session(db, "lin", manager_password, {"boot", 0}, program, at(14))));
}

TEST_CASE("a backup older than an erasure does not bring the person back, wherever the erasure is known from") {
    Kept kept;
    const Folder elsewhere;
    const auto person = participants(kept.station.db).at(1);
    (void)kept.back_up();
    REQUIRE(erase_participant(kept.station.db, person.id, staff, at(12, 30)));
    const auto gone_from = [&](const fs::path& file) {
        auto db = Database::open(file.string());
        INFO(file);
        CHECK_FALSE(verify(db).fault);
        for (const auto& one : participants(db)) {
            if (one.id == person.id)
                CHECK(one.display_name != person.display_name);
            else
                CHECK_FALSE(one.display_name.empty());
        }
    };

    SECTION("from the list beside the backup") {
        add_erased(kept.sealed.parent_path(), erased_people(kept.station.db));
        CHECK(std::get<Restored>(kept.restore(kept.folder / "new.db")).erased_again == 1);
        gone_from(kept.folder / "new.db");
    }
    SECTION("from the list that the erasure left beside the station") {
        CHECK(clear_traces(kept.station.db, {}).away.empty());
        CHECK(std::get<Restored>(kept.restore(kept.folder / "new.db")).erased_again == 1);
        gone_from(kept.folder / "new.db");
    }
    SECTION("from where it was backed up, in a folder that has nothing to do with the station") {
        CHECK(clear_traces(kept.station.db, {}).away.empty());
        fs::remove(kept.folder / "backups" / "erased.txt");
        const auto restored = std::get<Restored>(kept.restore(elsewhere.file("new.db")));
        CHECK(restored.list_found);
        CHECK(restored.erased_again == 1);
        gone_from(elsewhere.file("new.db"));
    }
    SECTION("from the station's usual folder, when the backup was carried elsewhere") {
        CHECK(clear_traces(kept.station.db, {}).away.empty());
        fs::rename(kept.sealed, elsewhere.file("F.age"));
        fs::remove_all(kept.sealed.parent_path());
        kept.sealed = elsewhere.file("F.age");
        CHECK(std::get<Restored>(kept.restore(elsewhere.file("new.db"))).erased_again == 1);
        gone_from(elsewhere.file("new.db"));
    }
    SECTION("and where no list is found, that is said") {
        fs::rename(kept.sealed, elsewhere.file("F.age"));
        fs::remove_all(kept.sealed.parent_path());
        kept.sealed = elsewhere.file("F.age");
        CHECK(clear_traces(kept.station.db, {}).away == std::vector{kept.folder / "kept"});
        fs::remove_all(kept.folder / "backups");
        CHECK_FALSE(std::get<Restored>(kept.restore(elsewhere.file("new.db"))).list_found);
    }
    SECTION("from the station that is replaced") {
        const fs::path path = kept.station.path();
        { const auto closed = std::move(kept.station.db); }
        CHECK(std::get<Restored>(kept.restore(path)).erased_again == 1);
        gone_from(path);
    }
    SECTION("but an id that was given anew is another person") {
        auto list = erased_people(kept.station.db);
        list.at(0).registered_at += std::chrono::seconds{1};
        add_erased(kept.sealed.parent_path(), list);
        CHECK(std::get<Restored>(kept.restore(kept.folder / "new.db")).erased_again == 0);
    }
    SECTION("and a list that cannot be read brings nobody back") {
        const auto list = kept.sealed.parent_path() / "erased.txt";
        std::ofstream{list} << "twelve\n";
        CHECK_THROWS_AS(kept.restore(kept.folder / "new.db"), StorageError);
        fs::remove(list);
        fs::create_directory(list);  // there, and not to be read
        CHECK_THROWS_AS(kept.restore(kept.folder / "new.db"), StorageError);
        CHECK_FALSE(fs::exists(kept.folder / "new.db"));
    }
    SECTION("and neither does the unreadable list of the station that stands there") {
        (void)clear_traces(kept.station.db, {});
        kept.station.db.connection().run("UPDATE station SET backup_folder = ?", elsewhere.file(""));
        std::ofstream{elsewhere.file("erased.txt")} << "twelve\n";
        const fs::path path = kept.station.path();
        { const auto closed = std::move(kept.station.db); }
        CHECK_THROWS_AS(kept.restore(path), StorageError);
    }
}

TEST_CASE("the station that stood there is kept whole, and one in use is not replaced") {
    Kept kept;
    (void)kept.back_up();
    (void)check_out(kept.station.db, digest(1), self, at(12, 30));
    const fs::path path = kept.station.path();
    const auto before = head(kept.station.db);
    CHECK(refusal(kept.restore(path)) == RestoreRefusal::station_in_use);
    CHECK(head(kept.station.db) == before);

    { const auto closed = std::move(kept.station.db); }
    const auto restored = std::get<Restored>(kept.restore(path));
    REQUIRE(restored.safety_copy);
    auto old = Database::open(restored.safety_copy->string());
    CHECK(head(old) == before);
    CHECK_FALSE(verify(old).fault);
    auto now = Database::open(path.string());
    CHECK(head(now).entries == restored.head.entries + 1);

    // It holds people's files with their keys: an erasure ends it too.
    (void)clear_traces(now, {});
    for (const auto& file : fs::directory_iterator{kept.folder})
        CHECK(file.path().filename().string().find("-before-restore-") == std::string::npos);
}

TEST_CASE("a damaged station can be replaced, and another file's log is not played into the restored one") {
    Kept kept;
    (void)kept.back_up();
    const auto to = kept.folder / "wreck.db";
    std::ofstream{to} << std::string(8192, 'x');
    std::ofstream{kept.folder / "wreck.db-wal"} << "a log of before";
    const auto restored = std::get<Restored>(kept.restore(to));
    REQUIRE(restored.safety_copy);
    CHECK(fs::file_size(*restored.safety_copy) == 8192);
    auto db = Database::open(to.string());
    CHECK_FALSE(verify(db).fault);
}

TEST_CASE("another key, a cut file, a file that is no backup and one that was tampered with restore nothing") {
    Kept kept;
    (void)kept.back_up();
    const auto to = kept.folder / "new.db";
    const auto with = [&](const fs::path& sealed, const trust::Secret& key) {
        return refusal(restore_backup(sealed, to, key, program, at(13)));
    };
    CHECK(with(kept.folder / "none.age", recovery_key()) == RestoreRefusal::no_file);
    CHECK(with(kept.sealed, trust::make_recovery_identity().identity) == RestoreRefusal::not_opened);
    fs::copy_file(kept.sealed, kept.folder / "cut.age");
    fs::resize_file(kept.folder / "cut.age", fs::file_size(kept.sealed) - 1000);
    CHECK(with(kept.folder / "cut.age", recovery_key()) == RestoreRefusal::not_opened);

    const auto own = trust::make_recovery_identity();
    const auto seal = [&](const fs::path& plain) {
        const auto sealed = kept.folder / "other.age";
        fs::remove(sealed);
        REQUIRE(trust::age_seal_file(plain, sealed, {own.recipient}) == trust::AgeEnd::done);
        return sealed;
    };
    std::ofstream{kept.folder / "letter.txt"} << std::string(8192, 'x');
    CHECK(with(seal(kept.folder / "letter.txt"), own.identity) == RestoreRefusal::not_whole);
    kept.station.db.cut_log();
    CHECK(with(seal(kept.station.path()), own.identity) == RestoreRefusal::not_whole);  // ends with another act
    {
        const auto held = CopiesFolder::take(to);
        CHECK(with(kept.sealed, recovery_key()) == RestoreRefusal::another_running);
    }
    kept.station.db.connection().run("UPDATE visit SET checked_in_at = checked_in_at + 1");
    CHECK(kept.back_up().fault);
    CHECK(with(kept.sealed, recovery_key()) == RestoreRefusal::verify_fault);
    CHECK_FALSE(fs::exists(to));
}

TEST_CASE("a drill says whether a backup would bring the station back, leaves nothing and is in the journal") {
    Kept kept;
    const auto made = kept.back_up();
    const auto good = drill_backup(kept.station.db, kept.sealed, recovery_key(), program, at(13));
    CHECK_FALSE(good.refused);
    CHECK(good.figures == made.figures);
    CHECK(good.head == made.head);
    CHECK(backup_state(kept.station.db).drill_was_good);
    CHECK(backup_state(kept.station.db).last_drill == at(13));
    CHECK(fs::is_empty(kept.station.path() + "-copies"));

    fs::resize_file(kept.sealed, 5000);
    const auto bad = drill_backup(kept.station.db, kept.sealed, recovery_key(), program, at(14));
    CHECK(bad.refused.value().why == RestoreRefusal::not_opened);
    CHECK(backup_state(kept.station.db).last_drill == at(14));
    CHECK_FALSE(backup_state(kept.station.db).drill_was_good);
    CHECK_FALSE(verify(kept.station.db).fault);
}

TEST_CASE("papers come back with the station, and a drill reads each of them") {
    Kept kept;
    const auto session = sign_in(kept.station.db);
    const auto person = participants(kept.station.db).at(0).id;
    domain::ParticipantFile file;
    file.set(domain::field::full_name, "欧阳");
    const auto saved = std::get<SavedFile>(save_file(kept.station.db, session.keys, person, 0, file, staff, at(10)));
    const auto added = std::get<AddedPaper>(add_paper(kept.station.db, session.keys, person, saved.version,
                                                      {domain::PaperKind::other, "", monday, {0xFF, 0xD8, 0xFF, 1, 2}},
                                                      staff, at(11)));
    const auto hash = added.paper.hash;
    (void)kept.back_up();
    CHECK(drill_backup(kept.station.db, kept.sealed, recovery_key(), program, at(13)).papers_missing == 0);

    fs::create_directories(kept.folder / "elsewhere");
    CHECK(std::get<Restored>(kept.restore(kept.folder / "elsewhere" / "new.db")).papers_missing == 0);
    auto db = Database::open((kept.folder / "elsewhere" / "new.db").string());
    CHECK(std::holds_alternative<std::vector<unsigned char>>(open_paper(db, added.paper)));
    CHECK_FALSE(verify(db).fault);

    // What lies at the new place already is read, not believed.
    const auto there = kept.folder / "elsewhere" / "papers" / hash;
    const auto size = fs::file_size(there);
    fs::resize_file(there, 0);
    fs::resize_file(there, size);
    CHECK(std::get<Restored>(kept.restore(kept.folder / "elsewhere" / "other.db")).papers_missing == 0);
    CHECK(blob_state(there.parent_path(), hash) == BlobState::good);

    std::ofstream{kept.sealed.parent_path() / "papers" / hash} << "swapped!!!";
    CHECK(drill_backup(kept.station.db, kept.sealed, recovery_key(), program, at(14)).papers_missing == 1);
    CHECK_FALSE(backup_state(kept.station.db).drill_was_good);
}
