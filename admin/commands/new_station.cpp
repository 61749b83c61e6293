#include "admin/commands/new_station.h"

#include "shared/trust/age.h"
#include "shared/trust/age_open.h"
#include "shared/trust/password.h"
#include "shared/trust/rings.h"

namespace oasis::admin::commands {

namespace {

store::RingRow ring_row(const std::string& name, const std::string& login, const std::string& password,
                        const std::string& recipient) {
    const auto ring = trust::make_ring(name);
    return {name, ring.public_key, trust::wrap(ring.secret, {name, login}, password),
            trust::age_seal(ring.secret.bytes(), recipient)};
}

}  // namespace

StationKit make_station(const domain::Settings& settings, const domain::OpeningHours& hours,
                        const std::string& manager_login, const std::string& password) {
    auto recovery = trust::make_recovery_identity();
    StationKit kit;
    kit.station.settings = settings;
    kit.station.hours = hours;
    kit.station.manager_login = manager_login;
    kit.station.password_hash = trust::hash_password(password);
    for (const auto* name : {"office", "manager"})
        kit.station.rings.push_back(ring_row(name, manager_login, password, recovery.recipient));
    kit.recovery_key = std::move(recovery.identity);
    return kit;
}

domain::OpeningHours usual_hours() {
    domain::OpeningHours hours;
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        hours.week[weekday] = {{9 * 60, 11 * 60 + 30}, {13 * 60 + 30, 16 * 60 + 30}};
    return hours;
}

}  // namespace oasis::admin::commands
