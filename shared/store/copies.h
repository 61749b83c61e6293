#pragma once
#include "shared/store/sqlite.h"
#include "shared/trust/child.h"
#include <filesystem>
#include <optional>

namespace oasis::store {

/// The folder PATH-copies beside a station's file, mode 0700: where a plain copy lies while it is made, sealed,
/// restored or tried. One program holds it at a time; what one that was killed has left goes when the next comes.
class CopiesFolder {
  public:
    /// nullopt while another program holds it. Throws StorageError where it cannot be made.
    [[nodiscard]] static std::optional<CopiesFolder> take(const std::filesystem::path& database);
    CopiesFolder(CopiesFolder&&) noexcept = default;
    CopiesFolder& operator=(CopiesFolder&&) noexcept = delete;
    ~CopiesFolder();

    [[nodiscard]] std::filesystem::path file(const char* name) const { return path_ / name; }

  private:
    CopiesFolder(std::filesystem::path path, trust::Descriptor held)
        : path_(std::move(path)), held_(std::move(held)) {}

    std::filesystem::path path_;
    trust::Descriptor held_;
};

/// Writes all that `source` sees into the new file `to`, compact: no freed page and no remnant comes along.
/// False: stopped.
[[nodiscard]] bool copy_compact(Connection& source, const CopiesFolder& copies, const std::filesystem::path& to,
                                const std::stop_token& stop);

}  // namespace oasis::store
