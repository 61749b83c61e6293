#include "shared/card/qr_reader.h"
#include "shared/card/decoders.h"
#include "shared/card/image_filters.h"
#include "shared/card/module_reader.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace oasis::card {

namespace {

using Text = std::optional<std::string>;

// A picture and its half, which most attempts share.
struct Sizes {
    explicit Sizes(GrayView picture) : whole(picture), half(half_size(picture)) {}
    GrayView whole;
    GrayPicture half;
};

Text half_plain(const Sizes& s) {
    return read_by_zxing(s.half.view(), Binarizer::local);
}

Text half_by_modules(const Sizes& s) {
    return read_by_modules(s.half.view(), sharp_threshold(s.half.view(), 11, 61).view());
}

// Small modules need all pixels, and softening against their noise.
Text whole_by_modules(const Sizes& s) {
    const GrayPicture soft = softened(s.whole);
    return read_by_modules(s.whole, sharp_threshold(soft.view(), 9, 61).view());
}

Text whole_by_histogram(const Sizes& s) {
    return read_by_zxing(s.whole, Binarizer::global);
}

Text quarter_by_modules(const Sizes& s) {
    const GrayPicture quarter = half_size(s.half.view());
    return read_by_modules(quarter.view(), sharp_threshold(quarter.view(), 9, 31).view());
}

Text half_inverted(const Sizes& s) {
    const GrayPicture negative = inverted(s.half.view());
    if (Text text = read_by_zxing(negative.view(), Binarizer::local))
        return text;
    return read_by_modules(negative.view(), sharp_threshold(negative.view(), 9, 61).view());
}

Text half_coarse(const Sizes& s) {
    return read_by_modules(s.half.view(), sharp_threshold(s.half.view(), 25, 61).view());
}

Text whole_unsoftened(const Sizes& s) {
    return read_by_modules(s.whole, sharp_threshold(s.whole, 9, 61).view());
}

// Cheapest for what it finds first; measured on drawn frames by tests/bench/reader.
constexpr std::array stages{half_plain,  half_by_modules,    whole_by_modules, whole_by_histogram,
                            half_coarse, quarter_by_modules, whole_unsoftened, half_inverted};

Text read_bent(GrayView picture) {
    return read_by_modules(picture, sharp_threshold(softened(picture).view(), 17, 121).view(), Print::bent);
}

// About a 720p frame: the size that the stages are made for.
constexpr double frame_pixels = 1.2e6;
// Larger pictures are reduced to this: a module has pixels enough there.
constexpr double most_pixels = 20e6;

Text read_through(const Sizes& sizes) {
    for (const auto stage : stages)
        if (Text text = stage(sizes))
            return text;
    return {};
}

GrayPicture reduced(GrayView picture, double pixels) {
    const double scale = std::sqrt(pixels / (double(picture.width) * picture.height));
    return shrunk(picture, std::max(1, int(picture.width * scale)), std::max(1, int(picture.height * scale)));
}

// Large codes show best in a small picture; small codes need the pixels.
Text read_in_sizes(GrayView picture) {
    const double pixels = double(picture.width) * picture.height;
    for (double size = frame_pixels; size <= most_pixels; size *= 2) {
        if (pixels <= size * 1.2)
            return read_through(Sizes(picture));
        const GrayPicture smaller = reduced(picture, size);
        if (Text text = read_through(Sizes(smaller.view())))
            return text;
    }
    return {};
}

// What takes too long for frames.
Text read_patiently(GrayView picture) {
    const double pixels = double(picture.width) * picture.height;
    if (pixels <= 4 * frame_pixels) {  // modules of hardly more than a pixel
        const GrayPicture larger = doubled(picture);
        if (Text text = read_by_modules(larger.view(), sharp_threshold(larger.view(), 9, 61).view()))
            return text;
    }
    for (const double size : {frame_pixels, 4 * frame_pixels}) {
        const GrayPicture smaller = reduced(picture, std::min(size, pixels));
        if (Text text = read_bent(smaller.view()))
            return text;
        if (Text text = read_by_zbar(smaller.view()))
            return text;
    }
    return {};
}

}  // namespace

Text read_qr(GrayView picture) {
    if (Text text = read_in_sizes(picture))
        return text;
    // Patience is for photographs: after a camera's frame the next one comes at once.
    const bool is_frame = picture.width * 9 == picture.height * 16 && picture.height <= 720;
    return is_frame ? Text() : read_patiently(picture);
}

Text LiveReader::read(GrayView frame) {
    const Sizes sizes(frame);
    if (Text text = stages[0](sizes))
        return text;
    // The second attempt reads most of what the first one does not: it comes every other time.
    const unsigned turn = turn_++;
    return stages[turn % 2 == 0 ? 1 : 2 + turn / 2 % (stages.size() - 2)](sizes);
}

}  // namespace oasis::card
