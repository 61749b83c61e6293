#pragma once
#include "admin/pages/plan.h"
#include "admin/widgets/ui.h"
#include <utility>

/// What the parts of the page share: not for other pages.
namespace oasis::admin::plan {

void draw_day(State&, const View&, widgets::Ui&, widgets::Rect bar, widgets::Rect room, Intents&);
void draw_week(State&, const View&, widgets::Ui&, widgets::Rect bar, widgets::Rect room, Intents&);
void draw_catalogue(State&, const View&, widgets::Ui&, widgets::Rect bar, widgets::Rect room);
void draw_leaders(State&, const View&, widgets::Ui&, widgets::Rect bar, widgets::Rect room);

void draw_activity_dialog(State&, const View&, widgets::Ui&, Intents&);
void draw_entry_dialog(State&, const View&, widgets::Ui&, Intents&);
void draw_exception_dialog(State&, const View&, widgets::Ui&, Intents&);
void draw_removal_dialog(State&, const View&, widgets::Ui&, Intents&);
void draw_leader_dialog(State&, const View&, widgets::Ui&, Intents&);

/// A term from today on, on the weekday of the day that was shown last.
[[nodiscard]] EntryDraft new_entry(const View&);
[[nodiscard]] EntryDraft draft_of(const domain::TimetableEntry&);

/// The primary button at the bar's right end, with N as its key.
bool add_button(widgets::Ui&, widgets::Rect& bar, const std::string& label);

/// The activities that can be planned.
[[nodiscard]] std::vector<const domain::Activity*> plannable(const View&);
[[nodiscard]] const domain::Activity* find_activity(const View&, domain::ActivityId);
[[nodiscard]] const domain::TimetableEntry* find_entry(const View&, domain::TimetableEntryId);
/// Of a session's or entry's leader by name, on a day; `undated` where the name is nobody's.
[[nodiscard]] domain::LicenceState licence_on(const View&, const std::string& leader, domain::Day);
/// 证书已过期, where a licence has.
void draw_licence_word(widgets::Ui&, widgets::Rect line);

/// The width of a field of `halves` in a dialog.
inline constexpr float half_dialog = (widgets::theme::dialog_width - 2 * 28 - widgets::theme::form_column_gap) / 2;

/// What was typed as a count; -1 where it is none.
[[nodiscard]] int number_in(const std::string& text);
/// Two fields beside each other.
[[nodiscard]] std::pair<widgets::Rect, widgets::Rect> halves(widgets::Rect& rest, float height);
[[nodiscard]] std::string refusal_words(const widgets::Ui&, store::PlanRefusal);
void refusal_line(widgets::Ui&, widgets::Rect& rest, const std::optional<store::PlanRefusal>&);

}  // namespace oasis::admin::plan
