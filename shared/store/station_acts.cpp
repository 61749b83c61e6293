#include "shared/store/acts.h"

#include "shared/store/act.h"
#include "shared/store/attendance.h"
#include "shared/store/changed_columns.h"
#include "shared/store/queries.h"
#include "shared/store/words.h"
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::OpeningHours;
using domain::Settings;
using nlohmann::json;

std::string one_to_a_line(const std::vector<std::string>& texts) {
    std::string lines;
    for (const auto& text : texts)
        lines += text + '\n';
    return lines;
}

std::string counted_kinds(const domain::CountingRule& rule) {
    std::string kinds;
    for (const auto kind : domain::service_kinds)
        if (rule.counts(kind))
            kinds += (kinds.empty() ? "" : ",") + std::string{word(kind)};
    return kinds;
}

/// All but the recovery recipient.
void write(Database& database, const Settings& settings) {
    const auto& station = settings.station;
    database.connection().run(
        R"sql(
            INSERT INTO station (id, code, brand, name, service_phone, zone, outside_hours,
                participant_word, panel_inches, camera, volume, check_suitability, check_environment,
                files_shown, handover_set, idle_lock_minutes, backup_folder, backup_recipients, counting_unit,
                counted_kinds, monthly_target, encourage_line, answer_days)
            VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
            SET code = excluded.code, brand = excluded.brand, name = excluded.name,
                service_phone = excluded.service_phone, zone = excluded.zone,
                outside_hours = excluded.outside_hours, participant_word = excluded.participant_word,
                panel_inches = excluded.panel_inches, camera = excluded.camera, volume = excluded.volume,
                check_suitability = excluded.check_suitability,
                check_environment = excluded.check_environment, files_shown = excluded.files_shown,
                handover_set = excluded.handover_set, idle_lock_minutes = excluded.idle_lock_minutes,
                backup_folder = excluded.backup_folder,
                backup_recipients = excluded.backup_recipients, counting_unit = excluded.counting_unit,
                counted_kinds = excluded.counted_kinds, monthly_target = excluded.monthly_target,
                encourage_line = excluded.encourage_line, answer_days = excluded.answer_days)sql",
        station.code, station.brand, station.name, station.service_phone, station.zone,
        word(settings.outside_hours), settings.participant_word, settings.panel_inches, settings.camera,
        settings.volume, settings.check_suitability, settings.check_environment, word(settings.files_shown),
        word(settings.handover_set), settings.idle_lock_minutes, settings.backup_folder,
        one_to_a_line(settings.backup_recipients), word(settings.counting.unit),
        counted_kinds(settings.counting), settings.counting.target, settings.encourage_line,
        settings.answer_days);
}

void write(Database& database, const OpeningHours& hours) {
    auto& connection = database.connection();
    connection.run("DELETE FROM opening_hours");
    for (std::size_t weekday = 0; weekday < hours.week.size(); ++weekday) {
        for (const auto& interval : hours.week[weekday]) {
            connection.run("INSERT INTO opening_hours (weekday, opens, closes) VALUES (?, ?, ?)",
                           static_cast<int>(weekday), interval.opens, interval.closes);
        }
    }
    for (const auto& closure : hours.closures) {
        connection.run("INSERT INTO opening_hours (first_day, last_day, reason) VALUES (?, ?, ?)",
                       domain::to_text(closure.first), domain::to_text(closure.last), closure.reason);
    }
}

std::vector<std::string> changed_settings(const Settings& before, const Settings& after) {
    ChangedColumns columns;
    columns.compare("code", before.station.code, after.station.code);
    columns.compare("brand", before.station.brand, after.station.brand);
    columns.compare("name", before.station.name, after.station.name);
    columns.compare("service_phone", before.station.service_phone, after.station.service_phone);
    columns.compare("zone", before.station.zone, after.station.zone);
    columns.compare("outside_hours", before.outside_hours, after.outside_hours);
    columns.compare("participant_word", before.participant_word, after.participant_word);
    columns.compare("panel_inches", before.panel_inches, after.panel_inches);
    columns.compare("camera", before.camera, after.camera);
    columns.compare("volume", before.volume, after.volume);
    columns.compare("check_suitability", before.check_suitability, after.check_suitability);
    columns.compare("check_environment", before.check_environment, after.check_environment);
    columns.compare("files_shown", before.files_shown, after.files_shown);
    columns.compare("handover_set", before.handover_set, after.handover_set);
    columns.compare("idle_lock_minutes", before.idle_lock_minutes, after.idle_lock_minutes);
    columns.compare("backup_folder", before.backup_folder, after.backup_folder);
    columns.compare("backup_recipients", before.backup_recipients, after.backup_recipients);
    columns.compare("counting_unit", before.counting.unit, after.counting.unit);
    columns.compare("counted_kinds", before.counting.kinds, after.counting.kinds);
    columns.compare("monthly_target", before.counting.target, after.counting.target);
    columns.compare("encourage_line", before.encourage_line, after.encourage_line);
    columns.compare("answer_days", before.answer_days, after.answer_days);
    return columns.names();
}

