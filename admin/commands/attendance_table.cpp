#include "admin/commands/attendance_table.h"

#include "admin/attendance_words.h"
#include <nlohmann/json.hpp>

namespace oasis::admin::commands {

namespace {

using Json = nlohmann::ordered_json;

/// Parts of one cell.
std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : "; ") + part;
    return text;
}

std::string day_text(const std::optional<domain::Day>& day) {
    return day ? domain::to_text(*day) : std::string{};
}

/// The last part of a message id is the code that the database and JSON say.
std::string code_of(auto value) {
    const std::string id{message_of(value)};
    return id.substr(id.rfind('.') + 1);
}

}  // namespace

std::string AttendanceTable::clock(const std::optional<domain::Instant>& at) const {
    return at ? domain::clock_text(zone_.minute_of(*at)) : std::string{};
}

std::string AttendanceTable::value(const store::CorrectedValue& value) const {
    if (const auto* at = std::get_if<domain::Instant>(&value))
        return clock(*at);
    if (const auto* person = std::get_if<domain::ParticipantId>(&value))
        return numbers_.at(*person);
    if (const auto* state = std::get_if<domain::ParticipationState>(&value))
        return words_.tr(message_of(*state));
    if (const auto* kind = std::get_if<domain::ServiceKind>(&value))
        return words_.tr(message_of(*kind));
    if (const auto* standing = std::get_if<domain::Standing>(&value))
        return words_.tr(message_of(*standing));
    return "—";
}

/// 签到时间 11:02 → 09:02, 机器停用期间, zhoumin 2026-11-12 14:05
std::string AttendanceTable::correction(const store::CorrectionRow& row) const {
    return words_.tr("attendance.correction", fmt::arg("what", words_.tr(message_of(row.field))),
                     fmt::arg("before", value(row.before)), fmt::arg("after", value(row.after)),
                     fmt::arg("reason", words_.tr(message_of(row.reason))), fmt::arg("who", row.login),
                     fmt::arg("at", domain::to_text(zone_.day_of(row.at)) + " " + clock(row.at)));
}

std::vector<std::string> AttendanceTable::header() const {
    std::vector<std::string> captions;
    for (const auto* id : {"attendance.column.day", "attendance.column.number", "attendance.column.name",
                           "attendance.column.kind", "attendance.column.in", "attendance.column.out",
                           "attendance.column.means", "attendance.column.sessions", "attendance.column.state",
                           "attendance.column.corrections"})
        captions.push_back(words_.tr(id));
    return captions;
}

std::vector<std::string> AttendanceTable::cells(const store::DayRow& row) const {
    std::vector<std::string> sessions;
    for (const auto& part : row.sessions)
        sessions.push_back(clock(part.starts_at) + " " + part.title + " " + words_.tr(message_of(part.state)));
    std::vector<std::string> corrections;
    for (const auto& change : row.corrections)
        corrections.push_back(correction(change));
    return {domain::to_text(row.visit.day),
            row.participant.number,
            names_.of(row.participant),
            words_.tr(message_of(row.participant.kind)),
            clock(row.visit.checked_in_at),
            clock(row.visit.checked_out_at),
            words_.tr(message_of(row.visit.checked_in_means)),
            joined(sessions),
            words_.tr(message_of(domain::state_of(row.visit, today_))),
            joined(corrections)};
}

Json AttendanceTable::json(const store::DayRow& row) const {
    const auto optional = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
    Json visit{{"visit", row.visit.id.value},
               {"day", domain::to_text(row.visit.day)},
               {"number", row.participant.number},
               {"name", names_.of(row.participant)},
               {"kind", code_of(row.participant.kind)},
               {"checked_in", clock(row.visit.checked_in_at)},
               {"checked_in_means", code_of(row.visit.checked_in_means)},
               {"checked_out", optional(clock(row.visit.checked_out_at))},
               {"state", code_of(domain::state_of(row.visit, today_))},
               {"sessions", Json::array()},
               {"corrections", Json::array()}};
    for (const auto& part : row.sessions)
        visit["sessions"].push_back({{"session", part.session.value},
                                     {"title", part.title},
                                     {"starts", clock(part.starts_at)},
                                     {"state", code_of(part.state)}});
    for (const auto& change : row.corrections)
        visit["corrections"].push_back({{"field", code_of(change.field)},
                                        {"before", value(change.before)},
                                        {"after", value(change.after)},
                                        {"reason", code_of(change.reason)},
                                        {"by", change.login},
                                        {"after_report", change.after_report}});
    return visit;
}

std::string CountsTable::marks(const domain::MonthMarks& marks) const {
    std::vector<std::string> parts;
    const auto add = [&](const char* id, const std::optional<domain::Day>& day) {
        if (day)
            parts.push_back(words_.tr(id, fmt::arg("day", domain::to_text(*day))));
    };
    add("counts.joined", marks.joined);
    add("counts.left", marks.left);
    add("counts.away", marks.away);
    return joined(parts);
}

std::vector<std::string> CountsTable::cells(const store::CountRow& row) const {
    return {row.participant.number,
            names_.of(row.participant),
            std::to_string(row.count.services),
            std::to_string(counts_.rule.target),
            std::to_string(row.count.short_by),
            std::to_string(row.count.by_the_15th),
            day_text(row.count.last_day),
            words_.tr(message_of(row.count.pace)),
            marks(row.count.marks)};
}

report::TextTable CountsTable::sheet(const std::string& head) const {
    report::TextTable sheet;
    for (const auto* id : {"attendance.column.number", "attendance.column.name", "counts.column.services",
                           "counts.column.target", "counts.column.short_by", "counts.column.by_the_15th",
                           "counts.column.last_day", "counts.column.pace", "counts.column.marks"})
        sheet.header.push_back(words_.tr(id));
    for (const auto& row : counts_.rows)
        sheet.rows.push_back(cells(row));
    sheet.rows.push_back({words_.tr("counts.total"), words_.tr_n("counts.people", std::ssize(counts_.rows)),
                          std::to_string(counts_.services())});
    sheet.rows.push_back({words_.tr("counts.rule"), rule_words(words_, counts_.rule)});
    sheet.rows.push_back({words_.tr("counts.head"), head});
    return sheet;
}

Json CountsTable::json(const std::string& head) const {
    const auto optional = [](const std::optional<domain::Day>& day) {
        return day ? Json(domain::to_text(*day)) : Json();
    };
    Json kinds = Json::array();
    for (const auto kind : domain::service_kinds)
        if (counts_.rule.counts(kind))
            kinds.push_back(code_of(kind));
    Json all{{"month", domain::to_text(counts_.month)},
             {"rule", {{"unit", code_of(counts_.rule.unit)}, {"kinds", kinds}, {"target", counts_.rule.target}}},
             {"services", counts_.services()},
             {"reached", counts_.reached()},
             {"head", head},
             {"people", Json::array()}};
    for (const auto& row : counts_.rows)
        all["people"].push_back({{"number", row.participant.number},
                                 {"name", names_.of(row.participant)},
                                 {"services", row.count.services},
                                 {"short_by", row.count.short_by},
                                 {"by_the_15th", row.count.by_the_15th},
                                 {"last_day", optional(row.count.last_day)},
                                 {"pace", code_of(row.count.pace)},
                                 {"joined", optional(row.count.marks.joined)},
                                 {"left", optional(row.count.marks.left)},
                                 {"away", optional(row.count.marks.away)}});
    return all;
}

}  // namespace oasis::admin::commands
