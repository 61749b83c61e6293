#include "shared/store/complaint_acts.h"
#include "shared/store/verify.h"
#include "shared/store/word_content.h"
#include "tests/catch.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::ComplaintChannel;
using domain::ComplaintTopic;
using domain::WordState;

namespace {

ComplaintChannel channel(const std::string& name, const std::string& phone) {
    ComplaintChannel made;
    made.name = name;
    made.phone = phone;
    return made;
}

ComplaintChannel saved(Station& station, const ComplaintChannel& wanted) {
    return std::get<ComplaintChannel>(save_channel(station.db, wanted, staff, at(9)));
}

std::vector<std::string> names(Station& station) {
    std::vector<std::string> all;
    for (const auto& one : complaint_channels(station.db))
        all.push_back(one.name);
    return all;
}

std::string last_body(Station& station) {
    auto row = station.db.connection().query("SELECT act || ' ' || subject || ' ' || body FROM journal ORDER BY seq DESC LIMIT 1");
    row.step();
    return row.text(0);
}

WordLeft left(Station& station, domain::Instant now = at(9), const std::string& callback = {}) {
    return std::get<WordLeft>(leave_word(station.db, ComplaintTopic::comfort, callback, self, now));
}

}  // namespace

TEST_CASE("channels are saved, changed, ordered and taken down, each once in the journal and without their texts") {
    Station station;
    auto head = saved(station, channel("站长", "8000 0101"));
    const auto street = saved(station, channel("街道办事处", "8000 0166"));
    const auto line = saved(station, channel("市民热线", "12345"));
    CHECK(names(station) == std::vector<std::string>{"站长", "街道办事处", "市民热线"});
    CHECK(last_body(station).find("12345") == std::string::npos);
    CHECK(complaint_channels(station.db).front() == head);

    head.hours = "周一至周六";
    head.web = "https://oasis.example";
    head.from = monday;
    head.outside = true;
    CHECK(std::get<ComplaintChannel>(save_channel(station.db, head, staff, at(10))) == head);
    CHECK(complaint_channels(station.db).front() == head);
    CHECK(last_body(station).find(R"("fields":["hours","web","outside","first_day"])") != std::string::npos);

    REQUIRE_FALSE(order_channels(station.db, std::array{line.id, head.id, street.id}, staff, at(10)));
    CHECK(names(station) == std::vector<std::string>{"市民热线", "站长", "街道办事处"});
    REQUIRE_FALSE(remove_channel(station.db, head.id, staff, at(11)));
    CHECK(names(station) == std::vector<std::string>{"市民热线", "街道办事处"});
    CHECK(station.count("SELECT COUNT(*) FROM complaint_channel") == 3);
    CHECK(saved(station, channel("意见箱", "8000 0102")).id != head.id);
    CHECK(names(station).back() == "意见箱");
    CHECK_FALSE(verify(station.db).fault);
}

TEST_CASE("the same again writes nothing, and what cannot be kept is a value that leaves nothing") {
    Station station;
    const auto kept = saved(station, channel("站长", "8000 0101"));
    const auto other = saved(station, channel("街道", "8000 0166"));
    const auto entries = station.entries();
    (void)saved(station, kept);
    CHECK_FALSE(order_channels(station.db, std::array{kept.id, other.id}, staff, at(9)));
    auto bad = kept;
    bad.web = "javascript:alert(1)";
    CHECK(std::get<domain::ChannelFault>(save_channel(station.db, bad, staff, at(9))) == domain::ChannelFault::bad_web);
    bad = kept;
    bad.id = {99};
    CHECK(std::get<ChannelRefusal>(save_channel(station.db, bad, staff, at(9))) == ChannelRefusal::not_found);
    CHECK(remove_channel(station.db, {99}, staff, at(9)) == ChannelRefusal::not_found);
    for (const auto& order : {std::vector{kept.id}, std::vector{kept.id, kept.id}, std::vector{kept.id, domain::ComplaintChannelId{99}}})
        CHECK(order_channels(station.db, order, staff, at(9)) == ChannelRefusal::not_found);
    CHECK(station.entries() == entries);
    REQUIRE_FALSE(remove_channel(station.db, kept.id, staff, at(9)));
    REQUIRE_FALSE(remove_channel(station.db, kept.id, staff, at(9)));
    CHECK(station.entries() == entries + 1);
    CHECK(std::get<ChannelRefusal>(save_channel(station.db, kept, staff, at(9))) == ChannelRefusal::not_found);
}

