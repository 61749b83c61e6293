#include "shared/store/migrations.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/station.h"

#include <fcntl.h>
#include <fstream>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using Kind = StorageError::Kind;

namespace {

template <class Work>
std::optional<Kind> kind_thrown(Work work) {
    try {
        work();
    } catch (const StorageError& error) {
        return error.kind();
    }
    return std::nullopt;
}

std::optional<Kind> opening(const std::string& path,
                            Database::IfMissing if_missing = Database::IfMissing::create) {
    return kind_thrown([&] { (void)Database::open(path, if_missing); });
}

mode_t mode_of(const std::string& path) {
    struct stat found {};
    REQUIRE(stat(path.c_str(), &found) == 0);
    return found.st_mode & 0777;
}

void foreign(const std::string& path, const char* sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
}

std::int64_t number(Connection& connection, std::string_view sql) {
    auto row = connection.query(sql);
    row.step();
    return row.integer(0);
}

std::vector<Migration> steps_so_far() {
    return {migrations().begin(), migrations().end()};
}

}  // namespace

TEST_CASE("a new station file belongs to its owner alone, and so does all beside it") {
    Station station;
    for (const char* beside : {"", "-wal", "-shm", "-queue"})
        CHECK(mode_of(station.path() + beside) == 0600);
}

TEST_CASE("a file is opened durable, with foreign keys and recursive triggers") {
    Station station;
    auto& connection = station.db.connection();
    CHECK(number(connection, "PRAGMA synchronous") == 2);
    CHECK(number(connection, "PRAGMA foreign_keys") == 1);
    CHECK(number(connection, "PRAGMA recursive_triggers") == 1);
    CHECK(number(connection, "PRAGMA trusted_schema") == 0);
    CHECK(number(connection, "PRAGMA application_id") == application_id);
    CHECK(number(connection, "PRAGMA user_version") == std::ssize(migrations()));
}

TEST_CASE("a missing file or folder is said to be missing") {
    Folder folder;
    CHECK(opening(folder.file("no.db"), Database::IfMissing::refuse) == Kind::missing);
    CHECK(opening(folder.file("no/such/folder.db")) == Kind::missing);
    CHECK_FALSE(opening("sqlite:" + folder.file("new.db").string()));
}

TEST_CASE("a new station may be named without a folder: it lies where the program was started") {
    Station elsewhere;
    const auto started_in = std::filesystem::current_path();
    std::filesystem::current_path(std::filesystem::path{elsewhere.path()}.parent_path());
    const auto thrown = opening("named-alone.db");
    const bool there = std::filesystem::exists("named-alone.db");
    std::filesystem::current_path(started_in);
    CHECK_FALSE(thrown);
    CHECK(there);
}

TEST_CASE("a file that is not ours is refused and left as it was") {
    Folder folder;
    const auto text = folder.file("notes.txt");
    std::ofstream{text} << std::string(5000, 'x');
    CHECK(opening(text) == Kind::not_ours);
    const auto other = folder.file("other.db");
    foreign(other, "CREATE TABLE things (id INTEGER)");
    CHECK(opening(other) == Kind::not_ours);
    foreign(other, "PRAGMA application_id=77");
    CHECK(opening(other) == Kind::not_ours);
    Connection connection = Connection::open(other);
    auto row = connection.query("PRAGMA journal_mode");
    row.step();
    CHECK(row.text(0) == "delete");
}

TEST_CASE("a newer schema is refused") {
    Station station;
    foreign(station.path(), "PRAGMA user_version=99");
    CHECK(opening(station.path()) == Kind::newer_schema);
}

TEST_CASE("a migration keeps what is there and leaves a private copy of the file before it") {
    Station station;
    station.add_person(1);
    const auto version = std::ssize(migrations());
    auto steps = steps_so_far();
    steps.push_back({"ALTER TABLE participant ADD COLUMN note TEXT"});
    migrate(station.db.connection(), station.path(), steps);
    CHECK(number(station.db.connection(), "PRAGMA user_version") == version + 1);
    CHECK(number(station.db.connection(), "SELECT COUNT(*) FROM participant WHERE note IS NULL") == 1);
    const auto copy = station.path() + ".schema-" + std::to_string(version);
    CHECK(mode_of(copy) == 0600);
    auto before = Database::open(copy);
    CHECK(participants(before).size() == 1);
    CHECK_FALSE(verify(before).fault);
}

TEST_CASE("a migration that goes wrong changes nothing") {
    Station station;
    auto steps = steps_so_far();
    steps.push_back({"ALTER TABLE participant ADD COLUMN note TEXT"});
    steps.push_back({"CREATE TABLE participant (id INTEGER)"});
    CHECK_THROWS_AS(migrate(station.db.connection(), station.path(), steps), StorageError);
    CHECK(number(station.db.connection(), "PRAGMA user_version") == std::ssize(migrations()));
    CHECK(number(station.db.connection(), "SELECT COUNT(*) FROM pragma_table_info('participant') "
                                          "WHERE name = 'note'") == 0);
}

TEST_CASE("programs that start together on a new file agree") {
    Folder folder;
    std::vector<std::jthread> programs;
    std::atomic<int> opened = 0;
    for (int i = 0; i < 8; ++i) {
        programs.emplace_back([&] {
            auto db = Database::open(folder.file("new.db"));
            opened += has_station(db) ? 0 : 1;
        });
    }
    programs.clear();
    CHECK(opened == 8);
}

