#pragma once
#include "admin/pages/view.h"
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin::week {

struct ClosureText {
    std::string first;
    std::string last;
    std::string reason;
};

/// The hours as they are being typed.
struct Draft {
    std::array<std::string, 7> days;  // "09:00–11:30, 13:30–16:30"
    std::vector<ClosureText> closures;
};

struct State {
    std::optional<Draft> draft;  // nothing: as the station has them
    std::string other_moment;    // "10-01 10:00": what the kiosk will say then
    bool waiting = false;
};

/// 开放时间: a week of typed times, dated closures, and what the kiosk says because of them.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// What the kiosk says now, at another moment, and over the week.
void draw_kiosk_says(State&, const domain::OpeningHours&, const View&, widgets::Ui&, widgets::Rect card);

/// "09:00–11:30, 13:30-16:30" as intervals; nullopt where it cannot be read or they overlap.
[[nodiscard]] std::optional<std::vector<domain::Interval>> parse_intervals(const std::string& text);
[[nodiscard]] std::string intervals_text(const std::vector<domain::Interval>& intervals);
[[nodiscard]] Draft draft_of(const domain::OpeningHours& hours);
/// The hours of a draft; nullopt while a part of it cannot be read.
[[nodiscard]] std::optional<domain::OpeningHours> hours_of(const Draft& draft);

}  // namespace oasis::admin::week
