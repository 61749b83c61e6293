#include "admin/pdf_pages.h"
#include "shared/store/acts.h"
#include "shared/store/attendance_acts.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_play.h"
#include <algorithm>
#include <fstream>

using namespace oasis;
using journeys::now;
using journeys::today;
using journeys::zone;
using journeys::play_console;
using journeys::signing_in;
using Path = std::filesystem::path;

namespace {

const domain::Actor maker{domain::Actor::Kind::system, std::nullopt, "journey"};
const std::string to_page = "key Ctrl+2\nexpect \"@attendance_page.expected@\"\n";  // a tab: the day is read

/// The station's day, so many days from today.
domain::Day day_of(int days) {
    return domain::days_after(today(), days);
}

domain::ParticipantId person(store::Database& database, const std::string& number) {
    for (const auto& row : store::find_participants(database, number, day_of(0)))
        if (row.participant.number == number)
            return row.participant.id;
    FAIL("nobody has this number: " << number);
    return {};
}

/// The person's visit of that day that is not void.
std::optional<store::DayRow> visit_of(store::Database& database, const std::string& number, int days = 0) {
    for (const auto& row : store::day_review(database, day_of(days)))
        if (row.participant.number == number && !row.visit.voided_at)
            return row;
    return std::nullopt;
}

/// From 9 to 11 on that day, as the paper says; the people may be there on several such days.
void kept_on_paper(store::Database& database, int days, const std::string& number) {
    const store::PaperRow row{person(database, number), 9 * 60, 11 * 60, {}};
    const auto done = store::record_paper_day(database, day_of(days), {&row, 1}, std::nullopt, maker, now());
    REQUIRE(std::holds_alternative<store::PaperDayDone>(done));
}

void check_whole(store::Database& database) {
    CHECK_FALSE(store::verify(database).fault);
}

/// Whether one of its corrections is such a one.
bool corrected(const store::DayRow& row, domain::CorrectedField field, domain::CorrectionReason reason,
               const std::string& login) {
    return std::ranges::any_of(row.corrections, [&](const store::CorrectionRow& it) {
        return it.field == field && it.reason == reason && it.login == login;
    });
}

}  // namespace

TEST_CASE("a visit's time is corrected, and what stood stays beside it with the words of the reason", "[pages]") {
    play_console({"correct-time",
                  signing_in() + to_page + "tap \"0004\"\nwait 300\n#shot chosen#\nkey e\nwait 300\nkey Ctrl+a\n"
                      "type \"7 o'clock\"\nwait 100\nkey Ctrl+Enter\nexpect \"#begin attendance_refused.bad_time#\"\n"
                      "key Ctrl+a\ntype \"00:01\"\nkey Ctrl+Enter\n"
                      "expect \"#begin attendance_refused.no_reason#\"\ntap \"@reason.wrong_time@\"\n"
                      "tap \"@day_end.reason_text@\"\ntype \"看错了钟\"\nwait 200\n#shot correcting#\n"
                      "key Ctrl+Enter\nexpect \"@correction.done@\"\nexpect \"看错了钟\"\nexpect \"00:01\"\n"
                      "#shot corrected#\nkey Escape\nwait 200\n#shot table#\n",
                  {},
                  [](const Path& file, const Path&) {
                      auto database = store::Database::open(file);
                      const auto row = visit_of(database, "0004");
                      REQUIRE(row);
                      CHECK(row->visit.checked_in_at == zone().instant(day_of(0), 1));
                      CHECK(row->corrections.size() == 1);
                      CHECK(corrected(*row, domain::CorrectedField::checked_in_at, domain::CorrectionReason::wrong_time,
                                      journeys::manager_login));
                      CHECK_FALSE(row->corrections.front().sealed_reason.empty());
                      check_whole(database);
                  }});
}

TEST_CASE("a visit is voided only with a reason, and the dialog says what goes with it") {
    const auto confirmed = [](const Path& file) {
        auto database = store::Database::open(file);
        const auto row = visit_of(database, "0005");
        REQUIRE(row);
        REQUIRE_FALSE(row->sessions.empty());
        store::SessionConfirmation all{row->sessions.front().session, {}, {}};
        for (const auto& one : store::people_in_session(database, all.session))
            all.people.push_back({one.participant.id, true});
        REQUIRE(std::holds_alternative<store::SessionConfirmed>(
            store::confirm_participations(database, all, maker, now())));
        const auto effect = store::effect_of_void(database, row->visit.id, day_of(0));
        REQUIRE(effect);
        CHECK(effect->services_now == 1);
        CHECK(effect->services_then == 0);
    };
    play_console({"void",
                  signing_in() + to_page + "tap \"0005\"\nwait 300\nkey v\nexpect \"@visit.void_title@\"\nwait 300\n"
                      "tap \"@visit.void@\"\nexpect \"#begin attendance_refused.no_reason#\"\n"
                      "tap \"@reason.other@\"\ntap \"@visit.void@\"\n"
                      "expect \"#begin attendance_refused.no_reason_text#\"\n"
                      "tap \"@day_end.reason_text_needed@\"\ntype \"试机器时刷的\"\nwait 200\n#shot voiding#\n"
                      "key Enter\nexpect \"@visit.void_title@\"\ntap \"@visit.void@\"\nexpect \"@visit.void_done@\"\n"
                      "expect \"@visit.is_void@\"\nexpect \"试机器时刷的\"\n#shot voided#\n",
                  {},
                  [](const Path& file, const Path&) {
                      auto database = store::Database::open(file);
                      CHECK_FALSE(visit_of(database, "0005"));
                      const auto rows = store::day_review(database, day_of(0));
                      const auto row =
                          std::ranges::find(rows, "0005", [](const auto& it) { return it.participant.number; });
                      REQUIRE(row != rows.end());
                      CHECK(row->void_reason == domain::CorrectionReason::other);
                      const auto month = store::month_count_of(database, row->participant.id,
                                                               domain::month_of(day_of(0)), day_of(0));
                      REQUIRE(month);
                      CHECK(month->count.services == 0);
                      check_whole(database);
                  },
                  {},
                  confirmed});
}

