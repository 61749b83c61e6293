#pragma once
#include "admin/pages/day_end.h"
#include "admin/pages/person_picker.h"
#include "admin/pages/reasons.h"
#include "admin/pages/view.h"
#include "shared/trust/wiped_text.h"
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace oasis::admin::attendance {

enum class Tab { arrivals, day_end, expected, others };

/// Which of a day's visits the table shows; each figure at its foot opens one.
enum class Filter { all, standing, inside, left_open, to_confirm, confirmed, corrected, voided };

/// The panel's form: what should stand in the chosen visit.
struct Correcting {
    domain::VisitId visit;
    std::string in;
    std::string out;  // empty while the visit has no check-out
    ReasonDraft reason;
    int focus_frames = 3;  // for so many frames the first field asks for the focus
    bool waiting = false;
    std::optional<store::AttendanceRefusal> refusal;
};

/// The dialog that says what goes with a visit, and asks why it is void.
struct Voiding {
    domain::VisitId visit;
    std::optional<store::VoidEffect> effect;
    ReasonDraft reason;
    bool waiting = false;
    std::optional<store::AttendanceRefusal> refusal;
};

/// The dialog that asks who it was: 刷成别人的卡.
struct Moving {
    domain::VisitId visit;
    PersonPicker who;
    ReasonDraft reason{domain::CorrectionReason::wrong_person, {}};
    bool waiting = false;
    std::optional<store::AttendanceRefusal> refusal;
};

/// The dialog that enters a visit nobody told of in time.
struct Missing {
    PersonPicker who;
    std::string in;
    std::string out;
    ReasonDraft reason;
    bool waiting = false;
    std::optional<store::AttendanceRefusal> refusal;
};

/// The panel's form: what a call to the chosen person brought.
struct Calling {
    domain::ParticipantId person;
    std::optional<domain::FollowUpResult> result;
    std::string note;
    bool waiting = false;
    std::optional<store::AttendanceRefusal> refusal;
};

/// A reason's text or a note, opened from its seal.
struct OpenedText {
    bool waiting = true;
    std::optional<trust::WipedText> text;  // nullopt: it does not open
};

/// Whom the text in the field means; while it is the same, nobody is looked for again.
struct Meant {
    std::string text;
    std::uint64_t revision = 0;
    std::set<domain::ParticipantId> people;
};

/// GCC 12 warns of an endless comparison where the standard's own order of bytes is taken.
struct BytesBefore {
    bool operator()(const std::vector<unsigned char>& one, const std::vector<unsigned char>& other) const {
        return std::ranges::lexicographical_compare(one, other);
    }
};

struct State {
    std::optional<domain::Day> day;            // nullopt: today
    Tab tab = Tab::arrivals;
    day_end::State day_end;
    Filter filter = Filter::all;
    std::optional<domain::AttendeeKind> kind;  // which of 家属与访客; nullopt: all
    std::string text;                          // looked for in the table
    Meant meant;
    std::optional<domain::VisitId> chosen;
    std::optional<domain::ParticipantId> expected;  // who is chosen in 约了没来
    bool show_chosen = false;  // the table moves so that the chosen row is seen, once
    std::optional<Correcting> correcting;
    std::optional<Voiding> voiding;
    std::optional<Moving> moving;
    std::optional<Missing> missing;
    std::optional<Calling> calling;
    std::map<std::vector<unsigned char>, OpenedText, BytesBefore> texts;  // by their seal
};

/// Another day, as if the page were new; what is marked at a day's end stays marked.
void show_day(State&, domain::Day, Tab);

/// 到站记录: a day as it was; who came, what they took part in, and what is still to be confirmed.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);

/// 到站 and 家属与访客: the day's visits with their totals.
void draw_table(State&, const DayBook&, const View&, widgets::Ui&, widgets::Rect place, Intents&);
/// The chosen visit: what stands, what stood, and the form that corrects it.
void draw_visit(State&, const DayBook&, const store::DayRow&, const View&, widgets::Ui&, widgets::Rect place,
                Intents&);
/// 约了没来: who was expected, and what the call brought.
void draw_expected(State&, const DayBook&, const View&, widgets::Ui&, widgets::Rect room, Intents&);

/// Participants' visits belong to 到站; those of carers, volunteers and visitors to 家属与访客.
[[nodiscard]] bool belongs(const store::DayRow&, Tab);
[[nodiscard]] bool passes(const store::DayRow&, Filter, domain::Day today);
/// The visits that the page's tab, filter and text let through.
[[nodiscard]] std::vector<const store::DayRow*> shown_rows(State&, const DayBook&, const View&);
/// nullptr when it is not of that day.
[[nodiscard]] const store::DayRow* find_visit(const DayBook&, std::optional<domain::VisitId>);
void choose(State&, domain::VisitId);
/// Opens the form of the panel for it.
void begin_correcting(State&, const store::DayRow&, const View&);

/// Whether the account may change visits of that day; why not is said with the words of the refusal.
[[nodiscard]] bool may_change(const DayBook&, const View&);
/// The activities' public names, parted by commas.
[[nodiscard]] std::string session_words(const widgets::Ui&, const std::vector<store::TakenPart>&);
/// 周敏, by login; 系统 where nobody is named.
[[nodiscard]] std::string who_words(const widgets::Ui&, const View&, const std::string& login);
/// 14:05, with the date where it is not `day`.
[[nodiscard]] std::string when_words(const widgets::Ui&, const View&, domain::Instant, domain::Day day);
/// The words of a seal; asks for them once. Empty while they come, and where there is no seal.
[[nodiscard]] std::string opened_text(State&, const std::vector<unsigned char>& sealed, const widgets::Ui&, Intents&);
/// Why an act on this page was refused, below its form.
void draw_refusal(widgets::Ui&, widgets::Rect line, const std::optional<store::AttendanceRefusal>&);

}  // namespace oasis::admin::attendance
