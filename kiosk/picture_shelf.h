#pragma once
#include "shared/board/picture_shelf.h"

namespace oasis::kiosk {

using board::PictureShelf;

}  // namespace oasis::kiosk
