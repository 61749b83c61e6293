#pragma once
#include "admin/sheet_file.h"
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace oasis::admin {

/// Makes a file that has its name only when it is whole: mode 0600, written under a temporary name beside it,
/// synced, renamed. `fill` is given the file and answers why it could not, or nothing; what it throws goes
/// on, and leaves no file. Answers why there is no file, in the system's words.
[[nodiscard]] std::optional<std::string>
write_out(const std::filesystem::path& out,
          const std::function<std::optional<std::string>(const SheetFile&)>& fill);

/// As write_out, for what `draw` draws on paper or dots: a fault of the drawing is answered in its words.
[[nodiscard]] std::optional<std::string> draw_out(const std::filesystem::path& out,
                                                  const std::function<void(const SheetFile&)>& draw);

/// Nullopt, or why not.
[[nodiscard]] std::optional<std::string> write_all(const SheetFile& file, std::string_view bytes);

}  // namespace oasis::admin
