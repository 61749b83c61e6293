#include "admin/office.h"
#include "shared/gui/assets.h"
#include "shared/store/backup.h"
#include "tests/catch.h"
#include "tests/store/keyed_station.h"

#include <imgui.h>
#include <thread>

using namespace oasis;
using namespace oasis::store::test;

namespace {

/// The console's office on a station that has one backup, without a window.
struct Desk : KeyedStation {
    gui::Catalogue words{gui::find_assets()};
    admin::State state;
    store::Worker worker{store::Database::open(path()), [] {}};
    admin::LongWork long_work{path(), [] {}};
    admin::CardDesk cards{[] {}};
    admin::CameraTester camera{state.settings.camera, [] {}};
    admin::Office office{{state, worker, long_work, words, cards, camera, [] { return at(10); }}};

    Desk() {
        ImGui::CreateContext();
        state.account = store::test::sign_in(db).account;
        REQUIRE(std::holds_alternative<store::MadeBackup>(store::make_backup(db, staff, at(9))));
    }
    ~Desk() { ImGui::DestroyContext(); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    template <class Done>
    void wait_for(Done done) {
        for (int tries = 0; tries < 1000 && !done(); ++tries) {
            (void)worker.drain();
            long_work.drain();
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
        REQUIRE(done());
    }
    void try_with(std::span<const unsigned char> key) {
        admin::intent::TryBackup wanted{state.settings.drill->file, {}};
        wanted.recovery_key.text().assign(key.begin(), key.end());
        state.settings.drill->waiting = true;
        office.perform(wanted);
        wait_for([&] { return !state.settings.drill || !state.settings.drill->waiting; });
    }
};

}  // namespace

TEST_CASE("a drill at the console tries the newest backup with the recovery key, and the journal says how it went") {
    Desk desk;
    desk.office.perform(admin::intent::BeginDrill{});
    desk.wait_for([&] { return desk.state.settings.drill.has_value(); });
    CHECK(desk.state.settings.drill->file == store::newest_backup(desk.db)->string());

    const std::string wrong = "AGE-SECRET-KEY-1";
    desk.try_with({reinterpret_cast<const unsigned char*>(wrong.data()), wrong.size()});
    REQUIRE(desk.state.settings.drill);
    CHECK(desk.state.settings.drill->trouble == desk.words.tr("backup.not_opened"));
    CHECK_FALSE(store::backup_state(desk.db).drill_was_good);

    desk.try_with(recovery_key().bytes());
    CHECK_FALSE(desk.state.settings.drill);
    REQUIRE(desk.state.notice);
    CHECK(desk.state.notice->text == desk.words.tr("backup.drill_good"));
    CHECK(store::backup_state(desk.db).last_drill == at(10));
    CHECK(store::backup_state(desk.db).drill_was_good);
}

TEST_CASE("a recovery key that is scanned stands in the drill's field; a card's code does not") {
    Desk desk;
    desk.state.settings.drill.emplace();
    desk.office.scanned("ABCDEFGH");
    CHECK(desk.state.settings.drill->recovery_key.text().empty());
    desk.office.scanned("AGE-SECRET-KEY-1QQQQ");
    CHECK(desk.state.settings.drill->recovery_key.text() == "AGE-SECRET-KEY-1QQQQ");
}
