#include "admin/journal_file.h"

#include "admin/journal_words.h"
#include "admin/out_file.h"
#include "shared/gui/assets.h"
#include "shared/report/write_table.h"
#include "shared/store/database.h"

namespace oasis::admin {

namespace {

constexpr std::size_t piece = 256 * 1024;  // bytes, written at once

/// One line for each entry.
class JournalLines {
  public:
    explicit JournalLines(const JournalFile& file) : words_(gui::find_assets(), file.language), file_(file) {}

    [[nodiscard]] std::string header() const {
        return report::csv_header({words_.tr("journal.entry"), words_.tr("journal.when"), words_.tr("journal.clock"),
                                   words_.tr("journal.who"), words_.tr("journal.what"), words_.tr("column.number"),
                                   words_.tr("journal.more"), words_.tr("journal.device")});
    }

    [[nodiscard]] std::string line(const store::JournalRow& row) const {
        const auto when = domain::to_text(file_.zone.day_of(row.at)) + " " +
                          domain::clock_text(file_.zone.minute_of(row.at));
        return report::csv_row({std::to_string(row.sequence), when,
                                row.flagged ? words_.tr("journal.clock_doubt") : std::string{},
                                actor_words(words_, file_.accounts, file_.participant_word, row),
                                act_words(words_, row), row.about ? row.about->number : std::string{},
                                detail_words(words_, file_.accounts, row), row.device});
    }

  private:
    gui::Catalogue words_;
    const JournalFile& file_;
};

/// A journal of years is too long to be held. Nullopt, or why it could not be written.
std::optional<std::string> write_lines(const SheetFile& out, store::Database& database, const JournalLines& lines,
                                       const store::JournalFilter& filter) {
    const store::ReadTransaction one_view{database};
    std::optional<std::string> why;
    auto text = lines.header();
    store::each_journal_row(database, filter, [&](const store::JournalRow& row) {
        if (why)
            return;
        text += lines.line(row);
        if (text.size() < piece)
            return;
        why = write_all(out, text);
        text.clear();
    });
    return why ? why : write_all(out, text);
}

}  // namespace

WrittenJournal export_journal(store::Database& database, const JournalFile& file, const store::JournalFilter& filter,
                              const domain::Actor& actor, domain::Instant now) {
    store::note_journal_export(database, filter, actor, now);
    const JournalLines lines{file};
    const auto fault =
        write_out(file.path, [&](const SheetFile& out) { return write_lines(out, database, lines, filter); });
    return {file.path, fault.value_or(std::string{})};
}

}  // namespace oasis::admin
