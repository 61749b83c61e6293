#include "shared/trust/sealed_file.h"

#include "shared/trust/sodium.h"
#include <sodium.h>
#include <stdexcept>
#include <string>
#include <string_view>

namespace oasis::trust {

namespace {

using Bytes = std::vector<unsigned char>;

constexpr std::size_t key_size = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

constexpr char wrapping_context[crypto_kdf_CONTEXTBYTES + 1] = "OASfile1";

/// `what` keeps the bytes of one use from ever opening as another's.
std::string bound_to(std::string_view what, const FileBinding& binding) {
    std::string bound{what};
    for (const auto number : {binding.participant, binding.version})
        for (int shift = 56; shift >= 0; shift -= 8)
            bound.push_back(static_cast<char>((static_cast<std::uint64_t>(number) >> shift) & 0xFF));
    return bound;
}

/// nonce | XChaCha20-Poly1305
Bytes encrypt(std::span<const unsigned char> plain, const std::string& bound,
              std::span<const unsigned char> key) {
    Bytes sealed(nonce_size + plain.size() + tag_size);
    randombytes_buf(sealed.data(), nonce_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_size, nullptr, plain.data(), plain.size(),
                                               reinterpret_cast<const unsigned char*>(bound.data()),
                                               bound.size(), nullptr, sealed.data(), key.data());
    return sealed;
}

/// `plain` has room for what was encrypted, and no more.
bool decrypt(std::span<const unsigned char> sealed, const std::string& bound,
             std::span<const unsigned char> key, std::span<unsigned char> plain) {
    return sealed.size() == nonce_size + plain.size() + tag_size &&
           crypto_aead_xchacha20poly1305_ietf_decrypt(
               plain.data(), nullptr, nullptr, sealed.data() + nonce_size, sealed.size() - nonce_size,
               reinterpret_cast<const unsigned char*>(bound.data()), bound.size(), sealed.data(),
               key.data()) == 0;
}

std::optional<Bytes> opened(std::span<const unsigned char> sealed, const std::string& bound,
                            std::span<const unsigned char> key) {
    if (sealed.size() < nonce_size + tag_size || key.size() != key_size)
        return std::nullopt;
    Bytes plain(sealed.size() - nonce_size - tag_size);
    if (!decrypt(sealed, bound, key, plain))
        return std::nullopt;
    return plain;
}

}  // namespace

FileSealer::FileSealer(const Secret& office) : wrapping_(key_size), file_key_(key_size) {
    if (office.bytes().size() != crypto_kdf_KEYBYTES)
        throw std::invalid_argument{"a ring's secret has 32 bytes"};
    crypto_kdf_derive_from_key(wrapping_.bytes().data(), key_size, 1, wrapping_context,
                               office.bytes().data());
}

SealedFile FileSealer::seal(std::span<const unsigned char> plain, const FileBinding& binding) {
    randombytes_buf(file_key_.bytes().data(), key_size);
    SealedFile file{encrypt(file_key_.bytes(), bound_to("oasis file key", binding), wrapping_.bytes()),
                    encrypt(plain, bound_to("oasis file", binding), file_key_.bytes())};
    wipe(file_key_.bytes());
    return file;
}

std::optional<Bytes> FileSealer::open(std::span<const unsigned char> wrapped_key,
                                      std::span<const unsigned char> sealed, const FileBinding& binding) {
    if (!decrypt(wrapped_key, bound_to("oasis file key", binding), wrapping_.bytes(), file_key_.bytes()))
        return std::nullopt;
    auto plain = opened(sealed, bound_to("oasis file", binding), file_key_.bytes());
    wipe(file_key_.bytes());
    return plain;
}

SealedPaper seal_paper(std::span<const unsigned char> plain) {
    ensure_sodium();
    SealedPaper paper;
    paper.key.resize(key_size);
    randombytes_buf(paper.key.data(), key_size);
    paper.sealed = encrypt(plain, "oasis paper", paper.key);
    return paper;
}

std::optional<Bytes> open_paper(std::span<const unsigned char> sealed, std::span<const unsigned char> key) {
    ensure_sodium();
    return opened(sealed, "oasis paper", key);
}

void wipe(std::span<unsigned char> bytes) {
    if (!bytes.empty())
        sodium_memzero(bytes.data(), bytes.size());
}

}  // namespace oasis::trust
