#include "tests/catch.h"
#include "tests/store/files/memory_scan.h"
#include "tests/store/files/open_office.h"

#include <sodium.h>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

Sought wrapping_key(const trust::Secret& office) {
    trust::Secret key{32};
    crypto_kdf_derive_from_key(key.bytes().data(), key.bytes().size(), 1, "OASfile1", office.bytes().data());
    return Sought{key.bytes()};
}

}  // namespace

TEST_CASE("a lock leaves no byte of a key in the memory of the process") {
    OpenOffice office;
    auto& keys = office.session->keys;
    REQUIRE(keys.manager);
    const Sought office_ring{keys.office.bytes()};
    const Sought manager_ring{keys.manager->bytes()};
    const auto wrapping = wrapping_key(keys.office);
    for (int seed = 1; seed <= 20; ++seed)
        (void)register_with_file(office.db, keys, {"", "甲" + std::to_string(seed), {}}, file_of(seed), staff, at(9));
    int opened = 0;
    open_register(office.db, keys, [&](const domain::Participant&, OpenFileResult&& result) {
        opened += std::holds_alternative<OpenedFile>(result) ? 1 : 0;
    });
    CHECK(opened == 20);
    CHECK(office_ring.places() > 0);  // the scan can find
    CHECK(manager_ring.places() > 0);
    office.session.reset();
    CHECK(office_ring.places() == 0);
    CHECK(manager_ring.places() == 0);
    CHECK(wrapping.places() == 0);
}
