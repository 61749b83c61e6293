#pragma once
#include <cstddef>
#include <string>

/// What the toolbar over a notice's text does to its Markdown. Places are bytes of the text.
namespace oasis::admin {

/// Where the caret stands, or what is marked.
struct Marked {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// The marked words bold, or no longer; without any marked, the line at the caret.
[[nodiscard]] std::string toggled_bold(std::string text, Marked marked);
/// Each line that is marked as a heading, or no longer.
[[nodiscard]] std::string toggled_heading(const std::string& text, Marked marked);
/// Each line that is marked as an item of a list, or no longer.
[[nodiscard]] std::string toggled_items(const std::string& text, Marked marked);

}  // namespace oasis::admin
