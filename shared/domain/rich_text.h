#pragma once
#include <string>
#include <string_view>
#include <vector>

/// What staff write with a little Markdown, as a value that screens and pages draw: headings, lists, bold, paragraphs
/// and nothing else.
namespace oasis::domain {

/// A stretch of text in one weight. A line end is \n.
struct TextRun {
    std::string text;
    bool bold = false;
    bool operator==(const TextRun&) const = default;
};
struct TextBlock {
    enum class Kind { heading, paragraph, item };
    static constexpr int deepest = 2;
    Kind kind = Kind::paragraph;
    int depth = 0;   // of an item: 0 to `deepest`
    int number = 0;  // of an item in a numbered list; 0: it has a dot
    std::vector<TextRun> runs;
    bool operator==(const TextBlock&) const = default;
};
using RichText = std::vector<TextBlock>;

/// Reads Markdown: `#` headings (of one rank), `-`, `*`, `+`, `•`, `・` and `1.` lists, `**bold**`; a line end is a line
/// end. Of a link and of a picture only the words are taken, never where they lead; HTML, entities and single `*` and
/// `_` are text as typed. The source is made neutral (public_text.h) and read to `most_read` bytes: a longer one was
/// refused where it came in.
[[nodiscard]] RichText read_markdown(std::string_view source);
inline constexpr std::size_t most_read = 64 << 10;

/// The words alone, a line for each block.
[[nodiscard]] std::string plain_text(const RichText&);

}  // namespace oasis::domain
