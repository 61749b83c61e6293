#include "admin/attendance_words.h"
#include "admin/pages/counts.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/charts.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace oasis::admin::counts {

namespace {

using namespace widgets;

int percent(int part, int whole) {
    return static_cast<int>(std::lround(100.0 * part / std::max(1, whole)));
}

/// How many will have reached the target, if all goes on as it does.
int on_course(const View& view) {
    return static_cast<int>(people_in({Filter::on_course, 0}, Order::number, view).size());
}

bool is_running(const View& view, domain::Month month) {
    return month == domain::month_of(view.today());
}

}  // namespace

LabelledChart distribution(const Ui& ui, const View& view) {
    const auto& counts = view.data.month_book->counts;
    std::array<int, last_bar + 1> people{};
    for (const auto& row : counts.rows)
        ++people.at(static_cast<std::size_t>(std::min(row.count.services, last_bar)));
    Bars bars{{}, {}, ui.tr("counts_page.target", fmt::arg("n", counts.rule.target)), ui.tr("counts_page.each_month")};
    if (counts.rule.target <= last_bar)
        bars.target = static_cast<std::size_t>(counts.rule.target);
    LabelledChart all;
    for (int n = 0; n <= last_bar; ++n) {
        const int value = people.at(static_cast<std::size_t>(n));
        bars.bars.push_back({std::to_string(n) + (n == last_bar ? "+" : ""), value, n >= counts.rule.target});
        all.labels.push_back(value == 0 ? std::string{}
                                        : fmt::format("{}: {}", filter_words(ui, view, {Filter::services, n}),
                                                      ui.tr_n("counts.people", value)));
    }
    all.chart = std::move(bars);
    return all;
}

LabelledChart rate_trend(const Ui& ui, const View& view) {
    Trend trend;
    LabelledChart all;
    for (const auto& point : view.data.month_book->trend) {
        const bool running = is_running(view, point.month);
        const int reached = running ? on_course(view) : point.reached;
        const auto share = ui.tr(running ? "counts_page.about_percent" : "counts_page.percent",
                                 fmt::arg("n", percent(reached, point.people)));
        const auto known = point.people > 0 ? std::optional{static_cast<double>(reached) / point.people} : std::nullopt;
        trend.points.push_back({ui.tr("counts_page.short_month", fmt::arg("month", static_cast<unsigned>(point.month.month()))),
                                share, known, running});
        all.labels.push_back(known ? fmt::format("{}: {} / {}", month_words(ui, point.month), reached, point.people)
                                   : std::string{});
    }
    all.chart = std::move(trend);
    return all;
}

int first_hour(const std::array<int, 24>& arrivals) {
    constexpr int usual = 8;
    const auto first = std::ranges::find_if(arrivals, [](int n) { return n > 0; });
    return std::min(usual, static_cast<int>(first - arrivals.begin()));
}

LabelledChart arrivals(const Ui& ui, const View& view) {
    constexpr int usual_end = 17;
    const auto& by_hour = view.data.month_book->charts->arrivals;
    Bars bars;
    LabelledChart all;
    int end = usual_end;
    for (int hour = 0; hour < 24; ++hour)
        if (by_hour.at(static_cast<std::size_t>(hour)) > 0)
            end = std::max(end, hour + 1);
    for (int hour = first_hour(by_hour); hour < end; ++hour) {
        const int n = by_hour.at(static_cast<std::size_t>(hour));
        const auto caption = ui.tr("today.hour", fmt::arg("hour", hour));
        bars.bars.push_back({caption, n, true});
        all.labels.push_back(n == 0 ? std::string{}
                                    : ui.tr_n("counts_page.arrivals_at", n, fmt::arg("hour", caption)));
    }
    all.chart = std::move(bars);
    return all;
}

LabelledChart fills(const Ui& ui, const View& view) {
    FillRows rows;
    LabelledChart all;
    for (const auto& fill : view.data.month_book->charts->fills) {
        rows.rows.push_back({alias(ui, fill.activity), fill.picked, fill.places});
        all.labels.push_back(alias(ui, fill.activity) + ": " + ui.tr_n("counts_page.sessions", fill.sessions));
    }
    all.chart = std::move(rows);
    return all;
}

