#include "shared/report/sheet_reader.h"
#include "shared/report/workbook.h"
#include <algorithm>

namespace oasis::report {

namespace {

/// What it costs to be asked about these rows, beyond their reading: a workbook may have many such sheets.
std::size_t cost_of_asking(std::span<const Row> rows) {
    std::size_t cost = 0;
    for (const auto& row : rows)
        for (const auto& cell : row.cells)
            cost += 64 + 4 * std::min<std::size_t>(cell.text.size(), 256);
    return cost;
}

TableResult read_sheet(ZipParts& zip, const Workbook& workbook, const WorkbookSheet& sheet,
                       const Wanted& wanted) {
    bool spent = false;
    const Wanted wanted_within_budget = [&](std::span<const Row> rows) {
        spent = !zip.spend(cost_of_asking(rows));
        return !spent && wanted(rows);
    };
    SheetReader reader{workbook, wanted_within_budget};
    if (const auto fault = read_xml(zip, sheet.part, reader))
        return *fault;
    auto result = reader.finished();
    return spent ? TableResult{TableFault::too_large} : std::move(result);
}

}  // namespace

TableResult read_xlsx(const std::filesystem::path& file, const Wanted& wanted) {
    auto zip = ZipParts::open(file);
    if (!zip)
        return TableFault::damaged;
    auto book = read_workbook(*zip);
    if (const auto* fault = std::get_if<TableFault>(&book))
        return *fault;
    const auto& workbook = std::get<Workbook>(book);
    std::optional<Table> found;
    std::vector<std::string> others;
    for (const auto& sheet : workbook.sheets) {
        if (found || sheet.part.empty()) {
            others.push_back(sheet.name);
            continue;
        }
        auto result = read_sheet(*zip, workbook, sheet, wanted);
        if (auto* table = std::get_if<Table>(&result)) {
            found = std::move(*table);
            found->sheet = sheet.name;
        } else if (const auto fault = std::get<TableFault>(result); fault != TableFault::no_known_sheet) {
            return fault;
        } else {
            others.push_back(sheet.name);
        }
    }
    if (!found)
        return TableFault::no_known_sheet;
    found->other_sheets = std::move(others);
    return std::move(*found);
}

}  // namespace oasis::report
