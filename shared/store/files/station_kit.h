#pragma once
#include "shared/store/files/office_keys.h"
#include "shared/trust/secret.h"
#include <string>

namespace oasis::store {

/// A station ready for init_station, what its manager can open, and the key for when every password is forgotten.
struct StationKit {
    NewStation station;
    OfficeKeys keys;
    trust::Secret recovery_key;  // the text of an age identity
};

/// Makes the manager's key pair and both rings, and seals the rings to the manager and to the recovery key:
/// two derivations of Argon2id, about two seconds. Throws std::runtime_error where `age` is not installed.
[[nodiscard]] StationKit make_station(const domain::Settings& settings, const domain::OpeningHours& hours,
                                      const std::string& manager_login, const std::string& password);

}  // namespace oasis::store
