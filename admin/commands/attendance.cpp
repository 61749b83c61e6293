#include "admin/commands/attendance.h"

#include "admin/attendance_words.h"
#include "admin/commands/attendance_table.h"
#include "admin/commands/full_names.h"
#include "admin/commands/station_file.h"
#include "shared/report/write_table.h"
#include "shared/store/files/files.h"
#include "shared/store/queries.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/verify.h"
#include <iostream>
#include <nlohmann/json.hpp>

namespace oasis::admin::commands {

namespace {

using Json = nlohmann::ordered_json;

struct Span {
    domain::Day from{};
    domain::Day to{};
};

/// nullopt: not one of the two ways to say it, or no such day.
std::optional<Span> span_of(const AttendanceOptions& options) {
    const bool one_day = !options.date.empty();
    if (one_day != (options.from.empty() && options.to.empty()))
        return std::nullopt;
    const auto from = domain::parse_day(one_day ? options.date : options.from);
    const auto to = domain::parse_day(one_day ? options.date : options.to);
    return from && to && *from <= *to ? std::optional{Span{*from, *to}} : std::nullopt;
}

domain::Zone zone_of(store::Database& database) {
    return domain::Zone::find(store::settings(database).station.zone).value();
}

AttendanceTable::Numbers numbers_in(store::Database& database) {
    AttendanceTable::Numbers numbers;
    for (const auto& person : store::participants(database))
        numbers.emplace(person.id, person.number);
    return numbers;
}

/// Every visit of the days, with its day before it.
void each_visit(store::Database& database, const Span& span, const std::function<void(const store::DayRow&)>& each) {
    for (auto day = span.from; day <= span.to; day = domain::days_after(day, 1))
        for (const auto& row : store::day_review(database, day))
            each(row);
}

std::vector<std::string> with_period(const std::string& period) {
    return {std::string{domain::field::full_name}, period};
}

}  // namespace

int attendance(const Context& context, const AttendanceOptions& options) {
    const auto span = span_of(options);
    if (!span) {
        std::cerr << context.words.tr("command.attendance.days") << '\n';
        return wrong_use;
    }
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto session = sign_in(*database, context, options.login, right_of("attendance"));
    if (!session)
        return refused;
    const FullNames names{*database, *session};
    const auto zone = zone_of(*database);
    const AttendanceTable table{context.words, zone, zone.day_of(context.now), names, numbers_in(*database)};
    store::note_look(*database, store::Look::export_attendance, std::nullopt,
                     with_period(domain::to_text(span->from) + ".." + domain::to_text(span->to)), session->actor,
                     context.now);
    if (options.json) {
        auto visits = Json::array();
        each_visit(*database, *span, [&](const store::DayRow& row) { visits.push_back(table.json(row)); });
        std::cout << visits.dump(2) << '\n';
        return done;
    }
    report::TextTable sheet{{}, table.header(), {}};
    each_visit(*database, *span, [&](const store::DayRow& row) { sheet.rows.push_back(table.cells(row)); });
    std::cout << report::csv_of(sheet);
    return done;
}

int counts(const Context& context, const CountsOptions& options) {
    const auto month = domain::parse_month(options.month);
    if (!month) {
        std::cerr << context.words.tr("command.counts.month") << '\n';
        return wrong_use;
    }
    auto database = open_station(context);
    if (!database)
        return refused;
    const auto session = sign_in(*database, context, options.login, right_of("counts"));
    if (!session)
        return refused;
    const FullNames names{*database, *session};
    store::note_look(*database, store::Look::export_counts, std::nullopt, with_period(domain::to_text(*month)),
                     session->actor, context.now);
    const auto counted = store::month_counts(*database, *month, zone_of(*database).day_of(context.now));
    const auto stands = store::head(*database);
    const auto head = std::to_string(stands.entries) + ':' + stands.hex;
    const CountsTable table{context.words, names, counted};
    if (options.json)
        std::cout << table.json(head).dump(2) << '\n';
    else
        std::cout << report::csv_of(table.sheet(head));
    return done;
}

}  // namespace oasis::admin::commands
