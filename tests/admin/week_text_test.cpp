#include "admin/pages/week.h"
#include "tests/catch.h"

using namespace oasis;
using admin::week::parse_intervals;

namespace {

const std::vector<domain::Interval> usual{{540, 690}, {810, 990}};

}  // namespace

TEST_CASE("typed hours are read however a person parts and joins them") {
    for (const auto* text :
         {"09:00–11:30, 13:30–16:30", "9:00-11:30，13:30-16:30", "09:00~11:30、13:30～16:30",
          "09：00至11：30 13:30到16:30", "13:30-16:30;09:00-11:30"}) {
        INFO(text);
        CHECK(parse_intervals(text) == usual);
    }
}

TEST_CASE("an empty day is closed") {
    CHECK(parse_intervals("")->empty());
    CHECK(parse_intervals("  ")->empty());
}

TEST_CASE("hours that cannot be are not taken") {
    for (const auto* text : {"09:00", "09:00-", "11:30-09:00", "09:00-09:00", "25:70-26:00", "九点到十点",
                             "09:00-12:00, 11:00-13:00"}) {
        INFO(text);
        CHECK_FALSE(parse_intervals(text));
    }
}

TEST_CASE("parts that touch are taken as they are") {
    CHECK(parse_intervals("09:00-12:00, 12:00-13:00")->size() == 2);
}

TEST_CASE("hours go into a draft and come out the same") {
    domain::OpeningHours hours;
    hours.week[2] = usual;
    const auto day = *domain::parse_day("2026-10-01");
    hours.closures.push_back({day, domain::days_after(day, 6), "国庆节"});
    const auto back = admin::week::hours_of(admin::week::draft_of(hours));
    REQUIRE(back);
    CHECK(back->week == hours.week);
    REQUIRE(back->closures.size() == 1);
    CHECK(back->closures[0].first == hours.closures[0].first);
    CHECK(back->closures[0].last == hours.closures[0].last);
    CHECK(back->closures[0].reason == "国庆节");
}

TEST_CASE("a closure without a last day is one day, and one that ends before it begins is not taken") {
    admin::week::Draft draft;
    draft.closures.push_back({"2026-10-01", "", ""});
    REQUIRE(admin::week::hours_of(draft));
    CHECK(admin::week::hours_of(draft)->closures[0].last == *domain::parse_day("2026-10-01"));
    draft.closures[0].last = "2026-09-30";
    CHECK_FALSE(admin::week::hours_of(draft));
    draft.closures[0] = {"2026-02-30", "", ""};
    CHECK_FALSE(admin::week::hours_of(draft));
}
