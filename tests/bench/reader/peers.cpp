#include "tests/bench/reader/peers.h"
#include "shared/card/decoders.h"
#include "shared/card/image_filters.h"
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

namespace oasis::bench {

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)  // 2.x
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

std::optional<std::string> read(card::GrayView picture, ZXing::Binarizer binarizer) {
    const auto result = ZXing::ReadBarcode(
        {picture.pixels, picture.width, picture.height, ZXing::ImageFormat::Lum, picture.stride},
        Options().setFormats(ZXing::BarcodeFormat::QRCode).setBinarizer(binarizer));
    return result.isValid() ? std::optional(result.text()) : std::nullopt;
}

}  // namespace

std::optional<std::string> plain_zxing(card::GrayView picture) {
    return read(picture, ZXing::Binarizer::LocalAverage);
}

std::optional<std::string> hard_zxing(card::GrayView picture) {
    for (const auto binarizer : {ZXing::Binarizer::LocalAverage, ZXing::Binarizer::GlobalHistogram,
                                 ZXing::Binarizer::FixedThreshold})
        if (auto text = read(picture, binarizer))
            return text;
    return read(card::inverted(picture).view(), ZXing::Binarizer::LocalAverage);
}

std::optional<std::string> plain_zbar(card::GrayView picture) {
    return card::read_by_zbar(picture);
}

}  // namespace oasis::bench
