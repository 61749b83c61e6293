#pragma once
#include "admin/pages/view.h"
#include "shared/domain/wall_standing.h"
#include <optional>
#include <string>
#include <vector>

namespace oasis::admin::wall {

/// The dialog of an item of the guide.
struct ItemDraft {
    std::optional<std::size_t> place;  // nothing: a new one, at the end of its chapter
    domain::GuideItem item;
};

struct State {
    WallPart part = WallPart::chart;
    // What was changed and is not saved yet, each family by itself.
    std::optional<domain::Chart> chart;
    std::optional<std::vector<domain::WallStaff>> staff;
    std::optional<std::vector<domain::Room>> rooms;
    std::optional<std::vector<domain::GuideItem>> guide;
    std::optional<domain::WallTexts> texts;
    domain::ChartNodeId chosen_node;
    std::size_t chosen_staff = 0;
    std::size_t chosen_room = 0;
    std::optional<ItemDraft> item;
    std::optional<domain::WallRefusal> refusal;  // of the part that was to be saved
    bool waiting = false;
    std::string path;             // of a picture file
    bool taking = false;          // it is being read
    std::string picture_trouble;  // why it was not taken
};

/// 信息上墙: what is missing, and chart, staff, rooms, guide and texts to be edited.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);
/// A fault of the database: nothing waits any more.
void stop_waiting(State&);

/// What is missing, in words: 工作人员：陈立没有照片.
[[nodiscard]] std::string missing_words(const widgets::Ui&, const domain::WallStanding&);
/// On the Today page, while something is missing: how much, and the way there.
void draw_reminder(const View&, widgets::Ui&, widgets::Rect& room, Intents&);

}  // namespace oasis::admin::wall
