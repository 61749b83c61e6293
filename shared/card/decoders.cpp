#include "shared/card/decoders.h"
#include <algorithm>
#include <memory>
#include <zbar.h>
#define ZX_USE_UTF8 1  // ZXing 1.4: text() is UTF-8, as it always is in 2.x
#include <ZXing/ReadBarcode.h>

namespace oasis::card {

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)  // 2.x
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

Options fast_options(ZXing::Binarizer binarizer) {
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(false);
    options.setTryRotate(false);
    options.setTryDownscale(false);
#if __has_include(<ZXing/ReaderOptions.h>)
    options.setTryInvert(false);
    options.setTextMode(ZXing::TextMode::Plain);
#endif
    options.setBinarizer(binarizer);
    return options;
}

std::optional<std::string> read(GrayView picture, const Options& options) {
    const ZXing::ImageView view(picture.pixels, picture.width, picture.height, ZXing::ImageFormat::Lum,
                                picture.stride);
    const auto result = ZXing::ReadBarcode(view, options);
    if (!result.isValid())
        return {};
    std::string text = result.text();
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

}  // namespace

std::optional<std::string> read_by_zxing(GrayView picture, Binarizer binarizer) {
    return read(picture, fast_options(binarizer == Binarizer::local ? ZXing::Binarizer::LocalAverage
                                                                    : ZXing::Binarizer::GlobalHistogram));
}

std::optional<std::string> read_clean_by_zxing(GrayView picture) {
    Options options = fast_options(ZXing::Binarizer::BoolCast);
    options.setIsPure(true);
    return read(picture, options);
}

std::optional<std::string> read_by_zbar(GrayView picture) {
    // ZBar has no stride: only a packed picture is handed over as it is.
    GrayPicture packed;
    if (picture.stride != picture.width) {
        packed = GrayPicture(picture.width, picture.height);
        for (int y = 0; y < picture.height; ++y)
            std::copy_n(picture.row(y), picture.width, packed.row(y));
        picture = packed.view();
    }
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(unsigned(picture.width), unsigned(picture.height), "Y800", picture.pixels,
                      std::size_t(picture.width) * picture.height);
    scanner.scan(image);
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
        if (symbol->get_type() == zbar::ZBAR_QRCODE && !symbol->get_data().empty())
            return symbol->get_data();
    return {};
}

}  // namespace oasis::card
