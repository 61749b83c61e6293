#include "admin/commands/demo_station.h"
#include "admin/commands/sample_plan.h"
#include "shared/domain/participant.h"
#include "shared/store/complaint_acts.h"
#include "shared/store/files/office_keys.h"
#include "shared/store/notices.h"
#include "shared/store/pictures.h"
#include "shared/store/queries.h"
#include "shared/store/verify.h"
#include "shared/store/wall_acts.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace oasis::admin::commands {

namespace {

const std::filesystem::path assets = std::filesystem::path{OASIS_TEST_SOURCE} / "assets";

bool has_state(const std::vector<domain::Offer>& offers, domain::OfferState state) {
    return std::ranges::any_of(offers, [&](const domain::Offer& offer) { return offer.state == state; });
}

}  // namespace

TEST_CASE("the sample station has lived a year, and its morning shows every kind of tile") {
    const test::Folder folder;
    const auto zone = domain::Zone::find("Asia/Shanghai").value();
    const domain::Day today{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{17}};
    const auto now = zone.instant(today, 9 * 60 + 12);
    auto database = store::Database::open((folder.path() / "station.db").string());

    const auto accounts = build_demo_station(database, assets, now);

    REQUIRE(accounts.size() == 2);
    for (const auto& account : accounts) {
        const auto opened = store::open_session(database, account.login, account.password, {"boot", 1}, {}, now);
        CHECK(std::get<store::OpenSession>(opened).account.role == account.role);
    }
    const auto wall = store::wall(database);
    CHECK(wall.guide.size() == 21);
    CHECK(std::ranges::none_of(wall.guide, [](const auto& item) { return item.alias.empty() || item.office.empty(); }));
    CHECK(domain::in_order(wall.chart).size() == wall.chart.size());
    CHECK(wall.staff.size() == 5);  // one without a photo and one room without a map: the console has something to ask for
    CHECK(std::ranges::count_if(wall.staff, [](const auto& one) { return one.photo.has_value(); }) == 4);
    CHECK(std::ranges::count_if(wall.rooms, [](const auto& room) { return !room.map; }) == 1);
    const auto verification = store::verify(database);
    CHECK_FALSE(verification.fault.has_value());
    CHECK(verification.head.entries > 15000);

    const auto people = store::find_participants(database, "", today);
    CHECK(people.size() == 60);
    CHECK(std::ranges::all_of(people, [](const auto& row) { return row.card && row.cards_ever == 1; }));
    CHECK(store::find_participants(database, "小𠮷", today).size() == 1);
    CHECK(std::filesystem::file_size(folder.path() / "cards.pdf") > 10000);
    CHECK(std::filesystem::file_size(folder.path() / "card.png") > 1000);

    CHECK(domain::channels_on(store::complaint_channels(database), today).size() == 3);
    CHECK(store::day_figures(database, today).inside == 28);
    CHECK(store::day_figures(database, today).clock_flagged == 0);
    CHECK_FALSE(people.front().today.has_value());  // whose card lies beside the database as a picture
    CHECK(store::alerts(database, now).size() == 2);
    for (const int away : {-7, -1, 1, 6})
        CHECK(store::sessions_on(database, domain::days_after(today, away)).size() == 5);

    const auto hanging = store::hanging_notices(database);
    CHECK(hanging.size() == 4);
    for (const auto& edition : hanging)
        for (const auto picture : edition.text.pictures)
            CHECK(store::picture(database, picture));
    CHECK(store::notices(database).size() == 6);
    CHECK(domain::quarter_watch(store::notice_editions(database), today).days_since == 3);

    const auto sessions = store::sessions_on(database, today);
    const auto offers = domain::offers(sessions, {sessions.front().session.id}, now);
    REQUIRE(offers.size() == 6);
    CHECK(has_state(offers, domain::OfferState::free));
    CHECK(has_state(offers, domain::OfferState::picked));
    CHECK(has_state(offers, domain::OfferState::full));
    CHECK(has_state(offers, domain::OfferState::overlapping));
    CHECK(std::ranges::any_of(offers, [](const domain::Offer& offer) { return offer.places_left == 1; }));
}

TEST_CASE("at any minute of the day the sample station is open, and has something on for seven hours") {
    constexpr domain::Minute midnight = 24 * 60;
    const auto plan = read_sample_plan(assets / "sample" / "station.toml");
    std::string wrong;
    for (domain::Minute minute = 0; minute < midnight; ++minute) {
        const auto fitted = fitted_to(plan, minute);
        const bool open = fitted.open.opens <= minute && minute < fitted.open.closes;
        const auto& last = fitted.today.back().time;
        const bool on = last.closes >= std::min(minute + 7 * 60, midnight) && last.closes <= midnight;
        if (!open || !on)
            wrong += domain::clock_text(minute) + " ";
    }
    CHECK(wrong == "");
    CHECK(fitted_to(plan, 9 * 60 + 12).today.front().time.opens == 9 * 60 + 30);
    CHECK(fitted_to(plan, 10 * 60 + 14).today.front().time.opens == 10 * 60);
}

TEST_CASE("the sample station's names can be taken, and none stands twice") {
    auto names = read_sample_plan(assets / "sample" / "station.toml").names;
    CHECK(std::ranges::none_of(
        names, [](const std::string& name) { return domain::display_name_fault(name).has_value(); }));
    std::ranges::sort(names);
    CHECK(std::ranges::adjacent_find(names) == names.end());
}

}  // namespace oasis::admin::commands
