#include "shared/domain/rich_text.h"

#include "shared/domain/public_text.h"
#include <algorithm>
#include <array>
#include <cstdint>
#include <md4c.h>
#include <unicode/utf8.h>

namespace oasis::domain {

namespace {

// Characters that are to mean nothing to the parser stand aside in a plane of their own, which no neutral text holds.
constexpr UChar32 aside = 0xF0000;

void append(std::string& text, UChar32 c) {
    char bytes[U8_MAX_LENGTH];
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    text.append(bytes, length);
}

/// CommonMark ends a bold stretch after a Chinese full stop or colon only before a space, and Chinese has no spaces.
bool is_wide_punctuation(UChar32 c) {
    constexpr std::array<std::pair<UChar32, UChar32>, 7> ranges{
        {{0xB7, 0xB7}, {0x2010, 0x2027}, {0x2030, 0x205E}, {0x3001, 0x3030}, {0xFF01, 0xFF0F}, {0xFF1A, 0xFF20},
         {0xFF3B, 0xFF65}}};
    return std::ranges::any_of(ranges, [&](const auto& range) { return c >= range.first && c <= range.second; });
}

/// A line that begins with a dot of Chinese typing is an item of a list; spaces for an indent are none.
std::string with_plain_bullet(std::string_view line) {
    constexpr std::string_view wide_space = "\u3000";
    while (line.starts_with(wide_space))
        line.remove_prefix(wide_space.size());
    for (const std::string_view dot : {"•", "・", "·", "●"})
        if (line.starts_with(dot)) {
            line.remove_prefix(dot.size());
            const auto rest = std::min(line.find_first_not_of(' '), line.size());
            return "- " + std::string{line.substr(rest)};
        }
    return std::string{line};
}

/// How many asterisks stand at that place in a row, and whether the pair of them can mean bold.
bool means_bold(std::string_view line, std::size_t at) {
    const auto first = line.find_last_not_of('*', at) + 1;
    const auto end = std::min(line.find_first_not_of('*', at), line.size());
    const bool is_bullet = end - first == 1 && end < line.size() && line[end] == ' ' &&
                           line.find_first_not_of(' ') == first;
    return end - first == 2 || is_bullet;
}

void prepare_line(std::string_view line, std::string& out) {
    const auto length = static_cast<std::int64_t>(line.size());
    for (std::int64_t at = 0; at < length;) {
        const auto here = static_cast<std::size_t>(at);
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(reinterpret_cast<const unsigned char*>(line.data()), at, length, c);
        const bool names_a_link = c == ':' && here > 0 && line[here - 1] == ']';
        const bool stands_aside = c == '_' || c == '&' || c == '<' || names_a_link || is_wide_punctuation(c) ||
                                  (c == '*' && !means_bold(line, here));
        append(out, stands_aside ? c + aside : c);
    }
    out += '\n';
}

/// Dashes that would make a heading of the line over them.
bool is_underline(std::string_view line) {
    return line.find('-') != std::string_view::npos && line.find_first_not_of("- ") == std::string_view::npos;
}

std::string prepared(std::string_view source) {
    const auto neutral = neutral_text(source.substr(0, most_read));
    std::string out;
    out.reserve(neutral.size() * 2);
    bool under_text = false;
    for (std::size_t at = 0; at < neutral.size();) {
        const auto end = std::min(neutral.find('\n', at), neutral.size());
        const auto line = std::string_view{neutral}.substr(at, end - at);
        if (under_text && is_underline(line)) {  // as typed
            for (const char c : line)
                append(out, c == ' ' ? c : c + aside);
            out += '\n';
        } else {
            prepare_line(with_plain_bullet(line), out);
        }
        under_text = line.find_first_not_of(' ') != std::string_view::npos;
        at = end + 1;
    }
    return out;
}

std::string back(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    const auto length = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < length;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(reinterpret_cast<const unsigned char*>(text.data()), at, length, c);
        append(out, c >= aside ? c - aside : c);
    }
    return out;
}

/// Collects blocks while the parser walks. An item's own text stands in no paragraph in tight lists, and in several in
/// loose ones: each begins a block where none is open.
class Reader {
  public:
    RichText take() && { return std::move(blocks_); }

