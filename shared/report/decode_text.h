#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace oasis::report {

/// A text file's bytes as UTF-8 without byte order mark: from UTF-8, UTF-16 with its mark, else GB 18030 by
/// iconv, whose table is that of the standard of 2005 and later. nullopt where a byte fits none of them.
[[nodiscard]] std::optional<std::string> decode_text(std::string_view bytes);

/// With LF for each CR LF and each CR alone.
[[nodiscard]] std::string lines_ended_alike(std::string_view text);

}  // namespace oasis::report
