#pragma once
#include "shared/trust/secret.h"
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Sealed bytes under a key of their own, and that key under the office ring.
namespace oasis::trust {

/// What a sealed file is bound to: bytes moved to another row, or kept from another version, do not open.
struct FileBinding {
    std::int64_t participant = 0;
    std::int64_t version = 0;
};

struct SealedFile {
    std::vector<unsigned char> wrapped_key;
    std::vector<unsigned char> sealed;
};

/// Opens and seals the files of one ring: the key that wraps is derived once. Not for two threads at a time.
class FileSealer {
  public:
    /// `office`: the ring's 32-byte secret.
    explicit FileSealer(const Secret& office);

    /// Under a new random key, whatever lay there before.
    [[nodiscard]] SealedFile seal(std::span<const unsigned char> plain, const FileBinding& binding);
    /// nullopt when the bytes, the row or the ring are not those it was sealed with. Wiping what it opened is
    /// the caller's.
    [[nodiscard]] std::optional<std::vector<unsigned char>>
    open(std::span<const unsigned char> wrapped_key, std::span<const unsigned char> sealed, const FileBinding& binding);

  private:
    Secret wrapping_;
    Secret file_key_;  // of the file in hand
};

/// A scanned paper under a key of its own; the key lies in the sealed file.
struct SealedPaper {
    std::vector<unsigned char> key;
    std::vector<unsigned char> sealed;
};
[[nodiscard]] SealedPaper seal_paper(std::span<const unsigned char> plain);
[[nodiscard]] std::optional<std::vector<unsigned char>> open_paper(std::span<const unsigned char> sealed,
                                                                   std::span<const unsigned char> key);

/// Overwrites bytes that are no longer needed.
void wipe(std::span<unsigned char> bytes);

}  // namespace oasis::trust
