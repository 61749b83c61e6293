#include "admin/markup.h"
#include "admin/notice_words.h"
#include "admin/pages/notices.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/word_bar.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <array>
#include <imgui.h>

namespace oasis::admin::notices {

using namespace widgets;

namespace {

constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};
constexpr TextLook quiet{theme::small, Weight::regular, theme::soft_ink};
constexpr std::array categories{domain::NoticeCategory::service, domain::NoticeCategory::activity,
                                domain::NoticeCategory::other};
constexpr float thumb_width = 104, thumb_height = 66;

/// More than any text within the limits takes; the count says that what is left is too long.
void bound(std::string& text, domain::TextLimits limits) {
    constexpr std::size_t bytes_a_character = 8;
    bound_typed(text, static_cast<std::size_t>(limits.characters) * bytes_a_character);
}

/// A label with its count at the right end, amber once it is too long.
void counted_label(Ui& ui, Rect line, const std::string& label, int n, int most) {
    ui.text(label, line, soft);
    const auto words = ui.tr("notices.count", fmt::arg("n", n), fmt::arg("most", most));
    ui.text(words, line, {theme::small, Weight::regular, n > most ? theme::attention_ink : theme::soft_ink, Align::right});
}

void draw_title(Draft& draft, const WordWatch& watch, Ui& ui, Rect place) {
    auto& title = draft.notice.text.title;
    counted_label(ui, {place.x, place.y, place.w, 22}, ui.tr("notices.title"), domain::characters_of(domain::neutral_text(title)),
                  domain::notice_title_limits.characters);
    FieldLook look;
    look.wrong = domain::text_fault(title, domain::notice_title_limits).has_value();
    look.take_focus = word_bar_wants_focus("title");
    bare_field(ui, "title", {place.x, place.y + label_height, place.w, 40}, ui.tr("notices.title"), title, look);
    bound(title, domain::notice_title_limits);
    word_bar(ui, "title", {place.x, place.y + field_height, place.w, place.h - field_height}, title, watch);
}

void draw_days(Draft& draft, Ui& ui, Rect place) {
    std::vector<std::string> names;
    for (const auto category : categories)
        names.push_back(ui.tr(message_of(category)));
    auto& text = draft.notice.text;
    const float part = (place.w - 2 * 16) / 3;
    const auto now = static_cast<std::size_t>(text.category);
    if (const auto chosen = choice(ui, "category", cut_left(place, part, 16), ui.tr("notices.category"), names, now))
        text.category = categories.at(*chosen);
    FieldLook from{.hint = "2026-11-16"};
    from.wrong = !domain::parse_day(draft.from);
    field(ui, "from", cut_left(place, part, 16), ui.tr("notices.from"), draft.from, from);
    FieldLook until{.hint = ui.tr("notices.until_hint")};
    until.wrong = !draft.until.empty() && !domain::parse_day(draft.until);
    field(ui, "until", place, ui.tr("notices.until"), draft.until, until);
}

void draw_places(Draft& draft, Ui& ui, Rect line) {
    using domain::NoticeTarget;
    auto& text = draft.notice.text;
    const auto label = ui.tr("notices.shown_on");
    ui.text(label, cut_left(line, ui.width(label, soft) + 2, 18), soft);
    const auto pin = ui.tr("notices.pin");
    if (checkbox(ui, "pin", cut_right(line, ui.width(pin) + 40), pin, text.pinned))
        text.pinned = !text.pinned;
    bool wall = text.target != NoticeTarget::home, home = text.target != NoticeTarget::wall;
    const auto on_wall = ui.tr("notices.on_wall"), at_home = ui.tr("notices.at_home");
    // The last tick stays: a notice that is shown nowhere is none.
    if (checkbox(ui, "wall", cut_left(line, ui.width(on_wall) + 40, 14), on_wall, wall) && home)
        wall = !wall;
    if (checkbox(ui, "home", cut_left(line, ui.width(at_home) + 40), at_home, home) && wall)
        home = !home;
    text.target = wall && home ? NoticeTarget::both : wall ? NoticeTarget::wall : NoticeTarget::home;
}

/// How long it takes to read, and how many characters of those that may be; where there is room for both.
void draw_length(const domain::NoticeText& text, Ui& ui, Rect room) {
    const auto seconds = domain::reading_time(domain::characters_to_read(text.title, domain::read_markdown(text.body)));
    const auto count = ui.tr("notices.count", fmt::arg("n", domain::characters_of(text.body)),
                             fmt::arg("most", domain::notice_body_limits.characters));
    const auto both = ui.tr_n("notices.reading", static_cast<long>(seconds.count())) + "  ·  " + count;
    const bool too_long = domain::text_fault(text.body, domain::notice_body_limits).has_value();
    const TextLook look{theme::small, Weight::regular, too_long ? theme::attention_ink : theme::soft_ink, Align::right};
    ui.text(ui.width(both, look) <= room.w ? both : count, room, look);
}

using Toggle = Toggled (*)(const std::string&, Marked);

/// The field that is typed in lets go of the text before it is changed; the same words stay marked.
void change(State& state, Toggle toggle) {
    forget_typing();
    auto& body = state.draft->notice.text.body;
    auto [text, marked] = toggle(body, {state.caret.from, state.caret.to});
    body = std::move(text);
    state.caret = {marked.from, marked.to};
}

void draw_toolbar(State& state, Ui& ui, Rect bar) {
    ui.fill(bar, theme::sunken, theme::control_radius, Ui::Corners::top);
    ui.line({bar.x, bar.bottom()}, {bar.right(), bar.bottom()}, theme::line);
    struct Tool {
        const char* id;
        const char* sign;
        const char* name;
        Icon icon;
        Toggle toggle;
    };
    const Tool tools[] = {{"heading", "H", "notices.tool.heading", Icon::pen, toggled_heading},
                          {"bold", "B", "notices.tool.bold", Icon::pen, toggled_bold},
                          {"items", nullptr, "notices.tool.items", Icon::list, toggled_items}};
    Rect rest = inset(bar, 8, 0);
    for (const auto& tool : tools) {
        const auto place = middle(cut_left(rest, 36, 6), 34);
        const auto name = ui.tr(tool.name);
        if (tool.sign) {
            const auto press = ui.press(tool.id, place, name);
            if (press.hovered)
                ui.fill(place, theme::track, theme::chip_radius);
            if (press.focused)
                ui.focus_ring(place, theme::chip_radius);
            ui.text(tool.sign, place, {theme::section, Weight::bold, theme::ink, Align::centre});
            ui.tooltip(press, name);
            if (press)
                change(state, tool.toggle);
        } else if (icon_button(ui, tool.id, place, tool.icon, name)) {
            change(state, tool.toggle);
        }
    }
    if (icon_button(ui, "picture", middle(cut_left(rest, 36, 6), 34), Icon::picture, ui.tr("notices.tool.picture")))
        state.picking.emplace();
    draw_length(state.draft->notice.text, ui, inset(rest, 8, 0));
    if (ui.key({SDLK_b, true}))
        change(state, toggled_bold);
    if (ui.key({SDLK_h, true}))
        change(state, toggled_heading);
}

void draw_thumb(const gui::Picture* picture, Ui& ui, Rect place) {
    ui.fill(place, theme::tint, theme::chip_radius);
    if (!picture) {
        ui.icon(Icon::picture, place.centre(), theme::soft_ink, 24);
        return;
    }
    const auto px = ui.to_px(place);
    const float wide = static_cast<float>(picture->width()) / static_cast<float>(picture->height()) * px.h / px.w;
    const ImVec2 uv{wide > 1 ? (1 - 1 / wide) / 2 : 0, wide < 1 ? (1 - wide) / 2 : 0};
    auto* texture = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(picture->texture()));
    ImGui::GetWindowDrawList()->AddImageRounded(texture, {px.x, px.y}, {px.right(), px.bottom()}, uv,
                                                {1 - uv.x, 1 - uv.y}, IM_COL32_WHITE, theme::chip_radius * ui.scale());
    if (ui.probe().on())
        ui.probe().picture(px);
}

