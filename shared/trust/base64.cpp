#include "shared/trust/base64.h"

#include <sodium.h>

namespace oasis::trust {

std::string base64(std::span<const unsigned char> bytes) {
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back();  // its closing zero
    return text;
}

}  // namespace oasis::trust
