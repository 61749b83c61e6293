#pragma once
#include "admin/pages/view.h"
#include <optional>
#include <string>

namespace oasis::admin::plan {

/// The dialog that puts an activity into the day.
struct Scheduling {
    std::size_t activity = 0;  // position in the snapshot's activities
    std::string starts = "09:00";
    std::string ends = "10:00";
    std::string room;
    std::string leader;
    std::string places;
    bool waiting = false;
    std::optional<store::PlanRefusal> refusal;
};

/// The dialog that adds an entry to the catalogue.
struct NewActivity {
    std::string title;
    std::string alias_zh;
    std::string alias_en;
    std::string room;
    std::string leader;
    std::string places = "10";
    std::size_t hue = 0;
    std::size_t service_item = 0;  // 0: none of the nine, else one more than its place among them
    bool waiting = false;
    std::optional<store::PlanRefusal> refusal;
};

struct State {
    std::optional<domain::SessionId> chosen;
    std::optional<Scheduling> scheduling;
    std::optional<NewActivity> new_activity;
    bool cancelling = false;  // the dialog that asks whether the chosen one is off
};

/// 活动与场次: a day's sessions, and at the right the chosen one with who picked it.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);

}  // namespace oasis::admin::plan
