#include "admin/names/name_book.h"
#include "shared/store/files/station_kit.h"
#include "tests/catch.h"
#include "tests/store/files/memory_scan.h"
#include "tests/store/files/office.h"

#include <sodium.h>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

const std::string password = "一个很长的测试密码在此";

/// A station with real keys, and someone signed in to it.
struct OpenOffice {
    Folder folder;
    Database db = Database::open(folder.file("station.db"));
    std::optional<OpenSession> session;

    OpenOffice() {
        const auto plain = new_station();
        const auto kit = make_station(plain.settings, plain.hours, "lin", password);
        if (!init_station(db, kit.station, staff, at(7)))
            throw std::runtime_error("the station exists");
        auto result = open_session(db, "lin", password, {"boot", 1000}, staff, at(8));
        session.emplace(std::move(std::get<OpenSession>(result)));
    }
};

Sought wrapping_key(const trust::Secret& office) {
    trust::Secret key{32};
    crypto_kdf_derive_from_key(key.bytes().data(), key.bytes().size(), 1, "OASfile1", office.bytes().data());
    return Sought{key.bytes()};
}

/// Long, so that it lies in the heap, and known by its end: a heap writes over the beginning of what it takes
/// back by itself.
std::string name_of(int seed) {
    return "欧阳一个很长很长的姓名被锁者" + std::to_string(1000 + seed);
}

Sought end_of(const std::string& text) {
    constexpr std::size_t size = 13;  // 被锁者1001
    return Sought{{reinterpret_cast<const unsigned char*>(text.data()) + text.size() - size, size}};
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

// A sanitizer keeps what was freed, to tell of its use.
#ifndef __SANITIZE_ADDRESS__
TEST_CASE("a lock leaves no full name in the memory of the process") {
    OpenOffice office;
    constexpr int people = 300;
    std::vector<Sought> names;
    for (int seed = 1; seed <= people; ++seed) {
        auto file = file_of(seed);
        file.set(domain::field::full_name, name_of(seed));
        (void)register_with_file(office.db, office.session->keys, {"", "甲" + std::to_string(seed), {}}, file,
                                 staff, at(9));
        names.push_back(end_of(name_of(seed)));
    }
    admin::NameBook book;
    open_register(office.db, office.session->keys, [&](const domain::Participant& person, OpenFileResult&& result) {
        admin::NamedPerson named;
        named.id = person.id;
        named.number = person.number;
        named.full_name = std::get<OpenedFile>(result).file.value(domain::field::full_name);
        book.add(named);
    });
    book.sort();
    CHECK(book.search("ouyang").size() == people);
    const auto left = [&] {
        return std::ranges::count_if(names, [](const Sought& name) { return name.places() > 0; });
    };
    CHECK(left() == people);
    book.wipe();
    office.session.reset();
    CHECK(left() == 0);
}
#endif
