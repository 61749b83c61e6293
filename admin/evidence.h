#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/notice.h"
#include "shared/domain/station.h"
#include "shared/gui/catalogue.h"
#include "shared/store/verify.h"
#include <filesystem>
#include <optional>
#include <string>

namespace oasis::admin {

/// What hung on the board in a quarter, as the inspector may want to see it (W10: changed at least once a quarter).
struct Evidence {
    domain::Quarter quarter;
    domain::Settings settings;
    domain::Instant at{};
    std::vector<domain::NoticeEdition> editions;  // published in the quarter, or hanging into it; oldest first
    store::Head head;                             // of the journal, which names each edition's content
};
[[nodiscard]] Evidence read_evidence(store::Database&, domain::Quarter, domain::Instant now);

/// An A4 PDF, mode 0600: each edition with its dates, its text and its pictures. The journal has it before the file is
/// written. Why there is none, in the system's words, or nullopt.
[[nodiscard]] std::optional<std::string> write_evidence(store::Database&, const std::filesystem::path& out,
                                                        const Evidence&, gui::Language, const domain::Actor&,
                                                        domain::Instant now);

}  // namespace oasis::admin
