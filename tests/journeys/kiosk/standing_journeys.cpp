#include "tests/catch.h"
#include "tests/journeys/kiosk/journey.h"

using namespace oasis;
using namespace oasis::journeys;

namespace {

/// Words that would tell who stands by that someone is not like the others.
void tell_nothing(Script& s) {
    for (const char* word : {"不适合", "未评估",   "评估",     "转出",   "转介",  "离开",     "过期",
                             "到期",   "失效",     "资格",     "同意书", "风险",  "unsuited", "not suit",
                             "assess", "left the", "transfer", "expire", "lapse", "consent"})
        s.refuse_text(word);
}

const Plan usual = [](JourneyStation& station) { station.plan_usual_day(); };

}  // namespace

TEST_CASE("a session that does not suit a person asks for staff without a reason, and suits another", "[standing]") {
    play(
        "unsuited", {},
        [](JourneyStation& station) {
            station.add_session(
                {"健康课堂", "Health class", "book", "health", "203室", 600, 660, 12, "S1.1"});
            station.add_session(
                {"求职准备", "Job search", "briefcase", "work", "105室", 720, 780, 12, "S1.6"});
            station.add_session({"园艺", "Gardening", "flower", "garden", "花园", 840, 900, 12, "S1.4"});
            station.check(true, false);
        },
        [](Script& s, JourneyStation* station) {
            const auto unsuited = station->add_person("张**"), suited = station->add_person("李**");
            station->find_unsuited(unsuited, "S1.6");
            s.as()
                .show(unsuited)
                .expect("tile.ask")
                .shot("pick")
                .tap_text(s.either("求职准备", "Job search"));
            s.expect_text(s.either("求职准备请咨询工作人员", "about Job search")).wait(300).shot("explained");
            s.refuse("tile.picked");
            tell_nothing(s);
            s.show(suited).expect_text("李**").tap_text(s.either("求职准备", "Job search"));
            s.expect("tile.picked");
        });
}

TEST_CASE("where only one session suits, it is chosen already", "[standing]") {
    play(
        "one-suited", {},
        [](JourneyStation& station) {
            station.add_session(
                {"健康课堂", "Health class", "book", "health", "203室", 600, 660, 12, "S1.1"});
            station.add_session(
                {"求职准备", "Job search", "briefcase", "work", "105室", 720, 780, 12, "S1.6"});
            station.check(true, false);
        },
        [](Script& s, JourneyStation* station) {
            const auto card = station->add_person("张**");
            station->find_unsuited(card, "S1.6");
            s.as()
                .show(card)
                .expect("tile.picked")
                .shot("preselected")
                .tap("action.done")
                .expect("done.title");
        });
}

TEST_CASE("a session waits for its safety check before the kiosk tells of it", "[standing]") {
    play(
        "environment", {},
        [](JourneyStation& station) {
            station.add_session({"健康课堂", "Health class", "book", "health", "203室", 600, 660});
            const auto checked =
                station.add_session({"园艺", "Gardening", "flower", "garden", "花园", 840, 900});
            station.check(false, true);
            station.check_environment(checked);
        },
        [](Script& s, JourneyStation* station) {
            s.as()
                .expect_text(s.either("园艺", "Gardening"))
                .refuse_text(s.either("健康课堂", "Health class"));
            s.shot("home").show(station->add_person("张**")).expect("tile.picked");
            s.refuse_text(s.either("健康课堂", "Health class")).shot("pick");
            tell_nothing(s);
        });
}

TEST_CASE(
    "who was transferred out is answered like any card that is not known, with neither name nor reason", "[standing]") {
    play("left", {}, usual, [](Script& s, JourneyStation* station) {
        s.as()
            .show(station->add_filed({"欧**", "欧阳明远", domain::Stage::left}))
            .expect("ask.unknown")
            .wait(300);
        s.shot("ask").refuse_text("欧");
        tell_nothing(s);
    });
}

TEST_CASE("who is away in a special situation is greeted like everyone", "[standing]") {
    play("away", {}, usual, [](Script& s, JourneyStation* station) {
        s.as().show(station->add_filed({"欧**", "欧阳明远", domain::Stage::special})).expect("action.done");
        s.expect_text("欧").refuse_text("欧阳").shot("pick");
        tell_nothing(s);
    });
}

TEST_CASE("whose risk grade and agreement have lapsed is greeted and offered everything", "[standing]") {
    play("lapsed", {}, usual, [](Script& s, JourneyStation* station) {
        s.as()
            .show(station->add_filed({"欧**", "欧阳明远", domain::Stage::serving, 400}))
            .expect("action.done");
        s.expect_text("欧").refuse_text("欧阳").shot("pick").tap_text(s.either("园艺", "Gardening"));
        s.expect("tile.picked").tap("action.done").expect("done.title").shot("done");
        tell_nothing(s);
    });
}
