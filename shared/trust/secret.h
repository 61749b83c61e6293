#pragma once
#include <cstddef>
#include <memory>
#include <span>

namespace oasis::trust {

/// Bytes that are never swapped out or dumped, and are wiped when let go (sodium_malloc: guard pages around).
/// Moves, never copies.
class Secret {
  public:
    Secret() = default;
    /// `size` zero bytes. Throws std::bad_alloc when no locked memory is left.
    explicit Secret(std::size_t size);

    [[nodiscard]] std::span<unsigned char> bytes() { return {bytes_.get(), size_}; }
    [[nodiscard]] std::span<const unsigned char> bytes() const { return {bytes_.get(), size_}; }
    /// Keeps the first `size` bytes and wipes the rest.
    void shrink(std::size_t size);

  private:
    struct Free {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char, Free> bytes_;
    std::size_t size_ = 0;
};

}  // namespace oasis::trust
