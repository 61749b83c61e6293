#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/participant.h"
#include "shared/domain/time.h"
#include "shared/store/journal_acts.h"
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// The journal 流水账 as people read it: newest first, page by page, filtered.
namespace oasis::store {

class Database;

/// All of it that is set must hold.
struct JournalFilter {
    std::optional<domain::Actor::Kind> kind;   // self, staff or system …
    std::optional<domain::AccountId> account;  // … or this one of the staff
    std::optional<ActFamily> family;
    std::optional<domain::Instant> from;  // entries at `from` or later …
    std::optional<domain::Instant> to;    // … and before `to`
    std::optional<domain::ParticipantId> about;
    bool operator==(const JournalFilter&) const = default;
};

struct JournalRow {
    std::int64_t sequence = 0;
    domain::Instant at;
    bool flagged = false;  // 时间待核
    std::string device;
    domain::Actor::Kind kind = domain::Actor::Kind::system;
    std::optional<domain::AccountId> account;  // of staff; who signs in has signed in
    std::string act;
    std::string subject;
    std::string body;  // JSON of ids, codes and figures
    std::optional<domain::Participant> about;
    std::optional<domain::AccountId> about_account;
};

/// Where a page ends and the next one begins. Entries stand by instant, those of one instant by sequence.
struct JournalPlace {
    domain::Instant at;
    std::int64_t sequence = 0;
};
struct JournalPage {
    std::vector<JournalRow> rows;
    std::optional<JournalPlace> older;  // nullopt: the beginning has been reached
};
/// At most `rows` entries older than `before` (nullopt: from the newest). Looks at no more than `journal_stride`
/// entries, so a page may come short or empty though `older` goes on: then ask again from there.
[[nodiscard]] JournalPage journal_page(Database&, const JournalFilter&, std::optional<JournalPlace> before, int rows);
inline constexpr int journal_stride = 50'000;

/// Every entry that the filter lets through, newest first. One view: call it in a ReadTransaction.
void each_journal_row(Database&, const JournalFilter&, const std::function<void(const JournalRow&)>& each);

/// The journal is about to be taken out of the program: an entry of its own, made before the file is written.
void note_journal_export(Database&, const JournalFilter&, const domain::Actor&, domain::Instant now);

}  // namespace oasis::store
