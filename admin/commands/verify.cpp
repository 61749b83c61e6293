#include "admin/commands/verify.h"

#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/verify.h"
#include <iostream>

namespace oasis::admin::commands {

namespace {

std::string reason(const gui::Catalogue& words, store::FaultKind kind) {
    switch (kind) {
    case store::FaultKind::entry_missing:
        return words.tr("command.verify.entry_missing");
    case store::FaultKind::entry_changed:
        return words.tr("command.verify.entry_changed");
    case store::FaultKind::chain_broken:
        return words.tr("command.verify.chain_broken");
    case store::FaultKind::unreadable:
        return words.tr("command.verify.unreadable");
    case store::FaultKind::row_differs:
        return words.tr("command.verify.row_differs");
    case store::FaultKind::row_missing:
        return words.tr("command.verify.row_missing");
    case store::FaultKind::row_unexplained:
        return words.tr("command.verify.row_unexplained");
    case store::FaultKind::blob_missing:
        return words.tr("command.verify.blob_missing");
    case store::FaultKind::blob_differs:
        return words.tr("command.verify.blob_differs");
    case store::FaultKind::head_missing:
        return words.tr("command.verify.head_missing");
    case store::FaultKind::head_differs:
        break;
    }
    return words.tr("command.verify.head_differs");
}

}  // namespace

std::string sentence_for(const gui::Catalogue& words, const store::Fault& fault) {
    auto why = reason(words, fault.kind);
    if (!fault.subject.empty())
        why += " (" + fault.subject + ")";
    if (!fault.number.empty())
        why = words.tr("command.verify.person", fmt::arg("number", fault.number), fmt::arg("why", why));
    // What no entry speaks of has no number.
    return fault.sequence == 0
               ? words.tr("command.verify_bad_data", fmt::arg("why", why))
               : words.tr("command.verify_bad", fmt::arg("entry", fault.sequence), fmt::arg("why", why));
}

int verify(const Context& context, const std::optional<std::string>& head) {
    const auto& words = context.words;
    const auto kept = head ? store::parse_head(*head) : std::nullopt;
    if (head && !kept) {
        std::cerr << words.tr("command.bad_head") << '\n';
        return wrong_use;
    }
    auto database = store::Database::open(context.database, store::Database::IfMissing::refuse);
    const auto result = kept ? store::verify_head(database, *kept) : store::verify(database);
    if (result.fault) {
        std::cerr << sentence_for(words, *result.fault) << '\n';
        for (const auto& fault : result.further)
            std::cerr << sentence_for(words, fault) << '\n';
        return refused;
    }
    std::cout << "entries " << result.head.entries << " head " << result.head.hex << '\n';
    return done;
}

}  // namespace oasis::admin::commands
