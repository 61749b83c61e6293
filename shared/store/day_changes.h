#pragma once
#include "shared/domain/visit.h"
#include "shared/store/act.h"
#include "shared/store/attendance_acts.h"
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace oasis::store {

/// Parts of the acts in attendance_acts.h: not for others.

/// A text sealed to the office ring's public key; nullopt for an empty text.
[[nodiscard]] std::optional<std::vector<unsigned char>> sealed_note(Database&, const std::string& text);

/// Names it in an entry's body by its digest, so that verify notices another text in its place; `table` says where it
/// stands. Nothing for no text.
void tell_note(nlohmann::json& body, const char* table, std::int64_t id,
               const std::optional<std::vector<unsigned char>>& sealed);

/// Whether this account may change that day, with this reason.
[[nodiscard]] std::optional<AttendanceRefusal> change_fault(Database&, domain::Day, bool needs_reason,
                                                            const std::optional<Reason>&, const domain::Actor&);

/// What one act changes on one day. Writes the rows and gathers what the entry says of them, in the words that
/// Replay reads: "visits", "participations", "corrections".
class DayChanges {
  public:
    DayChanges(Database&, domain::Day, const std::optional<Reason>&, const domain::Actor&, domain::Instant now);

    /// The visit as it is stored; means and device are the actor's.
    domain::Visit add_visit(domain::Visit visit, domain::ClockMark clock);
    /// The same, and listed where the day has been reported.
    void add_missing(const domain::Visit& visit, domain::ClockMark clock);
    /// `before` nullopt: the person had no row in this session. `origin` is how a person came into it, the first
    /// time or again after a withdrawal.
    void set_state(domain::SessionId, domain::ParticipantId, std::optional<domain::ParticipationState> before,
                   domain::ParticipationState after,
                   domain::ParticipationOrigin origin = domain::ParticipationOrigin::added);

    struct Correction {
        domain::ParticipantId participant;
        domain::CorrectedField field{};
        std::string before;
        std::string after;
        std::optional<domain::VisitId> visit = {};
        std::optional<domain::SessionId> session = {};
        std::optional<domain::ServiceId> service = {};
    };
    void correct(const Correction&);
    /// A participation's, where it leaves a correction at all.
    void correct_attendance(domain::SessionId, domain::ParticipantId,
                            std::optional<domain::ParticipationState> before, domain::ParticipationState after);

    [[nodiscard]] bool after_report() const { return after_report_; }
    [[nodiscard]] nlohmann::json& body() { return body_; }

  private:
    Database& database_;
    domain::Day day_;
    const domain::Actor& actor_;
    domain::Instant now_;
    bool after_report_;
    domain::CorrectionReason reason_;
    std::optional<std::vector<unsigned char>> sealed_reason_;
    nlohmann::json body_;
};

}  // namespace oasis::store