void draw_pictures(State& state, const View& view, Ui& ui, Rect row) {
    auto& pictures = state.draft->notice.text.pictures;
    std::optional<std::size_t> removed;
    for (std::size_t at = 0; at < pictures.size(); ++at) {
        const IdScope scope{static_cast<long long>(at)};
        const auto place = cut_left(row, thumb_width, 12);
        draw_thumb(view.picture ? view.picture(pictures[at]) : nullptr, ui, place);
        const Rect corner{place.right() - 34, place.y + 2, 32, 32};
        ui.fill(inset(corner, 3, 3), theme::surface, 13);
        const int number = static_cast<int>(at) + 1;
        if (icon_button(ui, "remove", corner, Icon::cross, ui.tr("notices.picture.remove", fmt::arg("n", number))))
            removed = at;
    }
    if (removed)
        pictures.erase(pictures.begin() + static_cast<std::ptrdiff_t>(*removed));
}

/// The text with its toolbar over it and the word guard's bar below.
void draw_body(State& state, const WordWatch& watch, Ui& ui, Rect place) {
    auto& body = state.draft->notice.text.body;
    ui.text(ui.tr("notices.body"), cut_top(place, 22, 6), soft);
    const Rect guard = cut_bottom(place, word_bar_room(ui, watch, body, place.w));
    const Rect whole = place;
    const auto bar = cut_top(place, 44);
    lines_field(ui, "body", place, ui.tr("notices.body"), body, &state.caret);
    bound(body, domain::notice_body_limits);
    draw_toolbar(state, ui, bar);
    ui.outline(whole, theme::control_edge, 1, theme::control_radius);
    if (word_bar(ui, "body", guard, body, watch))
        state.caret = {};
}

// ---- the foot -------------------------------------------------------------------------------------------

