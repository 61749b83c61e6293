#include "kiosk/screens/tile.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

using domain::Offer;
using domain::OfferState;

/// What a state adds to a tile: words and, where it cannot be picked, a badge on the disc.
struct Sign {
    std::string words;
    Colour ink, pill, badge;
    std::optional<Icon> icon;
};

Sign sign_of(const Ui& ui, const Offer& offer) {
    switch (offer.state) {
    case OfferState::free:
        if (offer.planned)
            return {ui.words.tr("tile.planned"), theme::primary, theme::tint, {}, {}};
        return {ui.words.tr_n("tile.left", offer.places_left), theme::ink, theme::flat, {}, {}};
    case OfferState::picked:
        return {ui.words.tr("tile.picked"), theme::primary, theme::primary, {}, {}};
    case OfferState::full:
        return {ui.words.tr("tile.full"), theme::ink, theme::surface, theme::soft_ink, Icon::groups};
    case OfferState::overlapping:
        return {ui.words.tr("tile.same_time"), theme::attention_ink, theme::attention, theme::attention_ink,
                Icon::schedule};
    case OfferState::ask_staff:
        break;
    }
    return {ui.words.tr("tile.ask"), theme::info_ink, theme::info_pill, theme::info_ink, Icon::support_agent};
}

bool can_be_picked(OfferState state) { return state == OfferState::free || state == OfferState::picked; }

/// Where the parts of a tile lie: as drawn for A (four lines), B (three lines) or C (disc in the heading).
struct Anatomy {
    Point disc;
    float radius;
    float text;        // left edge of the lines
    float alias_left;  // left edge of the heading
    float y[4];        // middles of the lines; the fourth is the pill, only on A
    Point mark;
    float mark_radius;
    bool four;
};

Anatomy anatomy(const Layout& l, const Rect& tile, float alias_em, float line_em) {
    const float u = l.unit;
    if (l.is(Panel::a) && tile.h >= 4.7F * alias_em && tile.w >= 100) {
        const float top = tile.h >= 69 * u ? 14.5F * u : tile.h * 0.21F;
        const float pitch = std::min(std::max(14 * u, 1.2F * line_em), (tile.h - top) / 3.5F);
        return {{19 * u, 21.5F * u}, 13 * u, 37 * u, 37 * u,
                {top, top + pitch * 1.04F, top + pitch * 1.98F, top + pitch * 3.03F}, {tile.w - 13 * u, 14 * u},
                7 * u, true};
    }
    const float room = (tile.h - alias_em - 2 * line_em) / 4;
    const float y0 = room + alias_em / 2, y1 = y0 + alias_em / 2 + room + line_em / 2;
    const float y2 = y1 + room + line_em;
    if (tile.w >= 90) {
        const float radius = 10 * u;
        return {{14.8F * u, tile.h / 2}, radius, 14.8F * u + 1.5F * radius, 14.8F * u + 1.5F * radius,
                {y0, y1, y2, 0}, {tile.w - 10.4F * u, std::max(9.7F * u, y0)}, 5.6F * u, false};
    }
    const float pad = 4.3F * std::min(1.0F, tile.w / 73), radius = std::min(5.5F, alias_em * 0.56F);
    return {{pad + radius, y0}, radius, pad, pad + 2 * radius + 2.6F, {y0, y1, y2, 0},
            {tile.w - pad - 4.5F, y0}, 4.5F, false};
}

/// B with a longer name: a smaller disc, and the lines nearer to it.
void make_room(Anatomy& a, float unit) {
    a.disc.x = 12.5F * unit;
    a.radius = 8 * unit;
    a.text = a.alias_left = 24 * unit;
}

