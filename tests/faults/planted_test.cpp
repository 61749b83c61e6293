#include "tests/faults/planted.h"

#include "shared/card/code.h"
#include "shared/store/attendance_acts.h"
#include "shared/store/backup.h"
#include "shared/store/files/papers.h"
#include "tests/catch.h"
#include "tests/faults/programs.h"
#include "tests/store/station.h"

#include <thread>

// A station lives through everything that touches a person's data, and then nothing of what its sealed files hold
// is found in anything that it wrote, nor in the memory of the running kiosk.

using namespace oasis;
using namespace oasis::test;
namespace fs = std::filesystem;

namespace {

constexpr int people = 50;

struct Person {
    std::string name, id_number, phone, address, diagnosis;
};

std::string digits(int value, int width) {
    auto text = std::to_string(value);
    return std::string(static_cast<std::size_t>(width) - text.size(), '0') + text;
}

Person person(int number) {
    const auto ordinal = digits(number, 2);
    return {"欧阳𠮷" + std::string{number % 2 ? "鹏" : "娜"} + "之" + ordinal, "5101131987030" + ordinal + "41X",
            "139820046" + ordinal, "龙爪堰街" + ordinal + "号院三单元", "双相情感障碍伴躁狂" + ordinal};
}

std::vector<std::string> everything_planted() {
    std::vector<std::string> values;
    for (int number = 1; number <= people; ++number) {
        const auto one = person(number);
        values.insert(values.end(), {one.name, one.id_number, one.phone, one.address, one.diagnosis});
    }
    return values;
}

domain::Instant now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

domain::ParticipantFile file_of(const Person& one) {
    domain::ParticipantFile file;
    file.set(domain::field::full_name, one.name);
    file.set(domain::field::id_number, one.id_number);
    file.set(domain::field::phone, one.phone);
    file.set(domain::field::address, one.address);
    file.set(domain::field::diagnosis, one.diagnosis);
    return file;
}

/// What staff write beside a change, a service and a call, with names and all.
void plant_notes(store::Database& db, domain::ParticipantId id, const Person& one) {
    const auto& staff = store::test::staff;
    const auto came = now();
    const auto today = domain::Zone::find("Asia/Shanghai")->day_of(came);
    const store::Reason reason{domain::CorrectionReason::other, one.diagnosis + one.name};
    const auto visit = std::get<domain::Visit>(store::add_missing_visit(db, {id, came, {}}, reason, staff, now()));
    REQUIRE_FALSE(store::void_visit(db, visit.id, reason, staff, now()));
    REQUIRE(std::holds_alternative<store::ServicesRecorded>(store::record_services(
        db, {{id}, domain::ServiceKind::home_visit, today, {}, 30, "林", one.address, {}}, staff, now())));
    REQUIRE_FALSE(store::record_follow_up(db, {id, today, domain::FollowUpResult::other, one.phone}, staff, now()));
}

/// Registered, their files saved twice, a scanned paper each that bears the diagnosis, a card each.
std::vector<std::string> plant(const Workplace& work) {
    auto db = store::Database::open(work.file("station.db").string());
    auto session = std::get<store::OpenSession>(
        store::open_session(db, "lin", Workplace::password, {"boot", 1}, store::test::staff, now()));
    const auto& keys = session.keys;
    std::vector<std::string> codes;
    for (int number = 1; number <= people; ++number) {
        const auto one = person(number);
        auto file = file_of(one);
        const auto registered =
            std::get<domain::Participant>(store::register_with_file(
            db, keys, {"", domain::masked_name(one.name), {}}, file, store::test::staff, now()));
        std::vector<unsigned char> scan{0xFF, 0xD8, 0xFF};
        scan.insert(scan.end(), one.diagnosis.begin(), one.diagnosis.end());
        const auto added = std::get<store::AddedPaper>(store::add_paper(
            db, keys, registered.id, 1, {domain::PaperKind::other, one.name, {}, scan}, store::test::staff, now()));
        file.papers = {added.paper};
        file.set(domain::field::notes, one.diagnosis);
        (void)store::save_file(db, keys, registered.id, added.version, file, store::test::staff, now());
        plant_notes(db, registered.id, one);
        const auto code = card::CardCode::random();
        const store::NewCard card{registered.id, code.digest(), domain::IssueReason::first};
        (void)store::issue_cards(db, {&card, 1}, store::test::staff, now());
        codes.emplace_back(code.text());
    }
    return codes;
}

void check_folder(const Planted& planted, const Workplace& work) {
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator{work.file(".")}) {
        if (!entry.is_regular_file())
            continue;
        INFO(entry.path());
        CHECK(planted.found_in_file(entry.path()) == "");
        CHECK(planted.found_in(entry.path().filename().string()) == "");
        ++files;
    }
    CHECK(files > 50);  // the blobs of papers alone are so many
}

}  // namespace

