#include "shared/card/codewords.h"
#include "shared/card/reed_solomon.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace oasis::card {

namespace {

// ISO 18004, table 9, by level (L, M, Q, H) and version from 1: check words of a block, and blocks.
constexpr std::uint8_t check_words[4][40] = {
    {7,  10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
     28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
     26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28},
    {13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30,
     28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28,
     30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30}};
constexpr std::uint8_t block_counts[4][40] = {
    {1, 1, 1, 1,  1,  2,  2,  2,  2,  4,  4,  4,  4,  4,  6,  6,  6,  6,  7,  8,
     8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25},
    {1,  1,  1,  2,  2,  4,  4,  4,  5,  5,  5,  8,  9,  9,  10, 10, 11, 13, 14, 16,
     17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49},
    {1,  1,  2,  2,  4,  4,  6,  6,  8,  8,  8,  10, 12, 16, 12, 17, 16, 18, 21, 20,
     23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68},
    {1,  1,  2,  4,  4,  4,  5,  6,  8,  8,  11, 11, 16, 16, 18, 16, 19, 21, 25, 25,
     25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81}};

struct Format {
    int level, mask;  // level: row of the tables above
    int bits;
};

struct Module {
    int x, y;
};

std::array<Module, 30> format_modules(int size) {
    std::array<Module, 30> places{};
    for (int i = 0; i < 15; ++i) {
        places[std::size_t(i)] = i < 6    ? Module{8, i}
                                 : i < 8  ? Module{8, i + 1}
                                 : i == 8 ? Module{7, 8}
                                          : Module{14 - i, 8};
        places[std::size_t(15 + i)] = i < 8 ? Module{size - 1 - i, 8} : Module{8, size - 15 + i};
    }
    return places;
}

// Of the 32 possible formats the one that both copies look most like.
Format likeliest_format(const SoftModules& modules, int size) {
    constexpr int level_of_code[] = {1, 0, 3, 2};
    const auto places = format_modules(size);
    Format best{};
    float most = -1e9f;
    for (int data = 0; data < 32; ++data) {
        int rest = data;  // BCH(15, 5)
        for (int i = 0; i < 10; ++i)
            rest = rest << 1 ^ (rest >> 9) * 0x537;
        const int bits = (data << 10 | rest) ^ 0x5412;
        float likeness = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const float soft = std::clamp(modules[std::size_t(places[i].y * size + places[i].x)], -1.f, 1.f);
            likeness += bits >> (i % 15) & 1 ? -soft : soft;
        }
        if (likeness > most) {
            most = likeness;
            best = {level_of_code[data >> 3], data & 7, bits};
        }
    }
    return best;
}

bool is_masked(int mask, int x, int y) {
    switch (mask) {
    case 0:
        return (x + y) % 2 == 0;
    case 1:
        return y % 2 == 0;
    case 2:
        return x % 3 == 0;
    case 3:
        return (x + y) % 3 == 0;
    case 4:
        return (x / 3 + y / 2) % 2 == 0;
    case 5:
        return x * y % 2 + x * y % 3 == 0;
    case 6:
        return (x * y % 2 + x * y % 3) % 2 == 0;
    default:
        return ((x + y) % 2 + x * y % 3) % 2 == 0;
    }
}

// The data modules in the order of their bits: in pairs of columns from the right, up and down.
std::vector<Module> data_modules(const QrLayout& layout) {
    const int size = layout.size();
    const auto holds_data = [&](int x, int y) {
        const bool format = (x == 8 && (y <= 8 || y >= size - 8)) || (y == 8 && (x <= 8 || x >= size - 8));
        return !format && layout.at(x, y) == Known::nothing;
    };
    std::vector<Module> places;
    for (int right = size - 1; right >= 1; right -= 2) {
        if (right == 6)
            right = 5;
        const bool upwards = ((right + 1) & 2) == 0;
        for (int i = 0; i < size; ++i)
            for (const int x : {right, right - 1})
                if (const int y = upwards ? size - 1 - i : i; holds_data(x, y))
                    places.push_back({x, y});
    }
    return places;
}

struct Word {
    std::uint8_t value = 0;
    float sureness = 1e9f;
};

// Which codewords of the stream make up each block, data words first.
std::vector<std::vector<int>> block_words(int words, int blocks, int checks) {
    const int short_blocks = blocks - words % blocks, data = words / blocks - checks;
    std::vector<std::vector<int>> result(static_cast<std::size_t>(blocks));
    int next = 0;
    for (int i = 0; i <= data; ++i)
        for (int b = 0; b < blocks; ++b)
            if (i < data || b >= short_blocks)
                result[std::size_t(b)].push_back(next++);
    for (int i = 0; i < checks; ++i)
        for (int b = 0; b < blocks; ++b)
            result[std::size_t(b)].push_back(next++);
    return result;
}

// Erases more and more of the least sure words until the rest can be corrected with words to spare.
bool correct_words(std::vector<Word>& words, const std::vector<int>& block, int checks) {
    constexpr int spare = 3;  // words; by chance they fit once in 16 million
    std::vector<int> doubtful(block.size());
    std::iota(doubtful.begin(), doubtful.end(), 0);
    const auto sureness = [&](int i) { return words[std::size_t(block[std::size_t(i)])].sureness; };
    std::sort(doubtful.begin(), doubtful.end(), [&](int a, int b) { return sureness(a) < sureness(b); });
    for (int erased = 0; erased <= checks - spare; erased += 2) {
        std::vector<std::uint8_t> values;
        for (const int word : block)
            values.push_back(words[std::size_t(word)].value);
        const auto errors = correct_block(values, checks, {doubtful.begin(), doubtful.begin() + erased});
        if (!errors || erased + 2 * *errors > checks - spare)
            continue;
        for (std::size_t i = 0; i < block.size(); ++i)
            words[std::size_t(block[i])].value = values[i];
        return true;
    }
    return false;
}

}  // namespace

bool correct_modules(const QrLayout& layout, SoftModules& modules) {
    const int size = layout.size();
    const std::size_t version = std::size_t((size - 17) / 4 - 1);
    const Format format = likeliest_format(modules, size);
    const std::vector<Module> places = data_modules(layout);
    std::vector<Word> words(places.size() / 8);
    const auto soft = [&](std::size_t bit) -> float& {
        return modules[std::size_t(places[bit].y * size + places[bit].x)];
    };
    const auto masked = [&](std::size_t bit) { return is_masked(format.mask, places[bit].x, places[bit].y); };
    for (std::size_t bit = 0; bit < words.size() * 8; ++bit) {
        Word& word = words[bit / 8];
        word.value = std::uint8_t(word.value << 1 | int((soft(bit) < 0) != masked(bit)));
        word.sureness = std::min(word.sureness, std::abs(soft(bit)));
    }
    const int checks = check_words[format.level][version];
    for (const auto& block : block_words(int(words.size()), block_counts[format.level][version], checks))
        if (!correct_words(words, block, checks))
            return false;
    for (std::size_t bit = 0; bit < words.size() * 8; ++bit)
        soft(bit) = ((words[bit / 8].value >> (7 - bit % 8) & 1) != 0) != masked(bit) ? -1.f : 1.f;
    for (std::size_t i = 0; const Module& place : format_modules(size))
        modules[std::size_t(place.y * size + place.x)] = format.bits >> (i++ % 15) & 1 ? -1.f : 1.f;
    return true;
}

}  // namespace oasis::card
