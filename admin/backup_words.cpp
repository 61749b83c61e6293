#include "admin/backup_words.h"

#include "admin/commands/verify.h"

namespace oasis::admin {

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
        return words.tr("backup.verify_fault") + ' ' + commands::sentence_for(words, refusal.fault.value());
    case store::RestoreRefusal::station_in_use:
        return words.tr("backup.station_in_use");
    case store::RestoreRefusal::another_running:
        break;
    }
    return words.tr("backup.another_running");
}

}  // namespace oasis::admin
