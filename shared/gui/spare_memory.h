#pragma once

namespace oasis::gui {

/// Gives back what drawing has left behind and does not need to go on: free heap, and the code pages of the
/// software renderer's compiler (tens of MB), which the system maps again when the next shader is compiled.
void release_spare_memory();

}  // namespace oasis::gui
