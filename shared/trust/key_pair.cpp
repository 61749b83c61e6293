#include "shared/trust/key_pair.h"

#include "shared/trust/sodium.h"
#include <sodium.h>

namespace oasis::trust {

KeyPair make_key_pair() {
    KeyPair pair{{}, Secret{crypto_box_SEEDBYTES}};
    randombytes_buf(pair.secret.bytes().data(), pair.secret.bytes().size());
    pair.public_key = public_key_of(pair.secret);
    return pair;
}

std::vector<unsigned char> public_key_of(const Secret& secret) {
    std::vector<unsigned char> public_key(crypto_box_PUBLICKEYBYTES);
    Secret secret_key{crypto_box_SECRETKEYBYTES};
    crypto_box_seed_keypair(public_key.data(), secret_key.bytes().data(), secret.bytes().data());
    return public_key;
}

std::optional<Secret> open_sealed(std::span<const unsigned char> sealed, const Secret& secret) {
    if (sealed.size() < crypto_box_SEALBYTES || secret.bytes().size() != crypto_box_SEEDBYTES)
        return std::nullopt;
    std::vector<unsigned char> public_key(crypto_box_PUBLICKEYBYTES);
    Secret secret_key{crypto_box_SECRETKEYBYTES};
    crypto_box_seed_keypair(public_key.data(), secret_key.bytes().data(), secret.bytes().data());
    Secret plain{sealed.size() - crypto_box_SEALBYTES};
    if (crypto_box_seal_open(plain.bytes().data(), sealed.data(), sealed.size(), public_key.data(),
                             secret_key.bytes().data()) != 0) {
        return std::nullopt;
    }
    return plain;
}

}  // namespace oasis::trust
