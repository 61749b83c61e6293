#include "shared/domain/counting.h"
#include "tests/catch.h"

using namespace oasis::domain;

namespace {

using std::chrono::November;
constexpr Month november{std::chrono::year{2026} / November};

Day on(unsigned day, Month month = november) {
    return month / std::chrono::day{day};
}

/// A confirmed participation.
ServiceRecord part(Day day, HalfDay half = HalfDay::morning, bool counts = true) {
    static std::int64_t id = 0;
    ServiceRecord record;
    record.day = day;
    record.half_day = half;
    record.session = SessionId{++id};
    record.activity_counts = counts;
    return record;
}

ServiceRecord elsewhere(Day day, ServiceKind kind, HalfDay half = HalfDay::morning) {
    static std::int64_t id = 0;
    ServiceRecord record;
    record.day = day;
    record.half_day = half;
    record.service = ServiceId{++id};
    record.kind = kind;
    return record;
}

/// Open every day; the month is over.
OpenDays whole(Month month = november) {
    OpenDays open{{}, days_after(last_day(month), 1)};
    for (auto day = first_day(month); day <= last_day(month); day = days_after(day, 1))
        open.days.push_back(day);
    return open;
}

OpenDays as_of(Day day) {
    auto open = whole(month_of(day));
    open.as_of = day;
    return open;
}

MonthCount counted(std::vector<ServiceRecord> records, CountingUnit unit = CountingUnit::activity,
                   Month month = november) {
    CountingRule rule;
    rule.unit = unit;
    return count_month(rule, {on(1, month - std::chrono::months{3}), {}, std::move(records)}, month, whole(month));
}

PersonMonth standing(std::vector<StandingPeriod> periods, Day registered = on(1, november - std::chrono::months{12})) {
    return {registered, std::move(periods), {}};
}

}  // namespace

TEST_CASE("what counts once depends on the station's unit") {
    const std::vector records{part(on(3)),
                              part(on(3)),
                              part(on(3), HalfDay::afternoon),
                              elsewhere(on(3), ServiceKind::phone_visit, HalfDay::afternoon),
                              part(on(4), HalfDay::afternoon)};
    struct Row {
        CountingUnit unit;
        int services;
    };
    for (const auto& row : {Row{CountingUnit::activity, 5}, Row{CountingUnit::half_day, 3}, Row{CountingUnit::day, 2}}) {
        INFO(static_cast<int>(row.unit));
        CHECK(counted(records, row.unit).services == row.services);
    }
}

TEST_CASE("of one unit the earliest counts, a participation before a service, and the others say so") {
    const auto count = counted({elsewhere(on(3), ServiceKind::home_visit), part(on(3)), part(on(3)),
                                part(on(3), HalfDay::morning, false)},
                               CountingUnit::half_day);
    CHECK(count.verdicts == std::vector{Verdict::same_unit, Verdict::counts, Verdict::same_unit,
                                        Verdict::does_not_count});
}

TEST_CASE("an activity or kind that does not count never takes the place of one that does") {
    const auto count =
        counted({part(on(3), HalfDay::morning, false), elsewhere(on(3), ServiceKind::carers_group), part(on(3))},
                CountingUnit::day);
    CHECK(count.services == 1);
    CHECK(count.verdicts.back() == Verdict::counts);
}

TEST_CASE("each kind of service counts as the setting says") {
    for (const auto kind : service_kinds)
        for (const bool counts : {false, true}) {
            CountingRule rule;
            rule.kinds[static_cast<std::size_t>(kind)] = counts;
            const PersonMonth person{on(1), {}, {elsewhere(on(9), kind)}};
            CHECK(count_month(rule, person, november, whole()).services == (counts ? 1 : 0));
        }
}

TEST_CASE("the half day turns at noon of the wall clock") {
    struct Row {
        Minute starts;
        HalfDay half;
    };
    for (const auto& row : {Row{0, HalfDay::morning}, Row{719, HalfDay::morning}, Row{720, HalfDay::afternoon},
                            Row{1439, HalfDay::afternoon}})
        CHECK(half_day_of(row.starts) == row.half);
}

