#include "shared/device/chime.h"
#include "tests/catch.h"
#include <algorithm>

using namespace oasis::device;

namespace {
int loudest(const std::vector<std::int16_t>& samples) {
    int most = 0;
    for (const int sample : samples)
        most = std::max(most, std::abs(sample));
    return most;
}
}  // namespace

TEST_CASE("the three sounds are short, start and end in silence, and differ") {
    for (const Tune tune : {Tune::read, Tune::done, Tune::ask}) {
        const auto samples = chime(tune, 100);
        CHECK(samples.size() <= static_cast<std::size_t>(sample_rate * 0.7));
        CHECK(loudest(samples) > 5000);
        CHECK(loudest(samples) < 32767);
        CHECK(std::abs(samples.front()) < 50);
        CHECK(std::abs(samples.back()) < 50);
    }
    CHECK(chime(Tune::done, 50) != chime(Tune::ask, 50));
}

TEST_CASE("volume 0 is silence, and more is louder") {
    CHECK(loudest(chime(Tune::done, 0)) == 0);
    CHECK(loudest(chime(Tune::done, 40)) < loudest(chime(Tune::done, 80)));
    CHECK(chime(Tune::done, 500) == chime(Tune::done, 100));
}
