#include "admin/pages/file.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/domain/joined.h"
#include <algorithm>
#include <array>

namespace oasis::admin::file {

namespace {

using namespace widgets;

/// 0137 · 档案 J1-2026-0137 · 负责人 周敏 · 2026-03-02 转入
std::string facts_of(const State& state, const store::ParticipantRow& row, const Ui& ui) {
    std::vector<std::string> facts{row.participant.number};
    if (!state.opened)
        return facts.front();
    const auto& file = state.opened->file;
    if (const auto number = file.value(domain::field::file_number); !number.empty())
        facts.push_back(ui.tr("file.number", fmt::arg("number", number)));
    if (const auto keeper = file.value(domain::field::keeper); !keeper.empty()) {
        const auto& known = state.opened->colleagues;
        const auto who = std::ranges::find(known, keeper, &store::Colleague::login);
        facts.push_back(
            ui.tr("file.kept_by", fmt::arg("who", who == known.end() ? std::string{keeper} : who->name)));
    }
    if (!file.way.empty()) {
        const auto& last = file.way.back();
        facts.push_back(domain::to_text(last.day) + " " + ui.tr(look_of(last.stage).word));
    }
    return domain::joined(facts, " · ");
}

void begin_step(State& state, domain::Stage stage, const View& view) {
    state.step = StepDraft{stage, domain::to_text(view.today()), {}, false};
}

std::string act_words(const Ui& ui, domain::Stage stage) {
    constexpr std::array acts{"file.act.referred", "file.act.filed",   "file.act.assessed",
                              "file.act.serving",  "file.act.special", "file.act.left"};
    return ui.tr(acts.at(static_cast<std::size_t>(stage)));
}

/// The next steps: the two likeliest as buttons, the others behind 更多.
void draw_step_buttons(State& state, const View& view, Ui& ui, Rect& room) {
    constexpr std::size_t shown = 2;
    const auto steps = domain::next_stages(domain::stage_of(state.opened->file));
    const auto enabled = enabled_for(view, domain::Right::edit_files);
    std::vector<std::string> rest;
    for (std::size_t at = shown; at < steps.size(); ++at)
        rest.push_back(act_words(ui, steps[at]));
    if (!rest.empty()) {
        const auto more = ui.tr("file.more");
        const ButtonLook look{ButtonKind::secondary, Icon::down, enabled, {}, {}};
        const auto place = middle(cut_right(room, button_width(ui, more, look), 10), 40);
        if (button(ui, "more", place, more, look))
            open_menu("steps");
        const Rect anchor{place.right() - 220, place.y, 220, place.h};
        if (const auto chosen = menu(ui, "steps", anchor, rest))
            begin_step(state, steps[*chosen + shown], view);
    }
    for (std::size_t at = std::min(shown, steps.size()); at-- > 0;) {
        const IdScope scope{static_cast<long long>(at)};
        const auto words = act_words(ui, steps[at]);
        const ButtonLook look{ButtonKind::secondary, look_of(steps[at]).icon, enabled, {}, {}};
        if (button(ui, "step", middle(cut_right(room, button_width(ui, words, look), 10), 40), words, look))
            begin_step(state, steps[at], view);
    }
}

}  // namespace

void draw_head(State& state, const store::ParticipantRow& row, const View& view, Ui& ui, Rect place,
               Intents& intents) {
    Rect rest = inset(card(ui, place), 24, 0);
    const auto name = shown_name(ui, view, row.participant);
    name_tile(ui, middle(cut_left(rest, 52, 18), 52), name, theme::title);
    if (state.opened) {
        draw_step_buttons(state, view, ui, rest);
        const auto call = ui.tr("file.call_guardian");
        const bool known = !state.opened->file.value(domain::field::guardian_phone).empty();
        const ButtonLook look{ButtonKind::secondary,
                              Icon::phone,
                              known ? Enabled::yes : Enabled::no,
                              {},
                              known ? std::string{} : ui.tr("file.no_guardian_phone")};
        if (button(ui, "call", middle(cut_right(rest, button_width(ui, call, look), 10), 40), call, look)) {
            state.calling = true;
            intents.push_back(intent::RevealFields{
                row.participant.id,
                {std::string{domain::field::guardian_name}, std::string{domain::field::guardian_phone}}});
        }
    }
    const TextLook bold{theme::title, Weight::bold, theme::ink};
    const float wide = std::min(ui.width(name, bold) + 1, std::max(0.0F, rest.w - 130));
    ui.elided(name, {rest.x, place.y + 16, wide, 36}, bold);
    if (state.opened) {
        const auto look = look_of(domain::stage_of(state.opened->file));
        chip(ui, {rest.x + wide + 14, place.y + 21}, look.icon, ui.tr(look.word), look.tone);
    }
    ui.elided(facts_of(state, row, ui), {rest.x, place.y + 54, rest.w, 26},
              {theme::body, Weight::regular, theme::soft_ink});
}

}  // namespace oasis::admin::file