TEST_CASE("in a reported month staff are refused with words; a manager's change is listed for the next report") {
    const auto reported = [](const Path& file) {
        auto database = store::Database::open(file);
        kept_on_paper(database, -1, "0001");
        REQUIRE(store::report_month(database, domain::month_of(day_of(-1)), day_of(-1), maker, now()));
    };
    play_console({"reported",
                  signing_in(journeys::staff_login, journeys::staff_password) + to_page +
                      "key [\nwait 600\nexpect \"0001\"\ntap \"0001\"\n"
                      "expect \"#begin attendance_refused.reported_month#\"\n#shot refused#\nkey e\nkey v\nkey n\n"
                      "refuse \"@correction.save@\"\nrefuse \"@visit.void_title@\"\nrefuse \"@visit.who@\"\n",
                  signing_in() + to_page +
                      "key [\nwait 600\nexpect \"0001\"\ntap \"0001\"\nwait 200\nkey e\nwait 300\nkey Tab\nwait 100\n"
                      "tap \"@visit.out@\"\nkey Ctrl+a\ntype \"10:30\"\ntap \"@reason.left_early@\"\nkey Ctrl+Enter\n"
                      "expect \"@correction.done@\"\nexpect \"#begin correction.after_report#\"\n#shot listed#\n",
                  [](const Path& file, const Path&) {
                      auto database = store::Database::open(file);
                      const auto row = visit_of(database, "0001", -1);
                      REQUIRE(row);
                      CHECK(row->visit.checked_out_at == zone().instant(day_of(-1), 10 * 60 + 30));
                      const auto changes = store::changes_after_report(
                          database, store::reported_months(database).back().last_correction);
                      REQUIRE(changes.size() == 1);
                      CHECK(changes.front().field == domain::CorrectedField::checked_out_at);
                      CHECK(changes.front().login == journeys::manager_login);
                      check_whole(database);
                  },
                  {},
                  reported});
}

TEST_CASE("a visit nobody told of is entered later, with a reason") {
    play_console({"missing-visit",
                  signing_in() + to_page + "key n\nwait 300\ntype \"0002\"\nwait 200\nkey Enter\nwait 200\n"
                      "tap \"@visit.in@\"\ntype \"00:02\"\ntap \"@visit.add@\"\n"
                      "expect \"#begin attendance_refused.no_reason#\"\ntap \"@reason.forgot_card@\"\nwait 200\n"
                      "#shot entering#\nkey Ctrl+Enter\nexpect \"@visit.added@\"\nexpect \"@visit.title@\"\n"
                      "#shot entered#\n",
                  {},
                  [](const Path& file, const Path&) {
                      auto database = store::Database::open(file);
                      const auto row = visit_of(database, "0002");
                      REQUIRE(row);
                      CHECK(row->visit.checked_in_means == domain::Means::console);
                      CHECK(row->visit.checked_in_at == zone().instant(day_of(0), 2));
                      CHECK(corrected(*row, domain::CorrectedField::added, domain::CorrectionReason::forgot_card,
                                      journeys::manager_login));
                      check_whole(database);
                  }});
}

TEST_CASE("a visit by somebody else's card moves to who really came") {
    play_console({"wrong-person",
                  signing_in() + to_page + "tap \"0006\"\nwait 200\ntap \"@visit.wrong_person@\"\nwait 300\n"
                      "type \"0004\"\nwait 200\nkey Enter\nwait 200\ntap \"@visit.person_act@\"\n"
                      "expect \"#begin attendance_refused.visit_exists#\"\ntap \"@visit.another_person@\"\nwait 200\n"
                      "tap \"@visit.person@\"\ntype \"0008\"\nwait 200\nkey Enter\nwait 200\n#shot moving#\n"
                      "tap \"@visit.person_act@\"\nexpect \"@correction.done@\"\nexpect \"0008\"\nwait 300\n#shot moved#\n",
                  {},
                  [](const Path& file, const Path&) {
                      auto database = store::Database::open(file);
                      CHECK_FALSE(visit_of(database, "0006"));
                      const auto row = visit_of(database, "0008");
                      REQUIRE(row);
                      CHECK(row->sessions.size() == 1);
                      CHECK(corrected(*row, domain::CorrectedField::participant, domain::CorrectionReason::wrong_person,
                                      journeys::manager_login));
                      check_whole(database);
                  }});
}

