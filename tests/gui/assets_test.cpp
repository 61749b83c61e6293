#include "shared/gui/assets.h"
#include "tests/catch.h"
#include "tests/folder.h"

TEST_CASE("a program finds the assets that were built or installed with it, and nobody else's") {
    const oasis::test::Folder prefix;
    const auto program = prefix.file("bin/oasis-kiosk");
    CHECK_THROWS_AS(oasis::gui::assets_of(program), std::runtime_error);
    std::filesystem::create_directories(prefix.file("assets/messages"));
    CHECK(oasis::gui::assets_of(program) == prefix.file("assets"));
    std::filesystem::create_directories(prefix.file("share/oasis/messages"));
    CHECK(oasis::gui::assets_of(program) == prefix.file("share/oasis"));
}

TEST_CASE("this program finds its own") {
    CHECK(std::filesystem::is_directory(oasis::gui::find_assets() / "form"));
}
