#include "shared/store/journal_pages.h"

#include "shared/store/act.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"
#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

template <class Value>
std::optional<std::int64_t> number(const std::optional<Value>& id) {
    return id ? std::optional{id->value} : std::nullopt;
}
std::optional<std::int64_t> ms(const std::optional<domain::Instant>& at) {
    return at ? std::optional{domain::to_ms(*at)} : std::nullopt;
}

/// How the actor's column begins or reads: "self", "system", "staff:" and the account's id.
std::optional<std::string> actor_pattern(const JournalFilter& filter) {
    if (filter.account)
        return "staff:" + std::to_string(filter.account->value);
    if (!filter.kind)
        return std::nullopt;
    switch (*filter.kind) {
    case domain::Actor::Kind::self:
        return "self";
    case domain::Actor::Kind::staff:
        return "staff:%";
    case domain::Actor::Kind::system:
        break;
    }
    return "system";
}

/// An account's own sign-ins: whoever signs in is nobody yet, so these stand under the account they are about.
std::optional<std::string> own_sign_in(const JournalFilter& filter) {
    return filter.account ? std::optional{subject("account", *filter.account)} : std::nullopt;
}

std::optional<std::string> family_word(const JournalFilter& filter) {
    return filter.family ? std::optional<std::string>{word(*filter.family)} : std::nullopt;
}

/// The number after "staff:" or "account:"; nullopt where there is none, or 0 for nobody yet.
std::optional<domain::AccountId> account_in(std::string_view text, std::string_view kind) {
    std::int64_t id = 0;
    if (!text.starts_with(kind) ||
        std::from_chars(text.data() + kind.size(), text.data() + text.size(), id).ec != std::errc{} || id <= 0)
        return std::nullopt;
    return domain::AccountId{id};
}

JournalRow journal_row(Statement& row) {
    JournalRow entry;
    entry.sequence = row.integer(0);
    entry.at = domain::from_ms(row.integer(1));
    entry.flagged = row.integer(2) != 0;
    entry.device = row.text(3);
    const auto actor = row.text(4);
    entry.account = account_in(actor, "staff:");
    if (actor == "self")
        entry.kind = domain::Actor::Kind::self;
    else if (actor.starts_with("staff:"))
        entry.kind = domain::Actor::Kind::staff;
    entry.act = row.text(5);
    entry.subject = row.text(6);
    entry.body = row.text(7);
    entry.about_account = account_in(entry.subject, "account:");
    if (entry.act == "sign_in")
        entry.account = entry.about_account;
    if (row.optional_integer(8))
        entry.about = participant_row(row, 8);
    return entry;
}