TEST_CASE("who comes on this weekday and did not is called, and the result is kept with a sealed note") {
    const auto regular = [](const Path& file) {
        auto database = store::Database::open(file);
        kept_on_paper(database, -7, "0009");
        kept_on_paper(database, -14, "0009");
    };
    play_console({"follow-up",
                  signing_in() + to_page + "tap \"@attendance_page.expected@\"\nexpect \"0009\"\ntap \"0009\"\n"
                      "expect \"@expected.title@\"\ntap \"@follow_up.unwell@\"\ntap \"@expected.note@\"\n"
                      "type \"下周一再约\"\nwait 200\n#shot calling#\nkey Ctrl+Enter\nexpect \"@expected.saved@\"\n"
                      "expect \"下周一再约\"\n#shot called#\n",
                  {},
                  [](const Path& file, const Path&) {
                      auto database = store::Database::open(file);
                      const auto rows = store::expected_not_here(database, day_of(0));
                      REQUIRE(rows.size() == 1);
                      CHECK(rows.front().participant.number == "0009");
                      CHECK(rows.front().weeks_of_four == 2);
                      CHECK(rows.front().result == domain::FollowUpResult::unwell);
                      CHECK(rows.front().login == journeys::manager_login);
                      CHECK_FALSE(rows.front().sealed_note.empty());
                      check_whole(database);
                  },
                  {},
                  regular});
}

TEST_CASE("carers and visitors are counted apart, on the page and on the roll call's paper", "[pages]") {
    const auto others = [](const Path& file) {
        auto database = store::Database::open(file);
        for (const auto kind : {domain::AttendeeKind::carer, domain::AttendeeKind::carer, domain::AttendeeKind::visitor}) {
            const auto made = store::register_participant(database, {{}, "来客", kind}, maker, now());
            const auto came = store::check_in(database, std::get<domain::Participant>(made).id, maker, now());
            REQUIRE(std::holds_alternative<domain::CheckedIn>(came));
        }
    };
    play_console({"roll-call",
                  signing_in() + to_page + "tap \"@attendance_page.others@\"\nexpect \"0015\"\nexpect \"0017\"\n"
                      "#shot others#\ntap \"@kind.visitor@ 1\"\nwait 200\nrefuse \"0015\"\nexpect \"0017\"\n"
                      "key F2\nexpect \"@roll_call.print@\"\n#shot roll-call#\nkey Ctrl+p\n"
                      "expect \"@roll_call.printed@\"\n#shot printed#\n",
                  {},
                  [](const Path&, const Path& home) {
                      std::vector<Path> papers;
                      for (const auto& entry : std::filesystem::directory_iterator{home / "oasis"})
                          papers.push_back(entry.path());
                      REQUIRE(papers.size() == 1);
                      CHECK(papers.front().extension() == ".pdf");
                      CHECK((std::filesystem::status(papers.front()).permissions() & std::filesystem::perms::mask) ==
                            (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
                      std::ifstream in{papers.front(), std::ios::binary};
                      const std::vector<unsigned char> bytes{std::istreambuf_iterator<char>{in}, {}};
                      CHECK(admin::pdf_page_count(bytes) == 1);
                  },
                  {},
                  others});
}

TEST_CASE("a session that is over and not confirmed nags, and leads to its day's end") {
    const auto yesterday = [](const Path& file) {
        auto database = store::Database::open(file);
        const auto at = [](int minute) { return zone().instant(day_of(-1), minute); };
        const auto activity = store::activities(database).front().id;
        const auto session = store::schedule_session(database, {activity, day_of(-1), 9 * 60, 10 * 60, {}, {}, 0}, maker,
                                                     at(8 * 60));
        const auto came = store::check_in(database, person(database, "0010"), maker, at(8 * 60 + 30));
        const std::array wanted{std::get<domain::Session>(session).id};
        const auto picked = store::pick_sessions(database, std::get<domain::CheckedIn>(came).visit.id, wanted, maker,
                                                 at(8 * 60 + 31));
        REQUIRE(picked.picked.size() == 1);
    };
    play_console({"nag",
                  signing_in() + "expect \"@alert.unconfirmed@\"\n#shot today#\ntap \"@alert.confirm@\"\n"
                                 "expect \"@attendance_page.day_end@\"\nexpect \"0010\"\nwait 300\n#shot day-end#\n",
                  {},
                  [](const Path& file, const Path&) {
                      auto database = store::Database::open(file);
                      CHECK(store::unconfirmed_sessions(database, day_of(-7), now()).size() == 1);
                  },
                  {},
                  yesterday});
}
