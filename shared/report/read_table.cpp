#include "shared/report/table.h"

#include <array>
#include <fstream>

namespace oasis::report {

namespace {

using namespace std::string_view_literals;

constexpr auto zip_sign = "PK\x03\x04"sv;
constexpr auto old_office_sign = "\xD0\xCF\x11\xE0"sv;  // .xls, and workbooks with a password

bool is_text(std::string_view start) {
    const bool marked = start.starts_with("\xFF\xFE"sv) || start.starts_with("\xFE\xFF"sv);
    return marked || !(start.starts_with("%PDF"sv) || start.starts_with("\x89PNG"sv) ||
                       start.starts_with("\x7F"
                                         "ELF"sv) ||
                       start.starts_with("\xFF\xD8\xFF"sv) || start.starts_with("\x1F\x8B"sv));
}

}  // namespace

TableResult read_table(const std::filesystem::path& file, const Wanted& wanted) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return TableFault::unreadable;
    const auto size = std::filesystem::file_size(file, error);
    std::ifstream input{file, std::ios::binary};
    if (error || !input)
        return TableFault::unreadable;
    if (size > most_file_bytes)
        return TableFault::too_large;
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (!input.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        return TableFault::unreadable;
    if (bytes.starts_with(zip_sign))
        return read_xlsx(file, wanted);
    if (bytes.starts_with(old_office_sign))
        return TableFault::old_workbook;
    return is_text(bytes) ? read_csv(bytes, wanted) : TableResult{TableFault::not_a_table};
}

}  // namespace oasis::report