/// Why it cannot be published as it stands; empty: it can.
std::string hindrance(const State& state, const View& view, const Ui& ui) {
    const auto notice = wanted(*state.draft);
    if (!notice)
        return ui.tr("notices.fault.days");
    const auto fault = domain::publish_fault(domain::tidy(notice->text), view.today());
    if (fault)
        return notice_fault_words(ui.words(), *fault);
    const auto watch = word_watch(view, domain::TextPlace::notice);
    const auto seen = domain::plain_text(domain::read_markdown(notice->text.body));
    const bool banned = watch.blocks(notice->text.title) || watch.blocks(notice->text.body) || watch.blocks(seen);
    return banned ? notice_refusal_words(ui.words(), store::NoticeRefusal::banned_word) : std::string{};
}

/// Zero-width and direction characters, which go when it is saved.
bool has_unseen(const domain::NoticeText& text) {
    return domain::neutral_text(text.title) != text.title || domain::neutral_text(text.body) != text.body;
}

void act(State& state, bool publish, Intents& intents) {
    auto notice = wanted(*state.draft);
    if (!notice || state.waiting)
        return;
    if (const auto fault = draft_fault(notice->text)) {
        state.fault = fault;
        return;
    }
    state.waiting = true;
    state.fault.reset();
    intents.push_back(intent::SaveNotice{std::move(*notice), publish, state.editing});
}

void draw_foot(State& state, const View& view, Ui& ui, Rect foot, Intents& intents) {
    const auto& notice = state.draft->notice;
    const bool changed = is_changed(state);
    const bool hangs = notice.state == domain::NoticeState::published;
    const auto hindered = hindrance(state, view, ui);
    const bool nothing_new = hangs && !notice.differs && !changed;
    const bool may_publish = hindered.empty() && !nothing_new && !state.waiting;
    const auto publish = ui.tr(hangs ? "notices.publish_again" : "notices.publish");
    const ButtonLook primary{ButtonKind::primary, std::nullopt, may_publish ? Enabled::yes : Enabled::no, "Ctrl Enter",
                             nothing_new ? ui.tr("notices.nothing_new") : hindered};
    const bool pressed = button(ui, "publish", middle(cut_right(foot, button_width(ui, publish, primary), 10), 40), publish, primary);
    if ((pressed || ui.key({SDLK_RETURN, true})) && may_publish)
        act(state, true, intents);
    const auto save = ui.tr("notices.save");
    const ButtonLook secondary{ButtonKind::secondary, {}, changed && !state.waiting ? Enabled::yes : Enabled::no, "Ctrl S"};
    if (button(ui, "save", middle(cut_right(foot, button_width(ui, save, secondary), 10), 40), save, secondary) || ui.key({SDLK_s, true}))
        act(state, false, intents);
    if (notice.id.value != 0 && notice.state != domain::NoticeState::withdrawn) {
        const auto label = ui.tr(hangs ? "notices.withdraw" : "notices.put_away");
        if (button(ui, "withdraw", middle(cut_right(foot, button_width(ui, label), 10), 40), label))
            state.withdrawing = true;
    }
    if (state.fault)
        ui.elided(notice_fault_words(ui.words(), *state.fault), foot, {theme::body, Weight::bold, theme::attention_ink});
    else if (!hindered.empty())
        ui.elided(hindered, foot, quiet);
    else if (has_unseen(notice.text))
        ui.elided(ui.tr("notices.unseen"), foot, quiet);
}

/// 草稿已保存 14:19, or that something is not saved yet.
void draw_head_note(const State& state, const View& view, Ui& ui, Rect room) {
    const TextLook look{theme::body, Weight::regular, theme::soft_ink, Align::right};
    if (is_changed(state) || state.draft->notice.id.value == 0)
        ui.elided(ui.tr("notices.unsaved"), room, look);
    else
        ui.elided(ui.tr("notices.saved_at", fmt::arg("time", clock_at(view, state.draft->notice.changed_at))), room, look);
}

}  // namespace

void draw_editor(State& state, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    draw_head_note(state, view, ui, card_head(ui, rest, ui.tr("notices.editing"), {}, 190));
    Rect foot = inset(cut_bottom(rest, 64), theme::card_padding, 0);
    ui.line({place.x + 1, foot.y}, {place.right() - 1, foot.y}, theme::line);
    rest = inset(rest, theme::card_padding, 16);
    auto& draft = *state.draft;
    const auto watch = word_watch(view, domain::TextPlace::notice);
    const float title_bar = word_bar_room(ui, watch, draft.notice.text.title, rest.w);
    draw_title(draft, watch, ui, cut_top(rest, field_height + title_bar, 14));
    draw_days(draft, ui, cut_top(rest, field_height, 14));
    draw_places(draft, ui, cut_top(rest, 32, 12));
    if (!draft.notice.text.pictures.empty())
        draw_pictures(state, view, ui, cut_bottom(rest, thumb_height, 12));
    draw_body(state, watch, ui, rest);
    draw_foot(state, view, ui, foot, intents);
}

}  // namespace oasis::admin::notices