TEST_CASE("a month holds its own days and no others") {
    struct Row {
        Month month;
        Day last;
        Day next;
    };
    const auto year = std::chrono::year{2028};
    for (const auto& row : {Row{november, on(30), on(1, november + std::chrono::months{1})},
                            Row{year / std::chrono::February, Day{year / std::chrono::February / 29},
                                Day{year / std::chrono::March / 1}},
                            Row{std::chrono::year{2026} / std::chrono::February,
                                Day{std::chrono::year{2026} / std::chrono::February / 28},
                                Day{std::chrono::year{2026} / std::chrono::March / 1}},
                            Row{std::chrono::year{2026} / std::chrono::December,
                                Day{std::chrono::year{2026} / std::chrono::December / 31},
                                Day{std::chrono::year{2027} / std::chrono::January / 1}}}) {
        INFO(to_text(row.month));
        CHECK(last_day(row.month) == row.last);
        const auto before = days_after(first_day(row.month), -1);
        const auto count = counted({part(before), part(first_day(row.month)), part(row.last), part(row.next)},
                                   CountingUnit::activity, row.month);
        CHECK(count.services == 2);
        CHECK(count.verdicts == std::vector{Verdict::does_not_count, Verdict::counts, Verdict::counts,
                                            Verdict::does_not_count});
    }
}

TEST_CASE("what the 15th shows is what had happened by then, that day included") {
    const auto count = counted({part(on(1)), part(on(15), HalfDay::afternoon), part(on(16))});
    CHECK(count.by_the_15th == 2);
    CHECK(count.short_by == 3);
    CHECK(count.last_day == on(16));
}

TEST_CASE("by the 15th half of the target should be there, rounded up") {
    for (const auto& [target, half] : {std::pair{6, 3}, {5, 3}, {1, 1}, {8, 4}})
        CHECK(CountingRule{.target = target}.half_way() == half);
}

TEST_CASE("short by never goes below nothing") {
    std::vector<ServiceRecord> records;
    for (unsigned day = 1; day <= 8; ++day)
        records.push_back(part(on(day)));
    const auto count = counted(records);
    CHECK(count.services == 8);
    CHECK(count.short_by == 0);
    CHECK(count.pace == Pace::reached);
}

TEST_CASE("months of joining, leaving and hospital are marked, and nothing is dropped for it") {
    using S = Standing;
    const auto october = november - std::chrono::months{1};
    struct Row {
        const char* what;
        PersonMonth person;
        MonthMarks marks;
        bool belongs;
    };
    const std::vector<Row> rows{
        {"always here", standing({}), {}, true},
        {"registered this month", standing({}, on(16)), {on(16), {}, {}}, true},
        {"registered on the last day", standing({}, on(30)), {on(30), {}, {}}, true},
        {"registered next month", standing({}, on(1, november + std::chrono::months{1})), {}, false},
        {"joined by the way's day, not by the day of typing", standing({{on(3), S::active}}, on(20)), {on(3), {}, {}}, true},
        {"entered late, had joined before", standing({{on(3, october), S::active}}, on(20)), {}, true},
        {"left this month", standing({{on(1, october), S::active}, {on(12), S::left}}), {{}, on(12), {}}, true},
        {"left before", standing({{on(1, october), S::active}, {on(12, october), S::left}}), {}, false},
        {"left before and came again", standing({{on(12, october), S::left}, {on(9), S::active}}), {on(9), {}, {}}, true},
        {"in hospital since last month", standing({{on(12, october), S::away}}), {{}, {}, on(12, october)}, true},
        {"in hospital from this month on", standing({{on(13), S::away}}), {{}, {}, on(13)}, true},
        {"in hospital and back", standing({{on(1, october), S::active}, {on(5), S::away}, {on(20), S::active}}),
         {{}, {}, on(5)}, true},
        {"back from a hospital stay that is the first thing known", standing({{on(1), S::away}, {on(20), S::active}}),
         {{}, {}, on(1)}, true},
        {"left long ago and came again", standing({{on(1, october), S::active}, {on(5, october), S::left}, {on(12), S::active}}),
         {on(12), {}, {}}, true},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        auto person = row.person;
        CHECK(belongs_to_month(person, november) == row.belongs);
        person.records = {part(on(28))};
        CHECK(belongs_to_month(person, november));  // a record in the month always shows
        const auto count = count_month({}, person, november, whole());
        CHECK(count.services == 1);
        if (row.belongs)
            CHECK(count.marks == row.marks);
    }
}

