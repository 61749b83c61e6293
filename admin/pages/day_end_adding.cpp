#include "admin/pages/day_end.h"

#include "admin/pages/find.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <algorithm>

namespace oasis::admin::day_end {

namespace {

using namespace widgets;

constexpr float match_height = 52;
constexpr float added_height = 40;
constexpr TextLook bold{theme::body, Weight::bold, theme::ink};
constexpr TextLook small{theme::small, Weight::regular, theme::soft_ink};

const store::SessionCandidate* candidate(const SessionList& list, domain::ParticipantId id) {
    const auto found = std::ranges::find(list.candidates, id, [](const auto& one) { return one.participant.id; });
    return found == list.candidates.end() ? nullptr : &*found;
}

/// Why the person is proposed, or that there is no visit yet.
std::string where(const SessionList& list, domain::ParticipantId id, const Ui& ui) {
    const auto* known = candidate(list, id);
    if (known && known->here)
        return ui.tr("day_end.was_here");
    if (known && known->last_time)
        return ui.tr("day_end.last_time", fmt::arg("day", short_date(ui, *known->last_time)));
    return ui.tr("day_end.gets_visit");
}

/// The field, which the keys may have asked to be typed into.
void draw_search(State& state, Ui& ui, Rect place) {
    const bool typing = is_typed_into("search");
    const bool wanted = state.column == Column::adding;
    if (wanted && state.field_open && !typing)  // left by the mouse, or closed by Enter, whose key comes now
        state.column = Column::people;
    if (typing)
        state.column = Column::adding;
    state.field_open = typing;
    if (typing)
        type_before(std::exchange(state.early, {}));
    FieldLook look{.hint = ui.tr("find.hint"), .icon = Icon::search, .skipped_by_tab = true};
    look.take_focus = wanted && !typing && state.column == Column::adding;
    if (bare_field(ui, "search", place, ui.tr("day_end.search"), state.search, look))
        state.match = 0;
}

void draw_matches(State& state, Shown& it, const View& view, Ui& ui, Rect place, Enabled enabled) {
    const auto& list = view.data.day_book->lists[it.place];
    std::optional<domain::ParticipantId> wanted;
    const auto found = matches(state, it, view);
    const auto most = static_cast<std::size_t>(std::max(0.0F, place.h / match_height));
    for (std::size_t at = 0; at < std::min(found.size(), most); ++at) {
        const auto& person = *found[at];
        const IdScope scope{person.id.value};
        Rect line = cut_top(place, match_height);
        if (!state.search.empty() && at == state.match)
            ui.fill(line.grown(4), theme::selected, theme::control_radius);
        const auto label = ui.tr("day_end.add");
        const ButtonLook look{ButtonKind::secondary, Icon::plus, enabled, {}};
        if (button(ui, "add", middle(cut_right(line, button_width(ui, label, look), 8), 34), label, look))
            wanted = person.id;
        Rect words{line.x, line.y + 5, line.w, 22};
        ui.text(person.number, cut_left(words, 52), {theme::body, Weight::regular, theme::ink});
        ui.elided(shown_name(ui, view, person), words, bold);
        ui.elided(where(list, person.id, ui), {line.x, line.y + 27, line.w, 20}, small);
    }
    if (found.empty())
        ui.paragraph(ui.tr(state.search.empty() ? "day_end.nobody_likely" : "find.nobody"), place,
                     {theme::body, Weight::regular, theme::soft_ink});
    if (wanted) {
        add(it.draft, it.list, *wanted);
        state.search.clear();
        forget_typing();
    }
}

void draw_added(Shown& it, const View& view, Ui& ui, Rect place, Enabled enabled) {
    ui.text(ui.tr_n("day_end.added", static_cast<long>(it.list.added.size())), cut_top(place, 32), bold);
    std::optional<domain::ParticipantId> out;
    ScrollArea scroll{ui, "added", place, added_height * static_cast<float>(it.list.added.size())};
    Rect content = scroll.content();
    for (const auto* person : it.list.added) {
        const IdScope scope{person->id.value};
        Rect line = cut_top(content, added_height);
        if (!scroll.shows(line))
            continue;
        const auto label = ui.tr("day_end.take_out");
        const auto act = cut_right(line, ui.width(label, bold) + 8, 8);
        if (enabled == Enabled::yes && text_button(ui, "take out", act, label, Align::right))
            out = person->id;
        ui.text(person->number, cut_left(line, 52), {theme::body, Weight::regular, theme::ink});
        ui.elided(shown_name(ui, view, *person), line, bold);
    }
    if (out)
        take_out(it.draft, *out);
}

}  // namespace

std::vector<const domain::Participant*> matches(const State& state, const Shown& it, const View& view) {
    std::vector<const domain::Participant*> found;
    const auto offer = [&](const domain::Participant& person) {
        if (!it.list.holds(person.id))
            found.push_back(&person);
    };
    if (state.search.empty()) {
        for (const auto& one : view.data.day_book->lists[it.place].candidates)
            offer(one.participant);
        return found;
    }
    for (const auto* row : find::meant(view, state.search))
        offer(row->participant);
    return found;
}

void draw_adding(State& state, Shown& it, const View& view, Ui& ui, Rect place) {
    Rect rest = card(ui, place);
    card_head(ui, rest, ui.tr("day_end.add"), ui.tr("day_end.add_whom"));
    rest = inset(rest, theme::card_padding, 16);
    const auto note = ui.tr("day_end.then");
    const float note_height = ui.paragraph_height(note, rest.w - 32, {}, 24) + 24;
    const auto info = cut_bottom(rest, note_height, 12);
    ui.fill(info, theme::info, theme::control_radius);
    ui.paragraph(note, inset(info, 16, 12), {theme::body, Weight::regular, theme::info_ink});

    const bool open = it.draft.stage == Draft::Stage::open && view.may(domain::Right::confirm_attendance);
    const auto enabled = open ? Enabled::yes : Enabled::no;
    draw_search(state, ui, cut_top(rest, theme::control_height, 10));
    const float half = std::max(match_height, (rest.h - 24) * 0.55F);
    draw_matches(state, it, view, ui, cut_top(rest, half, 12), enabled);
    ui.line({place.x, rest.y}, {place.right(), rest.y}, theme::line);
    (void)cut_top(rest, 12);
    draw_added(it, view, ui, rest, enabled);
}

}  // namespace oasis::admin::day_end
