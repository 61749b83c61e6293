#pragma once
#include <optional>
#include <span>
#include <vector>

/// The pages of a scanned PDF, drawn by Poppler's own programs (Debian package `poppler-utils`) as children with a
/// bound on time and memory: a file from outside is never taken apart in the process that holds the keys, and
/// none of it touches the disk.
namespace oasis::admin {

/// How many pages; nullopt where the bytes are no PDF that opens (damaged, under a password).
[[nodiscard]] std::optional<int> pdf_page_count(std::span<const unsigned char> pdf);

/// Page `page` (from 1) as a PNG, its longer side 1600 dots; nullopt where it cannot be drawn.
[[nodiscard]] std::optional<std::vector<unsigned char>> pdf_page(std::span<const unsigned char> pdf, int page);

}  // namespace oasis::admin
