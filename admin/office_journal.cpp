#include "admin/journal_file.h"
#include "admin/office.h"
#include "admin/office_folder.h"
#include "admin/office_post.h"
#include "admin/snapshot.h"
#include <algorithm>
#include <iterator>

namespace oasis::admin {

void Office::act(const intent::ReadJournal& wanted) {
    auto& journal = tools_.state.journal;
    journal.filter = wanted.filter;
    journal.rows.clear();
    journal.older.reset();
    journal.asked = true;
    read_journal(journal::rows_a_page);
}

void Office::act(const intent::ReadOlder&) {
    const auto& journal = tools_.state.journal;
    if (journal.older && !journal.waiting)
        read_journal(journal.rows.size() + journal::rows_a_page);
}

void Office::read_journal(std::size_t wanted) {
    auto& journal = tools_.state.journal;
    journal.waiting = true;
    const int rows = static_cast<int>(wanted - journal.rows.size());
    post([filter = journal.filter, before = journal.older, rows](
             store::Database& database, const domain::Actor&,
             domain::Instant) { return store::journal_page(database, filter, before, rows); },
         [this, filter = journal.filter, wanted](store::JournalPage page) {
             auto& shown = tools_.state.journal;
             if (!shown.asked || shown.filter != filter)
                 return;  // left or asked anew meanwhile
             shown.waiting = false;
             std::ranges::move(page.rows, std::back_inserter(shown.rows));
             shown.older = page.older;
             if (shown.older && shown.rows.size() < wanted)
                 read_journal(wanted);
         });
}

void Office::act(const intent::ExportJournal&) {
    auto& journal = tools_.state.journal;
    journal.exporting = true;
    const auto& data = tools_.state.data;
    const auto name = tools_.words.tr("journal.file_name") + "-" + data.settings.station.code + "-" +
                      domain::to_text(data.today);
    JournalFile file{next_office_file(name, "csv"), tools_.words.language(), data.accounts,
                     data.settings.participant_word, zone_of(data.settings)};
    post([file = std::move(file), filter = journal.filter](
             store::Database& database, const domain::Actor& who,
             domain::Instant now) { return export_journal(database, file, filter, who, now); },
         [this](const WrittenJournal& written) {
             tools_.state.journal.exporting = false;
             const auto path = written.path.string();
             if (!written.fault.empty())
                 return attention(tools_.words.tr("journal.not_exported", fmt::arg("file", path),
                                                  fmt::arg("why", written.fault)));
             done(tools_.words.tr("journal.exported", fmt::arg("file", path)));
         });
}

}  // namespace oasis::admin
