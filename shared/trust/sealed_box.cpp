#include "shared/trust/sealed_box.h"

#include "shared/trust/sodium.h"
#include <sodium.h>
#include <stdexcept>

namespace oasis::trust {

std::vector<unsigned char> seal_to(std::span<const unsigned char> public_key,
                                   std::span<const unsigned char> plain) {
    ensure_sodium();
    std::vector<unsigned char> sealed(plain.size() + crypto_box_SEALBYTES);
    if (public_key.size() != crypto_box_PUBLICKEYBYTES ||
        crypto_box_seal(sealed.data(), plain.data(), plain.size(), public_key.data()) != 0) {
        throw std::runtime_error("sealing: that is no public key");
    }
    return sealed;
}

}  // namespace oasis::trust
