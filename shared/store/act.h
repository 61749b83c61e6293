#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/permission.h"
#include "shared/domain/visit.h"
#include "shared/store/database.h"
#include "shared/trust/journal_chain.h"
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace oasis::store {

/// The actor's account has not the right, or is there no more. Pages and commands ask the same table before, in
/// words; this is the net below them.
class NotPermitted : public StorageError {
  public:
    NotPermitted() : StorageError(Kind::not_permitted, "database: the account may not do this") {}
};
/// Throws NotPermitted. Staff are looked up as they stand in the database now; a participant at the kiosk
/// (`self`) and `system` are not asked.
void demand(Database& database, domain::Right right, const domain::Actor& actor);
/// The same question as a value, for acts in which the right only decides how far they go.
[[nodiscard]] bool permitted(Database& database, domain::Right right, const domain::Actor& actor);

/// For the few acts that need no right: making a station, signing in, one's own password.
inline constexpr std::optional<domain::Right> anyone = std::nullopt;

/// The frame of every act: one transaction in the writers' turn, the actor's right looked up in it, and its
/// journal entry. What is not committed has not happened.
class Act {
  public:
    /// Throws NotPermitted.
    Act(Database& database, std::optional<domain::Right> right, const domain::Actor& actor, domain::Instant now);

    /// How this act's clock stands against the journal: `flagged` 时间待核 or `plain`.
    [[nodiscard]] domain::ClockMark clock() const;
    /// Staff say that the clock is right: doubt is reckoned from this act on.
    void trust_clock();

    /// Appends the entry of this act, whose name is one of journal_acts. `body` holds ids, codes and figures
    /// only.
    void record(std::string_view act, const std::string& subject, const nlohmann::json& body);
    /// `in_turn` as WriteTransaction has it.
    void commit(const std::function<void()>& in_turn = {}) { transaction_.commit(in_turn); }

  private:
    void read_end_of_journal();

    Database& database_;
    const domain::Actor& actor_;
    domain::Instant now_;
    WriteTransaction transaction_;
    std::int64_t sequence_ = 0;
    trust::ChainHash last_hash_{};
    std::optional<domain::Instant> newest_;
};

/// "visit:17"
template <class Tag>
[[nodiscard]] std::string subject(const char* kind, domain::Id<Tag> id) {
    return std::string{kind} + ':' + std::to_string(id.value);
}

}  // namespace oasis::store
