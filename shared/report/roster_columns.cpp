#include "shared/report/roster_columns.h"

#include "shared/domain/participant_file.h"
#include "shared/domain/person_checks.h"
#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <toml++/toml.h>

namespace oasis::report {

namespace {

/// A caption without spaces, line breaks, stars and a colon at the end, in lower case.
std::string plain_caption(std::string_view caption) {
    auto plain = domain::folded(caption);
    std::erase_if(plain, [](char c) { return c == ' ' || c == '\n' || c == '*'; });
    while (plain.ends_with(':'))
        plain.pop_back();
    std::ranges::transform(plain, plain.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return plain;
}

std::string without_brackets(std::string_view caption) {
    std::string kept;
    for (;;) {
        const auto open = caption.find('(');
        const auto close = open == std::string_view::npos ? open : caption.find(')', open);
        kept += caption.substr(0, open);
        if (close == std::string_view::npos)
            return kept;
        caption.remove_prefix(close + 1);
    }
}

[[noreturn]] void misread(const toml::node& node, const char* what) {
    std::ostringstream text;
    text << "roster columns, line " << node.source().begin.line << ": " << what;
    throw std::runtime_error(text.str());
}

std::string word_of(const toml::node& node) {
    if (const auto word = node.value<std::string>(); word && !word->empty())
        return *word;
    misread(node, "a word is wanted here");
}

std::string word_at(const toml::table& table, const char* key) {
    const auto* node = table.get(key);
    return node ? word_of(*node) : (misread(table, key), std::string{});
}

std::vector<std::string> words_at(const toml::table& table, const char* key) {
    std::vector<std::string> words;
    if (const auto* list = table[key].as_array())
        for (const auto& word : *list)
            words.push_back(word_of(word));
    return words;
}

}  // namespace

RosterColumns::RosterColumns(const std::filesystem::path& file) {
    toml::table data;
    try {
        data = toml::parse_file(file.string());
    } catch (const toml::parse_error& error) {
        std::ostringstream text;
        text << "roster columns, line " << error.source().begin.line << ": " << error.description();
        throw std::runtime_error(text.str());
    }
    for (const auto& word : words_at(data, "footers"))
        footers_.push_back(plain_caption(word) + (word.ends_with(':') ? ":" : ""));
    const auto* columns = data["column"].as_array();
    if (!columns)
        misread(data, "no column");
    for (const auto& node : *columns) {
        const auto* table = node.as_table();
        if (!table)
            misread(node, "a column is a table");
        RosterColumn column{
            word_at(*table, "key"), word_at(*table, "caption"), !(*table)["more"].value_or(false), {}};
        if (const auto* values = (*table)["values"].as_table())
            for (const auto& [spelling, kept] : *values)
                column.values.emplace(std::string{spelling.str()}, word_of(kept));
        auto captions = words_at(*table, "aliases");
        captions.push_back(column.caption);
        for (const auto& caption : captions)
            if (!by_caption_.emplace(plain_caption(caption), columns_.size()).second)
                misread(node, "a caption stands twice");
        columns_.push_back(std::move(column));
    }
    static_cast<void>(index_of(domain::field::full_name));
    static_cast<void>(index_of(domain::field::id_number));
}

std::optional<std::size_t> RosterColumns::find(std::string_view caption) const {
    const auto plain = plain_caption(caption);
    auto found = by_caption_.find(plain);
    if (found == by_caption_.end())
        found = by_caption_.find(without_brackets(plain));
    return found == by_caption_.end() ? std::nullopt : std::optional{found->second};
}

std::size_t RosterColumns::index_of(std::string_view key) const {
    const auto found = std::ranges::find(columns_, key, &RosterColumn::key);
    if (found == columns_.end())
        throw std::runtime_error("roster columns: no column for " + std::string{key});
    return static_cast<std::size_t>(found - columns_.begin());
}

bool RosterColumns::is_footer(std::string_view first_cell) const {
    auto plain = domain::folded(first_cell);
    std::erase(plain, ' ');
    return std::ranges::any_of(footers_, [&](const std::string& word) { return plain.starts_with(word); });
}

namespace {

using Captions = std::vector<std::string>;

/// Of a cell only as much as a caption with all its explanations has.
Captions captions_of(const Row& row) {
    constexpr std::size_t longest = 256;
    Captions captions;
    for (const auto& cell : row.cells)
        captions.push_back(domain::folded(std::string_view{cell.text}.substr(0, longest)));
    return captions;
}

/// Two lines as one: 监护人 over 姓名 and 电话 are 监护人姓名 and 监护人电话.
Captions joined(const Captions& upper, const Captions& lower) {
    Captions both(std::max(upper.size(), lower.size()));
    std::string above;
    for (std::size_t at = 0; at < both.size(); ++at) {
        const auto over = at < upper.size() ? upper[at] : std::string{};
        const auto under = at < lower.size() ? lower[at] : std::string{};
        if (!over.empty())
            above = over;
        both[at] = under.empty() || under == over ? over : above + under;
    }
    return both;
}

RosterHeader header_of(const Captions& captions, const RosterColumns& columns) {
    RosterHeader header;
    std::vector<bool> taken(columns.all().size());
    for (const auto& caption : captions) {
        auto meaning = columns.find(caption);
        if (!meaning && !caption.empty())
            header.unknown.push_back(caption);
        if (meaning && taken[*meaning]) {
            header.repeated.push_back(caption);
            meaning.reset();
        }
        if (meaning)
            taken[*meaning] = true;
        header.columns.push_back(meaning);
    }
    return header;
}

/// 0 where it is no header.
std::size_t known_columns(const RosterHeader& header, std::size_t name) {
    const auto known = static_cast<std::size_t>(
        std::ranges::count_if(header.columns, [](const auto& column) { return column.has_value(); }));
    const bool named = std::ranges::find(header.columns, std::optional{name}) != header.columns.end();
    return named && known >= 2 ? known : 0;
}

}  // namespace

std::optional<RosterHeader> find_header(std::span<const Row> rows, const RosterColumns& columns) {
    const auto name = columns.index_of(domain::field::full_name);
    std::optional<RosterHeader> best;
    std::size_t most = 0;
    const auto offer = [&](const Captions& captions, std::size_t below) {
        auto header = header_of(captions, columns);
        const auto known = known_columns(header, name);
        if (known <= most)
            return;
        most = known;
        header.below = below;
        best = std::move(header);
    };
    auto captions = rows.empty() ? Captions{} : captions_of(rows.front());
    for (std::size_t at = 0; at < rows.size() && at < first_rows; ++at) {
        offer(captions, at + 1);
        if (at + 1 == rows.size())
            break;
        auto below = captions_of(rows[at + 1]);
        if (rows[at + 1].number == rows[at].number + 1)
            offer(joined(captions, below), at + 2);
        captions = std::move(below);
    }
    return best;
}

}  // namespace oasis::report
