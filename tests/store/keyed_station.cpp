#include "tests/store/keyed_station.h"

#include "shared/store/files/station_kit.h"
#include <stdexcept>

namespace oasis::store::test {

namespace {

const StationKit& kit() {
    static const auto made = [] {
        const auto plain = new_station();
        return make_station(plain.settings, plain.hours, plain.manager_login, manager_password);
    }();
    return made;
}

}  // namespace

const NewStation& keyed_station() {
    return kit().station;
}

const trust::Secret& recovery_key() {
    return kit().recovery_key;
}

OpenSession sign_in(Database& database, const std::string& login, const std::string& password) {
    return std::get<OpenSession>(open_session(database, login, password, {"boot", 1}, staff, at(9)));
}

KeyedStation::KeyedStation() : db(Database::open(folder_.file("station.db"))) {
    if (!init_station(db, keyed_station(), staff, at(7)))
        throw std::runtime_error("the station exists");
}

std::int64_t KeyedStation::count(const std::string& sql) {
    auto row = db.connection().query(sql);
    row.step();
    return row.integer(0);
}

}  // namespace oasis::store::test
