#include "shared/trust/login_digest.h"

#include "shared/trust/sodium.h"
#include <sodium.h>

namespace oasis::trust {

LoginDigest login_digest(std::string_view login) {
    ensure_sodium();
    LoginDigest digest{};
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), digest.size(),
                       reinterpret_cast<const unsigned char*>(login.data()), login.size(), nullptr, 0);
    return digest;
}

}  // namespace oasis::trust
