#include "admin/page_keys.h"

#include "admin/widgets/dialog.h"
#include "admin/widgets/layout.h"
#include "shared/domain/permission.h"
#include <optional>
#include <span>
#include <vector>

namespace oasis::admin::page_keys {

namespace {

using namespace widgets;

struct Key {
    const char* keys;  // parted by spaces
    const char* does;  // message
    std::optional<domain::Right> needs = {};
};

constexpr Key everywhere[]{{"Ctrl K", "keys.find"},   {"F2", "keys.roll_call"},     {"F4", "keys.calls"},
                           {"Ctrl L", "keys.lock"},   {"Ctrl 0–9", "keys.pages"},   {"F3", "keys.names"},
                           {"Tab", "keys.next"},      {"Esc", "keys.close"},        {"F1", "keys.all"}};
constexpr Key of_today[]{{"N", "keys.check_in"}, {"1–4", "keys.figures"}};
constexpr Key of_plan[]{{"N", "keys.add_session"},
                        {"[ ]", "keys.weeks"},
                        {"Alt 1–4", "keys.tabs"},
                        {"Alt ← →", "keys.move_block"}};
constexpr Key of_counts[]{{"N", "keys.add_service"}, {"[ ]", "keys.months"}, {"1–4", "keys.count_filters"}, {"Enter", "keys.records"}};
constexpr Key of_day_end[]{{"Space", "keys.present"},          {"X", "keys.absent"},      {"U", "keys.undo"},
                           {"A", "keys.add_to_session"},       {"Shift Space", "keys.rest_present"},
                           {"Ctrl Enter", "keys.confirm"},     {"Tab", "keys.column"},    {"↑ ↓", "keys.line"},
                           {"S", "keys.add_service"},              {"P", "keys.paper_day"},   {"[ ]", "keys.days"},
                           {"Alt 1–4", "keys.tabs"}};
constexpr Key of_attendance[]{{"↑ ↓", "keys.rows"}, {"E", "keys.correct"}, {"V", "keys.void"}, {"N", "keys.add_visit"},
                              {"/", "keys.filter"}, {"[ ]", "keys.days"}, {"Enter", "keys.open_file"}};
constexpr Key of_people[]{{"N", "keys.add_person"}, {"/", "keys.filter"}};
constexpr Key of_import[]{{"Ctrl S", "keys.import"}};
constexpr Key of_file[]{{"Ctrl S", "keys.save"}, {"F3", "keys.reveal"}, {"Alt 1–5", "keys.tabs"}, {"Alt ← →", "keys.files"}};
constexpr Key of_cards[]{{"Ctrl A", "keys.tick_all"}, {"PgUp PgDn", "keys.sheets"}, {"Ctrl P", "keys.make_sheet"}};
constexpr Key of_hours[]{{"↑ ↓", "keys.hours_day"},     {"← →", "keys.bar_move"},         {"Shift ← →", "keys.bar_end"},
                         {"Ctrl ← →", "keys.bar_start"}, {"Enter", "keys.bar_times"},       {"Del", "keys.bar_remove"},
                         {"N", "keys.bar_add"},          {"Ctrl S", "keys.save"}};
constexpr Key of_notices[]{{"N", "keys.new_notice"}, {"Ctrl B", "keys.bold"}, {"Ctrl H", "keys.heading"},
                           {"Ctrl S", "keys.save_draft"}, {"Ctrl Enter", "keys.publish"}};
constexpr Key of_wall[]{{"N", "keys.add_wall", domain::Right::edit_wall}, {"Ctrl S", "keys.save"}, {"Alt 1–5", "keys.tabs"}};
constexpr Key of_complaints[]{{"N", "keys.add_channel"}, {"↑ ↓", "keys.rows"}, {"Enter", "keys.edit_channel"},
                             {"Alt ↑ ↓", "keys.order_channels"}};
constexpr Key of_accounts[]{{"N", "keys.add_account", domain::Right::manage_accounts}};
constexpr Key of_settings[]{{"Ctrl S", "keys.save"}, {"F7", "keys.next_word"}, {"Alt Enter", "keys.take_word"}};

std::span<const Key> own_keys(Shown shown) {
    if (shown.page == Page::attendance && shown.day_end)
        return of_day_end;
    switch (shown.page) {
    case Page::today:
        return of_today;
    case Page::plan:
        return of_plan;
    case Page::attendance:
        return of_attendance;
    case Page::counts:
        return of_counts;
    case Page::people:
        return of_people;
    case Page::cards:
        return of_cards;
    case Page::hours:
        return of_hours;
    case Page::wall:
        return of_wall;
    case Page::complaints:
        return of_complaints;
    case Page::file:
        return of_file;
    case Page::importing:
        return of_import;
    case Page::notices:
        return of_notices;
    case Page::accounts:
        return of_accounts;
    case Page::settings:
        return of_settings;
    default:
        return {};
    }
}

void add(std::vector<KeyHint>& hints, std::span<const Key> keys, domain::Role role, const Ui& ui) {
    for (const auto& key : keys)
        if (!key.needs || domain::may(role, *key.needs))
            hints.push_back({key.keys, ui.tr(key.does)});
}

}  // namespace

void draw_strip(Shown shown, domain::Role role, Ui& ui, Rect line) {
    constexpr std::size_t most = 8;
    std::vector<KeyHint> hints;
    add(hints, own_keys(shown), role, ui);
    add(hints, everywhere, role, ui);
    auto last = hints.back();
    Rect rest = line;
    const TextLook look{theme::small, Weight::regular, theme::soft_ink};
    const auto all = cut_right(rest, ui.width(last.does, look) + 50, 12);
    key_hints(ui, all, {&last, 1});
    hints.resize(std::min(most - 1, hints.size() - 1));
    key_hints(ui, rest, hints);
}

bool draw_all(Shown shown, domain::Role role, Ui& ui) {
    std::vector<KeyHint> hints;
    add(hints, own_keys(shown), role, ui);
    const auto own = hints.size();
    add(hints, everywhere, role, ui);
    constexpr float row = 38;
    const float gap = own > 0 ? 20.0F : 0.0F;
    const Dialog dialog{ui, "keys", ui.tr("keys.title"), row * static_cast<float>(hints.size()) + gap};
    Rect rest = dialog.room();
    for (std::size_t at = 0; at < hints.size(); ++at) {
        auto line = cut_top(rest, row, at + 1 == own ? gap : 0);
        ui.line({line.x, line.bottom()}, {line.right(), line.bottom()}, theme::fine_line);
        ui.text(hints[at].does, {line.x + 170, line.y, line.w - 170, line.h});
        const KeyHint caps{hints[at].keys, {}};
        key_hints(ui, {line.x, line.y, 170, line.h}, {&caps, 1});
    }
    return !dialog.left();
}

}  // namespace oasis::admin::page_keys
