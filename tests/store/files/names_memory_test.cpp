// Not built with a sanitizer: that keeps what was freed, to tell of its use.
#include "admin/names/name_book.h"
#include "tests/catch.h"
#include "tests/store/files/memory_scan.h"
#include "tests/store/files/open_office.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

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
