#include "admin/office.h"
#include "admin/office_post.h"
#include "shared/domain/backup.h"
#include "shared/store/backup.h"

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

}  // namespace

void Office::act(const intent::MakeBackup& wanted) {
    auto& state = tools_.state;
    state.settings.backing_up = true;
    post(
        [folder = wanted.folder, code = state.data.settings.station.code](
            store::Database& database, const domain::Actor& who, domain::Instant now) {
            if (folder.empty())
                return store::make_backup(database, who, now);
            return store::make_backup(database, std::filesystem::path{folder} / domain::backup_name(code, now), who,
                                      now);
        },
        [this](const store::BackupResult& result) {
            tools_.state.settings.backing_up = false;
            if (const auto* refusal = std::get_if<store::BackupRefusal>(&result))
                return attention(tools_.words.tr(message_id(*refusal)));
            const auto& made = std::get<store::MadeBackup>(result);
            const auto file = made.file.string();
            refresh();
            if (made.fault)
                return attention(tools_.words.tr("backup_page.with_fault", fmt::arg("file", file)));
            done(tools_.words.tr("backup_page.made", fmt::arg("file", file)));
        });
}

}  // namespace oasis::admin
