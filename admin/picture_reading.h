#pragma once
#include "shared/gui/catalogue.h"
#include "shared/picture/intake.h"
#include <filesystem>
#include <string>
#include <variant>

namespace oasis::admin {

struct NotReadable {};  // no such file, or not to be opened
using PictureTrouble = std::variant<NotReadable, picture::Fault>;

/// Reads a picture file and takes it in; more bytes than are taken are not read. May take a second.
[[nodiscard]] std::variant<domain::Picture, PictureTrouble> read_picture(const std::filesystem::path& file);
/// What is wrong with it, and what to do instead.
[[nodiscard]] std::string picture_trouble_words(const gui::Catalogue&, const PictureTrouble&);

}  // namespace oasis::admin
