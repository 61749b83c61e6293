#include "admin/config.h"
#include "tests/catch.h"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace oasis;

namespace {

/// A file of its own that goes with the test.
class ConfigFile {
  public:
    explicit ConfigFile(const std::string& text) {
        std::string name = (std::filesystem::temp_directory_path() / "oasis-config-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        folder_ = name;
        std::ofstream{path()} << text;
    }
    ~ConfigFile() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    ConfigFile(const ConfigFile&) = delete;
    ConfigFile& operator=(const ConfigFile&) = delete;
    [[nodiscard]] std::filesystem::path path() const { return folder_ / "console.toml"; }

  private:
    std::filesystem::path folder_;
};

std::string complaint_about(const std::string& text) {
    const ConfigFile file{text};
    try {
        (void)admin::read_config(file.path());
    } catch (const admin::ConfigError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("a config file says what belongs to this computer") {
    const ConfigFile file{
        "# the desk\ndatabase = \"sqlite:/srv/a.db\"\nwindow = \"1366x768\"\nlanguage = \"en\"\n"};
    const auto config = admin::read_config(file.path());
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
