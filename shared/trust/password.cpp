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

std::vector<unsigned char> past_digest(const std::string& password, std::span<const unsigned char> like) {
    ensure_sodium();
    constexpr std::size_t salt_size = crypto_pwhash_SALTBYTES;
    constexpr std::size_t digest_size = 32;
    std::vector<unsigned char> past(salt_size + digest_size);
    if (like.size() == past.size())
        std::ranges::copy(like.first(salt_size), past.begin());
    else
        randombytes_buf(past.data(), salt_size);
    if (crypto_pwhash(past.data() + salt_size, digest_size, password.data(), password.size(), past.data(),
                      crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                      crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc{};
    }
    return past;
}

std::string hash_pin(const std::string& pin) {
    ensure_sodium();
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        throw std::bad_alloc{};
    }
    hash.resize(hash.find('\0'));
    return hash;
}

bool pin_matches(const std::string& hash, const std::string& pin) {
    ensure_sodium();
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace oasis::trust
