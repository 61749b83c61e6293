#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <toml++/toml.h>

namespace oasis::program {

/// Says the file, the line and what is wrong with it.
class ConfigError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Takes a key's value; false when it is of the wrong kind or out of range.
using Take = std::function<bool(const toml::node&)>;
using Keys = std::map<std::string_view, Take>;

/// Any text in quotes. `Text` is a std::string, or an optional one.
template <class Text>
[[nodiscard]] Take text(Text& value) {
    return [&value](const toml::node& node) {
        const auto given = node.value<std::string>();
        if (given)
            value = *given;
        return given.has_value();
    };
}

/// Reads TOML. An unknown key is a ConfigError, so that a typing slip is not silently ignored.
void read_config_file(const std::filesystem::path& file, const Keys& keys);

}  // namespace oasis::program
