#include "shared/board/notice_face.h"

#include "shared/board/laid_text.h"
#include <algorithm>

namespace oasis::board {

namespace {

namespace theme = gui::kiosk_theme;
using gui::TextLook;
using gui::Weight;

constexpr float picture_radius = 8;

float text_em(const Layout& l) { return l.em(12, 10.8F, 9); }
float note_em(const Layout& l) { return l.em(9.4F, 9, 9); }
float text_pitch(const Layout& l) { return l.is(Panel::c) ? 1.4F : l.is(Panel::b) ? 1.45F : 1.55F; }

/// As large as drawn, and smaller where it would take more lines than the panel has room for.
struct Title {
    LaidText lines;
    float height = 0;
};
Title title_of(gui::Canvas& canvas, const Layout& l, const std::string& text, float width) {
    const std::size_t most_lines = l.is(Panel::a) ? 2 : 1;
    const float least = std::max(l.text_floor, l.em(14, 15, 10.4F));
    const domain::RichText bold{{.runs = {{text, true}}}};
    float em = l.em(20, 20, 13.4F);
    Title title;
    for (;; em -= 0.5F) {
        title.lines = lay(measure_by(canvas), bold, width, em, theme::line_pitch_headline);
        if (title.lines.size() <= most_lines || em - 0.5F < least)
            break;
    }
    for (const auto& line : title.lines)
        title.height += line.height;
    return title;
}

void draw_picture(gui::Canvas& canvas, const NoticeFace& face, const gui::Picture* picture, Rect place) {
    if (picture) {
        canvas.picture(*picture, place, picture_radius);
        return;
    }
    canvas.fill(place, theme::tint, picture_radius);
    const float em = std::min(place.w, place.h) * 0.36F;
    canvas.circle(place.centre(), em * 0.82F, theme::surface);
    canvas.icon(face.icon, place.centre(), em, theme::primary);
}

/// Which picture stands on a page: its own, or where pictures stand beside the text, the last one again.
const gui::Picture* const* picture_on(const Layout& l, const NoticeFace& face, std::size_t page) {
    const auto& all = face.pictures;
    if (page < all.size())
        return &all[page];
    return all.empty() || l.is(Panel::a) ? nullptr : &all.back();
}

}  // namespace

NoticePlaces notice_places(const Layout& l, bool pictured) {
    const float u = l.unit, row = std::max(l.len(44, 31, 0), l.least), line = std::max(14 * u, 1.3F * l.text_floor);
    NoticePlaces p;
    if (l.is(Panel::a)) {
        p.turner = {l.table.x, l.bar.y - 18 * u - row, l.table.w, row};
        p.dots = {l.table.x, p.turner.y - 8 * u - line, l.table.w, line};
        p.bottom = p.dots.y - 4 * u;
        const float top = l.brand.y + 21 * u, least_text = 118 * u;
        const float height = std::min(144 * u, p.bottom - top - 12 * u - least_text);
        if (pictured && height > 40 * u)
            p.picture = {l.table.x, top, l.table.w, height};
        p.title = {l.table.x, p.picture.h > 0 ? p.picture.bottom() + 13 * u : top, l.table.w, 0};
    } else if (l.is(Panel::b)) {
        const float across = l.size.w / 345;
        p.picture = {l.margin, 34 * u, 105 * across, l.size.h - 56 * u};
        p.turner = {l.bar.x, l.bar.y - 7 * u - row, l.bar.w, row};
        p.dots = {l.bar.x, p.turner.y - 5 * u - line, l.bar.w * 0.46F, line};
        p.note = {p.dots.right(), p.dots.y, l.bar.right() - p.dots.right(), p.dots.h};
        p.bottom = p.dots.y - 2 * u;
        p.title = {l.bar.x, 14 * u, l.bar.w, 0};
    } else {
        const float across = l.size.w / 217, down = l.size.h / 136;
        p.turner = l.slot(1, 2);
        p.bottom = l.size.h - 15 * down;
        p.dots = {l.margin, p.bottom + 1 * down, (l.stage.w - 2 * l.margin) * 0.36F, 12 * down};
        p.note = {p.dots.right(), p.dots.y, l.stage.w - l.margin - p.dots.right(), p.dots.h};
        p.title = {l.margin, 6 * down, l.stage.w - 2 * l.margin, 0};
        if (pictured)
            p.picture = {l.margin, 26 * down, 54 * across, p.bottom - 26 * down};
    }
    return p;
}

int draw_notice(gui::Canvas& canvas, const Layout& l, const NoticeFace& face, int page) {
    const float em = text_em(l), note = note_em(l);
    const auto first = notice_places(l, !face.pictures.empty());
    const Title title = title_of(canvas, l, face.title, first.title.w);
    const bool note_below = first.note.w <= 0;
    const float beside = l.is(Panel::c) && !face.pictures.empty() ? first.picture.w + 2 * l.gap : 0;
    const auto top_of = [&](const NoticePlaces& p) { return p.title.y + title.height + em * (l.is(Panel::c) ? 0.6F : 0.95F); };
    const auto places_on = [&](std::size_t at) {
        auto p = notice_places(l, picture_on(l, face, at) != nullptr);
        if (l.is(Panel::c) && p.picture.h > 0)  // it stands under the title, however many lines that has
            p.picture = {p.picture.x, top_of(p), p.picture.w, p.bottom - top_of(p)};
        return p;
    };
    const auto room = [&](std::size_t at) {
        const auto p = places_on(at);
        return p.bottom - top_of(p) - (note_below ? note * 1.7F : 0);
    };
    const auto lines = lay(measure_by(canvas), face.body, first.title.w - beside, em, text_pitch(l));
    const auto starts = page_starts(lines, room);
    const auto pages = std::max(starts.size(), face.pictures.size());
    const auto at = std::min(static_cast<std::size_t>(std::max(page, 0)), pages - 1);

    const auto p = places_on(at);
    const auto* picture = picture_on(l, face, at);
    if (p.picture.h > 0)
        draw_picture(canvas, face, picture ? *picture : nullptr, p.picture);
    draw(canvas, title.lines, {p.title.x, p.title.y}, theme::ink, theme::primary);
    float bottom = top_of(p);
    if (at < starts.size()) {
        const auto end = at + 1 < starts.size() ? starts[at + 1] : lines.size();
        bottom = draw(canvas, std::span{lines}.subspan(starts[at], end - starts[at]),
                      {p.title.x + beside, bottom}, theme::ink, theme::primary);
    }
    const TextLook quiet{note, Weight::regular, theme::soft_ink, note_below ? gui::Align::left : gui::Align::right};
    if (note_below)
        canvas.text(face.note, {p.title.x, std::min(bottom + note * 0.9F, p.bottom - note * 0.5F)}, quiet);
    else
        canvas.text_in(canvas.measure(face.note, quiet).w <= p.note.w ? face.note : face.short_note, p.note, quiet);
    return static_cast<int>(pages);
}

float draw_dots(gui::Canvas& canvas, const Layout& l, Rect place, int at, int count) {
    const float small = 2.6F * std::max(l.unit, 0.7F), large = small * 1.45F, step = small * 4.6F;
    if (count < 2 || static_cast<float>(count) * step > place.w * 0.42F)
        return place.x;
    float x = place.x + large;
    for (int i = 0; i < count; ++i, x += step)
        canvas.circle({x, place.centre().y}, i == at ? large : small, i == at ? theme::primary : gui::rgb(0xA9A08C));
    return x;
}

}  // namespace oasis::board
