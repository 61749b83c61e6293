#include "admin/pages/wall_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/domain/joined.h"
#include <algorithm>
#include <array>

namespace oasis::admin::wall {

using namespace widgets;
using domain::WallItem;

namespace {

std::string name_of(const Ui& ui, WallItem item) {
    constexpr std::array ids{"wall.item.chart",      "wall.item.staff", "wall.item.hours",
                             "wall.item.rules",      "wall.item.phone", "wall.item.complaints",
                             "wall.item.maps",       "wall.item.guide", "wall.item.board"};
    return ui.tr(ids.at(static_cast<std::size_t>(item)));
}

/// Where an item is put right.
void go_to(WallItem item, Intents& intents) {
    switch (item) {
    case WallItem::chart:
        return intents.push_back(intent::ShowWall{WallPart::chart});
    case WallItem::staff:
        return intents.push_back(intent::ShowWall{WallPart::staff});
    case WallItem::rules:
    case WallItem::maps:
        return intents.push_back(intent::ShowWall{WallPart::rooms});
    case WallItem::guide:
        return intents.push_back(intent::ShowWall{WallPart::guide});
    case WallItem::hours:
        return intents.push_back(intent::GoTo{Page::hours});
    case WallItem::phone:
        return intents.push_back(intent::GoTo{Page::settings});
    case WallItem::board:
        return intents.push_back(intent::GoTo{Page::notices});
    case WallItem::complaints:
        return intents.push_back(intent::GoTo{Page::complaints});
    }
}

std::size_t present(const View& view) {
    return static_cast<std::size_t>(std::ranges::count_if(view.data.wall_standing, &domain::WallStanding::present));
}

const domain::WallStanding* first_missing(const View& view) {
    const auto found = std::ranges::find_if(view.data.wall_standing, [](const auto& one) { return !one.present(); });
    return found == view.data.wall_standing.end() ? nullptr : &*found;
}

void draw_item(const domain::WallStanding& standing, Ui& ui, Rect place, Intents& intents) {
    const IdScope scope{static_cast<long long>(standing.item)};
    const auto name = name_of(ui, standing.item);
    const auto press = ui.press("item", place, name);
    const bool there = standing.present();
    ui.fill(place, there ? theme::tint : theme::attention, theme::chip_radius);
    if (press.hovered)
        ui.outline(place, there ? theme::primary : theme::attention_ink, 1, theme::chip_radius);
    if (press.focused)
        ui.focus_ring(place, theme::chip_radius);
    const auto ink = there ? theme::tint_ink : theme::attention_ink;
    ui.icon(there ? Icon::check : Icon::warning, {place.x + 16, place.centre().y}, ink, theme::icon_small);
    ui.elided(name, {place.x + 28, place.y, place.w - 34, place.h}, {theme::small, Weight::bold, ink});
    if (!there)
        ui.tooltip(press, missing_words(ui, standing));
    if (press)
        go_to(standing.item, intents);
}

}  // namespace

std::string missing_words(const Ui& ui, const domain::WallStanding& standing) {
    constexpr std::array ids{"wall.gap.nothing",       "wall.gap.without_photo", "wall.gap.without_duties",
                             "wall.gap.without_rules", "wall.gap.without_map",   "wall.gap.without_marker",
                             "wall.gap.without_alias", "wall.gap.without_office", "wall.gap.outdated"};
    std::string all;
    for (const auto& missing : standing.missing) {
        const auto which = domain::joined(missing.which, ui.tr("list.comma"));
        all += (all.empty() ? "" : ui.tr("wall.gap.and")) +
               ui.tr(ids.at(static_cast<std::size_t>(missing.gap)), fmt::arg("which", which));
    }
    return ui.tr("wall.missing", fmt::arg("item", name_of(ui, standing.item)), fmt::arg("what", all));
}

void draw_meter(const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = inset(card(ui, place), theme::card_padding, 12);
    const auto& all = view.data.wall_standing;
    const auto there = present(view);
    auto head = cut_top(rest, 24, 8);
    const auto title = ui.tr("wall.meter", fmt::arg("n", there), fmt::arg("all", all.size()));
    const TextLook bold{theme::section, Weight::bold, theme::ink};
    ui.text(title, cut_left(head, ui.width(title, bold) + 2, 20), bold);
    fill_bar(ui, middle(cut_left(head, std::min(220.0F, head.w * 0.3F), 20), 8),
             all.empty() ? 0 : static_cast<float>(there) / static_cast<float>(all.size()));
    if (const auto* missing = first_missing(view))
        ui.elided(missing_words(ui, *missing), head, {theme::body, Weight::regular, theme::attention_ink});
    else
        ui.elided(ui.tr("wall.complete"), head, {theme::body, Weight::regular, theme::soft_ink});
    auto row = cut_top(rest, 36);
    const float gap = 8, width = (row.w - gap * static_cast<float>(all.size() - 1)) / static_cast<float>(std::max<std::size_t>(1, all.size()));
    for (const auto& standing : all)
        draw_item(standing, ui, cut_left(row, width, gap), intents);
}

void draw_reminder(const View& view, Ui& ui, Rect& room, Intents& intents) {
    const auto* missing = first_missing(view);
    if (!missing || !view.may(domain::Right::edit_wall))
        return;
    std::string names;
    for (const auto& standing : view.data.wall_standing)
        if (!standing.present())
            names += (names.empty() ? "" : ui.tr("list.comma")) + name_of(ui, standing.item);
    const auto label = ui.tr("wall.look");
    const float wide = button_width(ui, label);
    const auto title = ui.tr("wall.meter", fmt::arg("n", present(view)), fmt::arg("all", view.data.wall_standing.size()));
    Rect rest = panel(ui, cut_bottom(room, 52, 16), Tone::info, Icon::clipboard, title,
                      ui.tr("wall.reminder", fmt::arg("which", names)), wide + 12);
    if (button(ui, "wall", middle(cut_right(rest, wide), 36), label))
        intents.push_back(intent::ShowWall{WallPart::chart});
}

}  // namespace oasis::admin::wall
