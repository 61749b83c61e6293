#include "tests/catch.h"
#include "tests/report/workbook_file.h"
#include <cstdlib>

/// Rosters in text, as they come from offices: each with what must become of every row.
namespace oasis::report::test {

namespace {

using namespace std::string_literals;

struct Case {
    const char* name;
    std::string bytes;
    std::string story;
};

std::string fault(TableFault fault) {
    return "fault " + std::to_string(static_cast<int>(fault));
}
std::string pending(int row, domain::IdNumberFault fault) {
    return std::to_string(row) + " pending " + std::to_string(static_cast<int>(fault));
}
std::string name_refused(int row, domain::NameFault fault) {
    return std::to_string(row) + " refused name " + std::to_string(static_cast<int>(fault));
}

/// What iconv's command, not our reader, makes of UTF-8.
std::string in_encoding(const std::string& text, const std::string& encoding) {
    const Folder folder;
    const auto from = folder.write("from", text), to = folder.file("to");
    REQUIRE(std::system(("iconv -f UTF-8 -t " + encoding + " '" + from.string() + "' >'" + to.string() + "'")
                            .c_str()) == 0);
    std::string bytes(std::filesystem::file_size(to), '\0');
    REQUIRE(
        std::fread(bytes.data(), 1, bytes.size(),
                   std::unique_ptr<FILE, int (*)(FILE*)>{std::fopen(to.c_str(), "rb"), std::fclose}.get()) ==
        bytes.size());
    return bytes;
}

const std::string plain = "姓名,性别,身份证号\n林一,女,11010519491231002X\n林二,男,\n";
const std::string plain_story = "2 new, " + pending(3, domain::IdNumberFault::missing);

std::vector<Case> encodings() {
    return {
        {"UTF-8", plain, plain_story},
        {"UTF-8 with a mark", "\xEF\xBB\xBF" + plain, plain_story},
        {"GB 18030", in_encoding(plain, "GB18030"), plain_story},
        {"GBK", in_encoding(plain, "GBK"), plain_story},
        {"GB 18030 with characters beyond the BMP",
         in_encoding("姓名,身份证号\n𠮷野,11010519491231002X\n王𬭎,\n", "GB18030"),
         "2 new, " + pending(3, domain::IdNumberFault::missing)},
        {"UTF-16, little end first", in_encoding("\xEF\xBB\xBF" + plain, "UTF-16LE"), plain_story},
        {"UTF-16, big end first", in_encoding("\xEF\xBB\xBF" + plain, "UTF-16BE"), plain_story},
        {"a byte that no encoding has", plain + "张\xFF,男,\n", fault(TableFault::encoding)},
        {"cut off inside a character", plain.substr(0, plain.size() - 8), fault(TableFault::encoding)},
        {"a self-made character of an old font", "姓名,身份证号\n王\uE000,\n林一,11010519491231002X\n",
         name_refused(2, domain::NameFault::private_use) + ", 3 new"},
        {"the sign for what could not be converted", "姓名,身份证号\n王\uFFFD,\n",
         name_refused(2, domain::NameFault::unprintable)},
    };
}

std::vector<Case> shapes() {
    return {
        {"CR LF", "姓名,身份证号\r\n林一,11010519491231002X\r\n\r\n林二,\r\n",
         "2 new, " + pending(4, domain::IdNumberFault::missing)},
        {"CR alone", "姓名,身份证号\r林一,11010519491231002X\r\r林二,",
         "2 new, " + pending(4, domain::IdNumberFault::missing)},
        {"empty lines count", "\n\n姓名,身份证号\n\n林一,11010519491231002X\n", "5 new"},
        {"tabs", "姓名\t性别\t身份证号\n林一\t女\t11010519491231002X\n", "2 new"},
        {"semicolons", "姓名;性别;身份证号\n林一;女;11010519491231002X\n", "2 new"},
        {"no end of line at the end", "姓名,身份证号\n林一,11010519491231002X", "2 new"},
        {"quotes and line breaks in cells",
         "姓名,备注,身份证号\n\"林一\",\"说\"\"好\"\"\n第二行\",\"11010519491231002X\"\n林二,\"a,b\",\n",
         "2 new, " + pending(3, domain::IdNumberFault::missing)},
        {"a stray quote", "姓名,备注,身份证号\n林一,5\" 屏,11010519491231002X\n", "2 new"},
        {"a quote that never ends", "姓名,身份证号\n\"林一,11010519491231002X\n林二,\n",
         fault(TableFault::open_quote)},
        {"titles above",
         "2026年花名册,,\n填报单位：北苑街道,,\n姓名,性别,身份证号\n林一,女,11010519491231002X\n", "4 new"},
        {"lines below", plain + "合计,2人,\n填表人：,,\n", plain_story},
        {"the header once more", plain + "姓名,性别,身份证号\n林三,男,\n",
         plain_story + ", " + pending(5, domain::IdNumberFault::missing)},
        {"serial numbers written in advance", "序号,姓名,身份证号\n1,林一,11010519491231002X\n2,,\n3,,\n",
         "2 new"},
        {"columns in another order, and unknown ones",
         "年级,身份证号码,备注,血型,学员姓名\nA,11010519491231002X,,O,林一\n", "2 new"},
        {"a header in two lines", "序号,姓名,监护人,,备注\n,,姓名,电话,\n1,林一,林父,13800138000,无\n",
         pending(3, domain::IdNumberFault::missing)},
        {"no known header", "a,b,c\n1,2,3\n", fault(TableFault::no_known_sheet)},
        {"a name alone is no header", "姓名\n林一\n", fault(TableFault::no_known_sheet)},
        {"nothing at all", "", fault(TableFault::no_known_sheet)},
        {"a header alone", "姓名,身份证号\n", ""},
        {"bytes of zero", "姓名,备注,身份证号\n林一,a\0b,11010519491231002X\n林\0二,,\n"s,
         "2 refused controls, " + name_refused(3, domain::NameFault::unprintable)},
        {"rows longer than the header", "姓名,身份证号\n林一,11010519491231002X,多,余\n", "2 new"},
        {"rows shorter than the header", "姓名,性别,身份证号\n林二\n",
         pending(2, domain::IdNumberFault::missing)},
        {"full-width spaces, signs and digits",
         "姓　名,身份证号（必填）：\n张　三,１１０１０５１９４９１２３１００２ｘ\n", "2 new"},
        {"a word of the lines below in a column of the table",
         "审核,姓名,身份证号\n审核通过,林一,11010519491231002X\n审核人：,,\n", "2 new"},
        {"a character that was lost", "姓名,身份证号\n王?,11010519491231002X\n王□,\n张**,\n",
         "2 new doubts 1, " + pending(3, domain::IdNumberFault::missing) + " doubts 1, " +
             pending(4, domain::IdNumberFault::missing) + " doubts 1"},
        {"a name of digits", "姓名,身份证号\n12345,11010519491231002X\n", "2 refused no letters"},
        {"no name", "姓名,身份证号\n,11010519491231002X\n林一,11010519491231002X\n",
         name_refused(2, domain::NameFault::empty) + ", 3 new"},
        {"a name of a page", "姓名,身份证号\n" + std::string(300, 'x') + ",\n",
         name_refused(2, domain::NameFault::too_long)},
        {"a line break in a name", "姓名,身份证号\n\"林\n一\",\n",
         pending(2, domain::IdNumberFault::missing)},
    };
}

std::vector<Case> numbers() {
    using Fault = domain::IdNumberFault;
    return {
        {"a number that a spreadsheet rounded",
         "姓名,身份证号\n林一,110105194912310000\n林二,1.10105E+17\n林三,110105194912310\n",
         pending(2, Fault::rounded) + ", " + pending(3, Fault::rounded) + ", " + pending(4, Fault::rounded)},
        {"people born after 2000 whose numbers were cut to the same 15 digits",
         "姓名,身份证号\n林一,110105200508151\n林二,110105200508151\n",
         pending(2, Fault::rounded) + ", " + pending(3, Fault::rounded)},
        {"a disability card's number that a spreadsheet rounded",
         "姓名,身份证号,残疾证号\n林一,11010519491231002X,1.1010519491231E+19\n"
         "林二,130503196704010016,13050319670401001643\n",
         "2 pending for a doubt doubts 1, 3 new"},
        {"neighbours rounded to one number are two people",
         "姓名,身份证号\n林一,110105194912310000\n林二,110105194912310000\n林一,110105194912310000\n",
         pending(2, Fault::rounded) + ", " + pending(3, Fault::rounded) + ", 4 duplicate of 2"},
        {"an old number and its new one", "姓名,身份证号\n林一,130503670401001\n林一,130503196704010016\n",
         pending(2, Fault::old_number) + ", 3 duplicate of 2"},
        {"a number as text in a spreadsheet's way",
         "姓名,身份证号\n林一,=\"11010519491231002X\"\n林二,'130503196704010016\n", "2 new, 3 new"},
        {"the same number twice",
         plain + "林三,女,11010519491231002x\n林一,女,１１０１０５１９４９１２３１００２Ｘ\n",
         plain_story + ", 4 duplicate of 2 by another name, 5 duplicate of 2"},
        {"two people without numbers", "姓名,身份证号\n林一,无\n林一,/\n",
         pending(2, Fault::missing) + ", " + pending(3, Fault::missing)},
        {"a refused row is nobody's double",
         "姓名,身份证号\n123,11010519491231002X\n林一,11010519491231002X\n", "2 refused no letters, 3 new"},
        {"telephone numbers and dates that are wrong stay",
         "姓名,身份证号,监护人电话,出生日期\n林一,11010519491231002X,1380013800,1950.1\n林二,,13800138000,"
         "1990.13\n",
         "2 new doubts 2, " + pending(3, Fault::missing) + " doubts 1"},
        {"what the ID number says otherwise",
         "姓名,身份证号,性别,出生日期\n林一,11010519491231002X,男,1949.12\n", "2 new doubts 1"},
    };
}

void check(const std::vector<Case>& cases) {
    const Folder folder;
    for (const auto& [name, bytes, story] : cases) {
        INFO(name);
        CHECK(story_of(folder.write("roster.csv", bytes)) == story);
    }
}

}  // namespace

TEST_CASE("rosters in text are read in every encoding that offices use, and in no other") {
    check(encodings());
}

TEST_CASE("rosters in text are read in whatever shape they come") {
    check(shapes());
}

TEST_CASE("wrong numbers are pending, same numbers are duplicates") {
    check(numbers());
}

TEST_CASE("the numbers of rows are those that a spreadsheet shows, line breaks in cells or not") {
    const Folder folder;
    const auto file = folder.write("roster.csv", "姓名,备注\n林一,\"甲\r\n乙\r丁\"\n林二,丙\n");
    const auto roster = roster_in(file);
    REQUIRE(roster.people.size() == 2);
    CHECK(roster.people[1].row == 3);
    CHECK(roster.people[0].file.value(domain::field::remark) == "甲\n乙\n丁");
}

}  // namespace oasis::report::test
