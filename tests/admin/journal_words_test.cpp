#include "admin/journal_words.h"
#include "shared/gui/assets.h"
#include "tests/catch.h"

namespace {

using namespace oasis;

store::JournalRow row_of(const std::string& act, const std::string& body) {
    store::JournalRow row;
    row.act = act;
    row.body = body;
    return row;
}

}  // namespace

TEST_CASE("the journal's page has words for every act that the store may record, in both languages") {
    for (const auto language : {gui::Language::zh, gui::Language::en}) {
        const gui::Catalogue words{gui::find_assets(), language};
        std::string missing;
        for (const auto& act : store::journal_acts)
            if (const std::string name{act.name}; admin::act_words(words, row_of(name, "{}")) == name)
                missing += name + "\n";
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
