#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace oasis::gui {

/// A file in memory by mapping: pages come when touched and can be given back.
class MappedFile {
  public:
    MappedFile() = default;
    /// Throws std::runtime_error where the file cannot be read.
    explicit MappedFile(const std::filesystem::path& file);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;

    std::span<const unsigned char> bytes() const { return {data_, size_}; }
    /// Gives the touched pages back to the system; they come again when needed.
    void release_pages() const;

  private:
    unsigned char* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace oasis::gui
