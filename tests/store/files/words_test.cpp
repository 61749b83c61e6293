#include "shared/store/files/words.h"
#include "shared/store/act.h"
#include "shared/store/files/accounts.h"
#include "shared/store/files/notes.h"
#include "shared/store/verify.h"
#include "shared/trust/key_pair.h"
#include "tests/catch.h"
#include "tests/store/keyed_station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::ComplaintTopic;
using domain::WordState;

namespace {

/// A station with two words, one answered, read by its manager.
struct Box : KeyedStation {
    OpenSession lin = sign_in(db);
    domain::Actor manager{domain::Actor::Kind::staff, lin.account.id, "console-1"};

    Box() {
        leave(ComplaintTopic::staff_manner, "13800000166", at(9));
        leave(ComplaintTopic::environment, "", at(10));
        if (set_word_state(db, {1}, WordState::answered, "已当面说明", manager, at(11)))
            throw std::runtime_error("the answer was refused");
    }
    void leave(ComplaintTopic topic, const std::string& callback, domain::Instant when) {
        if (!std::holds_alternative<WordLeft>(leave_word(db, topic, callback, self, when)))
            throw std::runtime_error("the word was refused");
    }
    domain::Account add(const std::string& login, domain::Role role) {
        return std::get<domain::Account>(
            add_account(db, lin.keys, {login, "", role, "a password of " + login}, manager, at(8)));
    }
};

void check_words(const std::vector<OpenedWord>& words) {
    REQUIRE(words.size() == 2);
    CHECK(words[0].topic == ComplaintTopic::staff_manner);
    CHECK(words[0].callback.text() == "13800000166");
    CHECK(words[0].wants_a_call);
    REQUIRE(words[0].answers.size() == 1);
    CHECK(words[0].answers[0].state == WordState::answered);
    CHECK(words[0].answers[0].who == "lin");
    CHECK(words[0].answers[0].at == at(11));
    CHECK(words[0].answers[0].note.text() == "已当面说明");
    CHECK(words[1].topic == ComplaintTopic::environment);
    CHECK_FALSE(words[1].wants_a_call);
    CHECK(words[1].answers.empty());
}

}  // namespace

TEST_CASE("a manager opens the words; each look is in the journal, and numbers only where they were asked for") {
    Box box;
    check_words(open_words(box.db, box.lin.keys, Numbers::shown, box.manager, at(12)));
    CHECK(box.count("SELECT COUNT(*) FROM journal WHERE act = 'open_words' AND body = '{\"numbers\":1,\"words\":[1,2]}'") == 1);
    for (const auto& word : open_words(box.db, box.lin.keys, Numbers::hidden, box.manager, at(12)))
        CHECK(word.callback.text().empty());
    const auto number = reveal_word(box.db, box.lin.keys, {1}, box.manager, at(12));
    REQUIRE(number);
    CHECK(number->text() == "13800000166");
    CHECK(reveal_word(box.db, box.lin.keys, {2}, box.manager, at(12))->text().empty());
    CHECK_FALSE(reveal_word(box.db, box.lin.keys, {9}, box.manager, at(12)));
    CHECK(box.count("SELECT COUNT(*) FROM journal WHERE act = 'reveal_word' AND subject = 'complaint_word:1'") == 1);
    CHECK(box.count("SELECT COUNT(*) FROM journal WHERE act = 'open_words'") == 2);
    CHECK_FALSE(verify(box.db).fault);
}

TEST_CASE("staff have neither the right nor the key: with another's right they lack the key, with their own both") {
    Box box;
    const auto chen = box.add("chen", domain::Role::staff);
    auto session = sign_in(box.db, "chen", "a password of chen");
    const domain::Actor actor{domain::Actor::Kind::staff, chen.id, "console-1"};
    CHECK_FALSE(session.keys.manager);
    const auto entries = box.entries();
    CHECK_THROWS_AS(open_words(box.db, session.keys, Numbers::hidden, actor, at(12)), NotPermitted);
    CHECK_THROWS_AS(open_words(box.db, session.keys, Numbers::hidden, box.manager, at(12)), NotPermitted);
    CHECK_THROWS_AS(open_words(box.db, box.lin.keys, Numbers::hidden, actor, at(12)), NotPermitted);
    CHECK_THROWS_AS(reveal_word(box.db, session.keys, {1}, actor, at(12)), NotPermitted);
    CHECK_THROWS_AS(reveal_word(box.db, box.lin.keys, {1}, actor, at(12)), NotPermitted);
    CHECK_THROWS_AS(set_word_state(box.db, {2}, WordState::in_hand, "", actor, at(12)), NotPermitted);
    CHECK(box.entries() == entries);
    // The office ring, which staff do have, opens none of it.
    auto row = box.db.connection().query("SELECT sealed FROM complaint_word UNION ALL SELECT sealed_note FROM complaint_answer");
    int sealed = 0;
    for (; row.step(); ++sealed)
        CHECK_FALSE(open_note(session.keys, row.bytes(0)));
    CHECK(sealed == 3);
}

TEST_CASE("removing an account seals the words anew: they open for who stays, and no longer with what was known") {
    Box box;
    const auto wang = box.add("wang", domain::Role::manager);
    const auto before = sign_in(box.db, "wang", "a password of wang");
    const auto& old = *before.keys.manager;
    check_words(open_words(box.db, before.keys, Numbers::shown, box.manager, at(12)));
    REQUIRE(std::holds_alternative<domain::Account>(remove_account(box.db, box.lin.keys, wang.id, box.manager, at(13))));
    check_words(open_words(box.db, box.lin.keys, Numbers::shown, box.manager, at(14)));
    CHECK_THROWS_AS(open_words(box.db, before.keys, Numbers::shown, box.manager, at(14)), StorageError);
    auto row = box.db.connection().query("SELECT sealed FROM complaint_word");
    while (row.step())
        CHECK_FALSE(trust::open_sealed(row.bytes(0), old));
    CHECK_FALSE(verify(box.db).fault);
    box.leave(ComplaintTopic::other, "110", at(15));  // the kiosk seals to the new ring
    auto words = open_words(box.db, sign_in(box.db).keys, Numbers::shown, box.manager, at(16));
    REQUIRE(words.size() == 3);
    CHECK(words[2].callback.text() == "110");
    words.pop_back();
    check_words(words);
}

TEST_CASE("who recovers the station with its key reads the words that were left before") {
    Box box;
    const NewAccount wanted{"zhao", "", domain::Role::manager, "a password of zhao"};
    REQUIRE(std::holds_alternative<domain::Account>(recover(box.db, recovery_key(), wanted, staff, at(12))));
    const auto zhao = sign_in(box.db, "zhao", "a password of zhao");
    const domain::Actor actor{domain::Actor::Kind::staff, zhao.account.id, "console-1"};
    check_words(open_words(box.db, zhao.keys, Numbers::shown, actor, at(13)));
    CHECK_FALSE(verify(box.db).fault);
}

TEST_CASE("bytes that are not what was left do not open, and the rest still does") {
    Box box;
    box.db.connection().run("UPDATE complaint_word SET sealed = X'0102' WHERE id = 1");
    const auto words = open_words(box.db, box.lin.keys, Numbers::shown, box.manager, at(12));
    CHECK_FALSE(words.at(0).topic);
    CHECK(words.at(1).topic == ComplaintTopic::environment);
    CHECK_FALSE(reveal_word(box.db, box.lin.keys, {1}, box.manager, at(12)));
    CHECK(verify(box.db).fault->subject == "note:complaint_word:1");
}
