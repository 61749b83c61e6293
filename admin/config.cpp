#include "admin/config.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <toml++/toml.h>
#include <utility>

namespace oasis::admin {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const toml::source_region& where,
                         std::string_view why) {
    throw ConfigError{fmt::format("{}:{}: {}", file.string(), where.begin.line, why)};
}

}  // namespace

Config read_config(const std::filesystem::path& file) {
    Config config;
    const std::array<std::pair<std::string_view, std::string*>, 4> keys{{{"database", &config.database},
                                                                         {"window", &config.window},
                                                                         {"scanner", &config.scanner},
                                                                         {"language", &config.language}}};
    try {
        const auto table = toml::parse_file(file.string());
        for (const auto& [key, value] : table) {
            const auto known =
                std::ranges::find(keys, key.str(), [](const auto& pair) { return pair.first; });
            if (known == keys.end())
                refuse(file, value.source(), fmt::format("unknown key `{}`", key.str()));
            const auto text = value.value<std::string>();
            if (!text)
                refuse(file, value.source(), fmt::format("`{}` takes a text in quotes", key.str()));
            *known->second = *text;
        }
    } catch (const toml::parse_error& error) {
        refuse(file, error.source(), error.description());
    }
    if (config.language != "zh" && config.language != "en")
        throw ConfigError{fmt::format("{}: `language` is \"zh\" or \"en\"", file.string())};
    return config;
}

}  // namespace oasis::admin
