#include "admin/config.h"

#include "shared/program/config_file.h"

namespace oasis::admin {

Config read_config(const std::filesystem::path& file) {
    Config config;
    const auto language = [&](const toml::node& node) {
        config.language = node.value_or(std::string{});
        return config.language == "zh" || config.language == "en";
    };
    program::read_config_file(file, {{"database", program::text(config.database)},
                                     {"window", program::text(config.window)},
                                     {"scanner", program::text(config.scanner)},
                                     {"language", language}});
    return config;
}

}  // namespace oasis::admin
