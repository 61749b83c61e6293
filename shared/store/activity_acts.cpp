#include "shared/store/timetable_acts.h"

#include "shared/store/act.h"
#include "shared/store/changed_columns.h"
#include "shared/store/plan_rows.h"
#include "shared/store/words.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::Activity;

/// The names of the columns in which two activities differ.
std::vector<std::string> differences(const Activity& before, const Activity& after) {
    ChangedColumns columns;
    columns.compare("title", before.title, after.title);
    columns.compare("alias_zh", before.alias_zh, after.alias_zh);
    columns.compare("alias_en", before.alias_en, after.alias_en);
    columns.compare("icon", before.icon, after.icon);
    columns.compare("hue", before.hue, after.hue);
    columns.compare("service_item", before.service_item, after.service_item);
    columns.compare("room", before.room, after.room);
    columns.compare("leader", before.leader, after.leader);
    columns.compare("places", before.places, after.places);
    columns.compare("group", before.group, after.group);
    columns.compare("counts", before.counts, after.counts);
    columns.compare("retired", before.retired, after.retired);
    return columns.names();
}

void update(Database& database, const Activity& activity, domain::Instant now) {
    database.connection().run(
        R"sql(
            UPDATE activity
            SET title = ?, alias_zh = ?, alias_en = ?, icon = ?, hue = ?, service_item = ?, room = ?, leader = ?,
                places = ?, group_code = ?, counts = ?,
                retired_at = CASE WHEN ? = 1 THEN COALESCE(retired_at, ?) ELSE NULL END
            WHERE id = ?)sql",
        activity.title, activity.alias_zh, activity.alias_en, activity.icon, activity.hue, activity.service_item,
        activity.room, activity.leader, activity.places, word(activity.group), activity.counts, activity.retired,
        domain::to_ms(now), activity.id.value);
}

/// Empty: nothing has been reported.
std::string last_reported_day(Database& database) {
    auto row = database.connection().query("SELECT COALESCE(MAX(until_day), '') FROM reported_month");
    row.step();
    return row.text(0);
}

/// The sessions of later days count as their activity does now; what has been reported stays as it was counted.
void count_by(Database& database, const Activity& activity, const std::string& after_day) {
    database.connection().run("UPDATE session SET counts = ? WHERE activity_id = ? AND day > ?", activity.counts,
                              activity.id.value, after_day);
}

}  // namespace

std::variant<Activity, PlanRefusal> save_activity(Database& database, const Activity& wanted,
                                                  const domain::Actor& actor, domain::Instant now) {
    if (const auto fault = fault_of(wanted))
        return *fault;
    Act act{database, domain::Right::plan_sessions, actor, now};
    const auto before = activity_by_id(database, wanted.id);
    if (!before)
        return PlanRefusal::not_found;
    const auto fields = differences(*before, wanted);
    if (fields.empty())
        return wanted;
    if (blocks_words(database, wanted, *before))
        return PlanRefusal::banned_word;
    update(database, wanted, now);
    const auto reported = last_reported_day(database);
    count_by(database, wanted, reported);
    act.record("save_activity", subject("activity", wanted.id),
               {{"fields", fields},
                {"counts_after", reported},
                {"service_item", wanted.service_item},
                {"places", wanted.places},
                {"group", word(wanted.group)},
                {"counts", wanted.counts ? 1 : 0},
                {"retired", wanted.retired ? 1 : 0}});
    act.commit();
    return wanted;
}

}  // namespace oasis::store
