#pragma once
#include "admin/snapshot.h"
#include "shared/gui/catalogue.h"
#include "shared/store/journal_pages.h"
#include <filesystem>
#include <string>
#include <vector>

namespace oasis::admin {

/// The journal as a CSV file (UTF-8 with its mark, so that Excel reads it), mode 0600.
struct JournalFile {
    std::filesystem::path path;
    gui::Language language = gui::Language::zh;
    std::vector<store::AccountRow> accounts;
    std::string participant_word;
    domain::Zone zone;  // of the station: its wall clock
};

struct WrittenJournal {
    std::filesystem::path path;
    std::string fault;  // empty: written
};
/// Notes the export in the journal first, then writes what the filter lets through, newest first.
[[nodiscard]] WrittenJournal export_journal(store::Database&, const JournalFile&, const store::JournalFilter&,
                                            const domain::Actor&, domain::Instant now);

}  // namespace oasis::admin
