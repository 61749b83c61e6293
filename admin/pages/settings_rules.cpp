#include "admin/attendance_words.h"
#include "admin/pages/settings.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"

namespace oasis::admin::settings {

namespace {

using namespace widgets;

constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};
constexpr TextLook small{theme::small, Weight::regular, theme::soft_ink};

/// A rule to switch on, and what it does then.
bool rule(Ui& ui, const char* id, Rect& rest, const char* label, const char* why, bool& on) {
    const bool pressed = checkbox(ui, id, cut_top(rest, 36), ui.tr(label), on);
    const auto line = cut_top(rest, 24, 14);
    ui.elided(ui.tr(why), {line.x + 30, line.y, line.w - 30, line.h}, small);
    if (pressed)
        on = !on;
    return pressed;
}

/// One of two.
template <class Value>
bool either(Ui& ui, Rect& rest, const char* caption, const std::pair<const char*, Value>& first,
            const std::pair<const char*, Value>& second, Value& value) {
    const auto before = value;
    ui.text(ui.tr(caption), cut_top(rest, 28), soft);
    for (const auto& [label, it] : {first, second})
        if (radio(ui, label, cut_top(rest, 36), ui.tr(label), value == it))
            value = it;
    (void)cut_top(rest, 14);
    return value != before;
}

}  // namespace

bool draw_rules(Draft& draft, WrongRules wrong, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    card_head(ui, rest, ui.tr("settings.rules"), ui.tr("settings.rules_note"));
    rest = inset(rest, theme::form_padding, 18);
    auto& values = draft.values;
    const float half = (rest.w - theme::form_column_gap) / 2;
    Rect left = cut_left(rest, half, theme::form_column_gap);
    bool changed = rule(ui, "suitability", left, "settings.suitability", "settings.suitability_why",
                        values.check_suitability);
    changed |= rule(ui, "environment", left, "settings.environment", "settings.environment_why",
                    values.check_environment);
    FieldLook look;
    look.wrong = wrong.idle_lock;
    look.message = ui.tr("settings.idle_how");
    changed |= field(ui, "idle", cut_top(left, field_height), ui.tr("settings.idle"), draft.idle_lock, look);
    using Files = domain::FilesShown;
    changed |= either<Files>(ui, rest, "settings.files", {"settings.files_all", Files::all},
                             {"settings.files_assigned", Files::assigned}, values.files_shown);
    using Set = domain::HandoverSet;
    changed |= either<Set>(ui, rest, "settings.handover", {"settings.handover_five", Set::five},
                           {"settings.handover_six", Set::six}, values.handover_set);
    look.wrong = wrong.answer_days;
    look.message = ui.tr("settings.answer_days_how");
    changed |= field(ui, "answer days", cut_top(rest, field_height), ui.tr("settings.answer_days"), draft.answer_days, look);
    return changed;
}

namespace {

/// When two services count once.
bool draw_unit(domain::CountingRule& rule, Ui& ui, Rect& rest) {
    using Unit = domain::CountingUnit;
    const auto before = rule.unit;
    ui.text(ui.tr("settings.counting_unit"), cut_top(rest, 28), soft);
    for (const auto unit : {Unit::activity, Unit::half_day, Unit::day})
        if (radio(ui, message_of(unit), cut_top(rest, 36), ui.tr(message_of(unit)), rule.unit == unit))
            rule.unit = unit;
    (void)cut_top(rest, 14);
    return rule.unit != before;
}

/// Which services away from the kiosk count.
bool draw_kinds(domain::CountingRule& rule, Ui& ui, Rect& rest) {
    bool changed = false;
    ui.text(ui.tr("settings.counting_kinds"), cut_top(rest, 28), soft);
    for (const auto kind : domain::service_kinds) {
        if (!checkbox(ui, message_of(kind), cut_top(rest, 36), ui.tr(message_of(kind)), rule.counts(kind)))
            continue;
        auto& counts = rule.kinds.at(static_cast<std::size_t>(kind));
        counts = !counts;
        changed = true;
    }
    return changed;
}

}  // namespace

bool draw_counting(Draft& draft, bool target_wrong, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    card_head(ui, rest, ui.tr("settings.counting"), ui.tr("settings.counting_note"));
    rest = inset(rest, theme::form_padding, 18);
    const auto effect = ui.tr("settings.counting_effect");
    tall_panel(ui, cut_bottom(rest, tall_panel_height(ui, rest.w, effect), 12), Tone::info, Icon::info,
               ui.tr("issuing.then"), effect);
    auto& values = draft.values;
    const float part = (rest.w - 2 * theme::form_column_gap) / 3;
    Rect first = cut_left(rest, part, theme::form_column_gap), second = cut_left(rest, part, theme::form_column_gap);
    bool changed = draw_unit(values.counting, ui, first);
    changed |= draw_kinds(values.counting, ui, second);
    FieldLook look;
    look.wrong = target_wrong;
    look.message = ui.tr("settings.target_how");
    changed |= field(ui, "target", cut_top(rest, field_height + message_height, 14), ui.tr("settings.target"), draft.target, look);
    changed |= rule(ui, "encourage", rest, "settings.encourage", "settings.encourage_why", values.encourage_line);
    return changed;
}

}  // namespace oasis::admin::settings
