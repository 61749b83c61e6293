#pragma once
#include "admin/needs.h"
#include "shared/domain/activity.h"
#include "shared/domain/timetable.h"
#include <vector>

/// The part of admin/intents.h that is about the catalogue, the weekly timetable, leaders and personal plans.
namespace oasis::admin::intent {

struct SaveActivity {
    static constexpr Needs needs = Right::plan_sessions;
    domain::Activity activity;
};
/// id 0: a new one.
struct SaveEntry {
    static constexpr Needs needs = Right::plan_sessions;
    domain::TimetableEntry entry;
};
struct RemoveEntry {
    static constexpr Needs needs = Right::plan_sessions;
    domain::TimetableEntryId entry;
};
struct SetException {
    static constexpr Needs needs = Right::plan_sessions;
    domain::TimetableException exception;
};
struct ClearException {
    static constexpr Needs needs = Right::plan_sessions;
    domain::TimetableEntryId entry;
    domain::Day day;
};
/// The next two weeks from the timetable.
struct FillDays {
    static constexpr Needs needs = Right::plan_sessions;
};
struct MoveSession {
    static constexpr Needs needs = Right::plan_sessions;
    domain::SessionId session;
    domain::Day to;
    domain::Minute starts;
};
/// id 0: a new one.
struct SaveLeader {
    static constexpr Needs needs = Right::plan_sessions;
    domain::Leader leader;
};
/// What a person's plan asks for, to be changed.
struct OpenWishes {
    static constexpr Needs needs = Right::plan_sessions;
    domain::ParticipantId person;
};
struct SaveWishes {
    static constexpr Needs needs = Right::plan_sessions;
    domain::ParticipantId person;
    std::vector<domain::PlanWish> wishes;
};

}  // namespace oasis::admin::intent
