#pragma once
#include "shared/domain/ids.h"
#include <optional>
#include <string>

namespace oasis::domain {

/// Who does an act, and at which device. `self` is the participant at the kiosk.
struct Actor {
    enum class Kind { self, staff, system };
    Kind kind = Kind::system;
    std::optional<AccountId> account;  // set for staff
    std::string device;                // "kiosk-1", "console-1", "command": never a person's name
    bool by_pin = false;               // staff at the kiosk's corner, known by their PIN
};

}  // namespace oasis::domain
