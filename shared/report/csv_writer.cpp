#include "shared/report/write_table.h"

namespace oasis::report {

namespace {

bool looks_like_formula(const std::string& text) {
    const auto at = text.find_first_not_of('\'');
    return at != std::string::npos && std::string{"=+-@\t\r"}.find(text[at]) != std::string::npos;
}

void append_cell(std::string& out, const std::string& text) {
    const auto shown = (looks_like_formula(text) ? "'" : "") + text;
    const bool outer_space = !shown.empty() && (shown.front() == ' ' || shown.back() == ' ');
    if (!outer_space && shown.find_first_of(",;\t\"\r\n") == std::string::npos) {
        out += shown;
        return;
    }
    out += '"';
    for (const char c : shown)
        out += c == '"' ? std::string{"\"\""} : std::string{c};
    out += '"';
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
    std::string out;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at > 0)
            out += ',';
        append_cell(out, cells[at]);
    }
    return out + "\r\n";
}

std::string csv_header(const std::vector<std::string>& header) {
    return "\xEF\xBB\xBF" + csv_row(header);
}

std::string csv_of(const TextTable& table) {
    auto out = csv_header(table.header);
    for (const auto& row : table.rows)
        out += csv_row(row);
    return out;
}

}  // namespace oasis::report
