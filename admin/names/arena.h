#pragma once
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace oasis::admin {

/// Memory for texts that must go together: kept out of core files, never handed to a child, overwritten when
/// let go. Moves, never copies.
class Arena {
  public:
    /// A copy of `text` that lives until wipe(). Throws std::bad_alloc.
    [[nodiscard]] std::string_view keep(std::string_view text);
    /// Overwrites everything kept and gives the memory back.
    void wipe() { blocks_.clear(); used_ = 0; }

  private:
    struct Release {
        std::size_t size = 0;
        void operator()(char* block) const;
    };
    using Block = std::unique_ptr<char, Release>;
    [[nodiscard]] static Block make_block(std::size_t size);

    std::vector<Block> blocks_;  // the last one has room
    std::size_t used_ = 0;       // of the last
};

}  // namespace oasis::admin
