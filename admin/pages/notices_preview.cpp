#include "admin/pages/notices.h"
#include "admin/notice_words.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/board/brand.h"
#include "shared/board/notice_face.h"
#include <algorithm>
#include <imgui.h>

namespace oasis::admin::notices {

using namespace widgets;

namespace {

namespace kiosk_theme = gui::kiosk_theme;
constexpr gui::Size portrait{268, 476}, landscape{345, 194};  // mm of the look's panels A and B

board::NoticeFace face_of(const Draft& draft, const View& view, const Ui& ui) {
    const auto text = domain::tidy(draft.notice.text);
    board::NoticeFace face{text.title.empty() ? ui.tr("notices.untitled") : text.title, domain::read_markdown(text.body), {}, {}};
    const auto day = view.today();
    const auto date = ui.tr("notice.published", fmt::arg("date", ui.tr("date.month_day",
                            fmt::arg("month", ui.tr("date.month." + std::to_string(static_cast<unsigned>(day.month())))),
                            fmt::arg("day", static_cast<unsigned>(day.day())))));
    face.short_note = date;
    face.note = text.category == domain::NoticeCategory::other ? date : ui.tr(message_of(text.category)) + " · " + date;
    for (const auto id : text.pictures)
        face.pictures.push_back(view.picture ? view.picture(id) : nullptr);
    return face;
}

/// A button of the kiosk, to be seen and not pressed.
void still_button(gui::Canvas& canvas, Rect place, const std::string& label, gui::Icon icon, float em) {
    gui::Face face;
    face.radius = kiosk_theme::button_radius(place.h);
    const Rect box = canvas.face(place, face);
    const gui::TextLook look{em, Weight::bold, kiosk_theme::ink};
    const float mark = em * 1.35F, wide = canvas.measure(label, look).w, whole = mark * 1.3F + wide;
    if (whole < box.w - 2) {
        canvas.icon(icon, {box.centre().x - whole / 2 + mark / 2, box.centre().y}, mark, kiosk_theme::primary);
        canvas.text(label, {box.centre().x + whole / 2 - wide, box.centre().y}, look);
    } else {
        canvas.icon(icon, box.centre(), mark, kiosk_theme::primary);
    }
}

/// The kiosk's screen around the notice.
void draw_screen(gui::Canvas& canvas, const board::Layout& l, const View& view, const Ui& ui) {
    canvas.fill({0, 0, l.size.w, l.size.h}, kiosk_theme::bg);
    if (l.is(board::Panel::b))
        canvas.fill(l.stage, kiosk_theme::tint);
    const float mark = l.len(15, 13, 12);
    board::draw_mark(canvas, l.brand, mark, kiosk_theme::primary, kiosk_theme::white);
    const auto& station = view.data.settings.station;
    const auto line = station.name.empty() ? station.brand
                                           : ui.tr("brand.line", fmt::arg("brand", station.brand), fmt::arg("name", station.name));
    canvas.text(line, {l.brand.x + mark + l.len(4.5F, 4, 4), l.brand.y}, {l.em(10, 9, 9), Weight::bold, kiosk_theme::ink});
    const auto row = board::notice_places(l, false).turner;
    const float half = (row.w - l.gap) / 2;
    still_button(canvas, {row.x, row.y, half, row.h}, ui.tr("notice.before"), gui::Icon::chevron_left, l.em(13, 11, 9.4F));
    still_button(canvas, {row.right() - half, row.y, half, row.h}, ui.tr("notice.after"), gui::Icon::chevron_right, l.em(13, 11, 9.4F));
    still_button(canvas, board::reading_complaints(l, 0), ui.tr("action.complaints"), gui::Icon::forum, l.em(11, 10, 9.4F));
    still_button(canvas, l.back, ui.tr("action.back"), gui::Icon::arrow_back, l.em(11, 10, 9.4F));
    still_button(canvas, l.help, ui.tr("action.call_staff"), gui::Icon::support_agent, l.em(11, 10, 9.4F));
}

/// Which page of several, and the way to the others.
void draw_pages(State& state, int pages, Ui& ui, Rect foot) {
    if (pages < 2) {
        ui.text(ui.tr("notices.preview.same"), foot, {theme::small, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    const int page = state.page + 1;
    const Rect row = middle({foot.centre().x - 110, foot.y, 220, foot.h}, 34);
    if (framed_icon_button(ui, "page before", {row.x, row.y, 34, 34}, Icon::left, ui.tr("notice.page_before")))
        state.page = std::max(0, state.page - 1);
    if (framed_icon_button(ui, "page after", {row.right() - 34, row.y, 34, 34}, Icon::right, ui.tr("notice.page_after")))
        state.page = std::min(pages - 1, state.page + 1);
    ui.text(ui.tr("notice.page", fmt::arg("page", page), fmt::arg("pages", pages)), row,
            {theme::body, Weight::regular, theme::ink, Align::centre});
}

}  // namespace

void draw_preview(State& state, const View& view, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    const std::string options[] = {ui.tr("notices.preview.portrait"), ui.tr("notices.preview.landscape")};
    const float wide = segmented_width(ui, options);
    Rect head = card_head(ui, rest, ui.tr("notices.preview"), {}, wide);
    if (const auto chosen = segmented(ui, "panel", {head.right() - wide, head.centre().y - 20}, options, state.landscape ? 1 : 0))
        state.landscape = *chosen == 1;
    const auto foot = cut_bottom(rest, 50);
    rest = inset(rest, 16, 16);
    const auto panel_mm = state.landscape ? landscape : portrait;
    const auto room = ui.to_px(rest);
    const float scale = std::min(room.w / panel_mm.w, room.h / panel_mm.h);
    const Rect part{std::round(room.centre().x - panel_mm.w * scale / 2), room.y, std::floor(panel_mm.w * scale), std::floor(panel_mm.h * scale)};
    int pages = 1;
    {
        auto& canvas = ui.canvas();
        const gui::Canvas::Inset inset_screen{canvas, *ImGui::GetWindowDrawList(), part, scale};
        const auto layout = board::layout_of(panel_mm, false, false);
        draw_screen(canvas, layout, view, ui);
        pages = board::draw_notice(canvas, layout, face_of(*state.draft, view, ui), state.page);
    }
    state.page = std::clamp(state.page, 0, pages - 1);
    const float s = ui.scale();
    ui.outline({part.x / s, part.y / s, part.w / s, part.h / s}, theme::control_edge, 1, 2);
    draw_pages(state, pages, ui, foot);
}

}  // namespace oasis::admin::notices
