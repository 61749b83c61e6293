#include "shared/store/files/accounts.h"
#include "shared/store/files/files.h"
#include "shared/store/verify.h"
#include "shared/trust/key_pair.h"
#include "shared/trust/sealed_file.h"
#include "shared/trust/wrapped_secret.h"
#include "tests/catch.h"
#include "tests/faults/child.h"
#include "tests/store/keyed_station.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

using Bytes = std::vector<unsigned char>;
using Clock = std::chrono::steady_clock;

constexpr int files = 10'000;
constexpr int samples = 25;
constexpr const char* wangs_password = "a colleague walks by";

int kills() {
    const char* asked = std::getenv("OASIS_KILLS");  // 100 for the long run
    return asked ? std::atoi(asked) : 30;
}

std::vector<Bytes> blobs(Database& database, const std::string& sql) {
    auto row = database.connection().query(sql);
    std::vector<Bytes> all;
    while (row.step())
        all.push_back(row.bytes(0));
    return all;
}

int files_opened(Database& database, const OfficeKeys& keys) {
    int opened = 0;
    open_register(database, keys, [&](const domain::Participant&, OpenFileResult&& result) {
        opened += std::holds_alternative<OpenedFile>(result) ? 1 : 0;
    });
    return opened;
}

/// A station with 10,000 files, and what the account wang knows of it.
struct Template {
    Folder folder;
    std::string path = folder.file("template.db");
    OfficeKeys keys;            // of the manager
    domain::AccountId wang;
    trust::Secret secret;       // wang's own
    std::vector<Bytes> traces;  // bytes that wang's knowledge opens, or that lead to it

    Template() {
        auto db = Database::open(path);
        REQUIRE(init_station(db, keyed_station(), staff, at(7)));
        keys = sign_in(db).keys;
        wang = std::get<domain::Account>(
                   add_account(db, keys, {"wang", "", domain::Role::manager, wangs_password}, staff, at(8)))
                   .id;
        add_files(db);
        const auto wrapped = blobs(db, "SELECT wrapped FROM account WHERE login = 'wang'").at(0);
        secret = std::move(trust::unwrap(wrapped, "wang", wangs_password).value());
        traces = {wrapped};
        for (const auto* sql :
             {"SELECT sealed FROM ring_key", "SELECT recovery FROM ring", "SELECT digest FROM past_password",
              "SELECT wrapped_key FROM participant_file WHERE participant_id % 400 = 1",
              "SELECT sealed FROM participant_file WHERE participant_id % 400 = 1"}) {
            std::ranges::move(blobs(db, sql), std::back_inserter(traces));
        }
        // The manager's own password stays, and its digest with it.
        std::erase(traces, keyed_station().past);
        REQUIRE(traces.size() == 2 + 4 + 2 + 2 * samples);
    }

    void add_files(Database& db) const {
        WriteTransaction all{db};
        for (int i = 0; i < files; ++i) {
            domain::ParticipantFile file;
            file.set(domain::field::full_name, "张" + std::to_string(i));
            file.set(domain::field::notes, std::string(400, 'n'));
            (void)register_with_file(db, keys, {"", "学员", {}}, file, staff, at(8));
        }
        all.commit();
    }
};

/// True when the bytes of the database and of all that lies beside it hold `trace`.
bool lies_in(const std::string& bytes, const Bytes& trace) {
    return bytes.find(std::string_view{reinterpret_cast<const char*>(trace.data()), trace.size()}) !=
           std::string::npos;
}

std::string bytes_beside(const std::filesystem::path& path) {
    std::string all;
    for (const auto& entry : std::filesystem::directory_iterator{path.parent_path()}) {
        std::ifstream file{entry.path(), std::ios::binary};
        all.append(std::istreambuf_iterator<char>{file}, {});
    }
    return all;
}

/// What the removed account knew opens nothing of the database as it stands.
void check_nothing_opens(Database& db, const Template& before) {
    for (const auto& sealed : blobs(db, "SELECT sealed FROM ring_key"))
        for (const auto* secret : {&before.secret, &before.keys.office, &*before.keys.manager})
            CHECK_FALSE(trust::open_sealed(sealed, *secret));
    trust::FileSealer old{before.keys.office};
    auto row = db.connection().query("SELECT participant_id, version, wrapped_key, sealed FROM participant_file");
    int opened = 0;
    while (row.step())
        for (const auto version : {row.integer(1), row.integer(1) - 1})
            opened += old.open(row.bytes(2), row.bytes(3), {row.integer(0), version}) ? 1 : 0;
    CHECK(opened == 0);
    CHECK(blobs(db, "SELECT wrapped FROM account WHERE login = 'wang' AND wrapped IS NOT NULL").empty());
    const auto bytes = bytes_beside(db.path());
    int found = 0;
    for (const auto& trace : before.traces)
        found += lies_in(bytes, trace) ? 1 : 0;
    CHECK(found == 0);
}

void remove_wang(const std::string& path, Template& before) {
    auto db = Database::open(path);
    OfficeKeys keys{std::move(before.keys.office), std::move(before.keys.manager)};
    if (!std::holds_alternative<domain::Account>(remove_account(db, keys, before.wang, staff, at(9))))
        std::abort();
}

}  // namespace

TEST_CASE("removing an account over 10,000 files, killed at any moment, leaves the old or the new state whole") {
    Template before;
    std::mt19937 random{20261123};
    auto longest = std::chrono::microseconds{0};
    int old_ones = 0, new_ones = 0;
    for (int round = 0; round <= kills(); ++round) {
        const Folder folder;
        const auto path = folder.file("station.db");
        std::filesystem::copy_file(before.path, path);
        const auto began = Clock::now();
        {
            Child child{[&](int) { remove_wang(path, before); }};
            if (round == 0) {  // undisturbed: how long it takes
                (void)child.read_all();
                longest = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began);
            } else {
                std::this_thread::sleep_for(longest * static_cast<int>(random() % 1050) / 1000);
                child.kill();
            }
        }
        auto db = Database::open(path);
        INFO("round " << round);
        const auto result = verify(db);
        INFO((result.fault ? to_text(*result.fault) : ""));
        REQUIRE_FALSE(result.fault);
        const bool removed = !blobs(db, "SELECT id FROM account WHERE removed_at IS NOT NULL").empty();
        ++(removed ? new_ones : old_ones);
        if (!removed) {
            REQUIRE(files_opened(db, before.keys) == files);
            continue;
        }
        REQUIRE(files_opened(db, sign_in(db).keys) == files);
        REQUIRE(files_opened(db, before.keys) == 0);
        check_nothing_opens(db, before);
    }
    std::printf("%d kills within %lld ms: %d times the old state, %d times the new one\n", kills(),
                static_cast<long long>(longest.count() / 1000), old_ones, new_ones);
    CHECK(old_ones > 0);
    CHECK(new_ones > 0);
}
