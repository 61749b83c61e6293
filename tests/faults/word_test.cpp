#include "shared/store/files/accounts.h"
#include "shared/store/files/notes.h"
#include "shared/store/files/words.h"
#include "shared/store/verify.h"
#include "shared/trust/running_time.h"
#include "tests/catch.h"
#include "tests/faults/planted.h"
#include "tests/faults/programs.h"
#include "tests/store/station.h"

#include <chrono>
#include <cstdlib>
#include <random>
#include <thread>

/// A private word is written through the real kiosk by its robot, and the kiosk is killed at any moment: what it said
/// to be in the box is there, sealed for managers, and nowhere else.

using namespace oasis;
using namespace oasis::test;
using store::test::staff;
namespace fs = std::filesystem;

namespace {

constexpr int words_a_round = 3;
constexpr int rounds_a_station = domain::most_words / words_a_round;  // within what the box takes in a short time
constexpr const char* number = "13579246801";                          // nowhere in the open, the script included
constexpr const char* staff_password = "green tea at noon";

int rounds() {
    const char* asked = std::getenv("OASIS_KILLS");
    return asked ? std::atoi(asked) : 50;
}

domain::Instant now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string ack(int word) {
    return "kept-" + std::to_string(word) + ".png";
}

/// Each word ends with a picture of the screen that says that it is in the box: its acknowledgement.
std::string script() {
    std::string lines = "expect \"EN\"\n";
    for (int word = 0; word < words_a_round; ++word) {
        lines += "tap \"意见与投诉\"\ntap \"写一句话\"\ntap \"吃饭和休息\"\nexpect \"不留\"\n";
        for (const char* digit = number; *digit; ++digit)
            lines += std::string{"tap \""} + *digit + "\"\n";
        lines += "tap \"送出\"\nexpect \"已放进\"\nscreenshot " + ack(word) + "\ntap \"好了\"\nexpect \"EN\"\n";
    }
    return lines;
}

store::OpenSession sign_in(store::Database& db, const char* login, const char* password) {
    return std::get<store::OpenSession>(store::open_session(db, login, password, trust::running_time_now(), staff, now()));
}

/// A station with a manager and one of the staff, to be copied.
void make_template(const Workplace& work) {
    work.init();
    auto db = store::Database::open(work.file("station.db").string());
    const auto session = sign_in(db, "lin", Workplace::password);
    REQUIRE(std::holds_alternative<domain::Account>(store::add_account(
        db, session.keys, {"chen", "", domain::Role::staff, staff_password}, staff, now())));
    REQUIRE(db.cut_log());
}

/// How many were acknowledged; the pictures go.
int take_acks(const Workplace& work) {
    int acks = 0;
    for (int word = 0; word < words_a_round; ++word) {
        acks += fs::exists(work.file(ack(word))) ? 1 : 0;
        fs::remove(work.file(ack(word)));
        fs::remove(work.file(ack(word) + ".json"));
    }
    return acks;
}

pid_t start(const Workplace& work, const std::string& database) {
    return work.start("exec \"$BIN\"/oasis-kiosk play word.play --database " + database +
                      " --window 1080x1920 --panel 21.5 --camera none");
}

/// All words open for a manager and say what was tapped; for staff none does.
void check_opens(const Workplace& work, const std::string& database, std::size_t expected) {
    auto db = store::Database::open(work.file(database).string());
    const auto manager = sign_in(db, "lin", Workplace::password), colleague = sign_in(db, "chen", staff_password);
    CHECK_FALSE(colleague.keys.manager);
    auto row = db.connection().query("SELECT sealed FROM complaint_word");
    while (row.step())
        CHECK_FALSE(store::open_note(colleague.keys, row.bytes(0)));
    const domain::Actor actor{domain::Actor::Kind::staff, manager.account.id, "test"};
    const auto words = store::open_words(db, manager.keys, store::Numbers::shown, actor, now());
    CHECK(words.size() == expected);
    for (const auto& word : words) {
        CHECK(word.topic == domain::ComplaintTopic::comfort);
        CHECK(word.callback.text() == number);
    }
}

void check_nothing_in_the_open(const Workplace& work) {
    const Planted planted{{number}};
    for (const auto& entry : fs::recursive_directory_iterator{work.file(".")})
        if (entry.is_regular_file()) {
            INFO(entry.path());
            CHECK(planted.found_in_file(entry.path()) == "");
        }
}

}  // namespace

TEST_CASE("a word that the kiosk said to be in the box is there, sealed, whenever the kiosk is killed") {
    const Workplace work;
    make_template(work);
    work.write("word.play", script());
    std::mt19937 random{20261123};
    auto longest = std::chrono::milliseconds{0};
    std::string database;
    std::size_t kept = 0;
    int acknowledged = 0, cut = 0;
    for (int round = 0; round <= rounds(); ++round) {
        if (round % rounds_a_station == 0) {
            if (!database.empty())
                check_opens(work, database, kept);
            database = "station-" + std::to_string(round) + ".db";
            fs::copy_file(work.file("station.db"), work.file(database));
            kept = 0;
        }
        const auto began = std::chrono::steady_clock::now();
        const auto kiosk = start(work, database);
        if (round == 0) {  // undisturbed: how long it takes
            REQUIRE(wait_for(kiosk) == 0);
            longest = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
        } else {
            std::this_thread::sleep_for(longest * static_cast<int>(random() % 1000) / 1000);
            kill_group(kiosk);
        }
        const auto acks = static_cast<std::size_t>(take_acks(work));
        auto db = store::Database::open(work.file(database).string());
        const auto words = store::complaint_words(db).size();
        INFO("round " << round << ": " << acks << " acknowledged");
        REQUIRE(words >= kept + acks);
        REQUIRE(words <= kept + acks + 1);  // at most the one that was not said yet
        const auto result = store::verify(db);
        INFO((result.fault ? to_text(*result.fault) : ""));
        REQUIRE_FALSE(result.fault);
        kept = words;
        acknowledged += static_cast<int>(acks);
        cut += acks < words_a_round ? 1 : 0;
    }
    check_opens(work, database, kept);
    CHECK(acknowledged > rounds() / 2);
    CHECK(cut > rounds() / 2);
    check_nothing_in_the_open(work);
}
