#pragma once
#include "shared/store/acts.h"
#include "shared/trust/secret.h"
#include <string>

namespace oasis::admin::commands {

/// A station ready for init_station, and the key that opens it when every password is forgotten.
struct StationKit {
    store::NewStation station;
    trust::Secret recovery_key;  // the text of an age identity
};

/// Makes both rings, wraps them for the manager and the recovery key, and hashes the password: about three
/// seconds of Argon2id. Throws std::runtime_error where `age` is not installed.
[[nodiscard]] StationKit make_station(const domain::Settings& settings, const domain::OpeningHours& hours,
                                      const std::string& manager_login, const std::string& password);

/// Monday to Friday, mornings and afternoons: what a new station starts from.
[[nodiscard]] domain::OpeningHours usual_hours();

}  // namespace oasis::admin::commands
