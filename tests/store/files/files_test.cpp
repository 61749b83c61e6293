#include "shared/store/act.h"
#include "tests/catch.h"
#include "tests/store/files/office.h"

#include "shared/store/files/reseal.h"
#include "shared/trust/key_pair.h"
#include <nlohmann/json.hpp>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
namespace field = domain::field;

namespace {

std::string last_body(Station& station) {
    auto row = station.db.connection().query("SELECT body FROM journal ORDER BY seq DESC LIMIT 1");
    row.step();
    return row.text(0);
}

std::string last_act(Station& station) {
    auto row = station.db.connection().query(
        "SELECT act, subject, actor FROM journal ORDER BY seq DESC LIMIT 1");
    row.step();
    return row.text(0) + ' ' + row.text(1) + ' ' + row.text(2);
}

}  // namespace

TEST_CASE("a file comes back as it was saved, whole") {
    Office office;
    const auto person = office.add_person(1);
    CHECK(office.fault(person.id) == FileFault::none_yet);
    auto file = file_of(1);
    file.way.push_back({domain::Stage::special, domain::days_after(monday, 3), "周", "说明\n两行"});
    CHECK(std::get<SavedFile>(save_file(office.db, office.keys, person.id, 0, file, staff, at(8))).version == 1);
    const auto opened = office.open(person.id);
    CHECK(opened.version == 1);
    CHECK(opened.file.values == file.values);
    CHECK(opened.file.way == file.way);
}

