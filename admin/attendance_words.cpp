#include "admin/attendance_words.h"

#include <array>

namespace oasis::admin {

namespace {

/// Message ids in the order of the values.
template <class Value, std::size_t Count>
const char* one_of(const std::array<const char*, Count>& messages, Value value) {
    return messages.at(static_cast<std::size_t>(value));
}

std::string joined(const gui::Catalogue& words, const domain::CountingRule& rule, bool counting) {
    std::string names;
    for (const auto kind : domain::service_kinds)
        if (rule.counts(kind) == counting)
            names += (names.empty() ? "" : words.tr("rule.and")) + words.tr(message_of(kind));
    return names;
}

}  // namespace

const char* message_of(domain::Means value) {
    static constexpr std::array ids{"means.card", "means.pin", "means.console", "means.batch"};
    return one_of(ids, value);
}

const char* message_of(domain::AttendeeKind value) {
    static constexpr std::array ids{"kind.participant", "kind.carer", "kind.volunteer", "kind.visitor"};
    return one_of(ids, value);
}

const char* message_of(domain::VisitState value) {
    static constexpr std::array ids{"visit_state.inside", "visit_state.checked_out", "visit_state.left_open",
                                    "visit_state.voided"};
    return one_of(ids, value);
}

const char* message_of(domain::HalfDay value) {
    static constexpr std::array ids{"half_day.morning", "half_day.afternoon"};
    return one_of(ids, value);
}

const char* message_of(domain::ParticipationState value) {
    static constexpr std::array ids{"participation.picked", "participation.confirmed", "participation.absent",
                                    "participation.withdrawn"};
    return one_of(ids, value);
}

const char* message_of(domain::ParticipationOrigin value) {
    static constexpr std::array ids{"origin.self", "origin.staff", "origin.plan", "origin.added"};
    return one_of(ids, value);
}

const char* message_of(domain::ServiceKind value) {
    static constexpr std::array ids{"service_kind.home_visit", "service_kind.phone_visit",
                                    "service_kind.casework", "service_kind.resource_linking",
                                    "service_kind.carers_group"};
    return one_of(ids, value);
}

const char* message_of(domain::CorrectedField value) {
    static constexpr std::array ids{"corrected.checked_in_at", "corrected.checked_out_at",
                                    "corrected.participant",   "corrected.voided",
                                    "corrected.added",         "corrected.attendance",
                                    "corrected.recorded",      "corrected.service_voided",
                                    "corrected.standing"};
    return one_of(ids, value);
}

const char* message_of(domain::Standing value) {
    static constexpr std::array ids{"standing.active", "standing.away", "standing.left"};
    return one_of(ids, value);
}

const char* message_of(domain::CorrectionReason value) {
    static constexpr std::array ids{"reason.forgot_card", "reason.wrong_person", "reason.device_down",
                                    "reason.wrong_time",  "reason.twice",        "reason.not_here",
                                    "reason.left_early",  "reason.other",       "reason.file_changed"};
    return one_of(ids, value);
}

const char* message_of(domain::FollowUpResult value) {
    static constexpr std::array ids{
        "follow_up.coming_later", "follow_up.coming_next_time", "follow_up.has_other_plans",
        "follow_up.unwell",       "follow_up.in_hospital",      "follow_up.not_reached",
        "follow_up.other"};
    return one_of(ids, value);
}

const char* message_of(domain::CountingUnit value) {
    static constexpr std::array ids{"counting_unit.activity", "counting_unit.half_day", "counting_unit.day"};
    return one_of(ids, value);
}

const char* message_of(domain::Pace value) {
    static constexpr std::array ids{"pace.reached", "pace.on_pace", "pace.slow", "pace.follow_up"};
    return one_of(ids, value);
}

const char* message_of(domain::ActivityGroup value) {
    static constexpr std::array ids{"group.basic",  "group.resources", "group.development",
                                    "group.carers", "group.community", "group.special"};
    return one_of(ids, value);
}

const char* message_of(domain::LeaderKind value) {
    static constexpr std::array ids{"leader_kind.social_worker", "leader_kind.therapist",
                                    "leader_kind.counsellor",    "leader_kind.psychiatrist",
                                    "leader_kind.nurse",         "leader_kind.volunteer",
                                    "leader_kind.other"};
    return one_of(ids, value);
}

const char* message_of(store::AttendanceRefusal value) {
    static constexpr std::array ids{"attendance_refused.no_reason",      "attendance_refused.no_reason_text",
                                    "attendance_refused.reported_month", "attendance_refused.not_found",
                                    "attendance_refused.voided",         "attendance_refused.cancelled",
                                    "attendance_refused.visit_exists",   "attendance_refused.bad_time",
                                    "attendance_refused.not_yet",        "attendance_refused.undecided",
                                    "attendance_refused.twice",          "attendance_refused.bad_minutes",
                                    "attendance_refused.unfit_text",     "attendance_refused.nobody"};
    return one_of(ids, value);
}

std::string rule_words(const gui::Catalogue& words, const domain::CountingRule& rule) {
    const auto counting = joined(words, rule, true);
    const auto others = joined(words, rule, false);
    const auto then = words.tr("rule.then");
    auto text = words.tr(message_of(rule.unit)) + then + words.tr("rule.sessions");
    if (!counting.empty())
        text += then + words.tr("rule.kinds", fmt::arg("kinds", counting));
    if (!others.empty())
        text += then + words.tr("rule.kinds_not", fmt::arg("kinds", others));
    return text + words.tr("rule.end");
}

}  // namespace oasis::admin
