#include "shared/store/files/station_kit.h"

#include "shared/trust/age.h"
#include "shared/trust/age_open.h"
#include "shared/trust/key_pair.h"
#include "shared/trust/password.h"
#include "shared/trust/sealed_box.h"
#include "shared/trust/wrapped_secret.h"

namespace oasis::store {

StationKit make_station(const domain::Settings& settings, const domain::OpeningHours& hours,
                        const std::string& manager_login, const std::string& password) {
    auto recovery = trust::make_recovery_identity();
    const auto manager = trust::make_key_pair();
    StationKit kit;
    kit.station.settings = settings;
    kit.station.settings.recovery_recipient = recovery.recipient;
    kit.station.hours = hours;
    kit.station.manager_login = manager_login;
    kit.station.public_key = manager.public_key;
    kit.station.wrapped = trust::wrap(manager.secret, manager_login, password);
    kit.station.past = trust::past_digest(password);
    const auto add_ring = [&](const char* name) {
        auto ring = trust::make_key_pair();
        kit.station.rings.push_back({name, ring.public_key,
                                     trust::seal_to(manager.public_key, ring.secret.bytes()),
                                     trust::age_seal(ring.secret.bytes(), recovery.recipient)});
        return std::move(ring.secret);
    };
    kit.keys = {add_ring("office"), add_ring("manager")};
    kit.recovery_key = std::move(recovery.identity);
    return kit;
}

}  // namespace oasis::store
