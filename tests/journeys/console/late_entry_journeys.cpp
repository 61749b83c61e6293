#include "shared/store/database.h"
#include "shared/store/files/notes.h"
#include "shared/store/queries.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_files.h"
#include "tests/journeys/console/console_play.h"
#include <algorithm>

using namespace oasis;
using domain::ParticipationOrigin;
using domain::ParticipationState;
using journeys::today;
using journeys::play_console;
using journeys::signing_in;

namespace {

/// The journeys' station has sessions today and six days ago.
const auto six_days_ago = [] { return domain::days_after(today(), -6); };

constexpr const char* to_the_tab = "key Ctrl+2\nkey Alt+2\nexpect \"@day_end.rest_present@\"\n";
constexpr const char* six_back = "key [\nwait 150\nkey [\nwait 150\nkey [\nwait 150\nkey [\nwait 150\nkey [\nwait 150\n"
                                 "key [\nwait 500\n";

const store::DayRow* row_of(const std::vector<store::DayRow>& rows, const std::string& number) {
    const auto found = std::ranges::find(rows, number, [](const auto& row) { return row.participant.number; });
    return found == rows.end() ? nullptr : &*found;
}

std::vector<store::CountedRecord> services_of(store::Database& database, const std::string& number) {
    const auto person = journeys::person(database, number).value().participant.id;
    auto records = store::records_behind(database, person, domain::month_of(today()));
    std::erase_if(records, [](const auto& record) { return !record.record.service; });
    return records;
}

}  // namespace

TEST_CASE("a session confirmed on an earlier day changes only with a reason, and both stay to be read") {
    play_console({"late",
                  signing_in() + to_the_tab + six_back +
                      "key a\ntype \"1\"\nkey Enter\nwait 200\nkey Ctrl+Enter\nwait 600\nexpect \"@participation.confirmed@\"\n"
                      "key a\ntype \"2\"\nwait 200\n#shot adding#\nkey Enter\nwait 200\nkey Ctrl+Enter\n"
                      "expect \"@day_end.why@\"\n#shot why#\ntap \"@reason.forgot_card@\"\nwait 200\nkey Ctrl+Enter\n"
                      "wait 800\nrefuse \"@day_end.why@\"\n#shot changed#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto first = store::sessions_to_confirm(database, six_days_ago()).at(0);
                      CHECK(first.confirmed_at);
                      const auto people = store::people_in_session(database, first.view.session.id);
                      REQUIRE(people.size() == 2);
                      for (const auto& person : people) {
                          CHECK(person.state == ParticipationState::confirmed);
                          CHECK(person.origin == ParticipationOrigin::added);
                          CHECK(person.visit);
                      }
                      const auto corrections = store::corrections_on(database, six_days_ago(), six_days_ago());
                      REQUIRE(corrections.size() == 1);
                      CHECK(corrections[0].participant.number == "0002");
                      CHECK(corrections[0].field == domain::CorrectedField::attendance);
                      CHECK(corrections[0].reason == domain::CorrectionReason::forgot_card);
                      CHECK_FALSE(store::verify(database).fault);
                  }});
}

TEST_CASE("a day kept on paper is typed in, all rows or none", "[pages]") {
    play_console({"paper-day",
                  signing_in() + to_the_tab + six_back +
                      "key p\nwait 400\ntype \"3\"\nkey Tab\ntype \"905\"\nkey Tab\ntype \"1130\"\nkey Tab\ntype \"1\"\n"
                      "key Enter\nwait 200\ntype \"99\"\nkey Tab\ntype \"0910\"\nwait 200\nkey Ctrl+Enter\n"
                      "expect \"@paper_day.no_person@\"\n#shot refused#\n"
                      "tap \"2 @column.number@\"\nwait 200\nkey Backspace\nkey Backspace\ntype \"7\"\nwait 200\n"
                      "#shot rows#\nkey Ctrl+Enter\nwait 800\nrefuse \"@paper_day.leave@\"\n#shot done#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto rows = store::day_review(database, six_days_ago());
                      REQUIRE(rows.size() == 2);
                      const auto* third = row_of(rows, "0003");
                      const auto* seventh = row_of(rows, "0007");
                      REQUIRE(third);
                      REQUIRE(seventh);
                      const auto& zone = journeys::zone();
                      CHECK(third->visit.checked_in_at == zone.instant(six_days_ago(), 9 * 60 + 5));
                      CHECK(third->visit.checked_out_at == zone.instant(six_days_ago(), 11 * 60 + 30));
                      CHECK(third->visit.checked_in_means == domain::Means::batch);
                      REQUIRE(third->sessions.size() == 1);
                      CHECK(third->sessions[0].state == ParticipationState::confirmed);
                      CHECK(seventh->visit.checked_in_at == zone.instant(six_days_ago(), 9 * 60 + 10));
                      CHECK_FALSE(seventh->visit.checked_out_at);
                      CHECK(seventh->sessions.empty());
                      CHECK_FALSE(store::verify(database).fault);
                  }});
}

