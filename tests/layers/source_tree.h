#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace oasis::layers {

/// A file of the repository; `path` is written from the root, with slashes.
struct SourceFile {
    std::string path;
    std::string text;
};

/// Every .h and .cpp below the named folders of the root, sorted by path.
[[nodiscard]] std::vector<SourceFile> source_files(const std::vector<std::string>& folders);

/// One file of the root. Throws std::runtime_error where it is not there.
[[nodiscard]] SourceFile source_file(const std::string& path);

[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace oasis::layers
