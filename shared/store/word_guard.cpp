#include "shared/store/word_guard.h"

#include "shared/store/act.h"
#include "shared/store/word_refusal.h"
#include "shared/store/words.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::ListedWord;
using domain::Severity;
using domain::WordRules;

void write(Database& database, const WordRules& rules) {
    auto& connection = database.connection();
    connection.run(
        R"sql(
            UPDATE station
            SET words_on_kiosk = ?, words_on_card = ?, words_on_poster = ?, words_in_office = ?
            WHERE id = 1)sql",
        word(rules.severity[0]), word(rules.severity[1]), word(rules.severity[2]), word(rules.severity[3]));
    connection.run("DELETE FROM station_word");
    const auto add = [&](const char* kind, const std::string& it, const std::string& proposal) {
        connection.run("INSERT INTO station_word (kind, word, proposal) VALUES (?, ?, ?)", kind, it, proposal);
    };
    for (const auto& it : rules.added)
        add("banned", it.word, it.proposal);
    for (const auto& it : rules.allowed)
        add("allowed", it, {});
    for (const auto& it : rules.switched_off)
        add("switched_off", it, {});
}

nlohmann::json body_of(const WordRules& rules) {
    auto severity = nlohmann::json::object();
    for (std::size_t at = 0; at < domain::word_surfaces.size(); ++at)
        severity[word(domain::word_surfaces.at(at))] = word(rules.severity.at(at));
    return {{"severity", severity},
            {"added", rules.added.size()},
            {"allowed", rules.allowed.size()},
            {"switched_off", rules.switched_off.size()}};
}

}  // namespace

WordRules word_rules(Database& database) {
    WordRules rules;
    {
        auto row = database.connection().query(
            "SELECT words_on_kiosk, words_on_card, words_on_poster, words_in_office FROM station WHERE id = 1");
        if (row.step())
            for (std::size_t at = 0; at < rules.severity.size(); ++at)
                rules.severity.at(at) = from_word<Severity>(row.text(static_cast<int>(at)));
    }
    auto row = database.connection().query("SELECT kind, word, proposal FROM station_word ORDER BY id");
    while (row.step()) {
        const auto kind = row.text(0);
        if (kind == "banned")
            rules.added.push_back({row.text(1), row.text(2)});
        else
            (kind == "allowed" ? rules.allowed : rules.switched_off).push_back(row.text(1));
    }
    return rules;
}

std::shared_ptr<const domain::WordGuard> word_guard(const WordRules& rules) {
    struct Made {
        WordRules rules;
        std::shared_ptr<const domain::WordGuard> guard;
    };
    static thread_local Made last;  // a roster asks for each of its people
    if (!last.guard || last.rules != rules)
        last = {rules, std::make_shared<const domain::WordGuard>(domain::lists_with(rules))};
    return last.guard;
}

std::optional<domain::WordRulesFault> set_word_guard(Database& database, const WordRules& wanted,
                                                     const domain::Actor& actor, domain::Instant now) {
    if (const auto fault = domain::fault_of(wanted))
        return fault;
    Act act{database, domain::Right::change_settings, actor, now};
    if (word_rules(database) == wanted)
        return std::nullopt;
    write(database, wanted);
    act.record("set_word_guard", "station:1", body_of(wanted));
    act.commit();
    return std::nullopt;
}

bool blocks_words(Database& database, std::initializer_list<PlacedText> texts) {
    if (std::ranges::all_of(texts, [](const PlacedText& it) { return it.text == it.before; }))
        return false;
    const auto rules = word_rules(database);
    return std::ranges::any_of(texts, [&](const PlacedText& it) {
        return it.text != it.before && domain::severity_at(rules, it.place) == Severity::block &&
               !word_guard(rules)->find(it.text).empty();
    });
}

}  // namespace oasis::store
