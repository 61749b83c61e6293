#include "kiosk/options.h"
#include <charconv>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <toml++/toml.h>

namespace oasis::kiosk {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const toml::source_region& where,
                         std::string_view why) {
    throw ConfigError{fmt::format("{}:{}: {}", file.string(), where.begin.line, why)};
}

/// Takes a value into the options; false when it is of the wrong kind or out of range.
using Take = std::function<bool(const toml::node&, Options&)>;

template <class Member>
Take text(Member member) {
    return [member](const toml::node& node, Options& options) {
        const auto value = node.value<std::string>();
        if (value)
            options.*member = *value;
        return value.has_value();
    };
}

Take seconds(Moment Timing::* member) {
    return [member](const toml::node& node, Options& options) {
        const auto value = node.value<double>();
        if (!value || *value <= 0 || *value > 3600)
            return false;
        options.timing.*member = Moment{static_cast<long long>(*value * 1000)};
        return true;
    };
}

const std::map<std::string_view, Take>& keys() {
    static const std::map<std::string_view, Take> table{
        {"database", text(&Options::database)},
        {"window", text(&Options::window)},
        {"camera", text(&Options::camera)},
        {"scanner", text(&Options::scanner)},
        {"device", text(&Options::device)},
        {"display",
         [](const toml::node& node, Options& options) {
             const auto value = node.value<int>();
             options.display = value.value_or(0);
             return value && *value >= 0;
         }},
        {"panel",
         [](const toml::node& node, Options& options) {
             const auto value = node.value<double>();
             options.panel_inches = value.value_or(0);
             return value && *value >= 0 && *value < 200;
         }},
        {"volume",
         [](const toml::node& node, Options& options) {
             options.volume = node.value<int>();
             return options.volume && *options.volume >= 0 && *options.volume <= 100;
         }},
        {"first_backup_seconds",
         [](const toml::node& node, Options& options) {
             const auto value = node.value<double>();
             options.first_backup = Moment{static_cast<long long>(value.value_or(0) * 1000)};
             return value && *value >= 0 && *value <= 3600;
         }},
        {"idle_seconds", seconds(&Timing::idle)},
        {"still_there_seconds", seconds(&Timing::grace)},
        {"result_seconds", seconds(&Timing::result)},
        {"name_seconds", seconds(&Timing::name)},
        {"same_card_seconds", seconds(&Timing::same_card)},
        {"corner_seconds", seconds(&Timing::corner)}};
    return table;
}

}  // namespace

void read_config(const std::filesystem::path& file, Options& options) {
    try {
        const auto table = toml::parse_file(file.string());
        for (const auto& [key, value] : table) {
            const auto known = keys().find(key.str());
            if (known == keys().end())
                refuse(file, value.source(), fmt::format("unknown key `{}`", key.str()));
            if (!known->second(value, options))
                refuse(file, value.source(), fmt::format("`{}` cannot take this value", key.str()));
        }
    } catch (const toml::parse_error& error) {
        refuse(file, error.source(), error.description());
    }
}

std::optional<WindowSize> parse_window(const std::string& text) {
    const auto cross = text.find('x');
    if (cross == std::string::npos)
        return std::nullopt;
    WindowSize size;
    const char *begin = text.data(), *end = begin + text.size(), *middle = begin + cross;
    const auto width = std::from_chars(begin, middle, size.width);
    const auto height = std::from_chars(middle + 1, end, size.height);
    const bool read = width.ec == std::errc{} && width.ptr == middle && height.ec == std::errc{} && height.ptr == end;
    if (!read || size.width < 320 || size.height < 320 || size.width > 16384 || size.height > 16384)
        return std::nullopt;
    return size;
}

}  // namespace oasis::kiosk
