#pragma once
#include "shared/report/zip_parts.h"
#include <string>
#include <variant>
#include <vector>

namespace oasis::report {

/// How a number is shown, as far as it matters for reading.
enum class NumberForm : unsigned char { plain, date, month };

struct WorkbookSheet {
    std::string name;
    std::string part;  // empty for what is no worksheet: a chart, a macro sheet
};

/// What a workbook says of itself before its sheets.
struct Workbook {
    std::vector<WorkbookSheet> sheets;
    std::vector<std::string> shared_strings;
    std::vector<NumberForm> forms;  // by the cells' style
    bool from_1904 = false;         // days are counted from 1904-01-01
};
[[nodiscard]] std::variant<Workbook, TableFault> read_workbook(ZipParts& zip);

/// A string of a workbook as text: _x000D_ is a carriage return.
[[nodiscard]] std::string unescaped(std::string_view text);

/// The form of a custom number format such as yyyy"年"m"月".
[[nodiscard]] NumberForm form_of(std::string_view format);

}  // namespace oasis::report
