#include "shared/report/write_table.h"

#include <algorithm>
#include <memory>
#include <xlsxwriter.h>

namespace oasis::report {

namespace {

constexpr double narrowest = 6, widest = 40;  // in characters

/// Closes the workbook without looking when something threw before it was written.
struct BookCloser {
    void operator()(lxw_workbook* book) const { ::workbook_close(book); }
};

double width_of(const TextTable& table, std::size_t column) {
    std::size_t most = table.header[column].size();
    for (const auto& row : table.rows)
        if (column < row.size())
            most = std::max(most, row[column].size());
    return std::clamp(static_cast<double>(most) * 0.8 + 2, narrowest, widest);
}

/// Where the library keeps its parts while it writes: in memory where there is such a place.
std::string part_folder(const std::filesystem::path& file) {
    std::error_code ignored;
    const std::filesystem::path memory{"/dev/shm"};
    return std::filesystem::is_directory(memory, ignored) ? memory.string() : file.parent_path().string();
}

lxw_error write_row(lxw_worksheet* sheet, std::size_t number, const std::vector<std::string>& cells,
                    lxw_format* format) {
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto error =
            ::worksheet_write_string(sheet, static_cast<lxw_row_t>(number), static_cast<lxw_col_t>(column),
                                     cells[column].c_str(), format);
        if (error != LXW_NO_ERROR)
            return error;
    }
    return LXW_NO_ERROR;
}

lxw_error fill(lxw_workbook* book, const TextTable& table) {
    auto* sheet = ::workbook_add_worksheet(book, table.name.c_str());
    if (!sheet)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    auto* bold = ::workbook_add_format(book);
    ::format_set_bold(bold);
    auto* text = ::workbook_add_format(book);
    ::format_set_num_format(text, "@");  // stays text when somebody edits it
    for (std::size_t column = 0; column < table.header.size(); ++column)
        ::worksheet_set_column(sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column),
                               width_of(table, column), text);
    ::worksheet_freeze_panes(sheet, 1, 0);
    auto error = write_row(sheet, 0, table.header, bold);
    for (std::size_t row = 0; row < table.rows.size() && error == LXW_NO_ERROR; ++row)
        error = write_row(sheet, row + 1, table.rows[row], text);
    return error;
}

}  // namespace

std::optional<std::string> write_xlsx(const TextTable& table, const std::filesystem::path& file) {
    auto folder = part_folder(file);
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    std::unique_ptr<lxw_workbook, BookCloser> book{::workbook_new_opt(file.c_str(), &options)};
    auto error = book ? fill(book.get(), table) : LXW_ERROR_CREATING_XLSX_FILE;
    if (book && error == LXW_NO_ERROR)
        error = ::workbook_close(book.release());
    return error == LXW_NO_ERROR ? std::nullopt : std::optional<std::string>{::lxw_strerror(error)};
}

}  // namespace oasis::report
