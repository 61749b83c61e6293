#include "shared/store/files/notes.h"
#include "shared/store/attendance_acts.h"
#include "shared/store/files/accounts.h"
#include "shared/store/person_record.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/store/files/office.h"
#include "tests/store/keyed_station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::Standing;

namespace {

const Reason told{domain::CorrectionReason::other, "家属来电说明"};

/// One text of each kind that staff write of a person's attendance.
void write_notes(Database& db, domain::ParticipantId person) {
    const auto visit = std::get<domain::Visit>(add_missing_visit(db, {person, at(9), {}}, told, staff, at(12)));
    REQUIRE_FALSE(void_visit(db, visit.id, told, staff, at(12)));
    REQUIRE(std::holds_alternative<ServicesRecorded>(record_services(
        db, {{person}, domain::ServiceKind::home_visit, monday, {}, 30, "林", "家里都好", {}}, staff, at(12))));
    REQUIRE_FALSE(record_follow_up(db, {person, monday, domain::FollowUpResult::other, "改约周三"}, staff, at(12)));
}

std::vector<std::string> texts_of(Database& db, const OfficeKeys& keys, const std::string& number) {
    const auto record = person_record(db, number).value();
    std::vector<std::string> texts;
    const auto add = [&](const std::vector<unsigned char>& sealed) {
        const auto text = open_note(keys, sealed);
        texts.push_back(text ? text->text() : "-");
    };
    for (const auto& change : record.corrections)
        add(change.sealed_reason);
    for (const auto& service : record.services)
        add(service.sealed_note);
    for (const auto& call : record.follow_ups)
        add(call.sealed_note);
    return texts;
}

const std::vector<std::string> all{"家属来电说明", "家属来电说明", "家里都好", "改约周三"};

}  // namespace

TEST_CASE("what staff write beside a change opens for who has the office's key, and for nobody else") {
    Office office;
    const auto person = office.add_file(1);
    write_notes(office.db, person.id);
    CHECK(texts_of(office.db, office.keys, person.number) == all);
    const OfficeKeys others{trust::make_key_pair().secret, {}};
    CHECK(texts_of(office.db, others, person.number) == std::vector<std::string>(4, "-"));
    CHECK_FALSE(open_note(office.keys, {}));
}

TEST_CASE("removing an account seals every note anew: they open with the new key and no longer with the old") {
    KeyedStation station;
    auto lin = sign_in(station.db);
    const auto account = std::get<domain::Account>(
        add_account(station.db, lin.keys, {"wang", "", domain::Role::staff, "a password of wang"}, staff, at(8)));
    const auto wang = sign_in(station.db, "wang", "a password of wang");
    const auto person = std::get<domain::Participant>(register_participant(station.db, {"", "小满", {}}, staff, at(8)));
    write_notes(station.db, person.id);
    CHECK(texts_of(station.db, wang.keys, person.number) == all);
    REQUIRE(std::holds_alternative<domain::Account>(remove_account(station.db, lin.keys, account.id, staff, at(13))));
    CHECK(texts_of(station.db, lin.keys, person.number) == all);
    CHECK(texts_of(station.db, wang.keys, person.number) == std::vector<std::string>(4, "-"));
    CHECK_FALSE(verify(station.db).fault);
}

TEST_CASE("a sealed text that stands in another's place is named by verify, and still after an account was removed") {
    KeyedStation station;
    auto lin = sign_in(station.db);
    const auto account = std::get<domain::Account>(
        add_account(station.db, lin.keys, {"wang", "", domain::Role::staff, "a password of wang"}, staff, at(8)));
    const auto person = std::get<domain::Participant>(register_participant(station.db, {"", "小满", {}}, staff, at(8)));
    write_notes(station.db, person.id);
    REQUIRE_FALSE(verify(station.db).fault);
    auto& connection = station.db.connection();
    const std::string taken = "(SELECT sealed_note FROM follow_up)";
    connection.run(GENERATE_COPY(as<std::string>{}, "UPDATE service SET sealed_note = " + taken,
                                 "UPDATE correction SET sealed_reason = " + taken + " WHERE id = 1",
                                 "UPDATE follow_up SET sealed_note = (SELECT sealed_note FROM service)"));
    const auto found = verify(station.db).fault;
    REQUIRE(found);
    CHECK(found->kind == FaultKind::row_differs);
    CHECK(found->subject.starts_with("note:"));
    REQUIRE(std::holds_alternative<domain::Account>(remove_account(station.db, lin.keys, account.id, staff, at(13))));
    CHECK(verify(station.db).fault->subject == found->subject);
}

