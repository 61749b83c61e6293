#include "shared/card/codewords.h"
#include "shared/card/image_filters.h"
#include "shared/card/qr_layout.h"
#include "shared/card/qr_reader.h"
#include "tests/bench/reader/frames.h"
#include "tests/card/drawn.h"
#include "tests/catch.h"
#include <algorithm>

using namespace oasis;
using bench::Dice;
using bench::Frame;

namespace {

bool right(const Frame& frame, const std::optional<std::string>& text) {
    return text && std::count(frame.texts.begin(), frame.texts.end(), *text) > 0;
}

}  // namespace

TEST_CASE("most frames of a kiosk's camera are read, none wrongly") {
    int read = 0;
    constexpr int frames = 44;
    for (int i = 0; i < frames; ++i) {
        const Frame frame = bench::card_frame(11, i);
        const auto text = card::read_qr(frame.picture.view());
        read += right(frame, text);
        if (text && !right(frame, text))
            FAIL_CHECK("wrong text in frame " << i << " (" << frame.kind << "): " << *text);
    }
    CHECK(read >= 38);
}

TEST_CASE("nothing is read where nothing stands") {
    for (int i = 0; i < 12; ++i) {
        const Frame frame = bench::empty_frame(11, i);
        CHECK_FALSE(card::read_qr(frame.picture.view()));
    }
    const std::vector<std::uint8_t> grey(640 * 480, 128);
    CHECK_FALSE(card::read_qr({grey.data(), 640, 480, 640}));
}

TEST_CASE(
    "the live reader reads a steady card that a still picture shows, within one round of its attempts") {
    int read = 0;
    for (int i = 0; i < 11; ++i) {
        const Frame frame = bench::card_frame(11, i);
        const auto still = card::read_qr(frame.picture.view());
        card::LiveReader reader;
        std::optional<std::string> text;
        for (int round = 0; round < 14 && !text; ++round)
            text = reader.read(frame.picture.view());
        CHECK(right(frame, text) == right(frame, still));
        read += right(frame, text);
    }
    CHECK(read >= 8);
}

TEST_CASE("any text is read: Chinese, long, with line breaks") {
    for (const std::string& text :
         {std::string("你好，世界 𬭎"), std::string(700, 'x'), std::string("a\nb\tc")})
        CHECK(card::read_qr(drawn(text, 5).view()) == text);
}

TEST_CASE("pictures of any small or odd shape are read or not, but never fall over") {
    std::vector<std::uint8_t> pixels(64 * 64);
    Dice dice(3);
    for (auto& p : pixels)
        p = std::uint8_t(dice.bits());
    for (const auto& [w, h] : {std::pair{1, 1}, {1, 64}, {64, 1}, {2, 2}, {3, 5}, {8, 8}, {63, 64}})
        CHECK_FALSE(card::read_qr({pixels.data(), w, h, 64}));
    CHECK(card::read_qr(drawn("TIGHT", 2).view()) == "TIGHT");
    CHECK(card::read_qr(drawn("LARGE", 60).view()) == "LARGE");
}

TEST_CASE("a view that cannot be a picture is refused") {
    const std::uint8_t pixel = 0;
    CHECK_THROWS_AS(card::GrayView(nullptr, 1, 1, 1), std::invalid_argument);
    CHECK_THROWS_AS(card::GrayView(&pixel, 0, 1, 1), std::invalid_argument);
    CHECK_THROWS_AS(card::GrayView(&pixel, 1, -1, 1), std::invalid_argument);
    CHECK_THROWS_AS(card::GrayView(&pixel, 2, 1, 1), std::invalid_argument);
}

TEST_CASE("rows may lie apart in memory") {
    const card::GrayPicture packed = drawn("STRIDE", 4);
    const int stride = packed.width + 13;
    std::vector<std::uint8_t> wide(std::size_t(stride) * packed.height, 77);
    for (int y = 0; y < packed.height; ++y)
        std::copy_n(packed.row(y), packed.width, wide.data() + std::ptrdiff_t(y) * stride);
    CHECK(card::read_qr({wide.data(), packed.width, packed.height, stride}) == "STRIDE");
}

TEST_CASE("a code is read with a finder pattern hidden") {
    card::GrayPicture picture = drawn("HALF HIDDEN BUT STILL HERE", 8);
    for (int y = 4 * 8; y < 11 * 8; ++y)
        std::fill_n(picture.row(y) + 4 * 8, 7 * 8, std::uint8_t(140));
    CHECK(card::read_qr(picture.view()) == "HALF HIDDEN BUT STILL HERE");
}

