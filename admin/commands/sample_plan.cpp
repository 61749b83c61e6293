#include "admin/commands/sample_plan.h"

#include "shared/store/words.h"
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <stdexcept>
#include <toml++/toml.h>

namespace oasis::admin::commands {

namespace {

using domain::Minute;

[[noreturn]] void refuse(const toml::source_region& where, const std::string& why) {
    throw std::runtime_error{
        fmt::format("{}:{}: {}", where.path ? *where.path : "sample station", where.begin.line, why)};
}

template <class Value>
Value required(const toml::table& table, std::string_view key) {
    const auto value = table[key].value<Value>();
    if (!value)
        refuse(table.source(), fmt::format("`{}` is missing", key));
    return *value;
}

std::string text(const toml::table& table, std::string_view key) {
    return required<std::string>(table, key);
}

Minute minute(const toml::table& table, std::string_view key) {
    const auto parsed = domain::parse_minute(text(table, key));
    if (!parsed)
        refuse(table.source(), fmt::format("`{}` is not a time of day", key));
    return *parsed;
}

const toml::table& section(const toml::table& root, std::string_view key) {
    const auto* table = root[key].as_table();
    if (!table)
        refuse(root.source(), fmt::format("[{}] is missing", key));
    return *table;
}

/// Calls `use` with each table of the array [[key]].
template <class Use>
void each(const toml::table& root, std::string_view key, Use use) {
    const auto* array = root[key].as_array();
    if (!array)
        refuse(root.source(), fmt::format("[[{}]] is missing", key));
    for (const auto& element : *array) {
        const auto* table = element.as_table();
        if (!table)
            refuse(element.source(), fmt::format("[[{}]] holds something else", key));
        use(*table);
    }
}

domain::Activity read_activity(const toml::table& table) {
    domain::Activity activity;
    activity.title = text(table, "title");
    activity.alias_zh = text(table, "alias_zh");
    activity.alias_en = text(table, "alias_en");
    activity.icon = text(table, "icon");
    activity.hue = text(table, "hue");
    activity.service_item = table["service_item"].value_or(std::string{});
    activity.room = text(table, "room");
    activity.leader = text(table, "leader");
    activity.places = required<int>(table, "places");
    return activity;
}

std::vector<PlannedSession> read_day(const toml::table& root, std::string_view key,
                                     const std::map<std::string, std::size_t>& positions) {
    std::vector<PlannedSession> day;
    each(root, key, [&](const toml::table& table) {
        const auto found = positions.find(text(table, "activity"));
        if (found == positions.end())
            refuse(table.source(), "no activity has this key");
        day.push_back(
            {found->second, {minute(table, "starts"), minute(table, "ends")}, table["picked"].value_or(0)});
    });
    return day;
}

SampleLeader read_leader(const toml::table& table) {
    const auto kind = store::from_word<domain::LeaderKind>(text(table, "kind"));
    return {text(table, "name"), kind, table["licence"].value_or(std::string{}), table["days_left"].value<int>()};
}

SampleNotice read_notice(const toml::table& table) {
    SampleNotice notice;
    notice.text.title = text(table, "title");
    notice.text.body = text(table, "text");
    notice.text.category = store::from_word<domain::NoticeCategory>(text(table, "category"));
    notice.text.pinned = table["pinned"].value_or(false);
    notice.picture = table["picture"].value_or(std::string{});
    notice.days_ago = required<int>(table, "days_ago");
    notice.down_days_ago = table["down_days_ago"].value<int>();
    notice.draft = table["draft"].value_or(false);
    return notice;
}

domain::ComplaintChannel read_channel(const toml::table& table) {
    const auto or_none = [&](const char* key) { return table[key].value_or(std::string{}); };
    domain::ComplaintChannel channel;
    channel.name = text(table, "name");
    channel.purpose = or_none("purpose");
    channel.phone = or_none("phone");
    channel.hours = or_none("hours");
    channel.address = or_none("address");
    channel.web = or_none("web");
    channel.outside = table["outside"].value_or(false);
    return channel;
}

SampleException read_exception(const toml::table& table) {
    SampleException sample{required<int>(table, "in_days"), table["days"].value_or(1), {}};
    sample.exception.kind = store::from_word<domain::ExceptionKind>(text(table, "kind"));
    sample.exception.reason = text(table, "reason");
    sample.exception.like_weekday = table["like_weekday"].value_or(0);
    if (sample.exception.kind == domain::ExceptionKind::special)
        sample.exception.intervals = {{minute(table, "opens"), minute(table, "closes")}};
    return sample;
}

void read_people(const toml::table& people, SamplePlan& plan) {
    plan.first_number = required<int>(people, "first_number");
    const auto* names = people["names"].as_array();
    if (!names)
        refuse(people.source(), "`names` is missing");
    for (const auto& name : *names)
        plan.names.push_back(name.value_or(std::string{}));
}

SampleAccount read_account(const toml::table& table, domain::Role role) {
    return {text(table, "login"), text(table, "name"), role, text(table, "password")};
}

}  // namespace

SamplePlan read_sample_plan(const std::filesystem::path& file) {
    const auto root = toml::parse_file(file.string());
    SamplePlan plan;
    const auto& station = section(root, "station");
    plan.settings.station = {text(station, "code"), text(station, "brand"), text(station, "name"),
                             text(station, "service_phone"), text(station, "zone")};
    plan.open = {minute(station, "opens"), minute(station, "closes")};
    plan.manager = read_account(section(root, "manager"), domain::Role::manager);
    plan.staff = read_account(section(root, "staff"), domain::Role::staff);

    std::map<std::string, std::size_t> positions;
    each(root, "activity", [&](const toml::table& table) {
        positions[text(table, "key")] = plan.activities.size();
        plan.activities.push_back(read_activity(table));
    });
    each(root, "leader", [&](const toml::table& table) { plan.leaders.push_back(read_leader(table)); });
    each(root, "notice", [&](const toml::table& table) { plan.notices.push_back(read_notice(table)); });
    each(root, "channel", [&](const toml::table& table) { plan.channels.push_back(read_channel(table)); });
    each(root, "exception", [&](const toml::table& table) { plan.exceptions.push_back(read_exception(table)); });
    plan.odd_day = read_day(root, "odd_day", positions);
    plan.even_day = read_day(root, "even_day", positions);
    plan.today = read_day(root, "today", positions);
    if (plan.today.empty())
        refuse(root.source(), "[[today]] is empty");
    read_people(section(root, "people"), plan);
    return plan;
}

SamplePlan fitted_to(SamplePlan plan, Minute minute) {
    constexpr Minute half_hour = 30, midnight = 24 * 60;
    const Minute wanted = minute / half_hour * half_hour - plan.today.front().time.opens;
    const Minute later = std::clamp(wanted, 0, midnight - plan.today.back().time.closes);
    for (auto& session : plan.today)
        session.time = {session.time.opens + later, session.time.closes + later};
    if (minute < plan.open.opens)
        plan.open.opens = std::max(0, minute / 60 * 60 - 120);
    plan.open.closes = std::max(plan.open.closes, plan.today.back().time.closes);
    return plan;
}

}  // namespace oasis::admin::commands
