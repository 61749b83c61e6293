#pragma once
#include "admin/chart.h"
#include "admin/pages/view.h"
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace oasis::admin::counts {

/// Which people the table shows: the four of the bar, and those behind a figure elsewhere on the page.
enum class Filter {
    all,
    short_of_target,
    few_by_the_15th,
    follow_up,
    reached,
    on_course,  // reached, or on pace to
    services,   // so many of them
    planned,
    assessed,
    agreed,
    normative,  // with all parts of the normative-service rate
};
inline constexpr std::size_t bar_filters = 4;
/// The distribution's last bar holds everyone with so many services or more.
inline constexpr int last_bar = 8;

struct Shown {
    Filter filter = Filter::all;
    int services = 0;  // of Filter::services
    bool operator==(const Shown&) const = default;
};

enum class Order { number, services };

/// The dialog 标记已报.
struct Reporting {
    bool whole_month = false;  // up to the month's end, else up to the 15th
    bool waiting = false;
    bool refused = false;
};

struct State {
    std::optional<domain::Month> month;           // nullopt: this one
    std::optional<domain::ParticipantId> person;  // whose records are open
    bool charts = false;                          // the tab 图表
    std::optional<int> hour;                      // whose check-ins, or …
    std::optional<domain::ActivityId> activity;   // … whose sessions a chart's figure has opened
    Shown shown;
    Order order = Order::number;
    bool changes = false;  // changes after the report are open
    bool rate = false;     // the normative-service rate is open
    std::optional<Reporting> reporting;
    bool exporting = false;
};

/// 服务次数: what the month comes to, by person, and what every figure is made of.
void draw(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
/// True while a dialog of the page stands.
bool draw_dialogs(State&, const View&, widgets::Ui&, Intents&);

// ---- the page's parts; each is told its room ---------------------------------------------------------------

void draw_table(State&, const View&, widgets::Ui&, widgets::Rect card, Intents&);
/// Sums, distribution, six months, what to do first.
void draw_side(State&, const View&, widgets::Ui&, widgets::Rect side, Intents&);
/// The records behind a person's figures.
void draw_records(State&, const View&, widgets::Ui&, widgets::Rect card, Intents&);
/// What was changed in reported days since the last report.
void draw_changes(State&, const View&, widgets::Ui&, widgets::Rect card);
void draw_charts(State&, const View&, widgets::Ui&, widgets::Rect room, Intents&);
void draw_rate(State&, const View&, widgets::Ui&);
void draw_reporting(State&, const View&, widgets::Ui&, Intents&);
/// The check-ins or the sessions behind a chart's figure.
void draw_behind(State&, const View&, widgets::Ui&, Intents&);

// ---- who stands in a list ------------------------------------------------------------------------------------

/// What is known of a person for the normative-service rate; what lies in the sealed files once they are open.
[[nodiscard]] domain::NormativeFacts facts_of(const View&, const store::CountRow&);
[[nodiscard]] bool passes(const Shown&, const View&, const store::CountRow&);
[[nodiscard]] std::vector<const store::CountRow*> people_in(const Shown&, Order, const View&);
/// 不足 6 次; 本月 3 次.
[[nodiscard]] std::string filter_words(const widgets::Ui&, const View&, const Shown&);

// ---- what the charts show ------------------------------------------------------------------------------------

/// A chart, and what is read on each of its parts, empty where there is nothing behind it.
struct LabelledChart {
    Chart chart;
    std::vector<std::string> labels;
};
[[nodiscard]] LabelledChart distribution(const widgets::Ui&, const View&);
[[nodiscard]] LabelledChart rate_trend(const widgets::Ui&, const View&);
[[nodiscard]] LabelledChart arrivals(const widgets::Ui&, const View&);
/// The hour of the arrivals' first bar.
[[nodiscard]] int first_hour(const std::array<int, 24>& arrivals);
[[nodiscard]] LabelledChart fills(const widgets::Ui&, const View&);
[[nodiscard]] LabelledChart heat(const widgets::Ui&, const View&);
/// The table with the people behind the distribution's bar, or behind the month's point.
void open_bar(State&, std::size_t bar);
void open_point(State&, const View&, std::size_t point, Intents&);

/// 2026年11月.
[[nodiscard]] std::string month_words(const widgets::Ui&, domain::Month);
/// 11-20.
[[nodiscard]] std::string day_words(domain::Day);

}  // namespace oasis::admin::counts
