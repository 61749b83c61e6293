#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace oasis::gui {

/// A compiled gettext catalogue (.mo). Read by us, not by libintl: from glibc 2.39 on that translates nothing
/// in the C.UTF-8 locale, the only one every Debian has.
class MessageFile {
  public:
    /// Throws std::runtime_error where the file is missing or broken.
    explicit MessageFile(const std::filesystem::path& file);

    /// The text in the plural form for `n`.
    std::optional<std::string_view> find(std::string_view id, long n) const;

  private:
    std::string bytes_;
    std::map<std::string_view, std::string_view> messages_;  // by id; plural forms parted by NUL
    bool one_form_ = true;                                   // Chinese; else English: n != 1
};

}  // namespace oasis::gui
