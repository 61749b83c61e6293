#include "shared/store/files/papers.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/files/office.h"

#include <fstream>
#include <sys/stat.h>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
namespace fs = std::filesystem;

namespace {

using Bytes = std::vector<unsigned char>;

Bytes scan(const std::string& beginning, std::size_t size = 5000) {
    Bytes bytes(beginning.begin(), beginning.end());
    bytes.resize(size, 'x');
    return bytes;
}
const std::string jpeg = "\xFF\xD8\xFF\xE0";

struct Case : Office {
    domain::Participant person = add_file(1);

    AddPaperResult add(Bytes bytes, std::int64_t version = 1) {
        return add_paper(db, keys, person.id, version,
                         {domain::PaperKind::agreement, "协议", monday, std::move(bytes)}, staff, at(9));
    }
    AddedPaper added(std::int64_t version = 1) { return std::get<AddedPaper>(add(scan(jpeg), version)); }
    fs::path folder() { return papers_folder(db); }
    std::ptrdiff_t blobs() {
        return fs::exists(folder()) ? std::distance(fs::directory_iterator{folder()}, {}) : 0;
    }
};

void flip_byte(const fs::path& path) {
    std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
    file.seekg(100);
    const auto byte = static_cast<char>(file.get() ^ 1);
    file.seekp(100);
    file.put(byte);
}

}  // namespace

TEST_CASE("a scan is known by what is in it") {
    const auto [beginning, type] = GENERATE(table<std::string, std::string>({
        {"\xFF\xD8\xFF\xDB", "image/jpeg"},
        {"\x89PNG\r\n\x1A\n", "image/png"},
        {"%PDF-1.7", "application/pdf"},
        {"\xFF\xD8", ""},
        {"GIF89a", ""},
        {"MZ", ""},
        {"", ""},
    }));
    CHECK(media_type_of(Bytes(beginning.begin(), beginning.end())) == type);
}