    void enter(MD_BLOCKTYPE type, void* detail) {
        if (type == MD_BLOCK_UL)
            lists_.push_back(0);
        else if (type == MD_BLOCK_OL)
            lists_.push_back(static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start));
        else if (type == MD_BLOCK_LI)
            item_is_new_ = true;
        open_ = false;
        heading_ = type == MD_BLOCK_H;
    }
    void leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            lists_.pop_back();
        else if (type == MD_BLOCK_LI && !lists_.empty() && lists_.back() > 0)
            ++lists_.back();
        if (type == MD_BLOCK_LI)
            item_is_new_ = false;
        open_ = heading_ = false;
    }
    void bold(int change) { bold_ += change; }
    void text(std::string_view piece) {
        if (!open_)
            begin();
        auto& runs = blocks_.back().runs;
        if (runs.empty() || runs.back().bold != (bold_ > 0))
            runs.push_back({"", bold_ > 0});
        runs.back().text += back(piece);
    }

  private:
    void begin() {
        TextBlock block;
        if (heading_)
            block.kind = TextBlock::Kind::heading;
        else if (!lists_.empty() && item_is_new_) {
            block.kind = TextBlock::Kind::item;
            block.depth = std::min(static_cast<int>(lists_.size()) - 1, TextBlock::deepest);
            block.number = lists_.back();
        }
        item_is_new_ = false;
        open_ = true;
        blocks_.push_back(std::move(block));
    }

    RichText blocks_;
    std::vector<int> lists_;  // of each list around: the number of its next item, 0 for dots
    int bold_ = 0;
    bool open_ = false, heading_ = false, item_is_new_ = false;
};

Reader& reader(void* user) { return *static_cast<Reader*>(user); }

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
    reader(user).enter(type, detail);
    return 0;
}
int leave_block(MD_BLOCKTYPE type, void*, void* user) {
    reader(user).leave(type);
    return 0;
}
int enter_span(MD_SPANTYPE type, void*, void* user) {
    reader(user).bold(type == MD_SPAN_STRONG ? 1 : 0);
    return 0;
}
int leave_span(MD_SPANTYPE type, void*, void* user) {
    reader(user).bold(type == MD_SPAN_STRONG ? -1 : 0);
    return 0;
}
int take_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    const bool is_line_end = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR;
    if (type != MD_TEXT_NULLCHAR)
        reader(user).text(is_line_end ? std::string_view{"\n"} : std::string_view{text, size});
    return 0;
}

constexpr std::array<std::string_view, 3> spaces{" ", "\n", "\u3000"};

bool drop_space_before(std::string& text) {
    for (const auto space : spaces)
        if (text.starts_with(space)) {
            text.erase(0, space.size());
            return true;
        }
    return false;
}
bool drop_space_behind(std::string& text) {
    for (const auto space : spaces)
        if (text.ends_with(space)) {
            text.resize(text.size() - space.size());
            return true;
        }
    return false;
}

/// Without the spaces and line ends at the edges of a block; false where nothing is left.
bool trim(TextBlock& block) {
    auto& runs = block.runs;
    while (!runs.empty() && (drop_space_before(runs.front().text) || runs.front().text.empty()))
        if (runs.front().text.empty())
            runs.erase(runs.begin());
    while (!runs.empty() && (drop_space_behind(runs.back().text) || runs.back().text.empty()))
        if (runs.back().text.empty())
            runs.pop_back();
    return !runs.empty();
}

}  // namespace

RichText read_markdown(std::string_view source) {
    const auto text = prepared(source);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_PERMISSIVEATXHEADERS | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTML;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = take_text;
    Reader collected;
    md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &collected);
    auto blocks = std::move(collected).take();
    std::erase_if(blocks, [](TextBlock& block) { return !trim(block); });
    return blocks;
}

std::string plain_text(const RichText& text) {
    std::string words;
    for (const auto& block : text) {
        if (!words.empty())
            words += '\n';
        for (const auto& run : block.runs)
            words += run.text;
    }
    return words;
}

}  // namespace oasis::domain
