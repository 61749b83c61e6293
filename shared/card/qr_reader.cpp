#include "shared/card/qr_reader.h"
#include "shared/card/decoders.h"
#include "shared/card/image_filters.h"
#include <array>

namespace oasis::card {

namespace {

using Text = std::optional<std::string>;

struct Stage {
    const char* name;
    Text (*run)(GrayView);
};

constexpr std::array stages{
    Stage{"half", [](GrayView p) { return read_by_zxing(half_size(p).view(), Binarizer::local); }},
    Stage{"global", [](GrayView p) { return read_by_zxing(p, Binarizer::global); }},
    Stage{"box31",
          [](GrayView p) {
              return read_by_zxing(local_threshold(softened(p).view(), 31).view(), Binarizer::done);
          }},
    Stage{
        "sharp",
        [](GrayView p) { return read_by_zxing(sharpened(closed(p).view(), 2, 3).view(), Binarizer::local); }},
    Stage{"zbar", [](GrayView p) { return read_by_zbar(half_size(p).view()); }},
    Stage{"third",
          [](GrayView p) {
              return read_by_zxing(shrunk(p, p.width * 35 / 100, p.height * 35 / 100).view(),
                                   Binarizer::local);
          }},
    Stage{"inverted", [](GrayView p) { return read_by_zxing(inverted(p).view(), Binarizer::local); }},
};

}  // namespace

Text read_qr(GrayView picture) {
    for (const Stage& stage : stages)
        if (Text text = stage.run(picture))
            return text;
    return {};
}

Text LiveReader::read(GrayView frame) {
    if (Text text = stages[0].run(frame))
        return text;
    turn_ = turn_ % (stages.size() - 1) + 1;
    return stages[turn_].run(frame);
}

}  // namespace oasis::card
