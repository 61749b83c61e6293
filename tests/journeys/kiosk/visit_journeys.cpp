#include "tests/catch.h"
#include "tests/journeys/kiosk/journey.h"
#include <algorithm>

using namespace oasis;
using namespace oasis::journeys;

namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

const Plan usual = [](JourneyStation& station) { station.plan_usual_day(); };

}  // namespace

TEST_CASE("a person checks in, learns why two tiles cannot be picked, picks another and is done", "[fit]") {
    play("pick", {}, usual, [](Script& s, JourneyStation* station) {
        const auto card = station->add_person("张**");
        s.as().shot("home").show(card);
        s.expect("action.done");
        s.shot("pick").tap_text(s.either("健康课堂", "Health class")).expect("tile.picked").shot("picked");
        s.tap_text(s.either("手工坊", "Crafts")).expect_text(s.either("手工坊和健康课堂同时", "at the same time"));
        s.shot("overlapping");
        s.tap_text(s.either("厨艺小组", "Cooking")).expect_text(s.either("已经满了", "is full")).shot("full");
        s.tap("action.done").expect("done.title").expect_text(s.either("健康课堂", "Health class")).shot("done");
        s.tap("action.fine").expect_text("EN");
    });
}

TEST_CASE("scanned again a person changes the choice, checks out, and a further scan takes that back") {
    play("again", {}, usual, [](Script& s, JourneyStation* station) {
        const auto card = station->add_person("小𠮷");
        s.as().show(card).tap_text(s.either("园艺", "Gardening")).expect("tile.picked").tap("action.done");
        s.expect("done.title").tap("action.fine").wait(1600).as().show(card).expect("already.title").shot("already");
        s.tap("already.change").expect("tile.picked").tap_text(s.either("健康课堂", "Health class")).tap("action.done");
        s.expect("done.title.changed").shot("changed").tap("action.fine").wait(1600).as().show(card);
        s.expect("already.title").tap("already.check_out").expect("bye.title").shot("bye").wait(1600).show(card);
        s.expect("already.title.returned").shot("returned");
    });
}

TEST_CASE("who has been served this month is told so on arrival, and only then") {
    play("month", {}, [](JourneyStation&) {}, [](Script& s, JourneyStation* station) {
        const auto served = station->add_person("欧阳**"), new_one = station->add_person("张**");
        station->serve(served, 3);
        const auto told = s.either("本月已参加 3 次", "3 services this month");
        s.as().show(served).expect("done.title").expect_text(told).shot("told").tap("action.fine").wait(1600);
        s.as(true).show(new_one).expect("done.title").refuse_text(s.either("本月", "this month"));
    });
    play("month-large", {}, [](JourneyStation&) {}, [](Script& s, JourneyStation* station) {
        const auto served = station->add_person("欧阳**");
        station->serve(served, 1);
        s.as(true).show(served).expect("done.title").expect_text(s.either("本月已参加 1 次", "1 service this month"));
        s.shot("told");
    });
}

TEST_CASE("a check-in by mistake is taken back") {
    play("undo", {}, [](JourneyStation&) {}, [](Script& s, JourneyStation* station) {
        const auto card = station->add_person("张**");
        s.as().show(card).expect("done.title").expect("done.nothing_today").shot("nothing-today");
        s.tap("action.undo").expect("undone.title").shot("undone").tap("action.fine").wait(1600).as().show(card);
        s.expect("done.title");
    });
}

TEST_CASE("the only suited session is chosen already") {
    play("one", {},
         [](JourneyStation& station) {
             station.add_session({"健康课堂", "Health class", "book", "health", "203室", 600, 660});
             station.fill(station.add_session({"厨艺小组", "Cooking", "soup", "cooking", "厨房", 720, 780, 2}), 0);
         },
         [](Script& s, JourneyStation* station) {
             s.as().show(station->add_person("张**")).expect("tile.picked").shot("preselected");
             s.tap("action.done").expect_text(s.either("健康课堂", "Health class")).shot("done");
         });
}

TEST_CASE("unknown, revoked and unreadable codes are answered calmly, and the next card is taken at once") {
    play("ask", {}, usual, [](Script& s, JourneyStation* station) {
        const auto card = station->add_person("张**"), revoked = station->add_revoked("李𬭎");
        s.as().show(std::string{card::CardCode::random().text()}).expect("ask.unknown").shot("unknown").wait(700);
        s.tap("action.try_again").as().show(revoked).expect("ask.unknown").shot("revoked").wait(700);
        s.tap("action.try_again").as().wait(200).show("HELLO").expect("ask.not_our_card").shot("third");
        s.show(std::string(300, 'Z')).show("!!!").show(card).expect("action.done");
    });
}

TEST_CASE("something that is no card is first asked for again, and help comes to the front at the third time") {
    play("garbage", {}, usual, [](Script& s, JourneyStation* station) {
        s.as().show("HELLO").expect("ask.line.flat").shot("first").show("HELLO2").expect("ask.line.flat");
        s.show("HELLO3").expect("ask.line.come").shot("third").show(station->add_person("张**"));
        s.expect("action.done");
    });
}

TEST_CASE("a call for staff is said to have arrived, and leads back to the choice") {
    play("staff", {}, usual, [](Script& s, JourneyStation* station) {
        const auto help = [&] { s.tap_text(s.english() ? "Ask our" : "找工作"); };
        s.as();
        help();
        s.expect("called.title").shot("called").tap("action.fine").wait(200).as();
        s.show(station->add_person("张**")).expect("action.done");
        help();
        s.expect("called.title").tap("action.back").expect("action.done");
    });
}

TEST_CASE("a new scan in the middle starts afresh") {
    play("mid-way", {}, usual, [](Script& s, JourneyStation* station) {
        const auto first = station->add_person("甲**"), second = station->add_person("乙**");
        s.as().show(first).expect_text("甲**").tap_text(s.either("园艺", "Gardening")).show(second);
        s.expect_text("乙**").refuse_text("甲**").refuse("tile.picked").shot("second");
    });
}

TEST_CASE("a scanner's small letters and missing terminator are understood") {
    play("keys", {}, usual, [](Script& s, JourneyStation* station) {
        const auto small = station->add_person("甲**"), bare = station->add_person("乙**");
        s.as().type(lower(small)).key("Return").expect_text("甲**");
        s.type(bare).expect_text("乙**");
    });
}
