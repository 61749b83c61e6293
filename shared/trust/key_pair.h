#pragma once
#include "shared/trust/secret.h"
#include <optional>
#include <span>
#include <vector>

/// X25519 key pairs. A station has two, its rings: "office" opens files, notes and reason texts,
/// "manager" the words of complaints. Each account has one of its own, to which the rings' secrets are sealed,
/// so that a ring can change without anyone's password.
namespace oasis::trust {

struct KeyPair {
    std::vector<unsigned char> public_key;  // what anyone may seal to: trust/sealed_box.h
    Secret secret;                          // the 32-byte seed of the pair
};
[[nodiscard]] KeyPair make_key_pair();

/// The public key that belongs to a secret.
[[nodiscard]] std::vector<unsigned char> public_key_of(const Secret& secret);

/// Opens what seal_to made; nullopt when it was sealed to another pair, or changed since.
[[nodiscard]] std::optional<Secret> open_sealed(std::span<const unsigned char> sealed, const Secret& secret);

}  // namespace oasis::trust
