#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Texts that staff write for everybody's eyes: bounded where they come in, and without what is not seen.
namespace oasis::domain {

/// In characters as people see and count them, and in lines.
struct TextLimits {
    int characters = 0;
    int lines = 1;
};
enum class TextFault { too_long, too_many_lines };
/// Why a text is not taken. A text of a megabyte is refused as quickly as one a character too long.
[[nodiscard]] std::optional<TextFault> text_fault(std::string_view text, TextLimits limits);

/// The text as it will be seen: line ends as \n, tabs as spaces; without controls, characters that turn the direction,
/// zero-width and other ignorable ones, private and unreadable ones, and more than three marks on a letter. What
/// people see and what a search finds are the same then. Never longer than `text`.
[[nodiscard]] std::string neutral_text(std::string_view text);
/// The same in one line, without spaces around it: titles, names, places.
[[nodiscard]] std::string neutral_line(std::string_view text);

/// As many characters as people count, line ends not counted.
[[nodiscard]] int characters_of(std::string_view text);

}  // namespace oasis::domain
