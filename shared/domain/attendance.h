#pragma once
#include "shared/domain/time.h"
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

/// The words of a day's attendance: how people came, what they took part in, why a record was changed.
namespace oasis::domain {

/// How an arrival or departure was told: by card at the kiosk, by staff with their PIN at the kiosk's corner,
/// by staff at the console, or in a batch from a day kept on paper.
enum class Means { card, pin, console, batch };

/// The counting rule's half days: before noon of the station's wall clock, and from noon on.
enum class HalfDay { morning, afternoon };
inline constexpr Minute noon = 12 * 60;
[[nodiscard]] constexpr HalfDay half_day_of(Minute starts) {
    return starts < noon ? HalfDay::morning : HalfDay::afternoon;
}

/// 参与: picked → confirmed or absent; withdrawn when taken back, or when the visit was no visit.
enum class ParticipationState { picked, confirmed, absent, withdrawn };
/// How somebody came to stand in a session: picked themselves, staff picked, after the personal plan, or
/// added by staff at the session's end (补加).
enum class ParticipationOrigin { self, staff, plan, added };

/// Services that happen away from the kiosk and are entered by staff (paper 003, group 1, 2 and 4): 入户探访,
/// 电话探访, 个案, 资源链接, 家属小组.
enum class ServiceKind { home_visit, phone_visit, casework, resource_linking, carers_group };
inline constexpr std::array service_kinds{ServiceKind::home_visit, ServiceKind::phone_visit,
                                          ServiceKind::casework, ServiceKind::resource_linking,
                                          ServiceKind::carers_group};

/// What a correction 更正 changed. `added` is a visit entered later, `attendance` a participation changed
/// after its session was confirmed, `recorded` and `service_voided` a service entered or voided after the
/// month's report, `standing` a date of the way in a file that a report had marked (joined, left, hospital).
enum class CorrectedField {
    checked_in_at,
    checked_out_at,
    participant,
    voided,
    added,
    attendance,
    recorded,
    service_voided,
    standing
};

/// Why a record was changed, from a list. The journal holds the code; what is written beside it is sealed.
enum class CorrectionReason {
    forgot_card,
    wrong_person,
    device_down,
    wrong_time,
    twice,
    not_here,
    left_early,
    other,
    file_changed  // by saving the person's file; never asked for
};
/// What is offered where, and where a text must say more.
struct ReasonRow {
    CorrectionReason reason;
    bool for_times;
    bool for_person;
    bool for_void;
    bool for_missing;     // a visit entered later, a paper day, a service entered late
    bool for_attendance;  // a confirmed session changed
    bool needs_text;
};
inline constexpr std::array correction_reasons{
    ReasonRow{CorrectionReason::forgot_card, true, false, false, true, true, false},
    ReasonRow{CorrectionReason::wrong_person, false, true, true, true, true, false},
    ReasonRow{CorrectionReason::device_down, true, false, false, true, false, false},
    ReasonRow{CorrectionReason::wrong_time, true, false, true, true, false, false},
    ReasonRow{CorrectionReason::twice, false, false, true, false, false, false},
    ReasonRow{CorrectionReason::not_here, false, false, true, false, true, false},
    ReasonRow{CorrectionReason::left_early, true, false, false, false, true, false},
    ReasonRow{CorrectionReason::other, true, true, true, true, true, true},
    ReasonRow{CorrectionReason::file_changed, false, false, false, false, false, false},
};
[[nodiscard]] constexpr const ReasonRow& row_of(CorrectionReason reason) {
    return correction_reasons[static_cast<std::size_t>(reason)];
}

/// What a call to somebody who was expected and did not come brought 跟进.
enum class FollowUpResult {
    coming_later,
    coming_next_time,
    has_other_plans,
    unwell,
    in_hospital,
    not_reached,
    other
};
inline constexpr std::array follow_up_results{
    FollowUpResult::coming_later, FollowUpResult::coming_next_time, FollowUpResult::has_other_plans,
    FollowUpResult::unwell,       FollowUpResult::in_hospital,      FollowUpResult::not_reached,
    FollowUpResult::other};

}  // namespace oasis::domain
