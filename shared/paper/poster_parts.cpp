#include "shared/paper/poster_parts.h"

#include "shared/domain/chart_shape.h"
#include <algorithm>

namespace oasis::paper {

namespace {

using Kind = PosterPart::Kind;

// The look's colours.
constexpr Colour white{0xFFFFFF}, primary{0x134E41}, ink{0x22302B}, soft_ink{0x3D4C45}, edge{0xCBC3B1}, tint{0xDCEBE4};
constexpr auto bold = TextStyle::Weight::bold;

constexpr double photo_width = 30, photo_height = 40, tick_side = 5, tick_step = 8, blank_height = 14;

double indent_of(const PosterPart& part) { return part.kind == Kind::item ? 8.0 * (part.depth + 1) : 0; }

/// The part of the picture's box that it takes: as large as fits.
Box fitted(const PaperPicture& picture, const Box& room) {
    const double scale = std::min(room.width / picture.width, room.height / picture.height);
    const double wide = picture.width * scale, high = picture.height * scale;
    return {room.x + (room.width - wide) / 2, room.y, wide, high};
}

// ---- the organisation chart ------------------------------------------------------------------------------

struct ChartDrawing {
    domain::ChartShape shape;
    double scale = 1;  // so that it fits the width and the height of a page
};

constexpr double chart_em = 5.4, chart_pad = 3, chart_box = 34;  // the words' width before they are broken

domain::ChartSize chart_box_size(Pen& pen, const domain::ChartNode& node) {
    const PartStyle title{chart_em, ink, bold}, name{chart_em * 0.9, soft_ink};
    const auto wide = [&](const std::string& words, const PartStyle& style) { return std::min(chart_box, pen.width_of(words, style) + 0.2); };
    const double across = std::max(wide(node.title, title), node.name.empty() ? 0.0 : wide(node.name, name));
    const double down = pen.height(node.title, title, across) + (node.name.empty() ? 0 : 1.5 + pen.height(node.name, name, across));
    return {static_cast<float>(across + 2 * chart_pad), static_cast<float>(down + 2 * chart_pad)};
}

ChartDrawing lay_chart(Pen& pen, const domain::Chart& chart) {
    const std::function<domain::ChartSize(std::size_t)> measure = [&](std::size_t at) { return chart_box_size(pen, chart[at]); };
    constexpr double room = poster_foot - poster_head - 10;
    ChartDrawing best;
    for (const int hang_from : {domain::most_chart_depth, 2, 1, 0}) {
        ChartDrawing drawing{domain::chart_shape(chart, hang_from, {4, 10, 8, 3}, measure), 1};
        const auto& size = drawing.shape.size;
        drawing.scale = std::min({1.0, poster_width / std::max(1.0F, size.w), room / std::max(1.0F, size.h)});
        if (drawing.scale > best.scale || best.shape.boxes.empty())
            best = std::move(drawing);
        if (best.scale >= 1)
            break;
    }
    return best;
}

void draw_chart(Pen& pen, const domain::Chart& chart, double y) {
    const auto drawing = lay_chart(pen, chart);
    const double k = drawing.scale, left = poster_margin + (poster_width - drawing.shape.size.w * k) / 2;
    for (const auto& box : drawing.shape.boxes)
        for (std::size_t at = 1; at < box.line.size(); ++at)
            pen.rule({left + box.line[at - 1].x * k, y + box.line[at - 1].y * k},
                     {left + box.line[at].x * k, y + box.line[at].y * k}, soft_ink, 0.4);
    for (const auto& box : drawing.shape.boxes) {
        const auto& node = chart[box.node];
        const Box place{left + box.rect.x * k, y + box.rect.y * k, box.rect.w * k, box.rect.h * k};
        const bool top = node.parent.value == 0;
        if (top)
            pen.box(place, 2 * k, primary);
        else
            pen.frame(place, 2 * k, edge, 0.4);
        const PartStyle title{chart_em * k, top ? white : ink, bold}, name{chart_em * 0.9 * k, top ? white : soft_ink};
        const double inner = place.width - 2 * chart_pad * k + 0.4;
        const auto centred = [&](const std::string& words, const PartStyle& style) {
            return place.x + std::max(0.0, (place.width - std::min(inner, pen.width_of(words, style))) / 2);
        };
        const double end = pen.text(node.title, centred(node.title, title), place.y + chart_pad * k, title, inner);
        if (!node.name.empty())
            pen.text(node.name, centred(node.name, name), end + 1.5 * k, name, inner);
    }
}

// ---- parts -----------------------------------------------------------------------------------------------

double map_height(const PosterPart& part) {
    constexpr double most = 120;
    return part.picture ? fitted(*part.picture, {0, 0, poster_width, most}).height : 0;
}

void draw_marker(Pen& pen, const Poster& poster, const Box& map, const domain::MapMarker& at) {
    const Point dot{map.x + at.x * map.width, map.y + at.y * map.height};
    pen.box({dot.x - 3.4, dot.y - 3.4, 6.8, 6.8}, 3.4, white);
    pen.box({dot.x - 2.5, dot.y - 2.5, 5, 5}, 2.5, primary);
    pen.box({dot.x - 1, dot.y - 1, 2, 2}, 1, white);
    const PartStyle words{5, white, bold};
    const double wide = pen.width_of(poster.marker, words) + 5, high = 7.5;
    const double x = std::clamp(dot.x - wide / 2, map.x, std::max(map.x, map.x + map.width - wide));
    const double y = dot.y - 4.5 - high < map.y ? dot.y + 4.5 : dot.y - 4.5 - high;
    pen.box({x, y, wide, high}, high / 2, primary);
    pen.line(poster.marker, x + 2.5, y + 1.2, words, wide - 4.8);
}

void draw_person(Pen& pen, const PosterPart& part, double y) {
    const Box place{poster_margin, y, photo_width, photo_height};
    if (part.picture) {
        pen.picture(place, *part.picture);
    } else {
        pen.box(place, 3, tint);
        pen.box({place.x + 10, place.y + 8, 10, 10}, 5, primary);
        pen.box({place.x + 5, place.y + 21, 20, 12}, 5, primary);
    }
    const double x = poster_margin + photo_width + 8, wide = poster_width - photo_width - 8;
    double at = pen.text(part.text, x, y, style_of(Kind::person), wide) + 2;
    if (!part.second.empty())
        at = pen.text(part.second, x, at, style_of(Kind::note), wide) + 2;
    if (!part.third.empty())
        pen.text(part.third, x, at, style_of(Kind::text), wide);
}

void draw_blank(Pen& pen, const PosterPart& part, double y) {
    const double first = part.captions.size() > 1 ? poster_width * part.share : poster_width;
    double x = poster_margin;
    for (std::size_t at = 0; at < part.captions.size(); ++at) {
        const double wide = at == 0 ? first : (poster_width - first) / static_cast<double>(part.captions.size() - 1);
        pen.line(part.captions[at], x, y, {5, soft_ink}, wide - 4);
        pen.rule({x, y + blank_height - 2}, {x + wide - 4, y + blank_height - 2}, soft_ink, 0.25);
        x += wide;
    }
}

void draw_ticks(Pen& pen, const PosterPart& part, double y) {
    const auto style = style_of(Kind::ticks);
    y += pen.height(part.text, style, poster_width) + 3;
    pen.text(part.text, poster_margin, y - 3 - pen.height(part.text, style, poster_width), style, poster_width);
    for (std::size_t at = 0; at < part.captions.size(); ++at) {
        const double x = poster_margin + poster_width / 3 * static_cast<double>(at % 3), top = y + tick_step * static_cast<double>(at / 3);
        pen.frame({x, top, tick_side, tick_side}, 0.8, soft_ink, 0.3);
        pen.line(part.captions[at], x + tick_side + 2, top - 0.3, {5.4, ink}, poster_width / 3 - tick_side - 6);
    }
}

}  // namespace

PartStyle style_of(PosterPart::Kind kind) {
    switch (kind) {
    case Kind::chapter:
        return {9, primary, bold, 8};
    case Kind::heading:
    case Kind::map:
    case Kind::person:
        return {7.4, ink, bold, 6};
    case Kind::note:
        return {5.6, soft_ink, TextStyle::Weight::regular, 1.5};
    case Kind::item:
        return {6.4, ink, TextStyle::Weight::regular, 1.8};
    case Kind::phone:
        return {8, ink, bold, 6};
    case Kind::chart:
    case Kind::blank:
    case Kind::ticks:
        return {5.6, ink, TextStyle::Weight::regular, 3};
    case Kind::text:
        break;
    }
    return {};
}

double part_height(Pen& pen, const PosterPart& part) {
    const auto style = style_of(part.kind);
    switch (part.kind) {
    case Kind::person: {
        const double wide = poster_width - photo_width - 8;
        const double words = pen.height(part.text, style, wide) + 2 + pen.height(part.second, style_of(Kind::note), wide) +
                             2 + pen.height(part.third, style_of(Kind::text), wide);
        return std::max(photo_height, words);
    }
    case Kind::map:
        return pen.height(part.text, style, poster_width) + 3 + map_height(part);
    case Kind::chart:
        return lay_chart(pen, part.chart).shape.size.h * lay_chart(pen, part.chart).scale;
    case Kind::phone:
        return 30;
    case Kind::blank:
        return blank_height;
    case Kind::ticks: {
        const auto rows = (part.captions.size() + 2) / 3;
        return pen.height(part.text, style, poster_width) + 3 + tick_step * static_cast<double>(rows);
    }
    default:
        return pen.height(part.text, style, poster_width - indent_of(part));
    }
}

void draw_part(Pen& pen, const Poster& poster, const PosterPart& part, double y) {
    const auto style = style_of(part.kind);
    switch (part.kind) {
    case Kind::person:
        return draw_person(pen, part, y);
    case Kind::map: {
        const double top = pen.text(part.text, poster_margin, y, style, poster_width) + 3;
        if (!part.picture)
            return;
        const auto place = fitted(*part.picture, {poster_margin, top, poster_width, map_height(part)});
        pen.picture(place, *part.picture);
        if (part.marker)
            draw_marker(pen, poster, place, *part.marker);
        return;
    }
    case Kind::chart:
        return draw_chart(pen, part.chart, y);
    case Kind::phone:
        pen.line(part.text, poster_margin, y, style, poster_width * 0.6);
        if (!part.second.empty())
            pen.line(part.second, poster_margin + poster_width * 0.62, y + 1.5, style_of(Kind::note), poster_width * 0.38);
        pen.line(part.third, poster_margin, y + 11, {17, ink, bold}, poster_width);
        return;
    case Kind::blank:
        return draw_blank(pen, part, y);
    case Kind::ticks:
        return draw_ticks(pen, part, y);
    case Kind::item:
        if (!part.mark.empty())
            pen.text(part.mark, poster_margin + indent_of(part) - 7.5, y, style, 7.5, 1);
        [[fallthrough]];
    default:
        pen.text(part.text, poster_margin + indent_of(part), y, style, poster_width - indent_of(part));
    }
}

}  // namespace oasis::paper
