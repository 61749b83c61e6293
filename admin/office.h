#pragma once
#include "admin/camera_tester.h"
#include "admin/file_reading.h"
#include "admin/card_desk.h"
#include "admin/intents.h"
#include "admin/long_work.h"
#include "admin/state.h"
#include "shared/store/notices.h"
#include "shared/gui/catalogue.h"
#include "shared/store/wall_acts.h"
#include "shared/store/worker.h"
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace oasis::admin {

/// Turns intents into acts on the store's worker, and their answers into state, between frames.
class Office {
  public:
    struct Tools {
        State& state;
        store::Worker& worker;
        LongWork& long_work;
        gui::Catalogue& words;
        CardDesk& card_desk;
        CameraTester& camera;
        std::function<domain::Instant()> clock;
    };
    explicit Office(Tools tools) : tools_(std::move(tools)) {}

    void perform(const Intent& intent);
    /// Reads everything anew; calls while a read is under way make one more.
    void refresh();
    /// A card held to the console's scanner: opens its participant.
    void scanned(const std::string& code);
    /// A file dropped on the window: a scan for the file that is open, or a roster to import.
    void dropped(const std::string& path);
    /// Nobody is signed in any more; what was open is forgotten.
    void lock();
    /// The sheet's thread may have something to say. True when it had.
    bool look_at_sheet();
    /// True when an answer has come since the last call: what is shown may have changed.
    [[nodiscard]] bool take_answered() { return std::exchange(answered_, false); }

  private:
    void act(const intent::SignIn&);
    void act(const intent::Lock&);
    void act(const intent::UseLanguage&);
    void act(const intent::GoTo&);
    void act(const intent::OpenPerson&);
    void act(const intent::FindPerson&);
    void act(const intent::CheckIn&);
    void act(const intent::CheckOut&);
    void act(const intent::ConfirmClock&);
    void act(const intent::HandleAlert&);
    void act(const intent::ShowPeople&);
    void act(const intent::ShowNames&);
    void act(const intent::Register&);
    void act(const intent::OpenFile&);
    void act(const intent::RevealFields&);
    void act(const intent::SaveFile&);
    void act(const intent::NoteStep&);
    void act(const intent::SetSuitability&);
    void act(const intent::LookAtPaper&);
    void act(const intent::TurnPage&);
    void act(const intent::TakeOutPaper&);
    void act(const intent::AddPaper&);
    void act(const intent::RevokeCard&);
    void act(const intent::IssueCards&);
    void act(const intent::StopIssuing&);
    void act(const intent::ShowDay&);
    void act(const intent::AddActivity&);
    void act(const intent::Schedule&);
    void act(const intent::CopyLastWeek&);
    void act(const intent::CancelSession&);
    void act(const intent::CheckEnvironment&);
    void act(const intent::SaveSettings&);
    void act(const intent::SaveHours&);
    void act(const intent::ReadHolidays&);
    void act(const intent::TestCamera& wanted) { tools_.camera.start(wanted.spec); }
    void act(const intent::RollCall&) { tools_.state.roll_call.open = true; }
    void act(const intent::ShowKeys&) { tools_.state.keys_shown = true; }
    void act(const intent::MakeBackup&);
    void act(const intent::StopBackup&) { tools_.long_work.stop(); }
    void act(const intent::BeginDrill&);
    void act(const intent::TryBackup&);
    void act(const intent::ReadRoster&);
    void act(const intent::ImportRoster&);
    void act(const intent::CompareRow&);
    void act(const intent::MergeRow&);
    void act(const intent::AddAccount&);
    void act(const intent::RemoveAccount&);
    void act(const intent::ResetPassword&);
    void act(const intent::ChangePassword&);
    void act(const intent::SetPin&);
    void act(const intent::ReadJournal&);
    void act(const intent::ReadOlder&);
    void act(const intent::ExportJournal&);
    void act(const intent::StopCamera&) { tools_.camera.stop(); }
    void act(const intent::ReviewDay&);
    void act(const intent::ConfirmSession&);
    void act(const intent::RecordPaperDay&);
    void act(const intent::ShowDayEnd&);
    void act(const intent::CorrectVisit&);
    void act(const intent::BeginVoidVisit&);
    void act(const intent::VoidVisit&);
    void act(const intent::AddMissingVisit&);
    void act(const intent::RecordFollowUp&);
    void act(const intent::OpenText&);
    void act(const intent::PrintRollCall&);
    void act(const intent::BeginServices&);
    void act(const intent::RecordServices&);
    void act(const intent::BeginVoidService&);
    void act(const intent::VoidService&);
    void act(const intent::ShowMonth&);
    void act(const intent::ShowRecords&);
    void act(const intent::ShowCharts&);
    void act(const intent::ShowBehind&);
    void act(const intent::ExportChart&);
    void act(const intent::ReportMonth&);
    void act(const intent::SaveActivity&);
    void act(const intent::SaveEntry&);
    void act(const intent::RemoveEntry&);
    void act(const intent::SetException&);
    void act(const intent::ClearException&);
    void act(const intent::FillDays&);
    void act(const intent::MoveSession&);
    void act(const intent::SaveLeader&);
    void act(const intent::OpenWishes&);
    void act(const intent::SaveWishes&);
    void act(const intent::LookForWords&);
    void act(const intent::OpenWordFind&);
    void act(const intent::SaveWordRules&);
    void act(const intent::SaveNotice&);
    void act(const intent::WithdrawNotice&);
    void act(const intent::AddPicture&);
    void act(const intent::KeepQuarter&);
    void act(const intent::ShowWall&);
    void act(const intent::SaveChart&);
    void act(const intent::SaveWallStaff&);
    void act(const intent::SaveRooms&);
    void act(const intent::SaveGuide&);
    void act(const intent::SaveWallTexts&);
    void act(const intent::BeginGuide&);
    void act(const intent::TakeWallPicture&);
    void act(const intent::WritePoster&);
    void act(const intent::SaveChannel&);
    void act(const intent::RemoveChannel&);
    void act(const intent::OrderChannels&);
    void act(const intent::PrintChannels&);
    void act(const intent::OpenBox&);
    void act(const intent::RevealWord&);
    void act(const intent::SetWordState&);

    /// Runs `work(database, actor, now)` on the worker, then `answer(result)` on this thread.
    template <class Work, class Answer>
    void post(Work work, Answer answer);
    /// The same beside the worker, for `work(database, actor, now, stop)` that takes long: acts do not wait for it.
    template <class Work, class Answer>
    void post_aside(Work work, Answer answer);
    void say(Notice::Kind kind, std::string text);
    void done(std::string text) { say(Notice::Kind::done, std::move(text)); }
    void attention(std::string text) { say(Notice::Kind::attention, std::move(text)); }
    /// A fault of the database: nothing was done, and the screen says so.
    void storage_fault(const store::StorageError& error, std::uint64_t session);
    /// The rings are others now, as an account was removed: what is signed in here opens nothing any more.
    void keys_are_stale();
    void roster_dropped(const std::string& path);
    void calendar_dropped(const std::string& path);
    /// What was saved or published, into the list and into the editor if it stands there still. `sent`: the text that
    /// was saved; what was typed since stays.
    void take_over(const domain::Notice& notice, int editing, const std::optional<domain::NoticeText>& sent);
    /// Says why, if it was.
    bool notice_refused(const store::NoticeResult& result, int editing);
    void wall_dropped(const std::string& path);
    /// The refusal, or the end of the draft.
    template <class Family>
    void wall_saved(const store::WallSaved& saved, const Family& sent, std::optional<Family> wall::State::* draft,
                    Family domain::Wall::* kept);
    /// Into the draft of what is chosen on the wall's page.
    [[nodiscard]] std::size_t chosen_on_wall() const;
    void give_picture(domain::PictureId picture, WallPart part, std::size_t entry);
    void read_roster(const std::string& path, ImportMode mode);
    /// The dialog's refusal, or its end and the words `said`.
    void account_answered(const store::AccountResult& result, const char* said);
    void lock_after_failures();
    /// Reads on till a page is full or the journal's beginning is reached, a stride at a time.
    void read_journal(std::size_t wanted);
    void issue(const std::shared_ptr<DrawnSheet>& sheet);
    /// Makes the timetable's sessions of the next two weeks, as the program's own act, once a day.
    void fill_ahead(domain::Day today);
    /// Opens all names into a new book.
    void load_names();
    /// Opens the names of those whom the journal has spoken of since.
    void follow_names();
    /// Reads the file that the page shows anew; a look only where `noted`.
    void read_file(bool noted);
    void take_file(FileRead&& read);
    /// Opens the paper that is seen and draws a page of it; the first look is noted.
    void draw_paper(int page, bool noted);
    /// What is said when a file was saved, and whether what was typed into the form went with it.
    struct SaidOfSave {
        const char* message;
        bool typed_too;
    };
    void save(domain::ParticipantId person, std::int64_t version, domain::ParticipantFile file,
              std::optional<std::string> display_name, const SaidOfSave& said);
    /// Overwrites every text of a file and every name, before the state is let go.
    void forget_people();
    void say_refused(const SheetRefusal& refusal);
    [[nodiscard]] domain::Actor actor() const;
    [[nodiscard]] bool may(domain::Right) const;
    [[nodiscard]] std::string name_of(domain::ParticipantId) const;

    Tools tools_;
    bool answered_ = false;
    bool reading_ = false;
    std::uint64_t session_ = 0;  // another one after each sign-in and lock: an answer for an earlier one is for nobody
    bool opening_names_ = false;
    std::int64_t names_seen_ = 0;  // the journal's entry up to which the names are right
    bool read_again_ = false;
    std::optional<domain::Day> filled_on_;
};

}  // namespace oasis::admin
