#include "admin/pages/notices.h"

#include "admin/notice_words.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::notices {

using namespace widgets;

namespace {

constexpr float list_width = 320, least_editor = 470, preview_width = 430, row_height = 76;

domain::Notice new_notice(const View& view) {
    domain::Notice notice;
    notice.text.category = domain::NoticeCategory::activity;
    notice.text.from = view.today();
    return notice;
}

/// What is typed is not lost for a click elsewhere: it is saved first. False: it cannot be yet, and stays.
bool save_first(State& state, Intents& intents) {
    if (!state.draft || !is_changed(state))
        return !state.waiting;
    auto notice = wanted(*state.draft);
    if (state.waiting || !notice)
        return false;
    state.fault = draft_fault(notice->text);
    if (state.fault)
        return false;
    intents.push_back(intent::SaveNotice{std::move(*notice), false, state.editing});
    return true;
}

// ---- the quarter ----------------------------------------------------------------------------------------

std::string change_title(const Ui& ui, const domain::QuarterWatch& watch) {
    if (!watch.days_since)
        return ui.tr("notices.watch.never");
    if (watch.changed_this_quarter)
        return ui.tr("notices.watch.changed", fmt::arg("date", short_date(ui, *watch.last_change)));
    return ui.tr_n("notices.watch.days", *watch.days_since);
}

std::string change_sentence(const Ui& ui, const domain::QuarterWatch& watch) {
    const auto end = short_date(ui, watch.quarter_end);
    if (watch.changed_this_quarter)
        return ui.tr("notices.watch.changed_why", fmt::arg("date", end));
    return ui.tr(watch.warns() ? "notices.watch.due" : "notices.watch.coming", fmt::arg("date", end),
                 fmt::arg("left", watch.days_left), fmt::arg("from", domain::QuarterWatch::warned_from));
}

/// One of the four quarters before this one.
std::optional<domain::Quarter> choose_earlier(Ui& ui, Rect under, domain::Quarter quarter) {
    std::vector<domain::Quarter> quarters;
    std::vector<std::string> rows;
    while (quarters.size() < 4) {
        quarter = domain::quarter_before(quarter);
        quarters.push_back(quarter);
        rows.push_back(ui.tr("notices.quarter", fmt::arg("year", quarter.year), fmt::arg("quarter", quarter.number)));
    }
    constexpr float wide = 220;
    const auto chosen = menu(ui, "earlier quarters", {under.right() - wide, under.y, wide, under.h}, rows);
    return chosen ? std::optional{quarters[*chosen]} : std::nullopt;
}

void draw_watch(const NoticeBook& book, const View& view, Ui& ui, Rect place, Intents& intents) {
    const auto watch = domain::quarter_watch(book.editions, view.today());
    const auto tone = watch.changed_this_quarter ? Tone::done : watch.warns() ? Tone::attention : Tone::info;
    const auto label = ui.tr("notices.keep_quarter");
    const ButtonLook look{ButtonKind::secondary, Icon::paper, Enabled::yes, {}};
    const float wide = button_width(ui, label, look);
    Rect rest = panel(ui, place, tone, watch.warns() ? Icon::warning : Icon::calendar, change_title(ui, watch),
                      change_sentence(ui, watch), wide + 66);
    const auto earlier = middle(cut_right(rest, 34, 8), 34);
    const auto quarter = domain::quarter_of(view.today());
    if (button(ui, "quarter", middle(cut_right(rest, wide), 34), label, look))
        intents.push_back(intent::KeepQuarter{quarter});
    if (framed_icon_button(ui, "earlier", earlier, Icon::down, ui.tr("notices.earlier_quarters")))
        open_menu("earlier quarters");
    if (const auto kept = choose_earlier(ui, earlier, quarter))
        intents.push_back(intent::KeepQuarter{*kept});
}

// ---- the list -------------------------------------------------------------------------------------------

struct StateLook {
    Icon icon;
    Tone tone;
    std::string words;
};
StateLook look_of(const Ui& ui, const domain::Notice& notice) {
    if (notice.state == domain::NoticeState::draft)
        return {Icon::pen, Tone::plain, ui.tr(message_of(notice.state))};
    if (notice.state == domain::NoticeState::withdrawn)
        return {Icon::cross, Tone::plain, ui.tr(message_of(notice.state))};
    if (notice.differs)
        return {Icon::warning, Tone::attention, ui.tr("notices.state.differs")};
    return {Icon::check, Tone::done, ui.tr(message_of(notice.state))};
}

/// 常规服务 · 08-30 起 · 置顶
std::string line_of(const Ui& ui, const View& view, const domain::Notice& notice) {
    auto line = ui.tr(message_of(notice.text.category));
    const auto& text = notice.text;
    const auto add = [&](const std::string& part) { line += " · " + part; };
    if (notice.state == domain::NoticeState::published && text.until)
        add(month_day(text.from) + " – " + month_day(*text.until));
    else if (notice.state == domain::NoticeState::published)
        add(ui.tr("notices.since", fmt::arg("date", month_day(text.from))));
    else {
        const auto day = view.zone.day_of(notice.changed_at);
        const auto when = day == view.today() ? clock_at(view, notice.changed_at) : month_day(day);
        add(ui.tr(notice.state == domain::NoticeState::draft ? "notices.changed_at" : "notices.withdrawn_at",
                  fmt::arg("when", when)));
    }
    if (notice.state == domain::NoticeState::published && text.pinned)
        add(ui.tr("notices.pinned"));
    return line;
}

bool draw_row(const domain::Notice& notice, bool chosen, const View& view, Ui& ui, Rect row) {
    const IdScope scope{notice.id.value};
    const auto title = notice.text.title.empty() ? ui.tr("notices.untitled") : notice.text.title;
    const auto pressed = table_row(ui, row, title, chosen).clicked;
    const bool withdrawn = notice.state == domain::NoticeState::withdrawn;
    const Rect room = inset(row, theme::card_padding, 0);
    ui.elided(title, {room.x, row.y + 10, room.w, 24},
              {theme::body, withdrawn ? Weight::regular : Weight::bold, withdrawn ? theme::soft_ink : theme::ink});
    const auto look = look_of(ui, notice);
    const auto state = chip(ui, {room.x, row.y + 40}, look.icon, look.words, look.tone);
    ui.elided(line_of(ui, view, notice), {state.right() + 12, state.y, room.right() - state.right() - 12, state.h},
              {theme::small, Weight::regular, theme::soft_ink});
    return pressed;
}

void draw_list(State& state, const NoticeBook& book, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    const auto label = ui.tr("notices.new");
    const ButtonLook look{ButtonKind::secondary, Icon::plus, Enabled::yes, "N"};
    const float wide = button_width(ui, label, look);
    Rect head = card_head(ui, rest, ui.tr("notices.all", fmt::arg("n", book.notices.size())), {}, wide + 12);
    if (button(ui, "new", middle(cut_right(head, wide), 36), label, look) || ui.key(SDLK_n)) {
        if (save_first(state, intents))
            edit(state, new_notice(view));
    }
    ScrollArea scroll{ui, "notices", inset(rest, 0, 1), row_height * static_cast<float>(book.notices.size())};
    Rect content = scroll.content();
    for (const auto& notice : book.notices) {
        const auto row = cut_top(content, row_height);
        if (!scroll.shows(row))
            continue;
        const bool chosen = state.draft && state.draft->notice.id == notice.id;
        if (draw_row(notice, chosen, view, ui, row) && !chosen) {
            if (save_first(state, intents))
                edit(state, notice);
        }
    }
}

/// What somebody else saved comes into the editor, unless something was typed there.
void follow(State& state, const NoticeBook& book) {
    if (!state.draft || state.draft->notice.id.value == 0 || is_changed(state) || state.waiting)
        return;
    const auto now = std::ranges::find(book.notices, state.draft->notice.id, &domain::Notice::id);
    if (now != book.notices.end() && now->version > state.draft->notice.version)
        edit(state, *now);
    else if (now != book.notices.end() && now->version == state.draft->notice.version)  // its state may be another
        state.draft->notice = state.saved.notice = *now;
}

void draw_picking(State& state, Ui& ui, Intents& intents) {
    auto& picking = *state.picking;
    const Dialog dialog{ui, "picture", ui.tr("notices.picture.title"), 200};
    Rect rest = dialog.room();
    FieldLook look{.hint = ui.tr("notices.picture.hint"), .take_focus = dialog.just_opened()};
    look.wrong = !picking.trouble.empty();
    look.message = look.wrong ? picking.trouble : ui.tr("notices.picture.how");
    if (field(ui, "path", cut_top(rest, field_height + 2 * message_height), ui.tr("notices.picture.file"), picking.path, look))
        picking.trouble.clear();
    const DialogButtons buttons{ui.tr("notices.picture.leave"), ui.tr("notices.picture.act"), false,
                                !picking.path.empty() && !picking.waiting};
    switch (dialog_buttons(ui, dialog, buttons)) {
    case DialogAnswer::act:
        picking.waiting = true;
        intents.push_back(intent::AddPicture{picking.path});
        break;
    case DialogAnswer::safe:
        state.picking.reset();
        break;
    case DialogAnswer::none:
        break;
    }
}

void draw_withdrawing(State& state, Ui& ui, Intents& intents) {
    const auto& notice = state.draft->notice;
    const bool hangs = notice.state == domain::NoticeState::published;
    const Dialog dialog{ui, "withdraw", ui.tr(hangs ? "notices.withdraw.title" : "notices.put_away.title"), 180};
    Rect rest = dialog.room();
    about_box(ui, cut_top(rest, 72, 18), notice.text.title.empty() ? ui.tr("notices.untitled") : notice.text.title,
              ui.tr(message_of(notice.text.category)));
    ui.paragraph(ui.tr(hangs ? "notices.withdraw.effect" : "notices.put_away.effect"), cut_top(rest, 48));
    const DialogButtons buttons{ui.tr("notices.withdraw.leave"), ui.tr(hangs ? "notices.withdraw" : "notices.put_away"),
                                false, !state.waiting};
    switch (dialog_buttons(ui, dialog, buttons)) {
    case DialogAnswer::act:
        state.waiting = true;
        intents.push_back(intent::WithdrawNotice{notice.id});
        break;
    case DialogAnswer::safe:
        state.withdrawing = false;
        break;
    case DialogAnswer::none:
        break;
    }
}

}  // namespace

