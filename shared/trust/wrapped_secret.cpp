#include "shared/trust/wrapped_secret.h"

#include "shared/trust/sodium.h"
#include <algorithm>
#include <new>
#include <sodium.h>
#include <string_view>

namespace oasis::trust {

namespace {

constexpr std::size_t secret_size = crypto_box_SEEDBYTES;
constexpr std::size_t salt_size = crypto_pwhash_SALTBYTES;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::string_view format = "OAK1";

// format | ops (8) | memory (8) | salt | nonce | sealed secret
constexpr std::size_t cost_at = format.size();
constexpr std::size_t salt_at = cost_at + 16;
constexpr std::size_t nonce_at = salt_at + salt_size;
constexpr std::size_t sealed_at = nonce_at + nonce_size;
constexpr std::size_t blob_size = sealed_at + secret_size + tag_size;

// A blob that asks for more than libsodium's own highest cost was not made here.
constexpr std::uint64_t most_ops = crypto_pwhash_OPSLIMIT_SENSITIVE;
constexpr std::uint64_t most_memory = crypto_pwhash_MEMLIMIT_SENSITIVE;

void put_number(std::vector<unsigned char>& blob, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8)
        blob.push_back(static_cast<unsigned char>(value >> shift));
}

std::uint64_t number_at(std::span<const unsigned char> blob, std::size_t at) {
    std::uint64_t value = 0;
    for (const auto byte : blob.subspan(at, 8))
        value = value << 8 | byte;
    return value;
}

/// The blob's head and whose it is: nothing of either can be changed unnoticed.
std::string bound_to(std::span<const unsigned char> head, const std::string& login) {
    return std::string(head.begin(), head.end()) + login;
}

Secret derived_key(std::span<const unsigned char> head, const std::string& password) {
    Secret key{crypto_aead_xchacha20poly1305_ietf_KEYBYTES};
    if (crypto_pwhash(key.bytes().data(), key.bytes().size(), password.data(), password.size(),
                      head.data() + salt_at, number_at(head, cost_at), number_at(head, cost_at + 8),
                      crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc{};
    }
    return key;
}

}  // namespace

std::vector<unsigned char> wrap(const Secret& secret, const std::string& login, const std::string& password) {
    ensure_sodium();
    std::vector<unsigned char> blob(format.begin(), format.end());
    put_number(blob, crypto_pwhash_OPSLIMIT_MODERATE);
    put_number(blob, crypto_pwhash_MEMLIMIT_MODERATE);
    blob.resize(sealed_at);
    randombytes_buf(blob.data() + salt_at, sealed_at - salt_at);

    const auto key = derived_key(blob, password);
    const auto bound = bound_to(blob, login);
    blob.resize(sealed_at + secret.bytes().size() + tag_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        blob.data() + sealed_at, nullptr, secret.bytes().data(), secret.bytes().size(),
        reinterpret_cast<const unsigned char*>(bound.data()), bound.size(), nullptr, blob.data() + nonce_at,
        key.bytes().data());
    return blob;
}

std::optional<Secret> unwrap(std::span<const unsigned char> blob, const std::string& login,
                             const std::string& password) {
    ensure_sodium();
    if (blob.size() != blob_size || !std::equal(format.begin(), format.end(), blob.begin()))
        return std::nullopt;
    const auto ops = number_at(blob, cost_at);
    const auto memory = number_at(blob, cost_at + 8);
    if (ops < crypto_pwhash_OPSLIMIT_MIN || ops > most_ops)
        return std::nullopt;
    if (memory < crypto_pwhash_MEMLIMIT_MIN || memory > most_memory)
        return std::nullopt;

    const auto head = blob.first(sealed_at);
    const auto key = derived_key(head, password);
    const auto bound = bound_to(head, login);
    Secret secret{secret_size};
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        secret.bytes().data(), nullptr, nullptr, blob.data() + sealed_at, blob.size() - sealed_at,
        reinterpret_cast<const unsigned char*>(bound.data()), bound.size(), blob.data() + nonce_at,
        key.bytes().data());
    if (opened != 0)
        return std::nullopt;
    return secret;
}

}  // namespace oasis::trust
