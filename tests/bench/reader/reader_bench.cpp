// Read rates and times of the card reader beside plain decoders on drawn frames; see frames.h.
//   reader_bench [--seed N] [--cards N] [--photos N] [--empty N] [--save FOLDER]
#include "shared/card/qr_reader.h"
#include "tests/bench/reader/frames.h"
#include "tests/bench/reader/peers.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <time.h>

using namespace oasis;
using namespace oasis::bench;

namespace {

struct Reader {
    const char* name;
    std::function<std::optional<std::string>(card::GrayView)> read;
};

struct Tally {
    int read = 0, wrong = 0;
    std::vector<double> ms;
    std::map<std::string, int> read_by_kind;
};

const std::vector<Reader> readers{
    {"plain ZXing", plain_zxing},
    {"oasis", card::read_qr},
    {"oasis, a frame",
     [live = card::LiveReader{}](card::GrayView frame) mutable { return live.read(frame); }},
    {"ZXing, harder", hard_zxing},
    {"ZBar", plain_zbar},
};

double quantile(std::vector<double> values, double q) {
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(q * double(values.size())))];
}

// The thread's own time: other programs on the machine do not count.
double milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void save(const Frame& frame, const std::string& path) {
    std::ofstream out(path, std::ios::binary);
    out << "P5\n" << frame.picture.width << ' ' << frame.picture.height << "\n255\n";
    out.write(reinterpret_cast<const char*>(frame.picture.pixels.data()),
              std::streamsize(frame.picture.pixels.size()));
}

struct Wish {
    const char* title;
    Frame (*make)(std::uint64_t, int);
    int count;
};

void run(const Wish& wish, std::uint64_t seed, const std::string& folder) {
    if (wish.count == 0)
        return;
    std::vector<Tally> tallies(readers.size());
    std::map<std::string, int> kinds;
    std::vector<double> ratios;
    for (int i = 0; i < wish.count; ++i) {
        const Frame frame = wish.make(seed, i);
        ++kinds[frame.kind];
        std::string marks;
        for (std::size_t r = 0; r < readers.size(); ++r) {
            const double start = milliseconds();
            const auto text = readers[r].read(frame.picture.view());
            Tally& tally = tallies[r];
            tally.ms.push_back(milliseconds() - start);
            const bool right = text && std::count(frame.texts.begin(), frame.texts.end(), *text) > 0;
            tally.read += right;
            tally.wrong += text && !right;
            tally.read_by_kind[frame.kind] += right;
            marks += !text ? '-' : right ? '+' : '!';
        }
        ratios.push_back(tallies[1].ms.back() / tallies[0].ms.back());
        if (!folder.empty())
            save(frame,
                 folder + "/" + wish.title + "-" + std::to_string(i) + "-" + frame.kind + marks + ".pgm");
    }
    std::printf("\n%s: %d frames, seed %llu\n%-14s %6s %6s %6s %9s %9s %8s %8s\n", wish.title, wish.count,
                static_cast<unsigned long long>(seed), "reader", "read", "rate", "wrong", "median ms",
                "p95 ms", "median x", "p95 x");
    for (std::size_t r = 0; r < readers.size(); ++r) {
        const Tally& t = tallies[r];
        std::printf("%-14s %6d %5.1f%% %6d %9.2f %9.2f %8.2f %8.2f\n", readers[r].name, t.read,
                    100.0 * t.read / std::max(1, wish.count), t.wrong, quantile(t.ms, 0.5),
                    quantile(t.ms, 0.95), quantile(t.ms, 0.5) / quantile(tallies[0].ms, 0.5),
                    quantile(t.ms, 0.95) / quantile(tallies[0].ms, 0.95));
    }
    std::printf("x: over plain ZXing's median or p95. Oasis frame by frame: median %.2f, p95 %.2f\n",
                quantile(ratios, 0.5), quantile(ratios, 0.95));
    for (const auto& [kind, count] : kinds) {
        std::printf("  %-12s %4d", kind.c_str(), count);
        for (std::size_t r = 0; r < readers.size(); ++r)
            std::printf("  %s %3d", readers[r].name, tallies[r].read_by_kind[kind]);
        std::printf("\n");
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::uint64_t seed = 1;
    std::string folder;
    Wish cards{"cards", card_frame, 440}, photos{"photos", photo_frame, 66}, empty{"empty", empty_frame, 60};
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string option = argv[i];
        if (option == "--seed")
            seed = std::strtoull(argv[i + 1], nullptr, 10);
        else if (option == "--cards")
            cards.count = std::atoi(argv[i + 1]);
        else if (option == "--photos")
            photos.count = std::atoi(argv[i + 1]);
        else if (option == "--empty")
            empty.count = std::atoi(argv[i + 1]);
        else if (option == "--save")
            folder = argv[i + 1];
    }
    for (const Wish& wish : {cards, photos, empty})
        run(wish, seed, folder);
}