TEST_CASE("an erasure takes the words and the plan along; services and corrections stay, without them") {
    Office office;
    const auto person = office.add_file(1);
    write_notes(office.db, person.id);
    office.db.connection().run("INSERT INTO plan_wish (participant_id, service_item, times_a_month) VALUES (?, 'S1.1', 4)",
                               person.id.value);
    REQUIRE(erase_participant(office.db, person.id, staff, at(14)));
    const auto record = person_record(office.db, person.number).value();
    CHECK(record.services.size() == 1);
    CHECK(record.corrections.size() == 2);
    CHECK(record.plan.empty());
    CHECK(texts_of(office.db, office.keys, person.number) == std::vector<std::string>(4, "-"));
    CHECK(record.periods.back().standing == "left");
    CHECK_FALSE(verify(office.db).fault);
}

TEST_CASE("the way in a file dates how somebody stood, also when a day of it is corrected later") {
    Office office;
    const auto person = office.add_file(1);
    const auto day = [](int days) { return domain::days_after(monday, days); };
    auto file = office.open(person.id).file;
    file.way = {{domain::Stage::referred, day(-20), "lin", ""},
                {domain::Stage::serving, day(-15), "lin", ""},
                {domain::Stage::special, day(-9), "lin", ""}};
    (void)office.save(person.id, file);
    const auto periods = [&] {
        std::vector<std::pair<std::string, std::string>> told;
        const auto record = person_record(office.db, person.number).value();
        for (const auto& period : record.periods)
            told.emplace_back(period.first_day, period.standing);
        return told;
    };
    using Told = std::vector<std::pair<std::string, std::string>>;
    CHECK(periods() == Told{{"2026-11-03", "active"}, {"2026-11-14", "away"}});
    const auto count = month_count_of(office.db, person.id, domain::month_of(monday), monday);
    CHECK(count->count.marks.joined == day(-20));
    CHECK(count->count.marks.away == day(-9));

    file.way.back().day = day(-8);
    file.way.push_back({domain::Stage::serving, day(-8), "lin", ""});  // the same day: back in service
    (void)office.save(person.id, file);
    CHECK(periods() == Told{{"2026-11-03", "active"}});
    file.way.push_back({domain::Stage::left, day(-1), "lin", ""});
    (void)office.save(person.id, file);
    CHECK(periods() == Told{{"2026-11-03", "active"}, {"2026-11-22", "left"}});
    CHECK_FALSE(verify(office.db).fault);
    office.db.connection().run("UPDATE standing_period SET first_day = '2026-11-21' WHERE standing = 'left'");
    CHECK(verify(office.db).fault->subject == "standing:" + std::to_string(person.id.value));
}

TEST_CASE("a date of the way that a report had marked is listed with the next one, another date is not") {
    Office office;
    const auto person = office.add_file(1);
    const auto day = [](int days) { return domain::days_after(monday, days); };
    auto file = office.open(person.id).file;
    file.way = {{domain::Stage::serving, monday, "lin", ""}, {domain::Stage::special, day(1), "lin", ""}};
    (void)office.save(person.id, file);
    REQUIRE(report_month(office.db, domain::month_of(monday), day(3), staff, at(9, 0, day(4))));
    const auto changes = [&] {
        return changes_after_report(office.db, reported_months(office.db).back().last_correction);
    };
    file.way.push_back({domain::Stage::serving, day(5), "lin", ""});
    (void)office.save(person.id, file);
    CHECK(changes().empty());
    file.way[1].day = day(2);
    (void)office.save(person.id, file);
    REQUIRE(changes().size() == 2);
    CHECK(changes()[0].day == day(1));
    CHECK(changes()[0].field == domain::CorrectedField::standing);
    CHECK(changes()[0].before == CorrectedValue{domain::Standing::away});
    CHECK(changes()[0].after == CorrectedValue{});
    CHECK(changes()[1].day == day(2));
    CHECK(changes()[1].after == CorrectedValue{domain::Standing::away});
    CHECK_FALSE(verify(office.db).fault);
}
