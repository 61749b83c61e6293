#include "shared/store/files/papers.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/files/office.h"

#include <fstream>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
namespace fs = std::filesystem;

namespace {

const std::string display_name = "阿普兰特𠮷";
const std::vector<std::string> planted{display_name, "欧阳被除名者", "13800009999", "11010119900307123X",
                                       "某街道七十七号"};

domain::Participant plant(Office& office) {
    domain::ParticipantFile file;
    file.set(domain::field::full_name, planted[1]);
    file.set(domain::field::phone, planted[2]);
    file.set(domain::field::id_number, planted[3]);
    file.set(domain::field::address, planted[4]);
    const auto person = std::get<domain::Participant>(
        register_with_file(office.db, office.keys, {"0137", display_name, {}}, file, staff, at(8)));
    const NewCard card{person.id, digest(7), domain::IssueReason::first};
    (void)issue_cards(office.db, {&card, 1}, staff, at(8));
    (void)add_paper(office.db, office.keys, person.id, 1,
                    {domain::PaperKind::other, "", monday, {0xFF, 0xD8, 0xFF, 1, 2, 3}}, staff, at(9));
    return person;
}

std::string utf16(const std::string& text, bool big_endian) {
    const auto units = [&] {
        std::u16string found;
        for (std::size_t at = 0; at < text.size();) {
            const auto lead = static_cast<unsigned char>(text[at]);
            const int size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            char32_t sign = size == 1 ? lead : lead & (0xFFU >> (size + 1));
            for (int part = 1; part < size; ++part)
                sign = sign << 6 | (static_cast<unsigned char>(text[at + static_cast<std::size_t>(part)]) & 0x3F);
            at += static_cast<std::size_t>(size);
            if (sign > 0xFFFF) {
                found.push_back(static_cast<char16_t>(0xD7C0 + (sign >> 10)));
                sign = 0xDC00 + (sign & 0x3FF);
            }
            found.push_back(static_cast<char16_t>(sign));
        }
        return found;
    }();
    std::string bytes;
    for (const auto unit : units) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += big_endian ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

std::string hex_of(const std::string& text, const char* digits) {
    std::string hex;
    for (const unsigned char byte : text)
        hex += {digits[byte >> 4], digits[byte & 15]};
    return hex;
}

/// In which files beside the database the bytes stand, plain or as hex, or in one of the `other` forms.
std::vector<std::string> where_bytes(const Office& office, const std::string& wanted,
                                     std::vector<std::string> other = {}) {
    auto forms = std::move(other);
    forms.insert(forms.end(), {wanted, hex_of(wanted, "0123456789abcdef"), hex_of(wanted, "0123456789ABCDEF")});
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator{fs::path{office.path()}.parent_path()}) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream file{entry.path(), std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
        for (const auto& form : forms)
            if (bytes.find(form) != std::string::npos)
                found.push_back(entry.path().filename());
    }
    return found;
}

/// The same for a text, which may also stand as UTF-16.
std::vector<std::string> where(const Office& office, const std::string& text) {
    return where_bytes(office, text, {utf16(text, true), utf16(text, false)});
}

}  // namespace

TEST_CASE("after an erasure no file beside the database holds a name of the person, sealed or open") {
    Office office;
    office.add_file(1);
    const auto person = plant(office);
    CHECK_FALSE(where(office, display_name).empty());  // the search can find
    const auto erased = erase_participant(office.db, person.id, staff, at(10));
    REQUIRE(erased);
    CHECK(erased->log_cut);
    CHECK(erased->papers_to_unlink.size() == 1);
    for (const auto& text : planted) {
        INFO(text);
        CHECK(where(office, text).empty());
    }
    CHECK(fs::file_size(office.path() + "-wal") == 0);
}

TEST_CASE("the ciphertext and the wrapped key are overwritten, not only let go") {
    Office office;
    const auto person = plant(office);
    office.db.cut_log();
    auto row = office.db.connection().query(
        "SELECT sealed, wrapped_key FROM participant_file WHERE participant_id = ?", person.id.value);
    REQUIRE(row.step());
    const auto sample = [&](int column) {
        const auto blob = row.blob(column);
        return std::string{reinterpret_cast<const char*>(blob.data()), 48};
    };
    const auto sealed = sample(0);
    const auto wrapped = sample(1);
    { const auto done = std::move(row); }
    CHECK(where_bytes(office, sealed).size() == 1);
    (void)erase_participant(office.db, person.id, staff, at(10));
    CHECK(where_bytes(office, sealed).empty());
    CHECK(where_bytes(office, wrapped).empty());
}

TEST_CASE("id, number and counts stay; cards, file and papers go; a repeat changes nothing") {
    Office office;
    const auto person = plant(office);
    (void)check_in(office.db, digest(7), self, at(9));
    const auto entries = office.entries();
    REQUIRE(erase_participant(office.db, person.id, staff, at(10)));
    CHECK(office.entries() == entries + 1);
    const auto left = participant_by_number(office.db, "0137");
    REQUIRE(left);
    CHECK(left->id == person.id);
    CHECK(left->display_name == "0137");
    CHECK(left->standing == domain::Standing::left);
    CHECK(card_by_digest(office.db, digest(7))->state == domain::CardState::revoked);
    CHECK(office.count("SELECT COUNT(*) FROM visit") == 1);
    CHECK(office.count("SELECT COUNT(*) FROM paper") == 0);
    CHECK(office.fault(person.id) == FileFault::none_yet);
    CHECK_FALSE(verify(office.db).fault);

    const auto after = office.entries();
    CHECK(erase_participant(office.db, person.id, staff, at(11)));
    CHECK_FALSE(erase_participant(office.db, domain::ParticipantId{99}, staff, at(11)));
    CHECK(office.entries() == after);
    CHECK(std::get<SaveRefusal>(save_file(office.db, office.keys, person.id, 0, {}, staff, at(11))) ==
          SaveRefusal::no_such_person);
}
