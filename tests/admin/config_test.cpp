#include "admin/config.h"
#include "shared/program/config_file.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include <string>

using namespace oasis;

namespace {

constexpr const char* file = "console.toml";

std::string complaint_about(const std::string& text) {
    const test::Folder folder;
    try {
        (void)admin::read_config(folder.write(file, text));
    } catch (const program::ConfigError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("a config file says what belongs to this computer") {
    const test::Folder folder;
    const auto written = folder.write(
        file, "# the desk\ndatabase = \"sqlite:/srv/a.db\"\nwindow = \"1366x768\"\nlanguage = \"en\"\n");
    const auto config = admin::read_config(written);
    CHECK(config.database == "sqlite:/srv/a.db");
    CHECK(config.window == "1366x768");
    CHECK(config.language == "en");
    CHECK(config.scanner.empty());
}

TEST_CASE("an unknown key is refused with its line") {
    const auto complaint = complaint_about("database = \"a\"\n\ndatbase = \"b\"\n");
    CHECK(complaint.find(":3:") != std::string::npos);
    CHECK(complaint.find("datbase") != std::string::npos);
}

TEST_CASE("a value of another kind, a language nobody speaks here and broken TOML are refused") {
    CHECK_FALSE(complaint_about("window = 1366\n").empty());
    CHECK_FALSE(complaint_about("language = \"fr\"\n").empty());
    CHECK_FALSE(complaint_about("database = \n").empty());
}
