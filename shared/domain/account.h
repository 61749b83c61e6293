#pragma once
#include "shared/domain/ids.h"
#include <string>

namespace oasis::domain {

/// Staff 工作人员 or manager 站长.
enum class Role { staff, manager };

struct Account {
    AccountId id;
    std::string login;
    Role role = Role::staff;
};

/// Running time since the machine started, which a moved clock cannot bend (CLOCK_BOOTTIME and the boot's id).
struct RunningTime {
    std::string boot;
    long long ms = 0;
};

inline constexpr int failures_before_lock = 5;
inline constexpr long long lock_ms = 30LL * 60 * 1000;

}  // namespace oasis::domain
