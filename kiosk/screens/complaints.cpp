#include "kiosk/screens/complaint_parts.h"
#include "kiosk/screens/screens.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

using domain::ComplaintChannel;

/// A page of channels: for everybody, or those outside alone.
struct Shown {
    std::string title, text;
    std::vector<ComplaintChannel> channels;
    int page = 0;
    bool takes_words = false;
};

/// Where things lie on this panel.
struct Places {
    Rect cards;       // the cards' whole room
    Rect qr;          // on A empty: it lies under the cards
    Rect write;       // 写一句话
    float turner = 0;  // the height of the row that turns pages
    float qr_takes = 0;  // of the cards' room
};

/// Under the QR: whom it reaches. Only the station's own makes the station's promise.
struct Caption {
    std::string first, second;
};
Caption caption_of(const Ui& ui, const ComplaintChannel& channel) {
    if (channel.outside)
        return {ui.words.tr("complaint.scan"), channel.name};
    return {ui.words.tr("complaint.scan.us"), promise(ui)};
}

const ComplaintChannel* with_web(std::span<const ComplaintChannel> channels) {
    const auto found = std::ranges::find_if(channels, [](const auto& channel) { return !channel.web.empty(); });
    return found == channels.end() ? nullptr : &*found;
}

void clock(Ui& ui) {
    const auto& l = ui.layout;
    if (l.clock.w > 0)
        ui.canvas.text_in(ui.clock(ui.now.wall), l.clock, {l.em(15, 12, 11), Weight::bold, theme::ink, gui::Align::right});
}

/// A: a low stage, the title and its line beside or under it. Returns its bottom.
float portrait_stage(Ui& ui, const Shown& shown) {
    const auto& l = ui.layout;
    const float em = l.em(20, 20, 0), line = l.em(9.8F, 9, 9), width = l.size.w - 2 * l.margin;
    const TextLook soft{line, Weight::regular, theme::soft_ink, gui::Align::left, 1.4F};
    const float top = l.brand.y + std::max(22 * l.unit, 10.0F);
    const auto flat = unbroken(ui, shown.text);
    const float title = ui.canvas.measure(shown.title, {em, Weight::bold}).w;
    const bool beside = ui.canvas.measure(flat, soft).w <= width - title - em * 0.6F;
    const float tall = headline_height(ui, shown.title, width, em);
    const float under = beside ? 0 : ui.canvas.measure(flat, soft, width).h + 0.5F * line;
    const float height = top + tall + under + std::max(14 * l.unit, 4.0F);
    stage(ui, asking_tone(), {0, 0, l.size.w, height});
    const float end = l.clock.right() - l.em(15, 12, 11) * 3.2F;
    brand(ui, asking_tone(), end - l.brand.x);
    clock(ui);
    const float bottom = headline(ui, shown.title, {l.margin, top, width, tall + 0.1F}, em, theme::ink);
    if (beside)
        ui.canvas.text(flat, {l.size.w - l.margin, top + tall / 2},
                       {line, Weight::regular, theme::soft_ink, gui::Align::right});
    else
        ui.canvas.paragraph(flat, {l.margin, bottom + 0.5F * line, width, under + 0.5F}, soft);
    return height;
}

/// B: the stage beside. Returns where its free part begins.
float landscape_stage(Ui& ui, const Shown& shown) {
    const auto& l = ui.layout;
    const float em = l.em(20, 20, 0), line = l.em(10, 10, 9), width = l.words.w;
    const TextLook soft{line, Weight::regular, theme::soft_ink, gui::Align::left, 1.4F};
    stage(ui, asking_tone(), l.stage);
    brand(ui, asking_tone(), l.stage.w - l.margin - l.brand.x);
    const float bottom =
        headline(ui, shown.title, {l.words.x, l.words.y, width, l.size.h * 0.3F}, em, theme::ink) + 0.3F * line;
    const float height = ui.canvas.measure(shown.text, soft, width).h;
    ui.canvas.paragraph(shown.text, {l.words.x, bottom, width, height + 0.5F}, soft);
    return bottom + height + 0.5F * line;
}

/// C: a band across with the title, and its line where there is room.
void band_stage(Ui& ui, const Shown& shown) {
    const auto& l = ui.layout;
    stage(ui, asking_tone(), l.band);
    const auto flat = unbroken(ui, shown.text);
    const float line = l.em(9, 9, 9), width = l.band.w - 2 * l.margin;
    TextLook title{l.em(13.4F, 13.4F, 13.4F), Weight::bold, theme::ink};
    const TextLook soft{line, Weight::regular, theme::soft_ink, gui::Align::right};
    const float taken = ui.canvas.measure(shown.title, title).w;
    const bool both = taken + ui.canvas.measure(flat, soft).w + line <= width;
    const Rect room{l.margin, 0, width, l.band.h};
    // Why only these channels are shown says more than the title.
    if (!both && !shown.takes_words) {
        ui.canvas.text_in(flat, room, {line, Weight::bold, theme::ink, gui::Align::left, 1.05F}, gui::Wrap::yes);
        return;
    }
    while (title.em > l.text_floor && ui.canvas.measure(shown.title, title).w > width)
        title.em -= 0.25F;
    ui.canvas.text_in(shown.title, room, title);
    if (both)
        ui.canvas.text_in(flat, room, soft);
}

