#include "shared/store/files/ring_rows.h"

#include "shared/store/act.h"
#include "shared/trust/age.h"
#include "shared/trust/key_pair.h"

namespace oasis::store {

std::vector<StoredRing> rings_of(const OfficeKeys& keys, const std::string& recipient) {
    if (!keys.manager)
        throw NotPermitted{};
    const auto stored = [&](const char* name, const trust::Secret& secret) {
        return StoredRing{name, trust::public_key_of(secret), trust::age_seal(secret.bytes(), recipient)};
    };
    return {stored("office", keys.office), stored("manager", *keys.manager)};
}

void put_rings(Database& database, const std::vector<StoredRing>& rings) {
    for (const auto& ring : rings) {
        database.connection().run("UPDATE ring SET public_key = ?, recovery = ? WHERE name = ?", ring.public_key,
                                  ring.recovery, ring.name);
    }
}

}  // namespace oasis::store
