#include "tests/catch.h"
#include "tests/store/station.h"

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

TEST_CASE("a station is made once in a file") {
    Station station;
    CHECK(has_station(station.db));
    CHECK_FALSE(init_station(station.db, new_station(), staff, at(8)));
    CHECK(station.entries() == 1);
    CHECK(station.count("SELECT COUNT(*) FROM ring") == 2);
    CHECK(station.count("SELECT COUNT(*) FROM ring_key") == 2);
    CHECK(settings(station.db).station.brand == "润心家园");
    CHECK(hours(station.db).week[4] == std::vector{domain::Interval{510, 1020}});
    CHECK(hours(station.db).week[5].empty());
}

TEST_CASE("a file without a station says so") {
    Folder folder;
    auto db = Database::open(folder.file("new.db"));
    CHECK_FALSE(has_station(db));
    CHECK_THROWS_AS(settings(db), StorageError);
    CHECK(std::get<domain::Refused>(check_in(db, digest(1), self, at(9))).reason == domain::Refusal::unknown);
}

TEST_CASE("settings are kept in full, and the same ones again write nothing") {
    Station station;
    auto wanted = settings(station.db);
    wanted.station.service_phone = "8000 9999";
    wanted.panel_inches = 15.6;
    wanted.camera = "none";
    wanted.volume = 0;
    wanted.participant_word = "学员";
    wanted.check_suitability = true;
    wanted.check_environment = true;
    wanted.files_shown = domain::FilesShown::assigned;
    wanted.handover_set = domain::HandoverSet::six;
    wanted.idle_lock_minutes = 3;
    wanted.backup_folder = "/srv/backup";
    wanted.backup_recipients = {"age1one", "age1two"};
    set_settings(station.db, wanted, staff, at(8));
    const auto kept = settings(station.db);
    CHECK(kept.station.service_phone == "8000 9999");
    CHECK(kept.panel_inches == 15.6);
    CHECK(kept.camera == "none");
    CHECK(kept.volume == 0);
    CHECK(kept.check_suitability);
    CHECK(kept.check_environment);
    CHECK(kept.files_shown == domain::FilesShown::assigned);
    CHECK(kept.handover_set == domain::HandoverSet::six);
    CHECK(kept.idle_lock_minutes == 3);
    CHECK(kept.backup_folder == "/srv/backup");
    CHECK(kept.backup_recipients == std::vector<std::string>{"age1one", "age1two"});
    const auto entries = station.entries();
    set_settings(station.db, wanted, staff, at(8));
    CHECK(station.entries() == entries);
    wanted.station.zone = "Nowhere/Land";
    CHECK_THROWS_AS(set_settings(station.db, wanted, staff, at(8)), StorageError);
}

TEST_CASE("the recovery recipient goes with the keys: saving old settings does not bring an old one back") {
    Station station;
    auto wanted = settings(station.db);
    wanted.recovery_recipient = "age1old";
    wanted.volume = 3;
    set_settings(station.db, wanted, staff, at(8));
    CHECK(settings(station.db).recovery_recipient.empty());
    CHECK(settings(station.db).volume == 3);
}

TEST_CASE("an alert of the same kind and device within a minute is counted, not repeated") {
    Station station;
    const auto entries = station.entries();
    using domain::AlertKind;
    const auto person = station.add_person(1);
    raise_alert(station.db, AlertKind::unknown_card, std::nullopt, self, at(9));
    raise_alert(station.db, AlertKind::unknown_card, person.id, self, at(9, 1));
    raise_alert(station.db, AlertKind::call_for_staff, std::nullopt, self, at(9, 1));
    raise_alert(station.db, AlertKind::unknown_card, std::nullopt, staff, at(9, 1));
    raise_alert(station.db, AlertKind::unknown_card, std::nullopt, self, at(9, 3));
    const auto all = alerts(station.db, at(9, 3));
    REQUIRE(all.size() == 4);
    CHECK(all[0].first_at == at(9, 3));
    const auto counted = std::ranges::find(all, 2, &domain::Alert::count);
    REQUIRE(counted != all.end());
    CHECK(counted->first_at == at(9));
    CHECK(counted->last_at == at(9, 1));
    CHECK(counted->participant == person.id);
    CHECK(station.entries() == entries + 2);  // the person and the card; no alert is history
}

TEST_CASE("a handled alert goes last and a new one is not counted into it") {
    Station station;
    raise_alert(station.db, domain::AlertKind::call_for_staff, std::nullopt, self, at(9));
    const auto id = alerts(station.db, at(9)).at(0).id;
    handle_alert(station.db, id, staff, at(9));
    handle_alert(station.db, id, staff, at(10));
    raise_alert(station.db, domain::AlertKind::call_for_staff, std::nullopt, self, at(9));
    const auto all = alerts(station.db, at(9));
    REQUIRE(all.size() == 2);
    CHECK_FALSE(all[0].handled_at);
    CHECK(all[1].handled_at == at(9));
}

TEST_CASE("alerts are kept for 30 days, and none goes by a clock in doubt") {
    Station station;
    const auto later = at(10, 0, domain::days_after(monday, 30));
    raise_alert(station.db, domain::AlertKind::storage, std::nullopt, self, at(9));
    raise_alert(station.db, domain::AlertKind::busy, std::nullopt, self, later);  // a leap ahead, for all it knows
    CHECK(station.count("SELECT COUNT(*) FROM alert") == 2);
    (void)confirm_clock(station.db, staff, later);
    raise_alert(station.db, domain::AlertKind::call_for_staff, std::nullopt, self, later);
    CHECK(station.count("SELECT COUNT(*) FROM alert") == 2);
    CHECK(station.count("SELECT COUNT(*) FROM alert WHERE kind = 'storage'") == 0);
}
