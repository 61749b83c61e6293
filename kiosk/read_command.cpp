#include "kiosk/read_command.h"
#include "shared/card/picture.h"
#include "shared/card/qr_reader.h"
#include <chrono>
#include <fmt/format.h>
#include <ostream>
#include <string>

namespace oasis::kiosk {

namespace {

std::string on_one_line(const std::string& text) {
    std::string line;
    for (const char c : text)
        switch (c) {
        case '\n':
            line += "\\n";
            break;
        case '\r':
            line += "\\r";
            break;
        case '\t':
            line += "\\t";
            break;
        default:
            line += c;
        }
    return line;
}

}  // namespace

int read_command(const std::vector<std::filesystem::path>& pictures, const gui::Catalogue& words, std::ostream& out,
                 std::ostream& errors) {
    bool all_read = true, all_opened = true;
    for (const auto& path : pictures) {
        const auto picture = card::load_picture(path);
        if (!picture) {
            errors << words.tr("kiosk.read.no_picture", fmt::arg("file", path.string())) << '\n';
            all_opened = false;
            continue;
        }
        const auto start = std::chrono::steady_clock::now();
        const auto text = card::read_qr(picture->view());
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        all_read = all_read && text;
        out << path.string() << '\t' << (text ? on_one_line(*text) : "-") << '\t'
            << fmt::format("{:.2f}", took.count()) << std::endl;
    }
    return !all_opened ? 2 : all_read ? 0 : 1;
}

}  // namespace oasis::kiosk
