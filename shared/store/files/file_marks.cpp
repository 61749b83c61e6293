#include "shared/store/files/file_marks.h"

#include "shared/store/act.h"
#include "shared/store/database.h"
#include <charconv>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using nlohmann::json;
using Marks = std::unordered_map<std::int64_t, FileMark>;

struct Entry {
    std::int64_t sequence = 0;
    std::optional<FileMark> mark;
};

/// A body that makes no sense, which verify names, is a mark that no row bears: the other files still open.
Entry entry_in(const Statement& row) {
    Entry entry{row.integer(0), std::nullopt};
    if (row.text(1) != "save_file")
        return entry;
    try {
        const auto body = json::parse(row.text(2));
        entry.mark = FileMark{body.at("version"), body.at("hash")};
    } catch (const json::exception&) {
        entry.mark.emplace();
    }
    return entry;
}

std::int64_t id_in(const std::string& subject) {
    std::int64_t id = 0;
    const auto colon = subject.find(':') + 1;
    std::from_chars(subject.data() + colon, subject.data() + subject.size(), id);
    return id;
}

/// The last removal of an account: it sealed every file anew.
struct Resealed {
    std::int64_t sequence = 0;
    Marks marks;
};

Resealed last_resealed(Database& database, std::int64_t after) {
    auto row = database.connection().query(
        "SELECT seq, body FROM journal WHERE act = 'remove_account' AND seq > ? ORDER BY seq DESC LIMIT 1",
        after);
    if (!row.step())
        return {};
    Resealed resealed{row.integer(0), {}};
    try {
        const auto body = json::parse(row.text(1));
        for (const auto& file : body.at("files"))
            resealed.marks[file.at(0)] = {file.at(1), file.at(2)};
    } catch (const json::exception&) {
        return {};
    }
    return resealed;
}

}  // namespace

std::optional<FileMark> file_mark(Database& database, domain::ParticipantId person) {
    Entry last;
    {
        auto row = database.connection().query(R"sql(
                SELECT seq, act, body
                FROM journal
                WHERE subject = ? AND act IN ('save_file', 'erase_participant')
                ORDER BY seq DESC LIMIT 1)sql",
                                               subject("participant", person));
        if (row.step())
            last = entry_in(row);
    }
    if (!last.mark)
        return std::nullopt;
    const auto resealed = last_resealed(database, last.sequence);
    const auto found = resealed.marks.find(person.value);
    return found == resealed.marks.end() ? last.mark : std::optional{found->second};
}

std::unordered_map<std::int64_t, FileMark> file_marks(Database& database) {
    auto [sealed_at, marks] = last_resealed(database, 0);
    auto row = database.connection().query(R"sql(
            SELECT j.seq, j.act, j.body, j.subject
            FROM (SELECT MAX(seq) AS seq
                  FROM journal
                  WHERE act IN ('save_file', 'erase_participant')
                  GROUP BY subject) last
            JOIN journal j ON j.seq = last.seq)sql");
    while (row.step()) {
        const auto person = id_in(row.text(3));
        if (row.integer(0) < sealed_at && marks.contains(person))
            continue;
        if (auto entry = entry_in(row); entry.mark)
            marks[person] = std::move(*entry.mark);
        else
            marks.erase(person);
    }
    return marks;
}

}  // namespace oasis::store
