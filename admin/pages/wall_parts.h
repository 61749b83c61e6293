#pragma once
#include "admin/pages/wall.h"
#include "admin/widgets/ui.h"
#include <utility>

/// What the parts of the page share: not for other pages.
namespace oasis::admin::wall {

void draw_chart(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
void draw_staff(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
void draw_rooms(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
void draw_guide(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
void draw_texts(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
void draw_item_dialog(State&, const View&, widgets::Ui&);

/// Which items are there, each pressed for the way to it.
void draw_meter(const View&, widgets::Ui&, widgets::Rect place, Intents&);

/// The draft where there is one, else what is kept.
template <class Family>
[[nodiscard]] Family edited(const std::optional<Family>& draft, const Family& kept) {
    return draft ? *draft : kept;
}
/// Keeps what was changed as the draft; what is as it was kept is no draft.
template <class Family>
void take(std::optional<Family>& draft, Family now, const Family& kept) {
    if (now == kept)
        draft.reset();
    else
        draft = std::move(now);
}

/// The button that adds one, at the right end of a card's head, with N as its key.
bool add_button(widgets::Ui&, const View&, widgets::Rect& head, const std::string& label);
/// 上移, 下移 and 移除 for the entry at `at`, in one line; moves or removes it. True when the list is another now.
template <class List>
bool order_buttons(widgets::Ui& ui, widgets::Rect line, List& list, std::size_t& at);
enum class Order { none, up, down, remove };
[[nodiscard]] Order order_pressed(widgets::Ui&, widgets::Rect line, bool first, bool last);

template <class List>
bool order_buttons(widgets::Ui& ui, widgets::Rect line, List& list, std::size_t& at) {
    switch (order_pressed(ui, line, at == 0, at + 1 >= list.size())) {
    case Order::up:
        std::swap(list[at], list[at - 1]);
        --at;
        return true;
    case Order::down:
        std::swap(list[at], list[at + 1]);
        ++at;
        return true;
    case Order::remove:
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
        at = at > 0 ? at - 1 : 0;
        return true;
    case Order::none:
        break;
    }
    return false;
}

/// A picture as large as fits the place, a quiet ground with an icon while there is none. Returns where it lies.
widgets::Rect draw_picture(const View&, widgets::Ui&, widgets::Rect place, std::optional<domain::PictureId>,
                           widgets::Icon);
/// How to give a picture: drop a file, or type its path. Below a picture; the height it takes.
inline constexpr float picture_way_height = 112;
void draw_picture_way(State&, const View&, widgets::Ui&, widgets::Rect place, Intents&);

/// A field cut from the top of `rest`, with the word guard's bar below it while there is something to say.
void watched(widgets::Ui&, const View&, const char* id, widgets::Rect& rest, const std::string& label,
             std::string& value, float gap = 14);
inline constexpr std::size_t most_bytes = 16 * domain::longest_wall_text;  // of any field of the page
/// A label over a field of several lines, the bar at the bottom of `place`.
bool lines(widgets::Ui&, const View&, const char* id, widgets::Rect place, const std::string& label, std::string& value);

}  // namespace oasis::admin::wall
