#pragma once
#include "shared/card/gray.h"

namespace oasis::card {

/// Half the width and height, each pixel the mean of four.
GrayPicture half_size(GrayView picture);
/// `width` x `height` or smaller by the mean of the area under each pixel; not for enlarging.
GrayPicture shrunk(GrayView picture, int width, int height);
/// Twice the width and height, smoothly between the pixels.
GrayPicture doubled(GrayView picture);
/// Gauss blur of sigma 1 (seven taps).
GrayPicture softened(GrayView picture);
/// 0 where a pixel is darker than 0.8 of the mean of the `near` x `near` pixels around it and 0.2 of the
/// `far` x `far`, else 255: what sharpening and then a local threshold would give, at a fraction of the work.
/// Both are odd and at most 255; edges repeat.
GrayPicture sharp_threshold(GrayView picture, int near, int far);
GrayPicture inverted(GrayView picture);

}  // namespace oasis::card
