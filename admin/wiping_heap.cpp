// Replaces the program's operator delete, so that what is given back is overwritten: texts of files pass
// through many short-lived strings, and a lock must not leave them behind. (malloc's own M_PERTURB leaves out
// the blocks it caches per thread, which are most of them.)
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <new>

namespace {

void* take(std::size_t size) {
    if (void* place = std::malloc(size > 0 ? size : 1))
        return place;
    throw std::bad_alloc{};
}

void* take(std::size_t size, std::align_val_t alignment) {
    void* place = nullptr;
    if (posix_memalign(&place, static_cast<std::size_t>(alignment), size > 0 ? size : 1) == 0)
        return place;
    throw std::bad_alloc{};
}

void give_back(void* place) noexcept {
    if (place)
        explicit_bzero(place, malloc_usable_size(place));
    std::free(place);
}

}  // namespace

void* operator new(std::size_t size) {
    return take(size);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return take(size, alignment);
}
void operator delete(void* place) noexcept {
    give_back(place);
}
void operator delete(void* place, std::size_t) noexcept {
    give_back(place);
}
void operator delete(void* place, std::align_val_t) noexcept {
    give_back(place);
}
void operator delete(void* place, std::size_t, std::align_val_t) noexcept {
    give_back(place);
}
