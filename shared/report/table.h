#pragma once
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Tables as offices hand them over: CSV in UTF-8, UTF-16 (with a byte order mark) or GB 18030, and XLSX.
/// What stands in a file is trusted in nothing: every size has a limit, and reading stops at it.
namespace oasis::report {

struct Cell {
    std::string text;     // UTF-8; a date as YYYY-MM-DD, or YYYY-MM where only year and month are shown
    bool number = false;  // stored as a number, so at most 15 digits of it are what somebody typed
};

/// A row that is not empty, hidden or not.
struct Row {
    int number = 0;  // as a spreadsheet shows it, from 1
    std::vector<Cell> cells;  // by column, from 0; may be shorter than another row

    /// Empty beyond the last cell.
    [[nodiscard]] std::string_view text(std::size_t column) const {
        return column < cells.size() ? std::string_view{cells[column].text} : std::string_view{};
    }
};

struct Table {
    std::string sheet;  // empty for CSV
    std::vector<Row> rows;
    std::vector<std::string> other_sheets;  // not read, in the workbook's order
    int cells_without_value = 0;            // formulas never calculated, and those that gave an error
};

enum class TableFault {
    unreadable,    // no such file, or no permission
    too_large,     // the file itself, or what it swells to
    not_a_table,   // a picture, a program, a zip file without a workbook …
    old_workbook,  // .xls of before 2007, or a workbook with a password
    damaged,       // cut off, or not what it says it is
    entities,      // XML that declares things of its own, which no spreadsheet does
    encoding,      // text neither in UTF-8 nor in GB 18030
    open_quote,    // a quoted cell that never ends
    long_cell,
    many_columns,
    many_rows,
    no_known_sheet,  // no sheet whose first rows are wanted
};
/// A cell has at most what a spreadsheet holds in one: 32767 characters.
inline constexpr std::size_t most_cell_bytes = 4 * 32767;
inline constexpr std::size_t most_columns = 256;
inline constexpr std::size_t most_rows = 100'000;  // that are not empty
inline constexpr std::size_t most_cells = 4'000'000;   // the empty ones before a row's last counted with them
inline constexpr std::size_t most_file_bytes = 32 << 20;
inline constexpr std::size_t most_text_bytes = 32 << 20;       // of all cells
inline constexpr std::size_t most_inflated_bytes = 128 << 20;  // of a workbook, an element counted as 24 more
/// The header must begin within these.
inline constexpr std::size_t first_rows = 40;

/// Asked with a sheet's first rows: is it the one?
using Wanted = std::function<bool(std::span<const Row>)>;
using TableResult = std::variant<Table, TableFault>;

/// Reads the first sheet that is wanted; a CSV is one sheet. What kind of file it is, its content says.
[[nodiscard]] TableResult read_table(const std::filesystem::path& file, const Wanted& wanted);

/// The same of a file's bytes.
[[nodiscard]] TableResult read_csv(std::string_view bytes, const Wanted& wanted);
[[nodiscard]] TableResult read_xlsx(const std::filesystem::path& file, const Wanted& wanted);

}  // namespace oasis::report
