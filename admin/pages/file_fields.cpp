#include "admin/field_check.h"
#include "admin/pages/file.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <chrono>

namespace oasis::admin::file {

namespace {

using namespace widgets;
using domain::FieldKind;

constexpr float lines_height = 112;
constexpr float tick_height = 38;
constexpr float ring_room = 128;
constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

/// What is wrong with the text, and whether it is time to say so: not while it is being typed.
std::optional<FieldCheck> fault_of(const State& state, const domain::FormField& field, const View& view,
                                   const std::string& text) {
    if (text.empty() && !state.typed.contains(field.key))
        return std::nullopt;
    auto check = check_field(field, text, view.today());
    const bool typing = is_typed_into("text");
    if (!check.fault || (typing && !state.shows_faults))
        return std::nullopt;
    return check;
}

/// What looks for banned words in the field's text: a display name is read at the kiosk and on the card.
WordWatch watch_of(const domain::FormField& field, const View& view) {
    return field.key == "display_name" ? word_watch(view, domain::TextPlace::display_name) : WordWatch{};
}

/// Its own words, and that it may be kept as it is.
std::string words_of(const Ui& ui, const FieldCheck& check) {
    return check.may_keep ? ui.tr("file.kept_pending", fmt::arg("why", ui.tr(check.fault)))
                          : ui.tr(check.fault);
}

std::vector<const domain::FormOption*> offered(const State& state, const domain::FormField& field,
                                               const View& view) {
    const auto sex = text_of(state, view, domain::field::sex);
    const auto ticks = domain::ticks_of(text_of(state, view, field.key));
    std::vector<const domain::FormOption*> options;
    for (const auto& option : field.options)
        if (domain::is_offered(option, sex) || std::ranges::find(ticks, option.value) != ticks.end())
            options.push_back(&option);
    return options;
}

/// The ticks from left to right, in as many rows as they need; rects begin at 0, 0.
std::vector<Rect> tick_places(const std::vector<const domain::FormOption*>& options, Ui& ui, float width) {
    std::vector<Rect> places;
    float x = 0;
    float y = 0;
    for (const auto* option : options) {
        const float wide = 30 + ui.width(caption(ui, option->caption), {}) + 4;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += tick_height;
        }
        places.push_back({x, y, std::min(wide, width), tick_height});
        x += wide + 20;
    }
    return places;
}

void draw_ring(Ui& ui, Rect room, gui::Monotonic until) {
    using namespace std::chrono;
    const auto left = until - ui.now();
    const auto seconds = ceil<std::chrono::seconds>(left).count();
    const auto words = ui.tr_n("names.masks_in", static_cast<long>(seconds));
    const TextLook look{theme::small, Weight::regular, theme::soft_ink, Align::right};
    ui.text(words, room, look);
    const Point centre{room.right() - ui.width(words, look) - 18, room.centre().y};
    ui.ring(centre, 9, 3, theme::track);
    ui.ring(centre, 9, 3, theme::primary, duration<float>(left) / duration<float>(30));
    ui.wake_at(until - std::chrono::seconds{seconds - 1});
}

void draw_masked(const domain::FormField& field, const std::string& text, const View& view, Ui& ui, Rect box,
                 domain::ParticipantId person, Intents& intents) {
    ui.fill(box, theme::sunken, theme::control_radius);
    ui.outline(box, theme::line, 1, theme::control_radius);
    Rect room = inset(box, 14, 0);
    const auto words = ui.tr("file.show");
    const TextLook bold{theme::body, Weight::bold, theme::primary};
    const float wide = ui.width(words, bold) + 28;
    const Rect place = middle(cut_right(room, wide, 8), 32);
    const auto press = ui.press("show", {place.x - 6, place.y, place.w + 12, place.h},
                                ui.tr("file.show_field", fmt::arg("field", caption(ui, field.caption))));
    if (press.hovered)
        ui.fill({place.x - 6, place.y, place.w + 12, place.h}, theme::hover, theme::chip_radius);
    if (press.focused)
        ui.focus_ring({place.x - 6, place.y, place.w + 12, place.h}, theme::chip_radius);
    ui.icon(Icon::eye, {place.x + 9, place.centre().y}, theme::primary, 18);
    ui.text(words, {place.x + 26, place.y, place.w - 26, place.h}, bold);
    ui.elided(domain::masked(field.mask, text), room);
    if ((press || (press.focused && ui.key(SDLK_F3))) && view.may(domain::Right::read_files))
        intents.push_back(intent::RevealFields{person, {field.key}});
}

bool draw_choice(const State& state, const domain::FormField& field, const View& view, Ui& ui, Rect place,
                 std::string& text) {
    std::vector<std::string> values{{}};
    std::vector<std::string> captions{ui.tr("file.not_filled")};
    if (field.kind == FieldKind::account) {
        for (const auto& colleague : state.opened->colleagues) {
            values.push_back(colleague.login);
            captions.push_back(colleague.name);
        }
    }
    for (const auto* option : offered(state, field, view)) {
        values.push_back(option->value);
        captions.push_back(caption(ui, option->caption));
    }
    if (std::ranges::find(values, text) == values.end()) {  // of an older form, or a colleague who has left
        values.push_back(text);
        captions.push_back(text);
    }
    const auto now = static_cast<std::size_t>(std::ranges::find(values, text) - values.begin());
    const auto chosen = bare_choice(ui, "choice", {place.x, place.y + label_height, place.w, 40},
                                    caption(ui, field.caption), captions, now);
    if (!chosen || *chosen == now)
        return false;
    text = values[*chosen];
    return true;
}

bool draw_ticks(const State& state, const domain::FormField& field, const View& view, Ui& ui, Rect place,
                std::string& text) {
    const auto options = offered(state, field, view);
    const auto places = tick_places(options, ui, place.w);
    const auto ticks = domain::ticks_of(text);
    bool changed = false;
    for (std::size_t at = 0; at < options.size(); ++at) {
        const IdScope scope{static_cast<long long>(at)};
        const bool on = std::ranges::find(ticks, options[at]->value) != ticks.end();
        if (checkbox(ui, "tick", places[at].moved(place.x, place.y), caption(ui, options[at]->caption), on)) {
            text = domain::toggled(field, text, options[at]->value);
            changed = true;
        }
    }
    return changed;
}

bool draw_open(const State& state, const domain::FormField& field, const View& view, Ui& ui, Rect place,
               bool has_ring, const std::optional<FieldCheck>& fault, std::string& text) {
    const auto name = caption(ui, field.caption);
    const Rect body{place.x, place.y + label_height, place.w, place.h - label_height};
    switch (field.kind) {
    case FieldKind::choice:
    case FieldKind::account:
        return draw_choice(state, field, view, ui, place, text);
    case FieldKind::choices:
        return draw_ticks(state, field, view, ui, body, text);
    case FieldKind::lines:
        return lines_field(ui, "text", {body.x, body.y, body.w, lines_height}, name, text);
    case FieldKind::text:
    case FieldKind::id_number:
    case FieldKind::phone:
    case FieldKind::date:
        break;
    }
    FieldLook look;
    look.hint = field.kind == FieldKind::date ? ui.tr("file.date_hint") : std::string{};
    look.wrong = fault.has_value();
    look.kept_right = has_ring ? ring_room : 0;
    look.take_focus = word_bar_wants_focus("text");
    return bare_field(ui, "text", {body.x, body.y, body.w, 40}, name, text, look);
}

bool ring_stands_inside(FieldKind kind) {
    return kind == FieldKind::text || kind == FieldKind::id_number || kind == FieldKind::phone ||
           kind == FieldKind::date;
}

}  // namespace