TEST_CASE("there is an end to how many channels there may be") {
    Station station;
    for (std::size_t i = 0; i < domain::most_channels; ++i)
        (void)saved(station, channel("渠道" + std::to_string(i), "12345"));
    CHECK(std::get<ChannelRefusal>(save_channel(station.db, channel("再一条", "12345"), staff, at(9))) == ChannelRefusal::too_many);
}

TEST_CASE("a word is kept with its day and deadline; neither topic nor number stands anywhere in the open") {
    Station station;
    auto wanted = settings(station.db);
    wanted.answer_days = 5;
    set_settings(station.db, wanted, staff, at(8));
    const auto word = left(station, at(9), "13800000166");
    CHECK(word.deadline == domain::days_after(monday, 5));
    const auto rows = complaint_words(station.db);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].id == word.id);
    CHECK(rows[0].day == monday);
    CHECK(rows[0].received_at == at(9));
    CHECK(rows[0].deadline == word.deadline);
    CHECK(rows[0].state == WordState::received);
    const auto told = last_body(station);
    CHECK(told.starts_with("leave_word complaint_word:1 "));
    for (const char* secret : {"13800000166", "comfort", "topic", "number", "callback"})
        CHECK(told.find(secret) == std::string::npos);
    CHECK(station.count("SELECT COUNT(*) FROM journal WHERE act = 'leave_word' AND actor = 'self'") == 1);
    CHECK(station.count("SELECT COUNT(*) FROM complaint_word WHERE instr(sealed, 'comfort') + instr(sealed, '1380000') > 0") == 0);
    CHECK_FALSE(verify(station.db).fault);
}

TEST_CASE("what is sealed has one length, whatever the topic and with a number or without") {
    Station station;
    int minute = 0;
    for (const auto topic : domain::complaint_topics)
        for (const char* number : {"", "110", "123456789012345"})
            if (domain::goes_into_the_box(topic)) {
                REQUIRE(std::holds_alternative<WordLeft>(leave_word(station.db, topic, number, self, at(9, ++minute))));
            }
    CHECK(station.count("SELECT COUNT(DISTINCT length(sealed)) FROM complaint_word") == 1);
    CHECK(station.count("SELECT COUNT(DISTINCT sealed) FROM complaint_word") == 15);
    for (const auto topic : domain::complaint_topics) {
        const auto content = packed(topic, "110").text();
        const auto back = unpacked({reinterpret_cast<const unsigned char*>(content.data()), content.size()});
        REQUIRE(back);
        CHECK(back->topic == topic);
        CHECK(back->callback.text() == "110");
    }
    CHECK_FALSE(unpacked({}));
    const std::string other(64, 'x');
    CHECK_FALSE(unpacked({reinterpret_cast<const unsigned char*>(other.data()), other.size()}));
}

TEST_CASE("what is about the head of the station, or no number, is refused as a value, and nothing is kept") {
    Station station;
    const auto entries = station.entries();
    CHECK(std::get<WordRefusal>(leave_word(station.db, ComplaintTopic::head, "", self, at(9))) == WordRefusal::not_for_the_box);
    for (const char* number : {"12", "1234567890123456", "12a4"})
        CHECK(std::get<WordRefusal>(leave_word(station.db, ComplaintTopic::other, number, self, at(9))) == WordRefusal::bad_number);
    CHECK(station.entries() == entries);
    CHECK(complaint_words(station.db).empty());
}

TEST_CASE("many words in a short time are taken up to a bound; none that was taken is lost, and time opens the box again") {
    Station station;
    for (int i = 0; i < domain::most_words; ++i)
        (void)left(station, at(9, i / 4));
    const auto entries = station.entries();
    CHECK(std::get<WordRefusal>(leave_word(station.db, ComplaintTopic::other, "", self, at(9, 5))) == WordRefusal::too_many);
    CHECK(station.entries() == entries);
    CHECK(complaint_words(station.db).size() == domain::most_words);
    (void)left(station, at(9, 10));  // the first four are ten minutes old
    CHECK(complaint_words(station.db).size() == domain::most_words + 1);
}

