#include "admin/office_folder.h"

#include <cstdlib>

namespace oasis::admin {

std::filesystem::path office_folder() {
    const char* home = std::getenv("HOME");
    const auto folder = (home ? std::filesystem::path{home} : std::filesystem::temp_directory_path()) / "oasis";
    std::error_code unwritable;  // shows itself when something is written there
    std::filesystem::create_directories(folder, unwritable);
    return folder;
}

std::filesystem::path next_office_file(const std::string& name, const std::string& extension) {
    const auto folder = office_folder();
    for (int number = 1;; ++number) {
        auto file = folder / (name + "-" + std::to_string(number) + "." + extension);
        if (!std::filesystem::exists(file))
            return file;
    }
}

}  // namespace oasis::admin
