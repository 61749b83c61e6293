#include "admin/widgets/ui.h"

#include "shared/gui/line_breaker.h"
#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>

namespace oasis::admin::widgets {

namespace {

ImU32 ink(Colour colour) {
    return IM_COL32(colour.r, colour.g, colour.b, colour.a);
}
ImVec2 low(Rect rect) {
    return {rect.x, rect.y};
}
ImVec2 high(Rect rect) {
    return {rect.right(), rect.bottom()};
}
ImDrawList& list() {
    return *ImGui::GetWindowDrawList();
}

/// From the top of a font's line to the middle of its ideographs, in em: ascent 1.16, ideographs 0.88 to
/// -0.12.
constexpr float ideograph_middle = 0.78F;

}  // namespace

Ui::Ui(gui::Frame& frame, const gui::Catalogue& words, float scale, std::vector<KeyPress> keys)
    : frame_(frame), words_(words), scale_(scale), keys_(std::move(keys)) {
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
}

gui::Size Ui::size() const {
    const auto display = ImGui::GetIO().DisplaySize;
    return {display.x / scale_, display.y / scale_};
}

Rect Ui::to_px(Rect units) const {
    const float x = std::round(units.x * scale_);
    const float y = std::round(units.y * scale_);
    return {x, y, std::round(units.right() * scale_) - x, std::round(units.bottom() * scale_) - y};
}

float Ui::em_px(float em) const {
    return std::round(em * scale_);
}

void Ui::fill(Rect rect, Colour colour, float radius, Corners corners) {
    const auto px = to_px(rect);
    const auto round = corners == Corners::top      ? ImDrawFlags_RoundCornersTop
                       : corners == Corners::bottom ? ImDrawFlags_RoundCornersBottom
                                                    : ImDrawFlags_RoundCornersAll;
    list().AddRectFilled(low(px), high(px), ink(colour), radius * scale_, round);
    if (probe().on() && visible(px))
        probe().fill(px, colour);
}

void Ui::outline(Rect rect, Colour colour, float width, float radius) {
    const float stroke = std::max(1.0F, std::round(width * scale_));
    const auto px = to_px(rect).grown(-stroke / 2);
    list().AddRect(low(px), high(px), ink(colour), radius * scale_, 0, stroke);
}

void Ui::line(Point from, Point to, Colour colour, float width) {
    const float stroke = std::max(1.0F, std::round(width * scale_));
    const auto snap = [&](float at) { return std::round(at * scale_); };
    list().AddLine({snap(from.x), snap(from.y)}, {snap(to.x), snap(to.y)}, ink(colour), stroke);
}

void Ui::circle(Point centre, float radius, Colour colour) {
    list().AddCircleFilled({centre.x * scale_, centre.y * scale_}, radius * scale_, ink(colour));
}

void Ui::ring(Point centre, float radius, float width, Colour colour, float part) {
    constexpr float top = -IM_PI / 2;
    list().PathArcTo({centre.x * scale_, centre.y * scale_}, radius * scale_, top, top + part * 2 * IM_PI,
                     32);
    list().PathStroke(ink(colour), ImDrawFlags_None, width * scale_);
}

void Ui::icon(Icon icon, Point centre, Colour colour, float size) {
    const float side = size * scale_;
    draw_icon(list(), icon, {centre.x * scale_ - side / 2, centre.y * scale_ - side / 2}, side, ink(colour));
}

bool Ui::visible(Rect px) {
    const auto from = list().GetClipRectMin();
    const auto to = list().GetClipRectMax();
    const auto middle = px.centre();
    return middle.x >= from.x && middle.x <= to.x && middle.y >= from.y && middle.y <= to.y;
}

void Ui::record_text(std::string_view utf8, Rect px, const TextLook& look, bool clipped) {
    if (!probe().on() || utf8.empty() || !visible(px))
        return;
    probe().text({std::string{utf8}, px, em_px(look.em), look.weight, look.colour, std::nullopt, clipped,
                  fonts().missing(utf8)});
}

void Ui::record_target(const char* id, std::string_view label, Rect px, Enabled enabled) {
    if (!probe().on() || !visible(px))
        return;
    probe().target({id, std::string{label}, px, enabled == Enabled::yes});
}

float Ui::width(std::string_view utf8, const TextLook& look) {
    return fonts().width(utf8, em_px(look.em), look.weight) / scale_;
}

Rect Ui::draw_line(std::string_view utf8, Rect box, const TextLook& look, bool clipped) {
    const float em = em_px(look.em);
    const float wide = fonts().width(utf8, em, look.weight);
    const auto room = to_px(box);
    float x = room.x;
    if (look.align == Align::centre)
        x += (room.w - wide) / 2;
    if (look.align == Align::right)
        x += room.w - wide;
    const float y = room.y + room.h / 2;

    ImGui::PushFont(fonts().imgui(em, look.weight));
    const auto text = fonts().to_imgui(utf8);
    list().AddText({std::round(x), std::round(y - ideograph_middle * em)}, ink(look.colour), text.data(),
                   text.data() + text.size());
    ImGui::PopFont();

    const Rect taken{x, y - em / 2, wide, em};
    record_text(utf8, taken, look, clipped);
    return {taken.x / scale_, taken.y / scale_, taken.w / scale_, taken.h / scale_};
}

Rect Ui::text(std::string_view utf8, Rect box, const TextLook& look) {
    const bool fits = width(utf8, look) <= box.w + 1;
    return draw_line(utf8, box, look, !fits);
}

Rect Ui::elided(std::string_view utf8, Rect box, const TextLook& look) {
    if (width(utf8, look) <= box.w)
        return draw_line(utf8, box, look, false);
    std::string kept;
    for (const auto grapheme : gui::graphemes(utf8)) {
        if (width(kept + std::string{grapheme} + "…", look) > box.w)
            break;
        kept += grapheme;
    }
    if (under_mouse(box))
        tooltip(Press{.hovered = true}, utf8);
    return draw_line(kept + "…", box, look, false);
}

float Ui::paragraph(std::string_view utf8, Rect box, const TextLook& look, float line) {
    const auto lines =
        gui::break_lines(utf8, box.w, [&](std::string_view part) { return width(part, look); });
    float y = box.y;
    for (const auto& part : lines) {
        text(part, {box.x, y, box.w, line}, look);
        y += line;
    }
    return y - box.y;
}

float Ui::paragraph_height(std::string_view utf8, float wide, const TextLook& look, float line) {
    const auto lines = gui::break_lines(utf8, wide, [&](std::string_view part) { return width(part, look); });
    return static_cast<float>(lines.size()) * line;
}

Press Ui::press(const char* id, Rect rect, std::string_view label, Enabled enabled) {
    const auto px = to_px(rect);
    record_target(id, label, px, enabled);
    if (enabled == Enabled::no)
        return {};
    ImGui::SetCursorScreenPos(low(px));
    Press press;
    press.clicked = ImGui::InvisibleButton(id, {px.w, px.h});
    press.hovered = ImGui::IsItemHovered();
    press.held = ImGui::IsItemActive();
    press.focused = ImGui::IsItemFocused() && !ImGui::GetCurrentContext()->NavDisableHighlight;
    if (press.focused && key({'\r'}))
        press.clicked = true;
    return press;
}

void Ui::focus_ring(Rect rect, float radius) {
    outline(rect.grown(4), theme::primary, 2, radius + 4);
}

bool Ui::under_mouse(Rect rect) const {
    const auto px = to_px(rect);
    return ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(low(px), high(px));
}

void Ui::tooltip(const Press& press, std::string_view text, std::string_view key) {
    constexpr float delay = 0.4F;  // seconds
    if (!press.hovered)
        return;
    const float rested = ImGui::GetCurrentContext()->HoveredIdTimer;
    const bool over_item = ImGui::GetCurrentContext()->HoveredId != 0;
    if (over_item && rested < delay)
        return wake_at(now() + gui::milliseconds{100});

    const TextLook look{theme::small, Weight::regular, theme::white};
    const float text_width = width(text, look);
    const float key_width = key.empty() ? 0 : width(key, look) + 16;
    const auto mouse = ImGui::GetIO().MousePos;
    Rect box{mouse.x / scale_ + 12, mouse.y / scale_ + 18, text_width + key_width + 28, 36};
    box.x = std::min(box.x, size().w - box.w - 8);
    box.y = std::min(box.y, size().h - box.h - 8);
    auto& over = *ImGui::GetForegroundDrawList();
    const auto px = to_px(box);
    over.AddRectFilled(low(px), high(px), ink(theme::ink), theme::chip_radius * scale_);
    const float em = em_px(look.em);
    ImGui::PushFont(fonts().imgui(em, look.weight));
    const float y = px.y + px.h / 2 - ideograph_middle * em;
    over.AddText({px.x + 14 * scale_, y}, ink(theme::white), fonts().to_imgui(text).c_str());
    if (!key.empty())
        over.AddText({px.right() - key_width * scale_, y}, ink(theme::track), fonts().to_imgui(key).c_str());
    ImGui::PopFont();
}

bool Ui::key(const KeyPress& wanted) {
    const bool plain_letter = !wanted.ctrl && !wanted.alt && wanted.key > ' ' && wanted.key < 0x7F;
    if ((plain_letter || wanted.key == ' ') && ImGui::GetIO().WantTextInput)
        return false;
    return std::erase(keys_, wanted) > 0;
}

void Ui::lead_keys() {
    if (!ImGui::GetTopMostPopupModal())
        ImGui::GetIO().ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
}

IdScope::IdScope(long long id) {
    ImGui::PushID(reinterpret_cast<void*>(static_cast<std::intptr_t>(id)));
}
IdScope::IdScope(const char* id) {
    ImGui::PushID(id);
}
IdScope::~IdScope() {
    ImGui::PopID();
}

ScrollArea::ScrollArea(Ui& ui, const char* id, Rect area, float content_height)
    : scale_(ui.scale()), area_(area) {
    const auto px = ui.to_px(area);
    ImGui::SetCursorScreenPos(low(px));
    ImGui::PushStyleColor(ImGuiCol_ChildBg, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 0);
    ImGui::BeginChild(id, {px.w, px.h}, false);
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor();
    const auto start = ImGui::GetCursorScreenPos();
    ImGui::Dummy({1, std::max(1.0F, content_height * scale_ - ImGui::GetStyle().ItemSpacing.y)});
    const bool scrolls = content_height > area.h;
    content_ = {area.x, start.y / scale_, area.w - (scrolls ? 12 : 0), content_height};
}

ScrollArea::~ScrollArea() {
    ImGui::EndChild();
}

void ScrollArea::keep_place(float added_above) {
    ImGui::SetScrollY(ImGui::GetScrollY() + added_above * scale_);
}

}  // namespace oasis::admin::widgets
