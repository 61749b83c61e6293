#include "kiosk/options.h"
#include "shared/program/config_file.h"
#include "shared/program/window_size.h"
#include "tests/catch.h"
#include "tests/folder.h"

using namespace oasis;
using namespace oasis::kiosk;

namespace {

constexpr const char* file = "kiosk.toml";

std::string complaint(const std::string& text) {
    const test::Folder folder;
    Options options;
    try {
        read_config(folder.write(file, text), options);
    } catch (const program::ConfigError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("a config file sets what it names and leaves the rest") {
    const test::Folder folder;
    Options options;
    read_config(folder.write(file, "panel = 21.5\ncamera = \"none\"\nidle_seconds = 2.5\nvolume = 0\n"), options);
    CHECK(options.panel_inches == 21.5);
    CHECK(options.camera == "none");
    CHECK(options.timing.idle == Moment{2500});
    CHECK(options.timing.grace == Timing{}.grace);
    CHECK(options.volume == 0);
    CHECK(options.scanner == "keys");
}

TEST_CASE("an unknown key names its line") {
    const auto said = complaint("volume = 3\n\nvolumen = 4\n");
    CHECK(said.find(":3:") != std::string::npos);
    CHECK(said.find("volumen") != std::string::npos);
}

TEST_CASE("a value of the wrong kind, out of range or not TOML names its line") {
    for (const char* text : {"volume = \"loud\"", "volume = 101", "idle_seconds = 0", "idle_seconds = -1",
                             "display = -1", "camera = 3", "panel = \"big\"", "volume = "}) {
        INFO(text);
        CHECK(complaint(text).find(":1:") != std::string::npos);
    }
}

TEST_CASE("a window is width x height and nothing else") {
    CHECK(program::parse_window("1080x1920")->height == 1920);
    for (const char* text : {"", "x", "1080", "1080x", "x1920", "1080x1920x1", "1080 x 1920", "-1x900", "10x10",
                             "99999x99999", "1080X1920"})
        CHECK_FALSE(program::parse_window(text).has_value());
}
