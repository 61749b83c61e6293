#include "shared/store/plan_rows.h"

#include "shared/store/attendance.h"
#include "shared/store/rows.h"
#include "shared/store/word_refusal.h"
#include "shared/store/words.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

std::optional<domain::Activity> activity_by_id(Database& database, domain::ActivityId id) {
    auto row = database.connection().query(
        R"sql(
            SELECT id, title, alias_zh, alias_en, icon, hue, service_item, room, leader, places, group_code,
            counts, retired_at
            FROM activity
            WHERE id = ?)sql",
        id.value);
    return row.step() ? std::optional{activity_row(row, 0)} : std::nullopt;
}

bool unfit(const std::string& text) {
    const auto fault = domain::display_name_fault(text);
    return fault == domain::NameFault::unprintable || fault == domain::NameFault::private_use;
}

std::optional<PlanRefusal> fault_of(const domain::Activity& activity) {
    if (activity.title.empty())
        return PlanRefusal::empty_title;
    if (activity.alias_zh.empty())
        return PlanRefusal::empty_alias;
    for (const auto* text :
         {&activity.title, &activity.alias_zh, &activity.alias_en, &activity.room, &activity.leader})
        if (unfit(*text))
            return PlanRefusal::unfit_text;
    if (activity.places < 1 || activity.places > most_places)
        return PlanRefusal::bad_places;
    return std::nullopt;
}

bool blocks_words(Database& database, const domain::Activity& activity, const domain::Activity& before) {
    using enum domain::TextPlace;
    return blocks_words(database, {{activity_title, activity.title, before.title},
                                   {activity_alias, activity.alias_zh, before.alias_zh},
                                   {activity_alias, activity.alias_en, before.alias_en},
                                   {room, activity.room, before.room},
                                   {leader, activity.leader, before.leader}});
}

domain::SessionId insert_session(Database& database, const domain::Session& session,
                                 const std::optional<MadeFrom>& made_from) {
    const auto half_day = domain::half_day_of(zone_of(database).minute_of(session.starts_at));
    return domain::SessionId{database.connection().insert(
        R"sql(
            INSERT INTO session
                (activity_id, counts, day, starts_at, ends_at, room, leader, places, half_day, timetable_entry_id,
                timetable_day)
            VALUES (?1, (SELECT counts FROM activity WHERE id = ?1), ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        session.activity.value, domain::to_text(session.day), domain::to_ms(session.starts_at),
        domain::to_ms(session.ends_at), session.room, session.leader, session.places, word(half_day),
        made_from ? std::optional{made_from->entry.value} : std::nullopt,
        made_from ? std::optional{domain::to_text(made_from->day)} : std::nullopt)};
}

void tell_session(Database& database, nlohmann::json& body, domain::SessionId id) {
    auto row = database.connection().query(
        R"sql(
            SELECT activity_id, counts, day, starts_at, ends_at, half_day, places, cancelled_at IS NOT NULL
            FROM session
            WHERE id = ?)sql",
        id.value);
    row.step();
    body["session_rows"].push_back({id.value, row.integer(0), row.integer(1), row.text(2), row.integer(3),
                                    row.integer(4), row.text(5), row.integer(6), row.integer(7)});
}

}  // namespace oasis::store