Places places(Ui& ui, const Shown& shown) {
    const auto& l = ui.layout;
    Places p;
    p.turner = std::max(l.len(24, 20.5F, 22.75F), l.least);
    if (l.is(Panel::a)) {
        const float top = portrait_stage(ui, shown) + std::max(9 * l.unit, 3.0F), bottom = l.bar.y - l.gap - 1.3F;
        const float write = shown.takes_words ? std::max(34 * l.unit, l.least_main) : 0;
        p.write = {l.table.x, bottom - write - 1.3F, l.table.w, write};
        const float end = shown.takes_words ? p.write.y - l.gap : bottom;
        p.cards = {l.table.x, top, l.table.w, end - top};
        p.qr_takes = std::max(60 * l.unit, 34 / l.zoom) + l.gap;
    } else if (l.is(Panel::b)) {
        const float top = landscape_stage(ui, shown);
        p.cards = l.table;
        p.write = l.main;
        p.qr = {l.margin, top, l.stage.w - 2 * l.margin, l.size.h - l.margin - top};
    } else {
        band_stage(ui, shown);
        const float top = l.band.h + l.gap, column = 53 * l.size.w / 217;
        p.cards = {l.margin, top, l.stage.w - l.margin, l.size.h - l.margin - top};
        p.qr = {p.cards.right() - column, top, column, p.cards.h};
        const float write = std::max(l.least_main, 31 * l.unit);
        p.write = {l.bar.x, l.back.y - l.gap - write, l.bar.w, write};
    }
    return p;
}

/// On one line where that fits.
std::string first_words(Ui& ui, const Caption& caption, const TextLook& look, float width) {
    const auto flat = unbroken(ui, caption.first);
    return ui.canvas.measure(flat, look).w <= width ? flat : caption.first;
}

/// The QR on a tinted panel with its words beside, on A.
void qr_panel(Ui& ui, Rect box, const ComplaintChannel& channel) {
    const auto& l = ui.layout;
    ui.canvas.fill(box, theme::tint, theme::card_radius);
    const float pad = l.len(8, 6, 3), side = std::min(box.h - 2 * pad, box.w * 0.5F);
    qr_plate(ui, {box.x + pad, box.centre().y - side / 2, side, side}, channel.web);
    auto words = caption_of(ui, channel);
    const Rect room{box.x + 2 * pad + side + pad, box.y + pad, box.w - 4 * pad - side, box.h - 2 * pad};
    const float em = l.em(13, 12, 9), line = l.em(10.6F, 10, 9);
    words.first = first_words(ui, words, {em, Weight::bold}, room.w);
    const float first = headline_height(ui, words.first, room.w, em);
    const TextLook soft{line, Weight::regular, theme::soft_ink, gui::Align::left, 1.3F};
    const float second = ui.canvas.measure(words.second, soft, room.w).h;
    const bool both = first + second + line <= room.h;
    const float y = room.y + (room.h - first - (both ? second + 0.7F * line : 0)) / 2;
    const float bottom = headline(ui, words.first, {room.x, y, room.w, first + 0.1F}, em, theme::ink);
    if (both)
        ui.canvas.paragraph(words.second, {room.x, bottom + 0.7F * line, room.w, second + 0.5F}, soft);
}

/// The QR with its words under it: on B on the stage, on C on a card.
void qr_column(Ui& ui, Rect box, const ComplaintChannel& channel) {
    const auto& l = ui.layout;
    const bool centred = l.is(Panel::c);
    if (centred)
        card(ui, box);
    auto words = caption_of(ui, channel);
    const float pad = centred ? 2 * l.unit : 0, em = l.em(13, 12, 9), line = l.em(10, 10, 9);
    const float width = box.w - 2 * pad;
    const auto align = centred ? gui::Align::centre : gui::Align::left;
    const TextLook bold{em, Weight::bold, theme::ink, align, 1.2F}, soft{line, Weight::regular, theme::soft_ink, align, 1.2F};
    words.first = first_words(ui, words, bold, width);
    const float first = ui.canvas.measure(words.first, bold, width).h, second = ui.canvas.measure(words.second, soft, width).h;
    const float least = 34 / l.zoom, largest = std::min(width, l.len(0, 74, 60));
    float room = box.h - 2 * pad, below = 0;
    const bool one = room - first - 0.6F * em >= least;
    const bool two = one && room - first - second - 0.9F * em >= least && ui.canvas.measure(words.second, soft).w <= width;
    below = two ? first + second + 0.9F * em : one ? first + 0.6F * em : 0;
    const float side = std::min(largest, room - below);
    qr_plate(ui, {centred ? box.centre().x - side / 2 : box.x, box.y + pad, side, side}, channel.web);
    float y = box.y + pad + side + (centred ? std::min(0.3F * (room - below - side), 4.0F) : 0) + 0.3F * em;
    if (one)
        y = ui.canvas.paragraph(words.first, {box.x + pad, y, width, first + 0.5F}, bold).bottom() + 0.3F * em;
    if (two)
        ui.canvas.paragraph(words.second, {box.x + pad, y, width, second + 0.5F}, soft);
}

