#include "admin/widgets/panels.h"

#include "admin/widgets/layout.h"
#include "shared/gui/line_breaker.h"
#include <algorithm>

namespace oasis::admin::widgets {

namespace {

struct TonePaint {
    Colour ground;
    Colour ink;
};

TonePaint paint_of(Tone tone) {
    switch (tone) {
    case Tone::attention:
        return {theme::attention, theme::attention_ink};
    case Tone::info:
        return {theme::info, theme::info_ink};
    case Tone::done:
        return {theme::tint, theme::tint_ink};
    case Tone::danger:
        return {theme::danger, theme::danger_ink};
    case Tone::plain:
        break;
    }
    return {theme::hover, theme::soft_ink};
}

constexpr float chip_padding = 10;
constexpr TextLook chip_text{theme::small, Weight::bold, theme::ink, Align::left};

}  // namespace

Rect card(Ui& ui, Rect rect) {
    ui.fill(rect, theme::surface, theme::card_radius);
    ui.outline(rect, theme::line, 1, theme::card_radius);
    return rect;
}

Rect card_head(Ui& ui, Rect& card, std::string_view title, std::string_view note, float kept) {
    const auto head = cut_top(card, theme::card_head);
    ui.line({head.x, head.bottom()}, {head.right(), head.bottom()}, theme::line);
    Rect room = inset(head, theme::card_padding, 0);
    const TextLook bold{theme::section, Weight::bold, theme::ink};
    const float wide = ui.width(title, bold);
    ui.text(title, cut_left(room, wide + 1, 12), bold);
    constexpr float few_words = 90;
    const TextLook quiet{theme::body, Weight::regular, theme::soft_ink};
    const float wanted = ui.width(note, quiet) + 1, most = room.w - kept;
    if (!note.empty() && (wanted <= most || most >= few_words))
        ui.elided(note, cut_left(room, std::min(wanted, most), 10), quiet);
    return room;
}

Rect card_foot(Ui& ui, Rect& card, std::string_view note) {
    const auto foot = cut_bottom(card, theme::card_foot);
    ui.line({foot.x, foot.y}, {foot.right(), foot.y}, theme::line);
    Rect room = inset(foot, theme::card_padding, 0);
    const TextLook quiet{theme::body, Weight::regular, theme::soft_ink};
    ui.elided(note, cut_left(room, std::min(room.w, ui.width(note, quiet) + 1), 10), quiet);
    return room;
}

float chip_width(Ui& ui, std::string_view text) {
    return ui.width(text, chip_text) + 22 + 2 * chip_padding;
}

Rect chip(Ui& ui, Point top_left, Icon icon, std::string_view text, Tone tone) {
    const auto paint = paint_of(tone);
    const Rect rect{top_left.x, top_left.y, chip_width(ui, text), theme::chip_height};
    ui.fill(rect, paint.ground, theme::chip_radius);
    Rect room = inset(rect, chip_padding, 0);
    ui.icon(icon, cut_left(room, theme::icon_small, 6).centre(), paint.ink, theme::icon_small);
    auto look = chip_text;
    look.colour = paint.ink;
    look.weight = tone == Tone::plain ? Weight::regular : Weight::bold;
    ui.text(text, room, look);
    return rect;
}

Rect panel(Ui& ui, Rect rect, Tone tone, Icon icon, std::string_view title, std::string_view sentence,
           float kept_right) {
    constexpr float gap = 12, line = 22;
    const auto paint = paint_of(tone);
    ui.fill(rect, paint.ground, theme::control_radius);
    Rect room = inset(rect, 18, 0);
    ui.icon(icon, cut_left(room, theme::icon_size, gap).centre(), paint.ink);
    const TextLook bold{theme::body, Weight::bold, paint.ink};
    const TextLook plain{theme::body, Weight::regular, paint.ink};
    const float title_wide = ui.width(title, bold) + 1, sentence_wide = ui.width(sentence, plain) + 1;
    const float most = room.w - kept_right;
    if (title_wide + (sentence.empty() ? 0 : gap + sentence_wide) <= most) {
        ui.text(title, cut_left(room, title_wide, gap), bold);
        ui.text(sentence, cut_left(room, sentence_wide, gap), plain);
        return room;
    }
    const Rect all = cut_left(room, most, gap);
    if (sentence.empty()) {
        ui.paragraph(title, middle(all, ui.paragraph_height(title, most, bold, line)), bold, line);
        return room;
    }
    Rect words = middle(all, 2 * line);
    ui.elided(title, cut_top(words, line), bold);
    ui.elided(sentence, words, plain);
    return room;
}

float tall_panel_height(Ui& ui, float width, std::string_view sentence) {
    return 12 + 24 + ui.paragraph_height(sentence, width - 68, {}) + 12;
}

void tall_panel(Ui& ui, Rect rect, Tone tone, Icon icon, std::string_view title, std::string_view sentence) {
    const auto paint = paint_of(tone);
    ui.fill(rect, paint.ground, theme::control_radius);
    ui.icon(icon, {rect.x + 28, rect.y + 26}, paint.ink);
    const Rect words{rect.x + 50, rect.y + 14, rect.w - 68, 24};
    ui.text(title, words, {theme::body, Weight::bold, paint.ink});
    ui.paragraph(sentence, words.moved(0, 24), {theme::body, Weight::regular, paint.ink});
}

bool figure(Ui& ui, const char* id, Rect rect, const Figure& figure) {
    const auto press = ui.press(id, rect, figure.caption);
    if (press.hovered)
        ui.fill(inset(rect, 1, 1), theme::sunken, theme::card_radius);
    if (press.focused)
        ui.focus_ring(inset(rect, 6, 6), theme::control_radius);
    Rect room = inset(rect, 24, 0);
    const Rect caption{room.x, rect.y + 16, room.w, 24};
    ui.icon(figure.icon, {caption.x + 9, caption.centre().y}, theme::soft_ink, 18);
    ui.text(figure.caption, {caption.x + 28, caption.y, caption.w - 52, 24},
            {theme::body, Weight::regular, theme::soft_ink});
    ui.icon(Icon::right, {caption.right() - 6, caption.centre().y}, theme::soft_ink, theme::icon_small);
    const TextLook big{theme::figure, Weight::bold, theme::ink};
    const Rect number{room.x, rect.y + 44, room.w, 44};
    const float wide = ui.width(figure.number, big);
    ui.text(figure.number, number, big);
    const Rect note{number.x + wide + 14, number.y + 12, number.w - wide - 14, 24};
    ui.elided(figure.note, note, {theme::small, Weight::regular, theme::soft_ink});
    return press.clicked;
}

float key_cap(Ui& ui, Point middle_left, std::string_view key) {
    const TextLook look{theme::small, Weight::regular, theme::soft_ink, Align::centre};
    const Rect cap{middle_left.x, middle_left.y - 12, std::max(24.0F, ui.width(key, look) + 16), 24};
    ui.fill(cap, theme::surface, theme::chip_radius);
    ui.outline(cap, theme::button_edge, 1, theme::chip_radius);
    ui.text(key, cap, look);
    return cap.right();
}

void key_hints(Ui& ui, Rect rect, std::span<const KeyHint> hints) {
    const TextLook look{theme::small, Weight::regular, theme::soft_ink};
    float x = rect.x;
    const float y = rect.centre().y;
    for (const auto& hint : hints) {
        const float wide = ui.width(hint.does, look);
        const auto caps = 1 + std::ranges::count(hint.keys, ' ');
        if (x + wide + static_cast<float>(caps) * 50 > rect.right())
            return;
        std::size_t from = 0;
        while (from <= hint.keys.size()) {
            const auto to = std::min(hint.keys.find(' ', from), hint.keys.size());
            x = key_cap(ui, {x, y}, std::string_view{hint.keys}.substr(from, to - from)) + 6;
            from = to + 1;
        }
        ui.text(hint.does, {x + 4, rect.y, wide + 1, rect.h}, look);
        x += wide + 28;
    }
}

void fill_bar(Ui& ui, Rect rect, float part) {
    ui.fill(rect, theme::track, rect.h / 2);
    const float full = std::clamp(part, 0.0F, 1.0F);
    if (full > 0)
        ui.fill({rect.x, rect.y, std::max(rect.h, rect.w * full), rect.h}, theme::primary, rect.h / 2);
}

bool empty_state(Ui& ui, Rect room, const Empty& empty) {
    const bool has_button = !empty.button.empty();
    const float wide = std::min(room.w - 40, 560.0F);
    const TextLook prose{theme::section, Weight::regular, theme::soft_ink, Align::centre};
    const float sentence_height = ui.paragraph_height(empty.sentence, wide, prose, 30);
    const float high = 72 + 20 + 36 + 12 + sentence_height + (has_button ? 20 + 44 + 36 : 0);
    Rect rest = middle({room.centre().x - wide / 2, room.y, wide, room.h}, high);
    const Rect tile{room.centre().x - 36, cut_top(rest, 72, 20).y, 72, 72};
    ui.fill(tile, theme::tint, theme::card_radius);
    ui.icon(empty.icon, tile.centre(), theme::primary, 32);
    ui.text(empty.title, cut_top(rest, 36, 12), {theme::title, Weight::bold, theme::ink, Align::centre});
    ui.paragraph(empty.sentence, cut_top(rest, sentence_height, 20), prose, 30);
    if (!has_button)
        return false;
    const ButtonLook look{ButtonKind::primary, Icon::plus, Enabled::yes, empty.key};
    const float button_wide = button_width(ui, empty.button, look) + 20;
    const auto line = cut_top(rest, 44, 10);
    const bool pressed =
        button(ui, "first", {room.centre().x - button_wide / 2, line.y, button_wide, 44}, empty.button, look);
    if (!empty.key.empty())
        key_cap(ui, {room.centre().x - 12, rest.y + 14}, empty.key);
    return pressed;
}

void about_box(Ui& ui, Rect box, std::string_view name, std::string_view line) {
    ui.fill(box, theme::sunken, theme::control_radius);
    ui.outline(box, theme::line, 1, theme::control_radius);
    name_tile(ui, {box.x + 16, box.centre().y - 20, 40, 40}, name);
    ui.elided(line, {box.x + 72, box.y, box.w - 90, box.h}, {theme::body, Weight::bold, theme::ink});
}

void name_tile(Ui& ui, Rect rect, std::string_view name, float em) {
    ui.fill(rect, theme::tint, theme::control_radius);
    const auto letters = gui::graphemes(name);
    if (!letters.empty())
        ui.text(letters.front(), rect, {em, Weight::bold, theme::tint_ink, Align::centre});
}

void brand_mark(Ui& ui, Rect rect) {
    ui.fill(rect, theme::primary, theme::card_radius);
    ui.icon(Icon::leaf, rect.centre(), theme::white, rect.w * 0.55F);
}

}  // namespace oasis::admin::widgets
