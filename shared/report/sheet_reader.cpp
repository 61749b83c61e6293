#include "shared/report/sheet_reader.h"

#include "shared/domain/time.h"
#include "shared/report/decode_text.h"
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace oasis::report {

namespace {

constexpr int last_row_of_all = 1'048'576;
constexpr std::size_t last_column_of_all = 16'384;
constexpr std::size_t most_merges = 100'000;

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && std::isfinite(value);
    return whole ? std::optional{value} : std::nullopt;
}

/// As it was typed, as long as a spreadsheet kept all of it; else as it stands in the file.
std::string number_text(double value, const std::string& stored) {
    constexpr double kept_whole = 1e15;
    if (std::abs(value) >= kept_whole)
        return stored;
    char text[32];
    std::snprintf(text, sizeof text, "%.15g", value);
    return text;
}

}  // namespace

std::optional<SheetReader::Place> SheetReader::place_of(std::string_view reference) {
    Place place;
    std::size_t letters = 0;
    while (letters < reference.size() && letters < 3 && reference[letters] >= 'A' &&
           reference[letters] <= 'Z')
        place.column = place.column * 26 + static_cast<std::size_t>(reference[letters++] - 'A' + 1);
    const auto digits = reference.substr(letters);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), place.row);
    const bool inside = letters > 0 && error == std::errc{} && end == digits.data() + digits.size() &&
                        place.row > 0 && place.row <= last_row_of_all && place.column <= last_column_of_all;
    place.column -= 1;
    return inside ? std::optional{place} : std::nullopt;
}

void SheetReader::open(std::string_view name, const Attributes& attributes) {
    if (name == "row")
        return open_row(attributes);
    if (name == "c")
        return open_cell(attributes);
    if (name == "f")
        has_formula_ = true;
    else if (name == "rPh")
        aloud_ = true;
    else if (name == "mergeCell")
        note_merge(attributes["ref"]);
    in_value_ = name == "v" || (name == "t" && !aloud_);
    has_value_ |= in_value_;
}

void SheetReader::close(std::string_view name) {
    in_value_ = false;
    if (name == "rPh")
        aloud_ = false;
    else if (name == "c")
        close_cell();
    else if (name == "row")
        close_row();
    else if (name == "sheetData")
        ask();
}

void SheetReader::text(std::string_view piece) {
    if (!in_value_)
        return;
    value_ += piece;
    if (value_.size() > most_cell_bytes)
        stop(TableFault::long_cell);
}

void SheetReader::open_row(const Attributes& attributes) {
    place_.row += 1;
    place_.column = 0;
    if (const auto given = attributes["r"]; !given.empty()) {
        const auto parsed = place_of("A" + std::string{given});
        if (!parsed || parsed->row < place_.row)  // rows stand in order
            return stop(TableFault::damaged);
        place_.row = parsed->row;
    }
    row_ = {};
    row_.number = place_.row;
}

void SheetReader::open_cell(const Attributes& attributes) {
    if (const auto given = attributes["r"]; !given.empty()) {
        const auto parsed = place_of(given);
        if (!parsed)
            return stop(TableFault::damaged);
        place_.column = parsed->column;
    }
    const auto type = attributes["t"];
    kind_ = type == "s"                                           ? Kind::shared
            : type == "b"                                         ? Kind::boolean
            : type == "e"                                         ? Kind::error
            : type == "str" || type == "inlineStr" || type == "d" ? Kind::words
                                                                  : Kind::number;
    style_ = 0;
    const auto style = attributes["s"];
    std::from_chars(style.data(), style.data() + style.size(), style_);
    value_.clear();
    has_formula_ = false;
    has_value_ = false;
}

Cell SheetReader::cell_of(std::string value) const {
    switch (kind_) {
    case Kind::shared: {
        const auto index = number_in(value);
        const bool known =
            index && *index >= 0 && *index < static_cast<double>(workbook_.shared_strings.size());
        return {known ? workbook_.shared_strings[static_cast<std::size_t>(*index)] : std::string{}};
    }
    case Kind::words:
        return {unescaped(value)};
    case Kind::boolean:
        return {value == "1" ? "TRUE" : "FALSE"};
    case Kind::error:
        return {};
    case Kind::number:
        break;
    }
    const auto number = number_in(value);
    if (!number)
        return {std::move(value)};
    const auto form = style_ < workbook_.forms.size() ? workbook_.forms[style_] : NumberForm::plain;
    const auto date = form == NumberForm::plain ? std::string{} : date_text(*number, form);
    return {date.empty() ? number_text(*number, value) : date, true};
}

