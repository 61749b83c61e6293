#include "shared/report/write_table.h"
#include "tests/catch.h"
#include "tests/rare_characters.h"
#include "tests/report/workbook_file.h"
#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

/// What we write, we and others read again byte for byte.
namespace oasis::report::test {

namespace {

TextTable table_of_rare_names() {
    TextTable table{"花名册", {"序号", "姓名", "家庭住址", "备注"}, {}};
    auto characters = oasis::test::rare_characters();
    characters.insert(characters.end(), oasis::test::unseen_characters.begin(),
                      oasis::test::unseen_characters.end());
    for (const auto& character : characters)
        table.rows.push_back({std::to_string(table.rows.size() + 1), character + "明" + character,
                              "幸福路" + character, character});
    return table;
}

void check_same(const TextTable& table, const std::filesystem::path& file) {
    const auto roster = roster_in(file);
    REQUIRE(roster.people.size() == table.rows.size());
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const auto& values = roster.people[at].file;
        CHECK_FALSE(roster.people[at].is_refused());
        CHECK(values.value(domain::field::full_name) == table.rows[at][1]);
        CHECK(values.value(domain::field::address) == table.rows[at][2]);
        CHECK(values.value(domain::field::remark) == table.rows[at][3]);
    }
}

std::string answer_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    REQUIRE(pipe);
    std::string text;
    std::array<char, 4096> buffer;
    while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
        text.append(buffer.data(), got);
    return text;
}

}  // namespace

TEST_CASE("two hundred rare characters come back from CSV and XLSX as they went") {
    const Folder folder;
    const auto table = table_of_rare_names();
    REQUIRE(table.rows.size() > 200);
    check_same(table, folder.write("out.csv", csv_of(table)));
    REQUIRE_FALSE(write_xlsx(table, folder.file("out.xlsx")));
    check_same(table, folder.file("out.xlsx"));
}

TEST_CASE("a CSV is in the form that spreadsheets need, and a cell is never a formula") {
    const TextTable table{"x",
                          {"姓名", "备注"},
                          {{"林一", "=1+1"},
                           {"林二", "+86"},
                           {"林三", "-"},
                           {"林四", "@a"},
                           {"林五", "\tx"},
                           {"林六", "\rx"},
                           {"林七", "a,\"b\"\nc"},
                           {"林八", "'=x"},
                           {"林九", "'a"},
                           {"林十", " 1"},
                           {"十一", ""}}};
    CHECK(csv_of(table) ==
          "\xEF\xBB\xBF姓名,备注\r\n林一,'=1+1\r\n林二,'+86\r\n林三,'-\r\n林四,'@a\r\n林五,\"'\tx\"\r\n"
          "林六,\"'\rx\"\r\n林七,\"a,\"\"b\"\"\nc\"\r\n林八,''=x\r\n林九,'a\r\n林十,\" 1\"\r\n十一,\r\n");
    const Folder folder;
    const auto result = read_csv(csv_of(table), [](std::span<const Row>) { return true; });
    REQUIRE(std::holds_alternative<Table>(result));
    const auto& rows = std::get<Table>(result).rows;
    REQUIRE(rows.size() == table.rows.size() + 1);
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        auto expected = table.rows[at][1];
        std::ranges::replace(expected, '\r', '\n');  // a line break of any kind comes back as one
        CHECK(rows[at + 1].text(1) == expected);
    }
}

TEST_CASE("another program reads our workbook: numbers are texts of eighteen digits") {
    const Folder folder;
    const auto file = folder.file("out.xlsx");
    REQUIRE_FALSE(write_xlsx(
        {"花名册", {"姓名", "身份证号"}, {{"𠮷野", "110105194912310021"}, {"林\n一", "=1+1"}}}, file));
    const auto script =
        "import openpyxl,sys\nw=openpyxl.load_workbook(sys.argv[1]);s=w.active\n"
        "print(w.sheetnames,[[(c.data_type,c.value) for c in r] for r in s.iter_rows()],s.freeze_panes)";
    CHECK(answer_of("PYTHONIOENCODING=utf-8 /usr/bin/python3 -c '" + std::string{script} + "' '" +
                    file.string() + "'") ==
          "['花名册'] [[('s', '姓名'), ('s', '身份证号')], [('s', '𠮷野'), ('s', '110105194912310021')], "
          "[('s', '林\\n一'), ('s', '=1+1')]] A2\n");
    const auto result = read_xlsx(file, [](std::span<const Row>) { return true; });
    REQUIRE(std::holds_alternative<Table>(result));
    CHECK(std::get<Table>(result).rows[2].text(1) == "=1+1");
}

TEST_CASE("another program's workbook is read by us") {
    const Folder folder;
    const auto file = folder.file("theirs.xlsx");
    const auto script =
        "import "
        "openpyxl,sys,datetime\nw=openpyxl.Workbook();w.active.title=\"empty\";s=w.create_sheet(\"list\")\n"
        "s.append([\"2026 roster\"]);s.merge_cells(\"A1:D1\")\n"
        "s.append([\"序号\",\"姓名\",\"身份证号\",\"出生日期\"])\n"
        "s.append([1,\"𰻞一\",\"11010519491231002X\",datetime.date(1949,12,31)])\n"
        "s.append([2,\"林二\",110105194912310021,datetime.datetime(1990,1,2,8,30)])\n"
        "s.append([3,\"林三\",None,1990.1])\ns.row_dimensions[5].hidden=True\nw.save(sys.argv[1])";
    REQUIRE(answer_of("PYTHONIOENCODING=utf-8 PYTHONUTF8=1 /usr/bin/python3 -c '" + std::string{script} +
                      "' '" + file.string() + "' 2>&1") == "");
    const auto roster = roster_in(file);
    REQUIRE(roster.people.size() == 3);
    CHECK(roster.people[0].full_name() == "𰻞一");
    CHECK(roster.people[0].doubts.empty());
    CHECK(roster.people[1].id_fault == domain::IdNumberFault::rounded);  // it writes 1.1E+17
    CHECK(roster.people[1].file.value(domain::field::birth_date) == "1990-01-02");
    CHECK(roster.people[2].file.value(domain::field::birth_date) == "1990-01");
    CHECK(roster.people[2].row == 5);
}

}  // namespace oasis::report::test
