#include "shared/store/verify.h"

#include "shared/store/database.h"
#include "shared/store/paper_blobs.h"
#include "shared/store/replay.h"
#include "shared/store/rows.h"
#include <cctype>
#include <charconv>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace oasis::store {

namespace {

struct StoredEntry {
    trust::ChainEntry entry;
    trust::ChainHash hash{};
};

StoredEntry entry_in(const Statement& row) {
    StoredEntry stored;
    stored.entry = {row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.text(4),
                    row.text(5),    row.text(6),    row.text(7),    row.text(8),    hash_column(row, 9)};
    stored.hash = hash_column(row, 10);
    return stored;
}

/// True when the entry stood in the place of the one before until that was put in front of it. (A copy of the
/// one before also fits its place, but is no other entry.)
bool was_moved_up(StoredEntry stored, const StoredEntry& before) {
    --stored.entry.sequence;
    return stored.hash != before.hash && trust::chain_hash(stored.entry) == stored.hash;
}

/// What the next entry shows to be wrong. An entry that is true to its own hash, yet names another one before
/// it, convicts the one before: that was changed and its hash with it, or put in between.
std::optional<Fault> fault_at(const StoredEntry& next, const StoredEntry& last) {
    const auto expected = last.entry.sequence + 1;
    if (next.entry.sequence != expected)
        return Fault{FaultKind::entry_missing, expected, {}};
    const bool whole = trust::chain_hash(next.entry) == next.hash;
    const bool follows = next.entry.previous == last.hash;
    if (whole && follows)
        return std::nullopt;
    if (expected > 1 && !follows && (whole || was_moved_up(next, last)))
        return Fault{FaultKind::chain_broken, last.entry.sequence, last.entry.subject};
    return Fault{whole ? FaultKind::chain_broken : FaultKind::entry_changed, expected, next.entry.subject};
}

/// The first fault of the chain itself; entries before it are told to `replay`.
std::optional<Fault> walk_chain(Database& database, Replay& replay) {
    auto rows = database.connection().query(R"sql(
            SELECT seq, at, flagged, newest_at, device, actor, act, subject, body, previous_hash, hash
            FROM journal
            ORDER BY seq)sql");
    StoredEntry last;
    while (rows.step()) {
        auto stored = entry_in(rows);
        if (auto fault = fault_at(stored, last))
            return fault;
        try {
            replay.tell(stored.entry);
        } catch (const nlohmann::json::exception&) {
            return Fault{FaultKind::unreadable, stored.entry.sequence, stored.entry.subject};
        } catch (const std::logic_error&) {  // speaks of a row that no entry made
            return Fault{FaultKind::unreadable, stored.entry.sequence, stored.entry.subject};
        }
        last = std::move(stored);
    }
    return std::nullopt;
}

std::optional<Fault> head_fault(Database& database, const Head& kept) {
    if (kept.entries == 0)
        return std::nullopt;
    auto row = database.connection().query("SELECT hash FROM journal WHERE seq = ?", kept.entries);
    if (!row.step())
        return Fault{FaultKind::head_missing, head(database).entries + 1, {}};
    if (trust::head_text(hash_column(row, 0)) != kept.hex)
        return Fault{FaultKind::head_differs, kept.entries, {}};
    return std::nullopt;
}

void add(Verification& result, Fault fault) {
    if (result.fault)
        result.further.push_back(std::move(fault));
    else
        result.fault = std::move(fault);
}

/// The number of whom a file's or paper's fault speaks; an id says little to people.
std::string number_of(Database& database, const std::string& subject) {
    const auto value = subject.substr(subject.find(':') + 1);
    if (subject.starts_with("file:")) {
        auto row = database.connection().query("SELECT number FROM participant WHERE id = ?",
                                               std::int64_t{std::stoll(value)});
        return row.step() ? row.text(0) : std::string{};
    }
    if (subject.starts_with("paper:")) {
        auto row = database.connection().query(
            "SELECT p.number FROM paper b JOIN participant p ON p.id = b.participant_id WHERE b.hash = ?", value);
        return row.step() ? row.text(0) : std::string{};
    }
    return {};
}

/// In one view: the chain, then the head kept outside, then the tables where the chain holds.
Verification verify_entries(Database& database, const Head& kept) {
    const ReadTransaction snapshot{database};
    Replay replay;
    Verification result{head(database), walk_chain(database, replay), {}};
    const bool chain_holds = !result.fault;
    if (auto fault = head_fault(database, kept))
        add(result, std::move(*fault));
    if (!chain_holds)
        return result;
    for (auto& fault : replay.compare(database)) {
        fault.number = number_of(database, fault.subject);
        add(result, std::move(fault));
    }
    return result;
}

/// Outside the snapshot: the blobs are many and large, and never change under their names.
void check_blobs(Database& database, Verification& result) {
    const auto folder = papers_folder(database);
    for (const auto& hash : paper_hashes(database)) {
        const auto state = blob_state(folder, hash);
        if (state == BlobState::good)
            continue;
        const auto kind = state == BlobState::missing ? FaultKind::blob_missing : FaultKind::blob_differs;
        const auto subject = "paper:" + hash;
        add(result, {kind, 0, subject, number_of(database, subject)});
    }
}

}  // namespace

Head head(Database& database) {
    auto row = database.connection().query("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1");
    if (!row.step())
        return {};
    return {row.integer(0), trust::head_text(hash_column(row, 1))};
}

std::optional<Head> parse_head(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || text.size() - colon - 1 != 16)
        return std::nullopt;
    Head parsed;
    const auto [end, error] = std::from_chars(text.data(), text.data() + colon, parsed.entries);
    if (error != std::errc{} || end != text.data() + colon || parsed.entries < 0)
        return std::nullopt;
    parsed.hex.clear();
    for (const char sign : text.substr(colon + 1)) {
        if (!std::isxdigit(static_cast<unsigned char>(sign)))
            return std::nullopt;
        parsed.hex.push_back(static_cast<char>(std::toupper(static_cast<unsigned char>(sign))));
    }
    return parsed;
}

std::string to_text(const Fault& fault) {
    const auto what = [&] {
        switch (fault.kind) {
        case FaultKind::entry_missing:
            return "the entry is missing";
        case FaultKind::entry_changed:
            return "the entry was changed";
        case FaultKind::chain_broken:
            return "the entry does not fit between its neighbours";
        case FaultKind::unreadable:
            return "the entry makes no sense";
        case FaultKind::row_differs:
            return "the table does not say what this entry left";
        case FaultKind::row_missing:
            return "the table has lost what this entry made";
        case FaultKind::row_unexplained:
            return "no entry speaks of this row";
        case FaultKind::blob_missing:
            return "the paper is not in its folder";
        case FaultKind::blob_differs:
            return "the paper's bytes are not those it is named by";
        case FaultKind::head_missing:
            return "the journal ends before the head kept outside";
        case FaultKind::head_differs:
            return "the entry is not the one of the head kept outside";
        }
        return "";
    }();
    auto text = "entry " + std::to_string(fault.sequence) + ": " + what;
    if (!fault.subject.empty())
        text += " (" + fault.subject + ')';
    return fault.number.empty() ? text : text + " of " + fault.number;
}

Verification verify_without_blobs(Database& database) {
    return verify_entries(database, {});
}

Verification verify(Database& database) {
    return verify_head(database, {});
}

Verification verify_head(Database& database, const Head& kept) {
    auto result = verify_entries(database, kept);
    check_blobs(database, result);
    return result;
}

}  // namespace oasis::store
