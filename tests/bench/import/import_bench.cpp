// What the parts of an import take: a roster into an empty register, and once more, when everyone is a
// duplicate. Usage: import_bench [PEOPLE]   prints seconds, and each part's share of the three seconds that
// an import may take.
#include "admin/roster_import.h"
#include "shared/gui/assets.h"
#include "shared/report/write_table.h"
#include "tests/store/files/office.h"
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>

using namespace oasis;
using namespace oasis::store::test;

namespace {

constexpr double seconds_allowed = 3;

template <class Work>
auto timed(const char* what, Work work) {
    const auto begin = std::chrono::steady_clock::now();
    auto result = work();
    const auto took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    fmt::print("{:<24}{:7.3f} s {:6.1f} % of {:.0f} s\n", what, took, 100 * took / seconds_allowed,
               seconds_allowed);
    return result;
}

/// Invented: a number with a right check digit, the same for the same person.
std::string id_number(int person) {
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    const auto digits = fmt::format("990101{}{:02}{:02}{:03}", 1930 + person / 1000 % 70, 1 + person % 12,
                                    1 + person / 12 % 28, person % 1000);
    int sum = 0;
    for (std::size_t at = 0; at < digits.size(); ++at)
        sum += (digits[at] - '0') * weights[at];
    return digits + "10X98765432"[sum % 11];
}

report::TextTable roster(int people) {
    report::TextTable table{"花名册",
                            {"序号", "镇街", "姓名", "性别", "年龄", "身份证号", "残疾证号", "残疾等级",
                             "家庭住址", "监护人", "监护人电话", "备注"},
                            {}};
    for (int person = 0; person < people; ++person) {
        const auto id = id_number(person);
        table.rows.push_back({std::to_string(person + 1), "北苑街道", fmt::format("学员甲乙{}", person), "男",
                              "45", id, id + "62", "二级", fmt::format("幸福路 {} 号", person), "家属",
                              fmt::format("138{:08}", person), "每周来两次"});
    }
    return table;
}

}  // namespace

int main(int count, char** arguments) {
    const int people = count > 1 ? std::atoi(arguments[1]) : 10'000;
    Office office;
    const Folder folder;
    const gui::Catalogue words{gui::find_assets(), gui::Language::en};
    const auto table = roster(people);
    std::ofstream{folder.file("roster.csv"), std::ios::binary} << report::csv_of(table);
    if (report::write_xlsx(table, folder.file("roster.xlsx")))
        return 1;
    const auto csv =
        timed("read CSV", [&] { return admin::read_roster_file(folder.file("roster.csv"), monday); });
    const auto xlsx =
        timed("read XLSX", [&] { return admin::read_roster_file(folder.file("roster.xlsx"), monday); });
    const auto& read = std::get<admin::RosterFile>(xlsx).roster;
    for (const auto* what : {"into an empty register", "everyone a duplicate"}) {
        const auto report = timed(what, [&] {
            return admin::import_roster(office.db, office.keys, read, {staff, "lin", monday, at(9)},
                                        admin::ImportMode::run, words);
        });
        fmt::print("    {} new, {} pending, {} duplicate, {} refused\n", report.figures.fresh,
                   report.figures.pending, report.figures.duplicate, report.figures.refused);
    }
    return std::get<admin::RosterFile>(csv).roster.people.size() == read.people.size() ? 0 : 1;
}
