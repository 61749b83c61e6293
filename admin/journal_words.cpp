#include "admin/journal_words.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace oasis::admin {

namespace {

using nlohmann::json;
using Accounts = std::span<const store::AccountRow>;

void join(std::string& list, const std::string& item) {
    if (!item.empty())
        list += (list.empty() ? "" : "、") + item;
}

/// A word of the journal in the interface's language; as it stands where it has none.
std::string named(const gui::Catalogue& words, const std::string& word) {
    const auto id = "journal.field." + word;
    return words.has(id) ? words.tr(id) : word;
}

std::string names_in(const gui::Catalogue& words, const json& body, const char* key) {
    std::string list;
    if (const auto names = body.find(key); names != body.end() && names->is_array())
        for (const auto& name : *names)
            if (name.is_string())
                join(list, named(words, name.get<std::string>()));
    return list;
}

/// A count that stands as a number, or as a list of ids.
std::optional<long> count_in(const json& body, const char* key) {
    const auto value = body.find(key);
    if (value == body.end())
        return std::nullopt;
    if (value->is_number_integer())
        return value->get<long>();
    return value->is_array() ? std::optional{static_cast<long>(value->size())} : std::nullopt;
}

std::string name_of(Accounts accounts, domain::AccountId id) {
    const auto found = std::ranges::find(accounts, id, [](const auto& row) { return row.account.id; });
    return found == accounts.end() ? std::to_string(id.value) : colleague_name(*found);
}

}  // namespace

const std::string& colleague_name(const store::AccountRow& row) {
    return row.name.empty() ? row.account.login : row.name;
}

std::string act_words(const gui::Catalogue& words, const store::JournalRow& row) {
    const auto id = "journal.act." + row.act;
    return words.has(id) ? words.tr(id) : row.act;
}

std::string actor_words(const gui::Catalogue& words, Accounts accounts, const std::string& participant_word,
                        const store::JournalRow& row) {
    switch (row.kind) {
    case domain::Actor::Kind::self:
        return words.tr("journal.self", fmt::arg("word", participant_word));
    case domain::Actor::Kind::staff:
        return row.account ? name_of(accounts, *row.account) : words.tr("role.staff");
    case domain::Actor::Kind::system:
        break;
    }
    return words.tr("journal.system");
}

std::string detail_words(const gui::Catalogue& words, Accounts accounts, const store::JournalRow& row) {
    const auto body = json::parse(row.body, nullptr, false);
    std::string said;
    if (row.about_account && row.about_account != row.account)
        join(said, name_of(accounts, *row.about_account));
    if (!body.is_object())
        return said;
    join(said, names_in(words, body, "fields"));
    join(said, names_in(words, body, "changed"));
    if (const auto reason = body.find("reason"); reason != body.end() && reason->is_string())
        join(said, named(words, reason->get<std::string>()));
    constexpr const char* counts[]{"added", "withdrawn", "revoked", "visits", "failures", "files", "entries", "people"};
    for (const auto* key : counts)
        if (const auto count = count_in(body, key); count && *count > 0)
            join(said, words.tr(std::string{"journal.count."} + key, fmt::arg("n", *count)));
    return said;
}

}  // namespace oasis::admin
