#pragma once
#include "shared/gui/catalogue.h"
#include <filesystem>
#include <iosfwd>
#include <vector>

namespace oasis::kiosk {

/// `oasis-kiosk read IMAGE...`: one line per picture on `out`: path, Tab, code or "-", Tab, milliseconds of
/// reading alone. Line breaks and tabs of a code are written as \n, \r and \t to keep it one line. 0: all
/// read; 1: some not; 2: a file cannot be opened (said on `errors`; the others go on).
int read_command(const std::vector<std::filesystem::path>& pictures, const gui::Catalogue& words, std::ostream& out,
                 std::ostream& errors);

}  // namespace oasis::kiosk
