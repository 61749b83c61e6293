#include "admin/form_file.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <initializer_list>
#include <optional>
#include <set>
#include <string_view>
#include <toml++/toml.h>

namespace oasis::admin {

namespace {

using domain::FieldKind;
using domain::Mask;

constexpr std::array<std::string_view, 8> kind_words{"text",   "id_number", "phone", "date",
                                                     "choice", "choices",   "lines", "account"};
constexpr std::array<std::string_view, 5> mask_words{"none", "name", "number", "phone", "all"};
constexpr std::array<std::string_view, 3> tab_words{"basics", "assessment", "agreement"};

/// One file while it is read: every complaint names it and the line.
class Reader {
  public:
    explicit Reader(const std::filesystem::path& file) : file_(file.string()) {
        try {
            root_ = toml::parse_file(file_);
        } catch (const toml::parse_error& fault) {
            throw FormError(fmt::format("{}:{}: {}", file_, fault.source().begin.line, fault.description()));
        }
    }

    [[nodiscard]] const toml::table& root() const { return root_; }

    [[noreturn]] void fail(const toml::node& at, const std::string& why) const {
        throw FormError(fmt::format("{}:{}: {}", file_, at.source().begin.line, why));
    }

    /// The tables of an array, of which there must be at least one where `required`.
    std::vector<const toml::table*> tables(const toml::table& in, std::string_view key, bool required) const {
        std::vector<const toml::table*> all;
        const auto* node = in.get(key);
        if (!node) {
            if (required)
                fail(in, fmt::format("`{}` is missing", key));
            return all;
        }
        const auto* list = node->as_array();
        if (!list)
            fail(*node, fmt::format("`{}` must be a list", key));
        for (const auto& item : *list) {
            if (!item.is_table())
                fail(item, fmt::format("`{}` must hold tables", key));
            all.push_back(item.as_table());
        }
        return all;
    }

    std::string text(const toml::table& in, std::string_view key) const {
        const auto* node = in.get(key);
        if (!node)
            fail(in, fmt::format("`{}` is missing", key));
        const auto value = node->value<std::string>();
        if (!value || value->empty())
            fail(*node, fmt::format("`{}` must be a text", key));
        return *value;
    }

    std::string text_or_empty(const toml::table& in, std::string_view key) const {
        return in.contains(key) ? text(in, key) : std::string{};
    }

    bool flag(const toml::table& in, std::string_view key) const {
        const auto* node = in.get(key);
        if (!node)
            return false;
        const auto value = node->value<bool>();
        if (!value)
            fail(*node, fmt::format("`{}` must be true or false", key));
        return *value;
    }

    template <class Enum, std::size_t count>
    Enum word(const toml::table& in, std::string_view key,
              const std::array<std::string_view, count>& words) const {
        const auto said = text(in, key);
        const auto found = std::ranges::find(words, said);
        if (found == words.end())
            fail(*in.get(key), fmt::format("`{}` is none of {}", said, fmt::join(words, ", ")));
        return static_cast<Enum>(found - words.begin());
    }

    void only(const toml::table& in, std::initializer_list<std::string_view> known) const {
        for (const auto& [key, node] : in)
            if (std::ranges::find(known, key.str()) == known.end())
                fail(node, fmt::format("`{}` is not known here", key.str()));
    }

    domain::Caption caption(const toml::table& in) const { return {text(in, "zh"), text(in, "en")}; }

  private:
    std::string file_;
    toml::table root_;
};

domain::FormOption read_option(const Reader& reader, const toml::table& from) {
    reader.only(from, {"zh", "en", "value", "alone", "only_for_women"});
    domain::FormOption option;
    option.caption = reader.caption(from);
    option.value = from.contains("value") ? reader.text(from, "value") : option.caption.zh;
    option.alone = reader.flag(from, "alone");
    option.only_for_women = reader.flag(from, "only_for_women");
    return option;
}

domain::FormField read_field(const Reader& reader, const toml::table& from) {
    reader.only(from, {"key", "kind", "zh", "en", "hint_zh", "hint_en", "mask", "full", "option"});
    domain::FormField field;
    field.key = reader.text(from, "key");
    field.kind = reader.word<FieldKind>(from, "kind", kind_words);
    field.caption = reader.caption(from);
    field.hint = {reader.text_or_empty(from, "hint_zh"), reader.text_or_empty(from, "hint_en")};
    if (from.contains("mask"))
        field.mask = reader.word<Mask>(from, "mask", mask_words);
    field.full_width = reader.flag(from, "full");
    const bool chosen = field.kind == FieldKind::choice || field.kind == FieldKind::choices;
    std::set<std::string> values;
    for (const auto* option : reader.tables(from, "option", chosen)) {
        field.options.push_back(read_option(reader, *option));
        if (!values.insert(field.options.back().value).second)
            reader.fail(*option, fmt::format("the option `{}` stands twice", field.options.back().value));
    }
    if (!chosen && !field.options.empty())
        reader.fail(from, "only a choice has options");
    return field;
}

domain::Handover read_set(const Reader& reader, const toml::table& from) {
    reader.only(from, {"name", "zh", "en", "paper"});
    domain::Handover set{reader.caption(from), {}};
    for (const auto* paper : reader.tables(from, "paper", true)) {
        reader.only(*paper, {"key", "zh", "en"});
        set.papers.push_back({reader.text(*paper, "key"), reader.caption(*paper)});
    }
    return set;
}

}  // namespace

domain::Form read_form(const std::filesystem::path& folder) {
    domain::Form form;
    std::set<std::string> keys;
    const Reader registration{folder / "registration.toml"};
    registration.only(registration.root(), {"section"});
    for (const auto* table : registration.tables(registration.root(), "section", true)) {
        registration.only(*table, {"tab", "zh", "en", "field"});
        domain::FormSection section;
        section.tab = registration.word<domain::FormTab>(*table, "tab", tab_words);
        section.caption = registration.caption(*table);
        for (const auto* field : registration.tables(*table, "field", true)) {
            section.fields.push_back(read_field(registration, *field));
            if (!keys.insert(section.fields.back().key).second)
                registration.fail(*field,
                                  fmt::format("the key `{}` stands twice", section.fields.back().key));
        }
        form.sections.push_back(std::move(section));
    }
    const Reader handover{folder / "handover.toml"};
    handover.only(handover.root(), {"set"});
    for (const auto* table : handover.tables(handover.root(), "set", true)) {
        static constexpr std::array<std::string_view, 2> names{"five", "six"};
        auto& set = handover.word<int>(*table, "name", names) == 0 ? form.five : form.six;
        set = read_set(handover, *table);
    }
    if (form.five.papers.empty() || form.six.papers.empty())
        handover.fail(handover.root(), "the sets `five` and `six` must both stand here");
    return form;
}

}  // namespace oasis::admin
