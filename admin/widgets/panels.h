#pragma once
#include "admin/widgets/buttons.h"

namespace oasis::admin::widgets {

/// A white card. Returns the room inside its line.
Rect card(Ui& ui, Rect rect);
/// The head of a card: title, quiet words beside it (left out where hardly one would fit), a line below. Returns
/// the room left at its right end, at least `kept` wide.
Rect card_head(Ui& ui, Rect& card, std::string_view title, std::string_view note = {}, float kept = 0);
/// The foot of a card: a line above, quiet words at left. Returns the room for a link at right.
Rect card_foot(Ui& ui, Rect& card, std::string_view note);

/// attention: someone should look today; info: how things stand; done; danger: cannot be taken back.
enum class Tone { attention, info, done, danger, plain };

/// A state in a word: icon and text, 26 high. Returns its rect.
Rect chip(Ui& ui, Point top_left, Icon icon, std::string_view text, Tone tone);
[[nodiscard]] float chip_width(Ui& ui, std::string_view text);

/// A bar with an icon, bold first words and one sentence: on one line, or on two where the width asks for it
/// (the bar is 44 high or more). `kept_right` of it is the caller's. Returns the room left at its right end.
Rect panel(Ui& ui, Rect rect, Tone tone, Icon icon, std::string_view title, std::string_view sentence,
           float kept_right = 0);
/// The same with the sentence below the title, broken at the width. `lines` of 24 decide its height.
[[nodiscard]] float tall_panel_height(Ui& ui, float width, std::string_view sentence);
void tall_panel(Ui& ui, Rect rect, Tone tone, Icon icon, std::string_view title, std::string_view sentence);

/// A number with its caption; the whole box can be pressed.
struct Figure {
    Icon icon;
    std::string caption;
    std::string number;
    std::string note;
};
bool figure(Ui& ui, const char* id, Rect rect, const Figure& figure);

/// Keys and what they do, in one line from `at`; returns where the next may start.
struct KeyHint {
    std::string keys;  // parted by spaces: "Ctrl K"
    std::string does;
};
float key_cap(Ui& ui, Point middle_left, std::string_view key);
void key_hints(Ui& ui, Rect rect, std::span<const KeyHint> hints);

/// How full something is, 8 high.
void fill_bar(Ui& ui, Rect rect, float part);

/// Nothing here yet: what is missing, why it matters, and the way on. True when the button was pressed.
struct Empty {
    Icon icon;
    std::string title;
    std::string sentence;
    std::string button;  // empty: there is nothing to press
    std::string key;
};
bool empty_state(Ui& ui, Rect room, const Empty& empty);

/// Whom a dialog is about: the name on its tile, and a line beside it, in a sunken box 72 high.
void about_box(Ui& ui, Rect box, std::string_view name, std::string_view line);

/// The first grapheme of a name on a tile.
void name_tile(Ui& ui, Rect rect, std::string_view name, float em = theme::section);
/// The leaf on its green tile.
void brand_mark(Ui& ui, Rect rect);

}  // namespace oasis::admin::widgets
