#include "tests/layers/source_tree.h"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace oasis::layers {

namespace fs = std::filesystem;

SourceFile source_file(const std::string& path) {
    std::ifstream in(fs::path(OASIS_TEST_SOURCE) / path, std::ios::binary);
    if (!in)
        throw std::runtime_error("cannot read " + path);
    return {path, {std::istreambuf_iterator<char>(in), {}}};
}

std::vector<SourceFile> source_files(const std::vector<std::string>& folders) {
    const fs::path root(OASIS_TEST_SOURCE);
    std::vector<SourceFile> files;
    for (const auto& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (extension == ".h" || extension == ".cpp")
                files.push_back(source_file(entry.path().lexically_relative(root).generic_string()));
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

}  // namespace oasis::layers
