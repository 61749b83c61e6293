#include "shared/store/complaint_acts.h"

#include "shared/store/act.h"
#include "shared/store/changed_columns.h"
#include "shared/store/rows.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace oasis::store {

namespace {

using domain::ComplaintChannel;
using domain::ComplaintChannelId;

std::optional<std::string> day_text(const std::optional<domain::Day>& day) {
    return day ? std::optional{domain::to_text(*day)} : std::nullopt;
}

std::vector<std::string> differences(const ComplaintChannel& before, const ComplaintChannel& after) {
    ChangedColumns columns;
    columns.compare("name", before.name, after.name);
    columns.compare("purpose", before.purpose, after.purpose);
    columns.compare("phone", before.phone, after.phone);
    columns.compare("address", before.address, after.address);
    columns.compare("hours", before.hours, after.hours);
    columns.compare("web", before.web, after.web);
    columns.compare("outside", before.outside, after.outside);
    columns.compare("first_day", before.from, after.from);
    columns.compare("last_day", before.until, after.until);
    return columns.names();
}

ComplaintChannelId insert(Database& database, const ComplaintChannel& channel) {
    return {database.connection().insert(
        R"sql(
            INSERT INTO complaint_channel (place, name, purpose, phone, address, hours, web, outside, first_day,
                last_day)
            VALUES ((SELECT COALESCE(MAX(place), 0) + 1 FROM complaint_channel), ?, ?, ?, ?, ?, ?, ?, ?, ?))sql",
        channel.name, channel.purpose, channel.phone, channel.address, channel.hours, channel.web, channel.outside,
        day_text(channel.from), day_text(channel.until))};
}

void update(Database& database, const ComplaintChannel& channel) {
    database.connection().run(
        R"sql(
            UPDATE complaint_channel
            SET name = ?, purpose = ?, phone = ?, address = ?, hours = ?, web = ?, outside = ?, first_day = ?,
                last_day = ?
            WHERE id = ?)sql",
        channel.name, channel.purpose, channel.phone, channel.address, channel.hours, channel.web, channel.outside,
        day_text(channel.from), day_text(channel.until), channel.id.value);
}

std::vector<ComplaintChannelId> ids_of(const std::vector<ComplaintChannel>& channels) {
    std::vector<ComplaintChannelId> ids;
    for (const auto& channel : channels)
        ids.push_back(channel.id);
    return ids;
}

std::optional<domain::Day> optional_day(const Statement& row, int column) {
    const auto text = row.text(column);
    return text.empty() ? std::nullopt : std::optional{day_column(row, column)};
}

}  // namespace

std::vector<ComplaintChannel> complaint_channels(Database& database) {
    auto row = database.connection().query(R"sql(
            SELECT id, name, purpose, phone, address, hours, web, outside, first_day, last_day
            FROM complaint_channel
            WHERE removed_at IS NULL
            ORDER BY place, id)sql");
    std::vector<ComplaintChannel> channels;
    while (row.step())
        channels.push_back({{row.integer(0)},
                            row.text(1),
                            row.text(2),
                            row.text(3),
                            row.text(4),
                            row.text(5),
                            row.text(6),
                            row.integer(7) != 0,
                            optional_day(row, 8),
                            optional_day(row, 9)});
    return channels;
}

SaveChannelResult save_channel(Database& database, const ComplaintChannel& wanted, const domain::Actor& actor,
                               domain::Instant now) {
    if (const auto fault = domain::channel_fault(wanted))
        return *fault;
    Act act{database, domain::Right::edit_wall, actor, now};
    const auto all = complaint_channels(database);
    auto channel = wanted;
    std::vector<std::string> fields;
    if (wanted.id.value == 0) {
        if (all.size() >= domain::most_channels)
            return ChannelRefusal::too_many;
        channel.id = insert(database, wanted);
    } else {
        const auto before = std::ranges::find(all, wanted.id, &ComplaintChannel::id);
        if (before == all.end())
            return ChannelRefusal::not_found;
        fields = differences(*before, wanted);
        if (fields.empty())
            return wanted;
        update(database, wanted);
    }
    act.record("save_channel", subject("complaint_channel", channel.id),
               {{"fields", fields}, {"outside", channel.outside ? 1 : 0}});
    act.commit();
    return channel;
}

std::optional<ChannelRefusal> remove_channel(Database& database, ComplaintChannelId id, const domain::Actor& actor,
                                             domain::Instant now) {
    Act act{database, domain::Right::edit_wall, actor, now};
    auto row = database.connection().query("SELECT removed_at FROM complaint_channel WHERE id = ?", id.value);
    if (!row.step())
        return ChannelRefusal::not_found;
    if (row.optional_integer(0))
        return std::nullopt;
    database.connection().run("UPDATE complaint_channel SET removed_at = ? WHERE id = ?", domain::to_ms(now),
                              id.value);
    act.record("remove_channel", subject("complaint_channel", id), nlohmann::json::object());
    act.commit();
    return std::nullopt;
}

std::optional<ChannelRefusal> order_channels(Database& database, std::span<const ComplaintChannelId> wanted,
                                             const domain::Actor& actor, domain::Instant now) {
    Act act{database, domain::Right::edit_wall, actor, now};
    const auto before = ids_of(complaint_channels(database));
    if (!std::ranges::is_permutation(before, wanted))
        return ChannelRefusal::not_found;
    if (std::ranges::equal(before, wanted))
        return std::nullopt;
    auto told = nlohmann::json::array();
    std::int64_t place = 0;
    for (const auto id : wanted) {
        database.connection().run("UPDATE complaint_channel SET place = ? WHERE id = ?", ++place, id.value);
        told.push_back(id.value);
    }
    act.record("order_channels", "station:1", {{"channels", told}});
    act.commit();
    return std::nullopt;
}

}  // namespace oasis::store
