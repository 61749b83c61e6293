#include "shared/card/module_reader.h"
#include "shared/card/codewords.h"
#include "shared/card/decoders.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace oasis::card {

namespace {

constexpr int margin = 3;  // modules sampled beyond the code's edge
constexpr int reach = 2;   // neighbours that may mix into a module, each way
constexpr int taps = (2 * reach + 1) * (2 * reach + 1) + 1;  // and a constant
using Taps = std::array<double, taps>;

// Numbers for each module of a code, with `margin` more all round.
struct Field {
    explicit Field(int modules)
        : size(modules), width(modules + 2 * margin), values(std::size_t(width) * width) {}
    float& at(int x, int y) { return values[std::size_t((y + margin) * width + x + margin)]; }
    float at(int x, int y) const { return values[std::size_t((y + margin) * width + x + margin)]; }

    int size, width;
    std::vector<float> values;
};

Field sample_modules(GrayView picture, const CodePlace& place) {
    Field field(place.layout->size());
    for (int y = -margin; y < field.size + margin; ++y)
        for (int x = -margin; x < field.size + margin; ++x) {
            float sum = 0;
            for (const Point d : {Point{0.5, 0.5}, {0.27, 0.27}, {0.73, 0.27}, {0.27, 0.73}, {0.73, 0.73}})
                sum += sample(picture, place.at(x + d.x, y + d.y));
            field.at(x, y) = sum / 5;
        }
    return field;
}

// Takes the light's unevenness away: each module relative to the mean and spread of those around it.
Field evened(const Field& field) {
    constexpr int radius = 5;
    const int width = field.width;
    std::vector<double> sums(std::size_t(width + 1) * (width + 1)), squares(sums.size());
    for (int y = 0; y < width; ++y)
        for (int x = 0; x < width; ++x) {
            const std::size_t i = std::size_t((y + 1) * (width + 1) + x + 1);
            const double v = field.values[std::size_t(y * width + x)];
            sums[i] = v + sums[i - 1] + sums[i - width - 1] - sums[i - width - 2];
            squares[i] = v * v + squares[i - 1] + squares[i - width - 1] - squares[i - width - 2];
        }
    Field result(field.size);
    for (int y = 0; y < width; ++y)
        for (int x = 0; x < width; ++x) {
            const int x0 = std::max(margin, std::min(x - radius, width - margin - 2 * radius - 1)),
                      x1 = std::min(width - margin, std::max(x + radius + 1, margin + 2 * radius + 1));
            const int y0 = std::max(margin, std::min(y - radius, width - margin - 2 * radius - 1)),
                      y1 = std::min(width - margin, std::max(y + radius + 1, margin + 2 * radius + 1));
            const auto box = [&](const std::vector<double>& s) {
                const auto at = [&](int cx, int cy) { return s[std::size_t(cy * (width + 1) + cx)]; };
                return (at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0)) / ((x1 - x0) * (y1 - y0));
            };
            const double mean = box(sums), spread = std::sqrt(std::max(1.0, box(squares) - mean * mean));
            result.values[std::size_t(y * width + x)] =
                float((field.values[std::size_t(y * width + x)] - mean) / (spread + 2));
        }
    return result;
}

template <class Use>
void for_neighbours(const Field& field, int x, int y, const Use& use) {
    std::size_t i = 0;
    for (int dy = -reach; dy <= reach; ++dy)
        for (int dx = -reach; dx <= reach; ++dx)
            use(i++, double(field.at(x + dx, y + dy)));
    use(i, 1.0);
}

// The filter that turns a module's neighbourhood into +1 light, -1 dark, learned from modules whose `truth`
// is not 0. `caution` pulls it towards leaving the module as it is.
std::optional<Taps> learn(const Field& field, const Field& truth, double caution) {
    std::array<double, std::size_t(taps) * taps> a{};
    Taps b{}, row{};
    int lessons = 0;
    for (int y = 0; y < field.size; ++y)
        for (int x = 0; x < field.size; ++x) {
            const double wanted = truth.at(x, y);
            if (wanted == 0)
                continue;
            ++lessons;
            for_neighbours(field, x, y, [&](std::size_t i, double v) { row[i] = v; });
            for (std::size_t i = 0; i < taps; ++i) {
                b[i] += row[i] * wanted;
                for (std::size_t j = 0; j <= i; ++j)
                    a[i * taps + j] += row[i] * row[j];
            }
        }
    const double weight = caution * lessons;
    for (std::size_t i = 0; i < taps; ++i)
        a[i * taps + i] += weight;
    b[(taps - 1) / 2] += weight;
    if (!solve_symmetric(a.data(), b.data(), taps))
        return {};
    return b;
}

