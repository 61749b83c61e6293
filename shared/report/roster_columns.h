#pragma once
#include "shared/report/table.h"
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oasis::report {

/// A column of a roster 花名册.
struct RosterColumn {
    std::string key;      // a field of the participant file, or "index", or "age"
    std::string caption;  // as we write it
    bool in_form = true;  // one of the twelve of 万盛 2023
    std::map<std::string, std::string, std::less<>> values;  // other spellings of what is kept
};

/// What the columns are called: assets/form/roster_columns.toml.
class RosterColumns {
  public:
    /// Throws std::runtime_error, with the line, for a file that cannot be understood.
    explicit RosterColumns(const std::filesystem::path& file);

    /// In the form's order.
    [[nodiscard]] const std::vector<RosterColumn>& all() const { return columns_; }
    /// The index of the column that a caption means.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view caption) const;
    [[nodiscard]] std::size_t index_of(std::string_view key) const;
    /// Whether a line that begins like this stands under the table and is about no person.
    [[nodiscard]] bool is_footer(std::string_view first_cell) const;

  private:
    std::vector<RosterColumn> columns_;
    std::map<std::string, std::size_t, std::less<>> by_caption_;  // without spaces and marks
    std::vector<std::string> footers_;
};

/// The line, or the two lines, in which a roster names its columns.
struct RosterHeader {
    std::size_t below = 0;                            // index of the first row under it
    std::vector<std::optional<std::size_t>> columns;  // by the sheet's column: which of RosterColumns
    std::vector<std::string> unknown;                 // captions of columns that are not read …
    std::vector<std::string> repeated;                // … and of those that an earlier one means already
};
/// Among the first rows, the place that names most columns; one of them must be the name and there must be
/// two.
[[nodiscard]] std::optional<RosterHeader> find_header(std::span<const Row> rows,
                                                      const RosterColumns& columns);

}  // namespace oasis::report
