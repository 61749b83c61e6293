#pragma once
#include "shared/domain/actor.h"
#include "shared/gui/catalogue.h"
#include "shared/report/roster.h"
#include "shared/store/files/people_import.h"
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

/// A roster file into the register: for the command and for the page alike. No drawing, no printing.
namespace oasis::admin {

struct RosterFile {
    report::Roster roster;
    std::string sheet;  // empty for CSV
    std::vector<std::string> other_sheets;
    std::vector<std::string> unread_columns;  // unknown captions, and those that stand twice
    int cells_without_value = 0;
};
/// Two columns that both say who somebody is.
struct ColumnTwice {
    std::string caption;
};
using RosterFileResult = std::variant<RosterFile, report::TableFault, ColumnTwice>;
/// Reads the columns' captions from the assets. Takes no longer than two seconds, whatever the file holds.
[[nodiscard]] RosterFileResult read_roster_file(const std::filesystem::path& file, domain::Day today);
/// Why it is no roster, and what to do.
[[nodiscard]] std::string why_unread(const gui::Catalogue&, const RosterFileResult&);

struct ImportLine {
    int row = 0;  // as a spreadsheet shows it
    report::RowState state = report::RowState::fresh;
    std::string reason;  // a sentence without personal data; may be empty for a new person
    std::string repeats;  // the number of the person in the register whom a duplicate repeats
};
struct ImportReport {
    std::vector<ImportLine> lines;
    store::ImportFigures figures;
};

/// Who imports, and when.
struct Importer {
    domain::Actor actor;
    std::string login;
    domain::Day today;
    domain::Instant now;
};
/// Whether the row repeats the person of this number and file.
[[nodiscard]] bool repeats(const report::RosterPerson& row, const std::string& number,
                           const domain::ParticipantFile& file, domain::Day today);

enum class ImportMode { dry_run, run };
/// Opens the register, judges every row and, unless it is a dry run, registers the new and the pending ones:
/// in one transaction with the reading, so that nobody registered meanwhile comes twice. The report is the
/// same.
[[nodiscard]] ImportReport import_roster(store::Database&, const store::OfficeKeys&, const report::Roster&,
                                         const Importer&, ImportMode, const gui::Catalogue&);

}  // namespace oasis::admin
