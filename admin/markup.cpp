#include "admin/markup.h"

#include <algorithm>
#include <string_view>

namespace oasis::admin {

namespace {

constexpr std::string_view bold_mark = "**";

std::size_t line_start(const std::string& text, std::size_t at) {
    const auto before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    return before == std::string::npos ? 0 : before + 1;
}
std::size_t line_end(const std::string& text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

Marked within(const std::string& text, Marked marked) {
    const auto inside_a_character = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    marked.from = std::min(marked.from, text.size());
    while (inside_a_character(marked.from))
        --marked.from;
    marked.to = std::clamp(marked.to, marked.from, text.size());
    while (inside_a_character(marked.to))
        ++marked.to;
    return marked;
}

/// The mark in front of the line, or the line without it. Another mark gives way.
std::string toggled_line(std::string_view line, std::string_view mark, std::string_view other) {
    if (line.starts_with(mark))
        return std::string{line.substr(mark.size())};
    if (line.starts_with(other))
        line.remove_prefix(other.size());
    return std::string{mark}.append(line);
}

Toggled toggled_lines(const std::string& text, Marked marked, std::string_view mark, std::string_view other) {
    marked = within(text, marked);
    const auto begin = line_start(text, marked.from);
    const auto end = line_end(text, std::max(marked.from, marked.to));
    std::string changed = text.substr(0, begin);
    for (auto at = begin;;) {
        const auto to = std::min(line_end(text, at), end);
        changed += toggled_line(std::string_view{text}.substr(at, to - at), mark, other);
        if (to >= end)
            break;
        changed += '\n';
        at = to + 1;
    }
    const auto length = changed.size();
    return {changed + text.substr(end), {begin, std::max(begin, length)}};
}

}  // namespace

Toggled toggled_bold(const std::string& text, Marked marked) {
    marked = within(text, marked);
    if (marked.from == marked.to)
        marked = {line_start(text, marked.from), line_end(text, marked.from)};
    const auto words = text.substr(marked.from, marked.to - marked.from);
    if (words.empty())
        return {text, marked};
    const auto length = bold_mark.size();
    const bool is_inside = words.size() >= 2 * length && words.starts_with(bold_mark) && words.ends_with(bold_mark);
    const bool is_around = marked.from >= length && text.compare(marked.from - length, length, bold_mark) == 0 &&
                           text.compare(marked.to, length, bold_mark) == 0;
    auto changed = text;
    if (is_inside) {
        changed.replace(marked.from, words.size(), words.substr(length, words.size() - 2 * length));
        return {changed, {marked.from, marked.to - 2 * length}};
    }
    if (is_around) {
        changed.replace(marked.from - length, words.size() + 2 * length, words);
        return {changed, {marked.from - length, marked.to - length}};
    }
    changed.replace(marked.from, words.size(), std::string{bold_mark} + words + std::string{bold_mark});
    return {changed, {marked.from + length, marked.to + length}};
}

Toggled toggled_heading(const std::string& text, Marked marked) {
    return toggled_lines(text, marked, "# ", "- ");
}

Toggled toggled_items(const std::string& text, Marked marked) { return toggled_lines(text, marked, "- ", "# "); }

}  // namespace oasis::admin
