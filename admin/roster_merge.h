#pragma once
#include "shared/domain/participant_file.h"
#include <set>
#include <string>
#include <vector>

/// What a roster's row says of somebody who has a file already.
namespace oasis::admin {

/// The fields by key, in key order.
struct RosterNews {
    std::vector<std::string> missing;    // empty in the file
    std::vector<std::string> differing;  // the file says something else
    [[nodiscard]] bool empty() const { return missing.empty() && differing.empty(); }
};
[[nodiscard]] RosterNews news_in(const domain::ParticipantFile& file, const domain::ParticipantFile& row);

/// The file with what it was missing, and with those differing fields that are to be taken over.
[[nodiscard]] domain::ParticipantFile merged(domain::ParticipantFile file, const domain::ParticipantFile& row,
                                             const std::set<std::string>& taken);

}  // namespace oasis::admin
