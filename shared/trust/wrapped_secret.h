#pragma once
#include "shared/trust/secret.h"
#include <optional>
#include <span>
#include <string>
#include <vector>

/// An account's secret under its password: opening it is the check of the password.
namespace oasis::trust {

/// Wraps a 32-byte secret under a key drawn from the password by Argon2id MODERATE (256 MiB, about a second:
/// never on the drawing thread). The blob carries salt, cost and nonce in front of XChaCha20-Poly1305 bytes;
/// the login is bound into it, so that a blob moved to another account does not open.
[[nodiscard]] std::vector<unsigned char> wrap(const Secret& secret, const std::string& login,
                                              const std::string& password);
/// nullopt when the password, the login or the blob is not the one it was made with.
[[nodiscard]] std::optional<Secret> unwrap(std::span<const unsigned char> blob, const std::string& login,
                                           const std::string& password);

}  // namespace oasis::trust
