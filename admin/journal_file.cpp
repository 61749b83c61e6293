#include "admin/journal_file.h"

#include "admin/journal_words.h"
#include "admin/sheet_file.h"
#include "shared/gui/assets.h"
#include "shared/store/database.h"
#include <cerrno>
#include <initializer_list>
#include <system_error>
#include <unistd.h>

namespace oasis::admin {

namespace {

constexpr const char* utf8_mark = "\xEF\xBB\xBF";
constexpr std::size_t write_at = 64 * 1024;

void write_all(int descriptor, std::string& text) {
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto wrote = ::write(descriptor, rest.data(), rest.size());
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote < 0)
            throw std::system_error(errno, std::generic_category());
        rest.remove_prefix(static_cast<std::size_t>(wrote));
    }
    text.clear();
}

std::string cell(const std::string& value) {
    std::string quoted = "\"";
    for (const char c : value) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

void add_line(std::string& text, std::initializer_list<std::string> cells) {
    bool first = true;
    for (const auto& value : cells) {
        if (!std::exchange(first, false))
            text += ',';
        text += cell(value);
    }
    text += "\r\n";
}

void write(store::Database& database, const JournalFile& file, const store::JournalFilter& filter, int descriptor) {
    const gui::Catalogue words{gui::find_assets(), file.language};
    std::string text = utf8_mark;
    add_line(text, {words.tr("journal.entry"), words.tr("journal.when"), words.tr("journal.clock"),
                    words.tr("journal.who"), words.tr("journal.what"), words.tr("column.number"),
                    words.tr("journal.more"), words.tr("journal.device")});
    const store::ReadTransaction one_view{database};
    store::each_journal_row(database, filter, [&](const store::JournalRow& row) {
        const auto when = domain::to_text(file.zone.day_of(row.at)) + " " +
                          domain::clock_text(file.zone.minute_of(row.at));
        add_line(text, {std::to_string(row.sequence), when, row.flagged ? words.tr("journal.clock_doubt") : "",
                        actor_words(words, file.accounts, file.participant_word, row), act_words(words, row),
                        row.about ? row.about->number : "", detail_words(words, file.accounts, row), row.device});
        if (text.size() >= write_at)
            write_all(descriptor, text);
    });
    write_all(descriptor, text);
}

}  // namespace

WrittenJournal export_journal(store::Database& database, const JournalFile& file, const store::JournalFilter& filter,
                              const domain::Actor& actor, domain::Instant now) {
    try {
        auto out = SheetFile::create(file.path, "journal");
        store::note_journal_export(database, filter, actor, now);
        write(database, file, filter, out.descriptor());
        out.sync();
        out.publish();
    } catch (const std::system_error& error) {
        return {file.path, error.code().message()};
    }
    return {file.path, {}};
}

}  // namespace oasis::admin
