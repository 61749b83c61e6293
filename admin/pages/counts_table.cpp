#include "admin/attendance_words.h"
#include "admin/pages/counts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "admin/widgets/table.h"
#include "shared/domain/joined.h"
#include <algorithm>
#include <array>

namespace oasis::admin::counts {

namespace {

using namespace widgets;

constexpr float foot_line = 26;

struct PaceLook {
    Icon icon;
    Tone tone;
};
PaceLook look_of(domain::Pace pace) {
    switch (pace) {
    case domain::Pace::reached:
    case domain::Pace::on_pace:
        return {Icon::check, Tone::done};
    case domain::Pace::follow_up:
        return {Icon::warning, Tone::attention};
    case domain::Pace::slow:
        break;
    }
    return {Icon::clock, Tone::plain};
}

/// Six cells, or as many as the target has where that is fewer than twelve.
void step_bar(Ui& ui, Rect cell, int services, int target) {
    constexpr int most_cells = 12;
    constexpr float gap = 3;
    const int cells = std::clamp(target, 1, most_cells);
    const float wide = std::min(18.0F, cell.w / static_cast<float>(cells) - gap);
    for (int at = 0; at < cells; ++at) {
        const bool done = services * cells >= (at + 1) * target;
        ui.fill({cell.x + static_cast<float>(at) * (wide + gap), cell.centre().y - 5, wide, 10},
                done ? theme::primary : theme::track, 3);
    }
}

std::string remark(const Ui& ui, const store::CountRow& row) {
    std::vector<std::string> parts;
    const auto add = [&](const char* id, const std::optional<domain::Day>& day) {
        if (day)
            parts.push_back(ui.tr(id, fmt::arg("day", day_words(*day))));
    };
    add("counts.joined", row.count.marks.joined);
    add("counts.left", row.count.marks.left);
    add("counts.away", row.count.marks.away);
    if (row.phone_visits > 0)
        parts.push_back(ui.tr_n("counts_page.with_phone", row.phone_visits));
    return domain::joined(parts, ui.tr("list.comma"));
}

Columns columns_of(const Ui& ui, float width) {
    const bool wide = width > 900;
    return {{{ui.tr("column.number"), wide ? 84.0F : 72.0F},
             {ui.tr("column.name"), wide ? 120.0F : 86.0F},
             {ui.tr("counts.column.services"), wide ? 220.0F : 148.0F},
             {ui.tr("counts.column.short_by"), wide ? 76.0F : 72.0F, Align::right},
             {"", wide ? 16.0F : 4.0F},
             {ui.tr("counts.column.pace"), wide ? 140.0F : 106.0F},
             {ui.tr("counts.column.by_the_15th"), wide ? 96.0F : 92.0F, Align::right},
             {"", wide ? 16.0F : 4.0F},
             {ui.tr("counts.column.last_day"), wide ? 110.0F : 98.0F},
             {ui.tr("counts.column.marks"), 0}},
            width};
}

/// Number and services are pressed to sort by them.
void draw_head(State& state, const Columns& columns, Ui& ui, Rect head) {
    columns.draw_head(ui, head, theme::card_radius);
    constexpr std::array sorts{std::tuple{Order::number, std::size_t{0}, "column.number"},
                               std::tuple{Order::services, std::size_t{2}, "counts.column.services"}};
    for (const auto& [order, column, id] : sorts) {
        const IdScope scope{id};
        const auto cell = columns.cell(head, column);
        const auto words = ui.tr(id);
        const float text = ui.width(words, {theme::small, Weight::bold, theme::soft_ink});
        const auto press = ui.press("sort", {cell.x - 6, cell.y + 4, text + 34, cell.h - 8}, words);
        if (press.focused)
            ui.focus_ring({cell.x, cell.y + 10, text + 24, cell.h - 20}, theme::chip_radius);
        if (state.order == order)
            ui.icon(Icon::down, {cell.x + text + 12, cell.centre().y}, theme::primary, theme::icon_small);
        if (press)
            state.order = order;
    }
}

void draw_row(const State& state, const store::CountRow& row, const Columns& columns, const View& view, Ui& ui,
              Rect line, Intents& intents) {
    const auto& person = row.participant;
    const auto& count = row.count;
    const int target = view.data.month_book->counts.rule.target;
    const IdScope scope{person.id.value};
    const bool open = state.person == person.id;
    if (table_row(ui, line, person.number, open))
        intents.push_back(intent::ShowRecords{open ? std::nullopt : std::optional{person.id}});
    ui.text(person.number, columns.cell(line, 0));
    ui.elided(shown_name(ui, view, person), columns.cell(line, 1), cell_bold);
    Rect services = columns.cell(line, 2);
    step_bar(ui, cut_left(services, line.w > 900 ? 126 : 92, 8), count.services, target);
    const auto n = std::to_string(count.services);
    ui.text(n, cut_left(services, ui.width(n, cell_bold) + 1), cell_bold);
    ui.text(" / " + std::to_string(target), services, cell_soft);
    auto right = cell_bold;
    right.align = Align::right;
    const TextLook nothing{theme::body, Weight::regular, theme::hint, Align::right};
    if (count.short_by > 0)
        ui.text(std::to_string(count.short_by), columns.cell(line, 3), right);
    else
        ui.text("—", columns.cell(line, 3), nothing);
    const auto pace = look_of(count.pace);
    const auto cell = columns.cell(line, 5);
    chip(ui, {cell.x, cell.centre().y - theme::chip_height / 2}, pace.icon, ui.tr(message_of(count.pace)), pace.tone);
    auto plain = cell_plain;
    plain.align = Align::right;
    ui.text(std::to_string(count.by_the_15th), columns.cell(line, 6), plain);
    ui.text(count.last_day ? day_words(*count.last_day) : "—", columns.cell(line, 8));
    auto soft = cell_soft;
    soft.em = line.w > 900 ? theme::body : theme::small;
    ui.elided(remark(ui, row), columns.cell(line, 9), soft);
}

struct FootLine {
    std::string caption;
    std::string words;
};

std::vector<FootLine> foot_of(const View& view, const Ui& ui, const std::vector<const store::CountRow*>& people) {
    const auto& book = *view.data.month_book;
    long services = 0;
    for (const auto* row : people)
        services += row->count.services;
    auto sum = ui.tr("counts_page.sum", fmt::arg("people", people.size()), fmt::arg("n", services));
    if (book.asked.month == domain::month_of(view.today()))
        sum += " · " + ui.tr_n("counts_page.open_days_left", book.counts.open.left());
    const auto until = long_date(ui, view.zone.day_of(book.read_at)) + " " + clock_at(view, book.read_at);
    return {{ui.tr("counts.total"), sum},
            {ui.tr("counts.rule"), rule_words(ui.words(), book.counts.rule)},
            {ui.tr("counts.column.pace"), ui.tr("counts_page.pace_means", fmt::arg("target", book.counts.rule.target))},
            {ui.tr("counts.head"), ui.tr("counts_page.head", fmt::arg("n", book.head.entries),
                                         fmt::arg("head", book.head.hex), fmt::arg("at", until))}};
}

void draw_foot(const View& view, Ui& ui, Rect& rest, const std::vector<const store::CountRow*>& people) {
    const auto lines = foot_of(view, ui, people);
    float captions = 0;
    for (const auto& line : lines)
        captions = std::max(captions, ui.width(line.caption, cell_bold) + 20);
    const float wide = rest.w - 2 * theme::card_padding - captions;
    float high = 20;
    for (const auto& line : lines)
        high += std::max(foot_line, ui.paragraph_height(line.words, wide, {}, foot_line));
    Rect foot = cut_bottom(rest, high);
    ui.line({foot.x, foot.y}, {foot.right(), foot.y}, theme::line);
    ui.fill(inset(foot, 1, 1), theme::sunken, theme::card_radius, Ui::Corners::bottom);
    foot = inset(foot, theme::card_padding, 10);
    const auto strong = [&](std::size_t at) { return at == 0 ? cell_bold : cell_soft; };
    for (std::size_t at = 0; at < lines.size(); ++at) {
        ui.text(lines[at].caption, {foot.x, foot.y, captions - 10, foot_line}, cell_bold);
        (void)cut_top(foot, ui.paragraph(lines[at].words, {foot.x + captions, foot.y, wide, foot.h}, strong(at),
                                         foot_line));
    }
}

}  // namespace

void draw_table(State& state, const View& view, Ui& ui, Rect place, Intents& intents) {
    Rect rest = card(ui, place);
    const auto people = people_in(state.shown, state.order, view);
    draw_foot(view, ui, rest, people);
    const auto columns = columns_of(ui, rest.w);
    draw_head(state, columns, ui, cut_top(rest, theme::row_height));
    if (people.empty()) {
        ui.text(ui.tr("counts_page.nobody"), {rest.x, rest.y + 40, rest.w, 24},
                {theme::body, Weight::regular, theme::soft_ink, Align::centre});
        return;
    }
    ScrollArea scroll{ui, "people", inset(rest, 0, 1), theme::row_height * static_cast<float>(people.size())};
    const Rect content = scroll.content();
    // Two thousand rows, of which a screen holds thirty: only those are drawn.
    const auto first = static_cast<std::size_t>(std::max(0.0F, (rest.y - content.y) / theme::row_height));
    for (std::size_t at = first; at < people.size(); ++at) {
        const Rect line{content.x, content.y + theme::row_height * static_cast<float>(at), content.w, theme::row_height};
        if (!scroll.shows(line))
            break;
        draw_row(state, *people[at], columns, view, ui, line, intents);
    }
}

}  // namespace oasis::admin::counts
