#include "shared/store/queries_attendance.h"

#include "shared/store/attendance.h"
#include "shared/store/database.h"
#include "shared/store/month_records.h"
#include "shared/store/queries.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"
#include <unordered_set>

namespace oasis::store {

namespace {

using domain::Month;
using domain::Verdict;

domain::Day records_from(Month month) {
    return domain::days_after(domain::first_day(month), -days_looked_back);
}

/// A month that was reported whole keeps its rule.
domain::CountingRule rule_of(Database& database, Month month) {
    auto row = database.connection().query(
        "SELECT counting_unit, counted_kinds, monthly_target FROM reported_month WHERE month = ? AND until_day = ?",
        domain::to_text(month), domain::to_text(domain::last_day(month)));
    return row.step() ? counting_rule_row(row, 0) : settings(database).counting;
}

CountRow count_row(const CountedPerson& person, const domain::CountingRule& rule, Month month,
                   const domain::OpenDays& open) {
    CountRow row{person.participant, domain::count_month(rule, person.known, month, open), 0};
    for (std::size_t place = 0; place < person.known.records.size(); ++place) {
        const auto& record = person.known.records[place];
        if (record.service && record.kind == domain::ServiceKind::phone_visit &&
            row.count.verdicts[place] == Verdict::counts)
            row.phone_visits += 1;
    }
    return row;
}

domain::PersonMonth only_of(const domain::PersonMonth& known, Month month) {
    domain::PersonMonth one{known.registered, known.periods, {}};
    std::ranges::copy_if(known.records, std::back_inserter(one.records), [&](const domain::ServiceRecord& record) {
        return domain::month_of(record.day) == month;
    });
    return one;
}

struct Told {
    std::string title;
    domain::Instant starts_at{};
    std::string leader;
};
Told told_of(Database& database, domain::SessionId session) {
    auto row = database.connection().query(R"sql(
        SELECT a.title, s.starts_at, s.leader
        FROM session s
        JOIN activity a ON a.id = s.activity_id
        WHERE s.id = ?)sql",
                                           session.value);
    row.step();
    return {row.text(0), domain::from_ms(row.integer(1)), row.text(2)};
}

void tell(Database& database, CountedRecord& record) {
    if (record.record.session) {
        auto told = told_of(database, *record.record.session);
        record.title = std::move(told.title);
        record.starts_at = told.starts_at;
        record.served_by = std::move(told.leader);
        return;
    }
    auto row = database.connection().query("SELECT minutes, served_by, sealed_note FROM service WHERE id = ?",
                                           record.record.service->value);
    row.step();
    record.minutes = static_cast<int>(row.integer(0));
    record.served_by = row.text(1);
    record.sealed_note = row.bytes(2);
}

std::unordered_set<std::int64_t> who_has_a_plan(Database& database) {
    auto row = database.connection().query("SELECT DISTINCT participant_id FROM plan_wish");
    std::unordered_set<std::int64_t> people;
    while (row.step())
        people.insert(row.integer(0));
    return people;
}

}  // namespace

int MonthCounts::services() const {
    int sum = 0;
    for (const auto& row : rows)
        sum += row.count.services;
    return sum;
}

int MonthCounts::reached() const {
    return static_cast<int>(std::ranges::count(rows, 0, [](const CountRow& row) { return row.count.short_by; }));
}

MonthCounts month_counts(Database& database, Month month, domain::Day today) {
    const ReadTransaction snapshot{database};
    MonthCounts counts{month, rule_of(database, month), open_days_of(database, month, today), {}};
    for (const auto& person : counted_people(database, records_from(month), domain::last_day(month)))
        if (domain::belongs_to_month(person.known, month))
            counts.rows.push_back(count_row(person, counts.rule, month, counts.open));
    return counts;
}

std::optional<CountRow> month_count_of(Database& database, domain::ParticipantId id, Month month,
                                       domain::Day today) {
    const ReadTransaction snapshot{database};
    const auto people = counted_people(database, records_from(month), domain::last_day(month), id);
    if (people.empty())
        return std::nullopt;
    return count_row(people.front(), rule_of(database, month), month, open_days_of(database, month, today));
}

std::optional<VoidEffect> effect_of_void(Database& database, domain::VisitId id, domain::Day today) {
    const ReadTransaction snapshot{database};
    const auto visit = visit_by_id(database, id);
    if (!visit)
        return std::nullopt;
    const auto month = domain::month_of(visit->day);
    auto people = counted_people(database, records_from(month), domain::last_day(month), visit->participant);
    if (people.empty())
        return std::nullopt;
    const auto rule = settings(database).counting;
    const auto open = open_days_of(database, month, today);
    auto& known = people.front().known;
    VoidEffect effect{domain::count_month(rule, known, month, open).services, 0};
    std::erase_if(known.records,
                  [&](const domain::ServiceRecord& record) { return record.session && record.day == visit->day; });
    effect.services_then = domain::count_month(rule, known, month, open).services;
    return effect;
}

std::vector<CountedRecord> records_behind(Database& database, domain::ParticipantId id, Month month) {
    const ReadTransaction snapshot{database};
    const auto people = counted_people(database, domain::first_day(month), domain::last_day(month), id);
    if (people.empty())
        return {};
    const auto& known = people.front().known;
    const auto count = domain::count_month(rule_of(database, month), known, month,
                                           open_days_of(database, month, domain::last_day(month)));
    std::vector<CountedRecord> records;
    for (std::size_t place = 0; place < known.records.size(); ++place) {
        records.push_back({known.records[place], count.verdicts[place], {}, {}, 0, {}, {}});
        tell(database, records.back());
    }
    std::ranges::sort(records, {}, [](const CountedRecord& record) {
        return std::tuple{record.record.day, record.record.half_day, record.record.session ? 0 : 1, record.starts_at,
                          record.record.service.value_or(domain::ServiceId{})};
    });
    return records;
}

std::map<domain::ParticipantId, domain::NormativeFacts> normative_facts(Database& database,
                                                                        const MonthCounts& counts) {
    const auto planned = who_has_a_plan(database);
    std::map<domain::ParticipantId, domain::NormativeFacts> facts;
    for (const auto& row : counts.rows)
        facts[row.participant.id] = {false, false, planned.contains(row.participant.id.value), row.count.services};
    return facts;
}

std::vector<RatePoint> rate_trend(Database& database, Month last, int months, domain::Day today) {
    const ReadTransaction snapshot{database};
    const auto first = last - std::chrono::months{months - 1};
    const auto people = counted_people(database, domain::first_day(first), domain::last_day(last));
    std::vector<RatePoint> points;
    for (auto month = first; month <= last; month += std::chrono::months{1}) {
        const auto rule = rule_of(database, month);
        const auto open = open_days_of(database, month, today);
        RatePoint point{month, 0, 0};
        for (const auto& person : people) {
            const auto known = only_of(person.known, month);
            if (!domain::belongs_to_month(known, month))
                continue;
            point.people += 1;
            point.reached += domain::count_month(rule, known, month, open).short_by == 0 ? 1 : 0;
        }
        points.push_back(point);
    }
    return points;
}

}  // namespace oasis::store
