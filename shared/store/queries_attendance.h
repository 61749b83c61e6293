#pragma once
#include "shared/domain/activity.h"
#include "shared/domain/attendance.h"
#include "shared/domain/counting.h"
#include "shared/domain/visit.h"
#include <array>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What attendance pages, tables and commands read: all figures come from here, and each can be opened down to the
/// records behind it.
namespace oasis::store {

class Database;

// ---- a day --------------------------------------------------------------------------------------------------------

/// What stood, and what stands: nothing, an instant, a participant, a participation's state, a service's kind,
/// or how somebody stood from that day on.
using CorrectedValue = std::variant<std::monostate, domain::Instant, domain::ParticipantId,
                                    domain::ParticipationState, domain::ServiceKind, domain::Standing>;
struct CorrectionRow {
    domain::CorrectionId id;
    domain::Day day{};
    domain::Participant participant;  // who stood there before
    std::optional<domain::VisitId> visit;
    std::optional<domain::SessionId> session;
    std::optional<domain::ServiceId> service;
    domain::CorrectedField field{};
    CorrectedValue before;
    CorrectedValue after;
    domain::CorrectionReason reason{};
    std::vector<unsigned char> sealed_reason;  // empty: none; store/files/notes.h opens it
    std::optional<domain::AccountId> account;
    std::string login;  // of that account, also a removed one; empty: the program
    domain::Instant at;
    bool after_report = false;
};

/// A session that a person picked or took part in.
struct TakenPart {
    domain::SessionId session;
    std::string title;
    std::string alias_zh;
    std::string alias_en;
    domain::Instant starts_at;
    domain::Instant ends_at;
    domain::ParticipationState state{};
    domain::ParticipationOrigin origin{};
    bool session_confirmed = false;
};
/// One visit of a day, voided ones too, with all that is known of it.
struct DayRow {
    domain::Participant participant;
    domain::Visit visit;
    std::string checked_in_device;
    std::string checked_out_device;
    std::optional<domain::CorrectionReason> void_reason;  // nullopt: taken back at the kiosk, or not voided
    std::vector<TakenPart> sessions;       // withdrawn ones only where the visit is voided
    std::vector<CorrectionRow> corrections;  // of this visit and of participations on its day, oldest first
};
/// By check-in. Participants, carers, volunteers and visitors: `participant.kind` tells them apart.
[[nodiscard]] std::vector<DayRow> day_review(Database&, domain::Day);
/// 在站名单: who is inside now, by check-in.
[[nodiscard]] std::vector<DayRow> still_inside(Database&, domain::Day today);

struct SessionToConfirm {
    domain::SessionView view;
    int undecided = 0;  // picked, neither confirmed nor absent
    int present = 0;
    int absent = 0;
    std::optional<domain::Instant> confirmed_at;
};
/// A day's sessions that were not cancelled, in time order.
[[nodiscard]] std::vector<SessionToConfirm> sessions_to_confirm(Database&, domain::Day);
/// What nags: sessions from `from` on that somebody picked, that are over, and that are not confirmed.
struct UnconfirmedSession {
    domain::SessionId session;
    domain::Day day{};
    domain::Instant starts_at;
    std::string alias_zh;
    std::string alias_en;
    int undecided = 0;
};
[[nodiscard]] std::vector<UnconfirmedSession> unconfirmed_sessions(Database&, domain::Day from, domain::Instant now);

struct SessionPerson {
    domain::Participant participant;
    domain::ParticipationState state{};  // not withdrawn
    domain::ParticipationOrigin origin{};
    std::optional<domain::Visit> visit;  // of that day, not voided
};
/// By number.
[[nodiscard]] std::vector<SessionPerson> people_in_session(Database&, domain::SessionId);
/// Whom staff may want to add: inside that day without having picked it, then who was in the same activity within
/// two weeks before; by number.
struct SessionCandidate {
    domain::Participant participant;
    bool here = false;
    std::optional<domain::Day> last_time;  // in this activity
};
using CandidatesBySession = std::map<domain::SessionId, std::vector<SessionCandidate>>;
[[nodiscard]] CandidatesBySession candidates_on(Database&, domain::Day);

/// Expected on that day, and without a visit. Regular: came on this weekday in at least two of the four weeks before.
struct ExpectedRow {
    domain::Participant participant;
    std::vector<TakenPart> picked;  // in advance
    int weeks_of_four = 0;
    std::optional<domain::FollowUpResult> result;  // of the last call
    std::vector<unsigned char> sealed_note;
    std::optional<domain::Instant> called_at;
    std::string login;  // who called
};
[[nodiscard]] std::vector<ExpectedRow> expected_not_here(Database&, domain::Day);

// ---- a month -------------------------------------------------------------------------------------------------------

struct CountRow {
    domain::Participant participant;
    domain::MonthCount count;
    int phone_visits = 0;  // among what counts
};
struct MonthCounts {
    domain::Month month;
    domain::CountingRule rule;
    domain::OpenDays open;
    std::vector<CountRow> rows;  // participants that belong to the month, by number
    [[nodiscard]] int services() const;
    [[nodiscard]] int reached() const;
};
/// Of all participants, by the rule that a month was reported by, once it was reported whole; `today` only says how far the month has come.
[[nodiscard]] MonthCounts month_counts(Database&, domain::Month, domain::Day today);
/// Of one person: what the kiosk's private line and the file show.
[[nodiscard]] std::optional<CountRow> month_count_of(Database&, domain::ParticipantId, domain::Month,
                                                     domain::Day today);

/// A record behind a figure. As many count as the figure says.
struct CountedRecord {
    domain::ServiceRecord record;
    domain::Verdict verdict{};
    std::string title;               // of a participation's activity …
    domain::Instant starts_at{};     // … and when it began
    int minutes = 0;                 // of a service …
    std::string served_by;           // … or the session's leader
    std::vector<unsigned char> sealed_note;
};
[[nodiscard]] std::vector<CountedRecord> records_behind(Database&, domain::ParticipantId, domain::Month);

/// What the person's month comes to if a visit is voided: the sessions of its day go with it.
struct VoidEffect {
    int services_now = 0;
    int services_then = 0;
};
/// nullopt when there is no such visit, and for who is not counted.
[[nodiscard]] std::optional<VoidEffect> effect_of_void(Database&, domain::VisitId, domain::Day today);

/// How many visits and people there were of each kind, in a span of days.
struct KindFigures {
    int visits = 0;
    int people = 0;
};
[[nodiscard]] std::map<domain::AttendeeKind, KindFigures> figures_by_kind(Database&, domain::Day from, domain::Day to);

struct ReportedMonth {
    domain::Month month;
    domain::Day until{};
    domain::Instant at;
    std::string login;
    std::string head;  // "N:HEX16"
    domain::CorrectionId last_correction;  // listed with it or before
};
/// In the order in which they were reported.
[[nodiscard]] std::vector<ReportedMonth> reported_months(Database&);
[[nodiscard]] bool is_reported(Database&, domain::Day);
/// Changes to days that had been reported, made after one correction and up to another (nullopt: the newest), in the
/// order in which they were made: what the report that comes next lists. A clock set back moves none of them.
[[nodiscard]] std::vector<CorrectionRow> changes_after_report(Database&, domain::CorrectionId after,
                                                              std::optional<domain::CorrectionId> last = std::nullopt);
/// All changes to a span of days, by the day and then by when they were made.
[[nodiscard]] std::vector<CorrectionRow> corrections_on(Database&, domain::Day from, domain::Day to);

/// The keyless parts of the normative-service rate; `assessed` and `agreed` lie in the sealed files.
[[nodiscard]] std::map<domain::ParticipantId, domain::NormativeFacts> normative_facts(Database&, const MonthCounts&);

// ---- charts --------------------------------------------------------------------------------------------------------

/// Check-ins by hour of the wall clock, not voided, participants only.
[[nodiscard]] std::array<int, 24> arrivals_by_hour(Database&, domain::Day from, domain::Day to);
/// A check-in behind one of these figures.
struct ArrivalBehind {
    domain::Day day{};
    domain::Instant at;
    domain::Participant participant;
};
/// By day and time.
[[nodiscard]] std::vector<ArrivalBehind> arrivals_in_hour(Database&, domain::Day from, domain::Day to, int hour);

struct Fill {
    domain::Activity activity;
    int sessions = 0;
    int places = 0;
    int picked = 0;     // or confirmed, or absent: who wanted a place
    int confirmed = 0;
};
/// By activity, of sessions that were not cancelled; the fullest first.
[[nodiscard]] std::vector<Fill> fill_by_activity(Database&, domain::Day from, domain::Day to);
/// A session behind a Fill.
struct FilledSession {
    domain::SessionId session;
    domain::Day day{};
    domain::Instant starts_at;
    int places = 0;
    int picked = 0;
    int confirmed = 0;
};
/// In time order.
[[nodiscard]] std::vector<FilledSession> sessions_behind(Database&, domain::ActivityId, domain::Day from,
                                                         domain::Day to);

struct DayHeat {
    domain::Day day{};
    int visits = 0;    // of participants
    int services = 0;  // records, before the counting rule
};
/// Every day of the month.
[[nodiscard]] std::vector<DayHeat> month_heat(Database&, domain::Month);

struct RatePoint {
    domain::Month month;
    int people = 0;   // that belong to the month
    int reached = 0;  // the target
};
/// Oldest first, `months` of them, the last one `last`.
[[nodiscard]] std::vector<RatePoint> rate_trend(Database&, domain::Month last, int months, domain::Day today);

}  // namespace oasis::store
