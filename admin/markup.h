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

/// The text as it is then, and where the same words stand in it.
struct Toggled {
    std::string text;
    Marked marked;
};

/// The marked words bold, or no longer; without any marked, the line at the caret.
[[nodiscard]] Toggled toggled_bold(const std::string& text, Marked marked);
/// Each line that is marked as a heading, or no longer.
[[nodiscard]] Toggled toggled_heading(const std::string& text, Marked marked);
/// Each line that is marked as an item of a list, or no longer.
[[nodiscard]] Toggled toggled_items(const std::string& text, Marked marked);

}  // namespace oasis::admin
