#include "shared/trust/sodium.h"

#include <sodium.h>
#include <stdexcept>

namespace oasis::trust {

void ensure_sodium() {
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium could not be started");
}

}  // namespace oasis::trust
