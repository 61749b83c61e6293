#pragma once
#include "admin/needs.h"
#include "shared/domain/attendance.h"
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include "shared/store/attendance_acts.h"
#include <optional>
#include <vector>

/// The part of admin/intents.h that is about a day's attendance.
namespace oasis::admin::intent {

struct ReviewDay {
    static constexpr Needs needs = Right::read_attendance;
    domain::Day day;
};
/// Who was in a session, as staff marked it at the end of the day.
struct ConfirmSession {
    static constexpr Needs needs = Right::confirm_attendance;
    store::SessionConfirmation confirmation;
};

/// A day kept on paper, all rows or none.
struct RecordPaperDay {
    static constexpr Needs needs = Right::correct_attendance;
    domain::Day day{};
    std::vector<store::PaperRow> rows;
    std::optional<store::Reason> reason;
};

/// Opens the page at a session that waits for its confirmation.
struct ShowDayEnd {
    static constexpr Needs needs = Right::read_attendance;
    domain::Day day;
    domain::SessionId session;
};

// ---- visits 到站 ----

struct CorrectVisit {
    static constexpr Needs needs = Right::correct_attendance;
    store::VisitCorrection visit;
    std::optional<store::Reason> reason;
};
/// Opens the dialog that says what goes with a visit and asks why it is void.
struct BeginVoidVisit {
    static constexpr Needs needs = Right::correct_attendance;
    domain::VisitId visit;
};
struct VoidVisit {
    static constexpr Needs needs = Right::correct_attendance;
    domain::VisitId visit;
    std::optional<store::Reason> reason;
};
struct AddMissingVisit {
    static constexpr Needs needs = Right::correct_attendance;
    store::MissingVisit visit;
    std::optional<store::Reason> reason;
};
/// What a call to somebody who was expected brought.
struct RecordFollowUp {
    static constexpr Needs needs = Right::record_services;
    store::FollowUp call;
};
/// A reason or a note that the page shows in words.
struct OpenText {
    static constexpr Needs needs = Right::read_attendance;
    std::vector<unsigned char> sealed;
};
/// 在站名单 on paper.
struct PrintRollCall {
    static constexpr Needs needs = Right::run_desk;
};

// ---- services elsewhere 站外服务: their dialogs open over any page ----

/// Opens the dialog that records one, for `person` first, or with nobody yet.
struct BeginServices {
    static constexpr Needs needs = Right::record_services;
    std::optional<domain::ParticipantId> person;
};
/// What the dialog recorded.
struct RecordServices {
    static constexpr Needs needs = Right::record_services;
    store::ServiceEntry entry;
};
/// Opens the dialog that asks why a recorded service is void.
struct BeginVoidService {
    static constexpr Needs needs = Right::record_services;
    domain::ServiceId service;
    domain::ParticipantId person;
    domain::ServiceKind kind{};
    domain::Day day{};
};
struct VoidService {
    static constexpr Needs needs = Right::record_services;
    domain::ServiceId service;
    std::optional<store::Reason> reason;
};

}  // namespace oasis::admin::intent
