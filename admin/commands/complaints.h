#pragma once
#include "admin/commands/command.h"
#include <filesystem>
#include <string>

namespace oasis::admin::commands {

/// `words --login NAME`: the words left at the kiosk on standard output, one a line, parted by tabs: received, topic,
/// number, state, deadline. Topics and states as codes; the journal has it before anything is written.
[[nodiscard]] int words(const Context&, const std::string& login);

struct PosterOptions {
    std::filesystem::path out{};
    bool a3 = false;
};
/// `poster complaints --out F.pdf [--a3]`: the channels that are shown today, for the wall.
[[nodiscard]] int poster_complaints(const Context&, const PosterOptions&);

}  // namespace oasis::admin::commands
