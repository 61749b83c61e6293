#include "admin/widgets/word_bar.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <fmt/format.h>
#include <imgui.h>
#include <utility>

namespace oasis::admin::widgets {

namespace {

constexpr float gap = 8, padding = 14, line = 24, button_high = 32;
constexpr float low = 48;                               // all on one line
constexpr float high = line + 6 + button_high + 2 * 10;  // words above, buttons below
constexpr TextLook bold{theme::body, Weight::bold, theme::attention_ink};
constexpr TextLook plain{theme::body, Weight::regular, theme::attention_ink};

/// What the bar says of one word, and its buttons.
struct Words {
    std::string title;
    std::string sentence;
    std::string take;  // empty: nothing is proposed
    std::string self;
};

Words words_of(const Ui& ui, const domain::FoundWord& found, std::size_t at, std::size_t all, const WordWatch& watch) {
    Words words;
    const bool blocks = watch.severity == domain::Severity::block;
    words.title = ui.tr(blocks ? "words.bar.blocked" : "words.bar.warned", fmt::arg("word", found.word));
    if (all > 1)
        words.title = fmt::format("{}/{} {}", at + 1, all, words.title);
    if (found.proposal.empty())
        words.sentence = ui.tr("words.bar.other");
    else {
        words.sentence = ui.tr("words.bar.may", fmt::arg("proposal", found.proposal));
        words.take = ui.tr("words.bar.take", fmt::arg("proposal", found.proposal));
    }
    words.self = ui.tr("words.bar.self");
    return words;
}

float buttons_width(Ui& ui, const Words& words) {
    return (words.take.empty() ? 0 : button_width(ui, words.take) + 10) + ui.width(words.self, bold) + 16;
}

bool fits_one_line(Ui& ui, const Words& words, float width) {
    const float said = ui.width(words.title, bold) + 10 + ui.width(words.sentence, plain);
    return 2 * padding + theme::icon_size + 10 + said + 20 + buttons_width(ui, words) <= width;
}

ImGuiID key_of(const char* field, const char* what) {
    const IdScope scope{field};
    return ImGui::GetID(what);
}

std::size_t shown_of(const char* field, std::size_t all) {
    const auto at = static_cast<std::size_t>(std::max(0, ImGui::GetStateStorage()->GetInt(key_of(field, "shown"), 0)));
    return all == 0 ? 0 : at % all;
}

/// Whether the keys are this bar's: of the field that is typed into, or while none is.
bool hears_keys(const char* field) {
    return is_typed_into(field) || !takes_text();
}

enum class Wish { none, take, self };

/// The buttons from the right end on.
Wish draw_buttons(Ui& ui, const Words& words, Rect row) {
    auto wish = Wish::none;
    const auto self = cut_right(row, ui.width(words.self, bold) + 16, 10);
    const auto press = ui.press("self", self, words.self);
    if (press.hovered)
        ui.fill(self, theme::attention_line, theme::chip_radius);
    if (press.focused)
        ui.focus_ring(self, theme::chip_radius);
    auto centred = bold;
    centred.align = Align::centre;
    ui.text(words.self, self, centred);
    if (press)
        wish = Wish::self;
    if (words.take.empty())
        return wish;
    const ButtonLook look{ButtonKind::secondary, std::nullopt, Enabled::yes, "Alt Enter", {}};
    return button(ui, "take", cut_right(row, button_width(ui, words.take, look)), words.take, look) ? Wish::take : wish;
}

}  // namespace

std::vector<domain::FoundWord> WordWatch::find(std::string_view text) const {
    if (!guard || severity == domain::Severity::off)
        return {};
    return guard->find(text);
}

bool WordWatch::blocks(std::string_view text) const {
    return severity == domain::Severity::block && !find(text).empty();
}

float word_bar_room(Ui& ui, const WordWatch& watch, std::string_view text, float width) {
    const auto found = watch.find(text);
    if (found.empty())
        return 0;
    // The widest decides, so that F7 moves nothing.
    const bool one_line = std::ranges::all_of(found, [&](const domain::FoundWord& word) {
        return fits_one_line(ui, words_of(ui, word, 0, found.size(), watch), width);
    });
    return gap + (one_line ? low : high);
}

bool word_bar(Ui& ui, const char* field, Rect rect, std::string& text, const WordWatch& watch) {
    const auto found = watch.find(text);
    if (found.empty())
        return false;
    const bool hears = hears_keys(field);
    auto at = shown_of(field, found.size());
    if (found.size() > 1 && hears && ui.key({SDLK_F7})) {
        at = (at + 1) % found.size();
        ImGui::GetStateStorage()->SetInt(key_of(field, "shown"), static_cast<int>(at));
    }
    const auto words = words_of(ui, found[at], at, found.size(), watch);
    Rect bar{rect.x, rect.y + gap, rect.w, word_bar_room(ui, watch, text, rect.w) - gap};
    ui.fill(bar, theme::attention, theme::control_radius);
    ui.outline(bar, theme::attention_line, 1, theme::control_radius);
    bar = inset(bar, padding, 0);
    const bool one_line = bar.h <= low;
    Rect head = one_line ? bar : Rect{bar.x, bar.y + 10, bar.w, line};
    ui.icon(Icon::warning, cut_left(head, theme::icon_size, 10).centre(), theme::attention_ink);
    const IdScope scope{field};
    Rect buttons = one_line ? middle(head, button_high) : Rect{bar.x, bar.bottom() - 10 - button_high, bar.w, button_high};
    auto wish = draw_buttons(ui, words, buttons);
    if (one_line) {
        ui.text(words.title, cut_left(head, ui.width(words.title, bold) + 1, 10), bold);
        ui.text(words.sentence, cut_left(head, ui.width(words.sentence, plain) + 1), plain);
    } else {
        ui.elided(words.title, head, bold);
        Rect left = buttons;
        (void)cut_right(left, buttons_width(ui, words) + 10);
        if (words.take.empty())
            ui.elided(words.sentence, left, plain);
    }
    const bool by_key = !words.take.empty() && hears && ui.key({SDLK_RETURN, false, false, true});
    if (by_key || wish == Wish::take) {
        forget_typing();  // a field in use would go on with the text as it was typed
        text = domain::with_proposal(text, found[at]);
    }
    if (by_key || wish != Wish::none)
        ImGui::GetStateStorage()->SetBool(ImGui::GetID("focus"), true);
    return by_key || wish == Wish::take;
}

bool word_bar_wants_focus(const char* field) {
    bool* wants = ImGui::GetStateStorage()->GetBoolRef(key_of(field, "focus"));
    return std::exchange(*wants, false);
}

bool watched_field(Ui& ui, const char* id, Rect rect, std::string_view label, std::string& value, FieldLook look,
                   const WordWatch& watch) {
    const auto found = watch.find(value);
    look.take_focus |= word_bar_wants_focus(id);
    if (!found.empty())
        look.message.clear();
    look.wrong |= !found.empty() && watch.severity == domain::Severity::block;
    const bool changed = field(ui, id, rect, label, value, look);
    return word_bar(ui, id, {rect.x, rect.y + field_height, rect.w, 0}, value, watch) || changed;
}

}  // namespace oasis::admin::widgets
