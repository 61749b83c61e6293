#pragma once
#include "shared/domain/station.h"
#include "shared/gui/catalogue.h"
#include "shared/store/queries_attendance.h"
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin {

/// 在站名单 on paper, to be ticked off with a pen where no screen is at hand: number, display name and since when;
/// participants first, then carers, volunteers and visitors, each counted apart.
struct RollCallSheet {
    domain::Station station;
    domain::Zone zone;
    domain::Instant at;
    gui::Language language = gui::Language::zh;
    std::vector<store::DayRow> inside;
};

/// An A4 PDF, mode 0600. Why there is none, in the system's words, or nullopt.
[[nodiscard]] std::optional<std::string> write_roll_call(const std::filesystem::path& out, const RollCallSheet&);

}  // namespace oasis::admin