TEST_CASE("a service elsewhere is recorded for several at once, and for nobody twice", "[pages]") {
    play_console({"services",
                  signing_in() + to_the_tab +
                      "key s\nexpect \"@services.kind@\"\nwait 300\ntype \"1\"\nwait 200\nkey Enter\nwait 200\n"
                      "type \"0002\"\nwait 200\n#shot found#\nkey Enter\nwait 200\ntap \"@services.note@\"\nwait 200\n"
                      "type \"家里收拾得很好\"\nwait 200\n#shot filled#\nkey Ctrl+Enter\nwait 800\nrefuse \"@services.kind@\"\n"
                      "key s\nexpect \"@services.kind@\"\nwait 300\ntype \"1\"\nwait 200\nkey Enter\nwait 200\n"
                      "type \"3\"\nwait 200\nkey Enter\nwait 200\nkey Ctrl+Enter\nwait 600\n"
                      "expect \"#begin services.already_there#\"\n#shot twice#\nkey Esc\nwait 300\nrefuse \"@services.kind@\"\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      for (const auto* number : {"0001", "0002", "0003"}) {
                          INFO(number);
                          const auto services = services_of(database, number);
                          REQUIRE(services.size() == 1);
                          CHECK(services[0].record.kind == domain::ServiceKind::home_visit);
                          CHECK(services[0].record.day == today());
                          CHECK(services[0].minutes == 60);
                          CHECK(services[0].served_by == journeys::manager_login);
                      }
                      const auto sealed = services_of(database, "0001").front().sealed_note;
                      const auto note = store::open_note(journeys::keys_of(database), sealed);
                      REQUIRE(note);
                      CHECK(note->text() == "家里收拾得很好");
                      CHECK(services_of(database, "0003").front().sealed_note.empty());
                      CHECK_FALSE(store::verify(database).fault);
                  }});
}

TEST_CASE("a carer is registered and checked in at the desk, and counted apart") {
    play_console({"carer",
                  signing_in() +
                      "key Ctrl+4\nexpect \"0012\"\nkey n\nwait 400\ntype \"赵小梅\"\nwait 200\ntap \"@adding.kind@\"\n"
                      "wait 200\ntap \"@kind.carer@\"\nwait 200\n#shot adding#\ntap \"@adding.add@\"\nwait 1500\n"
                      "key Ctrl+k\nwait 300\ntype \"15\"\nwait 200\ntap \"@desk.check_in@\"\nexpect \"@desk.check_out@\"\n"
                      "key Esc\nwait 300\n#shot list#\n",
                  {},
                  [](const std::filesystem::path& file, const std::filesystem::path&) {
                      auto database = store::Database::open(file);
                      const auto row = journeys::person(database, "0015");
                      REQUIRE(row);
                      CHECK(row->participant.kind == domain::AttendeeKind::carer);
                      REQUIRE(row->today);
                      const auto figures = store::figures_by_kind(database, today(), today());
                      CHECK(figures.at(domain::AttendeeKind::carer).people == 1);
                      CHECK(figures.at(domain::AttendeeKind::participant).people == 3);
                      CHECK_FALSE(store::verify(database).fault);
                  }});
}
