#include "admin/journal_file.h"

#include "admin/journal_words.h"
#include "admin/out_file.h"
#include "shared/gui/assets.h"
#include "shared/report/write_table.h"
#include "shared/store/database.h"

namespace oasis::admin {

namespace {

report::TextTable table_of(store::Database& database, const JournalFile& file, const store::JournalFilter& filter) {
    const gui::Catalogue words{gui::find_assets(), file.language};
    report::TextTable table{words.tr("journal.file_name"),
                            {words.tr("journal.entry"), words.tr("journal.when"), words.tr("journal.clock"),
                             words.tr("journal.who"), words.tr("journal.what"), words.tr("column.number"),
                             words.tr("journal.more"), words.tr("journal.device")},
                            {}};
    const store::ReadTransaction one_view{database};
    store::each_journal_row(database, filter, [&](const store::JournalRow& row) {
        const auto when = domain::to_text(file.zone.day_of(row.at)) + " " +
                          domain::clock_text(file.zone.minute_of(row.at));
        table.rows.push_back({std::to_string(row.sequence), when,
                              row.flagged ? words.tr("journal.clock_doubt") : std::string{},
                              actor_words(words, file.accounts, file.participant_word, row), act_words(words, row),
                              row.about ? row.about->number : std::string{},
                              detail_words(words, file.accounts, row), row.device});
    });
    return table;
}

}  // namespace

WrittenJournal export_journal(store::Database& database, const JournalFile& file, const store::JournalFilter& filter,
                              const domain::Actor& actor, domain::Instant now) {
    store::note_journal_export(database, filter, actor, now);
    const auto fault = write_out(file.path, [&](const SheetFile& out) {
        return write_all(out, report::csv_of(table_of(database, file, filter)));
    });
    return {file.path, fault.value_or(std::string{})};
}

}  // namespace oasis::admin
