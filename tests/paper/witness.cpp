#include "tests/paper/witness.h"

#include "tests/folder.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>
#include <stdexcept>
#include <stdlib.h>

namespace witness {

std::vector<std::string> output(const std::string& command) {
    auto* pipe = popen(command.c_str(), "r");
    if (!pipe)
        throw std::runtime_error(command);
    std::string all;
    std::array<char, 4096> piece;
    for (std::size_t got; (got = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;)
        all.append(piece.data(), got);
    if (pclose(pipe) != 0)
        throw std::runtime_error(command + "\n" + all);
    std::vector<std::string> lines;
    std::istringstream text{all};
    for (std::string line; std::getline(text, line);)
        lines.push_back(line);
    return lines;
}

std::vector<std::string> codes_on_paper(const std::filesystem::path& pdf, int dpi) {
    const oasis::test::Folder pages;
    output("pdftoppm -gray -r " + std::to_string(dpi) + " '" + pdf.string() + "' '" +
           pages.file("page").string() + "'");
    // Exit 4 means that a page holds no code: for the caller to notice by counting.
    auto codes = output("zbarimg --nodbus -q --raw -Sdisable -Sqrcode.enable '" + pages.path().string() +
                        "'/page*.pgm || [ $? = 4 ]");
    std::sort(codes.begin(), codes.end());
    return codes;
}

std::string text_of(const std::filesystem::path& pdf) {
    std::string text;
    for (const auto& line : output("pdftotext -layout '" + pdf.string() + "' -"))
        text += line + '\n';
    return text;
}

}  // namespace witness
