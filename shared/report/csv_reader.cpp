#include "shared/report/decode_text.h"
#include "shared/report/table.h"
#include <algorithm>
#include <array>
#include <csv.h>
#include <new>
#include <optional>

namespace oasis::report {

namespace {

/// What separates the cells: the one of these that stands most often outside quotes in the first lines.
char separator_of(std::string_view text) {
    constexpr std::string_view separators = ",\t;";
    std::array<int, separators.size()> counts{};
    bool quoted = false;
    for (const char c : text.substr(0, 16384)) {
        quoted ^= c == '"';
        if (const auto at = separators.find(c); !quoted && at != std::string_view::npos)
            ++counts[at];
    }
    return separators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

/// Undoes what is only there so that a spreadsheet shows a cell as text: ="110…", and the ' that our own
/// writer puts before = + - @.
std::string unwrapped(std::string text) {
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"'))
        return text.substr(2, text.size() - 3);
    const auto after_quotes = text.find_first_not_of('\'');
    const bool guarded = after_quotes != 0 && after_quotes != std::string::npos &&
                         std::string_view{"=+-@\t\r"}.find(text[after_quotes]) != std::string_view::npos;
    return guarded ? text.substr(1) : text;
}

/// Gathers libcsv's cells into rows, until a limit is met or nobody wants them.
class CsvSheet {
  public:
    CsvSheet(char separator, const Wanted& wanted) : wanted_(wanted) {
        if (::csv_init(&parser_, CSV_REPALL_NL) != 0)
            throw std::bad_alloc{};
        ::csv_set_delim(&parser_, static_cast<unsigned char>(separator));
        ::csv_set_blk_size(&parser_, 4096);
    }
    ~CsvSheet() { ::csv_free(&parser_); }
    CsvSheet(const CsvSheet&) = delete;
    CsvSheet& operator=(const CsvSheet&) = delete;

    [[nodiscard]] TableResult read(std::string_view text) {
        constexpr std::size_t piece = 65536;  // so that a limit is noticed soon
        for (std::size_t at = 0; at < text.size() && !fault_; at += piece) {
            const auto part = text.substr(at, piece);
            if (::csv_parse(&parser_, part.data(), part.size(), end_cell, end_row, this) != part.size())
                throw std::bad_alloc{};
            if (parser_.entry_pos > most_cell_bytes)
                fail(TableFault::long_cell);
        }
        // strict only at the end: a stray " inside a line is let pass
        ::csv_set_opts(&parser_, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
        if (!fault_ && ::csv_fini(&parser_, end_cell, end_row, this) != 0)
            fail(TableFault::open_quote);
        if (!fault_ && !asked_ && !wanted_(table_.rows))
            fail(TableFault::no_known_sheet);
        return fault_ ? TableResult{*fault_} : TableResult{std::move(table_)};
    }

  private:
    static void end_cell(void* bytes, std::size_t size, void* self) {
        static_cast<CsvSheet*>(self)->add_cell({static_cast<const char*>(bytes), size});
    }
    static void end_row(int sign, void* self) { static_cast<CsvSheet*>(self)->finish_row(sign); }

    void fail(TableFault fault) {
        if (!fault_)
            fault_ = fault;
    }

    void add_cell(std::string_view text) {
        if (fault_)
            return;
        cells_ += 1;
        if (text.empty())
            return;
        if (text.size() > most_cell_bytes)
            return fail(TableFault::long_cell);
        if (cells_ > most_columns)
            return fail(TableFault::many_columns);
        row_.cells.resize(cells_);
        row_.cells.back().text = lines_ended_alike(unwrapped(std::string{text}));
    }

    /// Each of CR and LF ends a row for libcsv, so that empty lines count; the LF of a CR LF does not.
    void finish_row(int sign) {
        const bool second_half = sign == '\n' && last_sign_ == '\r' && cells_ == 0;
        last_sign_ = second_half ? 0 : sign;
        if (fault_ || second_half)
            return;
        row_.number = ++number_;
        cells_ = 0;
        if (row_.cells.empty())
            return;
        if (table_.rows.size() == most_rows)
            return fail(TableFault::many_rows);
        all_cells_ += row_.cells.size();
        if (all_cells_ > most_cells)
            return fail(TableFault::too_large);
        table_.rows.push_back(std::move(row_));
        row_ = {};
        if (table_.rows.size() == first_rows) {
            asked_ = true;
            if (!wanted_(table_.rows))
                fail(TableFault::no_known_sheet);
        }
    }

    const Wanted& wanted_;
    csv_parser parser_{};
    Table table_;
    Row row_;
    std::size_t cells_ = 0;      // of the row under way
    std::size_t all_cells_ = 0;  // of the rows before it
    int number_ = 0;
    int last_sign_ = 0;
    bool asked_ = false;
    std::optional<TableFault> fault_;
};

}  // namespace

TableResult read_csv(std::string_view bytes, const Wanted& wanted) {
    if (bytes.size() > most_file_bytes)
        return TableFault::too_large;
    const auto text = decode_text(bytes);
    if (!text)
        return TableFault::encoding;
    return CsvSheet{separator_of(*text), wanted}.read(*text);
}

}  // namespace oasis::report
