#include "tests/catch.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::AlreadyIn;
using domain::CardState;
using domain::CheckedIn;
using domain::CheckedOut;
using domain::IssueReason;
using domain::Refused;

namespace {

CardState issue(Station& station, domain::ParticipantId person, int seed, IssueReason reason) {
    const NewCard card{person, digest(seed), reason};
    return issue_cards(station.db, {&card, 1}, staff, at(8)).at(0).state;
}

bool works(Station& station, int seed, domain::Day day) {
    return !std::holds_alternative<Refused>(check_in(station.db, digest(seed), self, at(9, 0, day)));
}

}  // namespace

TEST_CASE("a participant is registered with the next free number, or the one that is asked for") {
    Station station;
    const auto reg = [&](const std::string& number, const std::string& name) {
        return register_participant(station.db, {number, name, {}}, staff, at(8));
    };
    CHECK(std::get<domain::Participant>(reg("", "小𠮷")).number == "0001");
    CHECK(std::get<domain::Participant>(reg("0137", "𬭎**")).number == "0137");
    CHECK(std::get<domain::Participant>(reg("", "林**")).number == "0138");
    for (const auto* not_digits_only : {"A999", "999A", "9-99", "-"})
        CHECK(std::get<domain::Participant>(reg(not_digits_only, "林**")).number == not_digits_only);
    CHECK(std::get<domain::Participant>(reg("00200", "林**")).number == "00200");
    CHECK(std::get<domain::Participant>(reg("", "林**")).number == "0201");
    CHECK(std::get<RegisterRefusal>(reg("0137", "王**")) == RegisterRefusal::number_taken);
    CHECK(std::get<RegisterRefusal>(reg("0140", "")) == RegisterRefusal::name_fault);
    CHECK(std::get<RegisterRefusal>(reg("a\nb", "王**")) == RegisterRefusal::number_fault);
    CHECK(std::holds_alternative<domain::Participant>(reg("999999999999", "李**")));
    CHECK(std::get<RegisterRefusal>(reg("", "王**")) == RegisterRefusal::number_fault);  // none is left
    CHECK(participant_by_number(station.db, "0137")->display_name == "𬭎**");
    CHECK_FALSE(participant_by_number(station.db, "0139"));
    CHECK(participants(station.db).size() == 10);
}

TEST_CASE("a display name never reaches the journal") {
    Station station;
    (void)register_participant(station.db, {"0900", "昵称某某", {}}, staff, at(8));
    CHECK(station.count("SELECT COUNT(*) FROM journal WHERE body LIKE '%昵称%' OR subject LIKE '%昵称%'") ==
          0);
}

TEST_CASE("participants are found by any part of number or display name, signs taken as themselves") {
    Station station;
    (void)register_participant(station.db, {"A137", "小𠮷", {}}, staff, at(8));
    (void)register_participant(station.db, {"0138", "百%分", {}}, staff, at(8));
    const auto found = [&](const std::string& text) {
        return find_participants(station.db, text, monday).size();
    };
    CHECK(found("") == 2);
    CHECK(found("a13") == 1);
    CHECK(found("13") == 2);
    CHECK(found("𠮷") == 1);
    CHECK(found("%") == 1);
    CHECK(found("_") == 0);
}

TEST_CASE("the list of people shows the newest working card and today's visit") {
    Station station;
    const auto person = station.add_person(1);
    (void)check_in(station.db, digest(1), self, at(9));
    issue(station, person.id, 2, IssueReason::wear);
    auto row = find_participants(station.db, person.number, monday).at(0);
    CHECK(row.card->state == CardState::waiting);
    CHECK(row.cards_ever == 2);
    CHECK(row.today->checked_in_at == at(9));
    (void)revoke_card(station.db, person.id, staff, at(10));
    row = find_participants(station.db, person.number, domain::days_after(monday, 1)).at(0);
    CHECK_FALSE(row.card);
    CHECK_FALSE(row.today);
    CHECK(card_by_digest(station.db, digest(2))->state == CardState::revoked);
    CHECK(participant_by_card(station.db, digest(2))->id == person.id);
    CHECK_FALSE(card_by_digest(station.db, digest(9)));
}

