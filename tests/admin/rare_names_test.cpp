#include "tests/admin/desk.h"
#include "tests/rare_characters.h"
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

/// Names that GBK has not, through every command that takes or gives names: byte for byte.
namespace {

struct Person {
    std::string name, id_number, address, remark;
};

/// Invented, with a right check digit.
std::string id_number(int person) {
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    const auto digits = fmt::format("110101{}0101{:03}", 1930 + person % 70, person);
    int sum = 0;
    for (std::size_t at = 0; at < weights.size(); ++at)
        sum += (digits[at] - '0') * weights[at];
    return digits + "10X98765432"[sum % 11];
}

/// One for each rare character; every other one has a number.
std::vector<Person> people() {
    auto characters = oasis::test::rare_characters();
    characters.insert(characters.end(), oasis::test::unseen_characters.begin(),
                      oasis::test::unseen_characters.end());
    std::vector<Person> all;
    for (const auto& rare : characters) {
        const auto person = static_cast<int>(all.size());
        all.push_back(
            {rare + "明" + rare, person % 2 == 0 ? id_number(person) : "", "幸福路" + rare + " 1 号", rare});
    }
    return all;
}

std::string roster_of(const std::vector<Person>& people) {
    std::string text = "姓名,身份证号,家庭住址,备注\n";
    for (const auto& person : people)
        text += person.name + ',' + person.id_number + ',' + person.address + ',' + person.remark + '\n';
    return text;
}

class RareDesk : public Desk {
  public:
    void settle() const {
        const auto made = init();
        REQUIRE(made.code == 0);
        std::ofstream{file("recovery")} << made.out;
    }
    /// What the command says, having succeeded.
    [[nodiscard]] std::string must(const std::string& command,
                                   const std::string& station = "station.db") const {
        const auto answer = run(command + " --database '" + file(station) + "'");
        INFO(command << '\n' << answer.err);
        REQUIRE(answer.code == 0);
        return answer.out;
    }
    [[nodiscard]] std::string quoted(const std::string& name) const {
        return " '" + file(name) + "' --login lin";
    }
    [[nodiscard]] std::string content(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream{file(name), std::ios::binary}.rdbuf();
        return text.str();
    }
};

bool ends_with_line(const std::string& text, const std::string& line) {
    return text.ends_with(line + '\n');
}

}  // namespace

TEST_CASE("two hundred rare names go in, out as CSV, XLSX and JSON, through a backup, and in again, byte for "
          "byte") {
    const RareDesk desk, other;
    desk.settle();
    other.settle();
    const auto all = people();
    REQUIRE(all.size() > 200);
    std::ofstream{desk.file("roster.csv"), std::ios::binary} << roster_of(all);
    const auto pending = all.size() / 2, fresh = all.size() - pending;
    const auto figures = [](std::size_t made, std::size_t unsure, std::size_t known) {
        return fmt::format("{} new, {} pending, {} duplicate, 0 refused", made, unsure, known);
    };
    CHECK(ends_with_line(desk.must("import" + desk.quoted("roster.csv")), figures(fresh, pending, 0)));

    (void)desk.must("report roster --out" + desk.quoted("a.csv"));
    (void)desk.must("report roster --out" + desk.quoted("a.xlsx"));
    const auto csv = desk.content("a.csv");
    for (const auto& person : all) {
        INFO(person.name);
        for (const auto& text :
             {"," + person.name + ",", "," + person.address + ",", "," + person.remark + "\r\n"})
            CHECK(csv.find(text) != std::string::npos);
    }
    for (const auto at : {std::size_t{0}, all.size() / 2, all.size() - 2}) {
        (void)desk.must(fmt::format("export-person {:04} --out", at + 1) + desk.quoted("person.json"));
        const auto json = nlohmann::json::parse(desk.content("person.json"));
        const auto is = [&](const char* key, const std::string& value) {
            return std::ranges::any_of(json.at("file").at("fields"), [&](const auto& field) {
                return field.at("key") == key && field.at("value") == value;
            });
        };
        CHECK(is("full_name", all[at].name));
        CHECK(is("address", all[at].address));
        CHECK(is("remark", all[at].remark));
    }

    (void)desk.must("backup '" + desk.file("F.age") + "'");
    (void)desk.must("restore '" + desk.file("F.age") + "'", "new.db");
    (void)desk.must("report roster --out" + desk.quoted("restored.csv"), "new.db");
    CHECK(desk.content("restored.csv") == csv);

    CHECK(ends_with_line(other.must("import" + desk.quoted("a.xlsx")), figures(fresh, pending, 0)));
    (void)other.must("report roster --out" + other.quoted("b.csv"));
    CHECK(other.content("b.csv") == csv);

    const auto known = figures(0, 0, all.size());
    CHECK(ends_with_line(desk.must("import" + desk.quoted("a.csv")), known));
    REQUIRE(std::system(
                ("iconv -f UTF-8 -t GB18030 '" + desk.file("roster.csv") + "' >'" + desk.file("gb.csv") + "'")
                    .c_str()) == 0);
    CHECK(ends_with_line(desk.must("import --dry-run" + desk.quoted("gb.csv")), known));
    (void)desk.must("verify");
}
