#include "admin/pages/week.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace oasis::admin::week {

namespace {

constexpr float handle = 16;       // units at either end that change the end alone
constexpr float begins_after = 6;  // units: a hand that shakes drags nothing

}  // namespace

void drag_by_mouse(State& state, const Bar& bar, const widgets::Press& press, widgets::Rect place, float minute_width,
                   const View& view, widgets::Ui& ui) {
    const auto& io = ImGui::GetIO();
    const bool is_it = state.drag && state.drag->bar == bar;
    if (!press.held) {
        if (is_it && !ImGui::IsMouseDown(ImGuiMouseButton_Left))
            state.drag.reset();
        return;
    }
    const auto& week = shown_week(state, shown_hours(state, view));
    const auto& day = week.at(static_cast<std::size_t>(bar.weekday));
    if (bar.at >= day.size())
        return;
    if (!is_it) {
        if (!ImGui::IsMouseDragging(ImGuiMouseButton_Left, begins_after * ui.scale()))
            return;
        const float from = io.MouseClickedPos[ImGuiMouseButton_Left].x / ui.scale();
        const auto part = from < place.x + handle         ? Drag::Part::start
                          : from > place.right() - handle ? Drag::Part::end
                                                          : Drag::Part::whole;
        state.chosen = bar;
        state.drag = Drag{bar, part, from, day[bar.at]};
    }
    const auto& drag = *state.drag;
    const float by = (io.MousePos.x / ui.scale() - drag.from_x) / minute_width;
    const auto steps = static_cast<domain::Minute>(std::lround(by / static_cast<float>(bar_step)));
    auto before = day;
    before[bar.at] = drag.before;
    if (const auto to = moved(before, bar.at, drag.part, steps * bar_step); to != day[bar.at])
        changed_week(state, view).at(static_cast<std::size_t>(bar.weekday))[bar.at] = to;
}

}  // namespace oasis::admin::week
