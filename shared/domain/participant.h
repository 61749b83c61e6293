#pragma once
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include <string>
#include <optional>
#include <string_view>

namespace oasis::domain {

/// Participants 学员 are counted; carers 家属, volunteers 志愿者 and visitors 访客 are counted apart.
enum class AttendeeKind { participant, carer, volunteer, visitor };

/// All the kiosk knows of where a person stands.
enum class Standing { active, away, left };

/// From this day on a person stood so, until the next period's first day.
struct StandingPeriod {
    Day first{};
    Standing standing = Standing::active;
    bool operator==(const StandingPeriod&) const = default;
};

/// What stands open in the database of a person: no full name, nothing of illness.
struct Participant {
    ParticipantId id;
    std::string number;        // "0137", unique in the station
    std::string display_name;  // a chosen nickname, else the first grapheme and "**"
    AttendeeKind kind = AttendeeKind::participant;
    Standing standing = Standing::active;
};

/// The default display name 称呼 of a full name: first grapheme and "**".
[[nodiscard]] std::string masked_name(std::string_view full_name);

/// Why a number or display name cannot be taken, or nullopt when it can.
enum class NameFault { empty, too_long, unprintable, private_use };
[[nodiscard]] std::optional<NameFault> display_name_fault(std::string_view name);
/// The same for any line of text that screens show: no control characters, no marks of direction, nothing unseen, and
/// at most `longest` characters as people count them.
[[nodiscard]] std::optional<NameFault> line_fault(std::string_view line, std::size_t longest);
[[nodiscard]] std::optional<NameFault> number_fault(std::string_view number);

}  // namespace oasis::domain
