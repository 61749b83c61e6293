#pragma once
#include "kiosk/screens/ui.h"
#include <span>

/// The parts that screens are put together from. Each draws itself in the room it is given, in drawn mm.
namespace oasis::kiosk {

// ---- words ----------------------------------------------------------------------------------------------

/// The text, or as much of it as fits one line with … behind; never cut inside a grapheme.
[[nodiscard]] std::string shortened(Ui& ui, const std::string& text, const TextLook& look, float width);
/// A message with the slots {name} and {time}, the name shortened until it fits the width in so many lines;
/// empty where not even its first character fits.
[[nodiscard]] std::string with_name(Ui& ui, std::string_view id, const std::string& name, const TextLook& look,
                                    float width, const std::string& time = {}, int most_lines = 1);
/// A sentence broken by hand, for a place where it runs on.
[[nodiscard]] std::string unbroken(const Ui& ui, std::string text);
/// A name stands beside an answer for a while, then the sentence fades over to one without it.
struct Named {
    bool shown = true;
    float opacity = 1;
};
[[nodiscard]] Named named(Ui& ui, Moment since);
/// The sentence under an answer's title: name and time, the name only while it is shown.
[[nodiscard]] std::string name_and_time(Ui& ui, const std::string& id, const std::string& name, const Named& named,
                                        domain::Instant at);
/// A headline in bold, as large as drawn or, where the room is less, as large as fits; lines as in the
/// catalogue. Returns the bottom of what it took.
float headline(Ui& ui, const std::string& text, Rect room, float em, Colour colour);
/// What a headline takes where only the width is short.
[[nodiscard]] float headline_height(Ui& ui, const std::string& text, float width, float em);
/// Lines of running text, broken at the room's width. Returns the bottom.
float lines(Ui& ui, const std::string& text, Rect room, float em, Colour colour, Weight weight = Weight::regular);

// ---- things to press ------------------------------------------------------------------------------------

struct ButtonLook {
    gui::Face face;
    Colour ink = theme::ink;
    Colour icon = theme::primary;
};
[[nodiscard]] ButtonLook white_button();
[[nodiscard]] ButtonLook green_button();  // the one main action
[[nodiscard]] ButtonLook stage_button();  // on the green stage
[[nodiscard]] ButtonLook night_button();

/// A button whose label keeps to it: icon beside, icon above, no icon, smaller, in lines. True when tapped.
struct ButtonText {
    std::string label;
    std::optional<Icon> icon;
    float em = 10;
    bool tick = false;     // the tick of the look in place of an icon
    bool stacked = false;  // icon above even where beside would do
    bool after = false;    // icon behind the label
};
bool button(Ui& ui, const gui::Id& id, Rect rect, const ButtonText& text, const ButtonLook& look);

/// 返回 at its fixed place.
bool back_button(Ui& ui);
/// 找工作人员 at its fixed place, in the words that fit it.
bool help_button(Ui& ui);
/// A smaller place beside the main action's, or on C under it; `main` keeps the larger part.
[[nodiscard]] Rect split_off(Rect& main, const Layout& l);
/// 意见与投诉, in the words that fit.
bool complaints_button(Ui& ui, Rect rect, const ButtonLook& look);
/// B, where the bar has no room for it: the service phone at the stage's foot.
void stage_phone(Ui& ui);
/// The green button at the main action's place.
bool main_button(Ui& ui, const gui::Id& id, const std::string& label, Rect rect);
/// The service phone in the free middle of the bar (A).
void bar_phone(Ui& ui);
/// What ends nearly every screen: phone, 返回 and 找工作人员, each at its fixed place.
struct Tail {
    bool phone = true;
    bool help = true;
};
[[nodiscard]] Intent tail(Ui& ui, Tail parts);
[[nodiscard]] Intent tail(Ui& ui);

/// A large card to tap: disc with icon, word, and a plain line where there is room.
struct Way {
    const char* id;
    Event leads_to;
    std::string label, hint;
    Icon icon;
    theme::Hue hue;
};
/// The cards in so many columns; what was tapped.
[[nodiscard]] Intent ways(Ui& ui, Rect room, std::span<const Way> ways, int columns);
/// 上一页 and 下一页 as halves of the row, which page this is in the free one; nothing where there is but one.
[[nodiscard]] Intent page_turner(Ui& ui, Rect row, int page, int pages);
/// The brand mark held for three seconds opens the kiosk corner; a tap on it does nothing.
[[nodiscard]] Intent corner_by_holding(Ui& ui);

// ---- the stage ------------------------------------------------------------------------------------------

struct Tone {
    Colour ground, ink, soft, mark, drop;
};
[[nodiscard]] Tone green_tone();      // welcome, done
[[nodiscard]] Tone asking_tone();     // your turn
[[nodiscard]] Tone attention_tone();  // a person will help
[[nodiscard]] Tone waiting_tone();
[[nodiscard]] Tone night_tone();

/// The whole ground, the stage over it, brand and clock.
void stage(Ui& ui, const Tone& tone, const Rect& area);
void brand(Ui& ui, const Tone& tone, float width);
/// Brand and station as they stand beside the mark.
[[nodiscard]] std::string brand_line(const Ui& ui);
/// Stage, title and the lines under it.
struct Scene {
    Tone tone;
    std::string title;
    float title_em = 0;
    std::string text;
    float text_em = 0;      // 0: as the answers have it
    bool may_drop = false;  // the text goes where title and text have no room together
    float text_opacity = 1;
};
void scene(Ui& ui, const Scene& scene);
/// A disc that holds a picture drawn by hand, where an illustration would stand: centre and radius.
struct Disc {
    Point centre;
    float radius;
};
[[nodiscard]] Disc picture_disc(const Ui& ui);

/// A row of a card to read: icon in a disc, one sentence.
struct Advice {
    Icon icon;
    std::string text;
};
/// The answers that need no more than a picture, a sentence or two, and 好了.
struct Answer {
    Tone tone;
    std::string title, text;
    std::optional<Icon> icon;  // on the disc; nullopt draws the tick
    std::vector<Advice> rows;
    theme::Hue hue = theme::health;
    float text_opacity = 1;
};
[[nodiscard]] Intent answer_screen(Ui& ui, const Answer& answer, Tail parts);

// ---- the table ------------------------------------------------------------------------------------------

/// A white card with the soft shadow.
void card(Ui& ui, Rect rect);
/// Rows of sessions: time, disc, alias, room; as many as fit, the last one says how many more.
/// `pitch` is the distance as drawn; rows lie closer, or fill the room, where that shows more of them.
void session_rows(Ui& ui, Rect rows, std::span<const domain::SessionView> sessions, float pitch);
/// An activity's disc in its hue.
void activity_disc(Ui& ui, const domain::Activity& activity, Point centre, float radius, bool on_tint = false);
[[nodiscard]] theme::Hue hue_of(const domain::Activity& activity);
[[nodiscard]] Icon icon_of(const domain::Activity& activity);
/// The ring with whole seconds inside; `words` beside it.
void countdown(Ui& ui, Point centre, float radius, float width, int left, Moment span, float em);
/// As many rows as stand in the card, from the first.
void advice_card(Ui& ui, Rect rect, std::span<const Advice> rows, const theme::Hue& hue);
/// The least height of a card of this width for all of the rows.
[[nodiscard]] float advice_height(Ui& ui, float width, std::span<const Advice> rows);

/// 撤回签到 while it may be taken back.
bool undo_button(Ui& ui, Rect rect, const domain::Visit& visit);

}  // namespace oasis::kiosk