bool same(const OpeningHours& one, const OpeningHours& other) {
    const auto same_closure = [](const domain::Closure& a, const domain::Closure& b) {
        return a.first == b.first && a.last == b.last && a.reason == b.reason;
    };
    return one.week == other.week && std::ranges::equal(one.closures, other.closures, same_closure);
}

json hours_body(const OpeningHours& hours) {
    json week = json::array();
    for (const auto& day : hours.week) {
        auto intervals = json::array();
        for (const auto& interval : day)
            intervals.push_back({interval.opens, interval.closes});
        week.push_back(intervals);
    }
    auto closures = json::array();
    for (const auto& closure : hours.closures) {
        closures.push_back({domain::to_text(closure.first), domain::to_text(closure.last)});
    }
    return {{"week", week}, {"closures", closures}};
}

void demand_zone(const std::string& name) {
    if (domain::Zone::find(name))
        return;
    throw StorageError(StorageError::Kind::constraint, "database: no such time zone");
}

std::int64_t write_manager(Database& database, const NewStation& station, domain::Instant now) {
    auto& connection = database.connection();
    const auto account = connection.insert(
        "INSERT INTO account (login, name, role, public_key, wrapped, created_at) VALUES (?, ?, ?, ?, ?, ?)",
        station.manager_login, station.manager_name, word(domain::Role::manager), station.public_key,
        station.wrapped, domain::to_ms(now));
    connection.run("INSERT INTO past_password (account_id, digest, set_at) VALUES (?, ?, ?)", account,
                   station.past, domain::to_ms(now));
    return account;
}

void write_rings(Database& database, const NewStation& station, std::int64_t account) {
    for (const auto& ring : station.rings) {
        database.connection().run("INSERT INTO ring (name, public_key, recovery) VALUES (?, ?, ?)", ring.name,
                                  ring.public_key, ring.recovery);
        database.connection().run("INSERT INTO ring_key (ring_name, account_id, sealed) VALUES (?, ?, ?)",
                                  ring.name, account, ring.sealed);
    }
}

}  // namespace

bool init_station(Database& database, const NewStation& station, const domain::Actor& actor,
                  domain::Instant now) {
    demand_zone(station.settings.station.zone);
    if (has_station(database))
        return false;
    Act act{database, anyone, actor, now};
    if (has_station(database))
        return false;
    write(database, station.settings);
    write(database, station.hours);
    database.connection().run("UPDATE station SET recovery_recipient = ? WHERE id = 1",
                              station.settings.recovery_recipient);
    const auto account = write_manager(database, station, now);
    write_rings(database, station, account);
    auto rings = json::array();
    for (const auto& ring : station.rings)
        rings.push_back(ring.name);
    act.record("init_station", "station:1",
               {{"account", account}, {"code", station.settings.station.code}, {"rings", rings}});
    act.commit();
    return true;
}

void set_settings(Database& database, const Settings& wanted, const domain::Actor& actor,
                  domain::Instant now) {
    demand_zone(wanted.station.zone);
    if (changed_settings(settings(database), wanted).empty())
        return;
    Act act{database, domain::Right::change_settings, actor, now};
    const auto changed = changed_settings(settings(database), wanted);
    if (changed.empty())
        return;
    write(database, wanted);
    act.record("set_settings", "station:1", {{"changed", changed}, {"zone", wanted.station.zone}});
    act.commit();
}

void set_hours(Database& database, const OpeningHours& wanted, const domain::Actor& actor,
               domain::Instant now) {
    if (same(hours(database), wanted))
        return;
    Act act{database, domain::Right::edit_hours, actor, now};
    if (same(hours(database), wanted))
        return;
    write(database, wanted);
    act.record("set_hours", "station:1", hours_body(wanted));
    act.commit();
}

void override_hours(Database& database, bool take, const domain::Actor& actor, domain::Instant now) {
    const auto today = zone_of(database).day_of(now);
    if (hours_overridden(database, today) == take)
        return;
    Act act{database, domain::Right::edit_hours, actor, now};
    if (hours_overridden(database, today) == take)
        return;
    const auto day = domain::to_text(today);
    database.connection().run("UPDATE station SET hours_overridden_on = ? WHERE id = 1", take ? day : "");
    act.record("override_hours", "day:" + day, {{"take", take ? 1 : 0}});
    act.commit();
}

}  // namespace oasis::store
