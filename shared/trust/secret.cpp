#include "shared/trust/secret.h"

#include "shared/trust/sodium.h"
#include <new>
#include <sodium.h>
#include <stdexcept>

namespace oasis::trust {

Secret::Secret(std::size_t size) : size_(size) {
    ensure_sodium();
    bytes_.reset(static_cast<unsigned char*>(sodium_malloc(size)));
    if (!bytes_)
        throw std::bad_alloc{};
    sodium_memzero(bytes_.get(), size);
}

void Secret::shrink(std::size_t size) {
    if (size > size_)
        throw std::invalid_argument("a secret cannot grow");
    if (size < size_)
        sodium_memzero(bytes_.get() + size, size_ - size);
    size_ = size;
}

void Secret::Free::operator()(unsigned char* bytes) const {
    sodium_free(bytes);
}

}  // namespace oasis::trust
