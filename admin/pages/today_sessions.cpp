#include "admin/pages/today.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/domain/joined.h"
#include <algorithm>
#include <array>

namespace oasis::admin::today {

namespace {

using namespace widgets;

constexpr float session_height = 84;
constexpr float chart_height = 240;

/// 李**、张** 等 11 人; everyone when `all`.
std::string who_picked(const Ui& ui, const View& view, domain::SessionId session, bool all) {
    constexpr std::size_t named = 3;
    std::vector<std::string> names;
    for (const auto& pick : view.data.picks)
        if (pick.session == session)
            names.push_back(shown_name(ui, view, pick.participant));
    if (names.empty())
        return ui.tr("today.nobody_picked");
    const auto everyone = names.size();
    if (!all)
        names.resize(std::min(named, everyone));
    const auto text = domain::joined(names, ui.tr("list.comma"));
    return names.size() == everyone
               ? text
               : ui.tr("today.and_others", fmt::arg("names", text), fmt::arg("n", everyone));
}

void draw_state_chip(const domain::SessionView& view_of, const View& view, Ui& ui, Rect head) {
    const auto& session = view_of.session;
    const auto put = [&](Icon icon, const std::string& words, Tone tone) {
        chip(ui, {head.right() - chip_width(ui, words), head.centre().y - theme::chip_height / 2}, icon,
             words, tone);
    };
    if (view_of.cancelled)
        return put(Icon::cross, ui.tr("session.cancelled"), Tone::plain);
    if (view.now < session.starts_at)
        return put(Icon::clock, ui.tr("session.starts", fmt::arg("time", clock_at(view, session.starts_at))),
                   Tone::plain);
    if (view.now < session.ends_at)
        return put(Icon::clock, ui.tr("session.running"), Tone::info);
    put(Icon::check, ui.tr("session.ended"), Tone::plain);
}

void draw_session(State& state, const domain::SessionView& it, const View& view, Ui& ui, Rect row) {
    const IdScope scope{it.session.id.value};
    const bool open = state.open_session == it.session.id;
    const auto press = ui.press("session", row, alias(ui, it.activity));
    if (press.hovered)
        ui.fill(inset(row, 1, 0), theme::sunken);
    if (press.focused)
        ui.outline(inset(row, 1, 0), theme::primary, 2);
    ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::line);
    if (press)
        state.open_session = open ? std::nullopt : std::optional{it.session.id};

    Rect rest = inset(row, theme::card_padding, 12);
    Rect head = cut_top(rest, 28, 8);
    const auto time = clock_at(view, it.session.starts_at) + "–" + clock_at(view, it.session.ends_at);
    ui.text(time, cut_left(head, 108));
    draw_state_chip(it, view, ui, head);
    const TextLook bold{theme::body, Weight::bold, theme::ink};
    head.w -= 130;
    const auto name = alias(ui, it.activity);
    ui.elided(name, cut_left(head, std::min(head.w, ui.width(name, bold) + 1), 12), bold);
    const auto where = it.session.room + (it.session.leader.empty() ? "" : " · " + it.session.leader);
    if (head.w > 30)
        ui.elided(where, head, {theme::body, Weight::regular, theme::soft_ink});

