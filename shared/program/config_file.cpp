#include "shared/program/config_file.h"

#include <fmt/format.h>

namespace oasis::program {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const toml::source_region& where, std::string_view why) {
    throw ConfigError{fmt::format("{}:{}: {}", file.string(), where.begin.line, why)};
}

}  // namespace

void read_config_file(const std::filesystem::path& file, const Keys& keys) {
    try {
        const auto table = toml::parse_file(file.string());
        for (const auto& [key, value] : table) {
            const auto known = keys.find(key.str());
            if (known == keys.end())
                refuse(file, value.source(), fmt::format("unknown key `{}`", key.str()));
            if (!known->second(value))
                refuse(file, value.source(), fmt::format("`{}` cannot take this value", key.str()));
        }
    } catch (const toml::parse_error& error) {
        refuse(file, error.source(), error.description());
    }
}

}  // namespace oasis::program
