#include "admin/pages/backup.h"

#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/domain/backup.h"
#include <algorithm>

namespace oasis::admin::backup {

namespace {

using namespace widgets;

constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

std::string day_and_time(const View& view, domain::Instant at) {
    return domain::to_text(view.zone.day_of(at)) + " " + clock_at(view, at);
}

void line(Ui& ui, Rect& rest, const std::string& caption, const std::string& says) {
    const auto row = cut_top(rest, 40);
    ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
    ui.text(caption, row, soft);
    ui.elided(says, {row.x + 150, row.y, row.w - 150, row.h}, {theme::body, Weight::regular, theme::ink, Align::right});
}

std::string drill_words(const View& view, const Ui& ui) {
    const auto& state = view.data.backup;
    if (!state.last_drill)
        return ui.tr("backup_page.no_drill");
    const auto when = day_and_time(view, *state.last_drill);
    return ui.tr(state.drill_was_good ? "backup_page.drill_good" : "backup_page.drill_bad", fmt::arg("when", when));
}

}  // namespace

bool is_recipient(const std::string& text) {
    constexpr std::size_t length = 62;
    return text.size() == length && text.starts_with("age1") && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
}

Standing standing(const View& view, const Ui& ui) {
    const auto& state = view.data.backup;
    if (!state.has_recipient)
        return {false, ui.tr("backup_page.no_key")};
    if (!state.last_good)
        return {false, ui.tr("backup_page.none")};
    const auto made = std::chrono::sys_days{view.zone.day_of(*state.last_good)};
    const auto days = (std::chrono::sys_days{view.today()} - made).count();
    if (domain::backup_overdue(state.last_good, view.now))
        return {false, ui.tr_n("backup_page.overdue", static_cast<long>(days))};
    const auto time = clock_at(view, *state.last_good);
    return {true, ui.tr(days == 0 ? "backup_page.today" : "backup_page.good", fmt::arg("time", time))};
}

void draw_warning(const View& view, Ui& ui, Rect& room, Intents& intents) {
    const auto state = standing(view, ui);
    if (state.good)
        return;
    const bool has_key = view.data.backup.has_recipient;
    const auto label = ui.tr("backup_page.now");
    const float wide = has_key ? button_width(ui, label) : 0;
    Rect rest = panel(ui, cut_top(room, 52, 16), Tone::attention, Icon::shield, state.words,
                      ui.tr(has_key ? "backup_page.what_to_do" : "backup_page.no_key_way"), wide + 12);
    if (has_key && button(ui, "backup now", middle(cut_right(rest, wide), 36), label))
        intents.push_back(intent::MakeBackup{});
}

bool draw_card(settings::Draft& draft, settings::State& state, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    card_head(ui, rest, ui.tr("backup_page.title"), ui.tr("backup_page.note"));
    rest = inset(rest, theme::form_padding, 18);
    Rect right = cut_right(rest, (rest.w - theme::form_column_gap) / 2, theme::form_column_gap);
    FieldLook folder;
    folder.icon = Icon::folder;
    folder.hint = ui.tr("backup_page.usual_folder");
    folder.message = ui.tr("backup_page.folder_how");
    bool changed = field(ui, "folder", cut_top(rest, field_height + message_height, 12), ui.tr("backup_page.folder"),
                         draft.values.backup_folder, folder);
    FieldLook to;
    to.hint = "age1…";
    to.wrong = draft.recipients_wrong();
    to.message = ui.tr("backup_page.recipients_how");
    changed |= field(ui, "recipients", cut_top(rest, field_height + message_height, 12),
                     ui.tr("backup_page.recipients"), draft.recipients, to);
    line(ui, right, ui.tr("backup_page.last"), standing(view, ui).words);
    line(ui, right, ui.tr("backup_page.drill"), drill_words(view, ui));
    (void)cut_top(right, 16);
    Rect row = cut_top(right, field_height);
    const auto label = ui.tr(state.backing_up ? "backup_page.working" : "backup_page.now");
    const bool ready = view.data.backup.has_recipient && !state.backing_up;
    const ButtonLook look{ButtonKind::secondary, Icon::shield, ready ? Enabled::yes : Enabled::no, {}};
    const auto at = cut_right(row, button_width(ui, label, look), 12);
    if (button(ui, "backup now", {at.x, at.y + label_height, at.w, 40}, label, look))
        intents.push_back(intent::MakeBackup{state.backup_to});
    FieldLook stick;
    stick.icon = Icon::folder;
    stick.hint = ui.tr("backup_page.stick_hint");
    field(ui, "stick", row, ui.tr("backup_page.stick"), state.backup_to, stick);
    return changed;
}

}  // namespace oasis::admin::backup
