#include "admin/commands/import.h"

#include "admin/commands/session.h"
#include "admin/commands/station_file.h"
#include "admin/roster_import.h"
#include "admin/roster_words.h"
#include "shared/domain/joined.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>

namespace oasis::admin::commands {

namespace {

std::string listed(const gui::Catalogue& words, const std::vector<std::string>& names) {
    std::vector<std::string> printable;
    std::ranges::transform(names, std::back_inserter(printable), shown);
    return domain::joined(printable, words.tr("list.comma"));
}

std::vector<std::string> texts_of(const std::vector<int>& numbers) {
    std::vector<std::string> texts;
    for (const auto number : numbers)
        texts.push_back(std::to_string(number));
    return texts;
}

void say_what_was_read(const gui::Catalogue& words, const RosterFile& file) {
    if (!file.sheet.empty())
        std::cerr << words.tr("import.sheet", fmt::arg("sheet", shown(file.sheet))) << '\n';
    if (!file.other_sheets.empty())
        std::cerr << words.tr("import.other_sheets", fmt::arg("sheets", listed(words, file.other_sheets)))
                  << '\n';
    if (!file.unread_columns.empty())
        std::cerr << words.tr("import.unread_columns",
                              fmt::arg("columns", listed(words, file.unread_columns)))
                  << '\n';
    if (!file.roster.other_rows.empty())
        std::cerr << words.tr("import.other_rows",
                              fmt::arg("rows", listed(words, texts_of(file.roster.other_rows))))
                  << '\n';
    if (file.cells_without_value > 0)
        std::cerr << words.tr_n("import.cells_without_value", file.cells_without_value) << '\n';
}

/// Stable: scripts read these, whatever the language of the reasons.
const char* word(report::RowState state) {
    constexpr std::array words{"new", "pending", "duplicate", "refused"};
    return words.at(static_cast<std::size_t>(state));
}

void print(const ImportReport& report) {
    for (const auto& line : report.lines)
        std::cout << line.row << '\t' << word(line.state) << '\t' << line.reason << '\n';
    const auto& figures = report.figures;
    std::cout << figures.fresh << " new, " << figures.pending << " pending, " << figures.duplicate
              << " duplicate, " << figures.refused << " refused\n";
}

}  // namespace

int import_file(const Context& context, const ImportOptions& options) {
    const auto& words = context.words;
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto today = zone_of(store::settings(*database)).day_of(context.now);
    const auto read =
        read_roster_file(options.file, today);  // before the password: a bad file is told at once
    const auto* file = std::get_if<RosterFile>(&read);
    if (!file) {
        std::cerr << why_unread(words, read) << '\n';
        return refused;
    }
    const auto session = sign_in(*database, context, options.login, right_of("import"));
    if (!session)
        return refused;
    say_what_was_read(words, *file);
    const Importer importer{session->actor, session->account.login, today, context.now};
    const auto report = import_roster(*database, session->keys, file->roster, importer,
                                      options.dry_run ? ImportMode::dry_run : ImportMode::run, words);
    if (report.refusal) {
        std::cerr << refusal_text(words, *report.refusal) << '\n';
        return refused;
    }
    print(report);
    return report.figures.refused > 0 ? refused : done;
}

}  // namespace oasis::admin::commands
