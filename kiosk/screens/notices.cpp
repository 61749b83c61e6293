#include "kiosk/screens/parts.h"
#include "kiosk/screens/screens.h"
#include "shared/board/notice_face.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

/// What is neither says the day alone.
std::string note_of(const Ui& ui, const BoardNotice& notice, const std::string& published) {
    switch (notice.category) {
    case domain::NoticeCategory::service:
        return ui.words.tr("notice.category.service") + " · " + published;
    case domain::NoticeCategory::activity:
        return ui.words.tr("notice.category.activity") + " · " + published;
    case domain::NoticeCategory::other:
        break;
    }
    return published;
}

board::NoticeFace face_of(const Ui& ui, const BoardNotice& notice) {
    const auto published = ui.words.tr("notice.published", fmt::arg("date", ui.short_date(notice.published_on)));
    board::NoticeFace face{notice.title, notice.body, note_of(ui, notice, published), published};
    for (const auto id : notice.pictures)
        face.pictures.push_back(ui.picture ? ui.picture(id) : nullptr);
    return face;
}

/// The ground and the brand; on the landscape panel the pale stage on which the picture stands.
void ground(Ui& ui) {
    const auto& l = ui.layout;
    ui.canvas.fill({0, -l.above, l.size.w, l.size.h + l.above}, theme::bg);
    if (l.is(Panel::b))
        ui.canvas.fill({l.stage.x, l.stage.y - l.above, l.stage.w, l.stage.h + l.above}, theme::tint);
    if (l.is(Panel::c))
        return;
    const float end = l.is(Panel::a) ? board::reading_complaints(l, 0).x - l.gap : l.stage.w - l.margin;
    brand(ui, asking_tone(), end - l.brand.x);
    stage_phone(ui);
}

/// 第 2 条，共 4 条, with the page where there are several; shorter where the room asks for it.
std::string where_words(Ui& ui, int number, int count, int page, int pages, const TextLook& look, gui::Size room) {
    const std::string of_page = pages > 1 ? " · " + ui.words.tr("notice.page", fmt::arg("page", page), fmt::arg("pages", pages)) : "";
    const std::string shortest = ui.words.tr("notice.at.short", fmt::arg("at", number), fmt::arg("count", count));
    for (const auto& words : {ui.words.tr("notice.at", fmt::arg("at", number), fmt::arg("count", count)) + of_page, shortest + of_page})
        if (ui.canvas.fits(words, room, look, gui::Wrap::no))
            return words;
    return shortest;
}

void where(Ui& ui, const Notices& state, int at, int count, int pages) {
    const auto& l = ui.layout;
    const auto places = board::notice_places(l, false);
    const int page = std::min(state.page, pages - 1) + 1;
    const TextLook look{l.em(9.4F, 9, 9), Weight::regular, theme::soft_ink,
                        l.is(Panel::a) ? gui::Align::right : gui::Align::left};
    Rect room = places.dots;
    if (count < 2 && pages < 2)
        return;
    if (!l.is(Panel::c)) {
        const float dots_end = board::draw_dots(ui.canvas, l, places.dots, at, count);
        room.x = dots_end + (l.is(Panel::b) && dots_end > places.dots.x ? 4 * l.unit : 0);
        room.w = places.dots.right() - room.x;
    }
    const auto words = where_words(ui, at + 1, count, page, pages, look, {room.w, room.h});
    ui.canvas.text_in(words, room, look);
}

/// What 上一条 or 下一条 leads to: pages first, then the neighbour; round at the ends.
struct Turns {
    NoticeTurned back, on;
    bool pages_back = false, pages_on = false;
};
Turns turns(const std::vector<BoardNotice>& all, std::size_t at, int page, int pages) {
    const auto& before = all[(at + all.size() - 1) % all.size()];
    const auto& after = all[(at + 1) % all.size()];
    const auto here = all[at].brief.edition;
    Turns turns{{before.brief.edition, 0}, {after.brief.edition, 0}, page > 0, page + 1 < pages};
    if (turns.pages_back)
        turns.back = {here, page - 1};
    if (turns.pages_on)
        turns.on = {here, page + 1};
    return turns;
}

Intent turner(Ui& ui, const Turns& turns, bool alone) {
    const auto& l = ui.layout;
    const auto row = board::notice_places(l, false).turner;
    const bool stacked = l.is(Panel::c);
    const float half = stacked ? (row.h - l.gap) / 2 : (row.w - l.gap) / 2;
    const Rect left = stacked ? Rect{row.x, row.y, row.w, half} : Rect{row.x, row.y, half, row.h};
    const Rect right = stacked ? Rect{row.x, row.bottom() - half, row.w, half}
                               : Rect{row.right() - half, row.y, half, row.h};
    const float em = l.em(13, 11, 9.4F);
    Intent intent;
    // Alone and on one page there is nothing to turn to.
    if ((!alone || turns.pages_back) &&
        button(ui, "previous", left,
               {ui.words.tr(turns.pages_back ? "notice.page_before" : "notice.before"), Icon::chevron_left, em},
               white_button()))
        intent = turns.back;
    if ((!alone || turns.pages_on) &&
        button(ui, "next", right,
               {ui.words.tr(turns.pages_on ? "notice.page_after" : "notice.after"), Icon::chevron_right, em, false,
                false, true},
               white_button()))
        intent = turns.on;
    return intent;
}

/// 返回, 找工作人员 and 意见与投诉.
Intent reading_tail(Ui& ui, Rect complaints) {
    Intent intent = tail(ui);
    if (complaints_button(ui, complaints, white_button()))
        intent = Tapped{Button::complaints};
    return intent;
}

Intent nothing_hangs(Ui& ui) {
    const auto& l = ui.layout;
    scene(ui, {asking_tone(), ui.words.tr("action.notices"), l.em(21, 20, 13.4F), ui.words.tr("notice.none"), 0, true});
    const Disc disc = picture_disc(ui);
    ui.canvas.circle(disc.centre, disc.radius, theme::surface);
    ui.canvas.icon(Icon::campaign, disc.centre, disc.radius, theme::primary);
    const auto& t = l.table;
    return reading_tail(ui, l.is(Panel::a) ? Rect{t.x, t.bottom() - l.least_main - 1.3F, t.w, l.least_main}
                                           : board::reading_complaints(l, 0));
}

}  // namespace

Intent draw(const Notices& state, Ui& ui) {
    const auto& all = *ui.board.notices;
    if (all.empty())
        return nothing_hangs(ui);
    auto known = std::ranges::find(all, state.edition, [](const BoardNotice& one) { return one.brief.edition; });
    if (known == all.end())
        known = all.begin();
    const auto at = static_cast<std::size_t>(known - all.begin());
    ground(ui);
    const int pages = board::draw_notice(ui.canvas, ui.layout, face_of(ui, *known), state.page);
    where(ui, state, static_cast<int>(at), static_cast<int>(all.size()), pages);
    Intent intent = turner(ui, turns(all, at, std::min(state.page, pages - 1), pages), all.size() == 1);
    if (auto asked = reading_tail(ui, board::reading_complaints(ui.layout, 0)))
        intent = asked;
    return intent;
}

}  // namespace oasis::kiosk
