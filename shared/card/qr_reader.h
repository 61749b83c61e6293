#pragma once
#include "shared/card/gray.h"
#include <optional>
#include <string>

namespace oasis::card {

/// The text of a QR code in a still picture, as UTF-8; none when there is none that can be read.
/// Any QR text, not only our cards. Tries everything it knows, cheapest first (a camera's frame, 16:9 and at
/// most 720p, is spared what takes longer than the next frames would); work grows with the picture and is
/// bounded. Pure: no state, safe from any thread.
std::optional<std::string> read_qr(GrayView picture);

/// Reads a stream of frames: the cheapest attempt on every frame and one of the others in turn, so that an
/// empty frame costs less than one plain decoder call. One thread at a time.
class LiveReader {
  public:
    std::optional<std::string> read(GrayView frame);

  private:
    unsigned turn_ = 0;
};

}  // namespace oasis::card
