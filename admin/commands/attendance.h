#pragma once
#include "admin/commands/command.h"
#include <string>

namespace oasis::admin::commands {

struct AttendanceOptions {
    std::string login{};
    std::string date{};  // or `from` and `to`, both with
    std::string from{};
    std::string to{};
    bool json = false;
};
/// `attendance --date D | --from D --to D [--json]`: every visit of the days, voided ones too, with what people took
/// part in and what was corrected, on standard output: CSV for spreadsheets, or JSON with codes instead of words.
/// Names in full for those who may see them; the journal has it before anything is written.
[[nodiscard]] int attendance(const Context&, const AttendanceOptions&);

struct CountsOptions {
    std::string login{};
    std::string month{};  // YYYY-MM
    bool json = false;
};
/// `counts --month YYYY-MM [--json]`: services of every participant in the month, target, short by and marks, with
/// the counting rule and the journal's head under them.
[[nodiscard]] int counts(const Context&, const CountsOptions&);

}  // namespace oasis::admin::commands
