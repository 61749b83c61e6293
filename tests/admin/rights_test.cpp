#include "admin/commands/command_rights.h"
#include "admin/intents.h"
#include "admin/office.h"
#include "admin/rights.h"
#include "shared/gui/assets.h"
#include "tests/catch.h"
#include <chrono>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>

namespace {

using namespace oasis;
using domain::Right;
using domain::Role;

/// What the README promises, written a second time: the code's table must agree with it.
const std::map<std::string, bool> staff_may{
    {"run_desk", true},       {"plan_sessions", true},    {"edit_hours", true},      {"register_person", true},
    {"read_files", true},     {"edit_files", true},       {"revoke_card", true},     {"issue_cards", false},
    {"manage_accounts", false}, {"change_settings", false}, {"import_roster", false}, {"export_people", false},
    {"erase_person", false},  {"read_journal", false},    {"make_backup", true},     {"restore_backup", false},
    {"read_attendance", true}, {"confirm_attendance", true}, {"correct_attendance", true},
    {"record_services", true}, {"correct_reported", false}, {"report_month", false},
    {"edit_notices", true}, {"edit_wall", true},      {"read_words", false}};

std::string readme() {
    std::ostringstream text;
    text << std::ifstream{std::filesystem::path{OASIS_TEST_SOURCE} / "README.md"}.rdbuf();
    return text.str();
}

/// The README's table of rights in one language.
std::string table_in(gui::Language language, const std::string& head) {
    const gui::Catalogue words{gui::find_assets(), language};
    std::string table = head + "|---|---|---|---|\n";
    for (const auto& row : domain::rights)
        table += std::string{"| `"} + row.word + "` | " + admin::right_text(words, row.right) + " | " +
                 (row.staff ? "✓" : "–") + " | " + (row.manager ? "✓" : "–") + " |\n";
    return table;
}

auto one_of_each() {
    return []<std::size_t... At>(std::index_sequence<At...>) {
        return std::array<admin::Intent, sizeof...(At)>{admin::Intent{std::in_place_index<At>}...};
    }(std::make_index_sequence<std::variant_size_v<admin::Intent>>{});
}

}  // namespace

TEST_CASE("the table of rights is the one that was agreed: staff run the day, a manager decides") {
    REQUIRE(domain::rights.size() == staff_may.size());
    for (std::size_t at = 0; at < domain::rights.size(); ++at) {
        const auto& row = domain::rights[at];
        INFO(row.word);
        CHECK(row.right == static_cast<Right>(at));
        CHECK(domain::may(Role::staff, row.right) == staff_may.at(row.word));
        CHECK(domain::may(Role::manager, row.right));
    }
}

TEST_CASE("the README prints the code's table of rights, in both languages and nothing beside it") {
    const auto text = readme();
    const auto english = table_in(gui::Language::en, "| right | what it allows | staff | manager |\n");
    const auto chinese = table_in(gui::Language::zh, "| 权限 | 能做什么 | 工作人员 | 站长 |\n");
    INFO(english << chinese);
    CHECK(text.find(english + "\n") != std::string::npos);
    CHECK(text.find(chinese + "\n") != std::string::npos);
}

TEST_CASE("what a role may not ask for, the office refuses with whom to ask, and nothing is written") {
    const auto file = std::filesystem::temp_directory_path() / ("oasis-rights-" + std::to_string(getpid()));
    std::filesystem::remove(file);
    {
        admin::State state;
        gui::Catalogue words{gui::find_assets()};
        store::Worker worker{store::Database::open(file), [] {}};
        admin::LongWork long_work{file, [] {}};
        admin::CardDesk cards{[] {}};
        admin::CameraTester camera{state.settings.camera, [] {}};
        admin::Office office{{state, worker, long_work, words, cards, camera, [] { return domain::Instant{}; }}};
        for (const auto role : {Role::staff, Role::manager})
            for (const auto& intent : one_of_each()) {
                const auto right = admin::right_of(intent);
                if (!right || domain::may(role, *right))
                    continue;
                INFO(intent.index());
                state.account = domain::Account{domain::AccountId{1}, "chen", role};
                state.notice.reset();
                office.perform(intent);
                REQUIRE(state.notice);
                CHECK(state.notice->kind == admin::Notice::Kind::attention);
                CHECK(state.notice->text == admin::ask_a_manager(words, *right));
                CHECK(state.notice->text.find("站长") != std::string::npos);
                CHECK(worker.waiting() == std::chrono::milliseconds{0});
            }
        for (const auto page : {admin::Page::cards, admin::Page::settings}) {
            state.account = domain::Account{domain::AccountId{1}, "chen", Role::staff};
            state.page = admin::Page::today;
            office.perform(admin::intent::GoTo{page});
            CHECK(state.page == admin::Page::today);
            state.account->role = Role::manager;
            office.perform(admin::intent::GoTo{page});
            CHECK(state.page == page);
        }
    }
    for (const auto* end : {"", "-wal", "-shm", "-queue"})
        std::filesystem::remove(file.string() + end);
}
