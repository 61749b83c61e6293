#include "tests/faults/planted.h"

#include <array>
#include <fstream>
#include <unicode/unistr.h>

namespace oasis::test {

namespace {

constexpr std::size_t starts = 1 << 16;

std::size_t start_of(const char* bytes) {
    return static_cast<unsigned char>(bytes[0]) << 8 | static_cast<unsigned char>(bytes[1]);
}

std::string utf16(const std::string& text, bool big_endian) {
    const auto units = icu::UnicodeString::fromUTF8(text);
    std::string bytes;
    for (int32_t at = 0; at < units.length(); ++at) {
        const auto unit = static_cast<unsigned>(units[at]);
        const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
        bytes += big_endian ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

std::string hex(const std::string& bytes, const char* digits) {
    std::string text;
    for (const unsigned char byte : bytes)
        text += {digits[byte >> 4], digits[byte & 0xF]};
    return text;
}

}  // namespace

Planted::Planted(const std::vector<std::string>& values) : by_start_(starts) {
    for (std::size_t at = 0; at < values.size(); ++at) {
        const std::array<std::pair<std::string, std::string>, 3> forms{{{values[at], "UTF-8"},
                                                                        {utf16(values[at], false), "UTF-16LE"},
                                                                        {utf16(values[at], true), "UTF-16BE"}}};
        for (const auto& [bytes, form] : forms) {
            const auto what = "value " + std::to_string(at) + " as " + form;
            add(bytes, what);
            add(hex(bytes, "0123456789abcdef"), what + " in hex");
            add(hex(bytes, "0123456789ABCDEF"), what + " in HEX");
        }
    }
}

void Planted::add(std::string bytes, const std::string& what) {
    by_start_[start_of(bytes.data())].push_back(static_cast<std::uint32_t>(needles_.size()));
    needles_.push_back({std::move(bytes), what});
}

std::string Planted::found_in(std::string_view bytes) const {
    for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
        for (const auto index : by_start_[start_of(bytes.data() + at)]) {
            if (bytes.substr(at).starts_with(needles_[index].bytes))
                return needles_[index].what;
        }
    }
    return {};
}

std::string Planted::found_in_file(const std::filesystem::path& file) const {
    constexpr std::size_t piece = 1 << 24, overlap = 4096;  // longer than any needle
    std::ifstream input{file, std::ios::binary};
    std::string bytes;
    while (input) {
        const auto kept = std::min(bytes.size(), overlap);
        bytes = bytes.substr(bytes.size() - kept);
        bytes.resize(kept + piece);
        input.read(bytes.data() + kept, piece);
        bytes.resize(kept + static_cast<std::size_t>(input.gcount()));
        if (const auto found = found_in(bytes); !found.empty())
            return found;
    }
    return {};
}

}  // namespace oasis::test
