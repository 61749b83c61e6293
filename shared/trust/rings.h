#pragma once
#include "shared/trust/secret.h"
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Rings: the two key pairs under which a station's sealed files lie (law 5). "office" opens files, notes and
/// reason texts; "manager" the words of complaints. A ring's secret is never stored in clear: it is wrapped
/// once for each account that has it, and once for the recovery identity (age.h).
namespace oasis::trust {

struct Ring {
    std::string name;                       // "office" or "manager"
    std::vector<unsigned char> public_key;  // X25519: what a keyless process seals to
    Secret secret;                          // the 32-byte seed of the pair
};
[[nodiscard]] Ring make_ring(const std::string& name);

/// The public key that belongs to a ring's secret.
[[nodiscard]] std::vector<unsigned char> public_key_of(const Secret& secret);

/// Whose wrapping it is: bound into the sealed bytes, so that a blob moved to another row does not open.
struct Holder {
    std::string ring;
    std::string login;
};
/// Wraps under a key drawn from the password by Argon2id MODERATE (256 MiB, about a second).
/// The blob carries salt, cost and nonce in front of XChaCha20-Poly1305 bytes.
[[nodiscard]] std::vector<unsigned char> wrap(const Secret& secret, const Holder& holder,
                                              const std::string& password);
/// nullopt when the password, the holder or the blob is not the one it was made with.
[[nodiscard]] std::optional<Secret> unwrap(std::span<const unsigned char> blob, const Holder& holder,
                                           const std::string& password);

}  // namespace oasis::trust
