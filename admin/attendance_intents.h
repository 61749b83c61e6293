#pragma once
#include "admin/needs.h"
#include "shared/domain/time.h"
#include "shared/store/attendance_acts.h"
#include <optional>

/// The part of admin/intents.h that is about a day's attendance.
namespace oasis::admin::intent {

struct ReviewDay {
    static constexpr Needs needs = Right::read_attendance;
    domain::Day day;
};
/// Of the day that is reviewed: who is in it.
struct ChooseSession {
    static constexpr Needs needs = Right::read_attendance;
    domain::SessionId session;
};

}  // namespace oasis::admin::intent
