#pragma once
#include <span>
#include <vector>

namespace oasis::trust {

/// Bytes that only the secret of `public_key` opens (crypto_box_seal, an X25519 key): whoever seals needs no
/// key of their own and cannot open them again. Throws std::runtime_error when it is no public key.
[[nodiscard]] std::vector<unsigned char> seal_to(std::span<const unsigned char> public_key,
                                                 std::span<const unsigned char> plain);

}  // namespace oasis::trust
