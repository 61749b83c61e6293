#include "shared/store/timetable_acts.h"

#include "shared/store/database.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"

namespace oasis::store {

namespace {

std::optional<domain::Minute> minute_column(const Statement& row, int column) {
    const auto minute = row.optional_integer(column);
    return minute ? std::optional{static_cast<domain::Minute>(*minute)} : std::nullopt;
}

}  // namespace

std::vector<domain::TimetableEntry> timetable(Database& database) {
    auto row = database.connection().query(R"sql(
        SELECT id, activity_id, weekday, starts, ends, room, leader, places, first_day, last_day
        FROM timetable_entry
        WHERE removed_at IS NULL
        ORDER BY weekday, starts, id)sql");
    std::vector<domain::TimetableEntry> entries;
    while (row.step())
        entries.push_back({domain::TimetableEntryId{row.integer(0)}, domain::ActivityId{row.integer(1)},
                           static_cast<int>(row.integer(2)), static_cast<domain::Minute>(row.integer(3)),
                           static_cast<domain::Minute>(row.integer(4)), row.text(5), row.text(6),
                           static_cast<int>(row.integer(7)), day_column(row, 8), day_column(row, 9)});
    return entries;
}

std::vector<domain::TimetableException> timetable_exceptions(Database& database) {
    auto row = database.connection().query(R"sql(
        SELECT x.timetable_entry_id, x.day, x.starts, x.ends
        FROM timetable_exception x
        JOIN timetable_entry e ON e.id = x.timetable_entry_id AND e.removed_at IS NULL
        ORDER BY x.day, x.timetable_entry_id)sql");
    std::vector<domain::TimetableException> exceptions;
    while (row.step())
        exceptions.push_back({domain::TimetableEntryId{row.integer(0)}, day_column(row, 1), minute_column(row, 2),
                              minute_column(row, 3)});
    return exceptions;
}

std::vector<domain::PlanWish> plan_of(Database& database, domain::ParticipantId person) {
    auto row = database.connection().query(
        "SELECT activity_id, service_item, times_a_month FROM plan_wish WHERE participant_id = ? ORDER BY id",
        person.value);
    std::vector<domain::PlanWish> wishes;
    while (row.step()) {
        const auto activity = row.optional_integer(0);
        wishes.push_back({activity ? std::optional{domain::ActivityId{*activity}} : std::nullopt, row.text(1),
                          static_cast<int>(row.integer(2))});
    }
    return wishes;
}

std::vector<domain::Leader> leaders(Database& database) {
    auto row = database.connection().query(
        "SELECT id, name, kind, licence, expires_on, retired_at FROM leader ORDER BY id");
    std::vector<domain::Leader> all;
    while (row.step()) {
        all.push_back({domain::LeaderId{row.integer(0)}, row.text(1), from_word<domain::LeaderKind>(row.text(2)),
                       row.text(3), std::nullopt, row.optional_integer(5).has_value()});
        if (!row.text(4).empty())
            all.back().expires_on = day_column(row, 4);
    }
    return all;
}

}  // namespace oasis::store