/// One stride of entries older than a place, and those of it that the filter lets through.
Statement matching(Database& database, const JournalFilter& filter, const std::optional<JournalPlace>& before,
                   int rows) {
    return database.connection().query(R"sql(
            SELECT j.seq, j.at, j.flagged, j.device, j.actor, j.act, j.subject, j.body, p.id, p.number, p.display_name,
                p.kind, p.standing
            FROM (
                SELECT seq, at, flagged, device, actor, act, subject, body
                FROM journal
                WHERE (at, seq) < (?1, ?2) AND at >= ?3 AND at < ?4
                ORDER BY at DESC, seq DESC
                LIMIT ?5) j
            LEFT JOIN visit v ON v.id = CASE WHEN j.subject LIKE 'visit:%' THEN CAST(SUBSTR(j.subject, 7) AS INTEGER) END
            LEFT JOIN card c ON c.id = CASE WHEN j.subject LIKE 'card:%' THEN CAST(SUBSTR(j.subject, 6) AS INTEGER) END
            LEFT JOIN participant p ON p.id = COALESCE(v.participant_id, c.participant_id,
                CASE WHEN j.subject LIKE 'participant:%' THEN CAST(SUBSTR(j.subject, 13) AS INTEGER) END)
            WHERE (?6 IS NULL OR j.actor LIKE ?6 OR (j.subject = ?10 AND j.act IN ('sign_in', 'lock_account')))
                AND (?7 IS NULL OR p.id = ?7)
                AND (?8 IS NULL OR ?8 = CASE
                    WHEN j.act IN ('sign_in', 'lock_account') THEN 'sign_ins'
                    WHEN j.act IN ('open_file', 'reveal_field', 'reveal_names', 'open_paper') THEN 'looks'
                    WHEN j.act = 'print' OR j.act LIKE 'export!_%' ESCAPE '!' THEN 'takings'
                    WHEN j.act IN ('check_in', 'check_out', 'return_visit', 'undo_check_in', 'pick_sessions',
                        'activate_card', 'confirm_clock', 'pick_in_advance', 'void_visit', 'correct_visit',
                        'add_missing_visit', 'record_paper_day', 'confirm_participations', 'record_services',
                        'void_service', 'record_follow_up') THEN 'visits'
                    ELSE 'changes' END)
            ORDER BY j.at DESC, j.seq DESC
            LIMIT ?9)sql",
                                       before ? domain::to_ms(before->at) : std::numeric_limits<std::int64_t>::max(),
                                       before ? before->sequence : std::numeric_limits<std::int64_t>::max(),
                                       ms(filter.from).value_or(std::numeric_limits<std::int64_t>::min()),
                                       ms(filter.to).value_or(std::numeric_limits<std::int64_t>::max()),
                                       journal_stride, actor_pattern(filter), number(filter.about),
                                       family_word(filter), rows, own_sign_in(filter));
}

/// The last entry of the stride that begins before this place; nullopt where it reaches the beginning.
std::optional<JournalPlace> end_of_stride(Database& database, const JournalFilter& filter,
                                          const std::optional<JournalPlace>& before) {
    auto row = database.connection().query(
        R"sql(
            SELECT at, seq
            FROM journal
            WHERE (at, seq) < (?, ?) AND at >= ? AND at < ?
            ORDER BY at DESC, seq DESC
            LIMIT 1 OFFSET ?)sql",
        before ? domain::to_ms(before->at) : std::numeric_limits<std::int64_t>::max(),
        before ? before->sequence : std::numeric_limits<std::int64_t>::max(),
        ms(filter.from).value_or(std::numeric_limits<std::int64_t>::min()),
        ms(filter.to).value_or(std::numeric_limits<std::int64_t>::max()), journal_stride - 1);
    if (!row.step())
        return std::nullopt;
    return JournalPlace{domain::from_ms(row.integer(0)), row.integer(1)};
}

}  // namespace

JournalPage journal_page(Database& database, const JournalFilter& filter, std::optional<JournalPlace> before, int rows) {
    const ReadTransaction one_view{database};
    JournalPage page;
    auto row = matching(database, filter, before, rows);
    while (row.step())
        page.rows.push_back(journal_row(row));
    if (page.rows.size() == static_cast<std::size_t>(rows))
        page.older = JournalPlace{page.rows.back().at, page.rows.back().sequence};
    else
        page.older = end_of_stride(database, filter, before);
    return page;
}

void each_journal_row(Database& database, const JournalFilter& filter,
                      const std::function<void(const JournalRow&)>& each) {
    std::optional<JournalPlace> before;
    do {
        auto page = journal_page(database, filter, before, journal_stride);
        for (const auto& row : page.rows)
            each(row);
        before = page.older;
    } while (before);
}

void note_journal_export(Database& database, const JournalFilter& filter, const domain::Actor& actor,
                         domain::Instant now) {
    Act act{database, domain::Right::export_people, actor, now};
    auto body = nlohmann::json::object();
    if (filter.account)
        body["account"] = filter.account->value;
    if (filter.about)
        body["participant"] = filter.about->value;
    if (filter.family)
        body["family"] = word(*filter.family);
    if (filter.from)
        body["from"] = domain::to_ms(*filter.from);
    if (filter.to)
        body["to"] = domain::to_ms(*filter.to);
    act.record("export_journal", "station:1", body);
    act.commit();
}

}  // namespace oasis::store
