#pragma once
#include "admin/commands/command.h"
#include "admin/wall_poster.h"
#include <filesystem>
#include <string>

namespace oasis::admin::commands {

struct WallPosterOptions {
    std::string login{};
    std::filesystem::path out{};
    bool a3 = false;
};
/// `poster PAGE --out F.pdf|F.png [--a3] --login NAME`: a page of the wall for the printer, or to be sent on.
[[nodiscard]] int poster(const Context&, PosterPage, const WallPosterOptions&);

}  // namespace oasis::admin::commands
