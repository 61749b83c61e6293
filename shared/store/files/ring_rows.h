#pragma once
#include "shared/store/files/office_keys.h"
#include <string>
#include <vector>

/// The rows of both rings. Parts of the acts in accounts.h.
namespace oasis::store {

struct StoredRing {
    std::string name;
    std::vector<unsigned char> public_key;
    std::vector<unsigned char> recovery;  // an age file to the recovery identity
};
/// Sealed by `age`: before a transaction, never in one.
[[nodiscard]] std::vector<StoredRing> rings_of(const OfficeKeys& keys, const std::string& recipient);
/// In place of what lay there.
void put_rings(Database&, const std::vector<StoredRing>& rings);

}  // namespace oasis::store
