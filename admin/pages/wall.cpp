#include "admin/pages/wall.h"

#include "admin/pages/wall_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/word_bar.h"
#include <SDL_keycode.h>
#include <array>
#include <tuple>
#include <imgui.h>

namespace oasis::admin::wall {

using namespace widgets;

namespace {

constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

/// The parts at the bar's left end, with Alt 1 … Alt 5 as their keys.
void draw_parts(State& state, Ui& ui, Rect& bar) {
    const std::array words{ui.tr("wall.part.chart"), ui.tr("wall.part.staff"), ui.tr("wall.part.rooms"),
                           ui.tr("wall.part.guide"), ui.tr("wall.part.texts")};
    const auto before = state.part;
    const auto place = cut_left(bar, segmented_width(ui, words), 16);
    if (const auto pressed = segmented(ui, "parts", {place.x, place.y}, words, static_cast<std::size_t>(state.part)))
        state.part = static_cast<WallPart>(*pressed);
    for (std::size_t at = 0; at < words.size(); ++at)
        if (ui.key({SDLK_1 + static_cast<int>(at), false, false, true}))
            state.part = static_cast<WallPart>(at);
    if (state.part != before) {
        state.refusal.reset();
        state.picture_trouble.clear();
        state.path.clear();
    }
}

/// The pages of paper that belong to a part.
std::vector<PosterPage> papers_of(WallPart part) {
    switch (part) {
    case WallPart::chart:
        return {PosterPage::chart};
    case WallPart::staff:
        return {PosterPage::staff};
    case WallPart::rooms:
        return {PosterPage::rules, PosterPage::maps};
    case WallPart::guide:
        return {PosterPage::guide};
    case WallPart::texts:
        return {PosterPage::apply, PosterPage::form, PosterPage::phones};
    }
    return {};
}

/// 海报: what is on this part, as it was saved, on paper or as a picture.
void draw_posters(const State& state, const View& view, Ui& ui, Rect& bar, Intents& intents) {
    const auto label = ui.tr("poster.print");
    const ButtonLook look{ButtonKind::secondary, Icon::printer, enabled_for(view, domain::Right::edit_wall), {},
                          reason_for(ui, view, domain::Right::edit_wall)};
    const auto place = cut_left(bar, button_width(ui, label, look), 16);
    if (button(ui, "posters", place, label, look))
        open_menu("poster menu");
    std::vector<std::string> rows;
    std::vector<intent::WritePoster> wanted;
    for (const auto page : papers_of(state.part))
        for (const auto& [message, a3, picture] :
             {std::tuple{"poster.pdf_a4", false, false}, {"poster.pdf_a3", true, false}, {"poster.picture", false, true}}) {
            rows.push_back(ui.tr(poster_rows.at(static_cast<std::size_t>(page)).title) + " · " + ui.tr(message));
            wanted.push_back({page, a3, picture});
        }
    if (const auto chosen = menu(ui, "poster menu", {place.x, place.y, 400, place.h}, rows))
        intents.push_back(wanted[*chosen]);
}

bool is_changed(const State& state) {
    switch (state.part) {
    case WallPart::chart:
        return state.chart.has_value();
    case WallPart::staff:
        return state.staff.has_value();
    case WallPart::rooms:
        return state.rooms.has_value();
    case WallPart::guide:
        return state.guide.has_value();
    case WallPart::texts:
        return state.texts.has_value();
    }
    return false;
}

void save(State& state, Intents& intents) {
    state.refusal.reset();
    state.waiting = true;
    switch (state.part) {
    case WallPart::chart:
        return intents.push_back(intent::SaveChart{*state.chart});
    case WallPart::staff:
        return intents.push_back(intent::SaveWallStaff{*state.staff});
    case WallPart::rooms:
        return intents.push_back(intent::SaveRooms{*state.rooms});
    case WallPart::guide:
        return intents.push_back(intent::SaveGuide{*state.guide});
    case WallPart::texts:
        return intents.push_back(intent::SaveWallTexts{*state.texts});
    }
}

void drop_changes(State& state) {
    state.refusal.reset();
    switch (state.part) {
    case WallPart::chart:
        return state.chart.reset();
    case WallPart::staff:
        return state.staff.reset();
    case WallPart::rooms:
        return state.rooms.reset();
    case WallPart::guide:
        return state.guide.reset();
    case WallPart::texts:
        return state.texts.reset();
    }
}

std::string refusal_words(const Ui& ui, const domain::WallRefusal& refusal) {
    constexpr std::array ids{"wall.refused.too_many", "wall.refused.no_name",  "wall.refused.too_long",
                             "wall.refused.phone",    "wall.refused.tree",     "wall.refused.too_deep",
                             "wall.refused.twice",    "wall.refused.marker",   "wall.refused.picture",
                             "wall.refused.banned_word"};
    const auto n = refusal.entry + 1;
    return ui.tr(ids.at(static_cast<std::size_t>(refusal.fault)), fmt::arg("n", n));
}

/// What is unsaved, 放弃改动 and 保存.
void draw_save_bar(State& state, const View& view, Ui& ui, Rect bar, Intents& intents) {
    const bool changed = is_changed(state), ready = changed && !state.waiting && view.may(domain::Right::edit_wall);
    const auto label = ui.tr("form.save");
    const ButtonLook primary{ButtonKind::primary, std::nullopt, ready ? Enabled::yes : Enabled::no, "Ctrl S",
                             reason_for(ui, view, domain::Right::edit_wall)};
    if (button(ui, "save", cut_right(bar, button_width(ui, label, primary) + 20, 10), label, primary) ||
        (ready && ui.key({SDLK_s, true})))
        save(state, intents);
    if (changed) {
        const auto undo = ui.tr("form.undo");
        if (button(ui, "undo", cut_right(bar, button_width(ui, undo), 14), undo))
            drop_changes(state);
    }
    if (state.refusal) {
        ui.icon(Icon::warning, cut_left(bar, 20, 8).centre(), theme::attention_ink, 18);
        ui.elided(refusal_words(ui, *state.refusal), bar, {theme::body, Weight::bold, theme::attention_ink});
        return;
    }
    ui.elided(ui.tr(changed ? "form.unsaved" : "form.saved_state"), bar, soft);
}

}  // namespace

bool add_button(Ui& ui, const View& view, Rect& head, const std::string& label) {
    const bool may = view.may(domain::Right::edit_wall);
    const ButtonLook look{ButtonKind::secondary, Icon::plus, may ? Enabled::yes : Enabled::no, "N",
                          reason_for(ui, view, domain::Right::edit_wall)};
    return button(ui, "add", middle(cut_right(head, button_width(ui, label, look), 10), 36), label, look) ||
           (may && ui.key(SDLK_n));
}

Order order_pressed(Ui& ui, Rect line, bool first, bool last) {
    const auto one = [&](const char* id, const char* message, Enabled enabled) {
        const auto label = ui.tr(message);
        const ButtonLook look{ButtonKind::secondary, std::nullopt, enabled, {}, {}};
        return button(ui, id, middle(cut_left(line, button_width(ui, label, look), 10), 36), label, look);
    };
    auto order = Order::none;
    if (one("up", "wall.up", first ? Enabled::no : Enabled::yes))
        order = Order::up;
    if (one("down", "wall.down", last ? Enabled::no : Enabled::yes))
        order = Order::down;
    if (one("remove", "wall.remove", Enabled::yes))
        order = Order::remove;
    return order;
}

void watched(Ui& ui, const View& view, const char* id, Rect& rest, const std::string& label, std::string& value,
             float gap) {
    const auto watch = word_watch(view, domain::TextPlace::wall);
    watched_field(ui, id, cut_top(rest, field_height + word_bar_room(ui, watch, value, rest.w), gap), label, value, {},
                  watch);
    bound_typed(value, most_bytes);
}

bool lines(Ui& ui, const View& view, const char* id, Rect place, const std::string& label, std::string& value) {
    const auto watch = word_watch(view, domain::TextPlace::wall);
    const auto bar = cut_bottom(place, word_bar_room(ui, watch, value, place.w));
    ui.text(label, cut_top(place, label_height), soft);
    const bool changed = lines_field(ui, id, place, label, value);
    bound_typed(value, most_bytes);
    return word_bar(ui, id, bar, value, watch) || changed;
}

Rect draw_picture(const View& view, Ui& ui, Rect place, std::optional<domain::PictureId> id, Icon instead) {
    const auto* shown = id && view.picture ? view.picture(*id) : nullptr;
    if (!shown) {
        ui.fill(place, theme::sunken, theme::control_radius);
        ui.outline(place, theme::line, 1, theme::control_radius);
        ui.icon(instead, place.centre(), theme::soft_ink, std::min(40.0F, place.h * 0.4F));
        return place;
    }
    const auto& picture = *shown;
    const float part = std::min(place.w / static_cast<float>(picture.width()), place.h / static_cast<float>(picture.height()));
    const gui::Size size{static_cast<float>(picture.width()) * part, static_cast<float>(picture.height()) * part};
    const Rect fitted{place.centre().x - size.w / 2, place.centre().y - size.h / 2, size.w, size.h};
    const auto px = ui.to_px(fitted);
    auto* texture = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(picture.texture()));
    ImGui::GetWindowDrawList()->AddImage(texture, {px.x, px.y}, {px.right(), px.bottom()});
    if (ui.probe().on())
        ui.probe().picture(px);
    return fitted;
}

