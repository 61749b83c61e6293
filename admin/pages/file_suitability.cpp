#include "admin/pages/file.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include <algorithm>
#include <array>

namespace oasis::admin::file {

namespace {

using namespace widgets;

constexpr float title_height = 40;
constexpr float note_height = 28;
constexpr float item_row = 48;
constexpr float gap_below = 24;
constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

/// In the order of the choices.
constexpr std::array answers{std::optional<bool>{}, std::optional{true}, std::optional{false}};

const domain::Suitability* assessed(const Opened& opened, const char* item) {
    const auto found = std::ranges::find(opened.assessed, item, &domain::Suitability::service_item);
    return found == opened.assessed.end() ? nullptr : &*found;
}

}  // namespace

float suitability_height() {
    return title_height + note_height + item_row * static_cast<float>(domain::service_items.size()) + gap_below;
}

void draw_suitability(const State& state, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = place;
    ui.text(ui.tr("suitability.title"), cut_top(rest, title_height),
            {theme::section, Weight::bold, theme::ink});
    ui.elided(ui.tr("suitability.note"), cut_top(rest, note_height), soft);
    const std::array words{ui.tr("suitability.not_assessed"), ui.tr("suitability.suited"),
                           ui.tr("suitability.not_suited")};
    for (const char* item : domain::service_items) {
        const IdScope scope{item};
        Rect row = cut_top(rest, item_row);
        ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
        const auto* word = assessed(*state.opened, item);
        const auto answer = word ? std::optional{word->suited} : std::nullopt;
        const auto now = static_cast<std::size_t>(std::ranges::find(answers, answer) - answers.begin());
        const auto name = service_item_name(ui, item);
        const auto box = middle(cut_right(row, 170, 12), 40);
        if (word) {
            const auto day = domain::to_text(view.zone.day_of(word->assessed_at));
            ui.text(day, cut_right(row, ui.width(day, soft) + 2, 12), soft);
        }
        ui.elided(name, row);
        if (const auto chosen = bare_choice(ui, "word", box, name, words, now))
            intents.push_back(intent::SetSuitability{*state.person, item, answers.at(*chosen)});
    }
}

}  // namespace oasis::admin::file