LabelledChart heat(const Ui& ui, const View& view) {
    MonthHeat month;
    LabelledChart all;
    for (int day = 0; day < 7; ++day)
        month.weekdays.push_back(weekday(ui, day));
    for (const auto& day : view.data.month_book->charts->heat) {
        if (month.values.empty())
            month.before = domain::weekday_index(day.day);
        month.values.push_back(day.visits);
        all.labels.push_back(short_date(ui, day.day) + ": " + ui.tr_n("counts_page.visits", day.visits));
    }
    all.chart = std::move(month);
    return all;
}

void open_bar(State& state, std::size_t bar) {
    state.shown = {Filter::services, static_cast<int>(bar)};
}

void open_point(State& state, const View& view, std::size_t point, Intents& intents) {
    const auto month = view.data.month_book->trend.at(point).month;
    state.shown = {is_running(view, month) ? Filter::on_course : Filter::reached, 0};
    intents.push_back(intent::ShowMonth{month});
}

namespace {

/// A card with one chart, its title, and the button that makes a picture of it.
std::optional<std::size_t> chart_card(State& state, const char* title, const LabelledChart& it, const View& view,
                                      Ui& ui, Rect place, Intents& intents) {
    const IdScope scope{title};
    const auto& book = *view.data.month_book;
    Rect rest = card(ui, place);
    const auto label = ui.tr("counts_page.picture");
    ButtonLook look{ButtonKind::secondary, Icon::download, state.exporting ? Enabled::no : Enabled::yes, {}, {}};
    const float wide = button_width(ui, label, look);
    Rect head = card_head(ui, rest, ui.tr(title), month_words(ui, book.asked.month), wide + 10);
    if (button(ui, "picture", middle(cut_right(head, wide), theme::small_control), label, look)) {
        const auto name = ui.tr(title) + "-" + view.data.settings.station.code + "-" + domain::to_text(book.asked.month);
        intents.push_back(intent::ExportChart{
            {name, ui.tr(title), view.data.settings.station.name + " · " + month_words(ui, book.asked.month),
             {ui.tr("counts.rule") + ": " + rule_words(ui.words(), book.counts.rule)}, it.chart}});
    }
    rest = inset(rest, theme::card_padding, 14);
    const float wanted = chart_height(it.chart);
    if (std::holds_alternative<Bars>(it.chart) || std::holds_alternative<Trend>(it.chart) || wanted <= rest.h)
        return chart(ui, "chart", rest, it.chart, it.labels);
    const ScrollArea scroll{ui, "scroll", rest, wanted};
    return chart(ui, "chart", {scroll.content().x, scroll.content().y, scroll.content().w, wanted}, it.chart, it.labels);
}

}  // namespace

void draw_charts(State& state, const View& view, Ui& ui, Rect room, Intents& intents) {
    const auto& charts = *view.data.month_book->charts;
    Rect upper = cut_top(room, (room.h - theme::card_gap) / 2, theme::card_gap);
    const float half = (upper.w - theme::card_gap) / 2, third = (room.w - 2 * theme::card_gap) / 3;
    const auto left = cut_left(upper, half, theme::card_gap);
    if (const auto bar = chart_card(state, "counts_page.arrivals", arrivals(ui, view), view, ui, left, intents))
        intents.push_back(intent::ShowBehind{first_hour(charts.arrivals) + static_cast<int>(*bar)});
    if (const auto row = chart_card(state, "counts_page.fills", fills(ui, view), view, ui, upper, intents))
        intents.push_back(intent::ShowBehind{charts.fills.at(*row).activity.id});
    const auto first = cut_left(room, third, theme::card_gap), second = cut_left(room, third, theme::card_gap);
    if (const auto day = chart_card(state, "counts_page.heat", heat(ui, view), view, ui, first, intents)) {
        intents.push_back(intent::ReviewDay{charts.heat.at(*day).day});
        intents.push_back(intent::GoTo{Page::attendance});
    }
    if (const auto bar = chart_card(state, "counts_page.distribution", distribution(ui, view), view, ui, second, intents)) {
        open_bar(state, *bar);
        intents.push_back(intent::ShowCharts{false});
    }
    if (const auto point = chart_card(state, "counts_page.trend", rate_trend(ui, view), view, ui, room, intents)) {
        open_point(state, view, *point, intents);
        intents.push_back(intent::ShowCharts{false});
    }
}

}  // namespace oasis::admin::counts
