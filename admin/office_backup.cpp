#include "admin/backup_words.h"
#include "admin/office.h"
#include "admin/office_post.h"
#include "admin/widgets/fields.h"
#include "shared/domain/backup.h"
#include "shared/store/backup.h"
#include <algorithm>

namespace oasis::admin {

namespace {

const char* message_id(store::BackupRefusal refusal) {
    switch (refusal) {
    case store::BackupRefusal::no_recipient:
        return "backup.no_recipient";
    case store::BackupRefusal::no_folder:
        return "backup_page.no_folder";
    case store::BackupRefusal::another_running:
        return "backup.another_running";
    case store::BackupRefusal::stopped:
        break;
    }
    return "backup.stopped";
}

trust::Secret secret_of(const trust::WipedText& text) {
    trust::Secret secret{text.text().size()};
    std::ranges::copy(text.text(), secret.bytes().begin());
    return secret;
}

/// Empty where the backup would bring the station back whole.
std::string trouble_in(const gui::Catalogue& words, const store::Drilled& drilled, const std::string& file) {
    if (drilled.refused)
        return why_not(words, *drilled.refused, file);
    return drilled.papers_missing > 0 ? words.tr_n("backup.papers_missing", drilled.papers_missing) : std::string{};
}

}  // namespace

void Office::act(const intent::MakeBackup& wanted) {
    auto& state = tools_.state;
    if (std::exchange(state.backing_up, true))
        return;
    post_aside(
        [folder = wanted.folder, code = state.data.settings.station.code](
            store::Database& database, const domain::Actor& who, domain::Instant now, const std::stop_token& stop) {
            if (folder.empty())
                return store::make_backup(database, who, now, stop);
            return store::make_backup(database, std::filesystem::path{folder} / domain::backup_name(code, now), who,
                                      now, stop);
        },
        [this](const store::BackupResult& result) {
            tools_.state.backing_up = false;
            if (const auto* refusal = std::get_if<store::BackupRefusal>(&result))
                return attention(tools_.words.tr(message_id(*refusal)));
            const auto& made = std::get<store::MadeBackup>(result);
            const auto file = made.file.string();
            refresh();
            if (made.fault)
                return attention(tools_.words.tr("backup_page.with_fault", fmt::arg("file", file)));
            if (made.papers_missing > 0)
                return attention(tools_.words.tr_n("backup.papers_missing", made.papers_missing));
            done(tools_.words.tr("backup_page.made", fmt::arg("file", file)));
        });
}

void Office::act(const intent::BeginDrill&) {
    post([](store::Database& database, const domain::Actor&, domain::Instant) { return store::newest_backup(database); },
         [this, session = session_](const std::optional<std::filesystem::path>& newest) {
             if (session == session_)
                 tools_.state.settings.drill.emplace().file = newest.value_or(std::filesystem::path{}).string();
         });
}

void Office::act(const intent::TryBackup& wanted) {
    post_aside(
        [wanted](store::Database& database, const domain::Actor& who, domain::Instant now, const std::stop_token&) {
            return store::drill_backup(database, wanted.file, secret_of(wanted.recovery_key), who, now);
        },
        [this, file = wanted.file, session = session_](const store::Drilled& drilled) {
            refresh();
            if (session != session_)
                return;
            auto trouble = trouble_in(tools_.words, drilled, file);
            auto& dialog = tools_.state.settings.drill;
            if (trouble.empty()) {
                dialog.reset();
                widgets::forget_typing();
                done(tools_.words.tr("backup.drill_good"));
            } else if (dialog) {
                dialog->waiting = false;
                dialog->trouble = std::move(trouble);
            } else {
                attention(std::move(trouble));
            }
        });
}

}  // namespace oasis::admin
