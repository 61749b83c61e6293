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
