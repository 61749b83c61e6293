#include "shared/store/timetable_acts.h"

#include "shared/store/act.h"
#include "shared/store/plan_rows.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::PlanWish;

constexpr int most_times_a_month = 31;

bool is_same_thing(const PlanWish& one, const PlanWish& other) {
    return one.activity == other.activity && one.service_item == other.service_item;
}

std::optional<PlanRefusal> fault_of(Database& database, std::span<const PlanWish> wishes) {
    for (auto wish = wishes.begin(); wish != wishes.end(); ++wish) {
        if (wish->times_a_month < 1 || wish->times_a_month > most_times_a_month)
            return PlanRefusal::bad_times;
        const bool known = wish->activity
                               ? wish->service_item.empty() && activity_by_id(database, *wish->activity)
                               : std::ranges::find(domain::service_items, wish->service_item) !=
                                     domain::service_items.end();
        if (!known)
            return PlanRefusal::no_activity;
        if (std::any_of(wishes.begin(), wish, [&](const PlanWish& other) { return is_same_thing(*wish, other); }))
            return PlanRefusal::twice;
    }
    return std::nullopt;
}

nlohmann::json body_of(std::span<const PlanWish> wishes) {
    auto told = nlohmann::json::array();
    for (const auto& wish : wishes) {
        nlohmann::json one{{"times_a_month", wish.times_a_month}};
        if (wish.activity)
            one["activity"] = wish.activity->value;
        else
            one["service_item"] = wish.service_item;
        told.push_back(std::move(one));
    }
    return {{"wishes", told}};
}

}  // namespace

std::optional<PlanRefusal> set_plan(Database& database, domain::ParticipantId person,
                                    std::span<const PlanWish> wishes, const domain::Actor& actor,
                                    domain::Instant now) {
    auto& connection = database.connection();
    Act act{database, domain::Right::plan_sessions, actor, now};
    if (!connection.query("SELECT 1 FROM participant WHERE id = ? AND erased_at IS NULL", person.value).step())
        return PlanRefusal::not_found;
    if (const auto fault = fault_of(database, wishes))
        return fault;
    if (std::ranges::equal(plan_of(database, person), wishes))
        return std::nullopt;
    connection.run("DELETE FROM plan_wish WHERE participant_id = ?", person.value);
    for (const auto& wish : wishes)
        connection.run(
            "INSERT INTO plan_wish (participant_id, activity_id, service_item, times_a_month) VALUES (?, ?, ?, ?)",
            person.value, wish.activity ? std::optional{wish.activity->value} : std::nullopt, wish.service_item,
            wish.times_a_month);
    act.record("set_plan", subject("participant", person), body_of(wishes));
    act.commit();
    return std::nullopt;
}

}  // namespace oasis::store
