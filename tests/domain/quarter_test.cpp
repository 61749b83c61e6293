#include "shared/domain/quarter.h"
#include "tests/catch.h"

using namespace oasis::domain;

namespace {
Day day(const char* text) { return *parse_day(text); }
}  // namespace

TEST_CASE("a quarter has three whole months") {
    struct Row {
        const char *day, *quarter, *first, *last;
    };
    for (const auto& row : {Row{"2026-01-01", "2026Q1", "2026-01-01", "2026-03-31"},
                            Row{"2026-03-31", "2026Q1", "2026-01-01", "2026-03-31"},
                            Row{"2026-04-01", "2026Q2", "2026-04-01", "2026-06-30"},
                            Row{"2024-02-29", "2024Q1", "2024-01-01", "2024-03-31"},
                            Row{"2026-09-30", "2026Q3", "2026-07-01", "2026-09-30"},
                            Row{"2026-12-31", "2026Q4", "2026-10-01", "2026-12-31"}}) {
        const auto quarter = quarter_of(day(row.day));
        CHECK(to_text(quarter) == row.quarter);
        CHECK(parse_quarter(row.quarter) == quarter);
        CHECK(to_text(first_day(quarter)) == row.first);
        CHECK(to_text(last_day(quarter)) == row.last);
    }
}

TEST_CASE("the quarter before begins where the one before that ends") {
    CHECK(quarter_before({2026, 4}) == Quarter{2026, 3});
    CHECK(quarter_before({2026, 1}) == Quarter{2025, 4});
    for (Quarter quarter{2027, 2}; quarter.year > 2020; quarter = quarter_before(quarter))
        CHECK(days_between(last_day(quarter_before(quarter)), first_day(quarter)) == 1);
}

TEST_CASE("a quarter is read as people write it, and nothing else is") {
    CHECK(parse_quarter("2026q4") == Quarter{2026, 4});
    CHECK(parse_quarter("2026-Q4") == Quarter{2026, 4});
    for (const char* text : {"", "2026", "2026Q", "2026Q0", "2026Q5", "26Q4", "2026Q41", "2026-4", "x026Q1", "2026--Q1"})
        CHECK_FALSE(parse_quarter(text));
}

TEST_CASE("days between count over months and years") {
    CHECK(days_between(day("2026-08-30"), day("2026-11-12")) == 74);
    CHECK(days_between(day("2024-02-28"), day("2024-03-01")) == 2);
    CHECK(days_between(day("2026-01-02"), day("2026-01-01")) == -1);
}