Field filtered(const Field& field, const Taps& filter) {
    Field result(field.size);
    for (int y = 0; y < field.size; ++y)
        for (int x = 0; x < field.size; ++x) {
            double sum = 0;
            for_neighbours(field, x, y, [&](std::size_t i, double v) { sum += filter[i] * v; });
            result.at(x, y) = float(sum);
        }
    return result;
}

std::optional<std::string> decode(const Field& field, const QrLayout& layout) {
    constexpr int quiet = 4, scale = 3;
    GrayPicture drawing((layout.size() + 2 * quiet) * scale, (layout.size() + 2 * quiet) * scale);
    std::fill(drawing.pixels.begin(), drawing.pixels.end(), std::uint8_t(255));
    for (int y = 0; y < layout.size() * scale; ++y)
        for (int x = 0; x < layout.size() * scale; ++x) {
            const Known known = layout.at(x / scale, y / scale);
            const bool dark =
                known == Known::nothing ? field.at(x / scale, y / scale) < 0 : known == Known::dark;
            drawing.row(y + quiet * scale)[x + quiet * scale] = dark ? 0 : 255;
        }
    return read_clean_by_zxing(drawing.view());
}

Field lessons_of(const QrLayout& layout) {
    Field truth(layout.size());
    for (const QrLayout::Cell& cell : layout.known())
        truth.at(cell.x, cell.y) = cell.dark ? -1.f : 1.f;
    return truth;
}

// Where a thumb or a lamp hides the code, all modules look alike: there none is sure, whatever its value.
Field contrast(const Field& grey) {
    Field result(grey.size);
    std::vector<float> all;
    for (int y = 0; y < grey.size; ++y)
        for (int x = 0; x < grey.size; ++x) {
            float sum = 0, squares = 0;
            for (int i = 0; i < 9; ++i) {
                const float v = grey.at(x + i % 3 - 1, y + i / 3 - 1);
                sum += v;
                squares += v * v;
            }
            all.push_back(result.at(x, y) = std::sqrt(std::max(0.f, squares / 9 - sum * sum / 81)));
        }
    std::nth_element(all.begin(), all.begin() + std::ptrdiff_t(all.size() / 2), all.end());
    const float usual = 0.6f * all[all.size() / 2] + 1;
    for (float& v : result.values)
        v = std::min(1.f, v / usual);
    return result;
}

std::optional<std::string> correct_and_decode(const Field& field, const Field& contrast,
                                              const QrLayout& layout) {
    SoftModules modules;
    for (int y = 0; y < field.size; ++y)
        for (int x = 0; x < field.size; ++x)
            modules.push_back(field.at(x, y) * contrast.at(x, y));
    if (!correct_modules(layout, modules))
        return {};
    Field corrected(field.size);
    for (int y = 0; y < field.size; ++y)
        for (int x = 0; x < field.size; ++x)
            corrected.at(x, y) = modules[std::size_t(y * field.size + x)];
    return decode(corrected, layout);
}

}  // namespace

std::optional<std::string> read_modules(GrayView picture, const CodePlace& place) {
    const QrLayout& layout = *place.layout;
    const Field grey = sample_modules(picture, place);
    const Field field = evened(grey), clear = contrast(grey);
    if (auto text = decode(field, layout))
        return text;
    const Field known = lessons_of(layout);
    Field truth = known;
    for (const double caution : {0.1, 0.03, 0.03}) {
        const auto filter = learn(field, truth, caution);
        if (!filter)
            return {};
        const Field cleared = filtered(field, *filter);
        if (auto text = decode(cleared, layout))
            return text;
        if (auto text = correct_and_decode(cleared, clear, layout))
            return text;
        // What came out clearly teaches the next round.
        for (int y = 0; y < layout.size(); ++y)
            for (int x = 0; x < layout.size(); ++x)
                if (known.at(x, y) == 0)
                    truth.at(x, y) = std::abs(cleared.at(x, y)) < 0.35f ? 0.f
                                     : cleared.at(x, y) < 0             ? -1.f
                                                                        : 1.f;
    }
    return {};
}

std::optional<std::string> read_by_modules(GrayView picture, GrayView binary, Print print) {
    constexpr std::size_t most_finders = 10, most_places = 3;
    constexpr float least_likeness = 0.4f;
    for (CodePlace& place :
         propose_places(picture, find_finders(picture, binary, most_finders), most_places)) {
        settle_place(picture, place);
        if (place.likeness < least_likeness)
            continue;
        if (print == Print::bent)
            bend_place(picture, place);
        if (auto text = read_modules(picture, place))
            return text;
    }
    return {};
}

}  // namespace oasis::card
