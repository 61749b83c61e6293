#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace oasis::report {

/// A table of texts, to be read by a spreadsheet.
struct TextTable {
    std::string name;  // the sheet's
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};

/// UTF-8 with byte order mark, lines ended by CR LF. A cell that a spreadsheet would take for a formula (it
/// begins with = + - @ TAB or CR, after any number of ') gets a ' in front, which read_csv takes away again.
[[nodiscard]] std::string csv_of(const TextTable& table);
/// The same in pieces, for a table that is too long to be held: first the header, then row by row.
[[nodiscard]] std::string csv_header(const std::vector<std::string>& header);
[[nodiscard]] std::string csv_row(const std::vector<std::string>& cells);

/// Writes a workbook over what the file holds, with every cell a text, so that an ID number keeps its 18
/// digits; the header stays in view. The library's own temporary files lie in memory. Nullopt, or why it
/// could not be written.
[[nodiscard]] std::optional<std::string> write_xlsx(const TextTable& table,
                                                    const std::filesystem::path& file);

}  // namespace oasis::report
