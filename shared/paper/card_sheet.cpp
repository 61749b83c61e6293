#include "shared/paper/card_sheet.h"

#include "shared/paper/raster.h"
#include <utility>

namespace oasis::paper {

namespace {

// The look's colours.
constexpr Colour white{0xFFFFFF}, primary{0x17594A}, ink{0x22302B}, soft_ink{0x3B4B44}, edge{0xD5CFC0};
constexpr auto bold = TextStyle::Weight::bold;

constexpr double band = 11.2, padding = 5, corner = 3.2, edge_width = 0.2;

/// The nearest place on the grid of dots at 150 dpi: an edge of a module between two dots comes out grey, and other
/// readers then miss one code in a hundred.
constexpr double on_grid(double place) {
    constexpr double dot = 25.4 / 150;
    return static_cast<int>(place / dot + 0.5) * dot;
}

constexpr double symbol = 25 * card_module;  // a card code always has 25 modules on a side
constexpr double quiet = card::QrDrawing::quiet_modules * card_module;
constexpr Point qr{on_grid(card_size.width - padding - symbol),
                   on_grid(band + (card_size.height - band - symbol) / 2)};
constexpr Box qr_area{qr.x - quiet, qr.y - quiet, symbol + 2 * quiet, symbol + 2 * quiet};
static_assert(card_module >= 0.7 && qr_area.y >= band && qr_area.x + qr_area.width <= card_size.width);
constexpr double text_width = qr_area.x - padding;

// The sheet. Cards keep a little apart, so that a knife which slips cuts paper and not the next card.
constexpr int columns = 2, rows = CardSheet::per_page / columns;
constexpr double gap_x = 6, gap_y = 3;
constexpr Point first{(a4.width - columns * card_size.width - (columns - 1) * gap_x) / 2,
                      (a4.height - rows * card_size.height - (rows - 1) * gap_y) / 2};
constexpr double mark_gap = 1.2, mark_length = 3, mark_width = 0.15;

Point place(int card) {
    return {on_grid(first.x + card % columns * (card_size.width + gap_x)),
            on_grid(first.y + card / columns * (card_size.height + gap_y))};
}

/// Marks on the four sides of the sheet, in line with every edge of every card.
void draw_cut_marks(Canvas& canvas) {
    const auto last = place(CardSheet::per_page - 1);
    const double right = last.x + card_size.width + mark_gap, bottom = last.y + card_size.height + mark_gap;
    const double left = first.x - mark_gap, top = first.y - mark_gap;
    for (int column = 0; column < columns; ++column)
        for (const double x : {place(column).x, place(column).x + card_size.width}) {
            canvas.line({x, top - mark_length}, {x, top}, soft_ink, mark_width);
            canvas.line({x, bottom}, {x, bottom + mark_length}, soft_ink, mark_width);
        }
    for (int row = 0; row < rows; ++row)
        for (const double y : {place(row * columns).y, place(row * columns).y + card_size.height}) {
            canvas.line({left - mark_length, y}, {left, y}, soft_ink, mark_width);
            canvas.line({right, y}, {right + mark_length, y}, soft_ink, mark_width);
        }
}

/// With its top left corner at the origin.
void draw_card(Canvas& canvas, const CardHouse& house, const CardFace& face) {
    canvas.banded_box({0, 0, card_size.width, card_size.height}, corner, band, primary, edge, edge_width);
    canvas.leaf({padding - 0.8, band / 2 - 2.8}, 5.6, white);
    constexpr double brand_x = padding + 6.4;
    canvas.text(house.brand, {brand_x, band / 2 - 2.2}, {4.4, white, bold},
                {card_size.width - brand_x - padding, 2.8, 1});

    const double name_end =
        canvas.text(face.display_name, {padding, 15.6}, {7, ink, bold}, {text_width, 4.6, 3});
    canvas.text(face.number, {padding, name_end + 2}, {5.2, ink}, {text_width, 3, 1});

    constexpr double last_line = 45;
    canvas.text(house.found_line, {padding, house.phone.empty() ? last_line : last_line - 5.2},
                {3.9, soft_ink}, {text_width, 2.8, 1});
    canvas.text(house.phone, {padding, last_line}, {3.9, soft_ink}, {text_width, 2.4, 1});

    canvas.modules(card::draw_qr(face.code.text()), qr, card_module);
}

}  // namespace

void write_card_png(const std::filesystem::path& file, const CardHouse& house, const CardFace& face,
                    double dpi) {
    constexpr double margin = 6;
    const Box area{-margin, -margin, card_size.width + 2 * margin, card_size.height + 2 * margin};
    write_png(file, area, dpi, Fonts{}, [&](Canvas& canvas) { draw_card(canvas, house, face); });
}

CardSheet::CardSheet(int file, CardHouse house, const std::string& title)
    : document_(file, a4, title, fonts_), house_(std::move(house)) {}

void CardSheet::add(const CardFace& face) {
    auto& canvas = document_.canvas();
    if (on_page_ == per_page) {
        canvas.finish_page();
        on_page_ = 0;
    }
    if (on_page_ == 0)
        draw_cut_marks(canvas);
    const auto at = place(on_page_++);
    canvas.move_origin(at);
    draw_card(canvas, house_, face);
    canvas.move_origin({-at.x, -at.y});
}

card::GrayPicture CardSheet::printed_qr(const CardFace& face, double dpi) const {
    return rasterise(qr_area, dpi, fonts_, [&](Canvas& canvas) { draw_card(canvas, house_, face); });
}

void CardSheet::finish() {
    document_.finish();
}

}  // namespace oasis::paper
