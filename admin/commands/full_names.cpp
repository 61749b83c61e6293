#include "admin/commands/full_names.h"

#include "shared/domain/files_shown.h"
#include "shared/store/files/files.h"
#include "shared/store/queries.h"

namespace oasis::admin::commands {

FullNames::FullNames(store::Database& database, const Session& session) {
    if (!domain::may(session.account.role, domain::Right::read_files))
        return;
    const auto shown = store::settings(database).files_shown;
    store::open_register(database, session.keys,
                         [&](const domain::Participant& person, store::OpenFileResult&& result) {
                             const auto* opened = std::get_if<store::OpenedFile>(&result);
                             if (!opened || !domain::is_shown(opened->file, session.account, shown))
                                 return;
                             const auto name = opened->file.value(domain::field::full_name);
                             if (!name.empty())
                                 names_.emplace(person.id.value, name);
                         });
}

const std::string& FullNames::of(const domain::Participant& person) const {
    const auto found = names_.find(person.id.value);
    return found == names_.end() ? person.display_name : found->second;
}

}  // namespace oasis::admin::commands