TEST_CASE("a paper comes back byte for byte, and lies sealed under the hash of its bytes") {
    Case office;
    const auto bytes = scan("%PDF-", 300000);
    const auto added = std::get<AddedPaper>(office.add(bytes));
    CHECK(added.version == 2);
    CHECK(added.paper.media_type == "application/pdf");
    const auto file = office.open(office.person.id).file;
    REQUIRE(file.papers == std::vector{added.paper});
    CHECK(std::get<Bytes>(open_paper(office.db, file.papers[0])) == bytes);
    CHECK(blob_state(office.folder(), added.paper.hash) == BlobState::good);
    const auto sealed = *read_blob(office.folder(), added.paper.hash);
    CHECK(std::ranges::search(sealed, scan("", 16)).empty());
    struct stat status {};
    REQUIRE(stat((office.folder() / added.paper.hash).c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK_FALSE(verify(office.db).fault);
}

TEST_CASE("what is no scan, too large, over another's work or nobody's is refused and leaves nothing") {
    Case office;
    const auto entries = office.entries();
    CHECK(std::get<PaperRefusal>(office.add(scan("text"))) == PaperRefusal::not_a_scan);
    CHECK(std::get<PaperRefusal>(office.add(scan(jpeg, largest_paper + 1))) == PaperRefusal::too_large);
    CHECK(std::get<PaperRefusal>(office.add(scan(jpeg), 7)) == PaperRefusal::changed_meanwhile);
    office.person.id.value = 99;
    CHECK(std::get<PaperRefusal>(office.add(scan(jpeg), 0)) == PaperRefusal::no_such_person);
    CHECK(office.blobs() == 0);
    CHECK(office.entries() == entries);
    office.person.id.value = 1;
    CHECK(std::holds_alternative<AddedPaper>(office.add(scan(jpeg, largest_paper))));
}

TEST_CASE("a swapped, changed or lost blob is named at opening and by verify") {
    Case office;
    const auto first = office.added(1).paper;
    const auto second = office.added(2).paper;
    const auto path = office.folder() / first.hash;
    const auto [what, fault, kind] = GENERATE(table<int, PaperFault, FaultKind>({
        {0, PaperFault::damaged, FaultKind::blob_differs},
        {1, PaperFault::damaged, FaultKind::blob_differs},
        {2, PaperFault::missing, FaultKind::blob_missing},
    }));
    if (what == 0)
        flip_byte(path);
    else if (what == 1)
        fs::copy_file(office.folder() / second.hash, path, fs::copy_options::overwrite_existing);
    else
        fs::remove(path);
    CHECK(std::get<PaperFault>(open_paper(office.db, first)) == fault);
    CHECK(std::holds_alternative<Bytes>(open_paper(office.db, second)));
    const auto found = verify(office.db).fault;
    REQUIRE(found);
    CHECK(found->kind == kind);
    CHECK(found->subject == "paper:" + first.hash);
    CHECK(found->number == office.person.number);
}

TEST_CASE("a paper's row that was changed, moved or lost is found by verify") {
    Case office;
    (void)office.added();
    office.add_file(2);
    const std::string sql = GENERATE(as<std::string>{}, "UPDATE paper SET size = size + 1",
                                     "UPDATE paper SET participant_id = 2", "DELETE FROM paper");
    office.db.connection().script(sql);
    CHECK(verify(office.db).fault);
}

TEST_CASE("a paper that was taken out no longer counts, and stays with its reason till the person is erased") {
    Case office;
    const auto paper = office.added().paper;
    auto file = office.open(office.person.id).file;
    CHECK(domain::missing_papers(file).size() == 3);
    file.papers.front().taken_out = "是另一个人的";
    (void)office.save(office.person.id, file);
    const auto after = office.open(office.person.id).file;
    CHECK(domain::missing_papers(after).size() == 4);
    REQUIRE(after.papers.size() == 1);
    CHECK(after.papers.front().taken_out == "是另一个人的");
    CHECK(std::holds_alternative<Bytes>(open_paper(office.db, after.papers.front())));
    auto dropped = after;
    dropped.papers.clear();
    CHECK_THROWS_AS(office.save(office.person.id, dropped), std::invalid_argument);
    CHECK_FALSE(verify(office.db).fault);
    CHECK(office.blobs() == 1);
    (void)erase_participant(office.db, office.person.id, staff, at(10));
    CHECK(sweep_papers(office.db, at(10)) == 1);
    CHECK(office.blobs() == 0);
}

TEST_CASE("a sweep takes what a crash left, when its hour is over, and no paper of a file") {
    Case office;
    CHECK(sweep_papers(office.db, at(9)) == 0);
    const auto kept = office.added().paper;
    CHECK(office.blobs() == 1);
    const auto orphan = write_blob(office.folder(), scan("orphan"));
    std::ofstream{office.folder() / "abc.part"} << "half";
    fs::create_hard_link(office.folder() / kept.hash, office.folder() / (kept.hash + ".part"));
    struct stat status {};
    REQUIRE(stat((office.folder() / orphan).c_str(), &status) == 0);
    const domain::Instant written{std::chrono::seconds{status.st_mtim.tv_sec}};
    CHECK(sweep_papers(office.db, written + std::chrono::minutes{59}) == 0);
    CHECK(sweep_papers(office.db, written + std::chrono::minutes{61}) == 4);
    CHECK(office.blobs() == 1);
    CHECK(std::holds_alternative<Bytes>(open_paper(office.db, kept)));
}

TEST_CASE("a papers folder that is gone is not a station without papers") {
    Case office;
    const auto paper = office.added();
    fs::remove_all(office.folder());
    const auto found = verify(office.db).fault;
    REQUIRE(found);
    CHECK(found->kind == FaultKind::blob_missing);
    CHECK(found->subject == "paper:" + paper.paper.hash);
    CHECK_FALSE(verify_without_blobs(office.db).fault);
}

TEST_CASE("a station restored older takes no paper of the newer one whose folder it shares") {
    Case office;
    const auto older = fs::path{office.path()}.parent_path() / "older.db";
    office.db.connection().run("VACUUM INTO ?", older.string());
    const auto paper = office.added().paper;
    auto restored = Database::open(older.string());
    CHECK(sweep_papers(restored, domain::Instant{std::chrono::seconds{std::time_t{4102444800}}}) == 0);
    CHECK(std::holds_alternative<Bytes>(open_paper(office.db, paper)));
}