void draw_picture_way(State& state, const View& view, Ui& ui, Rect place, Intents& intents) {
    FieldLook look{.hint = ui.tr("wall.picture.path")};
    look.enabled = enabled_for(view, domain::Right::edit_wall);
    Rect row = cut_top(place, 40, 8);
    const auto label = ui.tr("wall.picture.take");
    const bool ready = !state.path.empty() && !state.taking && look.enabled == Enabled::yes;
    const ButtonLook take_look{ButtonKind::secondary, Icon::upload, ready ? Enabled::yes : Enabled::no, {}, {}};
    const auto take_place = cut_right(row, button_width(ui, label, take_look), 10);
    bare_field(ui, "picture path", row, ui.tr("wall.picture.path"), state.path, look);
    if (button(ui, "take picture", take_place, label, take_look)) {
        state.taking = true;
        state.picture_trouble.clear();
        intents.push_back(intent::TakeWallPicture{state.path});
    }
    const bool troubled = !state.picture_trouble.empty();
    const auto words = state.taking ? ui.tr("wall.picture.taking") : troubled ? state.picture_trouble : ui.tr("wall.picture.drop");
    ui.paragraph(words, place, {theme::small, Weight::regular, troubled ? theme::attention_ink : theme::soft_ink}, 20);
}

void stop_waiting(State& state) {
    state.waiting = false;
    state.taking = false;
}

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    draw_meter(view, ui, cut_top(room, 112, 16), intents);
    auto bar = cut_top(room, theme::control_height, 16);
    draw_parts(state, ui, bar);
    draw_posters(state, view, ui, bar, intents);
    draw_save_bar(state, view, ui, bar, intents);
    switch (state.part) {
    case WallPart::chart:
        return draw_chart(state, view, ui, room, intents);
    case WallPart::staff:
        return draw_staff(state, view, ui, room, intents);
    case WallPart::rooms:
        return draw_rooms(state, view, ui, room, intents);
    case WallPart::guide:
        return draw_guide(state, view, ui, room, intents);
    case WallPart::texts:
        return draw_texts(state, view, ui, room, intents);
    }
}

bool draw_dialogs(State& state, const View& view, Ui& ui, Intents&) {
    if (!state.item)
        return false;
    draw_item_dialog(state, view, ui);
    return true;
}

}  // namespace oasis::admin::wall
