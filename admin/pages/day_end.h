#pragma once
#include "admin/pages/day_end_list.h"
#include "admin/pages/paper_day.h"
#include "admin/pages/reasons.h"
#include "admin/pages/view.h"
#include <map>
#include <optional>
#include <string>

/// 日终确认: who of a session was there, marked by keys alone where one likes, and confirmed in one act.
namespace oasis::admin::day_end {

enum class Column { sessions, people, adding };

/// Why a session that was confirmed is changed after its day.
struct Asking {
    domain::SessionId session;
    ReasonDraft reason;
    bool waiting = false;
    std::optional<store::AttendanceRefusal> refusal;
};

struct State {
    std::optional<domain::SessionId> session;  // the one that is shown; nullopt: the first that waits
    std::map<domain::SessionId, Draft> drafts;
    Column column = Column::people;
    bool show_row = false;     // the list moves so that the row the keys are at is seen, once
    std::string search;        // of whom to add
    std::string early;         // typed before the search field takes text
    std::size_t match = 0;     // that Enter adds
    bool field_open = false;   // the search field has taken the focus that the column asked for
    std::optional<Asking> asking;
    std::optional<paper_day::Entry> paper;

    /// The database's word on a session that was sent; `revision` of what the console showed then.
    void answered(domain::SessionId, std::optional<store::AttendanceRefusal>, std::uint64_t revision);
    /// Nothing that was sent has been done.
    void faulted();
};

void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// At the right end of the page's bar: a day kept on paper, and services elsewhere.
void draw_buttons(State&, const View&, widgets::Ui&, widgets::Rect bar, Intents&);
/// True while a dialog of the tab stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);

// ---- parts of it ----

/// The session that is shown, as the database and the draft have it; `place` among the book's.
struct Shown {
    std::size_t place;
    const store::SessionToConfirm& session;
    Draft& draft;
    List list;
};
/// People who may be added for what was typed, the likeliest first.
[[nodiscard]] std::vector<const domain::Participant*> matches(const State&, const Shown&, const View&);
/// 补加: the search, whom to add, who has been added.
void draw_adding(State&, Shown&, const View&, widgets::Ui&, widgets::Rect place);
/// All keys since the last frame, in the order in which they were pressed.
void follow_keys(State&, const View&, widgets::Ui&, Intents&);
/// Sends what is marked, or says what is missing; the next session that waits is shown.
void confirm(State&, Shown&, const View&, Intents&, const std::optional<store::Reason>&);
[[nodiscard]] std::optional<Shown> shown(State&, const View&);

}  // namespace oasis::admin::day_end
