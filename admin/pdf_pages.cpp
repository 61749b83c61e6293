#include "admin/pdf_pages.h"

#include "shared/trust/child.h"
#include <charconv>
#include <string>
#include <string_view>

namespace oasis::admin {

namespace {

using Bytes = std::vector<unsigned char>;

/// What the program writes when it is fed the file; nullopt when it refuses or reaches its bounds.
std::optional<Bytes> run(std::vector<std::string> program, std::span<const unsigned char> pdf) {
    std::vector<std::string> command{"prlimit", "--cpu=20", "--as=1500000000", "--core=0", "--"};
    command.insert(command.end(), std::make_move_iterator(program.begin()), std::make_move_iterator(program.end()));
    Bytes written;
    try {
        trust::converse(command, {{0, pdf}},
                        [&](auto piece) { written.insert(written.end(), piece.begin(), piece.end()); });
    } catch (const trust::CommandRefused&) {
        return std::nullopt;
    }
    return written;
}

}  // namespace

std::optional<int> pdf_page_count(std::span<const unsigned char> pdf) {
    const auto about = run({"pdfinfo", "-"}, pdf);
    if (!about)
        return std::nullopt;
    const std::string_view text{reinterpret_cast<const char*>(about->data()), about->size()};
    constexpr std::string_view name = "Pages:";
    const auto line = text.find(name);
    if (line == std::string_view::npos)
        return std::nullopt;
    const auto number = text.find_first_not_of(' ', line + name.size());
    int pages = 0;
    const auto end = number == std::string_view::npos ? text.size() : number;
    std::from_chars(text.data() + end, text.data() + text.size(), pages);
    return pages > 0 ? std::optional{pages} : std::nullopt;
}

std::optional<Bytes> pdf_page(std::span<const unsigned char> pdf, int page) {
    const auto number = std::to_string(page);
    auto drawn = run({"pdftoppm", "-png", "-scale-to", "1600", "-f", number, "-l", number, "-singlefile", "-"}, pdf);
    return drawn && !drawn->empty() ? drawn : std::nullopt;
}

}  // namespace oasis::admin