TEST_CASE("the pace tells who keeps up, who is slow, and whom to call") {
    struct Row {
        const char* what;
        std::vector<unsigned> days;
        Day today;
        Pace pace;
    };
    const std::vector<Row> rows{
        {"nothing yet on the first day", {}, on(1), Pace::on_pace},
        {"two of six after ten of thirty days", {2, 9}, on(11), Pace::on_pace},
        {"one of six after ten days", {9}, on(11), Pace::slow},
        {"two weeks to the day without a service", {1}, on(15), Pace::follow_up},
        {"thirteen days without a service", {2}, on(15), Pace::slow},
        {"none at all, and the month is half over", {}, on(16), Pace::follow_up},
        {"reached, and away since", {1, 2, 3, 4, 5, 6}, on(30), Pace::reached},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        PersonMonth person = standing({});
        for (const auto day : row.days)
            person.records.push_back(part(on(day)));
        CHECK(count_month({}, person, november, as_of(row.today)).pace == row.pace);
    }
}

TEST_CASE("a service late last month keeps off the call, and counts for nothing this month") {
    PersonMonth person = standing({});
    person.records = {part(on(29, november - std::chrono::months{1}))};
    const auto count = count_month({}, person, november, as_of(on(5)));
    CHECK(count.services == 0);
    CHECK(count.last_day == on(29, november - std::chrono::months{1}));
    CHECK(count.pace == Pace::slow);
}

TEST_CASE("who joined this month is measured from that day on, and not called for days before it") {
    PersonMonth person = standing({{on(11), Standing::active}});
    CHECK(count_month({}, person, november, as_of(on(16))).pace == Pace::slow);
    person.records = {part(on(11)), part(on(12))};
    CHECK(count_month({}, person, november, as_of(on(16))).pace == Pace::on_pace);
}

TEST_CASE("a past month calls nobody") {
    CHECK(count_month({}, standing({}), november, whole()).pace == Pace::slow);
}

TEST_CASE("open days are counted from the hours: weekends and closures do not count") {
    OpeningHours hours;
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        hours.week[weekday] = {{510, 1020}};
    hours.exceptions = {{on(23), on(24), "盘点"}};
    const auto open = open_days(hours, november, on(21));
    CHECK(open.days.size() == 19);  // 21 weekdays
    CHECK(open.behind(on(1)) == 15);
    CHECK(open.behind(on(16)) == 5);
    CHECK(open.left() == 4);
    hours.exceptions.push_back({on(28), on(28), "调休", ExceptionKind::workday, {}, 0});         // a Saturday
    hours.exceptions.push_back({on(24), on(24), "晚会", ExceptionKind::special, {{1080, 1560}}});  // within the closure
    CHECK(open_days(hours, november, on(21)).left() == 6);
}

TEST_CASE("the rate counts who has every part, by all who are registered") {
    const std::vector<NormativeFacts> people{{true, true, true, 6}, {true, true, true, 5}, {false, true, true, 9},
                                             {true, false, true, 6}, {true, true, false, 6}, {true, true, true, 7}};
    const auto rate = normative_rate(people, 6);
    CHECK(rate.registered == 6);
    CHECK(rate.assessed == 5);
    CHECK(rate.agreed == 5);
    CHECK(rate.planned == 5);
    CHECK(rate.enough_services == 5);
    CHECK(rate.all_parts == 2);
    CHECK(rate.per_mille() == 333);
    CHECK(normative_rate(std::vector<NormativeFacts>(8, people[1]), 6).per_mille() == 0);
    CHECK(normative_rate(std::vector{people[0], people[0], people[1]}, 6).per_mille() == 667);
    CHECK_FALSE(normative_rate({}, 6).per_mille());
}
