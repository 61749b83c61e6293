#include "admin/pages/accounts.h"

#include "admin/journal_words.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <array>

namespace oasis::admin::accounts {

namespace {

using namespace widgets;

constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

std::string role_words(const Ui& ui, domain::Role role) {
    return ui.tr(role == domain::Role::manager ? "role.manager" : "role.staff");
}

std::string when(const View& view, const std::optional<domain::Instant>& at) {
    return at ? domain::to_text(view.zone.day_of(*at)) + "  " + clock_at(view, *at) : std::string{"—"};
}

std::string short_number(const store::AccountRow& row) {
    return row.short_number.empty() ? "—" : row.short_number;
}

/// The state of a PIN as a chip at the cell's left.
void pin_chip(const store::AccountRow& row, Ui& ui, Rect cell) {
    const Point at{cell.x, cell.centre().y - theme::chip_height / 2};
    if (row.removed_at)
        chip(ui, at, Icon::cross, ui.tr("accounts.removed"), Tone::plain);
    else if (row.has_pin)
        chip(ui, at, Icon::check, ui.tr("accounts.pin_set"), Tone::done);
    else
        chip(ui, at, Icon::info, ui.tr("accounts.pin_missing"), Tone::plain);
}

const store::AccountRow* find_account(const View& view, domain::AccountId id) {
    const auto row = std::ranges::find(view.data.accounts, id, [](const auto& it) { return it.account.id; });
    return row == view.data.accounts.end() ? nullptr : &*row;
}

void draw_bar(State& state, const View& view, Ui& ui, Rect bar) {
    const auto label = ui.tr("accounts.add");
    const ButtonLook look{ButtonKind::primary, Icon::plus, Enabled::yes, "N"};
    const bool pressed = button(ui, "add", cut_right(bar, button_width(ui, label, look), 14), label, look);
    if (pressed || ui.key(SDLK_n))
        state.dialog.emplace();
    const auto working = std::ranges::count_if(view.data.accounts, [](const auto& row) { return !row.removed_at; });
    ui.elided(ui.tr_n("accounts.count", static_cast<long>(working)), bar, soft);
}

void draw_list(State& state, domain::AccountId shown, const View& view, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    const Columns columns{{{ui.tr("accounts.login"), 120},
                           {ui.tr("accounts.name"), 0},
                           {ui.tr("accounts.role"), 96},
                           {ui.tr("accounts.short_number"), 108},
                           {ui.tr("accounts.pin"), 120},
                           {ui.tr("accounts.last"), 172}},
                          rest.w};
    columns.draw_head(ui, cut_top(rest, theme::row_height), theme::card_radius);
    const auto& all = view.data.accounts;
    ScrollArea scroll{ui, "accounts", inset(rest, 0, 1), theme::row_height * static_cast<float>(all.size())};
    Rect content = scroll.content();
    for (const auto& row : all) {
        const auto line = cut_top(content, theme::row_height);
        if (!scroll.shows(line))
            continue;
        const IdScope scope{row.account.id.value};
        if (table_row(ui, line, row.account.login, row.account.id == shown))
            state.chosen = row.account.id;
        const auto& look = row.removed_at ? cell_soft : cell_plain;
        ui.elided(row.account.login, columns.cell(line, 0), look);
        ui.elided(row.name.empty() ? "—" : row.name, columns.cell(line, 1), row.removed_at ? cell_soft : cell_bold);
        ui.text(role_words(ui, row.account.role), columns.cell(line, 2), look);
        ui.text(short_number(row), columns.cell(line, 3), look);
        pin_chip(row, ui, columns.cell(line, 4));
        ui.elided(when(view, row.last_signed_in_at), columns.cell(line, 5), cell_soft);
    }
}

void fact(Ui& ui, Rect& rest, const std::string& caption, const std::string& says) {
    const auto row = cut_top(rest, 40);
    ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
    ui.text(caption, row, soft);
    ui.elided(says, {row.x + 130, row.y, row.w - 130, row.h}, {theme::body, Weight::regular, theme::ink, Align::right});
}

/// One's own: change the password, set short number and PIN.
void draw_own_acts(State& state, const store::AccountRow& row, Ui& ui, Rect& rest) {
    const auto open = [&](Dialog::Kind kind) {
        state.dialog.emplace();
        state.dialog->kind = kind;
        state.dialog->short_number = row.short_number;
    };
    if (button(ui, "change", cut_top(rest, 40, 10), ui.tr("accounts.change_own"),
               {ButtonKind::secondary, Icon::lock, Enabled::yes, {}}))
        open(Dialog::Kind::change_own);
    if (button(ui, "pin", cut_top(rest, 40, 14), ui.tr(row.has_pin ? "accounts.change_pin" : "accounts.set_pin"),
               {ButtonKind::secondary, Icon::key, Enabled::yes, {}}))
        open(Dialog::Kind::set_pin);
    rest.y += ui.paragraph(ui.tr("accounts.pin_for"), rest, {theme::small, Weight::regular, theme::soft_ink}, 20);
}

/// A colleague's: a new password for who forgot, and the end of the account.
void draw_colleague_acts(State& state, const store::AccountRow& row, Ui& ui, Rect& rest) {
    const auto open = [&](Dialog::Kind kind) {
        state.dialog.emplace();
        state.dialog->kind = kind;
        state.dialog->account = row.account.id;
    };
    if (button(ui, "reset", cut_top(rest, 40, 10), ui.tr("accounts.reset"),
               {ButtonKind::secondary, Icon::lock, Enabled::yes, {}}))
        open(Dialog::Kind::reset);
    if (button(ui, "remove", cut_top(rest, 40, 14), ui.tr("accounts.remove"),
               {ButtonKind::secondary, Icon::trash, Enabled::yes, {}}))
        open(Dialog::Kind::remove);
    rest.y += ui.paragraph(ui.tr("accounts.remove_note"), rest, {theme::small, Weight::regular, theme::soft_ink}, 20);
}

void draw_one(State& state, const store::AccountRow& row, const View& view, Ui& ui, Rect place) {
    Rect rest = inset(card(ui, place), 24, 20);
    Rect head = cut_top(rest, 60, 18);
    name_tile(ui, cut_left(head, 56, 16), colleague_name(row), theme::title);
    ui.elided(colleague_name(row), {head.x, head.y, head.w, 32}, {theme::title, Weight::bold, theme::ink});
    const bool own = row.account.id == view.account.id;
    ui.elided(ui.tr(own ? "accounts.own" : "accounts.colleague", fmt::arg("role", role_words(ui, row.account.role))),
              {head.x, head.y + 34, head.w, 26}, soft);
    fact(ui, rest, ui.tr("accounts.login"), row.account.login);
    fact(ui, rest, ui.tr("accounts.last"), when(view, row.last_signed_in_at));
    fact(ui, rest, ui.tr("accounts.since"), domain::to_text(view.zone.day_of(row.created_at)));
    fact(ui, rest, ui.tr("accounts.short_number"), short_number(row));
    fact(ui, rest, ui.tr("accounts.pin"), ui.tr(row.has_pin ? "accounts.pin_set" : "accounts.pin_missing"));
    if (row.removed_at)
        fact(ui, rest, ui.tr("accounts.removed"), when(view, row.removed_at));
    (void)cut_top(rest, 20);
    if (own)
        draw_own_acts(state, row, ui, rest);
    else if (!row.removed_at)
        draw_colleague_acts(state, row, ui, rest);
}

}  // namespace

void draw(State& state, const View& view, Ui& ui, Rect room, Intents&) {
    const bool manages = view.may(domain::Right::manage_accounts);
    const auto* shown = manages && state.chosen ? find_account(view, *state.chosen) : nullptr;
    if (!shown)
        shown = find_account(view, view.account.id);
    if (!shown)
        return;
    if (!manages) {
        draw_one(state, *shown, view, ui, cut_left(room, std::min(room.w, 560.0F), theme::card_gap));
        return;
    }
    const auto side = cut_right(room, std::min(theme::side_panel, room.w * 0.38F), theme::card_gap);
    draw_bar(state, view, ui, cut_top(room, theme::control_height, 16));
    draw_list(state, shown->account.id, view, ui, room);
    draw_one(state, *shown, view, ui, side);
}

}  // namespace oasis::admin::accounts