TEST_CASE("reissued for wear, the old card works until the new one's first scan") {
    Station station;
    const auto person = station.add_person(1);
    CHECK(issue(station, person.id, 2, IssueReason::wear) == CardState::waiting);
    CHECK(works(station, 1, monday));
    const auto tuesday = domain::days_after(monday, 1);
    const auto before = station.entries();
    CHECK(works(station, 2, tuesday));
    CHECK(station.entries() == before + 1);
    CHECK_FALSE(works(station, 1, tuesday));
    CHECK(works(station, 2, tuesday));
}

TEST_CASE(
    "a new card's first scan retires the old one also when the person is already in, or leaves with it") {
    Station station;
    const auto person = station.add_person(1);
    (void)check_in(station.db, digest(1), self, at(9));
    issue(station, person.id, 2, IssueReason::wear);
    CHECK(std::holds_alternative<AlreadyIn>(check_in(station.db, digest(2), self, at(10))));
    CHECK(card_by_digest(station.db, digest(1))->state == CardState::revoked);
    issue(station, person.id, 3, IssueReason::wear);
    CHECK(std::holds_alternative<CheckedOut>(check_out(station.db, digest(3), self, at(11))));
    CHECK(card_by_digest(station.db, digest(2))->state == CardState::revoked);
    CHECK(card_by_digest(station.db, digest(3))->state == CardState::active);
}

TEST_CASE("reissued for loss, the old card dies at once") {
    Station station;
    const auto person = station.add_person(1);
    CHECK(issue(station, person.id, 2, IssueReason::loss) == CardState::active);
    CHECK_FALSE(works(station, 1, monday));
    CHECK(works(station, 2, monday));
}

TEST_CASE(
    "a first card for someone who has one is treated as wear, and a second replacement replaces the first") {
    Station station;
    const auto person = station.add_person(1);
    CHECK(issue(station, person.id, 2, IssueReason::first) == CardState::waiting);
    CHECK(issue(station, person.id, 3, IssueReason::wear) == CardState::waiting);
    CHECK_FALSE(works(station, 2, monday));
    CHECK(works(station, 1, monday));
    CHECK(works(station, 3, domain::days_after(monday, 1)));
}

TEST_CASE("a sheet is issued as a whole or not at all") {
    Station station;
    const auto person = station.add_person(1);
    const auto entries = station.entries();
    const std::vector<NewCard> sheet{{person.id, digest(2), IssueReason::wear},
                                     {domain::ParticipantId{99}, digest(3), IssueReason::first}};
    CHECK_THROWS_AS((void)issue_cards(station.db, sheet, staff, at(8)), StorageError);
    CHECK(station.entries() == entries);
    CHECK_FALSE(card_by_digest(station.db, digest(2)));
    CHECK(issue_cards(station.db, {}, staff, at(8)).empty());
}

TEST_CASE("revoking revokes every card that still works, once") {
    Station station;
    const auto person = station.add_person(1);
    issue(station, person.id, 2, IssueReason::wear);
    CHECK(revoke_card(station.db, person.id, staff, at(8)) == RevokeResult::revoked);
    CHECK_FALSE(works(station, 1, monday));
    CHECK_FALSE(works(station, 2, monday));
    const auto entries = station.entries();
    CHECK(revoke_card(station.db, person.id, staff, at(8)) == RevokeResult::had_none);
    CHECK(station.entries() == entries);
}

TEST_CASE("who has left gets no card, whatever was drawn before") {
    Station station;
    const auto person = station.add_person(1);
    station.db.connection().run("UPDATE participant SET standing = 'left'");
    const auto entries = station.entries();
    CHECK_THROWS_AS(issue(station, person.id, 2, IssueReason::loss), StorageError);
    CHECK(station.entries() == entries);
    CHECK_FALSE(card_by_digest(station.db, digest(2)));
}
