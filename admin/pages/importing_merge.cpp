#include "admin/pages/importing.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/domain/joined.h"
#include <algorithm>
#include <array>

namespace oasis::admin::importing {

namespace {

using namespace widgets;

constexpr float about_room = 72 + 18;
constexpr float choice_height = 28 + 2 * 34 + 10;  // a caption and two answers
constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

std::string caption_of(const std::string& key, const View& view, const Ui& ui) {
    const auto* field = view.form.find(key);
    return field ? caption(ui, field->caption) : key;
}

/// Whole while the look lasts that the journal tells of, then under the field's mask.
std::string shown_text(const Merging& it, const std::string& key, std::string_view text, const View& view, Ui& ui) {
    const auto* field = view.form.find(key);
    if (!field || ui.now() < it.open_until)
        return std::string{text};
    return domain::masked(field->mask, text);
}

void draw_choice(Merging& it, const std::string& key, const View& view, Ui& ui, Rect place) {
    const IdScope scope{key.c_str()};
    const bool taken = it.taken.contains(key);
    ui.elided(caption_of(key, view, ui), cut_top(place, 28), soft);
    const auto kept = shown_text(it, key, it.file.value(key), view, ui);
    const auto said = shown_text(it, key, it.row.file.value(key), view, ui);
    if (radio(ui, "keep", cut_top(place, 34), ui.tr("import_page.keep", fmt::arg("text", kept)), !taken))
        it.taken.erase(key);
    if (radio(ui, "take", cut_top(place, 34), ui.tr("import_page.take", fmt::arg("text", said)), taken))
        it.taken.insert(key);
}

/// What the row fills, in words.
std::string added_words(const Merging& it, const View& view, const Ui& ui) {
    std::vector<std::string> captions;
    for (const auto& key : it.news.missing)
        captions.push_back(caption_of(key, view, ui));
    if (captions.empty())
        return ui.tr(it.news.empty() ? "import_page.merge_nothing" : "import_page.merge_no_gap");
    return ui.tr("import_page.merge_adds", fmt::arg("fields", domain::joined(captions, ui.tr("list.comma"))));
}

}  // namespace

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    const auto* row = state.merging ? find_person(view.data, state.merging->person) : nullptr;
    if (!row)
        return false;
    auto& it = *state.merging;
    const auto words = added_words(it, view, ui);
    const float width = theme::dialog_width - 56;
    const float panel_height = tall_panel_height(ui, width, words);
    const float choices = choice_height * static_cast<float>(it.news.differing.size());
    const float choices_room = std::min(choices, ui.size().h - 420 - panel_height);
    const Dialog dialog{ui, "merge", ui.tr("import_page.merge_title", fmt::arg("row", it.row.row)),
                        about_room + panel_height + 16 + choices_room + 16 + dialog_buttons_height};
    Rect rest = dialog.room();
    about_person(ui, view, row->participant, cut_top(rest, 72, 18));
    tall_panel(ui, cut_top(rest, panel_height, 16), Tone::info, Icon::info, ui.tr("import_page.merge_then"), words);
    if (!it.news.differing.empty()) {
        ScrollArea scroll{ui, "choices", cut_top(rest, choices_room), choices};
        Rect content = scroll.content();
        for (const auto& key : it.news.differing)
            draw_choice(it, key, view, ui, cut_top(content, choice_height));
    }
    if (ui.now() < it.open_until)
        ui.wake_at(it.open_until);
    const bool ready = !it.waiting && (!it.news.missing.empty() || !it.taken.empty());
    switch (dialog_buttons(ui, dialog, {ui.tr("import_page.merge_leave"), ui.tr("import_page.merge_act"), false, ready})) {
    case DialogAnswer::act:
        it.waiting = true;
        intents.push_back(intent::MergeRow{});
        break;
    case DialogAnswer::safe:
        state.merging.reset();
        break;
    case DialogAnswer::none:
        break;
    }
    return state.merging.has_value();
}

}  // namespace oasis::admin::importing
