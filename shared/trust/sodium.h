#pragma once

namespace oasis::trust {

/// Makes libsodium ready; every function of trust calls it first. Cheap to repeat, safe from any thread.
/// Throws std::runtime_error when the machine gives no randomness.
void ensure_sodium();

}  // namespace oasis::trust
