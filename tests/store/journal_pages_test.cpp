#include "shared/store/act.h"
#include "shared/store/journal_pages.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <algorithm>
#include <nlohmann/json.hpp>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

/// A morning: two people come, one picks and leaves; a colleague changes the hours on the day after.
struct Morning {
    Station station;
    domain::Participant first = station.add_person(1);
    domain::Participant second = station.add_person(2);
    domain::Day tuesday = domain::days_after(monday, 1);

    Morning() {
        const auto session = station.add_session(10, 11);
        const auto came = check_in(station.db, digest(1), self, at(9));
        (void)pick_sessions(station.db, std::get<domain::CheckedIn>(came).visit.id, {&session, 1}, self, at(9, 1));
        (void)check_in(station.db, digest(2), self, at(9, 30));
        (void)check_out(station.db, digest(1), self, at(11));
        (void)set_hours(station.db, {}, station.add_account(domain::Role::staff), at(8, 0, tuesday));
    }
    std::vector<std::string> acts(const JournalFilter& filter) {
        std::vector<std::string> names;
        each_journal_row(station.db, filter, [&](const JournalRow& row) { names.push_back(row.act); });
        return names;
    }
};

using Acts = std::vector<std::string>;

}  // namespace

TEST_CASE("the journal is read newest first, page by page, until its beginning") {
    Morning morning;
    std::vector<std::int64_t> sequences;
    std::optional<JournalPlace> before;
    int pages = 0;
    do {
        const auto page = journal_page(morning.station.db, {}, before, 3);
        for (const auto& row : page.rows)
            sequences.push_back(row.sequence);
        before = page.older;
        ++pages;
    } while (before);
    CHECK(sequences.size() == static_cast<std::size_t>(morning.station.entries()));
    CHECK(std::ranges::is_sorted(sequences, std::greater{}));
    CHECK(pages >= 4);
}

TEST_CASE("each entry says who, when and about whom, whatever its subject is") {
    Morning morning;
    const auto page = journal_page(morning.station.db, {}, {}, 4);
    REQUIRE(page.rows.size() == 4);
    CHECK(page.rows[0].act == "set_hours");
    CHECK(page.rows[0].kind == domain::Actor::Kind::staff);
    CHECK(page.rows[0].account == domain::AccountId{2});
    CHECK(page.rows[0].device == "console-1");
    CHECK_FALSE(page.rows[0].about);
    CHECK(page.rows[1].act == "check_out");
    CHECK(page.rows[1].kind == domain::Actor::Kind::self);
    CHECK(page.rows[1].at == at(11));
    REQUIRE(page.rows[1].about);
    CHECK(page.rows[1].about->id == morning.first.id);
    REQUIRE(page.rows[2].about);
    CHECK(page.rows[2].about->number == morning.second.number);
}

TEST_CASE("filters: who, family of acts, days and one person, alone and together") {
    Morning morning;
    JournalFilter filter;
    filter.account = domain::AccountId{2};
    CHECK(morning.acts(filter) == Acts{"set_hours"});
    filter = {};
    filter.kind = domain::Actor::Kind::self;
    CHECK(morning.acts(filter) == Acts{"check_out", "check_in", "pick_sessions", "check_in"});
    filter.about = morning.first.id;
    CHECK(morning.acts(filter) == Acts{"check_out", "pick_sessions", "check_in"});
    filter.kind.reset();
    filter.family = ActFamily::changes;
    CHECK(morning.acts(filter) == Acts{"issue_card", "register_participant"});
    filter = {};
    filter.from = at(0, 0, morning.tuesday);
    CHECK(morning.acts(filter) == Acts{"set_hours"});
    filter.to = filter.from;
    filter.from = at(9, 30);
    CHECK(morning.acts(filter) == Acts{"check_out", "check_in"});
    filter.family = ActFamily::looks;
    CHECK(morning.acts(filter).empty());
}

TEST_CASE("a sign-in stands under whoever signed in") {
    Morning morning;
    const domain::Actor nobody_yet{domain::Actor::Kind::staff, std::nullopt, "console-1"};
    Act act{morning.station.db, anyone, nobody_yet, at(9, 0, morning.tuesday)};
    act.record("sign_in", subject("account", domain::AccountId{2}), nlohmann::json::object());
    act.commit();
    JournalFilter filter;
    filter.account = domain::AccountId{2};
    CHECK(morning.acts(filter) == Acts{"sign_in", "set_hours"});
    CHECK(journal_page(morning.station.db, {}, {}, 1).rows.at(0).account == domain::AccountId{2});
    filter.account = domain::AccountId{1};
    CHECK(morning.acts(filter).front() != "sign_in");
}

TEST_CASE("a sign-in by PIN, and the lock after wrong ones, stand under the account and are no changes") {
    Morning morning;
    const domain::Actor nobody_yet{domain::Actor::Kind::staff, std::nullopt, "kiosk-1"};
    Act act{morning.station.db, anyone, nobody_yet, at(9, 0, morning.tuesday)};
    act.record("pin_sign_in", subject("account", domain::AccountId{2}), nlohmann::json::object());
    act.record("lock_pin", subject("account", domain::AccountId{2}), {{"failures", 5}});
    act.commit();
    JournalFilter filter;
    filter.account = domain::AccountId{2};
    CHECK(morning.acts(filter) == Acts{"lock_pin", "pin_sign_in", "set_hours"});
    filter.family = ActFamily::changes;
    CHECK(morning.acts(filter) == Acts{"set_hours"});
    filter.family = ActFamily::sign_ins;
    CHECK(morning.acts(filter) == Acts{"lock_pin", "pin_sign_in"});
    CHECK(journal_page(morning.station.db, filter, {}, 2).rows.at(1).account == domain::AccountId{2});
}

TEST_CASE("the journal takes no act that is not in its table") {
    Morning morning;
    Act act{morning.station.db, anyone, staff, at(9, 0, morning.tuesday)};
    CHECK_THROWS_AS(act.record("wash_dishes", "station:1", nlohmann::json::object()), std::logic_error);
}

TEST_CASE("taking the journal out is an entry of its own") {
    Morning morning;
    JournalFilter filter;
    filter.about = morning.first.id;
    note_journal_export(morning.station.db, filter, staff, at(12, 0, morning.tuesday));
    const auto page = journal_page(morning.station.db, {}, {}, 1);
    REQUIRE(page.rows.size() == 1);
    CHECK(page.rows[0].act == "export_journal");
    CHECK(page.rows[0].body == "{\"participant\":" + std::to_string(morning.first.id.value) + "}");
    filter = {};
    filter.family = ActFamily::takings;
    CHECK(morning.acts(filter) == Acts{"export_journal"});
}