void disc_with_badge(Ui& ui, const Rect& tile, const Anatomy& a, const Offer& offer, const Sign& sign,
                     Colour ground) {
    const Point disc{tile.x + a.disc.x, tile.y + a.disc.y};
    activity_disc(ui, offer.view.activity, disc, a.radius, offer.state == OfferState::picked);
    if (!sign.icon)
        return;
    const float badge = std::max(0.47F * a.radius, 2.6F);
    const Point at{disc.x + 0.74F * a.radius, disc.y + 0.74F * a.radius};
    ui.canvas.circle(at, badge + 0.9F, ground);
    ui.canvas.circle(at, badge, sign.badge);
    ui.canvas.icon(*sign.icon, at, 1.3F * badge, theme::white);
}

void choice_mark(Ui& ui, const Rect& tile, const Anatomy& a, OfferState state, float picked) {
    const Point at{tile.x + a.mark.x, tile.y + a.mark.y};
    if (state == OfferState::picked) {
        ui.canvas.circle(at, a.mark_radius, theme::primary.faded(picked));
        ui.canvas.tick(at, a.mark_radius * 1.15F, theme::white, picked);
    } else if (state == OfferState::free) {
        ui.canvas.ring(at, a.mark_radius - 0.4F, 0.8F, theme::control_ring);
    }
}

/// Two texts on one line: the first shortened, the second whole.
void pair(Ui& ui, Point at, float width, const std::string& first, const TextLook& look, const std::string& second,
          const TextLook& bold) {
    const float tail = second.empty() ? 0 : ui.canvas.measure(second, bold).w + look.em * 0.5F;
    float x = at.x;
    const float room = width - tail;
    if (!first.empty() && room >= std::min(ui.canvas.measure(first, look).w, look.em * 3.2F)) {
        const std::string start = shortened(ui, first, look, room);
        x = ui.canvas.text(start, at, look).right() + look.em * 0.5F;
    }
    if (!second.empty())
        ui.canvas.text(shortened(ui, second, bold, at.x + width - x), {x, at.y}, bold);
}

struct Lines {
    std::string time, start, room, rival;
};

void three_lines(Ui& ui, const Rect& tile, const Anatomy& a, const Lines& lines, OfferState state, const Sign& sign,
                 const TextLook& look) {
    TextLook bold = look;
    bold.weight = Weight::bold;
    bold.colour = sign.ink;
    const float x = tile.x + a.text, width = tile.right() - x - 3 * ui.layout.unit;
    const Point second{x, tile.y + a.y[1]}, third{x, tile.y + a.y[2]};
    if (state == OfferState::overlapping) {
        pair(ui, second, width, lines.start, look, sign.words, bold);
        ui.canvas.text(shortened(ui, lines.rival, look, width), third, look);
    } else if (state == OfferState::ask_staff) {
        pair(ui, second, width, lines.start + "  " + lines.room, look, "", bold);
        pair(ui, third, width, "", look, sign.words, bold);
    } else {
        pair(ui, second, width, lines.time, look, "", bold);
        pair(ui, third, width, lines.room, look, sign.words, bold);
    }
}

void four_lines(Ui& ui, const Rect& tile, const Anatomy& a, const Lines& lines, OfferState state, const Sign& sign,
                const TextLook& look) {
    const float x = tile.x + a.text, width = tile.right() - x - 4 * ui.layout.unit;
    ui.canvas.text(shortened(ui, lines.time, look, width), {x, tile.y + a.y[1]}, look);
    const std::string& second = state == OfferState::overlapping ? lines.rival : lines.room;
    if (!second.empty())
        ui.canvas.text(shortened(ui, second, look, width), {x, tile.y + a.y[2]}, look);
    TextLook bold{ui.layout.em(9, 9, 9), Weight::bold, state == OfferState::picked ? theme::white : sign.ink};
    const float text = ui.canvas.measure(sign.words, bold).w, height = bold.em * 1.5F;
    const float pad = std::min(bold.em * 0.6F, (width + 2 * ui.layout.unit - text) / 2);
    const Rect pill{x, tile.y + a.y[3] - height / 2, text + 2 * pad, height};
    ui.canvas.fill(pill, sign.pill, height / 2);
    ui.canvas.text_in(sign.words, {pill.x + pad, pill.y, text + 0.2F, pill.h}, bold);
}

