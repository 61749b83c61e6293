#include "tests/catch.h"
#include "tests/report/workbook_file.h"
#include <chrono>
#include <fmt/format.h>
#include <fstream>
#include <sys/resource.h>

/// Files that are made to stop a program, or to break it.
namespace oasis::report::test {

namespace {

using namespace std::string_literals;

std::string fault(TableFault fault) {
    return fmt::format("fault {}", static_cast<int>(fault));
}

const std::string header = "<row r=\"1\">" + cell_xml("A1", "姓名") + cell_xml("B1", "身份证号") + "</row>";

Parts sheet(const std::string& xml) {
    return workbook_parts({{"S", xml, "worksheet"}});
}

/// Peak memory of this process so far, in megabytes.
long peak_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::string bytes(std::filesystem::file_size(file), '\0');
    std::ifstream{file, std::ios::binary}.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

}  // namespace

TEST_CASE("what swells is stopped at its limit, each by its own fault") {
    const Folder folder;
    const auto file = folder.file("bomb.xlsx");
    const auto start = "<sheetData>" + header;
    const std::string long_text(200'000, 'x');
    std::string many_rows, many_shared, wide;
    for (int row = 2; row < 100'100; ++row)
        many_rows += fmt::format("<row r=\"{0}\"><c r=\"A{0}\"><v>1</v></c></row>", row);
    for (int row = 2; row < 2'000; ++row)
        many_shared += fmt::format("<row r=\"{0}\"><c r=\"A{0}\" t=\"s\"><v>0</v></c></row>", row);
    const auto shared = workbook_parts({{"S", start + many_shared + "</sheetData>", "worksheet"}},
                                       "<si><t>" + std::string(100'000, 'y') + "</t></si>");
    const std::vector<std::pair<Parts, TableFault>> cases{
        {sheet(start + "<row r=\"2\">" + cell_xml("A2", long_text) + "</row></sheetData>"),
         TableFault::long_cell},
        {workbook_parts({{"S", start + "</sheetData>", "worksheet"}}, "<si><t>" + long_text + "</t></si>"),
         TableFault::long_cell},
        {sheet(start + many_rows + "</sheetData>"), TableFault::many_rows},
        {sheet(start + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row></sheetData>"),
         TableFault::many_columns},
        {shared, TableFault::too_large},
        {sheet("<!--" + std::string(3 << 20, 'c') + "-->" + start + "</sheetData>"), TableFault::damaged},
        {sheet(start + "<row r=\"2\"><c r=\"A2\" x=\"" + std::string(3 << 20, 'a') +
               "\"/></row></sheetData>"),
         TableFault::damaged},
    };
    for (const auto& [parts, expected] : cases) {
        write_zip(file, parts);
        CHECK(story_of(file) == fault(expected));
    }
}

TEST_CASE("a small zip that swells beyond every limit is left before it takes memory") {
    const Folder folder;
    const auto file = folder.file("bomb.xlsx");
    auto parts = sheet("<sheetData>" + header);
    auto& xml = parts["xl/worksheets/sheet1.xml"];
    xml.erase(xml.find("</worksheet>"));
    const std::string empty_rows(std::size_t{160} << 20, ' ');
    xml += empty_rows + "</sheetData></worksheet>";
    write_zip(file, parts);
    parts.clear();
    REQUIRE(std::filesystem::file_size(file) < (1 << 20));
    const auto before = peak_mb();
    const auto began = std::chrono::steady_clock::now();
    CHECK(story_of(file) == fault(TableFault::too_large));
    const auto took = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    WARN(fmt::format("stopped after {:.2f} s, {} MB more", took, peak_mb() - before));
    CHECK(peak_mb() - before < 64);
}

TEST_CASE("millions of empty elements, and a zip of thousands of parts, are too much") {
    const Folder folder;
    const auto file = folder.file("bomb.xlsx");
    std::string rows;
    for (int row = 0; row < 5'000'000; ++row)
        rows += "<row/>";
    write_zip(file, sheet("<sheetData>" + header + rows + "</sheetData>"));
    CHECK(story_of(file) == fault(TableFault::too_large));
    auto parts = sheet("<sheetData>" + header + "</sheetData>");
    for (int part = 0; part < 5000; ++part)
        parts[fmt::format("xl/{}", part)] = "";
    write_zip(file, parts);
    CHECK(story_of(file) == fault(TableFault::damaged));
}

TEST_CASE("XML that declares entities is not read") {
    const Folder folder;
    const std::string laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
        "<!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;&c;</t></is></c>"
        "</row></sheetData></worksheet>";
    for (const auto* part :
         {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"}) {
        auto parts = sheet("<sheetData>" + header + "</sheetData>");
        parts[part] = laughs;
        write_zip(folder.file("x.xlsx"), parts);
        INFO(part);
        CHECK(story_of(folder.file("x.xlsx")) == fault(TableFault::entities));
    }
}

TEST_CASE("files that are something else say so") {
    const Folder folder;
    write_zip(folder.file("letter.docx"),
              {{"word/document.xml", "<w/>"}, {"_rels/.rels", "<Relationships/>"}});
    CHECK(story_of(folder.file("letter.docx")) == fault(TableFault::not_a_table));
    write_zip(folder.file("photos.zip"), {{"a.jpg", "x"}});
    CHECK(story_of(folder.file("photos.zip")) == fault(TableFault::not_a_table));
    auto binary = sheet("<sheetData/>");
    auto& relations = binary["_rels/.rels"];
    relations.replace(relations.find("workbook.xml"), 12, "workbook.bin");
    binary["xl/workbook.bin"] = "\x01\x02";
    write_zip(folder.file("b.xlsb"), binary);
    CHECK(story_of(folder.file("b.xlsb")) == fault(TableFault::not_a_table));
    CHECK(story_of(folder.write("old.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0'))) ==
          fault(TableFault::old_workbook));
    CHECK(story_of(folder.write("p.pdf", "%PDF-1.7\n")) == fault(TableFault::not_a_table));
    CHECK(story_of(folder.write("p.png", "\x89PNG\r\n")) == fault(TableFault::not_a_table));
    CHECK(story_of(folder.file("nowhere.csv")) == fault(TableFault::unreadable));
    CHECK(story_of("/dev/zero") == fault(TableFault::unreadable));
    CHECK(story_of("/") == fault(TableFault::unreadable));
}

TEST_CASE("a large file is refused unread, and a cell without end in text too") {
    const Folder folder;
    const auto file = folder.write("big.csv", "姓名,身份证号\n");
    std::filesystem::resize_file(file, std::uintmax_t{1} << 30);
    CHECK(story_of(file) == fault(TableFault::too_large));
    CHECK(story_of(folder.write("cell.csv", "姓名,性别\n\"" + std::string(4 << 20, 'x'))) ==
          fault(TableFault::long_cell));
    CHECK(story_of(folder.write("wide.csv", "姓名,性别\n" + std::string(400, ',') + "x\n")) ==
          fault(TableFault::many_columns));
    std::string rows = "姓名,性别\n";
    for (int row = 0; row < 100'001; ++row)
        rows += "林,男\n";
    CHECK(story_of(folder.write("rows.csv", rows)) == fault(TableFault::many_rows));
}

TEST_CASE(
    "a workbook cut off anywhere, or with a byte turned, is refused or read, and never stops the program") {
    const Folder folder;
    const auto whole = folder.file("whole.xlsx");
    write_zip(whole, sheet("<sheetData>" + header + "<row r=\"2\">" + cell_xml("A2", "林一") +
                           "</row></sheetData>"));
    const auto bytes = bytes_of(whole);
    const auto good = story_of(whole);
    REQUIRE(good.starts_with("2 pending"));
    for (std::size_t size = 0; size < bytes.size(); size += 97)
        CHECK(story_of(folder.write("cut.xlsx", bytes.substr(0, size))).starts_with("fault"));
    int read = 0;
    for (std::size_t at = 0; at < bytes.size(); at += 13) {
        auto turned = bytes;
        turned[at] = static_cast<char>(turned[at] ^ 0x55);
        const auto story = story_of(folder.write("turned.xlsx", turned));
        read += story == good ? 1 : 0;
        CHECK((story == good || story.starts_with("fault")));
    }
    CHECK(read > 0);  // dates and attributes of the zip are no part of the roster
}

TEST_CASE("a sheet that counts wrongly is damaged") {
    const Folder folder;
    const auto file = folder.file("x.xlsx");
    for (const auto* rows : {"<row r=\"0\"/>", "<row r=\"99999999999\"/>", "<row r=\"-1\"/>",
                             "<row r=\"5\"/><row r=\"4\"/>", "<row r=\"2\"><c r=\"\"/><c r=\"A\"/></row>",
                             "<row r=\"2\"><c r=\"AAAA1\"/></row>", "<row r=\"2\">"}) {
        INFO(rows);
        write_zip(file, sheet("<sheetData>" + header + rows + "</sheetData>"));
        CHECK(story_of(file) == fault(TableFault::damaged));
    }
}

}  // namespace oasis::report::test
