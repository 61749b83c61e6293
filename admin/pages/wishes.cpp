#include "admin/pages/people.h"
#include "admin/pages/plan_parts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <algorithm>

namespace oasis::admin::people {

using namespace widgets;

namespace {

constexpr float row_height = 48;
constexpr float list_height = 4 * row_height;
constexpr int usual_times = 4;
constexpr TextLook soft{theme::body, Weight::regular, theme::soft_ink};

std::string name_of(const domain::PlanWish& wish, const View& view, const Ui& ui) {
    if (!wish.activity)
        return service_item_name(ui, wish.service_item);
    const auto* activity = plan::find_activity(view, *wish.activity);
    return activity ? alias(ui, *activity) : std::string{"—"};
}

/// What can still be asked for: activities, then the nine service items.
std::vector<domain::PlanWish> open_wishes(const WishesDraft& it, const View& view) {
    std::vector<domain::PlanWish> all;
    for (const auto* activity : plan::plannable(view))
        all.push_back({activity->id, {}, usual_times});
    for (const char* item : domain::service_items)
        all.push_back({std::nullopt, item, usual_times});
    std::erase_if(all, [&](const domain::PlanWish& wish) {
        return std::ranges::any_of(it.wishes, [&](const auto& own) {
            return own.wish.activity == wish.activity && own.wish.service_item == wish.service_item;
        });
    });
    return all;
}

void draw_list(WishesDraft& it, const View& view, Ui& ui, Rect place) {
    if (it.wishes.empty()) {
        ui.text(ui.tr("wishes.none"), place, {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    std::optional<std::size_t> gone;
    ScrollArea scroll{ui, "wishes", place, row_height * static_cast<float>(it.wishes.size())};
    Rect content = scroll.content();
    for (std::size_t at = 0; at < it.wishes.size(); ++at) {
        auto row = cut_top(content, row_height);
        if (!scroll.shows(row))
            continue;
        const IdScope scope{static_cast<long long>(at)};
        auto& own = it.wishes[at];
        ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
        if (icon_button(ui, "remove", middle(cut_right(row, 36, 8), 36), Icon::trash, ui.tr("wishes.remove")))
            gone = at;
        const auto unit = ui.tr("wishes.a_month");
        ui.text(unit, cut_right(row, ui.width(unit, soft) + 4, 8), soft);
        const auto name = name_of(own.wish, view, ui);
        bare_field(ui, "times", middle(cut_right(row, 70, 12), 40), name, own.times);
        ui.elided(name, row, {theme::body, Weight::bold, theme::ink});
    }
    if (gone)
        it.wishes.erase(it.wishes.begin() + static_cast<std::ptrdiff_t>(*gone));
}

void ask(WishesDraft& it, Intents& intents) {
    std::vector<domain::PlanWish> wishes;
    for (auto& own : it.wishes) {
        own.wish.times_a_month = plan::number_in(own.times);
        wishes.push_back(own.wish);
    }
    it.refusal.reset();
    it.waiting = true;
    intents.push_back(intent::SaveWishes{it.person, wishes});
}

}  // namespace

WishesDraft wishes_draft(domain::ParticipantId person, const std::vector<domain::PlanWish>& wishes) {
    WishesDraft draft;
    draft.person = person;
    for (const auto& wish : wishes)
        draft.wishes.push_back({wish, std::to_string(wish.times_a_month)});
    return draft;
}

void draw_wishes(State& state, const View& view, Ui& ui, Intents& intents) {
    auto& it = *state.wishes;
    const auto* row = find_person(view.data, it.person);
    if (!row)
        return state.wishes.reset();
    const Dialog dialog{ui, "wishes", ui.tr("wishes.title"), 530};
    Rect rest = dialog.room();
    about_person(ui, view, row->participant, cut_top(rest, 72, 12));
    rest.y += ui.paragraph(ui.tr("wishes.note"), rest, soft) + 8;
    draw_list(it, view, ui, cut_top(rest, list_height, 12));
    const auto open = open_wishes(it, view);
    std::vector<std::string> names{ui.tr("wishes.choose")};
    for (const auto& wish : open)
        names.push_back(name_of(wish, view, ui));
    const auto chosen = choice(ui, "add", cut_top(rest, field_height, 6), ui.tr("wishes.add"), names, 0);
    if (chosen && *chosen > 0)
        it.wishes.push_back({open[*chosen - 1], std::to_string(usual_times)});
    plan::refusal_line(ui, rest, it.refusal);
    switch (dialog_buttons(ui, dialog, {ui.tr("catalogue.leave"), ui.tr("form.save"), false, !it.waiting})) {
    case DialogAnswer::act: ask(it, intents); break;
    case DialogAnswer::safe: state.wishes.reset(); break;
    case DialogAnswer::none: break;
    }
}

}  // namespace oasis::admin::people
