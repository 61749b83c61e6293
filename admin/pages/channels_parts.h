#pragma once
#include "admin/pages/channels.h"
#include "admin/widgets/ui.h"

/// What the parts of the page share: not for other pages.
namespace oasis::admin::channels {

void draw_box(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
void draw_channel_dialog(State&, widgets::Ui&, Intents&);
void draw_removal_dialog(State&, const View&, widgets::Ui&, Intents&);
void draw_answer_dialog(State&, widgets::Ui&, Intents&);

[[nodiscard]] const domain::ComplaintChannel* chosen_in(const State&, const View&);
[[nodiscard]] ChannelDraft draft_of(const domain::ComplaintChannel&);
/// A line that says what is to be changed; nothing where `message` is null.
void refusal_line(widgets::Ui&, widgets::Rect& rest, const char* message);

}  // namespace oasis::admin::channels
