#include "admin/roster_import.h"
#include "shared/gui/assets.h"
#include "shared/report/write_table.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/files/office.h"
#include <fstream>

/// A roster's way into the register, without the window and the command line.
namespace oasis::admin {

namespace {

namespace field = domain::field;
using store::test::at;
using store::test::monday;
using store::test::staff;

class Desk : public store::test::Office {
  public:
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream{folder.file(name), std::ios::binary} << bytes;
        return folder.file(name);
    }
    ImportReport import(const std::string& file, ImportMode mode) {
        const auto read = read_roster_file(file, monday);
        REQUIRE(std::holds_alternative<RosterFile>(read));
        return import_roster(db, keys, std::get<RosterFile>(read).roster, {staff, "lin", monday, at(9)}, mode,
                             words);
    }
    std::int64_t people() { return count("SELECT COUNT(*) FROM participant"); }
    /// Every file, as "0001 林一 11010519491231002X".
    std::vector<std::string> register_lines() {
        std::vector<std::string> lines;
        store::open_register(
            db, keys, [&](const domain::Participant& person, store::OpenFileResult&& result) {
                const auto& file = std::get<store::OpenedFile>(result).file;
                lines.push_back(person.number + " " + std::string{file.value(field::full_name)} + " " +
                                std::string{file.value(field::id_number)});
            });
        return lines;
    }

    store::test::Folder folder;
    gui::Catalogue words{gui::find_assets(), gui::Language::en};
};

std::string text_of(const ImportReport& report) {
    std::string text;
    for (const auto& line : report.lines)
        text += std::to_string(line.row) + " " + std::to_string(static_cast<int>(line.state)) + " " +
                line.reason + "\n";
    return text;
}

const std::string crooked = "镇街,姓名,年龄,身份证号,监护人电话,血型\n"
                            "北苑街道,林一,76,11010519491231002x,13800138000,O\n"  // new
                            "北苑街道,林二,45,,1380013800,A\n"                     // pending, and a doubt
                            "北苑街道,林三,,11010519491231002X,,B\n"  // duplicate by another name
                            "北苑街道,王\uE000,,,,\n"                 // refused
                            "北苑街道,林四,,110105194912310000,,\n"   // rounded
                            "合计,4 人,,,,\n";

}  // namespace

TEST_CASE("a dry run says what the run does, and writes nothing") {
    Desk desk;
    const auto file = desk.write("roster.csv", crooked);
    const auto entries = desk.entries();
    const auto dry = desk.import(file, ImportMode::dry_run);
    CHECK(desk.entries() == entries);
    CHECK(desk.people() == 0);
    const auto run = desk.import(file, ImportMode::run);
    CHECK(text_of(dry) == text_of(run));
    CHECK(text_of(run) == "2 0 \n"
                          "3 1 no ID number; the guardian's telephone is kept as written: a mobile number "
                          "has 11 digits and begins with "
                          "13 to 19\n"
                          "4 2 same ID number as row 2; but the names differ: please check\n"
                          "5 3 the name holds a self-made character of an old font, which no other computer "
                          "can show; enter it again as a "
                          "Unicode character\n"
                          "6 1 the ID number was rounded by a spreadsheet and has only 15 digits left; copy "
                          "it from the original\n");
    CHECK(run.figures.fresh == 1);
    CHECK(run.figures.pending == 2);
    CHECK(run.figures.duplicate == 1);
    CHECK(run.figures.refused == 1);
    CHECK(desk.register_lines() == std::vector<std::string>{"0001 林一 11010519491231002X", "0002 林二 ",
                                                            "0003 林四 110105194912310000"});
    CHECK_FALSE(store::verify(desk.db).fault);
}

TEST_CASE("each person comes with a first file and one entry more stands for the whole, with figures only") {
    Desk desk;
    const auto entries = desk.entries();
    static_cast<void>(desk.import(desk.write("roster.csv", crooked), ImportMode::run));
    CHECK(desk.entries() == entries + 3 * 2 + 1);
    CHECK(desk.count("SELECT COUNT(*) FROM journal WHERE act = 'import_roster' AND body = "
                     "'{\"duplicate\":1,\"pending\":2,\"people\":3,\"refused\":1}'") == 1);
    CHECK(desk.count("SELECT COUNT(*) FROM participant WHERE display_name = '林**'") == 3);
    const auto file = desk.open(domain::ParticipantId{2}).file;
    CHECK(file.value(field::township) == "北苑街道");
    CHECK(file.value(field::guardian_phone) == "1380013800");
    CHECK(file.value(field::notes) == "roster of 2026-11-23: age 45");
    REQUIRE(file.way.size() == 1);
    CHECK(file.way[0].stage == domain::Stage::referred);
    CHECK(file.way[0].by == "lin");
    CHECK(file.way[0].day == monday);
    CHECK(desk.open(domain::ParticipantId{1}).file.value(field::notes).empty());
}

