#include "shared/program/window_size.h"

#include <charconv>

namespace oasis::program {

std::optional<WindowSize> parse_window(const std::string& text) {
    const auto cross = text.find('x');
    if (cross == std::string::npos)
        return std::nullopt;
    WindowSize size;
    const char *begin = text.data(), *end = begin + text.size(), *middle = begin + cross;
    const auto width = std::from_chars(begin, middle, size.width);
    const auto height = std::from_chars(middle + 1, end, size.height);
    const bool read = width.ec == std::errc{} && width.ptr == middle && height.ec == std::errc{} && height.ptr == end;
    if (!read || size.width < 320 || size.height < 320 || size.width > 16384 || size.height > 16384)
        return std::nullopt;
    return size;
}

}  // namespace oasis::program
