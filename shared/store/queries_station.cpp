#include "shared/store/queries.h"

#include "shared/store/database.h"
#include "shared/store/rows.h"
#include "shared/store/words.h"
#include <sstream>

namespace oasis::store {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream reader{text};
    for (std::string line; std::getline(reader, line);)
        lines.push_back(line);
    return lines;
}

}  // namespace

bool has_station(Database& database) {
    return database.connection().query("SELECT 1 FROM station WHERE id = 1").step();
}

domain::Settings settings(Database& database) {
    auto row = database.connection().query(R"sql(
        SELECT code, brand, name, service_phone, zone, outside_hours, participant_word, panel_inches,
            camera, volume, check_suitability, check_environment, files_shown, handover_set,
            idle_lock_minutes, backup_folder, recovery_recipient, backup_recipients, counting_unit,
            counted_kinds, monthly_target, encourage_line, answer_days
        FROM station
        WHERE id = 1)sql");
    if (!row.step())
        throw StorageError(StorageError::Kind::other, "database: there is no station in this file yet");
    domain::Settings settings;
    settings.station = {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
    settings.outside_hours = from_word<domain::OutsideHours>(row.text(5));
    settings.participant_word = row.text(6);
    settings.panel_inches = row.real(7);
    settings.camera = row.text(8);
    settings.volume = static_cast<int>(row.integer(9));
    settings.check_suitability = row.integer(10) != 0;
    settings.check_environment = row.integer(11) != 0;
    settings.files_shown = from_word<domain::FilesShown>(row.text(12));
    settings.handover_set = from_word<domain::HandoverSet>(row.text(13));
    settings.idle_lock_minutes = static_cast<int>(row.integer(14));
    settings.backup_folder = row.text(15);
    settings.recovery_recipient = row.text(16);
    settings.backup_recipients = lines_of(row.text(17));
    settings.counting = counting_rule_row(row, 18);
    settings.encourage_line = row.integer(21) != 0;
    settings.answer_days = static_cast<int>(row.integer(22));
    return settings;
}

domain::OpeningHours hours(Database& database) {
    auto row = database.connection().query(
        "SELECT weekday, opens, closes, first_day, last_day, reason FROM opening_hours ORDER BY id");
    domain::OpeningHours hours;
    while (row.step()) {
        if (const auto weekday = row.optional_integer(0)) {
            hours.week.at(static_cast<std::size_t>(*weekday))
                .push_back({static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2))});
        } else {
            hours.closures.push_back({day_column(row, 3), day_column(row, 4), row.text(5)});
        }
    }
    return hours;
}

bool hours_overridden(Database& database, domain::Day day) {
    auto row = database.connection().query("SELECT hours_overridden_on FROM station WHERE id = 1");
    return row.step() && row.text(0) == domain::to_text(day);
}

std::vector<domain::SessionView> sessions_on(Database& database, domain::Day day) {
    auto row = database.connection().query(
        R"sql(
            SELECT s.id, s.activity_id, s.day, s.starts_at, s.ends_at, s.room, s.leader, s.places, a.id,
                a.title, a.alias_zh, a.alias_en, a.icon, a.hue, a.service_item, a.room, a.leader, a.places,
                a.group_code, a.counts, a.retired_at,
                (SELECT COUNT(*) FROM participation t WHERE t.session_id = s.id AND t.state IN ('picked',
                'confirmed')), s.cancelled_at, s.environment_checked_at, st.check_environment
            FROM session s
            JOIN activity a ON a.id = s.activity_id
            JOIN station st ON st.id = 1
            WHERE s.day = ?
            ORDER BY s.starts_at, s.id)sql",
        domain::to_text(day));
    std::vector<domain::SessionView> views;
    while (row.step()) {
        const auto checked_at = instant_column(row, 23);
        views.push_back({session_row(row, 0), activity_row(row, 8), static_cast<int>(row.integer(21)),
                         row.optional_integer(22).has_value(), checked_at,
                         row.integer(24) != 0 && !checked_at});
    }
    return views;
}

std::vector<domain::Activity> activities(Database& database) {
    auto row = database.connection().query(R"sql(
        SELECT id, title, alias_zh, alias_en, icon, hue, service_item, room, leader, places, group_code,
            counts, retired_at
        FROM activity
        ORDER BY id)sql");
    std::vector<domain::Activity> all;
    while (row.step())
        all.push_back(activity_row(row, 0));
    return all;
}

std::vector<domain::SessionId> picks_of(Database& database, domain::VisitId visit) {
    auto row = database.connection().query(
        R"sql(
            SELECT s.id
            FROM visit v
            JOIN session s ON s.day = v.day
            JOIN participation t ON t.session_id = s.id AND t.participant_id = v.participant_id
            WHERE v.id = ? AND v.voided_at IS NULL AND s.cancelled_at IS NULL
                AND t.state IN ('picked', 'confirmed')
            ORDER BY s.starts_at, s.id)sql",
        visit.value);
    std::vector<domain::SessionId> picks;
    while (row.step())
        picks.push_back(domain::SessionId{row.integer(0)});
    return picks;
}

}  // namespace oasis::store
