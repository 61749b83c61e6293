#include "admin/pages/counts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/charts.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/domain/joined.h"
#include <algorithm>
#include <array>

namespace oasis::admin::counts {

namespace {

using namespace widgets;

constexpr float sums_height = 148, least_chart = 236, first_height = 156;

struct Sum {
    std::string caption;
    std::string number;
    std::string unit;
    std::optional<Filter> opens;  // nullopt: the rate's dialog
};

std::string one_decimal(long tenths) {
    return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::array<Sum, 4> sums_of(const View& view, const Ui& ui) {
    const auto& counts = view.data.month_book->counts;
    const long people = std::ssize(counts.rows), services = counts.services();
    std::vector<domain::NormativeFacts> facts;
    for (const auto& row : counts.rows)
        facts.push_back(facts_of(view, row));
    const auto rate = domain::normative_rate(facts, counts.rule.target).per_mille();
    return {Sum{ui.tr("counts_page.services"), std::to_string(services), ui.tr("counts_page.times"), Filter::all},
            Sum{ui.tr("counts_page.per_head"), people ? one_decimal((services * 20 + people) / (people * 2)) : "—",
                ui.tr("counts_page.times"), Filter::all},
            Sum{ui.tr("counts_page.reached", fmt::arg("target", counts.rule.target)), std::to_string(counts.reached()),
                ui.tr("counts_page.heads"), Filter::reached},
            Sum{ui.tr("counts_page.rate"), view.names && rate ? one_decimal(*rate) : "—", "%", std::nullopt}};
}

bool sum_box(Ui& ui, const Sum& sum, Rect place) {
    const auto press = ui.press("sum", place, sum.caption);
    if (press.hovered)
        ui.fill(inset(place, 2, 2), theme::sunken, theme::control_radius);
    if (press.focused)
        ui.focus_ring(inset(place, 6, 6), theme::control_radius);
    Rect rest = inset(place, theme::card_padding, 8);
    ui.elided(sum.caption, cut_top(rest, 22, 4), {theme::small, Weight::regular, theme::soft_ink});
    const TextLook big{theme::title, Weight::bold, theme::ink};
    auto line = cut_top(rest, 32);
    ui.text(sum.number, cut_left(line, ui.width(sum.number, big) + 1, 6), big);
    ui.text(sum.unit, {line.x, line.y + 4, line.w, line.h - 4}, {theme::small, Weight::regular, theme::soft_ink});
    return press.clicked;
}

void draw_sums(State& state, const View& view, Ui& ui, Rect place) {
    card(ui, place);
    const auto sums = sums_of(view, ui);
    const float wide = place.w / 2, high = place.h / 2;
    ui.line({place.x, place.y + high}, {place.right(), place.y + high}, theme::fine_line);
    ui.line({place.x + wide, place.y}, {place.x + wide, place.bottom()}, theme::fine_line);
    for (std::size_t at = 0; at < sums.size(); ++at) {
        const IdScope scope{static_cast<long long>(at)};
        const Rect box{place.x + wide * static_cast<float>(at % 2), place.y + high * static_cast<float>(at / 2), wide, high};
        if (!sum_box(ui, sums[at], box))
            continue;
        if (sums[at].opens)
            state.shown = {*sums[at].opens, 0};
        else
            state.rate = true;
    }
}

std::optional<std::size_t> chart_in(Ui& ui, Rect place, const char* title, const std::string& note,
                                    const LabelledChart& it) {
    Rect rest = inset(card(ui, place), theme::card_padding, 12);
    Rect head = cut_top(rest, 26, 6);
    const TextLook bold{theme::section, Weight::bold, theme::ink};
    ui.text(ui.tr(title), cut_left(head, ui.width(ui.tr(title), bold) + 1, 12), bold);
    ui.elided(note, head, {theme::small, Weight::regular, theme::soft_ink, Align::right});
    return chart(ui, title, rest, it.chart, it.labels);
}

/// Who needs a call, by number, as far as the line goes.
void draw_first(State& state, const View& view, Ui& ui, Rect place) {
    Rect rest = inset(card(ui, place), theme::card_padding, 12);
    const auto people = people_in({Filter::follow_up, 0}, Order::number, view);
    ui.text(ui.tr("counts_page.first"), cut_top(rest, 26, 6), {theme::section, Weight::bold, theme::ink});
    const TextLook soft{theme::body, Weight::regular, theme::soft_ink};
    if (people.empty()) {
        ui.paragraph(ui.tr("counts_page.nobody_waits"), rest, soft);
        return;
    }
    (void)cut_top(rest, ui.paragraph(ui.tr_n("counts_page.waiting", std::ssize(people)), rest, soft));
    std::vector<std::string> numbers;
    for (const auto* row : people)
        numbers.push_back(row->participant.number);
    ui.elided(domain::joined(numbers, ui.tr("list.comma")), cut_top(rest, 24, 12), soft);
    const auto label = ui.tr("counts_page.open_list");
    const ButtonLook look{ButtonKind::secondary, Icon::phone, Enabled::yes, "4", {}};
    if (button(ui, "follow up", {rest.x, rest.y, button_width(ui, label, look), theme::control_height}, label, look))
        state.shown = {Filter::follow_up, 0};
}

}  // namespace

void draw_side(State& state, const View& view, Ui& ui, Rect side, Intents& intents) {
    const float others = sums_height + first_height + 3 * theme::card_gap;
    const float chart_height = std::max(least_chart, (side.h - others) / 2);
    const float all = others + 2 * chart_height;
    const ScrollArea scroll{ui, "side", side, all};
    Rect rest = scroll.content();
    draw_sums(state, view, ui, cut_top(rest, sums_height, theme::card_gap));
    const auto target = fmt::arg("target", view.data.month_book->counts.rule.target);
    if (const auto bar = chart_in(ui, cut_top(rest, chart_height, theme::card_gap), "counts_page.distribution",
                                  ui.tr("counts_page.dark_is", target), distribution(ui, view)))
        open_bar(state, *bar);
    if (const auto point = chart_in(ui, cut_top(rest, chart_height, theme::card_gap), "counts_page.trend",
                                    ui.tr("counts_page.hollow_is"), rate_trend(ui, view)))
        open_point(state, view, *point, intents);
    draw_first(state, view, ui, cut_top(rest, first_height));
}

}  // namespace oasis::admin::counts
