#include "admin/pages/sign_in.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <SDL_keyboard.h>
#include <SDL_keycode.h>
#include <algorithm>

namespace oasis::admin::sign_in {

namespace {

using namespace widgets;

constexpr float form_width = 424;

void draw_welcome(const View& view, Ui& ui, Rect side) {
    ui.fill(side, theme::tint);
    const auto& station = view.data.settings.station;
    const float left = side.x + 72;
    brand_mark(ui, {left, 64, 44, 44});
    ui.text(station.brand, {left + 58, 62, side.w - 150, 26}, {theme::section, Weight::bold, theme::ink});
    ui.text(station.name, {left + 58, 86, side.w - 150, 24}, {theme::body, Weight::regular, theme::soft_ink});

    const Rect words{left, side.h * 0.36F, side.w - 144, 54};
    const TextLook calm{theme::figure, Weight::bold, theme::tint_ink};
    const float high = ui.paragraph(ui.tr("sign_in.calm"), words, calm, 54);
    ui.paragraph(ui.tr("sign_in.journal"), words.moved(0, high + 20),
                 {theme::section, Weight::regular, theme::soft_ink}, 30);
    const Rect foot{left, side.h - 88, side.w - 144, 24};
    ui.icon(Icon::clock, {foot.x + 9, foot.centre().y}, theme::ink, 18);
    ui.text(hours_sentence(ui, view), {foot.x + 30, foot.y, foot.w - 30, foot.h});
}

/// The sentence under the password: caps lock first, since it explains the other.
void draw_warning(const State& state, Ui& ui, Rect& form) {
    std::string words;
    auto icon = Icon::warning;
    if ((SDL_GetModState() & KMOD_CAPS) != 0) {
        words = ui.tr("sign_in.caps_lock");
        icon = Icon::caps;
    } else if (!state.trouble.empty()) {
        words = state.trouble;
    } else if (state.tries_left) {
        words = ui.tr_n("sign_in.wrong", *state.tries_left);
    }
    const TextLook look{theme::body, Weight::regular, theme::attention_ink};
    const float high = words.empty() ? 0 : ui.paragraph_height(words, form.w - 26, look);
    const auto place = cut_top(form, std::max(24.0F, high), 16);
    if (words.empty())
        return;
    ui.icon(icon, {place.x + 9, place.y + 12}, theme::attention_ink, 18);
    ui.paragraph(words, {place.x + 26, place.y, place.w - 26, place.h}, look);
}

void draw_lock(const State& state, const View& view, Ui& ui, Rect& form) {
    const auto left = std::chrono::ceil<std::chrono::minutes>(state.locked_until - view.now).count();
    const auto sentence = ui.tr_n("sign_in.locked_till", static_cast<long>(left),
                                  fmt::arg("time", clock_at(view, state.locked_until)));
    const float high = tall_panel_height(ui, form_width, sentence);
    tall_panel(ui, cut_top(form, high, 24), Tone::attention, Icon::lock, ui.tr("sign_in.locked"), sentence);
}

void draw_told(const State& state, Ui& ui, Rect& form) {
    const float high = tall_panel_height(ui, form_width, state.told);
    tall_panel(ui, cut_top(form, high, 24), Tone::info, Icon::key, ui.tr("sign_in.signed_out"), state.told);
}

void draw_password(State& state, Ui& ui, Rect place, bool locked, const std::string& locked_hint) {
    ui.text(ui.tr("sign_in.password"), {place.x, place.y, place.w, 22},
            {theme::body, Weight::regular, theme::soft_ink});
    const Rect box{place.x, place.y + label_height, place.w, 44};
    const bool shown =
        (SDL_GetModState() & KMOD_ALT) != 0 && SDL_GetKeyboardState(nullptr)[SDL_SCANCODE_V] != 0;
    FieldLook look;
    look.icon = Icon::lock;
    look.password = !shown;
    look.enabled = locked ? Enabled::no : Enabled::yes;
    look.hint = locked ? locked_hint : std::string{};
    look.take_focus = !locked && state.focus_frames > 0 && !state.login.empty();
    if (bare_field(ui, "password", box, ui.tr("sign_in.password"), state.password.text(), look))
        state.tries_left.reset();
    if (!locked) {
        ui.icon(Icon::eye, {box.right() - 24, box.centre().y}, theme::soft_ink, 18);
        ui.tooltip(ui.press("show", {box.right() - 42, box.y + 4, 36, 36}, ui.tr("sign_in.show_password")),
                   ui.tr("sign_in.show_password"), "Alt V");
    }
}

void draw_form(State& state, const View& view, Ui& ui, Rect form, Intents& intents) {
    const bool locked = state.locked_until > view.now && state.login == state.locked_login;
    ui.text(ui.tr("sign_in.title"), cut_top(form, 36), {theme::title, Weight::bold, theme::ink});
    const auto date = long_date(ui, view.today()) + " · " + domain::clock_text(view.minute());
    ui.text(date, cut_top(form, 24, 34), {theme::body, Weight::regular, theme::soft_ink});
    if (locked)
        draw_lock(state, view, ui, form);
    else if (!state.told.empty())
        draw_told(state, ui, form);

    FieldLook login_look;
    login_look.icon = Icon::person;
    login_look.take_focus = state.focus_frames > 0 && state.login.empty();
    const auto login_place = cut_top(form, field_height, 20);
    ui.text(ui.tr("sign_in.login"), {form.x, login_place.y, form.w, 22},
            {theme::body, Weight::regular, theme::soft_ink});
    if (bare_field(ui, "login", {form.x, login_place.y + label_height, form.w, 44}, ui.tr("sign_in.login"),
                   state.login, login_look))
        state.tries_left.reset();
    const auto hint = ui.tr("sign_in.locked_hint", fmt::arg("time", clock_at(view, state.locked_until)));
    draw_password(state, ui, cut_top(form, field_height + 12), locked, hint);
    state.focus_frames = std::max(0, state.focus_frames - 1);
    draw_warning(state, ui, form);

    const bool ready = !locked && !state.waiting && !state.login.empty() && !state.password.text().empty();
    const auto label = ui.tr(state.waiting ? "sign_in.checking" : "sign_in.enter");
    const ButtonLook look{ButtonKind::primary, std::nullopt, ready ? Enabled::yes : Enabled::no, {}};
    bool go = button(ui, "enter", cut_top(form, 44, 18), label, look);
    if (ready && ui.key(SDLK_RETURN))
        go = true;
    if (go)
        intents.push_back(intent::SignIn{state.login, state.password});

    const auto foot = cut_top(form, 24);
    const TextLook small{theme::small, Weight::regular, theme::soft_ink};
    ui.elided(ui.tr(locked ? "sign_in.locked_way" : "sign_in.forgot"), {foot.x, foot.y, foot.w - 110, foot.h},
              small);
    if (!locked) {
        const float words = ui.width(ui.tr("sign_in.enter"), small);
        const float cap = ui.width("Enter", small) + 16;
        const float end = key_cap(ui, {foot.right() - words - cap - 9, foot.centre().y}, "Enter");
        ui.text(ui.tr("sign_in.enter"), {end + 8, foot.y, words + 1, foot.h}, small);
    }
}

}  // namespace

void draw(State& state, const View& view, Ui& ui, Intents& intents) {
    const auto screen = ui.size();
    Rect rest{0, 0, screen.w, screen.h};
    ui.fill(rest, theme::bg);
    draw_welcome(view, ui, cut_left(rest, screen.w * 0.396F));
    const Rect form{rest.centre().x - form_width / 2, screen.h * 0.265F, form_width, screen.h * 0.7F};
    draw_form(state, view, ui, form, intents);
    ui.text(ui.tr("sign_in.idle", fmt::arg("minutes", view.data.settings.idle_lock_minutes)), {form.x, screen.h - 88, form_width, 24},
            {theme::small, Weight::regular, theme::soft_ink});
}

}  // namespace oasis::admin::sign_in