TEST_CASE("the same roster again: whoever has a number is a duplicate, and nothing new writes nothing") {
    Desk desk;
    const auto file =
        desk.write("roster.csv", "姓名,身份证号\n林一,11010519491231002X\n林二,130503670401001\n");
    static_cast<void>(desk.import(file, ImportMode::run));
    const auto entries = desk.entries();
    const auto again = desk.import(file, ImportMode::run);
    CHECK(again.figures.duplicate == 2);
    CHECK(again.lines[0].reason == "same ID number as 0001, who is registered");
    CHECK(desk.entries() == entries);
    const auto corrected = desk.import(desk.write("b.csv", "姓名,身份证号\n林三,\n"), ImportMode::run);
    CHECK(corrected.figures.pending == 1);
    const auto namesake =
        desk.import(desk.write("c.csv", "姓名,身份证号\n林三,440524188001010014\n林三,130503196704010016\n"),
                    ImportMode::dry_run);
    CHECK(namesake.lines[0].reason ==
          "the date of birth in the ID number does not exist; same name as 0003, who is registered: "
          "please check whether it is the same person");
    CHECK(namesake.lines[1].state == report::RowState::duplicate);
}

TEST_CASE(
    "a roster read twice makes nobody twice, not even those without a number, and the dry run knew it") {
    Desk desk;
    const auto file = desk.write("roster.csv", crooked);
    static_cast<void>(desk.import(file, ImportMode::run));
    const auto entries = desk.entries();
    const auto dry = desk.import(file, ImportMode::dry_run);
    const auto again = desk.import(file, ImportMode::run);
    CHECK(text_of(dry) == text_of(again));
    CHECK(again.figures.fresh + again.figures.pending == 0);
    CHECK(again.figures.duplicate == 4);
    CHECK(again.lines[1].reason == "says nothing that is not in the file of 0002 already");
    CHECK(desk.entries() == entries);
    const auto moved = desk.import(
        desk.write("b.csv", "镇街,姓名,监护人电话\n南山街道,林二,1380013800\n南山街道,林二,1390013900\n"),
        ImportMode::dry_run);
    CHECK(moved.lines[0].reason ==
          "same name, and the same date of birth or telephone, as 0002, who is registered");
    CHECK(moved.lines[1].state == report::RowState::pending);
}

TEST_CASE("an import that cannot be finished leaves nothing behind") {
    Desk desk;
    const auto entries = desk.entries();
    const std::vector<store::ImportedPerson> people{{"林**", store::test::file_of(1)},
                                                    {"\u0007", store::test::file_of(2)}};
    CHECK(store::import_people(desk.db, desk.keys, people, {2, 0, 0, 0}, staff, at(9)) ==
          store::RegisterRefusal::name_fault);
    CHECK(desk.people() == 0);
    CHECK(desk.entries() == entries);
}

TEST_CASE("an import for which too few numbers are left is refused as a whole") {
    Desk desk;
    (void)store::register_participant(desk.db, {"999999999998", "林**", {}}, staff, at(9));
    const auto report = desk.import(desk.write("two.csv", "姓名,性别\n林一,男\n林二,女\n"), ImportMode::run);
    CHECK(report.refusal == store::RegisterRefusal::number_fault);
    CHECK(desk.people() == 1);
}

TEST_CASE("two columns of names are refused as a file, and so is what is no roster") {
    Desk desk;
    const auto why = [&](const std::string& text) {
        return why_unread(desk.words, read_roster_file(desk.write("x.csv", text), monday));
    };
    CHECK(why("姓名,姓名,性别\n林一,林二,男\n") ==
          "Two columns are called “姓名”, and it is not clear which to read. Remove or rename one.");
    CHECK(why("a,b\n1,2\n") == "No header found: it needs 姓名 and one more, such as 身份证号 or 性别.");
}

TEST_CASE("columns and sheets that are not read are named, and rows about no person") {
    Desk desk;
    const auto read = read_roster_file(desk.write("roster.csv", crooked), monday);
    const auto& file = std::get<RosterFile>(read);
    CHECK(file.unread_columns == std::vector<std::string>{"血型"});
    CHECK(file.roster.other_rows == std::vector<int>{7});
}

TEST_CASE("no reason holds a name or a number of a person") {
    Desk desk;
    const auto report = desk.import(desk.write("roster.csv", crooked), ImportMode::run);
    const auto text =
        text_of(report) + text_of(desk.import(desk.write("roster.csv", crooked), ImportMode::run));
    for (const auto* secret : {"林", "王", "1101051949", "1380013800"})
        CHECK(text.find(secret) == std::string::npos);
}

}  // namespace oasis::admin
