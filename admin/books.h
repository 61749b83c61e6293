#pragma once
#include "shared/store/queries_attendance.h"
#include "shared/store/timetable_acts.h"
#include <optional>
#include <vector>

/// What a page reads beyond the snapshot, and only while it is shown.
namespace oasis::admin {

/// A day as 到站记录 shows it.
struct DayBook {
    domain::Day day{};
    bool reported = false;
    std::vector<store::DayRow> rows;  // by check-in, voided ones and all kinds of attendees too
    std::vector<store::SessionToConfirm> sessions;
    std::vector<store::ExpectedRow> expected;
    // Of one of the sessions.
    std::optional<domain::SessionId> session;
    std::vector<store::SessionPerson> people;
    std::vector<store::SessionCandidate> candidates;
};
/// How many of its sessions somebody picked and nobody has confirmed.
[[nodiscard]] int to_confirm(const DayBook&);
[[nodiscard]] DayBook read_day_book(store::Database&, domain::Day, std::optional<domain::SessionId>);

/// A month as 服务次数 shows it.
struct MonthBook {
    store::MonthCounts counts;
    std::vector<store::ReportedMonth> reported;
    std::vector<store::RatePoint> trend;
    // Of one of the people.
    std::optional<domain::ParticipantId> person;
    std::vector<store::CountedRecord> records;
};
[[nodiscard]] MonthBook read_month_book(store::Database&, domain::Month, std::optional<domain::ParticipantId>,
                                        domain::Day today);

}  // namespace oasis::admin
