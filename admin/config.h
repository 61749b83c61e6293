#pragma once
#include <filesystem>
#include <string>

namespace oasis::admin {

/// What belongs to this computer and not to the station. The command line overrides the file.
struct Config {
    std::string database;         // sqlite:PATH or PATH; empty: the default place
    std::string window;           // WIDTHxHEIGHT; empty: the whole screen
    std::string scanner;          // an evdev or serial path; empty: a scanner that types
    std::string language = "zh";  // zh or en
};

/// Reads TOML. Throws program::ConfigError.
[[nodiscard]] Config read_config(const std::filesystem::path& file);

}  // namespace oasis::admin