TEST_CASE("the entry of a save names fields, version and hash, and no value") {
    Office office;
    const auto person = office.add_file(1);
    auto file = office.open(person.id).file;
    file.set(field::phone, "13912345678");
    file.set(field::diagnosis, "机密");
    (void)office.save(person.id, file);
    const auto body = last_body(office);
    INFO(body);
    CHECK(last_act(office) == "save_file participant:" + std::to_string(person.id.value) + " staff:1");
    CHECK(body.starts_with(R"({"fields":["diagnosis","phone"],"hash":")"));
    CHECK(body.ends_with(R"(","version":2})"));
    CHECK(office.count("SELECT COUNT(*) FROM journal WHERE body LIKE '%机密%' OR body LIKE '%1391234%' OR body "
                       "LIKE '%13800%'") == 0);
}

TEST_CASE("a save that changes nothing writes nothing, one over another's work is refused") {
    Office office;
    const auto person = office.add_file(1);
    const auto entries = office.entries();
    CHECK(std::get<SavedFile>(office.save(person.id, file_of(1))).version == 1);
    CHECK(office.entries() == entries);
    auto mine = file_of(1);
    mine.set(field::remark, "我");
    (void)office.save(person.id, mine);
    auto theirs = file_of(1);
    theirs.set(field::remark, "他");
    for (const auto version : {0, 1, 3})
        CHECK(std::get<SaveRefusal>(
                  save_file(office.db, office.keys, person.id, version, theirs, staff, at(9))) ==
              SaveRefusal::changed_meanwhile);
    CHECK(office.open(person.id).file.value(field::remark) == "我");
    CHECK(std::get<SaveRefusal>(save_file(office.db, office.keys, domain::ParticipantId{99}, 0, mine, staff,
                                          at(9))) == SaveRefusal::no_such_person);
}

TEST_CASE("each save has a new key and new bytes") {
    Office office;
    const auto person = office.add_file(1);
    const auto row = [&] {
        auto read = office.db.connection().query(
            "SELECT hex(wrapped_key), hex(sealed) FROM participant_file WHERE participant_id = ?",
            person.id.value);
        read.step();
        return std::pair{read.text(0), read.text(1)};
    };
    const auto before = row();
    auto file = file_of(1);
    file.set(field::remark, "新");
    (void)office.save(person.id, file);
    CHECK(row().first != before.first);
    CHECK(row().second.substr(0, 80) != before.second.substr(0, 80));
}

TEST_CASE("the standing follows the way, and a transfer out takes the cards in the same entry") {
    Office office;
    const auto person = office.add_file(1);
    const auto standing = [&] { return participant_by_number(office.db, person.number)->standing; };
    const auto step = [&](domain::Stage stage) {
        auto file = office.open(person.id).file;
        file.way.push_back({stage, monday, "lin", ""});
        (void)office.save(person.id, file);
    };
    CHECK(standing() == domain::Standing::active);
    step(domain::Stage::special);
    CHECK(standing() == domain::Standing::away);
    CHECK(card_by_digest(office.db, digest(1))->state == domain::CardState::active);
    step(domain::Stage::serving);
    CHECK(standing() == domain::Standing::active);
    const auto entries = office.entries();
    step(domain::Stage::left);
    CHECK(office.entries() == entries + 1);
    CHECK(standing() == domain::Standing::left);
    CHECK(card_by_digest(office.db, digest(1))->state == domain::CardState::revoked);
    step(domain::Stage::referred);
    CHECK(standing() == domain::Standing::active);
    CHECK(card_by_digest(office.db, digest(1))->state == domain::CardState::revoked);
}

TEST_CASE("a new person comes with a file, both or neither") {
    Office office;
    const auto reg = [&](const std::string& number, const domain::ParticipantFile& file) {
        return register_with_file(office.db, office.keys, {number, "小𠮷", {}}, file, staff, at(8));
    };
    auto gone = file_of(1);
    gone.way.push_back({domain::Stage::left, monday, "lin", ""});
    const auto person = std::get<domain::Participant>(reg("0137", gone));
    CHECK(person.standing == domain::Standing::left);
    CHECK(office.open(person.id).file.way == gone.way);
    const auto entries = office.entries();
    CHECK(std::get<RegisterRefusal>(reg("0137", gone)) == RegisterRefusal::number_taken);
    auto with_paper = file_of(2);
    with_paper.papers.push_back({domain::PaperKind::other, "", "image/png", monday, std::string(64, 'a'), {}});
    CHECK_THROWS_AS(reg("0138", with_paper), std::invalid_argument);
    CHECK_FALSE(participant_by_number(office.db, "0138"));
    CHECK(office.entries() == entries);
}

TEST_CASE("the register opens in number order; people without a file are in it") {
    Office office;
    const auto first = office.add_file(1);
    const auto second = office.add_person(2);
    const auto third = office.add_file(3);
    std::vector<std::string> seen;
    open_register(office.db, office.keys, [&](const domain::Participant& person, OpenFileResult&& result) {
        const auto* opened = std::get_if<OpenedFile>(&result);
        seen.push_back(person.number + ' ' +
                       (opened ? std::string{opened->file.value(field::full_name)} : std::string{"-"}));
    });
    CHECK(seen == std::vector<std::string>{first.number + " 𠮷姓1", second.number + " -", third.number + " 𠮷姓3"});
}

TEST_CASE("another ring opens nothing") {
    Office office;
    const auto person = office.add_file(1);
    office.keys.office = trust::make_key_pair().secret;
    CHECK(office.fault(person.id) == FileFault::damaged);
    CHECK_THROWS_AS(save_file(office.db, office.keys, person.id, 1, file_of(2), staff, at(9)), StorageError);
}

TEST_CASE("looks are entries of their own, with field names only") {
    Office office;
    const auto person = office.add_file(1);
    const auto [look, act] = GENERATE(table<Look, std::string>({
        {Look::open_file, "open_file"},
        {Look::reveal_field, "reveal_field"},
        {Look::reveal_names, "reveal_names"},
        {Look::open_paper, "open_paper"},
        {Look::print, "print"},
        {Look::export_person, "export_person"},
    }));
    const bool whole_view = look == Look::reveal_names;
    note_look(office.db, look, whole_view ? std::nullopt : std::optional{person.id}, {"phone"}, staff, at(9));
    const auto subject = whole_view ? "station" : "participant:" + std::to_string(person.id.value);
    CHECK(last_act(office) == act + ' ' + subject + " staff:1");
    CHECK(last_body(office) == R"({"fields":["phone"]})");
}

TEST_CASE("sealed anew for another ring, files open under that one only, and later saves are told apart") {
    Office office;
    const auto first = office.add_file(1);
    const auto second = office.add_file(2);
    auto ring = trust::make_key_pair();
    {
        Act act{office.db, anyone, staff, at(10)};
        nlohmann::json files;
        reseal_files(office.db, office.keys.office, ring.secret, files);
        CHECK(files.size() == 2);
        act.record("remove_account", "account:2", {{"files", files}});
        act.commit();
    }
    CHECK(office.fault(first.id) == FileFault::damaged);
    office.take_ring(std::move(ring));
    CHECK(office.open(first.id).file.values == file_of(1).values);
    CHECK(office.open(first.id).version == 2);
    auto file = file_of(2);
    file.set(field::remark, "x");
    (void)office.save(second.id, file, at(11));
    CHECK(office.open(second.id).version == 3);
    int opened = 0;
    open_register(office.db, office.keys, [&](const domain::Participant&, OpenFileResult&& result) {
        opened += std::holds_alternative<OpenedFile>(result) ? 1 : 0;
    });
    CHECK(opened == 2);
}

TEST_CASE("a look is refused for the role that may not take it along") {
    Office office;
    const auto person = office.add_file(1);
    const auto [look, staff_may] = GENERATE(table<Look, bool>({{Look::open_file, true},
                                                               {Look::reveal_field, true},
                                                               {Look::reveal_names, true},
                                                               {Look::open_paper, true},
                                                               {Look::print, true},
                                                               {Look::export_person, false},
                                                               {Look::export_roster, false}}));
    const auto colleague = office.add_account(domain::Role::staff);
    const auto entries = office.entries();
    if (staff_may)
        note_look(office.db, look, person.id, {}, colleague, at(9));
    else
        CHECK_THROWS_AS(note_look(office.db, look, person.id, {}, colleague, at(9)), NotPermitted);
    CHECK(office.entries() == entries + (staff_may ? 1 : 0));
}
