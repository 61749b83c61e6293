#pragma once
#include "admin/commands/command.h"
#include <filesystem>
#include <string>

namespace oasis::admin::commands {

struct ExportPersonOptions {
    std::string login{};
    std::string number{};
    std::filesystem::path out{};
};

/// `export-person NO --out F`: everything kept of one person, as JSON with the captions of the form, for the
/// copy that a person may ask for (PIPL 45). The journal has it before the file has a word of it; the file
/// has mode 0600 and its name only when it is whole. Scans of papers are in it in base 64; one that does not
/// open is named and left out, and the answer is `refused`.
[[nodiscard]] int export_person(const Context&, const ExportPersonOptions&);

}  // namespace oasis::admin::commands
