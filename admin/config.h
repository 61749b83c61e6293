#pragma once
#include <filesystem>
#include <stdexcept>
#include <string>

namespace oasis::admin {

/// What belongs to this computer and not to the station. The command line overrides the file.
struct Config {
    std::string database;         // sqlite:PATH or PATH; empty: the default place
    std::string window;           // WIDTHxHEIGHT; empty: the whole screen
    std::string scanner;          // an evdev or serial path; empty: a scanner that types
    std::string language = "zh";  // zh or en
};

/// Says the file, the line and what to write instead.
class ConfigError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Reads TOML. An unknown key is a ConfigError, so that a typing slip is not silently ignored.
[[nodiscard]] Config read_config(const std::filesystem::path& file);

}  // namespace oasis::admin
