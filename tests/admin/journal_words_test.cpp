#include "admin/journal_words.h"
#include "shared/gui/assets.h"
#include "tests/catch.h"
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace {

using namespace oasis;

/// The acts that the store's sources record: by name, or handed on to where a try or a look is recorded.
std::set<std::string> recorded_acts() {
    static const std::regex recorded(
        R"re((?:record\("([a-z_]+)")|"([a-z_]*sign_in|lock_[a-z]+|(?:open|reveal|export)_[a-z]+|print)")re");
    std::set<std::string> acts;
    const auto store = std::filesystem::path{OASIS_TEST_SOURCE} / "shared" / "store";
    for (const auto& entry : std::filesystem::recursive_directory_iterator{store}) {
        if (!entry.is_regular_file())
            continue;
        std::ostringstream text;
        text << std::ifstream{entry.path()}.rdbuf();
        const auto source = text.str();
        for (std::sregex_iterator match(source.begin(), source.end(), recorded), end; match != end; ++match)
            acts.insert((*match)[(*match)[1].matched ? 1 : 2].str());
    }
    return acts;
}

store::JournalRow row_of(const std::string& act, const std::string& body) {
    store::JournalRow row;
    row.act = act;
    row.body = body;
    return row;
}

}  // namespace

TEST_CASE("the journal's page has words for every act that the store records, in both languages") {
    const auto acts = recorded_acts();
    REQUIRE(acts.size() > 20);
    for (const auto language : {gui::Language::zh, gui::Language::en}) {
        const gui::Catalogue words{gui::find_assets(), language};
        std::string missing;
        for (const auto& act : acts)
            if (admin::act_words(words, row_of(act, "{}")) == act)
                missing += act + "\n";
        CHECK(missing == "");
    }
}

TEST_CASE("an act that is not known shows its own name, and a body that is no JSON says nothing") {
    const gui::Catalogue words{gui::find_assets()};
    CHECK(admin::act_words(words, row_of("wash_dishes", "{}")) == "wash_dishes");
    CHECK(admin::detail_words(words, {}, row_of("sign_in", "no json")).empty());
}

TEST_CASE("which settings were changed, and how many were picked, stands in words") {
    const gui::Catalogue words{gui::find_assets()};
    CHECK(admin::detail_words(words, {}, row_of("set_settings", R"({"changed":["volume","zone"]})")) == "音量、时区");
    CHECK(admin::detail_words(words, {}, row_of("pick_sessions", R"({"added":[4,7],"withdrawn":[]})")) == "选 2 场");
}
