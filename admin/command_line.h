#pragma once

namespace oasis::admin {

/// Parses the command line and runs the command, or the console without one.
/// Returns 0 done, 1 refused or found wrong, 2 wrong use. Throws nothing.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace oasis::admin
