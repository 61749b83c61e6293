#include "shared/store/act.h"

#include "shared/store/journal_acts.h"
#include "shared/store/rows.h"
#include "shared/store/journal_acts.h"
#include "shared/store/words.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace oasis::store {

namespace {

std::string actor_text(const domain::Actor& actor) {
    switch (actor.kind) {
    case domain::Actor::Kind::self:
        return "self";
    case domain::Actor::Kind::staff:
        return "staff:" + std::to_string(actor.account ? actor.account->value : 0);
    case domain::Actor::Kind::system:
        break;
    }
    return "system";
}

}  // namespace

bool permitted(Database& database, domain::Right right, const domain::Actor& actor) {
    if (actor.kind != domain::Actor::Kind::staff)
        return true;
    auto row = database.connection().query("SELECT role FROM account WHERE id = ? AND removed_at IS NULL",
                                           actor.account.value_or(domain::AccountId{}).value);
    return row.step() && domain::may(from_word<domain::Role>(row.text(0)), right);
}

void demand(Database& database, domain::Right right, const domain::Actor& actor) {
    if (!permitted(database, right, actor))
        throw NotPermitted{};
}

Act::Act(Database& database, std::optional<domain::Right> right, const domain::Actor& actor,
         domain::Instant now)
    : database_(database), actor_(actor), now_(now), transaction_(database) {
    if (right)
        demand(database, *right, actor);
    read_end_of_journal();
}

domain::ClockMark Act::clock() const {
    return domain::clock_is_doubtful(now_, newest_) ? domain::ClockMark::flagged : domain::ClockMark::plain;
}

void Act::trust_clock() {
    newest_ = now_;
}

void Act::record(std::string_view act, const std::string& about, const nlohmann::json& body) {
    if (!journal_act(act))
        throw std::logic_error{"journal: an act that is not in its table"};
    const bool flagged = clock() == domain::ClockMark::flagged;
    if (!flagged)
        newest_ = std::max(newest_.value_or(now_), now_);

    trust::ChainEntry entry;
    entry.sequence = sequence_ + 1;
    entry.at = domain::to_ms(now_);
    entry.flagged = flagged ? 1 : 0;
    entry.newest_at = domain::to_ms(*newest_);
    entry.device = actor_.device;
    entry.actor = actor_text(actor_);
    entry.act = act;
    entry.subject = about;
    // A byte that is no text must not stop an act.
    entry.body = body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    entry.previous = last_hash_;
    const auto hash = trust::chain_hash(entry);
    database_.connection().run(R"sql(
        INSERT INTO journal (seq, at, flagged, newest_at, device, actor, act, subject, body,
            previous_hash, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
                               entry.sequence, entry.at, entry.flagged, entry.newest_at, entry.device,
                               entry.actor, entry.act, entry.subject, entry.body, entry.previous, hash);
    sequence_ = entry.sequence;
    last_hash_ = hash;
}

void Act::read_end_of_journal() {
    auto last =
        database_.connection().query("SELECT seq, newest_at, hash FROM journal ORDER BY seq DESC LIMIT 1");
    if (!last.step())
        return;
    sequence_ = last.integer(0);
    newest_ = domain::from_ms(last.integer(1));
    last_hash_ = hash_column(last, 2);
}

}  // namespace oasis::store
