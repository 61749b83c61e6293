#pragma once
#include "shared/card/gray.h"
#include "shared/paper/canvas.h"
#include <filesystem>
#include <functional>

namespace oasis::paper {

/// What a printer of `dpi` would put on white paper inside `area`, as luma: the same drawing as in the PDF,
/// on dots. Throws std::runtime_error.
[[nodiscard]] card::GrayPicture rasterise(const Box& area, double dpi, const Fonts& fonts,
                                          const std::function<void(Canvas&)>& draw);

/// The same as a picture file in colour. Throws std::runtime_error, also where the file cannot be written.
void write_png(const std::filesystem::path& file, const Box& area, double dpi, const Fonts& fonts,
               const std::function<void(Canvas&)>& draw);

}  // namespace oasis::paper
