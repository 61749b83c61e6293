#pragma once
#include <filesystem>
#include <string>

namespace oasis::admin {

/// Where the console puts what people take out of it: card sheets, lists. HOME/oasis, made when missing.
[[nodiscard]] std::filesystem::path office_folder();

/// NAME-1.EXTENSION in that folder, or with the first number that is free.
[[nodiscard]] std::filesystem::path next_office_file(const std::string& name, const std::string& extension);

}  // namespace oasis::admin
