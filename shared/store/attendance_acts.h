#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/attendance.h"
#include "shared/domain/ids.h"
#include "shared/domain/visit.h"
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

/// The acts of the day's truth: what staff confirm, correct and enter later. Texts of reasons and notes are sealed
/// to the office ring's public key here; who has the ring's secret opens them (store/files/notes.h).
namespace oasis::store {

class Database;

/// Why staff change a record. The code stands in the journal, the text is sealed.
struct Reason {
    domain::CorrectionReason code = domain::CorrectionReason::other;
    std::string text;
};

/// Why an act on attendance was not done; nothing was written then.
enum class AttendanceRefusal {
    no_reason,       // this change needs a reason …
    no_reason_text,  // … and this reason a text
    reported_month,  // the day has been reported, and the account may not change it any more
    not_found,       // no such visit, session, service or person
    voided,          // it is no visit any more
    cancelled,       // the session did not take place
    visit_exists,    // the person has a visit on that day already
    bad_time,        // not on that station day, or an end before its beginning
    not_yet,         // it lies ahead: no session is confirmed, and no day entered, before it begins
    undecided,       // somebody who picked the session is not mentioned
    twice,           // a person stands in the list twice
    bad_minutes,     // 1 to 1440
    unfit_text,      // a name of who served that no screen can show
    nobody,          // an empty list
};

// ---- corrections 更正, 作废, 补登 ---------------------------------------------------------------------------

/// The visit stays, struck. The person's picked and confirmed participations of that day become withdrawn: who was
/// not there took part in nothing. A repeat changes nothing.
[[nodiscard]] std::optional<AttendanceRefusal> void_visit(Database&, domain::VisitId, const std::optional<Reason>&,
                                                          const domain::Actor&, domain::Instant now);

/// What should stand in a visit; nullopt: as it is.
struct VisitCorrection {
    domain::VisitId visit;
    std::optional<domain::Instant> checked_in_at;
    std::optional<domain::Instant> checked_out_at;
    std::optional<domain::ParticipantId> participant;  // 刷成别人的卡: the day's participations move along
};
/// Each value changed leaves a correction with what stood before. Times stay on the visit's station day and do not
/// lie ahead. The visit as it stands after it.
using CorrectResult = std::variant<domain::Visit, AttendanceRefusal>;
[[nodiscard]] CorrectResult correct_visit(Database&, const VisitCorrection&, const std::optional<Reason>&,
                                          const domain::Actor&, domain::Instant now);

/// A visit that nobody told of in time 补登, by the means `console`.
struct MissingVisit {
    domain::ParticipantId participant;
    domain::Instant checked_in_at;
    std::optional<domain::Instant> checked_out_at;
};
[[nodiscard]] CorrectResult add_missing_visit(Database&, const MissingVisit&, const std::optional<Reason>&,
                                              const domain::Actor&, domain::Instant now);

// ---- a day kept on paper 补录 ----------------------------------------------------------------------------------

struct PaperRow {
    domain::ParticipantId participant;
    domain::Minute in = 0;
    std::optional<domain::Minute> out;
    std::vector<domain::SessionId> attended;  // of that day
};
struct PaperDayDone {
    int visits = 0;  // made; who had one already keeps it as it is
    int participations = 0;
};
struct PaperDayRefusal {
    AttendanceRefusal why{};
    std::optional<std::size_t> row;
};
using PaperDayResult = std::variant<PaperDayDone, PaperDayRefusal>;
/// All rows or none, by the means `batch`. Who attended is confirmed; a session in which nobody is left undecided
/// is confirmed with it. A reason is needed only where the day has been reported.
[[nodiscard]] PaperDayResult record_paper_day(Database&, domain::Day, std::span<const PaperRow>,
                                              const std::optional<Reason>&, const domain::Actor&,
                                              domain::Instant now);

// ---- the end of the day 日终确认 --------------------------------------------------------------------------------

struct Presence {
    domain::ParticipantId participant;
    bool present = true;
};
struct SessionConfirmation {
    domain::SessionId session;
    /// Everybody who picked it, and who was also there (补加): present, without having picked it.
    std::vector<Presence> people;
    std::optional<Reason> reason;
};
struct SessionConfirmed {
    int confirmed = 0;
    int absent = 0;
    int visits_added = 0;  // of who was present and had no visit that day, by the means `console`
};
using ConfirmResult = std::variant<SessionConfirmed, AttendanceRefusal>;
/// One act for a session. Until the station day ends it can be done anew without a word; after that, what changes in
/// a confirmed session needs a reason and leaves corrections. Who was added before and is not mentioned now was
/// taken out again (withdrawn).
[[nodiscard]] ConfirmResult confirm_participations(Database&, const SessionConfirmation&, const domain::Actor&,
                                                   domain::Instant now);

// ---- services elsewhere 站外服务 ---------------------------------------------------------------------------------

struct ServiceEntry {
    std::vector<domain::ParticipantId> people;
    domain::ServiceKind kind = domain::ServiceKind::home_visit;
    domain::Day day{};
    domain::HalfDay half_day = domain::HalfDay::morning;
    int minutes = 0;
    std::string served_by;
    std::string note;              // sealed
    std::optional<Reason> reason;  // needed only where the day has been reported
};
struct ServicesRecorded {
    std::vector<domain::ServiceId> recorded;
    /// Who has a service of that kind in that half day already: entered once, it is not entered again.
    std::vector<domain::ParticipantId> already_there;
};
using RecordServicesResult = std::variant<ServicesRecorded, AttendanceRefusal>;
[[nodiscard]] RecordServicesResult record_services(Database&, const ServiceEntry&, const domain::Actor&,
                                                   domain::Instant now);
[[nodiscard]] std::optional<AttendanceRefusal> void_service(Database&, domain::ServiceId, const std::optional<Reason>&,
                                                            const domain::Actor&, domain::Instant now);

/// What a call to somebody who was expected on that day brought. The same result without a note again writes nothing.
struct FollowUp {
    domain::ParticipantId participant;
    domain::Day day{};
    domain::FollowUpResult result = domain::FollowUpResult::not_reached;
    std::string note;  // sealed
};
[[nodiscard]] std::optional<AttendanceRefusal> record_follow_up(Database&, const FollowUp&, const domain::Actor&,
                                                                domain::Instant now);

// ---- reported months ---------------------------------------------------------------------------------------------

/// The month's days up to and with `until` (the 15th and the month's end, paper 004) have been reported: from now on
/// only who may change what is reported does, and every such change is listed. The counting rule is kept with it. False
/// when `until` is not over yet or not in the month. A repeat changes nothing.
[[nodiscard]] bool report_month(Database&, domain::Month, domain::Day until, const domain::Actor&, domain::Instant now);

}  // namespace oasis::store
