#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace oasis::domain {

/// Why one line of text cannot be shown on a glass or a sheet.
enum class LineFault {
    empty,        // nothing but white space
    too_long,
    unprintable,  // controls, what turns the direction of writing, what has no width, no text at all
    private_use,
};

/// A line of at most `most` characters as people count them. What takes no room, or turns the lines around it, is
/// refused wherever it stands: two texts that look the same are the same.
[[nodiscard]] std::optional<LineFault> line_fault(std::string_view text, std::size_t most);

}  // namespace oasis::domain
