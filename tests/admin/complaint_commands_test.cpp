#include "shared/store/complaint_acts.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "tests/admin/desk.h"
#include <algorithm>
#include <chrono>

namespace {

using namespace oasis;

const domain::Actor program{domain::Actor::Kind::system, std::nullopt, "command"};
const domain::Actor kiosk{domain::Actor::Kind::self, std::nullopt, "kiosk-1"};

domain::Instant now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// A station with a manager lin, one of the staff, and two words in the box.
struct Office {
    Desk desk;
    std::string database = " --database '" + desk.file("station.db") + "'";

    Office() {
        REQUIRE(desk.init().code == 0);
        auto db = store::Database::open(desk.file("station.db"));
        REQUIRE(std::holds_alternative<store::WordLeft>(
            store::leave_word(db, domain::ComplaintTopic::comfort, "80000177", kiosk, now())));
        REQUIRE(std::holds_alternative<store::WordLeft>(
            store::leave_word(db, domain::ComplaintTopic::environment, "", kiosk, now())));
    }
};

}  // namespace

TEST_CASE("words prints what was left, a line each, for a manager; it is in the journal") {
    const Office office;
    const auto said = office.desk.run("words --login lin" + office.database);
    INFO(said.err);
    REQUIRE(said.code == 0);
    CHECK(said.out.find("\tcomfort\t80000177\treceived\t") != std::string::npos);
    CHECK(said.out.find("\tenvironment\t-\treceived\t") != std::string::npos);
    CHECK(std::count(said.out.begin(), said.out.end(), '\n') == 2);
    auto db = store::Database::open(office.desk.file("station.db"));
    auto row = db.connection().query("SELECT COUNT(*) FROM journal WHERE act = 'open_words' AND body LIKE '%\"numbers\":1%'");
    REQUIRE(row.step());
    CHECK(row.integer(0) == 1);
}

TEST_CASE("poster complaints writes the channels of today, and says where there is none") {
    const Office office;
    const auto out = office.desk.file("poster.pdf");
    const auto command = "poster complaints --out '" + out + "' --a3" + office.database;
    const auto none = office.desk.run(command);
    CHECK(none.code == 1);
    CHECK_FALSE(none.err.empty());
    CHECK_FALSE(std::filesystem::exists(out));
    {
        auto db = store::Database::open(office.desk.file("station.db"));
        domain::ComplaintChannel channel;
        channel.name = "市民热线";
        channel.phone = "12345";
        REQUIRE(std::holds_alternative<domain::ComplaintChannel>(store::save_channel(db, channel, program, now())));
    }
    const auto made = office.desk.run(command);
    INFO(made.err);
    CHECK(made.code == 0);
    CHECK(std::filesystem::file_size(out) > 1000);
    CHECK(office.desk.run("poster" + office.database).code == 2);
}
