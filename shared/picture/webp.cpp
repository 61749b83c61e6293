#include "shared/picture/decoders.h"
#include <memory>
#include <webp/demux.h>

namespace oasis::picture {

namespace {

struct Destroy {
    void operator()(WebPAnimDecoder* decoder) const { WebPAnimDecoderDelete(decoder); }
};

/// Over white.
Pixels on_paper(int width, int height, const unsigned char* rgba) {
    Pixels pixels(width, height);
    for (std::size_t i = 0; i * 3 < pixels.rgb.size(); ++i) {
        const unsigned opaque = rgba[4 * i + 3];
        for (std::size_t channel = 0; channel < 3; ++channel)
            pixels.rgb[3 * i + channel] =
                static_cast<unsigned char>((rgba[4 * i + channel] * opaque + 255 * (255 - opaque) + 127) / 255);
    }
    return pixels;
}

}  // namespace

std::optional<Pixels> read_webp(std::span<const unsigned char> file) {
    WebPAnimDecoderOptions options;
    if (!WebPAnimDecoderOptionsInit(&options))
        return std::nullopt;
    options.color_mode = MODE_RGBA;
    const WebPData data{file.data(), file.size()};
    // It reads still pictures too, as an animation of one.
    const std::unique_ptr<WebPAnimDecoder, Destroy> decoder{WebPAnimDecoderNew(&data, &options)};
    WebPAnimInfo shape;
    if (!decoder || !WebPAnimDecoderGetInfo(decoder.get(), &shape))
        return std::nullopt;
    unsigned char* rgba = nullptr;
    int shown_until = 0;
    if (!WebPAnimDecoderGetNext(decoder.get(), &rgba, &shown_until))
        return std::nullopt;
    return on_paper(static_cast<int>(shape.canvas_width), static_cast<int>(shape.canvas_height), rgba);
}

}  // namespace oasis::picture
