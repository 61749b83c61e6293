#pragma once
#include <array>
#include <string>
#include <vector>

/// Characters of names that GBK has not.
namespace oasis::test {

inline std::string utf8(char32_t c) {
    const auto tail = [&](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x10000)
        return {static_cast<char>(0xE0 | c >> 12), tail(6), tail(0)};
    return {static_cast<char>(0xF0 | c >> 18), tail(12), tail(6), tail(0)};
}

/// Two hundred and more, of the extensions A to G and the compatibility ideographs, which no normalization
/// may replace. The fonts of Debian's packages, which `run` installs, have every one.
inline std::vector<std::string> rare_characters() {
    std::vector<std::string> all{"𠮷", "𬭎", "𰻞", "𰻝", "𡚸", "𪚥", "㛃", "䶮", "﨑"};
    struct Range {
        char32_t first;
        int count;
        char32_t step;
    };
    for (const auto& range : {Range{0x3400, 30, 211},
                              {0x20000, 50, 811},
                              {0x2A700, 20, 199},
                              {0x2B740, 10, 20},
                              {0x2B820, 40, 139},
                              {0x2CEB0, 20, 367},
                              {0x30001, 21, 31},
                              {0xFA30, 5, 7},
                              {0x2F800, 5, 101}})
        for (int at = 0; at < range.count; ++at)
            all.push_back(utf8(range.first + static_cast<char32_t>(at) * range.step));
    return all;
}

/// For which no font is at hand, of the extensions G and I, and one with a variation selector.
inline constexpr std::array unseen_characters{"\U000300A1", "\U0002EBF0", "葛\U000E0100"};

}  // namespace oasis::test