TEST_CASE("file systems of other machines are known") {
    CHECK(is_network_file_system(0x6969));
    CHECK(is_network_file_system(static_cast<int>(0xFF534D42)));  // as a signed 32-bit f_type gives it
    CHECK(is_network_file_system(0x65735546));
    CHECK_FALSE(is_network_file_system(0xEF53));      // ext4
    CHECK_FALSE(is_network_file_system(0x01021994));  // tmpfs
    CHECK_FALSE(is_network_file_system(0x9123683E));  // btrfs
}

TEST_CASE("a fault never carries a bound value") {
    Station station;
    station.add_person(1);
    try {
        station.db.connection().run(
            "INSERT INTO participant (number, display_name, kind, standing, registered_at) "
            "VALUES ('0001', ?, 'participant', 'active', 0)",
            "planted-value");
        FAIL("the number is taken");
    } catch (const StorageError& error) {
        CHECK(error.kind() == Kind::constraint);
        CHECK(std::string{error.what()}.find("planted") == std::string::npos);
    }
}

TEST_CASE("a writer that waits for more than 5 s is told busy, and goes on later") {
    Station station;
    station.add_person(1);
    auto other = Database::open(station.path());
    {
        const WriteTransaction holding{other};
        const auto begin = std::chrono::steady_clock::now();
        CHECK(kind_thrown([&] { (void)check_in(station.db, digest(1), self, at(9)); }) == Kind::busy);
        const auto waited = std::chrono::steady_clock::now() - begin;
        CHECK(waited >= WriterQueue::patience);
        CHECK(waited < WriterQueue::patience + std::chrono::seconds{2});
    }
    CHECK(std::holds_alternative<domain::CheckedIn>(check_in(station.db, digest(1), self, at(9))));
}

TEST_CASE("a foreign program that holds the file for more than 5 s makes it busy, not stuck") {
    Station station;
    station.add_person(1);
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(station.path().c_str(), &handle) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK(kind_thrown([&] { (void)check_in(station.db, digest(1), self, at(9)); }) == Kind::busy);
    sqlite3_close(handle);
    CHECK(std::holds_alternative<domain::CheckedIn>(check_in(station.db, digest(1), self, at(9))));
}

TEST_CASE("a repeat is answered while another program is writing") {
    Station station;
    station.add_person(1);
    (void)check_in(station.db, digest(1), self, at(9));
    auto other = Database::open(station.path());
    const WriteTransaction holding{other};
    CHECK(std::holds_alternative<domain::AlreadyIn>(check_in(station.db, digest(1), self, at(9))));
    CHECK(std::holds_alternative<domain::Refused>(check_in(station.db, digest(2), self, at(9))));
}

TEST_CASE("acts may join one transaction, and one that fails is undone alone") {
    Station station;
    auto entries = station.entries();
    {
        WriteTransaction together{station.db};
        station.add_person(1);
        const NewCard bad{domain::ParticipantId{99}, digest(9), domain::IssueReason::first};
        CHECK_THROWS_AS((void)issue_cards(station.db, {&bad, 1}, staff, at(8)), StorageError);
        station.add_person(2);
        together.commit();
    }
    CHECK(station.entries() == entries + 4);
    {
        const WriteTransaction dropped{station.db};
        station.add_person(3);
    }
    CHECK(station.entries() == entries + 4);
    CHECK_FALSE(verify(station.db).fault);
}

TEST_CASE("text of any kind comes back as it was") {
    Station station;
    const std::string nul{"a\0b", 3};
    auto row = station.db.connection().query("SELECT ?, ?, ?, ?", nul, "", "𬭎𠮷", std::int64_t{1} << 53);
    row.step();
    CHECK(row.text(0) == nul);
    CHECK(row.text(1).empty());
    CHECK(row.text(2) == "𬭎𠮷");
    CHECK(row.integer(3) == std::int64_t{1} << 53);
}

TEST_CASE("a statement may run inside another one of the same text") {
    Station station;
    station.add_person(1);
    station.add_person(2);
    constexpr const char* sql = "SELECT id FROM participant ORDER BY id";
    int pairs = 0;
    auto outer = station.db.connection().query(sql);
    while (outer.step()) {
        auto inner = station.db.connection().query(sql);
        while (inner.step())
            ++pairs;
    }
    CHECK(pairs == 4);
}

TEST_CASE("a link to a station is the station, with the same queue of writers") {
    Station station;
    Folder folder;
    std::filesystem::create_symlink(station.path(), folder.file("link.db"));
    CHECK(Database::open(folder.file("link.db")).path() == Database::open(station.path()).path());
    CHECK_FALSE(std::filesystem::exists(folder.file("link.db-queue")));
}

TEST_CASE("opening a station again leaves the locks of the program's other connections alone") {
    Station station;
    REQUIRE(has_station(station.db));
    {
        const auto again = Database::open(station.path());
    }
    const auto child = fork();  // a process does not see its own locks
    REQUIRE(child >= 0);
    if (child == 0) {
        struct flock asked {};
        asked.l_type = F_WRLCK;
        const int file = open(station.path().c_str(), O_RDWR | O_CLOEXEC);
        _exit(fcntl(file, F_GETLK, &asked) == 0 && asked.l_type != F_UNLCK ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(status == 0);
}