std::string month_day(domain::Day day) { return domain::to_text(day).substr(5); }

bool Draft::operator==(const Draft& other) const {
    return notice.id == other.notice.id && notice.text == other.notice.text && from == other.from && until == other.until;
}

Draft draft_of(const domain::Notice& notice) {
    const auto& until = notice.text.until;
    return {notice, domain::to_text(notice.text.from), until ? domain::to_text(*until) : std::string{}};
}

bool is_changed(const State& state) { return state.draft && *state.draft != state.saved; }

std::optional<domain::Notice> wanted(const Draft& draft) {
    auto notice = draft.notice;
    const auto from = domain::parse_day(draft.from);
    const auto until = domain::parse_day(draft.until);
    if (!from || (!draft.until.empty() && !until))
        return std::nullopt;
    notice.text.from = *from;
    notice.text.until = until;
    return notice;
}

void edit(State& state, const domain::Notice& notice) {
    forget_typing();  // ImGui keeps its own copy while it edits
    ++state.editing;
    state.saved = draft_of(notice);
    state.draft = state.saved;
    state.caret = {};
    state.fault.reset();
    state.page = 0;
}

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    if (!view.data.notice_book)
        return;
    const auto& book = *view.data.notice_book;
    follow(state, book);
    draw_watch(book, view, ui, cut_top(room, 56, 16), intents);
    if (book.notices.empty() && !state.draft) {
        if (empty_state(ui, card(ui, room), {Icon::megaphone, ui.tr("notices.empty"), ui.tr("notices.empty_why"),
                                             ui.tr("notices.new"), "N"}) ||
            ui.key(SDLK_n))
            edit(state, new_notice(view));
        return;
    }
    if (!state.draft)
        edit(state, book.notices.front());
    const float gap = room.w > 1400 ? theme::card_gap : 14;
    const float list = room.w > 1400 ? list_width : 260;
    draw_list(state, book, view, ui, cut_left(room, list, gap), intents);
    const float preview = std::clamp(room.w - gap - least_editor, 300.0F, preview_width);
    const auto right = cut_right(room, preview, gap);
    draw_editor(state, view, ui, room, intents);
    draw_preview(state, view, ui, right);
}

bool draw_dialogs(State& state, const View&, Ui& ui, Intents& intents) {
    if (state.picking)
        draw_picking(state, ui, intents);
    else if (state.withdrawing && state.draft)
        draw_withdrawing(state, ui, intents);
    return state.picking || state.withdrawing;
}

void stop_waiting(State& state) {
    state.waiting = false;
    if (state.picking)
        state.picking->waiting = false;
}

}  // namespace oasis::admin::notices
