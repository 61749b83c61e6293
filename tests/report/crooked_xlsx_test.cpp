#include "tests/catch.h"
#include "tests/report/workbook_file.h"

/// Rosters in workbooks, as they come from offices: each with what must become of every row.
namespace oasis::report::test {

namespace {

struct Case {
    const char* name;
    Parts parts;
    std::string story;
};

std::string fault(TableFault fault) {
    return "fault " + std::to_string(static_cast<int>(fault));
}
std::string pending(int row, domain::IdNumberFault fault) {
    return std::to_string(row) + " pending " + std::to_string(static_cast<int>(fault));
}

const std::vector<std::vector<std::string>> plain{{"姓名", "身份证号"}, {"林一", "11010519491231002X"}};

Parts one_sheet(const std::string& xml, const std::string& strings = {}, const std::string& styles = {}) {
    return workbook_parts({{"花名册", xml, "worksheet"}}, strings, styles);
}

/// A row of cells given as XML.
std::string row(int number, const std::string& cells, const std::string& more = {}) {
    return "<row r=\"" + std::to_string(number) + "\"" + more + ">" + cells + "</row>";
}
std::string header_row(int number = 1) {
    const auto n = std::to_string(number);
    return row(number,
               cell_xml("A" + n, "姓名") + cell_xml("B" + n, "身份证号") + cell_xml("C" + n, "出生日期"));
}
std::string data(const std::string& rows) {
    return "<sheetData>" + rows + "</sheetData>";
}

std::vector<Case> shapes() {
    using Fault = domain::IdNumberFault;
    const auto merged_title = data(row(1, cell_xml("A1", "2026年花名册")) + header_row(3) +
                                   row(4, cell_xml("A4", "林一") + cell_xml("B4", "11010519491231002X"))) +
                              "<mergeCells count=\"1\"><mergeCell ref=\"A1:L2\"/></mergeCells>";
    const auto two_lines =
        data(row(1, cell_xml("A1", "序号") + cell_xml("B1", "姓名") + cell_xml("C1", "监护人")) +
             row(2, cell_xml("C2", "姓名") + cell_xml("D2", "电话")) +
             row(3, "<c r=\"A3\"><v>1</v></c>" + cell_xml("B3", "林一") + cell_xml("C3", "林父") +
                        "<c r=\"D3\"><v>13800138000</v></c>")) +
        "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/>"
        "<mergeCell ref=\"C1:D1\"/></mergeCells>";
    const auto hidden =
        data(header_row() +
             row(2, cell_xml("A2", "林一") + cell_xml("B2", "11010519491231002X"), " hidden=\"1\"") +
             row(3, cell_xml("A3", "林二"), " hidden=\"true\""));
    const auto far_rows = data(header_row() + row(900000, cell_xml("A900000", "林一")) +
                               row(1048576, "<c r=\"XFD1048576\" s=\"3\"/>"));
    const auto shared = data(row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>") +
                             row(2, "<c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" t=\"s\"><v>3</v></c>") +
                             row(3, "<c r=\"A3\" t=\"s\"><v>99</v></c><c r=\"B3\" t=\"s\"><v>3</v></c>"));
    const auto numbers =
        data(header_row() + row(2, cell_xml("A2", "林一") + "<c r=\"B2\"><v>1.1010519491231E+17</v></c>") +
             row(3, cell_xml("A3", "林二") + "<c r=\"B3\"><v>110105194912310000</v></c>") +
             row(4, cell_xml("A4", "林三") + "<c r=\"B4\"><v>130503196704010016</v></c>") +
             row(5, cell_xml("A5", "林四") + "<c r=\"B5\"><v>130503670401001</v></c>"));
    const auto formulas =
        data(header_row() +
             row(2, "<c r=\"A2\" t=\"str\"><f>D2</f><v>林一</v></c>" + cell_xml("B2", "11010519491231002X")) +
             row(3, "<c r=\"A3\"><f>D3</f></c>" + cell_xml("B3", "130503196704010016")) +
             row(4, cell_xml("A4", "林二") + "<c r=\"B4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"));
    const auto macro = workbook_parts({{"Macro1", data(header_row()), "xlMacrosheet"},
                                       {"图", "", "chartsheet"},
                                       {"名单", rows_xml(plain), "worksheet"}});
    const auto second = workbook_parts({{"说明", rows_xml({{"填写说明"}}), "worksheet"},
                                        {"名单", rows_xml(plain), "worksheet"},
                                        {"旧", rows_xml(plain), "worksheet"}});
    auto prefixed = one_sheet(rows_xml(plain));
    prefixed["xl/worksheets/sheet1.xml"] =
        "<x:worksheet "
        "xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData><x:row r=\"1\">"
        "<x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>姓名</x:t></x:is></x:c><x:c r=\"B1\" "
        "t=\"inlineStr\"><x:is><x:t>性别</x:t>"
        "</x:is></x:c></x:row><x:row r=\"2\"><x:c r=\"A2\" "
        "t=\"inlineStr\"><x:is><x:t>林一</x:t></x:is></x:c></x:row>"
        "</x:sheetData></x:worksheet>";
    return {
        {"inline strings", one_sheet(rows_xml(plain)), "2 new"},
        {"merged titles", one_sheet(merged_title), "4 new"},
        {"a merged header in two lines", one_sheet(two_lines), pending(3, Fault::missing)},
        {"hidden rows count", one_sheet(hidden), "2 new, " + pending(3, Fault::missing)},
        {"rows far down, and formatted cells without text", one_sheet(far_rows),
         pending(900000, Fault::missing)},
        {"shared strings, rich and read aloud",
         one_sheet(shared,
                   "<si><t>姓名</t></si><si><t>身份证号</t></si><si><r><t>林</t></r><r><t "
                   "xml:space=\"preserve\"> 一"
                   "</t></r><rPh sb=\"0\" eb=\"1\"><t>リン</t></rPh></si><si><t>11010519491231002X</t></si>"),
         "2 new, 3 refused name 0"},
        {"numbers as numbers", one_sheet(numbers),
         pending(2, Fault::rounded) + ", " + pending(3, Fault::rounded) +
             ", 4 new, 5 duplicate of 4 by another name"},
        {"formulas with, without and with a wrong result", one_sheet(formulas),
         "2 new, 3 refused name 0, " + pending(4, Fault::missing)},
        {"macro sheets and charts are passed over", macro, "2 new"},
        {"the second sheet has the header", second, "2 new"},
        {"another prefix for every element", prefixed, pending(2, Fault::missing)},
        {"no sheet has a header", one_sheet(rows_xml({{"a", "b"}, {"1", "2"}})),
         fault(TableFault::no_known_sheet)},
        {"an empty sheet", one_sheet(data("")), fault(TableFault::no_known_sheet)},
        {"a person over two rows, merged",
         one_sheet(data(header_row() + row(2, cell_xml("A2", "林一") + cell_xml("B2", "11010519491231002X")) +
                        row(3, cell_xml("C3", "1949-12-31"))) +
                   "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/></mergeCells>"),
         "2 new, 3 duplicate of 2"},
        {"control characters in a spreadsheet's writing",
         one_sheet(data(header_row() + row(2, cell_xml("A2", "林_x0000_一")) +
                        row(3, cell_xml("A3", "_xD842__xDFB7_野")))),
         "2 refused name 2, " + pending(3, Fault::missing)},
    };
}

std::string birth_in(const Parts& parts) {
    const Folder folder;
    write_zip(folder.file("dates.xlsx"), parts);
    const auto roster = roster_in(folder.file("dates.xlsx"));
    std::string births;
    for (const auto& person : roster.people)
        births += std::string{person.file.value(domain::field::birth_date)} + " ";
    return births;
}

}  // namespace

TEST_CASE("rosters in workbooks are read in whatever shape they come") {
    const Folder folder;
    for (const auto& [name, parts, story] : shapes()) {
        INFO(name);
        write_zip(folder.file("roster.xlsx"), parts);
        CHECK(story_of(folder.file("roster.xlsx")) == story);
    }
}

TEST_CASE("dates are read from serial numbers by their format, and in the years from 1904") {
    const std::string styles =
        "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"[$-804]yyyy/m/d;@\"/>"
        "<numFmt numFmtId=\"166\" formatCode=\"0.00_);[Red]\\(0.00\\)\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
        "<xf numFmtId=\"166\"/></cellXfs>";
    const auto rows = header_row() + row(2, cell_xml("A2", "甲") + "<c r=\"C2\" s=\"1\"><v>32875</v></c>") +
                      row(3, cell_xml("A3", "乙") + "<c r=\"C3\" s=\"2\"><v>32875.5</v></c>") +
                      row(4, cell_xml("A4", "丙") + "<c r=\"C4\" s=\"3\"><v>32875</v></c>") +
                      row(5, cell_xml("A5", "丁") + "<c r=\"C5\" s=\"4\"><v>1990.1</v></c>") +
                      row(6, cell_xml("A6", "戊") + "<c r=\"C6\"><v>32875</v></c>") +
                      row(7, cell_xml("A7", "己") + "<c r=\"C7\" t=\"d\"><v>1990-01-02T00:00:00</v></c>");
    auto parts = one_sheet(data(rows), {}, styles);
    CHECK(birth_in(parts) == "1990-01-02 1990-01 1990-01-02 1990-01 1990-01-02 1990-01-02 ");
    auto& book = parts["xl/workbook.xml"];
    book.insert(book.find("<sheets>"), "<workbookPr date1904=\"1\"/>");
    CHECK(birth_in(parts).starts_with("1994-01-03 1994-01 "));
}

TEST_CASE("the sheet that was read and those that were not are named") {
    const Folder folder;
    write_zip(folder.file("book.xlsx"), workbook_parts({{"说明", rows_xml({{"填写说明"}}), "worksheet"},
                                                        {"名单", rows_xml(plain), "worksheet"},
                                                        {"去年", rows_xml(plain), "worksheet"}}));
    const auto result = read_table(folder.file("book.xlsx"), [](std::span<const Row> rows) {
        return find_header(rows, columns()).has_value();
    });
    REQUIRE(std::holds_alternative<Table>(result));
    const auto& table = std::get<Table>(result);
    CHECK(table.sheet == "名单");
    CHECK(table.other_sheets == std::vector<std::string>{"说明", "去年"});
}

}  // namespace oasis::report::test
