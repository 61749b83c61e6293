#pragma once
#include "shared/domain/account.h"
#include "shared/domain/alert.h"
#include "shared/domain/attendance.h"
#include "shared/domain/card.h"
#include "shared/domain/complaint.h"
#include "shared/domain/counting.h"
#include "shared/domain/hours.h"
#include "shared/domain/notice.h"
#include "shared/domain/participant.h"
#include "shared/domain/participant_file.h"
#include "shared/domain/station.h"
#include "shared/domain/timetable.h"
#include "shared/domain/visit.h"
#include "shared/domain/word_rules.h"
#include "shared/store/journal_acts.h"
#include "shared/store/sqlite.h"
#include <algorithm>
#include <array>
#include <string>

/// Enumerations as the words in which they are stored, in the order of their values.
namespace oasis::store {

template <class Enum>
inline constexpr std::array<const char*, 0> words{};
template <>
inline constexpr std::array words<domain::AttendeeKind>{"participant", "carer", "volunteer", "visitor"};
template <>
inline constexpr std::array words<domain::Standing>{"active", "away", "left"};
template <>
inline constexpr std::array words<domain::CardState>{"active", "waiting", "revoked"};
template <>
inline constexpr std::array words<domain::IssueReason>{"first", "wear", "loss"};
template <>
inline constexpr std::array words<domain::ClockMark>{"plain", "flagged", "confirmed"};
template <>
inline constexpr std::array words<domain::OutsideHours>{"flag", "refuse", "ask_staff"};
template <>
inline constexpr std::array words<domain::ExceptionKind>{"closed", "special", "workday"};
template <>
inline constexpr std::array words<domain::FilesShown>{"all", "assigned"};
template <>
inline constexpr std::array words<domain::HandoverSet>{"five", "six"};
template <>
inline constexpr std::array words<domain::Role>{"staff", "manager"};
template <>
inline constexpr std::array words<domain::Stage>{"referred", "filed", "assessed", "serving", "special", "left"};
template <>
inline constexpr std::array words<domain::PaperKind>{"referral",   "registration", "agreement",
                                                     "assessment", "consent",      "other"};
template <>
inline constexpr std::array words<domain::AlertKind>{"call_for_staff", "unknown_card", "revoked_card",
                                                     "closed",         "busy",         "storage",
                                                     "camera_lost",    "scanner_lost",  "backup_failed"};

template <>
inline constexpr std::array words<domain::Means>{"card", "pin", "console", "batch"};
template <>
inline constexpr std::array words<domain::HalfDay>{"morning", "afternoon"};
template <>
inline constexpr std::array words<domain::ParticipationState>{"picked", "confirmed", "absent", "withdrawn"};
template <>
inline constexpr std::array words<domain::ParticipationOrigin>{"self", "staff", "plan", "added"};
template <>
inline constexpr std::array words<domain::ServiceKind>{"home_visit", "phone_visit", "casework", "resource_linking",
                                                       "carers_group"};
template <>
inline constexpr std::array words<domain::CorrectedField>{"checked_in_at", "checked_out_at", "participant", "voided",
                                                          "added",         "attendance",     "recorded",    "service_voided",
                                                          "standing"};
template <>
inline constexpr std::array words<domain::CorrectionReason>{"forgot_card", "wrong_person", "device_down", "wrong_time",
                                                            "twice",       "not_here",     "left_early",  "other",
                                                            "file_changed"};
template <>
inline constexpr std::array words<domain::FollowUpResult>{
    "coming_later", "coming_next_time", "has_other_plans", "unwell", "in_hospital", "not_reached", "other"};
template <>
inline constexpr std::array words<domain::CountingUnit>{"activity", "half_day", "day"};
template <>
inline constexpr std::array words<domain::ActivityGroup>{"basic",  "resources", "development",
                                                         "carers", "community", "special"};
template <>
inline constexpr std::array words<domain::LeaderKind>{"social_worker", "therapist", "counsellor", "psychiatrist",
                                                      "nurse",         "volunteer", "other"};
template <>
inline constexpr std::array words<domain::ComplaintTopic>{"environment", "activities", "staff_manner",
                                                          "comfort",     "other",      "head"};
template <>
inline constexpr std::array words<domain::WordState>{"received", "in_hand", "answered"};

template <>
inline constexpr std::array words<domain::WordSurface>{"kiosk", "card", "poster", "office"};
template <>
inline constexpr std::array words<domain::Severity>{"off", "warn", "block"};
template <>
inline constexpr std::array words<domain::TextPlace>{"brand",          "station_name", "participant_word",
                                                     "activity_title", "activity_alias", "room",
                                                     "leader",         "display_name", "closure_reason",
                                                     "complaint_channel", "notice", "wall"};

template <>
inline constexpr std::array words<domain::NoticeCategory>{"service", "activity", "other"};
template <>
inline constexpr std::array words<domain::NoticeTarget>{"wall", "home", "both"};
template <>
inline constexpr std::array words<domain::NoticeState>{"draft", "published", "withdrawn"};

template <>
inline constexpr std::array words<ActFamily>{"sign_ins", "looks", "changes", "takings", "visits"};

template <class Enum>
[[nodiscard]] const char* word(Enum value) {
    return words<Enum>.at(static_cast<std::size_t>(value));
}

template <class Enum>
[[nodiscard]] Enum from_word(const std::string& text) {
    const auto found = std::ranges::find(words<Enum>, text);
    if (found == words<Enum>.end()) {
        throw StorageError(StorageError::Kind::corrupt, "database: a word that this program does not know");
    }
    return static_cast<Enum>(found - words<Enum>.begin());
}

}  // namespace oasis::store