float field_height(const State& state, const domain::FormField& field, const View& view, Ui& ui,
                   float width) {
    const IdScope scope{field.key.c_str()};
    const auto text = text_of(state, view, field.key);
    float body = 40;
    if (is_open(state, view, field, ui.now())) {
        if (field.kind == FieldKind::lines)
            body = lines_height;
        if (field.kind == FieldKind::choices) {
            const auto places = tick_places(offered(state, field, view), ui, width);
            body = places.empty() ? tick_height : places.back().bottom();
        }
    }
    const auto fault = fault_of(state, field, view, text);
    return label_height + body + (fault ? message_room(ui, words_of(ui, *fault), width) : 0) +
           word_bar_room(ui, watch_of(field, view), text, width);
}

void draw_field(State& state, const domain::FormField& field, const View& view, Ui& ui, Rect place,
                Intents& intents) {
    const IdScope scope{field.key.c_str()};
    const auto name = caption(ui, field.caption);
    const Rect head{place.x, place.y, place.w, 22};
    const auto drawn = ui.elided(name, head, soft);
    if (const auto hint = caption(ui, field.hint); !hint.empty())
        ui.elided(hint, {drawn.right() + 6, head.y, head.right() - drawn.right() - 6, 22},
                  {theme::body, Weight::regular, theme::hint});
    auto text = text_of(state, view, field.key);
    const auto fault = fault_of(state, field, view, text);
    const auto watch = watch_of(field, view);
    const float below = fault ? message_room(ui, words_of(ui, *fault), place.w) : 0;
    if (!is_open(state, view, field, ui.now()))
        draw_masked(field, text, view, ui, {place.x, place.y + label_height, place.w, 40}, *state.person,
                    intents);
    else {
        const auto until = state.open_until.find(field.key);
        const bool has_ring =
            field.mask != domain::Mask::none && until != state.open_until.end() && ui.now() < until->second;
        if (draw_open(state, field, view, ui, {place.x, place.y, place.w, place.h - below}, has_ring, fault,
                      text)) {
            type_text(state, view, field.key, text);
            if (field.mask != domain::Mask::none)  // who is typing is not interrupted
                state.open_until.insert_or_assign(field.key, ui.now() + reveal_time);
        }
        if (has_ring)
            draw_ring(ui,
                      ring_stands_inside(field.kind) ? Rect{place.x, place.y + label_height, place.w - 14, 40}
                                                     : head,
                      state.open_until.find(field.key)->second);
    }
    const float bar = word_bar_room(ui, watch, text, place.w);
    if (word_bar(ui, "text", {place.x, place.y + label_height + 40 + below, place.w, 0}, text, watch))
        type_text(state, view, field.key, text);
    if (fault)  // below a field that may be lower than the row
        draw_message(ui, {place.x, place.bottom() - below - bar, place.w, below}, words_of(ui, *fault), true);
}

}  // namespace oasis::admin::file
