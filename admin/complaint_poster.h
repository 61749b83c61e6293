#pragma once
#include "shared/domain/complaint.h"
#include "shared/domain/station.h"
#include "shared/gui/catalogue.h"
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin {

/// 意见与投诉 for the wall: each channel in large type, web addresses as QR, the service phone at the foot. A4, or A3
/// with everything larger.
struct ComplaintPoster {
    domain::Station station;
    std::vector<domain::ComplaintChannel> channels;  // in order
    int answer_days = 3;
    bool a3 = false;
    gui::Language language = gui::Language::zh;
};

/// A PDF, mode 0600. Why there is none, in the system's words, or nullopt.
[[nodiscard]] std::optional<std::string> write_poster(const std::filesystem::path& out, const ComplaintPoster&);

}  // namespace oasis::admin
