#include "admin/roster_import.h"

#include "admin/roster_words.h"
#include "shared/domain/participant.h"
#include "shared/gui/assets.h"
#include <optional>
#include <set>

namespace oasis::admin {

namespace {

namespace field = domain::field;

/// The register, of each file no more than the fields that the roster speaks of, and the ID number.
std::vector<report::KnownPerson> known_people(store::Database& database, const store::OfficeKeys& keys,
                                              const report::Roster& roster) {
    std::set<std::string_view> compared{field::id_number};
    for (const auto& person : roster.people)
        for (const auto& [key, value] : person.file.values)
            compared.insert(key);
    std::vector<report::KnownPerson> known;
    store::open_register(
        database, keys, [&](const domain::Participant& person, store::OpenFileResult&& result) {
            auto* opened = std::get_if<store::OpenedFile>(&result);
            if (!opened)
                return;
            std::erase_if(opened->file.values,
                          [&](const auto& value) { return !compared.contains(value.first); });
            known.push_back({person.number, {std::move(opened->file.values), {}, {}}});
        });
    return known;
}

/// The file with which a person of the roster begins.
domain::ParticipantFile first_file(const report::RosterPerson& person, const Importer& importer,
                                   const gui::Catalogue& words) {
    auto file = person.file;
    file.way.push_back({domain::Stage::referred, importer.today, importer.login, {}});
    if (!person.age.empty())
        file.set(field::notes, words.tr("import.age_note", fmt::arg("age", person.age),
                                        fmt::arg("day", domain::to_text(importer.today))));
    return file;
}

void count(store::ImportFigures& figures, report::RowState state) {
    using State = report::RowState;
    auto& figure = state == State::fresh       ? figures.fresh
                   : state == State::pending   ? figures.pending
                   : state == State::duplicate ? figures.duplicate
                                               : figures.refused;
    figure += 1;
}

}  // namespace

RosterFileResult read_roster_file(const std::filesystem::path& file, domain::Day today) {
    const report::RosterColumns columns{gui::find_assets() / "form" / "roster_columns.toml"};
    auto result = report::read_table(file, [&](std::span<const report::Row> rows) {
        return report::find_header(rows, columns).has_value();
    });
    if (const auto* fault = std::get_if<report::TableFault>(&result))
        return *fault;
    auto& table = std::get<report::Table>(result);
    const auto header = report::find_header(table.rows, columns);
    if (!header)
        return report::TableFault::no_known_sheet;
    for (const auto& caption : header->repeated)
        if (const auto meaning = columns.find(caption);
            meaning == columns.index_of(field::full_name) || meaning == columns.index_of(field::id_number))
            return ColumnTwice{caption};
    RosterFile roster{report::read_roster(table, *header, columns, today), table.sheet, table.other_sheets,
                      header->unknown, table.cells_without_value};
    roster.unread_columns.insert(roster.unread_columns.end(), header->repeated.begin(),
                                 header->repeated.end());
    return roster;
}

bool repeats(const report::RosterPerson& row, const std::string& number, const domain::ParticipantFile& file,
             domain::Day today) {
    return report::judge({row}, {{number, file}}, today).front().state == report::RowState::duplicate;
}

ImportReport import_roster(store::Database& database, const store::OfficeKeys& keys,
                           const report::Roster& roster, const Importer& importer, ImportMode mode,
                           const gui::Catalogue& words) {
    std::optional<store::WriteTransaction> whole;
    if (mode == ImportMode::run)
        whole.emplace(database);
    const auto judgements =
        report::judge(roster.people, known_people(database, keys, roster), importer.today);
    ImportReport report;
    std::vector<store::ImportedPerson> people;
    for (std::size_t at = 0; at < judgements.size(); ++at) {
        const auto& person = roster.people[at];
        const auto state = judgements[at].state;
        report.lines.push_back({person.row, state, reason_of(words, person, judgements[at]),
                                state == report::RowState::duplicate ? judgements[at].other_number : std::string{}});
        count(report.figures, state);
        if (whole && (state == report::RowState::fresh || state == report::RowState::pending))
            people.push_back({domain::masked_name(person.full_name()), first_file(person, importer, words)});
    }
    if (whole) {
        store::import_people(database, keys, people, report.figures, importer.actor, importer.now);
        whole->commit();
    }
    return report;
}

}  // namespace oasis::admin
