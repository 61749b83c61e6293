#include "tests/catch.h"
#include "tests/report/workbook_file.h"

namespace oasis::report::test {

namespace {

namespace field = domain::field;

const std::string twelve =
    "序号,镇街,姓名,性别,年龄,身份证号,残疾证号,残疾等级,家庭住址,监护人,监护人电话,备注\n";

KnownPerson known(const std::string& number, const char* name,
                  const std::vector<std::pair<std::string_view, const char*>>& values) {
    KnownPerson person{number, {}};
    person.file.set(field::full_name, name);
    for (const auto& [key, value] : values)
        person.file.set(key, value);
    return person;
}

}  // namespace

TEST_CASE("the twelve columns become the fields of a file") {
    const Folder folder;
    const auto roster = roster_in(
        folder.write("roster.csv", twelve + "1,北苑街道,林　一,女,76,11010519491231002x,11010519491231002X62,"
                                            "2级,幸福路 1 号,林父,138-0013-8000,每周三来\n"));
    REQUIRE(roster.people.size() == 1);
    const auto& file = roster.people[0].file;
    CHECK(file.value(field::township) == "北苑街道");
    CHECK(file.value(field::full_name) == "林一");
    CHECK(file.value(field::sex) == "女");
    CHECK(file.value(field::birth_date) == "1949-12-31");
    CHECK(file.value(field::id_number) == "11010519491231002X");
    CHECK(file.value(field::disability_number) == "11010519491231002X62");
    CHECK(file.value(field::disability_grade) == "二级");
    CHECK(file.value(field::address) == "幸福路 1 号");
    CHECK(file.value(field::guardian_name) == "林父");
    CHECK(file.value(field::guardian_phone) == "13800138000");
    CHECK(file.value(field::remark) == "每周三来");
    CHECK(file.values.size() == 11);
    CHECK(roster.people[0].age.empty());
}

TEST_CASE("a wrong number and a wrong date are kept as they were written, an age only where no date is") {
    const Folder folder;
    const auto roster =
        roster_in(folder.write("roster.csv", "姓名,年龄,身份证号,出生日期\n林一,45,123456,1981年1月\n林二,46,"
                                             ",\n林三,47,,去年\n林四,,无,1990.1\n"));
    REQUIRE(roster.people.size() == 4);
    CHECK(roster.people[0].file.value(field::id_number) == "123456");
    CHECK(roster.people[0].file.value(field::birth_date) == "1981-01");
    CHECK(roster.people[0].age.empty());
    CHECK(roster.people[1].age == "46");
    CHECK(roster.people[2].file.value(field::birth_date) == "去年");
    CHECK(roster.people[3].file.value(field::id_number).empty());
}

TEST_CASE("columns are known by many captions, and those that are not are named") {
    for (const auto* caption : {"姓名", "姓 名", "学员姓名", "姓名*", "姓名：", "姓名（必填）", "NAME"})
        CHECK(columns().find(caption) == columns().index_of(field::full_name));
    CHECK(columns().find("监护人（电话）") == columns().index_of(field::guardian_phone));
    CHECK(columns().find("监护人(家属)") == columns().index_of(field::guardian_name));
    CHECK(columns().find("镇\n街") == columns().index_of(field::township));
    CHECK_FALSE(columns().find("血型"));
    const Row row{1, {{"姓名"}, {"血型"}, {"电话"}, {"手机"}, {""}, {"身份证号"}}};
    const auto header = find_header(std::span{&row, 1}, columns());
    REQUIRE(header);
    CHECK(header->unknown == std::vector<std::string>{"血型"});
    CHECK(header->repeated == std::vector<std::string>{"手机"});
    CHECK(header->below == 1);
}

TEST_CASE("twelve of the columns are the paper's, in its order") {
    std::string captions;
    for (const auto& column : columns().all())
        if (column.in_form)
            captions += column.caption + ",";
    CHECK(captions == twelve.substr(0, twelve.size() - 1) + ",");
}

TEST_CASE("somebody of the register is a duplicate by number, and a namesake is pointed out") {
    const Folder folder;
    const auto people =
        roster_in(folder.write("roster.csv", "姓名,身份证号,电话\n林一,11010519491231002X,\n林二,,"
                                             "13800138000\n林三,130503196704010016,\n"))
            .people;
    const auto judgements = judge(people,
                                  {known("0001", "林甲", {{field::id_number, "11010519491231002X"}}),
                                   known("0002", "林二", {{field::id_number, "440524188001010014"}}),
                                   known("0003", "林三", {{field::id_number, "不详"}})},
                                  today);
    CHECK(judgements[0].state == RowState::duplicate);
    CHECK(judgements[0].same_by == SameBy::id_number);
    CHECK(judgements[0].other_number == "0001");
    CHECK(judgements[0].name_differs);
    CHECK(judgements[1].state == RowState::pending);
    CHECK(judgements[1].other_number == "0002");
    CHECK(judgements[2].state == RowState::fresh);
    CHECK(judgements[2].other_number == "0003");
}

TEST_CASE(
    "a row without a right number is a duplicate of somebody registered when it says nothing new, or shares "
    "name and facts") {
    struct Row {
        const char* says;  // 姓名,性别,出生日期,电话,家庭住址,身份证号,监护人电话
        std::optional<SameBy> same_by;  // none: pending
    };
    const auto file = known("0007", "林一",
                            {{field::sex, "男"},
                             {field::birth_date, "1990-03-05"},
                             {field::phone, "13800138000"},
                             {field::address, "幸福路 1 号"},
                             {field::guardian_phone, "13900139000"}});
    const auto registered = known(
        "0008", "林二",
        {{field::sex, "女"}, {field::id_number, "11010519491231002X"}, {field::birth_date, "1949-12-31"}});
    for (const auto& row : {Row{"林一,男,1990-03-05,13800138000,幸福路 1 号,", SameBy::nothing_new},
                            {"林一,,,,,", SameBy::nothing_new},
                            {"林一,男,1990-03-05,,桂花路 7 号,", SameBy::name_and_facts},
                            {"林一,,1990,13800138000,桂花路 7 号,", SameBy::name_and_facts},
                            {"林一,男,,,桂花路 7 号,,13900139000", SameBy::name_and_facts},
                            {"林一,女,1990-03-05,13800138000,,", std::nullopt},
                            {"林一,男,1991-03-05,13800138000,,", std::nullopt},
                            {"林一,男,1990,,桂花路 7 号,", std::nullopt},
                            {"林一,男,,,桂花路 7 号,", std::nullopt},
                            {"林甲,男,1990-03-05,13800138000,幸福路 1 号,", std::nullopt},
                            {"林二,女,1949-12-31,,桂花路 7 号,", SameBy::name_and_facts},
                            {"林二,女,1949-12-31,,,440524188001010014", std::nullopt}}) {
        INFO(row.says);
        const Folder folder;
        const auto people =
            roster_in(folder.write("roster.csv",
                                   std::string{"姓名,性别,出生日期,电话,家庭住址,身份证号,监护人电话\n"} +
                                       row.says))
                .people;
        REQUIRE(people.size() == 1);
        const auto judgement = judge(people, {file, registered}, today).front();
        CHECK((judgement.state == RowState::duplicate) == row.same_by.has_value());
        CHECK((judgement.state == RowState::pending) != row.same_by.has_value());
        if (row.same_by)
            CHECK(judgement.same_by == *row.same_by);
    }
}

TEST_CASE("two like rows of one roster without numbers are both kept, and the second is told of the first") {
    const Folder folder;
    const auto people =
        roster_in(folder.write("roster.csv", "姓名,出生日期\n林一,1990-03-05\n林一,1990-03-05\n")).people;
    const auto judgements = judge(people, {}, today);
    CHECK(judgements[0].state == RowState::pending);
    CHECK(judgements[1].state == RowState::pending);
    CHECK(judgements[1].other_row == 2);
}

TEST_CASE("a name keeps its characters and loses only the spaces that pad it") {
    CHECK(domain::plain_name(" 张　　三 ") == "张三");
    CHECK(domain::plain_name("Anna  Lin") == "Anna Lin");
    CHECK(domain::plain_name("买买提 · 艾力") == "买买提 · 艾力");
    CHECK(domain::plain_name("𠮷 𬭎") == "𠮷𬭎");
    CHECK(domain::has_letters("𮯰"));  // U+2EBF0, younger than some libraries
    CHECK_FALSE(domain::has_letters("1-2 ?"));
}

}  // namespace oasis::report::test