    Rect line = cut_top(rest, 24);
    line.x += 108;
    line.w -= 108;
    const float bar = std::min(120.0F, line.w * 0.35F);
    fill_bar(ui, middle(cut_left(line, bar, 12), 8),
             static_cast<float>(it.picked) / static_cast<float>(std::max(1, it.session.places)));
    const auto picked = std::to_string(it.picked);
    const auto places = " / " + std::to_string(it.session.places);
    Rect figures = cut_left(line, 64, 12);
    ui.text(picked, cut_left(figures, ui.width(picked, bold) + 1), bold);
    ui.text(places, figures, {theme::body, Weight::regular, theme::soft_ink});
    const auto who = who_picked(ui, view, it.session.id, open);
    if (open)
        ui.paragraph(who, line, {theme::body, Weight::regular, theme::soft_ink});
    else
        ui.elided(who, line, {theme::body, Weight::regular, theme::soft_ink});
}

float row_height(const State& state, const domain::SessionView& it, const View& view, Ui& ui, float width) {
    if (state.open_session != it.session.id)
        return session_height;
    const float bar = std::min(120.0F, (width - 148) * 0.35F);
    const float room = width - 40 - 108 - bar - 12 - 76;
    const auto who = who_picked(ui, view, it.session.id, true);
    return session_height - 24 + ui.paragraph_height(who, room, {});
}

void draw_hours_chart(const View& view, Ui& ui, Rect room) {
    std::array<int, 24> by_hour{};
    for (const auto& arrival : view.data.arrivals)
        if (arrival.act == store::ArrivalRow::Act::check_in)
            ++by_hour.at(static_cast<std::size_t>(view.zone.minute_of(arrival.at) / 60));
    std::size_t first = 8;
    std::size_t last = 16;
    for (std::size_t hour = 0; hour < by_hour.size(); ++hour)
        if (by_hour[hour] > 0)
            first = std::min(first, hour), last = std::max(last, hour);
    const int most = *std::ranges::max_element(by_hour);
    const auto now_hour = static_cast<std::size_t>(view.minute() / 60);

    Rect rest = inset(room, theme::card_padding, 14);
    Rect head = cut_top(rest, 24, 12);
    ui.text(ui.tr("today.by_hour"), head, {theme::body, Weight::bold, theme::ink});
    const auto captions = cut_bottom(rest, 26);
    ui.line({rest.x, rest.bottom()}, {rest.right(), rest.bottom()}, theme::line);
    const float part = rest.w / static_cast<float>(last - first + 1);
    const TextLook small{theme::small, Weight::regular, theme::soft_ink, Align::centre};
    for (std::size_t hour = first; hour <= last; ++hour) {
        const Rect slot{rest.x + part * static_cast<float>(hour - first), rest.y, part, rest.h};
        const bool now = hour == now_hour;
        const auto caption = now ? ui.tr("today.now") : ui.tr("today.hour", fmt::arg("hour", hour));
        auto look = small;
        if (now)
            look.weight = Weight::bold;
        ui.text(caption, {slot.x - 6, captions.y, slot.w + 12, captions.h}, look);
        if (by_hour[hour] == 0)
            continue;
        const float high = (slot.h - 24) * static_cast<float>(by_hour[hour]) / static_cast<float>(most);
        const Rect bar{slot.x + part * 0.16F, slot.bottom() - high, part * 0.68F, high};
        ui.fill(bar, now ? theme::amber : theme::primary, 3);
        if (now)
            ui.outline(bar, theme::amber_edge, 1, 3);
        ui.text(std::to_string(by_hour[hour]), {slot.x, bar.y - 24, slot.w, 22}, small);
    }
}

}  // namespace

void draw_sessions(State& state, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    const auto& sessions = view.data.sessions;
    const auto title = ui.tr("today.sessions");
    Rect head = card_head(ui, rest, title, ui.tr_n("today.sessions_sum", static_cast<long>(sessions.size())), 100);
    if (text_button(ui, "plan", head, ui.tr("today.to_plan"), Align::right, Icon::right))
        intents.push_back(intent::GoTo{Page::plan});
    if (place.h > 520) {
        const auto chart = cut_bottom(rest, chart_height);
        ui.line({chart.x, chart.y}, {chart.right(), chart.y}, theme::line);
        draw_hours_chart(view, ui, chart);
    }
    if (sessions.empty()) {
        empty_state(ui, rest,
                    {Icon::calendar, ui.tr("today.no_sessions"), ui.tr("today.no_sessions_why"), {}, {}});
        return;
    }
    float high = 0;
    for (const auto& it : sessions)
        high += row_height(state, it, view, ui, rest.w);
    ScrollArea scroll{ui, "sessions", inset(rest, 0, 1), high};
    Rect content = scroll.content();
    for (const auto& it : sessions) {
        const auto row = cut_top(content, row_height(state, it, view, ui, rest.w));
        if (scroll.shows(row))
            draw_session(state, it, view, ui, row);
    }
}

}  // namespace oasis::admin::today
