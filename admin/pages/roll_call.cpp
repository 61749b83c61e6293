#include "admin/pages/roll_call.h"

#include "admin/attendance_words.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::roll_call {

namespace {

using namespace widgets;

constexpr float row_height = 44;
constexpr float rows_shown = 11;

void draw_row(State& state, const store::ParticipantRow& row, const View& view, Ui& ui, Rect line) {
    const auto& person = row.participant;
    const IdScope scope{person.id.value};
    const bool seen = state.seen.contains(person.id);
    if (table_row(ui, line, person.number, seen)) {
        if (seen)
            state.seen.erase(person.id);
        else
            state.seen.insert(person.id);
    }
    Rect rest = inset(line, 16, 0);
    const Rect box = middle(cut_left(rest, 20, 16), 20);
    ui.fill(box, seen ? theme::primary : theme::surface, 5);
    if (seen)
        ui.icon(Icon::check, box.centre(), theme::white, theme::icon_small);
    else
        ui.outline(box, theme::control_edge, 1, 5);
    ui.text(person.number, cut_left(rest, 70, 8));
    const auto since = ui.tr("desk.inside_since", fmt::arg("time", clock_at(view, row.today->checked_in_at)));
    ui.text(since, cut_right(rest, ui.width(since) + 1, 10), cell_soft);
    ui.elided(person.display_name, rest, cell_bold);
}

std::vector<const store::ParticipantRow*> who_is_inside(const View& view) {
    std::vector<const store::ParticipantRow*> inside;
    for (const auto& row : view.data.people)
        if (is_inside(row, view.today()))
            inside.push_back(&row);
    std::ranges::sort(inside, {}, [](const auto* row) { return row->participant.number; });
    return inside;
}

/// 在站 5 人，已点到 2 人 · 家属 1: who is no participant is counted apart.
std::string count_words(const State& state, const std::vector<const store::ParticipantRow*>& inside, const Ui& ui) {
    const auto seen = std::ranges::count_if(
        inside, [&](const auto* row) { return state.seen.contains(row->participant.id); });
    auto words = ui.tr("roll_call.count", fmt::arg("seen", seen), fmt::arg("n", inside.size()));
    using enum domain::AttendeeKind;
    for (const auto kind : {carer, volunteer, visitor}) {
        const auto n = std::ranges::count_if(inside, [&](const auto* row) { return row->participant.kind == kind; });
        if (n > 0)
            words += " · " + ui.tr("attendance_page.n_kind", fmt::arg("kind", ui.tr(message_of(kind))), fmt::arg("n", n));
    }
    return words;
}

void draw_print(const State& state, bool somebody, Ui& ui, Rect line, Intents& intents) {
    const auto words = ui.tr("roll_call.print");
    const bool ready = somebody && !state.printing;
    const ButtonLook look{ButtonKind::secondary, Icon::printer, ready ? Enabled::yes : Enabled::no, "Ctrl P", {}};
    const float wide = button_width(ui, words, look);
    if (button(ui, "print", {line.right() - wide, line.y, wide, line.h}, words, look) ||
        (ready && ui.key({SDLK_p, true})))
        intents.push_back(intent::PrintRollCall{});
}

/// The keys; once the paper is made, where it lies.
void draw_foot(const State& state, Ui& ui, Rect line) {
    if (state.printed) {
        const bool good = state.printed->kind == Notice::Kind::done;
        const auto colour = good ? theme::tint_ink : theme::attention_ink;
        ui.icon(good ? Icon::check : Icon::warning, {line.x + 9, line.centre().y}, colour, 18);
        return void(ui.elided(state.printed->text, {line.x + 28, line.y, line.w - 28, line.h},
                              {theme::body, Weight::regular, colour}));
    }
    const KeyHint hints[]{{"Tab", ui.tr("roll_call.key.next")},
                          {"Enter", ui.tr("roll_call.key.tick")},
                          {"Esc", ui.tr("shell.close")}};
    key_hints(ui, line, hints);
}

}  // namespace

void draw(State& state, const View& view, Ui& ui, Intents& intents) {
    const auto inside = who_is_inside(view);
    const Dialog dialog{ui, "roll call", ui.tr("roll_call.title"), 52 + row_height * rows_shown + 44};
    Rect rest = dialog.room();
    Rect head = cut_top(rest, 40, 12);
    draw_print(state, !inside.empty(), ui, cut_right(head, 180), intents);
    ui.elided(count_words(state, inside, ui), head, {theme::body, Weight::regular, theme::soft_ink});
    draw_foot(state, ui, cut_bottom(rest, 32, 8));
    if (inside.empty()) {
        ui.text(ui.tr("roll_call.nobody"), {rest.x, rest.y + 20, rest.w, 24},
                {theme::body, Weight::regular, theme::soft_ink, Align::centre});
    } else {
        ScrollArea scroll{ui, "inside", rest, row_height * static_cast<float>(inside.size())};
        Rect content = scroll.content();
        for (const auto* row : inside) {
            const auto line = cut_top(content, row_height);
            if (scroll.shows(line))
                draw_row(state, *row, view, ui, line);
        }
    }
    if (dialog.left())
        state = {};
}

}  // namespace oasis::admin::roll_call
