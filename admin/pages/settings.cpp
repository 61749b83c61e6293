#include "admin/pages/settings.h"

#include "admin/pages/backup.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/domain/complaint.h"
#include "shared/domain/joined.h"
#include <SDL_keycode.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <sstream>
#include <imgui.h>

namespace oasis::admin::settings {

namespace {

using namespace widgets;

constexpr int most_services = 31;  // a month: one a day
constexpr float row = field_height + theme::form_row_gap;

std::optional<double> number_in(const std::string& text) {
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

Draft draft_of(const domain::Settings& values) {
    return {values, values.panel_inches > 0 ? fmt::format("{:g}", values.panel_inches) : std::string{},
            std::to_string(values.volume), std::to_string(values.idle_lock_minutes),
            std::to_string(values.counting.target), std::to_string(values.answer_days),
            domain::joined(values.backup_recipients, " ")};
}

/// Which of the typed values cannot be taken.
struct Faults {
    bool brand, name, zone, panel, volume, idle_lock, target, answer_days;
    [[nodiscard]] bool any() const {
        return brand || name || zone || panel || volume || idle_lock || target || answer_days;
    }
};

Faults faults_in(const Draft& draft) {
    const auto panel = draft.panel.empty() ? std::optional{0.0} : number_in(draft.panel);
    const auto volume = number_in(draft.volume);
    const auto idle = number_in(draft.idle_lock);
    const auto target = number_in(draft.target);
    const auto days = number_in(draft.answer_days);
    return {draft.values.station.brand.empty(), draft.values.station.name.empty(),
            !domain::Zone::find(draft.values.station.zone), !panel || *panel < 0 || *panel > 100,
            !volume || *volume < 0 || *volume > 100, !idle || *idle < 1 || *idle > 60,
            !target || *target < 1 || *target > most_services || *target != std::floor(*target),
            !days || *days < domain::fewest_answer_days || *days > domain::most_answer_days || *days != std::floor(*days)};
}

domain::Settings settings_of(const Draft& draft) {
    auto values = draft.values;
    values.panel_inches = draft.panel.empty() ? 0 : number_in(draft.panel).value_or(0);
    values.volume = static_cast<int>(number_in(draft.volume).value_or(values.volume));
    values.backup_recipients = draft.recipient_list();
    values.idle_lock_minutes = static_cast<int>(number_in(draft.idle_lock).value_or(values.idle_lock_minutes));
    values.counting.target = static_cast<int>(number_in(draft.target).value_or(values.counting.target));
    values.answer_days = static_cast<int>(number_in(draft.answer_days).value_or(values.answer_days));
    return values;
}

bool typed(Ui& ui, const char* id, Rect place, const std::string& label, std::string& value, bool wrong,
           const std::string& message = {}) {
    FieldLook look;
    look.wrong = wrong;
    look.message = message;
    return field(ui, id, place, label, value, look);
}

bool draw_station(Draft& draft, const Faults& faults, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    card_head(ui, rest, ui.tr("settings.station"), ui.tr("settings.station_note"));
    rest = inset(rest, theme::form_padding, 18);
    auto& station = draft.values.station;
    bool changed = false;
    const auto line = [&] { return cut_top(rest, row); };
    changed |= typed(ui, "brand", line(), ui.tr("settings.brand"), station.brand, faults.brand);
    changed |= typed(ui, "name", line(), ui.tr("settings.name"), station.name, faults.name);
    changed |= typed(ui, "phone", line(), ui.tr("settings.phone"), station.service_phone, false);
    changed |= typed(ui, "word", line(), ui.tr("settings.word"), draft.values.participant_word,
                     draft.values.participant_word.empty());
    changed |= typed(ui, "zone", line(), ui.tr("settings.zone"), station.zone, faults.zone,
                     faults.zone ? ui.tr("settings.zone_how") : std::string{});
    return changed;
}

bool draw_outside_hours(Draft& draft, Ui& ui, Rect& rest) {
    auto& rule = draft.values.outside_hours;
    const auto before = rule;
    ui.text(ui.tr("settings.outside"), cut_top(rest, 28), {theme::body, Weight::regular, theme::soft_ink});
    if (radio(ui, "flag", cut_top(rest, 36), ui.tr("settings.outside_flag"), rule == domain::OutsideHours::flag))
        rule = domain::OutsideHours::flag;
    if (radio(ui, "refuse", cut_top(rest, 36, 14), ui.tr("settings.outside_refuse"),
              rule == domain::OutsideHours::refuse))
        rule = domain::OutsideHours::refuse;
    return rule != before;
}

bool draw_kiosk(Draft& draft, const Faults& faults, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    card_head(ui, rest, ui.tr("settings.kiosk"), ui.tr("settings.kiosk_note"));
    rest = inset(rest, theme::form_padding, 18);
    bool changed = draw_outside_hours(draft, ui, rest);
    changed |= typed(ui, "panel", cut_top(rest, row + message_height), ui.tr("settings.panel"), draft.panel, faults.panel,
                     ui.tr("settings.panel_how"));
    changed |= typed(ui, "volume", cut_top(rest, row + message_height), ui.tr("settings.volume"), draft.volume,
                     faults.volume, ui.tr("settings.volume_how"));
    return changed;
}

void draw_picture(const CameraTest& camera, Ui& ui, Rect place) {
    ui.fill(place, theme::sunken, theme::control_radius);
    ui.outline(place, theme::line, 1, theme::control_radius);
    if (camera.picture) {
        const auto& picture = *camera.picture;
        const auto inner = inset(place, 6, 6);
        const float part = std::min(inner.w / static_cast<float>(picture.width()),
                                    inner.h / static_cast<float>(picture.height()));
        const gui::Size size{static_cast<float>(picture.width()) * part, static_cast<float>(picture.height()) * part};
        const auto px = ui.to_px({inner.centre().x - size.w / 2, inner.centre().y - size.h / 2, size.w, size.h});
        auto* texture = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(picture.texture()));
        ImGui::GetWindowDrawList()->AddImage(texture, {px.x, px.y}, {px.right(), px.bottom()});
        if (ui.probe().on())
            ui.probe().picture(px);
        return;
    }
    ui.icon(Icon::camera, {place.centre().x, place.centre().y - 24}, theme::soft_ink, 28);
    const auto words = camera.missing ? ui.tr("settings.camera_missing")
                       : camera.running ? ui.tr("settings.camera_starting")
                                        : ui.tr("settings.camera_off");
    ui.elided(words, {place.x + 12, place.centre().y + 4, place.w - 24, 24},
              {theme::body, Weight::regular, theme::soft_ink, Align::centre});
}

bool draw_camera(Draft& draft, const CameraTest& camera, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    card_head(ui, rest, ui.tr("settings.camera"));
    rest = inset(rest, theme::form_padding, 18);
    FieldLook look;
    look.hint = ui.tr("settings.camera_first");
    look.message = ui.tr("settings.camera_how");
    const bool changed = field(ui, "camera", cut_top(rest, row + message_height), ui.tr("settings.camera_spec"),
                               draft.values.camera, look);
    const auto label = ui.tr(camera.running ? "settings.camera_stop" : "settings.camera_test");
    const ButtonLook test{ButtonKind::secondary, Icon::camera, Enabled::yes, {}};
    const auto line = cut_top(rest, 40, 14);
    if (button(ui, "test", {line.x, line.y, button_width(ui, label, test), line.h}, label, test)) {
        if (camera.running)
            intents.push_back(intent::StopCamera{});
        else
            intents.push_back(intent::TestCamera{draft.values.camera});
    }
    if (rest.h > 120)
        draw_picture(camera, ui, cut_top(rest, std::min(rest.h, rest.w * 0.75F)));
    return changed;
}

void draw_bar(State& state, const Draft& draft, bool faulty, Ui& ui, Rect bar, Intents& intents) {
    const bool ready = state.draft && !faulty && !state.waiting;
    const auto save = ui.tr("form.save");
    const ButtonLook primary{ButtonKind::primary, std::nullopt, ready ? Enabled::yes : Enabled::no, "Ctrl S"};
    if (button(ui, "save", cut_right(bar, button_width(ui, save, primary) + 20, 10), save, primary) ||
        (ready && ui.key({SDLK_s, true}))) {
        state.waiting = true;
        intents.push_back(intent::SaveSettings{settings_of(draft)});
    }
    const TextLook soft{theme::body, Weight::regular, faulty ? theme::attention_ink : theme::soft_ink};
    if (!state.draft) {
        ui.text(ui.tr("form.saved_state"), bar, soft);
        return;
    }
    const auto undo = ui.tr("form.undo");
    if (button(ui, "undo", cut_right(bar, button_width(ui, undo), 14), undo))
        state.draft.reset();
    ui.elided(ui.tr(faulty ? "form.not_readable" : "form.unsaved"), bar, soft);
}

}  // namespace

std::vector<std::string> Draft::recipient_list() const {
    std::istringstream words{recipients};
    return {std::istream_iterator<std::string>{words}, {}};
}

bool Draft::recipients_wrong() const {
    return !std::ranges::all_of(recipient_list(), backup::is_recipient);
}

void draw(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    Draft draft = state.draft ? *state.draft : draft_of(view.data.settings);
    const auto faults = faults_in(draft);
    draw_bar(state, draft, faults.any() || draft.recipients_wrong() || draft.values.participant_word.empty(), ui,
             cut_top(room, theme::control_height, 16), intents);
    const float needed = 56 + 36 + 5 * row + 24;
    ScrollArea scroll{ui, "settings", room, needed + rules_height + counting_height + backup_height + 3 * theme::card_gap};
    Rect all = scroll.content();
    Rect rest = cut_top(all, needed, theme::card_gap);
    const float part = (rest.w - 2 * theme::card_gap) / 3;
    bool changed = draw_station(draft, faults, ui, cut_left(rest, part, theme::card_gap));
    changed |= draw_kiosk(draft, faults, ui, cut_left(rest, part, theme::card_gap));
    changed |= draw_camera(draft, state.camera, ui, rest, intents);
    changed |= draw_rules(draft, {faults.idle_lock, faults.answer_days}, ui, cut_top(all, rules_height, theme::card_gap));
    changed |= draw_counting(draft, faults.target, ui, cut_top(all, counting_height, theme::card_gap));
    changed |= backup::draw_card(draft, state, view, ui, cut_top(all, backup_height), intents);
    if (changed)
        state.draft = draft;
}

}  // namespace oasis::admin::settings
