#include "shared/trust/running_time.h"

#include <ctime>
#include <fstream>

namespace oasis::trust {

domain::RunningTime running_time_now() {
    domain::RunningTime time;
    std::ifstream{"/proc/sys/kernel/random/boot_id"} >> time.boot;
    timespec since_boot{};
    clock_gettime(CLOCK_BOOTTIME, &since_boot);
    time.ms = since_boot.tv_sec * 1000LL + since_boot.tv_nsec / 1'000'000;
    return time;
}

}  // namespace oasis::trust
