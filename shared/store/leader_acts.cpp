#include "shared/store/timetable_acts.h"

#include "shared/store/act.h"
#include "shared/store/changed_columns.h"
#include "shared/store/plan_rows.h"
#include "shared/store/rows.h"
#include "shared/store/word_refusal.h"
#include "shared/store/words.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::Leader;

std::optional<std::string> expiry_text(const Leader& leader) {
    return leader.expires_on ? std::optional{domain::to_text(*leader.expires_on)} : std::nullopt;
}

std::vector<std::string> differences(const Leader& before, const Leader& after) {
    ChangedColumns columns;
    columns.compare("name", before.name, after.name);
    columns.compare("kind", before.kind, after.kind);
    columns.compare("licence", before.licence, after.licence);
    columns.compare("expires_on", before.expires_on, after.expires_on);
    columns.compare("retired", before.retired, after.retired);
    return columns.names();
}

domain::LeaderId insert(Database& database, const Leader& leader) {
    return domain::LeaderId{database.connection().insert(
        "INSERT INTO leader (name, kind, licence, expires_on) VALUES (?, ?, ?, ?)", leader.name, word(leader.kind),
        leader.licence, expiry_text(leader))};
}

void update(Database& database, const Leader& leader, domain::Instant now) {
    database.connection().run(
        R"sql(
            UPDATE leader
            SET name = ?, kind = ?, licence = ?, expires_on = ?,
                retired_at = CASE WHEN ? = 1 THEN COALESCE(retired_at, ?) ELSE NULL END
            WHERE id = ?)sql",
        leader.name, word(leader.kind), leader.licence, expiry_text(leader), leader.retired, domain::to_ms(now),
        leader.id.value);
}

}  // namespace

std::variant<Leader, PlanRefusal> save_leader(Database& database, const Leader& wanted, const domain::Actor& actor,
                                              domain::Instant now) {
    if (wanted.name.empty())
        return PlanRefusal::empty_name;
    if (unfit(wanted.name) || unfit(wanted.licence))
        return PlanRefusal::unfit_text;
    if (wanted.expires_on && !wanted.expires_on->ok())
        return PlanRefusal::bad_time;
    Act act{database, domain::Right::plan_sessions, actor, now};
    auto leader = wanted;
    std::vector<std::string> fields;
    const auto blocked = [&](const std::string& before) {
        return blocks_words(database, {{domain::TextPlace::leader, wanted.name, before}});
    };
    if (wanted.id.value == 0) {
        if (blocked({}))
            return PlanRefusal::banned_word;
        leader.id = insert(database, wanted);
    } else {
        const auto all = leaders(database);
        const auto before = std::ranges::find(all, wanted.id, &Leader::id);
        if (before == all.end())
            return PlanRefusal::not_found;
        fields = differences(*before, wanted);
        if (fields.empty())
            return wanted;
        if (blocked(before->name))
            return PlanRefusal::banned_word;
        update(database, wanted, now);
    }
    act.record("save_leader", subject("leader", leader.id),
               {{"fields", fields}, {"kind", word(leader.kind)}, {"retired", leader.retired ? 1 : 0}});
    act.commit();
    return leader;
}

}  // namespace oasis::store