TEST_CASE("the search finds a value in each form in which it might be written down") {
    const Planted planted{{"欧阳𠮷"}};
    CHECK(planted.found_in("x欧阳𠮷x") == "value 0 as UTF-8");
    CHECK(planted.found_in(std::string{"\x27\x6B\x33\x96\x42\xD8\xB7\xDF", 8}) == "value 0 as UTF-16LE");
    CHECK(planted.found_in(std::string{"\x6B\x27\x96\x33\xD8\x42\xDF\xB7", 8}) == "value 0 as UTF-16BE");
    CHECK(planted.found_in("..E6ACA7E998B3F0A0AEB7..") == "value 0 as UTF-8 in HEX");
    CHECK(planted.found_in("..e6aca7e998b3f0a0aeb7..") == "value 0 as UTF-8 in hex");
    CHECK(planted.found_in("欧阳") == "");
}

TEST_CASE("no planted name, ID number, phone, address or diagnosis is in anything the station writes") {
    const Workplace work;
    work.init();
    const auto codes = plant(work);
    const Planted planted{everything_planted()};
    std::string lines;
    for (const auto& code : codes)
        lines += code + '\n';
    work.write("codes", lines);
    work.write("visit.play", "wait 2500\nshow " + codes[1] + "\nwait 2500\nscreenshot home.png\nwait 12000\n");
    work.write("kiosk.toml", "first_backup_seconds = 0\n");

    REQUIRE(work.run("\"$BIN\"/oasis-kiosk scan --database station.db < codes").code == 0);
    const auto kiosk = work.start("exec \"$BIN\"/oasis-kiosk play visit.play --database station.db --config kiosk.toml "
                                  "--window 1080x1920 --camera none");
    std::this_thread::sleep_for(std::chrono::seconds{7});
#ifndef __SANITIZE_ADDRESS__  // whose shadow no core file holds
    const auto core = work.run("ulimit -f 4194304; gcore -a -o core " + std::to_string(kiosk));
    INFO(core.out << core.err);
    REQUIRE(core.code == 0);
    REQUIRE(fs::file_size(work.file("core." + std::to_string(kiosk))) > 10'000'000);
#endif
    const auto cards =
        work.run("\"$BIN\"/oasis-admin cards --out cards.pdf --participant 0002 --login lin --database station.db");
    INFO(cards.err);
    CHECK(cards.code == 0);
    CHECK(work.run("\"$BIN\"/oasis-admin backup F.age --database station.db").code == 0);
    check_folder(planted, work);  // the log and its index are there while the kiosk runs
    CHECK(wait_for(kiosk) == 0);
    CHECK_FALSE(fs::is_empty(work.file("backups")));  // the kiosk's own
    CHECK(fs::exists(work.file("home.png")));

    CHECK(work.run("pdftotext cards.pdf cards.txt && pdfinfo cards.pdf > cards.info").code == 0);
    REQUIRE(work.run("age -d -i secrets/recovery F.age > plain.db").code == 0);
    CHECK(work.run("\"$BIN\"/oasis-admin restore F.age --database restored.db").code == 0);
    CHECK(work.run("\"$BIN\"/oasis-admin erase-person 0003 --yes-erase 0003 --login lin --database station.db").code == 0);
    CHECK(work.run("\"$BIN\"/oasis-admin verify --database station.db").code == 0);
    check_folder(planted, work);
}
