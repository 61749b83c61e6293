#include "shared/trust/password.h"

#include "shared/trust/sodium.h"
#include <algorithm>
#include <new>
#include <sodium.h>

namespace oasis::trust {

bool password_long_enough(std::string_view password) {
    const auto starts_character = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    return static_cast<std::size_t>(std::ranges::count_if(password, starts_character)) >=
           min_password_characters;
}

std::string hash_password(const std::string& password) {
    ensure_sodium();
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_MODERATE,
                          crypto_pwhash_MEMLIMIT_MODERATE) != 0) {
        throw std::bad_alloc{};
    }
    hash.resize(hash.find('\0'));
    return hash;
}

bool password_matches(const std::string& hash, const std::string& password) {
    ensure_sodium();
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

}  // namespace oasis::trust
