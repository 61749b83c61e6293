#include "shared/store/acts.h"

#include "shared/store/act.h"
#include "shared/store/card_rows.h"
#include "shared/store/words.h"
#include "shared/trust/hex.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::CardState;

std::vector<std::int64_t> revoke(Database& database, domain::ParticipantId participant, std::string_view sql,
                                 domain::Instant now) {
    auto row = database.connection().query(sql, domain::to_ms(now), participant.value);
    std::vector<std::int64_t> revoked;
    while (row.step())
        revoked.push_back(row.integer(0));
    return revoked;
}

/// A second new card before the first one's scan replaces that one, not the old card in use.
std::vector<std::int64_t> revoke_waiting(Database& database, domain::ParticipantId participant,
                                         domain::Instant now) {
    return revoke(database, participant,
                  R"sql(
                      UPDATE card
                      SET state = 'revoked', revoked_at = ?
                      WHERE participant_id = ? AND state = 'waiting' RETURNING id)sql",
                  now);
}

bool has_working_card(Database& database, domain::ParticipantId participant, CardState state) {
    return database.connection()
        .query("SELECT 1 FROM card WHERE participant_id = ? AND state = ?", participant.value, word(state))
        .step();
}

bool may_have_card(Database& database, domain::ParticipantId participant) {
    return database.connection()
        .query("SELECT 1 FROM participant WHERE id = ? AND standing <> ?", participant.value,
               word(domain::Standing::left))
        .step();
}

domain::Card issue(Database& database, const NewCard& wanted, Act& act, domain::Instant now) {
    if (!may_have_card(database, wanted.participant))
        throw StorageError(StorageError::Kind::constraint, "database: a card for nobody who comes here");
    domain::Card card;
    card.participant = wanted.participant;
    card.issued_at = now;
    const auto revoked = wanted.reason == domain::IssueReason::loss
                             ? revoke_working_cards(database, wanted.participant, now)
                             : revoke_waiting(database, wanted.participant, now);
    const bool in_use = has_working_card(database, wanted.participant, CardState::active);
    card.state = in_use ? CardState::waiting : CardState::active;
    card.id.value = database.connection().insert(
        "INSERT INTO card (participant_id, digest, state, issued_at) VALUES (?, ?, ?, ?)",
        card.participant.value, wanted.digest, word(card.state), domain::to_ms(now));
    const auto reason =
        wanted.reason == domain::IssueReason::first && in_use ? domain::IssueReason::wear : wanted.reason;
    act.record("issue_card", subject("card", card.id),
               {{"participant", card.participant.value},
                {"digest", trust::hex(wanted.digest)},
                {"reason", word(reason)},
                {"state", word(card.state)},
                {"revoked", revoked}});
    return card;
}

}  // namespace

std::vector<std::int64_t> revoke_working_cards(Database& database, domain::ParticipantId participant,
                                               domain::Instant now) {
    return revoke(database, participant,
                  R"sql(
                      UPDATE card
                      SET state = 'revoked', revoked_at = ?
                      WHERE participant_id = ? AND state <> 'revoked' RETURNING id)sql",
                  now);
}

std::vector<domain::Card> issue_cards(Database& database, std::span<const NewCard> wanted,
                                      const domain::Actor& actor, domain::Instant now) {
    std::vector<domain::Card> cards;
    if (wanted.empty())
        return cards;
    Act act{database, domain::Right::issue_cards, actor, now};
    for (const auto& card : wanted)
        cards.push_back(issue(database, card, act, now));
    act.commit();
    return cards;
}

RevokeResult revoke_card(Database& database, domain::ParticipantId participant, const domain::Actor& actor,
                         domain::Instant now) {
    const auto has_any = [&] {
        return has_working_card(database, participant, CardState::active) ||
               has_working_card(database, participant, CardState::waiting);
    };
    if (!has_any())
        return RevokeResult::had_none;
    Act act{database, domain::Right::revoke_card, actor, now};
    const auto revoked = revoke_working_cards(database, participant, now);
    if (revoked.empty())
        return RevokeResult::had_none;
    act.record("revoke_card", subject("participant", participant), {{"revoked", revoked}});
    act.commit();
    return RevokeResult::revoked;
}

}  // namespace oasis::store
