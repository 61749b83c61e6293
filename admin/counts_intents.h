#pragma once
#include "admin/needs.h"
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include <optional>

/// The part of admin/intents.h that is about months and their figures.
namespace oasis::admin::intent {

struct ShowMonth {
    static constexpr Needs needs = Right::read_attendance;
    domain::Month month;
};
/// The records behind a person's figure; nullopt: none any more.
struct ShowRecords {
    static constexpr Needs needs = Right::read_attendance;
    std::optional<domain::ParticipantId> person;
};

}  // namespace oasis::admin::intent
