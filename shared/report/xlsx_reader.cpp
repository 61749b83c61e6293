#include "shared/report/sheet_reader.h"
#include "shared/report/workbook.h"

namespace oasis::report {

namespace {

TableResult read_sheet(ZipParts& zip, const Workbook& workbook, const WorkbookSheet& sheet,
                       const Wanted& wanted) {
    SheetReader reader{workbook, wanted};
    if (const auto fault = read_xml(zip, sheet.part, reader))
        return *fault;
    return reader.finished();
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
