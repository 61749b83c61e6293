#include "shared/store/files/words.h"

#include "shared/store/act.h"
#include "shared/store/database.h"
#include "shared/store/words.h"
#include "shared/trust/key_pair.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::Right;

std::optional<WordContent> content_of(const std::vector<unsigned char>& sealed, const OfficeKeys& keys) {
    const auto plain = trust::open_sealed(sealed, *keys.manager);
    return plain ? unpacked(plain->bytes()) : std::nullopt;
}

void add_answers(Database& database, const OfficeKeys& keys, OpenedWord& opened) {
    auto row = database.connection().query(
        R"sql(
            SELECT w.state, COALESCE(a.login, ''), w.at, w.sealed_note
            FROM complaint_answer w
            LEFT JOIN account a ON a.id = w.account_id
            WHERE w.complaint_word_id = ?
            ORDER BY w.id)sql",
        opened.id.value);
    while (row.step()) {
        auto& answer = opened.answers.emplace_back();
        answer.state = from_word<domain::WordState>(row.text(0));
        answer.who = row.text(1);
        answer.at = domain::from_ms(row.integer(2));
        if (const auto plain = trust::open_sealed(row.bytes(3), *keys.manager))
            answer.note.text().assign(reinterpret_cast<const char*>(plain->bytes().data()), plain->bytes().size());
    }
}

std::vector<OpenedWord> all_words(Database& database, const OfficeKeys& keys, Numbers numbers) {
    auto row = database.connection().query("SELECT id, sealed FROM complaint_word ORDER BY id");
    std::vector<OpenedWord> words;
    while (row.step()) {
        auto& opened = words.emplace_back();
        opened.id = {row.integer(0)};
        if (auto content = content_of(row.bytes(1), keys)) {
            opened.topic = content->topic;
            opened.wants_a_call = !content->callback.text().empty();
            if (numbers == Numbers::shown)
                opened.callback = std::move(content->callback);
        }
    }
    for (auto& word : words)
        add_answers(database, keys, word);
    return words;
}

}  // namespace

std::vector<OpenedWord> open_words(Database& database, const OfficeKeys& keys, Numbers numbers,
                                   const domain::Actor& actor, domain::Instant now) {
    if (!keys.manager)
        throw NotPermitted{};
    Act act{database, Right::read_words, actor, now};
    demand_current(database, keys);
    auto words = all_words(database, keys, numbers);
    if (words.empty())
        return words;
    auto ids = nlohmann::json::array();
    for (const auto& word : words)
        ids.push_back(word.id.value);
    act.record("open_words", "station:1", {{"words", ids}, {"numbers", numbers == Numbers::shown ? 1 : 0}});
    act.commit();
    return words;
}

std::optional<trust::WipedText> reveal_word(Database& database, const OfficeKeys& keys, domain::ComplaintWordId id,
                                            const domain::Actor& actor, domain::Instant now) {
    if (!keys.manager)
        throw NotPermitted{};
    Act act{database, Right::read_words, actor, now};
    demand_current(database, keys);
    auto row = database.connection().query("SELECT sealed FROM complaint_word WHERE id = ?", id.value);
    auto content = row.step() ? content_of(row.bytes(0), keys) : std::nullopt;
    if (!content)
        return std::nullopt;
    act.record("reveal_word", subject("complaint_word", id), nlohmann::json::object());
    act.commit();
    return std::move(content->callback);
}

}  // namespace oasis::store
