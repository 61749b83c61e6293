#pragma once

namespace oasis::kiosk {

/// The whole of `oasis-kiosk`: 0 done, 1 refused or found wrong, 2 wrong use.
int run(int argc, char** argv);

}  // namespace oasis::kiosk
