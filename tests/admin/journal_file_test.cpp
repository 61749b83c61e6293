#include "admin/journal_file.h"
#include "shared/store/act.h"
#include "shared/store/database.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

/// The journal on its way out of the program.
namespace oasis::admin {

using namespace store::test;

TEST_CASE("a journal of many pieces is written whole, newest first, for its owner's eyes only") {
    Station station;
    const Folder folder;
    constexpr int more = 6000;  // entries; a piece holds some three thousand
    {
        store::WriteTransaction together{station.db};
        for (int entry = 0; entry < more; ++entry) {
            store::Act act{station.db, domain::Right::export_people, staff, at(9)};
            act.record("export_roster", "station:1", {{"fields", {"full_name"}}});
            act.commit();
        }
        together.commit();
    }
    const std::filesystem::path file{folder.file("journal.csv")};
    const auto written = export_journal(
        station.db, {file, gui::Language::en, {}, "participant", *domain::Zone::find("Asia/Shanghai")}, {},
        staff, at(10));
    CHECK(written.fault.empty());
    std::ostringstream all;
    all << std::ifstream{file, std::ios::binary}.rdbuf();
    const auto text = all.str();
    CHECK(text.starts_with("\xEF\xBB\xBF"));
    const auto entries = station.entries();
    CHECK(std::ranges::count(text, '\n') == entries + 1);
    const auto first = text.find('\n') + 1;
    CHECK(text.substr(first).starts_with(std::to_string(entries) + ",2026-11-23 "));
    CHECK(text.find("\n1,") != std::string::npos);
    using std::filesystem::perms;
    CHECK((std::filesystem::status(file).permissions() & (perms::group_all | perms::others_all)) ==
          perms::none);
}

}  // namespace oasis::admin
