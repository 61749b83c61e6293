#include "admin/clock.h"

namespace oasis::admin {

domain::Instant system_now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace oasis::admin