TEST_CASE("the fixed patterns are those of a drawn code, in every version") {
    for (int version = 1; version <= 40; ++version) {
        const bench::Code code = bench::draw_code("x", bench::Level::l, version);
        const card::QrLayout layout(version);
        REQUIRE(layout.size() == code.size);
        int wrong = 0;
        for (int y = 0; y < code.size; ++y)
            for (int x = 0; x < code.size; ++x)
                if (layout.at(x, y) != card::Known::nothing)
                    wrong += (layout.at(x, y) == card::Known::dark) !=
                             code.dark[std::size_t(y) * std::size_t(code.size) + std::size_t(x)];
        CHECK(wrong == 0);
    }
}

TEST_CASE(
    "doubtful modules are corrected in every version and level, sure ones only as far as the standard goes") {
    Dice dice(5);
    for (int version = 1; version <= 40; ++version)
        for (const auto level : {bench::Level::l, bench::Level::m, bench::Level::q, bench::Level::h}) {
            const bench::Code code = bench::draw_code("AB12", level, version);
            const card::QrLayout layout(version);
            card::SoftModules modules;
            for (const bool dark : code.dark)
                modules.push_back(dark ? -1.f : 1.f);
            // A hand's breadth of the lower right corner is hidden: wrong half of the time, and known to be
            // doubtful.
            const int hidden = std::max(2, code.size / (version < 3 ? 8 : 9));
            for (int y = code.size - hidden; y < code.size; ++y)
                for (int x = code.size - hidden; x < code.size; ++x)
                    modules[std::size_t(y * code.size + x)] = dice.chance(0.5) ? 0.01f : -0.01f;
            INFO("version " << version << " level " << int(level));
            REQUIRE(card::correct_modules(layout, modules));
            int wrong = 0;
            for (int y = 0; y < code.size; ++y)
                for (int x = 0; x < code.size; ++x)
                    wrong += layout.at(x, y) == card::Known::nothing &&
                             (modules[std::size_t(y * code.size + x)] < 0) !=
                                 code.dark[std::size_t(y * code.size + x)];
            CHECK(wrong == 0);
        }
}

TEST_CASE("modules thrown at random are never corrected into a code") {
    Dice dice(6);
    for (int round = 0; round < 2000; ++round) {
        const card::QrLayout layout(1 + round % 5);
        card::SoftModules modules;
        for (int i = 0; i < layout.size() * layout.size(); ++i)
            modules.push_back(float(dice.uniform(-1, 1)));
        CHECK_FALSE(card::correct_modules(layout, modules));
    }
}

TEST_CASE("a threshold is that of the boxes round a pixel, edges repeated") {
    const Frame frame = bench::card_frame(11, 0);
    const card::GrayPicture& picture = frame.picture;
    const auto mean = [&](int x, int y, int box) {
        double sum = 0;
        for (int dy = -box / 2; dy <= box / 2; ++dy)
            for (int dx = -box / 2; dx <= box / 2; ++dx)
                sum += picture.row(std::clamp(y + dy, 0, 719))[std::clamp(x + dx, 0, 1279)];
        return sum / (box * box);
    };
    const auto quick = card::sharp_threshold(picture.view(), 11, 61);
    int wrong = 0;
    for (const int y : {0, 1, 300, 719})
        for (int x = 0; x < 1280; x += 7) {
            const double level = 0.8 * mean(x, y, 11) + 0.2 * mean(x, y, 61);
            if (std::abs(picture.row(y)[x] - level) > 0.01)  // not on the edge itself
                wrong += (picture.row(y)[x] < level) != (quick.row(y)[x] == 0);
        }
    CHECK(wrong == 0);
}

TEST_CASE("half the size is the mean of four, whatever the width") {
    for (const int width : {2, 3, 17, 640}) {
        card::GrayPicture picture(width, 4);
        for (std::size_t i = 0; i < picture.pixels.size(); ++i)
            picture.pixels[i] = std::uint8_t(i * 37);
        const auto half = card::half_size(picture.view());
        REQUIRE(half.width == width / 2);
        REQUIRE(half.height == 2);
        for (int y = 0; y < half.height; ++y)
            for (int x = 0; x < half.width; ++x) {
                const int sum = picture.row(2 * y)[2 * x] + picture.row(2 * y)[2 * x + 1] +
                                picture.row(2 * y + 1)[2 * x] + picture.row(2 * y + 1)[2 * x + 1];
                CHECK(half.row(y)[x] == (sum + 2) / 4);
            }
    }
}
