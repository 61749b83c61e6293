#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What a chart shows, in words and figures; widgets/charts.h draws it, on the screen and into a picture file alike.
namespace oasis::admin {

/// Columns over their captions.
struct Bars {
    struct Bar {
        std::string caption;
        int value = 0;
        bool done = true;  // dark; else light
    };
    std::vector<Bar> bars;
    std::optional<std::size_t> target;  // the bar before which the target's line stands
    std::string target_word;
    std::string axis;  // what the captions count; empty: they say it themselves
};

/// How full each one is, one row below the other.
struct FillRows {
    struct Row {
        std::string caption;
        int taken = 0;
        int places = 0;
    };
    std::vector<Row> rows;
};

/// A month's days in weeks from Monday.
struct MonthHeat {
    std::vector<std::string> weekdays;  // seven captions
    int before = 0;                     // empty cells before the first day
    std::vector<int> values;            // by day
};

/// A share over time.
struct Trend {
    struct Point {
        std::string caption;
        std::string word;  // beside the point: 73%
        std::optional<double> share;  // 0 to 1; nullopt: nothing is known
        bool projected = false;  // hollow, its line dashed
    };
    std::vector<Point> points;
};

using Chart = std::variant<Bars, FillRows, MonthHeat, Trend>;

/// A chart as a picture to take out: what stands over and under it. No names in it.
struct ChartPicture {
    std::string file_name;  // without number and extension
    std::string title;
    std::string note;               // beside the title: the month
    std::vector<std::string> foot;  // the counting rule
    Chart chart;
};

}  // namespace oasis::admin
