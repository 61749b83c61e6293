#pragma once
#include "admin/attendance_intents.h"
#include "admin/complaint_intents.h"
#include "admin/counts_intents.h"
#include "admin/management_intents.h"
#include "admin/needs.h"
#include "admin/notice_intents.h"
#include "admin/timetable_intents.h"
#include "admin/wall_intents.h"
#include "shared/domain/participant_file.h"
#include "shared/gui/catalogue.h"
#include "shared/store/acts.h"
#include "shared/trust/wiped_text.h"
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What a person at the console asked for. Pages return intents; the office turns them into acts. Each names the
/// right that it needs, and the office refuses it to whoever has not got it.
namespace oasis::admin {

/// The pages in the order of the nav, of which Ctrl 1 … Ctrl 9 open those that the role may open.
/// `file` and `importing` stand below people and are reached from there.
enum class Page { today, attendance, plan, people, cards, counts, hours, notices, complaints, wall, accounts, journal,
                  settings, file, importing };

/// Which people the list shows.
enum class PeopleFilter { all, inside, without_card, pending, papers, clocks };

namespace intent {

struct SignIn {
    static constexpr Needs needs = no_right;
    std::string login;
    trust::WipedText password;
};
struct Lock {
    static constexpr Needs needs = no_right;
};
struct UseLanguage {
    static constexpr Needs needs = no_right;
    gui::Language language;
};
struct GoTo {
    static constexpr Needs needs = no_right;
    Page page;
};
struct OpenPerson {
    static constexpr Needs needs = no_right;
    domain::ParticipantId person;
};
struct FindPerson {
    static constexpr Needs needs = no_right;
};

/// Who is in the house now.
struct RollCall {
    static constexpr Needs needs = Right::run_desk;
};
/// The keys of the page.
struct ShowKeys {
    static constexpr Needs needs = no_right;
};

struct CheckIn {
    static constexpr Needs needs = Right::run_desk;
    domain::ParticipantId person;
};
struct CheckOut {
    static constexpr Needs needs = Right::run_desk;
    domain::ParticipantId person;
};
struct ConfirmClock {
    static constexpr Needs needs = Right::run_desk;
};
struct HandleAlert {
    static constexpr Needs needs = Right::run_desk;
    domain::AlertId alert;
};

struct ShowPeople {
    static constexpr Needs needs = no_right;
    PeopleFilter filter;
};
/// Full names in the lists, for a while; each time it is in the journal.
struct ShowNames {
    static constexpr Needs needs = Right::read_files;
    bool on = true;
};

/// A new person with a file.
struct Register {
    static constexpr Needs needs = Right::register_person;
    store::NewParticipant person;
    domain::ParticipantFile file;
};
struct OpenFile {
    static constexpr Needs needs = Right::read_files;
    domain::ParticipantId person;
};
/// Fields by key, for a while.
struct RevealFields {
    static constexpr Needs needs = Right::read_files;
    domain::ParticipantId person;
    std::vector<std::string> fields;
};
struct SaveFile {
    static constexpr Needs needs = Right::edit_files;
    domain::ParticipantId person;
    std::int64_t version = 0;
    domain::ParticipantFile file;
    std::optional<std::string> display_name;  // where it is another now
};
/// The next step of the person's way; what is typed in the form stays unsaved.
struct NoteStep {
    static constexpr Needs needs = Right::edit_files;
    domain::ParticipantId person;
    domain::WayStep step;
};
/// A professional's word on a service item; nullopt: not assessed.
struct SetSuitability {
    static constexpr Needs needs = Right::edit_files;
    domain::ParticipantId person;
    std::string service_item;
    std::optional<bool> suited;
};
struct LookAtPaper {
    static constexpr Needs needs = Right::read_files;
    domain::ParticipantId person;
    std::string hash;
};
/// Another page of the paper that is being looked at.
struct TurnPage {
    static constexpr Needs needs = Right::read_files;
    int page = 1;
};
/// It no longer counts, and stays in the file with the reason.
struct TakeOutPaper {
    static constexpr Needs needs = Right::edit_files;
    domain::ParticipantId person;
    std::string hash;
    std::string reason;
};
struct AddPaper {
    static constexpr Needs needs = Right::edit_files;
    domain::ParticipantId person;
    domain::PaperKind kind{};
    std::string path;
    domain::Day day{};
};
struct RevokeCard {
    static constexpr Needs needs = Right::revoke_card;
    domain::ParticipantId person;
};
struct IssueCards {
    static constexpr Needs needs = Right::issue_cards;
    std::vector<domain::ParticipantId> people;
    domain::IssueReason reason;
};
struct StopIssuing {
    static constexpr Needs needs = Right::issue_cards;
};

struct ShowDay {
    static constexpr Needs needs = no_right;
    domain::Day day;
};
struct AddActivity {
    static constexpr Needs needs = Right::plan_sessions;
    domain::Activity activity;
};
struct Schedule {
    static constexpr Needs needs = Right::plan_sessions;
    store::NewSession session;
};
struct CopyLastWeek {
    static constexpr Needs needs = Right::plan_sessions;
    domain::Day to;
};
struct CancelSession {
    static constexpr Needs needs = Right::plan_sessions;
    domain::SessionId session;
};

struct CheckEnvironment {
    static constexpr Needs needs = Right::plan_sessions;
    domain::SessionId session;
    bool done = true;
};

struct SaveSettings {
    static constexpr Needs needs = Right::change_settings;
    domain::Settings settings;
};
struct SaveHours {
    static constexpr Needs needs = Right::edit_hours;
    domain::OpeningHours hours;
};
/// Looks through a calendar file for what it would bring to these hours.
struct ReadHolidays {
    static constexpr Needs needs = Right::edit_hours;
    std::string path;
    domain::OpeningHours hours;
    int like = 0;
};
struct TestCamera {
    static constexpr Needs needs = Right::change_settings;
    std::string spec;
};
struct StopCamera {
    static constexpr Needs needs = Right::change_settings;
};

}  // namespace intent

using Intent = std::variant<intent::SignIn, intent::Lock, intent::UseLanguage, intent::GoTo,
                            intent::OpenPerson, intent::FindPerson, intent::CheckIn, intent::CheckOut,
                            intent::ConfirmClock, intent::HandleAlert, intent::ShowPeople, intent::ShowNames,
                            intent::Register, intent::OpenFile, intent::RevealFields, intent::SaveFile,
                            intent::NoteStep, intent::SetSuitability, intent::LookAtPaper, intent::TurnPage,
                            intent::TakeOutPaper, intent::AddPaper, intent::RevokeCard,
                            intent::IssueCards, intent::StopIssuing, intent::ShowDay, intent::AddActivity,
                            intent::Schedule, intent::CopyLastWeek, intent::CancelSession,
                            intent::CheckEnvironment,
                            intent::SaveSettings, intent::SaveHours, intent::ReadHolidays, intent::TestCamera, intent::StopCamera,
                            intent::ReadJournal, intent::ReadOlder, intent::ExportJournal,
                            intent::AddAccount, intent::RemoveAccount, intent::ResetPassword,
                            intent::ChangePassword, intent::SetPin, intent::RollCall,
                            intent::ReadRoster, intent::ImportRoster, intent::CompareRow, intent::MergeRow,
                            intent::MakeBackup,
                            intent::StopBackup, intent::BeginDrill, intent::TryBackup,
                            intent::ShowKeys,
                            intent::ReviewDay, intent::ConfirmSession,
                            intent::ShowMonth, intent::ShowRecords, intent::ShowCharts, intent::ShowBehind,
                            intent::ExportChart, intent::ReportMonth,
                            intent::ShowDayEnd, intent::CorrectVisit, intent::BeginVoidVisit, intent::VoidVisit,
                            intent::AddMissingVisit, intent::RecordFollowUp, intent::OpenText, intent::PrintRollCall,
                            intent::RecordPaperDay, intent::BeginServices, intent::RecordServices,
                            intent::BeginVoidService, intent::VoidService,
                            intent::SaveActivity, intent::SaveEntry, intent::RemoveEntry, intent::SetException,
                            intent::ClearException, intent::FillDays, intent::MoveSession, intent::SaveLeader,
                             intent::OpenWishes, intent::SaveWishes, intent::LookForWords, intent::OpenWordFind,
                             intent::SaveWordRules,
                             intent::SaveNotice, intent::WithdrawNotice, intent::AddPicture, intent::KeepQuarter,
                             intent::SaveChannel, intent::RemoveChannel, intent::OrderChannels, intent::PrintChannels,
                             intent::OpenBox, intent::RevealWord, intent::SetWordState,
                             intent::ShowWall, intent::SaveChart, intent::SaveWallStaff, intent::SaveRooms,
                             intent::SaveGuide, intent::SaveWallTexts, intent::BeginGuide, intent::TakeWallPicture,
                             intent::WritePoster>;

/// What was asked for in one frame, in this order. Every page adds to it; were it a plain vector, each of them would
/// be compiled with the copying and destroying of all kinds of Intent.
class Intents {
  public:
    Intents();
    ~Intents();
    Intents(const Intents&) = delete;
    Intents& operator=(const Intents&) = delete;

    /// `Wanted` is a kind of Intent.
    template <class Wanted> void push_back(Wanted wanted);
    [[nodiscard]] const std::deque<Intent>& all() const { return all_; }

  private:
    std::deque<Intent> all_;
};

[[nodiscard]] Needs right_of(const Intent& intent);
[[nodiscard]] constexpr Needs right_of(Page page) {
    switch (page) {
    case Page::cards:
        return Right::issue_cards;
    case Page::importing:
        return Right::import_roster;
    case Page::journal:
        return Right::read_journal;
    case Page::settings:
        return Right::change_settings;
    case Page::file:
        return Right::read_files;
    case Page::attendance:
    case Page::counts:
        return Right::read_attendance;
    case Page::notices:
        return Right::edit_notices;
    case Page::complaints:
        return Right::edit_wall;
    case Page::today:
    case Page::plan:
    case Page::people:
    case Page::hours:
    case Page::wall:
    case Page::accounts:  // everyone has their own
        break;
    }
    return no_right;
}

}  // namespace oasis::admin
