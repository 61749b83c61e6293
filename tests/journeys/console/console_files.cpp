#include "tests/journeys/console/console_files.h"
#include "shared/trust/running_time.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_station.h"
#include <algorithm>
#include <stdexcept>

namespace oasis::journeys {

std::optional<store::ParticipantRow> person(store::Database& database, const std::string& number) {
    auto rows = store::find_participants(database, number, today());
    return rows.size() == 1 ? std::optional{rows.front()} : std::nullopt;
}

store::OfficeKeys keys_of(store::Database& database) {
    auto session = store::open_session(database, manager_login, manager_password,
                                       trust::running_time_now(), office, now());
    auto* open = std::get_if<store::OpenSession>(&session);
    if (!open)
        throw std::runtime_error("the journeys' manager cannot sign in");
    return std::move(open->keys);
}

domain::ParticipantFile file_of(store::Database& database, const std::string& number) {
    const auto row = person(database, number);
    REQUIRE(row);
    auto result = store::open_file(database, keys_of(database), row->participant.id);
    REQUIRE(std::holds_alternative<store::OpenedFile>(result));
    return std::get<store::OpenedFile>(result).file;
}

long looks(store::Database& database, const std::string& number, const std::string& act) {
    const auto row = person(database, number);
    REQUIRE(row);
    const auto all = store::looks_into(database, row->participant.id, 100);
    return std::ranges::count(all, act, &store::LookRow::act);
}

std::string opening(const std::string& number) {
    return "key Ctrl+4\nexpect \"0012\"\nwait 600\ntap \"" + number +
           "\"\nwait 200\ntap \"@person.open_file@\"\nexpect \"@file.eligibility@\"\nwait 300\n";
}

}  // namespace oasis::journeys
