#include "kiosk/screens/parts.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/tile.h"
#include <algorithm>
#include <cmath>

namespace oasis::kiosk {

namespace {

using domain::Offer;

/// How the tiles lie: as many rows and columns as the room holds, and a row to turn pages when they are more.
struct Tiles {
    Rect room;
    int columns = 2;
    int rows = 3;
    bool paged = false;
    float page_row = 0;

    [[nodiscard]] int per_page() const { return columns * rows; }
};

Tiles lay_tiles(const Layout& l, std::size_t count) {
    Tiles tiles;
    tiles.room = l.is(Panel::c) ? Rect{l.margin, l.band.h + 4, l.stage.w - l.margin, 0} : l.table;
    tiles.room.h = (l.is(Panel::c) ? l.size.h - l.margin : l.table.bottom() - 1.3F) - tiles.room.y;
    tiles.columns = tiles.room.w < 125 ? 1 : 2;
    tiles.page_row = std::max(l.len(24, 20.5F, 22.75F), l.least);
    const float least = least_tile_height(l) + l.gap;
    const auto rows = [&](float height) {
        return std::clamp(static_cast<int>((height + l.gap) / least), 1, l.is(Panel::c) ? 2 : 3);
    };
    tiles.rows = rows(tiles.room.h);
    tiles.paged = count > static_cast<std::size_t>(tiles.per_page());
    if (tiles.paged) {
        tiles.rows = rows(tiles.room.h - tiles.page_row - l.gap);
        tiles.room.h -= tiles.page_row + l.gap;
    }
    return tiles;
}

Rect tile_rect(const Layout& l, const Tiles& tiles, int index) {
    const auto column = static_cast<float>(index % tiles.columns), row = static_cast<float>(index / tiles.columns);
    const auto columns = static_cast<float>(tiles.columns), rows = static_cast<float>(tiles.rows);
    const float width = (tiles.room.w - (columns - 1) * l.gap) / columns;
    const float height =
        std::min((tiles.room.h - (rows - 1) * l.gap) / rows, l.len(69.5F, 42.3F, 39) * 1.15F);
    return {tiles.room.x + column * (width + l.gap), tiles.room.y + row * (height + l.gap), width, height};
}

std::string greeting_id(const Ui& ui) {
    const int minute = ui.local(ui.now.wall).minute;
    return minute < 12 * 60 ? "choose.morning" : minute < 18 * 60 ? "choose.afternoon" : "choose.evening";
}

/// Why a tapped tile cannot be picked, in one sentence; empty when there is nothing to explain.
std::string explanation(const Ui& ui, const Choosing& state, std::span<const Offer> offers) {
    const auto& timing = ui.flow.timing;
    if (state.saving && ui.now.moment - state.saving->since >= timing.slow)
        return ui.words.tr("choose.saving_slow");
    const auto offer = std::find_if(offers.begin(), offers.end(), [&](const Offer& o) {
        return state.explained && o.view.session.id == *state.explained;
    });
    if (offer == offers.end())
        return "";
    const auto alias = fmt::arg("alias", ui.alias(offer->view.activity));
    const std::string other = rival(ui, *offer, offers);
    switch (offer->state) {
    case domain::OfferState::full:
        return ui.words.tr("explain.full", alias);
    case domain::OfferState::overlapping:
        return ui.words.tr("explain.same_time", alias, fmt::arg("other", other));
    case domain::OfferState::ask_staff:
        return ui.words.tr("explain.ask", alias);
    case domain::OfferState::free:
    case domain::OfferState::picked:
        break;
    }
    return "";
}

/// A: 可以选几项, where there is room under the question.
void several(Ui& ui, Rect room) {
    const TextLook look{ui.layout.em(9.6F, 9, 9), Weight::regular, theme::soft_ink};
    const std::string words = ui.words.tr("choose.several");
    if (ui.canvas.fits(words, {room.w, room.h}, look))
        ui.canvas.paragraph(words, room, look);
}

/// B: the window stands on the lower edge.
void window(Ui& ui, float height) {
    const auto& l = ui.layout;
    ui.canvas.art("art-window-day", {0, l.size.h - height, l.stage.w, height + 3});
}

/// The stage of A and B: greeting small, question big; what a tapped tile means takes the question's place.
void question(Ui& ui, const std::string& name, const std::string& why) {
    const auto& l = ui.layout;
    scene(ui, {asking_tone(), "", 1, ""});
    TextLook greeting{l.em(14, 11.5F, 9), Weight::bold, theme::ink};
    Rect room = l.words;
    // A long name is written smaller before it is cut.
    const float name_room = l.is(Panel::a) ? room.w : l.stage.w - 1.4F * l.margin;
    const std::string whole = ui.words.tr(greeting_id(ui), fmt::arg("name", name));
    const auto fits = [&] { return ui.canvas.measure(whole, greeting).w + 0.5F <= name_room; };
    while (greeting.em > l.text_floor && !fits())
        greeting.em = std::max(l.text_floor, greeting.em - 0.5F);
    const float title = l.em(21, 20, 13.4F);
    float y = l.is(Panel::a) ? room.y + room.h * 0.27F : l.brand.y + 25 * l.unit;
    const bool one_line = fits();
    const std::string hello = with_name(ui, greeting_id(ui), name, greeting, name_room, {}, one_line ? 1 : 2);
    const float taller = one_line ? 0 : greeting.em * greeting.pitch;
    ui.canvas.paragraph(hello, {room.x, y - taller - greeting.em / 2, name_room, taller + greeting.em + 0.2F}, greeting);
    y += greeting.em * 0.5F + l.len(15, 6, 4);
    float said = y;  // the lower end of the words
    if (why.empty()) {
        said = headline(ui, ui.words.tr("choose.title"), {room.x, y, room.w, l.stage.h - y}, title,
                                      theme::ink);
        if (l.is(Panel::a))
            several(ui, {room.x, said + l.len(9, 0, 0), room.w, l.stage.h - said - l.len(13, 0, 0)});
    } else {
        const TextLook look{l.em(12, 11, 9), Weight::bold, theme::ink, gui::Align::left, 1.4F};
        said = ui.canvas.paragraph(why, {room.x, y, l.is(Panel::a) ? room.w : name_room, l.stage.h - y}, look).bottom();
    }
    if (l.is(Panel::a))
        ui.canvas.art("art-window-day", {127 * l.unit, l.picture.y + 9 * l.unit, 124 * l.unit, l.stage.h - l.picture.y - 21 * l.unit});
    else
        window(ui, std::min(l.len(0, 88, 0), l.size.h - said - 3 * l.unit));
}

/// C: the stage is a title across.
void title_band(Ui& ui, const std::string& name, const std::string& why) {
    const auto& l = ui.layout;
    stage(ui, asking_tone(), l.band);
    const float middle = l.band.centre().y;
    if (!why.empty()) {
        const TextLook look{l.em(9, 9, 9), Weight::bold, theme::ink, gui::Align::left, 1.05F};
        std::string line = why;
        if (!ui.canvas.fits(line, {l.band.w - 2 * l.margin, l.band.h}, look))
            line = unbroken(ui, line);
        ui.canvas.text_in(line, {l.margin, 0, l.band.w - 2 * l.margin, l.band.h}, look, gui::Wrap::yes);
        return;
    }
    TextLook title{l.em(13.4F, 13.4F, 13.4F), Weight::bold, theme::ink};
    const std::string words = ui.words.tr("choose.title.line");
    const TextLook greeting{l.em(9, 9, 9), Weight::regular, theme::ink, gui::Align::right};
    const std::string whole = ui.words.tr(greeting_id(ui), fmt::arg("name", name));
    const float least_greeting = std::min(ui.canvas.measure(whole, greeting).w, l.band.w * 0.42F);
    while (title.em > l.text_floor && ui.canvas.measure(words, title).w > l.band.w - 3 * l.margin - least_greeting)
        title.em -= 0.2F;
    const float end = ui.canvas.text(words, {l.margin, middle}, title).right();
    const float room = l.band.w - l.margin - end - 2 * l.margin;
    const std::string hello = with_name(ui, greeting_id(ui), name, greeting, room);
    if (!hello.empty())
        ui.canvas.text(hello, {l.band.w - l.margin, middle}, greeting);
}

}  // namespace

Intent draw(const Choosing& state, Ui& ui) {
    const auto& l = ui.layout;
    const auto offers = offers_to(state.person, ui.now.wall);
    const std::string why = explanation(ui, state, offers);
    if (l.is(Panel::c))
        title_band(ui, state.person.participant.display_name, why);
    else
        question(ui, state.person.participant.display_name, why);
    Intent intent;
    const Tiles tiles = lay_tiles(l, offers.size());
    const int pages = std::max(1, (static_cast<int>(offers.size()) + tiles.per_page() - 1) / tiles.per_page());
    const int page = std::min(state.page, pages - 1);
    const int first = page * tiles.per_page();
    const int last = std::min(first + tiles.per_page(), static_cast<int>(offers.size()));
    for (int i = first; i < last; ++i) {
        const Offer& offer = offers[static_cast<std::size_t>(i)];
        if (offer_tile(ui, tile_rect(l, tiles, i - first), offer, offers))
            intent = TileTapped{offer.view.session.id};
    }
    if (tiles.paged) {
        const Rect row{tiles.room.x, tiles.room.bottom() + l.gap, tiles.room.w, tiles.page_row};
        if (auto turned = page_turner(ui, row, page, pages))
            intent = turned;
    }
    if (main_button(ui, "done", ui.words.tr("action.done"), l.main))
        intent = Tapped{Button::done};
    if (auto tapped = tail(ui, {false, true}))
        intent = tapped;
    return intent;
}

}  // namespace oasis::kiosk
