#pragma once
#include "shared/store/files/files.h"
#include "shared/store/queries.h"
#include <optional>
#include <string>

/// Files of the journeys' station, looked at and changed as by somebody beside the console.
namespace oasis::journeys {

inline const domain::Actor office{domain::Actor::Kind::system, std::nullopt, "command"};

[[nodiscard]] std::optional<store::ParticipantRow> person(store::Database&, const std::string& number);
/// The manager's.
[[nodiscard]] store::OfficeKeys keys_of(store::Database&);
/// What lies in a person's file, opened as the manager would.
[[nodiscard]] domain::ParticipantFile file_of(store::Database&, const std::string& number);
/// How often the journal tells of an act on the person.
[[nodiscard]] long looks(store::Database&, const std::string& number, const std::string& act);

/// The lines that open somebody's file from the list.
[[nodiscard]] std::string opening(const std::string& number);

}  // namespace oasis::journeys
