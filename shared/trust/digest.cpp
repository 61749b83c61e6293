#include "shared/trust/digest.h"

#include "shared/trust/hex.h"
#include "shared/trust/sodium.h"
#include <array>
#include <sodium.h>

namespace oasis::trust {

namespace {

using Hash = std::array<std::byte, 32>;

Hash hash_of(std::span<const std::byte> bytes) {
    ensure_sodium();
    Hash hash{};
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return hash;
}

}  // namespace

std::string digest(std::span<const std::byte> bytes) {
    return hex(hash_of(bytes));
}

std::string file_digest(std::span<const std::byte> wrapped_key, std::span<const std::byte> sealed) {
    // The hash of both hashes: no byte can change from one to the other.
    std::array<Hash, 2> parts{hash_of(wrapped_key), hash_of(sealed)};
    return digest(std::as_bytes(std::span{parts}));
}

}  // namespace oasis::trust