/// C: the service phone on the rail, between the band and the green button.
void rail_phone(Ui& ui, float end) {
    const auto& l = ui.layout;
    const auto& phone = ui.board.settings.station.service_phone;
    const float top = l.band.h + 1;
    const Rect slot{l.bar.x, top, l.bar.w, end - top};
    const TextLook small{l.em(9, 9, 9), Weight::regular, theme::soft_ink, gui::Align::centre};
    const TextLook digits{l.em(9, 9, 9), Weight::bold, theme::ink, gui::Align::centre};
    if (phone.empty() || ui.canvas.measure(phone, digits).w > slot.w || slot.h < 2.3F * digits.em)
        return;
    const Point middle = slot.centre();
    ui.canvas.text(ui.words.tr("phone.label"), {middle.x, middle.y - 0.62F * digits.em}, small);
    ui.canvas.text(phone, {middle.x, middle.y + 0.62F * digits.em}, digits);
}

void cards(Ui& ui, const Places& p, std::span<const ComplaintChannel> channels) {
    const auto& l = ui.layout;
    const auto* web = with_web(channels);
    Rect room = p.cards;
    if (web && l.is(Panel::c))
        room.w = p.qr.x - l.gap - room.x;
    const auto count = static_cast<float>(channels.size());
    const float qr = web ? p.qr_takes : 0;
    const float widest = std::max(l.len(67, 54, 46), channel_least(l));
    const float height = std::min(widest, (room.h - qr - l.gap * (count - 1)) / count);
    float y = room.y;
    for (const auto& channel : channels) {
        channel_card(ui, {room.x, y, room.w, height}, channel);
        y += height + l.gap;
    }
    if (web && l.is(Panel::a))
        qr_panel(ui, {room.x, y, room.w, std::min(room.bottom() - y, l.len(96, 0, 0))}, *web);
    else if (web)
        qr_column(ui, p.qr, *web);
}

Intent channel_page(Ui& ui, const Shown& shown) {
    const auto& l = ui.layout;
    Places p = places(ui, shown);
    ChannelRoom room{p.cards.h, channel_least(l), l.gap, p.qr_takes};
    auto pages = pages_of(shown.channels, room);
    Intent intent;
    if (pages.size() > 1) {
        const float turner = p.turner + l.gap + 1.3F;
        room.room -= turner;
        p.cards.h -= turner;
        if (l.is(Panel::c))
            p.qr.h -= turner;
        pages = pages_of(shown.channels, room);
    }
    const int count = static_cast<int>(pages.size()), page = std::min(shown.page, std::max(0, count - 1));
    if (count > 0)
        cards(ui, p, pages[static_cast<std::size_t>(page)]);
    const float row_width = l.is(Panel::c) ? l.stage.w - l.margin : p.cards.w;
    if (auto turned = page_turner(ui, {p.cards.x, p.cards.bottom() + l.gap, row_width, p.turner}, page, count))
        intent = turned;
    if (shown.takes_words &&
        button(ui, "write_word", p.write, {ui.words.tr("complaint.write"), Icon::forum, l.em(14, 11, 10.6F), false, l.is(Panel::c)},
               green_button()))
        intent = Tapped{Button::write_word};
    if (l.is(Panel::c))
        rail_phone(ui, p.write.y - l.gap);
    if (auto tapped = tail(ui))
        intent = tapped;
    return intent;
}

/// Where nothing is listed, the station's own phone.
std::vector<ComplaintChannel> or_service_phone(const Ui& ui, std::vector<ComplaintChannel> channels) {
    const auto& phone = ui.board.settings.station.service_phone;
    if (channels.empty() && !phone.empty()) {
        ComplaintChannel own;
        own.name = ui.words.tr("phone.label");
        own.phone = phone;
        channels.push_back(own);
    }
    return channels;
}

}  // namespace

Intent draw(const Complaints& state, Ui& ui) {
    const bool none = ui.board.channels.empty();
    return channel_page(ui, {ui.words.tr("complaint.title"), ui.words.tr(none ? "complaint.none" : "complaint.text"),
                             or_service_phone(ui, ui.board.channels), state.page, true});
}

Intent draw(const OutsideOnly& state, Ui& ui) {
    auto outside = domain::outside_channels(ui.board.channels);
    const auto text = ui.words.tr(outside.empty() ? "complaint.outside.none" : "complaint.outside.text");
    return channel_page(ui, {ui.words.tr("complaint.outside"), text, std::move(outside), state.page, false});
}

}  // namespace oasis::kiosk
