#include "admin/guide_file.h"

#include <fmt/format.h>
#include <stdexcept>
#include <toml++/toml.h>

namespace oasis::admin {

namespace {

std::string text(const toml::table& table, std::string_view key) {
    const auto value = table[key].value<std::string>();
    if (!value)
        throw std::runtime_error(fmt::format("services guide:{}: `{}` is missing", table.source().begin.line, key));
    return *value;
}

template <class Use>
void each(const toml::table& table, std::string_view key, Use use) {
    if (const auto* array = table[key].as_array())
        for (const auto& element : *array)
            if (const auto* one = element.as_table())
                use(*one);
}

}  // namespace

std::vector<domain::GuideItem> read_guide(const std::filesystem::path& file) {
    const auto root = toml::parse_file(file.string());
    std::vector<domain::GuideItem> guide;
    each(root, "chapter", [&](const toml::table& chapter) {
        each(chapter, "item", [&](const toml::table& item) {
            guide.push_back({text(chapter, "title"), text(item, "title"), text(item, "alias"), text(item, "office"),
                             text(item, "phone"), text(item, "papers")});
        });
    });
    return guide;
}

}  // namespace oasis::admin
