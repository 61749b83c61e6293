#include "admin/commands/backup.h"

#include "admin/commands/recovery.h"
#include "admin/commands/station_file.h"
#include "admin/commands/verify.h"
#include "shared/store/database.h"
#include "shared/store/files/restore.h"
#include "shared/store/queries.h"
#include <iostream>

namespace oasis::admin::commands {

namespace {

const domain::Actor program{domain::Actor::Kind::system, std::nullopt, device};

void say_head(const store::Head& head) {
    std::cout << "entries " << head.entries << " head " << head.hex << '\n';
}

std::string why_not(const gui::Catalogue& words, store::BackupRefusal why, const std::filesystem::path& file) {
    switch (why) {
    case store::BackupRefusal::no_recipient:
        return words.tr("backup.no_recipient");
    case store::BackupRefusal::no_folder:
        return words.tr("backup.no_folder", fmt::arg("folder", file.parent_path().string()));
    case store::BackupRefusal::another_running:
        return words.tr("backup.another_running");
    case store::BackupRefusal::stopped:
        break;
    }
    return words.tr("backup.stopped");
}

std::string why_not(const gui::Catalogue& words, const store::RestoreRefused& refusal,
                    const std::filesystem::path& file) {
    switch (refusal.why) {
    case store::RestoreRefusal::no_file:
        return words.tr("backup.no_file", fmt::arg("file", file.string()));
    case store::RestoreRefusal::not_opened:
        return words.tr("backup.not_opened");
    case store::RestoreRefusal::not_whole:
        return words.tr("backup.not_whole");
    case store::RestoreRefusal::verify_fault:
        return words.tr("backup.verify_fault") + ' ' + sentence_for(words, refusal.fault.value());
    case store::RestoreRefusal::station_in_use:
        return words.tr("backup.station_in_use");
    case store::RestoreRefusal::another_running:
        break;
    }
    return words.tr("backup.another_running");
}

}  // namespace

int backup(const Context& context, const std::filesystem::path& file) {
    const auto& words = context.words;
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto result = store::make_backup(*database, file, program, context.now);
    if (const auto* why = std::get_if<store::BackupRefusal>(&result))
        return complain(why_not(words, *why, std::filesystem::absolute(file)));
    const auto& made = std::get<store::MadeBackup>(result);
    say_head(made.head);
    if (made.papers_missing > 0)
        complain(words.tr_n("backup.papers_missing", made.papers_missing));
    if (made.fault)
        return complain(words.tr("backup.kept_with_fault") + ' ' + sentence_for(words, *made.fault));
    return made.papers_missing > 0 ? refused : done;
}

int restore(const Context& context, const std::filesystem::path& file) {
    const auto& words = context.words;
    const auto key = ask_recovery_key(context);
    if (!key)
        return refused;
    const auto result = store::restore_backup(file, context.database, *key, program, context.now);
    if (const auto* why = std::get_if<store::RestoreRefused>(&result))
        return complain(why_not(words, *why, file));
    const auto& restored = std::get<store::Restored>(result);
    say_head(restored.head);
    if (restored.safety_copy)
        std::cerr << words.tr("backup.safety_copy", fmt::arg("file", restored.safety_copy->string())) << '\n';
    if (!restored.list_found)
        std::cerr << words.tr("backup.no_erased_list") << '\n';
    if (restored.erased_again > 0)
        std::cerr << words.tr_n("backup.erased_again", restored.erased_again) << '\n';
    if (restored.papers_missing > 0)
        return complain(words.tr_n("backup.papers_missing", restored.papers_missing));
    return done;
}

int drill(const Context& context, const std::filesystem::path& file) {
    const auto& words = context.words;
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto key = ask_recovery_key(context);
    if (!key)
        return refused;
    const auto drilled = store::drill_backup(*database, file, *key, program, context.now);
    if (drilled.refused)
        return complain(why_not(words, *drilled.refused, file));
    say_head(drilled.head);
    if (drilled.papers_missing > 0)
        return complain(words.tr_n("backup.papers_missing", drilled.papers_missing));
    std::cout << words.tr("backup.drill_good") << '\n';
    return done;
}

}  // namespace oasis::admin::commands
