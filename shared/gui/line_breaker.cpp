#include "shared/gui/line_breaker.h"

#include "shared/gui/utf8.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>
#include <stdexcept>

namespace oasis::gui {
namespace {

enum class Kind { space, closing, opening, wide, digit, word };

constexpr std::u32string_view closing_marks = U"，。、；：？！）》〉】」』〕”’…—·％℃,.;:?!)]}%";
constexpr std::u32string_view opening_marks = U"（《〈【「『〔“‘([{";

Kind kind_of(char32_t c) {
    if (c == U' ' || c == U'\t' || c == U'　') {
        return Kind::space;
    }
    if (closing_marks.find(c) != std::u32string_view::npos) {
        return Kind::closing;
    }
    if (opening_marks.find(c) != std::u32string_view::npos) {
        return Kind::opening;
    }
    if (c >= U'0' && c <= U'9') {
        return Kind::digit;
    }
    const auto width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? Kind::wide : Kind::word;
}

struct Unit {
    std::string_view text;
    Kind first, last;
};

Unit unit_of(std::string_view grapheme) {
    std::size_t at = 0;
    const Kind kind = kind_of(next_code_point(grapheme, at));
    return {grapheme, kind, kind};
}

bool may_break(Kind before, Kind after) {
    if (after == Kind::closing || after == Kind::space || before == Kind::opening) {
        return false;
    }
    if (before == Kind::space) {
        return true;
    }
    if (before == Kind::digit && after == Kind::wide) {
        return false;  // a figure keeps its unit: 3天, 203室
    }
    return before == Kind::wide || after == Kind::wide || (before == Kind::closing && after == Kind::opening);
}

/// A closing mark takes on what it closes: after 。 a Latin word may begin a line, after the dot of 3.5 none
/// may.
Kind joined(Kind before, Kind mark) {
    return mark == Kind::closing && before == Kind::wide ? Kind::wide
           : mark == Kind::closing                       ? Kind::word
                                                         : mark;
}

/// Pieces that must not be broken, in order.
std::vector<Unit> pieces_of(std::string_view line) {
    std::vector<Unit> pieces;
    for (const auto grapheme : graphemes(line)) {
        const Unit next = unit_of(grapheme);
        if (pieces.empty() || may_break(pieces.back().last, next.first)) {
            pieces.push_back(next);
            continue;
        }
        auto& piece = pieces.back();
        const auto length = static_cast<std::size_t>(next.text.data() + next.text.size() - piece.text.data());
        piece.last = joined(piece.last, next.last);
        piece.text = {piece.text.data(), length};
    }
    return pieces;
}

std::string_view without_end_spaces(std::string_view text) {
    const auto last = text.find_last_not_of(' ');
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

/// Takes pieces into lines of the width.
class Lines {
  public:
    Lines(float width, const std::function<float(std::string_view)>& measure, std::vector<std::string>& lines)
        : width_(width), measure_(measure), lines_(lines) {}

    void take(std::string_view piece) {
        const float shown = measure_(without_end_spaces(piece));
        if (!now_.empty() && now_width_ + shown > width_)
            end_line();
        now_ += piece;
        now_width_ += measure_(piece);
    }
    /// A word longer than a line is broken wherever it must.
    void take_long(std::string_view piece) {
        if (!now_.empty())
            end_line();
        for (const auto grapheme : graphemes(piece))
            take(grapheme);
    }
    void end_line() {
        lines_.emplace_back(without_end_spaces(now_));
        now_.clear();
        now_width_ = 0;
    }

  private:
    float width_;
    const std::function<float(std::string_view)>& measure_;
    std::vector<std::string>& lines_;
    std::string now_;
    float now_width_ = 0;
};

void break_one(std::string_view line, float width, const std::function<float(std::string_view)>& measure,
               LongWords words, std::vector<std::string>& lines) {
    Lines made{width, measure, lines};
    for (const auto& piece : pieces_of(line)) {
        if (words == LongWords::broken && measure(without_end_spaces(piece.text)) > width)
            made.take_long(piece.text);
        else
            made.take(piece.text);
    }
    made.end_line();
}

}  // namespace

std::vector<std::string> break_lines(std::string_view utf8, float width,
                                     const std::function<float(std::string_view)>& measure, LongWords words) {
    std::vector<std::string> lines;
    while (true) {
        const auto end = utf8.find('\n');
        break_one(utf8.substr(0, end), width, measure, words, lines);
        if (end == std::string_view::npos) {
            return lines;
        }
        utf8.remove_prefix(end + 1);
    }
}

std::vector<std::string_view> graphemes(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, decltype(&utext_close)> text(
        utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status), utext_close);
    const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> breaks(
        ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status), ubrk_close);
    ubrk_setUText(breaks.get(), text.get(), &status);
    if (U_FAILURE(status)) {
        throw std::runtime_error("ICU has no rules for graphemes");
    }
    std::vector<std::string_view> found;
    auto from = static_cast<std::size_t>(ubrk_first(breaks.get()));
    for (auto to = ubrk_next(breaks.get()); to != UBRK_DONE; to = ubrk_next(breaks.get())) {
        found.push_back(utf8.substr(from, static_cast<std::size_t>(to) - from));
        from = static_cast<std::size_t>(to);
    }
    return found;
}

}  // namespace oasis::gui