TEST_CASE("a word is taken in hand, answered and taken up again: each step with who and when, a repeat without") {
    Station station;
    const auto word = left(station);
    const auto manager = station.add_account(domain::Role::manager);
    REQUIRE_FALSE(set_word_state(station.db, word.id, WordState::in_hand, "", manager, at(10)));
    const auto entries = station.entries();
    REQUIRE_FALSE(set_word_state(station.db, word.id, WordState::in_hand, " ", manager, at(10)));
    CHECK(station.entries() == entries);
    CHECK(set_word_state(station.db, word.id, WordState::answered, "", manager, at(11)) == WordRefusal::no_note);
    CHECK(set_word_state(station.db, word.id, WordState::answered, "回\u202E过", manager, at(11)) == WordRefusal::unfit_note);
    CHECK(set_word_state(station.db, {99}, WordState::answered, "回过", manager, at(11)) == WordRefusal::not_found);
    CHECK(station.entries() == entries);
    REQUIRE_FALSE(set_word_state(station.db, word.id, WordState::answered, "已换了新空调", manager, at(11)));
    CHECK(complaint_words(station.db).front().state == WordState::answered);
    CHECK(last_body(station).find("空调") == std::string::npos);
    REQUIRE_FALSE(set_word_state(station.db, word.id, WordState::in_hand, "", manager, at(12)));
    CHECK(station.count("SELECT COUNT(*) FROM complaint_answer") == 3);
    CHECK(station.count("SELECT COUNT(*) FROM complaint_answer WHERE account_id = " + std::to_string(manager.account->value)) == 3);
    CHECK_FALSE(verify(station.db).fault);
}

TEST_CASE("the box lists what waits first, the oldest first, and what was answered last") {
    Station station;
    const auto first = left(station, at(9)), second = left(station, at(10)), third = left(station, at(11));
    const auto manager = station.add_account(domain::Role::manager);
    REQUIRE_FALSE(set_word_state(station.db, first.id, WordState::answered, "好", manager, at(12)));
    std::vector<domain::ComplaintWordId> order;
    for (const auto& row : complaint_words(station.db))
        order.push_back(row.id);
    CHECK(order == std::vector{second.id, third.id, first.id});
}

TEST_CASE("verify names a word that went missing, was changed, put in, or answered behind the journal's back") {
    struct Row {
        const char* sql;
        const char* subject;
    };
    for (const auto& [sql, named] :
         {Row{"DELETE FROM complaint_word WHERE id = 2", "complaint_word:2"},
          Row{"UPDATE complaint_word SET deadline = '2026-12-31' WHERE id = 2", "complaint_word:2"},
          Row{"UPDATE complaint_word SET state = 'answered' WHERE id = 2", "complaint_word:2"},
          Row{"UPDATE complaint_word SET sealed = (SELECT sealed FROM complaint_word WHERE id = 1) WHERE id = 2", "note:complaint_word:2"},
          Row{"UPDATE complaint_answer SET sealed_note = X'00'", "note:complaint_answer:1"},
          Row{"UPDATE complaint_answer SET account_id = NULL", "complaint_answer:1"},
          Row{"INSERT INTO complaint_word (day, received_at, deadline, state, sealed) VALUES ('2026-11-23', 1, '2026-11-26', "
              "'received', X'00')",
              "complaint_word:3"}}) {
        Station station;
        (void)left(station);
        (void)left(station);
        const auto manager = station.add_account(domain::Role::manager);
        REQUIRE_FALSE(set_word_state(station.db, {1}, WordState::answered, "好", manager, at(10)));
        REQUIRE_FALSE(verify(station.db).fault);
        station.db.connection().run(sql);
        INFO(sql);
        const auto found = verify(station.db);
        REQUIRE(found.fault);
        CHECK(found.fault->subject == named);
    }
}
