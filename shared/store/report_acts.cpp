#include "shared/store/attendance.h"
#include "shared/store/attendance_acts.h"
#include "shared/store/day_changes.h"
#include "shared/store/verify.h"

namespace oasis::store {

bool report_month(Database& database, domain::Month month, domain::Day until, const domain::Actor& actor,
                  domain::Instant now) {
    Act act{database, domain::Right::report_month, actor, now};
    if (!month.ok() || !until.ok() || domain::month_of(until) != month || until > zone_of(database).day_of(now))
        return false;
    const auto stands = head(database);
    const auto written = database.connection().run(
        R"sql(
            INSERT INTO reported_month (month, until_day, reported_at, account_id, entries, head)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (month, until_day) DO NOTHING)sql",
        domain::to_text(month), domain::to_text(until), domain::to_ms(now),
        actor.account ? std::optional{actor.account->value} : std::nullopt, stands.entries, stands.hex);
    if (written == 0)
        return true;
    act.record("report_month", "month:" + domain::to_text(month),
               {{"until", domain::to_text(until)}, {"entries", stands.entries}, {"head", stands.hex}});
    act.commit();
    return true;
}

}  // namespace oasis::store