Rect tile_face(Ui& ui, Rect rect, OfferState state, float depth, Colour ground) {
    if (state == OfferState::free) {
        ui.canvas.shadow(rect, theme::tile_radius);
        gui::Face face;
        face.radius = theme::tile_radius;
        return ui.canvas.face(rect, face, depth);
    }
    ui.canvas.fill(rect, ground, theme::tile_radius);
    const bool picked = state == OfferState::picked;
    ui.canvas.outline(rect, picked ? theme::primary : theme::line, picked ? theme::picked_edge : theme::edge_width,
                      theme::tile_radius);
    return rect;
}

}  // namespace

float least_tile_height(const Layout& l) { return l.em(12.5F, 10.6F, 9.6F) + 2 * l.em(9.4F, 9, 9) + 7; }

std::string rival(const Ui& ui, const Offer& offer, std::span<const Offer> others) {
    const auto other = std::find_if(others.begin(), others.end(), [&](const Offer& o) {
        return offer.overlaps_with && o.view.session.id == *offer.overlaps_with;
    });
    return other == others.end() ? std::string{} : ui.alias(other->view.activity);
}

bool offer_tile(Ui& ui, Rect rect, const Offer& offer, std::span<const Offer> others) {
    const auto& l = ui.layout;
    const auto& session = offer.view.session;
    const std::string& alias = ui.alias(offer.view.activity);
    const gui::Press press = ui.canvas.target({"tile", session.id.value}, rect, alias);
    const float picked = ui.canvas.eased({"picked", session.id.value}, offer.state == OfferState::picked,
                                         gui::milliseconds{theme::pick_ms});
    const Colour ground = offer.state == OfferState::free     ? theme::surface
                          : offer.state == OfferState::picked ? gui::mix(theme::surface, theme::tint, picked)
                                                              : theme::flat;
    const Rect tile = tile_face(ui, rect, offer.state, press.depth, ground);
    TextLook head{l.em(12.5F, 10.6F, 9.6F), Weight::bold, theme::ink};
    const TextLook look{l.em(9.4F, 9, 9), Weight::regular, theme::soft_ink};
    Anatomy a = anatomy(l, tile, head.em, look.em);
    const float mark = can_be_picked(offer.state) ? tile.w - a.mark.x + a.mark_radius + 1.5F : 3 * l.unit;
    // On a narrow tile the name is worth more than its picture.
    if (a.alias_left == a.text && !a.four && ui.canvas.measure(alias, head).w > tile.w - mark - a.text)
        make_room(a, l.unit);
    while (head.em > l.text_floor && ui.canvas.measure(alias, head).w > tile.w - mark - a.alias_left)
        head.em = std::max(l.text_floor, head.em - 0.2F);
    const bool disc = a.alias_left == a.text || ui.canvas.measure(alias, head).w <= tile.w - mark - a.alias_left;
    if (!disc)
        a.alias_left = a.text;
    const Sign sign = sign_of(ui, offer);
    if (disc)
        disc_with_badge(ui, tile, a, offer, sign, ground);
    ui.canvas.text(shortened(ui, alias, head, tile.w - mark - a.alias_left),
                   {tile.x + a.alias_left, tile.y + a.y[0]}, head);
    choice_mark(ui, tile, a, offer.state, picked);
    const std::string start = ui.clock(session.starts_at);
    const std::string other = rival(ui, offer, others);
    const Lines lines{start + "–" + ui.clock(session.ends_at), start, session.room,
                      other.empty() ? session.room : ui.words.tr("tile.same_time_as", fmt::arg("other", other))};
    if (a.four)
        four_lines(ui, tile, a, lines, offer.state, sign, look);
    else
        three_lines(ui, tile, a, lines, offer.state, sign, look);
    return press.tapped;
}

}  // namespace oasis::kiosk
