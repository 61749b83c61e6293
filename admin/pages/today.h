#pragma once
#include "admin/pages/view.h"
#include <optional>

namespace oasis::admin::today {

struct State {
    std::size_t arrivals_drawn = 0;  // so that the row under the mouse stays when lines come in above
    std::optional<domain::SessionId> open_session;  // whose picks are listed in full
};

/// 今日: figures, arrivals live, sessions with who picked them, arrivals by hour, things to look at.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);

/// The three lists; each is told its card.
void draw_arrivals(State&, const View&, widgets::Ui&, widgets::Rect card, Intents&);
void draw_sessions(State&, const View&, widgets::Ui&, widgets::Rect card, Intents&);
void draw_alerts(const View&, widgets::Ui&, widgets::Rect card, Intents&);
/// Words in the box that wait past half of their time, for who may read them.
[[nodiscard]] std::size_t waiting_words(const View&);

}  // namespace oasis::admin::today
