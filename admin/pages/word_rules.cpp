#include "admin/pages/settings.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <algorithm>
#include <array>

/// How strict the station is about words, and which they are.
namespace oasis::admin::settings {

namespace {

using namespace widgets;
using domain::Severity;
using domain::WordRules;

constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};
constexpr float dialog_wide = 860, surface_row = 48, list_height = 170, tick_row = 36;
constexpr std::size_t ticks_in_a_row = 5;

/// In the order of the values.
constexpr std::array surfaces{"words.surface.kiosk", "words.surface.card", "words.surface.poster",
                              "words.surface.office"};
constexpr std::array severities{"words.severity.off", "words.severity.warn", "words.severity.block"};

std::string joined_lines(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines)
        text += line + '\n';
    return text;
}

std::string added_text(const std::vector<domain::ListedWord>& listed) {
    std::vector<std::string> lines;
    for (const auto& it : listed)
        lines.push_back(it.proposal.empty() ? it.word : it.word + " = " + it.proposal);
    return joined_lines(lines);
}

WordsDraft draft_of(const WordRules& rules) {
    return {rules, added_text(rules.added), joined_lines(rules.allowed), {}, false};
}

WordRules rules_of(const WordsDraft& draft) {
    auto rules = draft.rules;
    auto lists = domain::parse_word_lists(draft.added, draft.allowed, {});
    rules.added = std::move(lists.banned);
    rules.allowed = std::move(lists.allowed);
    return rules;
}

const char* message_of(domain::WordRulesFault fault) {
    using Fault = domain::WordRulesFault;
    switch (fault) {
    case Fault::too_many:
        return "words.fault.too_many";
    case Fault::too_long:
        return "words.fault.too_long";
    case Fault::twice:
        return "words.fault.twice";
    case Fault::proposal_banned:
        return "words.fault.proposal_banned";
    case Fault::not_a_word:
        break;
    }
    return "words.fault.not_a_word";
}

/// How strict, where.
void draw_severities(WordRules& rules, Ui& ui, Rect& rest) {
    std::vector<std::string> names;
    for (const auto* name : severities)
        names.push_back(ui.tr(name));
    for (std::size_t at = 0; at < surfaces.size(); ++at) {
        const IdScope scope{static_cast<long long>(at)};
        Rect row = cut_top(rest, surface_row);
        const auto right = cut_right(row, segmented_width(ui, names));
        auto& severity = rules.severity.at(at);
        ui.elided(ui.tr(surfaces.at(at)), middle(row, theme::control_height));
        const auto place = middle(right, theme::control_height);
        if (const auto chosen = segmented(ui, "severity", {place.x, place.y}, names, static_cast<std::size_t>(severity)))
            severity = static_cast<Severity>(*chosen);
    }
}

/// The program's words: a tick for each that is looked for here.
void draw_program_words(WordRules& rules, Ui& ui, Rect& rest) {
    ui.text(ui.tr("words.program"), cut_top(rest, 28), soft);
    Rect row;
    std::size_t at = 0;
    const float wide = rest.w / static_cast<float>(ticks_in_a_row);
    for (const auto& listed : domain::built_in_words().banned) {
        const IdScope scope{static_cast<long long>(at)};
        if (at++ % ticks_in_a_row == 0)
            row = cut_top(rest, tick_row);
        auto& off = rules.switched_off;
        const auto found = std::ranges::find(off, listed.word);
        if (!checkbox(ui, "word", cut_left(row, wide), listed.word, found == off.end()))
            continue;
        if (found == off.end())
            off.push_back(listed.word);
        else
            off.erase(found);
    }
}

void draw_lists(WordsDraft& draft, Ui& ui, Rect& rest) {
    Rect row = cut_top(rest, label_height + list_height, 8);
    Rect left = cut_left(row, (row.w - theme::form_column_gap) / 2, theme::form_column_gap);
    const auto list = [&](const char* id, Rect place, const char* caption, std::string& text) {
        ui.elided(ui.tr(caption), cut_top(place, label_height), soft);
        if (lines_field(ui, id, place, ui.tr(caption), text))
            draft.fault.reset();
    };
    list("added", left, "words.added", draft.added);
    list("allowed", row, "words.allowed", draft.allowed);
    const auto line = cut_top(rest, 28);
    if (!draft.fault)
        return void(ui.elided(ui.tr("words.lists_how"), line, {theme::small, Weight::regular, theme::soft_ink}));
    ui.icon(Icon::warning, {line.x + 9, line.centre().y}, theme::attention_ink, 18);
    ui.elided(ui.tr(message_of(*draft.fault)), {line.x + 26, line.y, line.w - 26, line.h},
              {theme::body, Weight::regular, theme::attention_ink});
}

void draw_rules_dialog(State& state, Ui& ui, Intents& intents) {
    auto& draft = *state.words;
    const auto words = domain::built_in_words().banned.size();
    const auto rows = static_cast<float>((words + ticks_in_a_row - 1) / ticks_in_a_row);
    const float high = surface_row * static_cast<float>(surfaces.size()) + 16 + 28 + tick_row * rows + 12 +
                       label_height + list_height + 8 + 28 + 20 + dialog_buttons_height;
    const Dialog dialog{ui, "word rules", ui.tr("words.rules_title"), high, dialog_wide};
    Rect rest = dialog.room();
    draw_severities(draft.rules, ui, rest);
    (void)cut_top(rest, 16);
    draw_program_words(draft.rules, ui, rest);
    (void)cut_top(rest, 12);
    draw_lists(draft, ui, rest);
    switch (dialog_buttons(ui, dialog, {ui.tr("catalogue.leave"), ui.tr("form.save"), false, !draft.waiting, false})) {
    case DialogAnswer::act: {
        const auto rules = rules_of(draft);
        draft.fault = domain::fault_of(rules);
        if (draft.fault)
            break;
        draft.waiting = true;
        intents.push_back(intent::SaveWordRules{rules});
        break;
    }
    case DialogAnswer::safe:
        state.words.reset();
        forget_typing();
        break;
    case DialogAnswer::none:
        break;
    }
}

}  // namespace

void draw_words(State& state, const View& view, Ui& ui, Rect& bar, Intents& intents) {
    const auto change = ui.tr("words.change");
    const ButtonLook pen{ButtonKind::secondary, Icon::pen, Enabled::yes, {}, {}};
    if (button(ui, "word rules", cut_left(bar, button_width(ui, change, pen), 10), change, pen))
        state.words = draft_of(view.data.word_rules);
    const auto look = ui.tr(state.looking ? "words.looking" : "words.look");
    const ButtonLook search{ButtonKind::secondary, Icon::search, state.looking ? Enabled::no : Enabled::yes, {}, {}};
    if (button(ui, "look", cut_left(bar, button_width(ui, look, search), 20), look, search))
        intents.push_back(intent::LookForWords{});
}

bool draw_word_dialogs(State& state, const View& view, Ui& ui, Intents& intents) {
    if (state.words)
        draw_rules_dialog(state, ui, intents);
    else if (state.finds)
        draw_finds(state, view, ui, intents);
    else
        return false;
    return true;
}

}  // namespace oasis::admin::settings
