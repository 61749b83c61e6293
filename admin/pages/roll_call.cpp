#include "admin/pages/roll_call.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
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

}  // namespace

void draw(State& state, const View& view, Ui& ui, Intents&) {
    std::vector<const store::ParticipantRow*> inside;
    const auto today = view.today();
    for (const auto& row : view.data.people)
        if (is_inside(row, today))
            inside.push_back(&row);
    std::ranges::sort(inside, {}, [](const auto* row) { return row->participant.number; });
    const Dialog dialog{ui, "roll call", ui.tr("roll_call.title"), 40 + row_height * rows_shown + 44};
    Rect rest = dialog.room();
    const auto seen = std::ranges::count_if(
        inside, [&](const auto* row) { return state.seen.contains(row->participant.id); });
    ui.text(ui.tr("roll_call.count", fmt::arg("seen", seen), fmt::arg("n", inside.size())), cut_top(rest, 28, 12),
            {theme::body, Weight::regular, theme::soft_ink});
    const KeyHint hints[]{{"Tab", ui.tr("roll_call.key.next")}, {"Enter", ui.tr("roll_call.key.tick")}, {"Esc", ui.tr("shell.close")}};
    key_hints(ui, cut_bottom(rest, 32, 8), hints);
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
