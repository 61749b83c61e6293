#include "shared/store/attendance.h"
#include "shared/store/attendance_acts.h"
#include "shared/store/day_changes.h"
#include "shared/store/verify.h"

namespace oasis::store {

namespace {

/// All that the row and the entry say of a report: up to where, what stood, and the rule its figures were counted by.
struct Report {
    std::string month;
    std::string until;
    Head stands;
    std::int64_t last_correction = 0;
    std::string unit;
    std::string kinds;
    std::int64_t target = 0;
};

Report report_of(Database& database, domain::Month month, domain::Day until) {
    auto row = database.connection().query(R"sql(
        SELECT counting_unit, counted_kinds, monthly_target, (SELECT COALESCE(MAX(id), 0) FROM correction)
        FROM station
        WHERE id = 1)sql");
    row.step();
    return {domain::to_text(month), domain::to_text(until), head(database), row.integer(3),
            row.text(0),            row.text(1),            row.integer(2)};
}

bool insert(Database& database, const Report& report, const domain::Actor& actor, domain::Instant now) {
    return database.connection().run(
               R"sql(
            INSERT INTO reported_month (month, until_day, reported_at, account_id, entries, head, last_correction,
                counting_unit, counted_kinds, monthly_target)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (month, until_day) DO NOTHING)sql",
               report.month, report.until, domain::to_ms(now),
               actor.account ? std::optional{actor.account->value} : std::nullopt, report.stands.entries,
               report.stands.hex, report.last_correction, report.unit, report.kinds, report.target) > 0;
}

}  // namespace

bool report_month(Database& database, domain::Month month, domain::Day until, const domain::Actor& actor,
                  domain::Instant now) {
    Act act{database, domain::Right::report_month, actor, now};
    if (!month.ok() || !until.ok() || domain::month_of(until) != month || until >= zone_of(database).day_of(now))
        return false;
    const auto report = report_of(database, month, until);
    if (!insert(database, report, actor, now))
        return true;
    act.record("report_month", "month:" + report.month,
               {{"until", report.until},
                {"entries", report.stands.entries},
                {"head", report.stands.hex},
                {"last_correction", report.last_correction},
                {"unit", report.unit},
                {"kinds", report.kinds},
                {"target", report.target}});
    act.commit();
    return true;
}

}  // namespace oasis::store
