#include "admin/shell.h"

#include "admin/page_keys.h"
#include "admin/pages/backup.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/gui/line_breaker.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <utility>
#include <vector>

namespace oasis::admin::shell {

namespace {

using namespace widgets;

struct NavItem {
    Page page;
    Icon icon;
    const char* name;
    const char* group;  // its caption, on the first of a group
};
constexpr std::array nav_items{
    NavItem{Page::today, Icon::sun, "nav.today", "nav.group.daily"},
    NavItem{Page::attendance, Icon::clipboard, "nav.attendance", nullptr},
    NavItem{Page::plan, Icon::calendar, "nav.plan", nullptr},
    NavItem{Page::people, Icon::people, "nav.people", "nav.group.people"},
    NavItem{Page::cards, Icon::id_card, "nav.cards", nullptr},
    NavItem{Page::counts, Icon::bars, "nav.counts", nullptr},
    NavItem{Page::hours, Icon::clock, "nav.hours", "nav.group.public"},
    NavItem{Page::notices, Icon::megaphone, "nav.notices", nullptr},
    NavItem{Page::complaints, Icon::speech, "nav.complaints", nullptr},
    NavItem{Page::wall, Icon::clipboard, "nav.wall", nullptr},
    NavItem{Page::accounts, Icon::key, "nav.accounts", "nav.group.office"},
    NavItem{Page::journal, Icon::book, "nav.journal", nullptr},
    NavItem{Page::settings, Icon::sliders, "nav.settings", nullptr},
};

/// The pages of whoever is signed in, in the order of the nav; a group's caption stands on its first page.
std::vector<NavItem> items_for(const View& view) {
    std::vector<NavItem> items;
    const char* group = nullptr;
    for (auto item : nav_items) {
        group = item.group ? item.group : group;
        const auto right = right_of(item.page);
        if (right && !view.may(*right))
            continue;
        item.group = std::exchange(group, nullptr);
        items.push_back(item);
    }
    return items;
}

/// The page of the nav under which a page stands.
Page nav_page(Page page) {
    return page == Page::file || page == Page::importing ? Page::people : page;
}

std::string name_of(const Ui& ui, const View& view, const char* name) {
    return ui.tr(name, fmt::arg("word", participant_word(view)));
}

/// How much waits on a page, at the right end of its item.
void draw_badge(std::size_t n, Ui& ui, Rect place) {
    const TextLook look{theme::small, Weight::bold, theme::attention_ink, Align::centre};
    const auto words = std::to_string(n);
    const float wide = ui.width(words, look) + 14;
    const Rect badge = middle({place.right() - wide - 10, place.y, wide, place.h}, 24);
    ui.fill(badge, theme::attention, theme::chip_radius);
    ui.text(words, badge, look);
}

void draw_nav_item(const NavItem& item, bool here, const View& view, Ui& ui, Rect place, Intents& intents) {
    const auto name = name_of(ui, view, item.name);
    const auto press = ui.press(item.name, place, name);
    if (here) {
        ui.fill(place, theme::tint, theme::control_radius);
        ui.fill({place.x, place.y + 10, 3, place.h - 20}, theme::primary, 1.5F);
    } else if (press.hovered) {
        ui.fill(place, theme::track, theme::control_radius);
    }
    if (press.focused)
        ui.focus_ring(place, theme::control_radius);
    ui.icon(item.icon, {place.x + 24, place.centre().y}, here ? theme::tint_ink : theme::soft_ink);
    const TextLook look{theme::body, here ? Weight::bold : Weight::regular,
                        here ? theme::tint_ink : theme::ink};
    ui.text(name, {place.x + 44, place.y, place.w - 52, place.h}, look);
    if (item.page == Page::attendance && !view.data.unconfirmed.empty())
        draw_badge(view.data.unconfirmed.size(), ui, place);
    if (press)
        intents.push_back(intent::GoTo{item.page});
}

void draw_nav(Page page, const View& view, Ui& ui, Rect nav, Intents& intents) {
    ui.fill(nav, theme::nav);
    ui.line({nav.right(), nav.y}, {nav.right(), nav.bottom()}, theme::line);
    const auto& station = view.data.settings.station;
    brand_mark(ui, {nav.x + 20, nav.y + 17, 36, 36});
    ui.elided(station.brand, {nav.x + 68, nav.y + 14, nav.w - 80, 24},
              {theme::section, Weight::bold, theme::ink});
    ui.elided(station.name, {nav.x + 68, nav.y + 37, nav.w - 80, 20},
              {theme::small, Weight::regular, theme::soft_ink});

    Rect rest = inset(nav, 12, 0);
    rest.y += 72;
    for (const auto& item : items_for(view)) {
        if (item.group) {
            const auto caption = cut_top(rest, 32);
            ui.text(name_of(ui, view, item.group), {caption.x + 12, caption.y + 6, caption.w - 20, 20},
                    {theme::small, Weight::regular, theme::soft_ink});
        }
        draw_nav_item(item, item.page == nav_page(page), view, ui, cut_top(rest, 40, 2), intents);
    }
    Rect foot = inset(nav, 12, 0);
    foot = cut_bottom(foot, 72);
    ui.line({foot.x, foot.y}, {foot.right(), foot.y}, theme::line);
    foot = inset(foot, 0, 10);
    const TextLook small{theme::small, Weight::regular, theme::ink};
    const auto hours = cut_top(foot, 26);
    const bool open = domain::hours_at(view.data.hours, view.today(), view.minute()).open;
    ui.circle({hours.x + 14, hours.centre().y}, 4, open ? theme::primary : theme::control_edge);
    ui.elided(hours_sentence(ui, view), {hours.x + 28, hours.y, hours.w - 30, hours.h}, small);
    const auto backup = backup::standing(view, ui);
    const auto ink = backup.good ? theme::ink : theme::attention_ink;
    ui.icon(backup.good ? Icon::shield : Icon::warning, {foot.x + 14, foot.y + 13}, ink, theme::icon_small);
    ui.elided(backup.words, {foot.x + 28, foot.y, foot.w - 30, 26},
              {theme::small, backup.good ? Weight::regular : Weight::bold, ink});
}

void draw_user(const View& view, Ui& ui, Rect place, Intents& intents) {
    const auto press = ui.press("user", place, view.account.login);
    if (press.hovered)
        ui.fill(place, theme::hover, theme::control_radius);
    if (press.focused)
        ui.focus_ring(place, theme::control_radius);
    name_tile(ui, {place.x + 6, place.centre().y - 18, 36, 36}, view.account.login, theme::body);
    const Rect words{place.x + 52, place.y, place.w - 80, place.h};
    const bool manager = view.account.role == domain::Role::manager;
    ui.elided(view.account.login, {words.x, place.centre().y - 22, words.w, 22},
              {theme::body, Weight::bold, theme::ink});
    ui.text(ui.tr(manager ? "role.manager" : "role.staff"), {words.x, place.centre().y, words.w, 20},
            {theme::small, Weight::regular, theme::soft_ink});
    ui.icon(Icon::down, {place.right() - 14, place.centre().y}, theme::soft_ink, theme::icon_small);
    if (press)
        open_menu("user menu");

    const bool english = ui.words().language() == gui::Language::en;
    const std::array rows{ui.tr("shell.lock"), ui.tr(english ? "language.zh" : "language.en")};
    const Rect anchor{place.right() - 200, place.y, 200, place.h};
    const auto chosen = menu(ui, "user menu", anchor, rows);
    if (chosen == 0)
        intents.push_back(intent::Lock{});
    if (chosen == 1)
        intents.push_back(intent::UseLanguage{english ? gui::Language::zh : gui::Language::en});
}

void draw_bell(const View& view, Ui& ui, Rect& room, Intents& intents) {
    const int calls = open_calls(view.data);
    const auto words = ui.tr_n("shell.calls", calls);
    const ButtonLook look{ButtonKind::attention, Icon::bell, Enabled::yes, "F4"};
    const bool pressed =
        calls > 0 ? button(ui, "bell", middle(cut_right(room, button_width(ui, words, look) + 6, 18), 40),
                           words, look)
                  : framed_icon_button(ui, "bell", middle(cut_right(room, 40, 18), 40), Icon::bell,
                                       ui.tr("shell.bell"));
    if (pressed)
        intents.push_back(intent::GoTo{Page::today});
}

void draw_search(const View& view, Ui& ui, Rect& room, Intents& intents) {
    const auto words = ui.tr("shell.search", fmt::arg("word", participant_word(view)));
    const Rect place = middle(cut_right(room, std::min(340.0F, room.w * 0.45F), 18), 40);
    const auto press = ui.press("search", place, words);
    ui.fill(place, press.hovered ? theme::sunken : theme::surface, theme::control_radius);
    ui.outline(place, theme::control_edge, 1, theme::control_radius);
    if (press.focused)
        ui.focus_ring(place, theme::control_radius);
    ui.icon(Icon::search, {place.x + 22, place.centre().y}, theme::soft_ink, 18);
    const TextLook cap{theme::small, Weight::regular, theme::soft_ink};
    const float key = ui.width("Ctrl K", cap) + 16;
    key_cap(ui, {place.right() - key - 12, place.centre().y}, "Ctrl K");
    const TextLook hint{theme::body, Weight::regular, theme::hint};
    const Rect within{place.x + 40, place.y, place.w - key - 60, place.h};
    ui.elided(ui.width(words, hint) <= within.w ? words : ui.tr("find.hint"), within, hint);
    if (press)
        intents.push_back(intent::FindPerson{});
}

/// 学员 › 学员档案, with the way back, or the page's name alone.
void draw_title(Page page, const View& view, Ui& ui, Rect& room, Intents& intents) {
    const auto item = std::ranges::find(nav_items, nav_page(page), &NavItem::page);
    auto title = name_of(ui, view, item->name);
    const TextLook bold{theme::title, Weight::bold, theme::ink};
    if (page != item->page) {
        const float wide = ui.width(title, {theme::body, Weight::bold, theme::primary});
        if (text_button(ui, "back", cut_left(room, wide, 8), title))
            intents.push_back(intent::GoTo{item->page});
        ui.icon(Icon::right, cut_left(room, 18, 8).centre(), theme::soft_ink, theme::icon_small);
        title = name_of(ui, view, page == Page::file ? "file.title" : "import_page.title");
    }
    ui.text(title, cut_left(room, ui.width(title, bold) + 2, 18), bold);
}

/// 显示姓名: off, or on for as long as its ring runs.
void draw_names_switch(const View& view, Ui& ui, Rect& room, Intents& intents) {
    const auto words = ui.tr("names.show");
    const bool on = names_are_shown(ui, view);
    Rect place = middle(cut_right(room, ui.width(words, {}) + 62, 18), 40);
    const auto press = ui.press("names", place, words);
    ui.text(words, {place.x, place.y, place.w - 54, place.h});
    const Rect track{place.right() - 44, place.centre().y - 11, 40, 22};
    ui.fill(track, on ? theme::primary : theme::surface, 11);
    if (!on)
        ui.outline(track, theme::control_edge, 1, 11);
    const Point knob{on ? track.right() - 11 : track.x + 11, track.centre().y};
    ui.circle(knob, 8, on ? theme::white : theme::control_edge);
    if (on) {
        const auto left = std::chrono::duration<float>(*view.names_until - ui.now()).count();
        ui.ring(knob, 8, 3, theme::chart_mid, left / std::chrono::duration<float>(reveal_time).count());
        ui.wake_at(std::min(*view.names_until, ui.now() + std::chrono::seconds{1}));
    }
    if (press.focused)
        ui.focus_ring(place, theme::control_radius);
    ui.tooltip(press, on ? ui.tr("names.mask_again") : words, "F3");
    if (press)
        intents.push_back(intent::ShowNames{!on});
}

void draw_header(Page page, const View& view, Ui& ui, Rect header, Intents& intents) {
    ui.line({header.x, header.bottom()}, {header.right(), header.bottom()}, theme::line);
    Rect room = inset(header, theme::page_margin, 0);
    draw_title(page, view, ui, room, intents);

    draw_user(view, ui, cut_right(room, 150, 14), intents);
    draw_bell(view, ui, room, intents);
    draw_names_switch(view, ui, room, intents);
    draw_search(view, ui, room, intents);
    const auto date = long_date(ui, view.today()) + " · " + domain::clock_text(view.minute());
    ui.elided(date, room.moved(0, 2), {theme::body, Weight::regular, theme::soft_ink});
}

}  // namespace

int open_calls(const Snapshot& data) {
    return static_cast<int>(std::ranges::count_if(data.alerts, [](const domain::Alert& alert) {
        return alert.kind == domain::AlertKind::call_for_staff && !alert.handled_at;
    }));
}

Rect draw(page_keys::Shown shown, const View& view, Ui& ui, Intents& intents) {
    const auto screen = ui.size();
    Rect rest{0, 0, screen.w, screen.h};
    ui.fill(rest, theme::bg);
    draw_nav(shown.page, view, ui, cut_left(rest, theme::nav_width), intents);
    draw_header(shown.page, view, ui, cut_top(rest, theme::header_height), intents);
    rest = inset(rest, theme::page_margin, 16);
    page_keys::draw_strip(shown, view.account.role, ui, cut_bottom(rest, 24, 12).moved(0, 8));
    return rest;
}

void keys(const View& view, Ui& ui, Intents& intents) {
    if (ui.key({SDLK_k, true}))
        intents.push_back(intent::FindPerson{});
    if (ui.key({SDLK_l, true}))
        intents.push_back(intent::Lock{});
    if (ui.key(SDLK_F1))
        intents.push_back(intent::ShowKeys{});
    if (ui.key(SDLK_F2))
        intents.push_back(intent::RollCall{});
    if (ui.key(SDLK_F4))
        intents.push_back(intent::GoTo{Page::today});
    int at = 0;
    for (const auto& item : items_for(view))
        if (++at <= 10 && ui.key({SDLK_0 + at % 10, true}))  // the tenth has 0, as on the keyboard
            intents.push_back(intent::GoTo{item.page});
}

}  // namespace oasis::admin::shell