/// Empty for a number that is no day.
std::string SheetReader::date_text(double days, NumberForm form) const {
    constexpr double last_day = 2'958'465;  // 9999-12-31
    if (days < 1 || days > last_day)
        return {};
    using namespace std::chrono;
    const domain::Day before_first{year{1899}, December, day{31}};  // a 29 February 1900 was counted, too
    const int shift = workbook_.from_1904 ? 1461 : days < 60 ? 0 : -1;
    return domain::to_text(domain::days_after(before_first, static_cast<int>(days) + shift))
        .substr(0, form == NumberForm::month ? 7 : 10);
}

void SheetReader::close_cell() {
    const auto column = place_.column++;
    auto cell = value_.empty() ? Cell{} : cell_of(std::move(value_));
    value_.clear();
    if (cell.text.empty()) {
        table_.cells_without_value += kind_ == Kind::error || (has_formula_ && !has_value_) ? 1 : 0;
        return;
    }
    text_bytes_ += cell.text.size();
    if (column >= most_columns)
        return stop(TableFault::many_columns);
    if (text_bytes_ > most_text_bytes)
        return stop(TableFault::too_large);
    cell.text = lines_ended_alike(cell.text);
    if (row_.cells.size() <= column)
        row_.cells.resize(column + 1);
    row_.cells[column] = std::move(cell);
}

void SheetReader::close_row() {
    if (row_.cells.empty())
        return;
    if (table_.rows.size() == most_rows)
        return stop(TableFault::many_rows);
    cells_ += row_.cells.size();
    if (cells_ > most_cells)
        return stop(TableFault::too_large);
    table_.rows.push_back(std::move(row_));
    row_ = {};
    if (table_.rows.size() == first_rows)
        ask();
}

void SheetReader::ask() {
    if (asked_)
        return;
    asked_ = true;
    unwanted_ = !wanted_(std::span{table_.rows}.first(std::min(table_.rows.size(), first_rows)));
    if (unwanted_)
        stop();
}

void SheetReader::note_merge(std::string_view range) {
    const auto colon = range.find(':');
    if (colon == std::string_view::npos)
        return;
    const auto first = place_of(range.substr(0, colon)), last = place_of(range.substr(colon + 1));
    if (!first || !last)
        return stop(TableFault::damaged);
    if (merges_.size() == most_merges)
        return stop(TableFault::too_large);
    if (last->row > first->row && first->column < most_columns)
        merges_.push_back({*first, last->row});
}

/// A cell merged over several rows holds its text in the first; every row it covers means it. Of two that
/// overlap, which no spreadsheet writes, only the upper one counts: so every cell is looked at once.
void SheetReader::fill_merged() {
    const auto place = [](const Merge& merge) { return std::pair{merge.first.column, merge.first.row}; };
    std::ranges::sort(merges_, {}, place);
    std::pair<std::size_t, int> covered;  // the last cell
    for (const auto& merge : merges_) {
        if (place(merge) <= covered)
            continue;
        covered = {merge.first.column, merge.last_row};
        auto row = std::ranges::lower_bound(table_.rows, merge.first.row, {}, &Row::number);
        if (row == table_.rows.end() || row->number != merge.first.row)
            continue;
        const std::string text{row->text(merge.first.column)};
        if (text.empty())
            continue;
        for (++row; row != table_.rows.end() && row->number <= merge.last_row; ++row) {
            if (!row->text(merge.first.column).empty())
                continue;
            text_bytes_ += text.size();
            const auto width = std::max(row->cells.size(), merge.first.column + 1);
            cells_ += width - row->cells.size();
            if (text_bytes_ > most_text_bytes || cells_ > most_cells)
                return stop(TableFault::too_large);
            row->cells.resize(width);
            row->cells[merge.first.column].text = text;
        }
    }
}

TableResult SheetReader::finished() {
    ask();  // a sheet without data never says that it ends
    if (unwanted_)
        return TableFault::no_known_sheet;
    fill_merged();
    if (const auto wrong = fault())
        return *wrong;
    return std::move(table_);
}

}  // namespace oasis::report
