#include "shared/picture/turning.h"

#include "shared/picture/decoders.h"
#include <algorithm>
#include <cmath>
#include <libexif/exif-data.h>
#include <memory>
#include <string_view>
#include <webp/demux.h>

namespace oasis::picture {

namespace {

using Bytes = std::span<const unsigned char>;
using namespace std::string_view_literals;

struct Release {
    void operator()(ExifData* data) const { exif_data_unref(data); }
    void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};

/// The content of a PNG's first eXIf chunk.
std::vector<unsigned char> exif_of_png(Bytes file) {
    const std::string_view text{reinterpret_cast<const char*>(file.data()), file.size()};
    for (std::size_t at = 8; at + 12 <= text.size();) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length = length << 8 | file[at + i];
        if (length > text.size() - at - 12)
            return {};
        if (text.substr(at + 4, 4) == "eXIf")
            return {file.begin() + std::ptrdiff_t(at + 8), file.begin() + std::ptrdiff_t(at + 8 + length)};
        at += 12 + length;
    }
    return {};
}

std::vector<unsigned char> exif_of_webp(Bytes file) {
    const WebPData data{file.data(), file.size()};
    const std::unique_ptr<WebPDemuxer, Release> demuxer{WebPDemux(&data)};
    WebPChunkIterator chunk{};
    if (!demuxer || !WebPDemuxGetChunk(demuxer.get(), "EXIF", 1, &chunk))
        return {};
    std::vector<unsigned char> content{chunk.chunk.bytes, chunk.chunk.bytes + chunk.chunk.size};
    WebPDemuxReleaseChunkIterator(&chunk);
    return content;
}

/// As the library knows it: a whole JPEG, or the bare block behind the name it bears in one.
std::vector<unsigned char> for_libexif(Bytes file) {
    const auto kind = kind_of(file);
    if (kind == Kind::jpeg)
        return {file.begin(), file.end()};
    auto block = kind == Kind::png ? exif_of_png(file) : exif_of_webp(file);
    constexpr auto name = "Exif\0\0"sv;
    if (!block.empty() && !std::ranges::equal(Bytes{block}.first(std::min(block.size(), name.size())), name))
        block.insert(block.begin(), name.begin(), name.end());
    return block;
}

/// The part of a row (or of a column) that one pixel of the smaller picture stands for.
struct Share {
    int first = 0, last = 0;
    float of_first = 1, of_last = 1;  // those between count whole
    [[nodiscard]] float of(int at) const { return at == first ? of_first : at == last ? of_last : 1; }
};

std::vector<Share> shares(int from, int to) {
    std::vector<Share> all(static_cast<std::size_t>(to));
    const double step = double(from) / to;
    for (int i = 0; i < to; ++i) {
        const double begin = i * step, end = std::min((i + 1) * step, double(from));
        auto& share = all[static_cast<std::size_t>(i)];
        share.first = std::min(int(begin), from - 1);
        share.last = std::clamp(int(std::ceil(end)) - 1, share.first, from - 1);
        share.of_first = float(share.first == share.last ? end - begin : share.first + 1 - begin);
        share.of_last = float(end - share.last);
    }
    return all;
}

/// Adds a row of the larger picture, narrowed, to the sums of one row of the smaller.
void add_row(const unsigned char* row, const std::vector<Share>& across, float weight, std::vector<float>& sums) {
    auto* sum = sums.data();
    for (const auto& share : across) {
        for (int x = share.first; x <= share.last; ++x)
            for (int channel = 0; channel < 3; ++channel)
                sum[channel] += weight * share.of(x) * float(row[3 * x + channel]);
        sum += 3;
    }
}

}  // namespace

int orientation_of(Bytes file) {
    const auto block = for_libexif(file);
    if (block.empty())
        return 1;
    const std::unique_ptr<ExifData, Release> data{
        exif_data_new_from_data(block.data(), static_cast<unsigned>(block.size()))};
    if (!data)
        return 1;
    const auto* entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (!entry || entry->format != EXIF_FORMAT_SHORT || entry->size < 2)
        return 1;
    const int value = exif_get_short(entry->data, exif_data_get_byte_order(data.get()));
    return value >= 1 && value <= 8 ? value : 1;
}

Pixels upright(Pixels lying, int orientation) {
    if (orientation <= 1 || orientation > 8)
        return lying;
    const bool swapped = orientation >= 5;
    // Whether the way through the picture begins at its right or at its lower edge.
    const bool from_right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool from_below = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    Pixels turned(swapped ? lying.height : lying.width, swapped ? lying.width : lying.height);
    for (int y = 0; y < turned.height; ++y) {
        auto* out = turned.row(y);
        for (int x = 0; x < turned.width; ++x) {
            const int across = swapped ? y : x, down = swapped ? x : y;
            const auto* in = lying.row(from_below ? lying.height - 1 - down : down) +
                             3 * (from_right ? lying.width - 1 - across : across);
            std::copy_n(in, 3, out + 3 * x);
        }
    }
    return turned;
}

Pixels scaled_down(Pixels large, int longest_side) {
    const int longer = std::max(large.width, large.height);
    if (longer <= longest_side)
        return large;
    const auto part = [&](int length) {
        return std::max(1, int(std::lround(double(length) * longest_side / longer)));
    };
    Pixels small(part(large.width), part(large.height));
    const auto across = shares(large.width, small.width), down = shares(large.height, small.height);
    const float whole = float(large.width) / float(small.width) * float(large.height) / float(small.height);
    std::vector<float> sums(std::size_t(small.width) * 3);
    for (int y = 0; y < small.height; ++y) {
        std::ranges::fill(sums, 0.0F);
        const auto& share = down[static_cast<std::size_t>(y)];
        for (int row = share.first; row <= share.last; ++row)
            add_row(large.row(row), across, share.of(row), sums);
        std::ranges::transform(sums, small.row(y), [&](float sum) {
            return static_cast<unsigned char>(std::clamp(sum / whole + 0.5F, 0.0F, 255.0F));
        });
    }
    return small;
}

}  // namespace oasis::picture
