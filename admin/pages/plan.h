#pragma once
#include "admin/pages/view.h"
#include <optional>
#include <string>
#include <variant>

namespace oasis::admin::plan {

/// The parts of the page: a day, the week, the catalogue, who leads.
enum class Part { day, week, catalogue, leaders };

/// The dialog that puts an activity into the day.
struct Scheduling {
    std::size_t activity = 0;  // position among those that can be planned
    std::string starts = "09:00";
    std::string ends = "10:00";
    std::string room;
    std::string leader;
    std::string places;
    bool waiting = false;
    std::optional<store::PlanRefusal> refusal;
};

/// The dialog of an entry of the catalogue.
struct ActivityDraft {
    domain::Activity activity{{}, {}, {}, {}, "book", "health", {}, {}, {}, 10};  // id 0: a new one
    std::string places = "10";
    bool waiting = false;
    std::optional<store::PlanRefusal> refusal;
};

/// The dialog of an entry of the timetable; a copy is a new one with another's values.
struct EntryDraft {
    domain::TimetableEntry entry;  // id 0: a new one
    std::string starts = "09:00";
    std::string ends = "10:00";
    std::string places;
    std::string first_day;
    std::string last_day;
    bool waiting = false;
    std::optional<store::PlanRefusal> refusal;
};

/// The dialog of one date on which an entry is not as always.
struct ExceptionDraft {
    domain::TimetableEntryId entry;
    std::string day;
    bool other_hours = false;
    std::string starts;
    std::string ends;
    bool waiting = false;
    std::optional<store::PlanRefusal> refusal;
};

struct LeaderDraft {
    domain::Leader leader;  // id 0: a new one
    std::string expires_on;
    bool waiting = false;
    std::optional<store::PlanRefusal> refusal;
};

/// A block of the week grid: a session of the week, or an entry of the timetable.
using BlockId = std::variant<domain::SessionId, domain::TimetableEntryId>;

/// Where a block is being taken to, by the mouse or by keys.
struct Moving {
    BlockId block;
    int weekday = 0;
    domain::Minute starts = 0;
    bool by_mouse = false;
    domain::Minute held_at = 0;  // how far below its top the mouse holds it
};

struct WeekState {
    bool timetable = false;  // every week's entries instead of this week's sessions
    std::optional<BlockId> chosen;
    std::optional<Moving> moving;
    std::optional<domain::TimetableEntryId> removing;  // the dialog that asks
};

struct State {
    Part part = Part::day;
    std::optional<domain::SessionId> chosen;
    bool cancelling = false;  // the dialog that asks whether the chosen one is off
    WeekState week;
    bool retired_too = false;  // in the catalogue and among the leaders
    std::optional<Scheduling> scheduling;
    std::optional<ActivityDraft> activity;
    std::optional<EntryDraft> entry;
    std::optional<ExceptionDraft> exception;
    std::optional<LeaderDraft> leader;
};

/// 活动与场次: a day's sessions, the week, the catalogue, and who leads.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);
/// A fault of the database: no dialog waits any more.
void stop_waiting(State&);

}  // namespace oasis::admin::plan
