#pragma once
#include "shared/store/notices.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/timetable_acts.h"
#include "shared/store/verify.h"
#include <array>
#include <map>
#include <optional>
#include <vector>

/// What a page reads beyond the snapshot, and only while it is shown.
namespace oasis::admin {

/// Who is in a session, and whom staff may want to add.
struct SessionList {
    std::vector<store::SessionPerson> people;
    std::vector<store::SessionCandidate> candidates;
};

/// A day as 到站记录 shows it.
struct DayBook {
    domain::Day day{};
    bool reported = false;
    std::vector<store::DayRow> rows;  // by check-in, voided ones and all kinds of attendees too
    std::vector<store::SessionToConfirm> sessions;
    std::vector<store::ExpectedRow> expected;
    std::vector<SessionList> lists;  // of each of the sessions, in their order
};
/// How many of its sessions somebody picked and nobody has confirmed.
[[nodiscard]] int to_confirm(const DayBook&);
[[nodiscard]] DayBook read_day_book(store::Database&, domain::Day);

/// What is to be read of a month.
struct MonthAsked {
    domain::Month month;
    std::optional<domain::ParticipantId> person;    // whose records
    bool charts = false;
    std::optional<int> hour;                        // whose check-ins …
    std::optional<domain::ActivityId> activity;     // … or whose sessions stand behind a chart's figure
};

struct MonthCharts {
    std::array<int, 24> arrivals{};  // by hour
    std::vector<store::Fill> fills;
    std::vector<store::DayHeat> heat;
    std::vector<store::ArrivalBehind> in_hour;
    std::vector<store::FilledSession> of_activity;
};

/// A month as 服务次数 shows it.
struct MonthBook {
    MonthAsked asked;
    store::MonthCounts counts;
    std::map<domain::ParticipantId, domain::NormativeFacts> facts;  // without what lies in the sealed files
    std::vector<store::ReportedMonth> reported;
    std::vector<store::CorrectionRow> changes;  // to reported days, since the last report
    std::vector<store::RatePoint> trend;
    store::Head head;  // of the journal, as this was read
    domain::Instant read_at;
    std::vector<store::CountedRecord> records;  // of the person
    std::optional<MonthCharts> charts;
    /// Up to which day of the month has been reported.
    [[nodiscard]] std::optional<domain::Day> reported_until() const;
};
[[nodiscard]] MonthBook read_month_book(store::Database&, const MonthAsked&, domain::Instant now);

/// The week around a day, the timetable and the leaders, as 活动与场次 shows them.
struct WeekBook {
    domain::Day monday{};
    std::vector<domain::SessionView> sessions;  // of the seven days, in time order
    std::vector<domain::TimetableEntry> timetable;
    std::vector<domain::TimetableException> exceptions;
    std::vector<domain::Leader> leaders;
};
[[nodiscard]] WeekBook read_week_book(store::Database&, domain::Day);

/// The board as 公告 shows it.
struct NoticeBook {
    std::vector<domain::Notice> notices;
    std::vector<domain::NoticeEdition> editions;  // every one there ever was
};
[[nodiscard]] NoticeBook read_notice_book(store::Database&);

}  // namespace oasis::admin
