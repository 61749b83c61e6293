#include "shared/picture/decoders.h"
#include "shared/picture/intake.h"
#include <algorithm>
#include <memory>
#include <new>
#include <turbojpeg.h>

namespace oasis::picture {

namespace {

struct Destroy {
    void operator()(void* handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, Destroy>;

// A warning means that something is missing; a progressive picture of thousands of passes is a bomb.
constexpr int strictly = TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS;
constexpr int quality = 88;

struct Head {
    int width = 0, height = 0;
    bool is_cmyk = false;
};

std::optional<Head> head_of(tjhandle handle, std::span<const unsigned char> file) {
    int width = 0, height = 0, chroma = 0, colours = 0;
    if (tjDecompressHeader3(handle, file.data(), file.size(), &width, &height, &chroma, &colours) != 0 ||
        width <= 0 || height <= 0)
        return std::nullopt;
    // The decoder's own word on the size: a head made to be read in two ways gets no further.
    if (width > most_pixels / height)
        return std::nullopt;
    return Head{width, height, colours == TJCS_CMYK || colours == TJCS_YCCK};
}

/// The smallest size the decoder makes by itself that is not below `side`.
std::pair<int, int> size_for(const Head& head, int side) {
    int count = 0;
    const auto* factors = tjGetScalingFactors(&count);
    std::pair best{head.width, head.height};
    for (int i = 0; factors && i < count; ++i) {
        const std::pair size{TJSCALED(head.width, factors[i]), TJSCALED(head.height, factors[i])};
        const auto longer = std::max(size.first, size.second);
        if (longer >= side && longer < std::max(best.first, best.second))
            best = size;
    }
    return best;
}

/// Inks are kept inverted, as every program that writes them does.
Pixels without_black(int width, int height, const std::vector<unsigned char>& cmyk) {
    Pixels pixels(width, height);
    for (std::size_t i = 0; i * 4 < cmyk.size(); ++i)
        for (std::size_t channel = 0; channel < 3; ++channel)
            pixels.rgb[3 * i + channel] =
                static_cast<unsigned char>(cmyk[4 * i + channel] * cmyk[4 * i + 3] / 255);
    return pixels;
}

}  // namespace

std::optional<Pixels> read_jpeg(std::span<const unsigned char> file, int side) {
    const Handle handle{tjInitDecompress()};
    const auto head = handle ? head_of(handle.get(), file) : std::nullopt;
    if (!head)
        return std::nullopt;
    const auto [width, height] = size_for(*head, side);
    const auto read = [&](unsigned char* into, int format) {
        return tjDecompress2(handle.get(), file.data(), file.size(), into, width, 0, height, format, strictly) == 0;
    };
    if (head->is_cmyk) {
        std::vector<unsigned char> inks(std::size_t(width) * std::size_t(height) * 4);
        return read(inks.data(), TJPF_CMYK) ? std::optional{without_black(width, height, inks)} : std::nullopt;
    }
    Pixels pixels(width, height);
    return read(pixels.rgb.data(), TJPF_RGB) ? std::optional{std::move(pixels)} : std::nullopt;
}

domain::Picture encoded(const Pixels& pixels) {
    const Handle handle{tjInitCompress()};
    if (!handle)
        throw std::bad_alloc{};
    // Colours at full width: edges of drawings and of QR codes stay clean.
    std::vector<unsigned char> bytes(tjBufSize(pixels.width, pixels.height, TJSAMP_444));
    auto* into = bytes.data();
    unsigned long size = bytes.size();
    if (tjCompress2(handle.get(), pixels.rgb.data(), pixels.width, 0, pixels.height, TJPF_RGB, &into, &size,
                    TJSAMP_444, quality, TJFLAG_NOREALLOC | TJFLAG_ACCURATEDCT) != 0)
        throw std::bad_alloc{};
    bytes.resize(size);
    bytes.shrink_to_fit();
    return {pixels.width, pixels.height, std::move(bytes)};
}

}  // namespace oasis::picture
