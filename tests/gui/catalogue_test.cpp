#include "shared/gui/catalogue.h"
#include "tests/catch.h"
#include "tests/folder.h"

#include <fstream>

using namespace oasis::gui;

namespace {

const std::filesystem::path built = OASIS_TEST_MESSAGES;

}  // namespace

TEST_CASE("messages are found by id in the language chosen, and the language can change at any time") {
    prepare_locale();
    Catalogue words(built);
    CHECK(words.language() == Language::zh);
    CHECK(words.tr("home.plain") == "出示学员卡");
    words.use(Language::en);
    CHECK(words.tr("home.plain") == "Show your card");
    words.use(Language::zh);
    CHECK(words.tr("home.plain") == "出示学员卡");
}

TEST_CASE("named slots are filled") {
    Catalogue words(built);
    CHECK(words.tr("home.greeting", fmt::arg("name", "李𬭎")) == "李𬭎，早上好");
    CHECK(words.tr("home.greeting", fmt::arg("name", std::string("{x}"))) == "{x}，早上好");
}

TEST_CASE("the plural form follows the number") {
    Catalogue words(built, Language::en);
    CHECK(words.tr_n("home.places", 1, fmt::arg("room", "203")) == "1 place in 203");
    CHECK(words.tr_n("home.places", 4, fmt::arg("room", "203")) == "4 places in 203");
    CHECK(words.tr_n("home.places", 0, fmt::arg("room", "203")) == "0 places in 203");
    words.use(Language::zh);
    CHECK(words.tr_n("home.places", 1, fmt::arg("room", "203")) == "余1位");
}

TEST_CASE("a missing message shows its id, and slots that do not match leave the text as it is") {
    Catalogue words(built);
    CHECK(words.tr("home.not_there") == "home.not_there");
    CHECK_FALSE(words.has("home.not_there"));
    CHECK(words.has("home.plain"));
    CHECK(words.tr("") == "");
    CHECK(words.tr("home.wrong_slot", fmt::arg("name", "x")) == "{nobody}，好");
    words.use(Language::en);
    CHECK(words.tr("home.wrong_slot") == "home.wrong_slot");
}

TEST_CASE("a catalogue that is missing or cut short is said, not read") {
    CHECK_THROWS_AS(Catalogue("/nowhere"), std::runtime_error);
    const oasis::test::Folder folder;
    for (const char* language : {"zh", "en"}) {
        const auto from = built / "messages" / language / "LC_MESSAGES";
        const auto to = folder.path() / "messages" / language / "LC_MESSAGES";
        std::filesystem::create_directories(to);
        std::filesystem::copy(from, to,
                              std::filesystem::copy_options::overwrite_existing |
                                  std::filesystem::copy_options::recursive);
    }
    const auto file = folder.path() / "messages/zh/LC_MESSAGES/oasis-zh.mo";
    const auto whole = std::filesystem::file_size(file);
    for (const std::uintmax_t size : {whole - 1, whole / 2, std::uintmax_t{20}, std::uintmax_t{0}}) {
        std::filesystem::resize_file(file, size);
        CHECK_THROWS_AS(Catalogue(folder.path()), std::runtime_error);
    }
}
