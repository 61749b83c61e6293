#include "admin/pages/sheet.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::sheet {

namespace {

using namespace widgets;

constexpr int per_page = 10;
/// Millimetres of A4 and of the cards on it, as the paper has them.
constexpr float page_width = 210;
constexpr float page_height = 297;
constexpr float card_width = 85.6F;
constexpr float card_height = 54;

/// Where the code will stand: its three corners, no pattern that could be mistaken for a code.
void draw_code_place(Ui& ui, Rect place) {
    ui.outline(place, theme::line, 1);
    const float corner = place.w * 0.28F;
    const float inner = corner * 0.45F;
    for (const auto& at : {Point{place.x + 3, place.y + 3}, Point{place.right() - corner - 3, place.y + 3},
                           Point{place.x + 3, place.bottom() - corner - 3}}) {
        ui.outline({at.x, at.y, corner, corner}, theme::ink, corner * 0.14F);
        ui.fill({at.x + (corner - inner) / 2, at.y + (corner - inner) / 2, inner, inner}, theme::ink);
    }
}

void draw_face(const store::ParticipantRow& row, const View& view, Ui& ui, Rect place) {
    ui.fill(place, theme::surface, 4);
    ui.outline(place, theme::button_edge, 1, 4);
    Rect rest = inset(place, 1, 1);
    const float unit = place.w / card_width;  // units a millimetre
    const auto band = cut_top(rest, 11 * unit);
    ui.fill(band, theme::primary, 3);
    const auto& station = view.data.settings.station;
    const auto brand = station.brand == station.name ? station.brand : station.brand + " · " + station.name;
    ui.elided(brand, inset(band, 4 * unit, 0), {4.2F * unit, Weight::bold, theme::white});
    const float side = 27 * unit;
    draw_code_place(ui, {rest.right() - side - 4 * unit, rest.y + (rest.h - side) / 2, side, side});
    const Rect words{rest.x + 4 * unit, rest.y + 3 * unit, rest.w - side - 12 * unit, 8 * unit};
    ui.elided(row.participant.display_name, words, {6.2F * unit, Weight::bold, theme::ink});
    ui.elided(row.participant.number, words.moved(0, 8.5F * unit), {5 * unit, Weight::regular, theme::ink});
    const Rect foot{words.x, place.bottom() - 13 * unit, words.w, 5 * unit};
    const TextLook small{3.4F * unit, Weight::regular, theme::ink};
    ui.elided(ui.tr("cards.found"), foot, small);
    ui.elided(station.service_phone, foot.moved(0, 5 * unit), small);
}

}  // namespace

void draw_preview(State& state, const std::vector<const store::ParticipantRow*>& people, const View& view, Ui& ui,
                  Rect place) {
    const int pages = std::max(1, (static_cast<int>(people.size()) + per_page - 1) / per_page);
    state.page = std::clamp(state.page, 0, pages - 1);
    Rect rest = card(ui, place);
    Rect head = card_head(ui, rest, ui.tr("sheet.page", fmt::arg("n", state.page + 1)), ui.tr("sheet.scale"), 160);
    const auto next = middle(cut_right(head, 34, 8), 34);
    const auto count = cut_right(head, 54, 8);
    const auto before = middle(cut_right(head, 34), 34);
    const bool back = framed_icon_button(ui, "before", before, Icon::left, ui.tr("sheet.page_before"));
    const bool on = framed_icon_button(ui, "next", next, Icon::right, ui.tr("sheet.page_next"));
    ui.text(fmt::format("{} / {}", state.page + 1, pages), count,
            {theme::body, Weight::regular, theme::ink, Align::centre});
    if (back || ui.key(SDLK_PAGEUP))
        state.page = std::max(0, state.page - 1);
    if (on || ui.key(SDLK_PAGEDOWN))
        state.page = std::min(pages - 1, state.page + 1);

    const Rect ground = inset(rest, 1, 1);
    ui.fill(ground, theme::track, theme::card_radius, Ui::Corners::bottom);
    const float unit = std::min((ground.w - 48) / page_width, (ground.h - 32) / page_height);
    const Rect paper{ground.centre().x - page_width * unit / 2, ground.centre().y - page_height * unit / 2,
                     page_width * unit, page_height * unit};
    ui.fill(paper, theme::surface);
    ui.outline(paper, theme::line);
    if (people.empty()) {
        ui.paragraph(ui.tr("sheet.preview_empty", fmt::arg("word", participant_word(view))),
                     middle(inset(paper, 40, 0), 60), {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    const float gap_across = (page_width - 2 * card_width) / 3 * unit;
    const float gap_down = (page_height - 5 * card_height) / 6 * unit;
    for (int at = 0; at < per_page; ++at) {
        const auto index = static_cast<std::size_t>(state.page * per_page + at);
        if (index >= people.size())
            break;
        const auto column = static_cast<float>(at % 2);
        const auto line = static_cast<float>(at / 2);
        draw_face(*people[index], view, ui,
                  {paper.x + gap_across + column * (card_width * unit + gap_across),
                   paper.y + gap_down + line * (card_height * unit + gap_down), card_width * unit,
                   card_height * unit});
    }
}

}  // namespace oasis::admin::sheet
