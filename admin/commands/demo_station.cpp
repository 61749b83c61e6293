#include "admin/commands/demo_station.h"

#include "admin/card_sheet.h"
#include "admin/commands/command.h"
#include "admin/commands/sample_board.h"
#include "admin/commands/sample_files.h"
#include "admin/commands/sample_plan.h"
#include "admin/commands/sample_wall.h"
#include "admin/commands/sample_year.h"
#include "shared/store/complaint_acts.h"
#include "shared/store/files/accounts.h"
#include "shared/store/files/station_kit.h"
#include <fmt/format.h>
#include <stdexcept>

namespace oasis::admin::commands {

namespace {

using domain::Day;
using domain::Instant;
using std::chrono::minutes;

constexpr int days_lived = 365;
constexpr int days_planned_ahead = 7;
constexpr std::size_t sessions_left_open = 2;  // of yesterday: the console has something to ask for
const domain::Actor by_command{domain::Actor::Kind::system, std::nullopt, device};

/// Open alike every day but on the exceptions.
domain::OpeningHours sample_hours(const SamplePlan& plan, Day today) {
    domain::OpeningHours hours;
    for (auto& weekday : hours.week)
        weekday = {plan.open};
    for (const auto& sample : plan.exceptions) {
        auto exception = sample.exception;
        exception.first = domain::days_after(today, sample.in_days);
        exception.last = domain::days_after(exception.first, sample.days - 1);
        hours.exceptions.push_back(exception);
    }
    return hours;
}

/// Answers with what its manager opens.
store::OfficeKeys open_station(store::Database& database, const SamplePlan& plan, Day today, Instant at) {
    const auto hours = sample_hours(plan, today);
    const auto& manager = plan.manager;
    auto kit = store::make_station(plan.settings, hours, manager.login, manager.password);
    kit.station.manager_name = manager.name;
    if (!store::init_station(database, kit.station, by_command, at))
        throw std::runtime_error("sample station: there is a station already");
    const auto& staff = plan.staff;
    const store::NewAccount account{staff.login, staff.name, staff.role, staff.password};
    const auto added = store::add_account(database, kit.keys, account, by_command, at);
    if (!std::holds_alternative<domain::Account>(added))
        throw std::runtime_error("sample station: an account was refused");
    return std::move(kit.keys);
}

std::vector<domain::ActivityId> add_activities(store::Database& database, const SamplePlan& plan,
                                               Instant at) {
    std::vector<domain::ActivityId> ids;
    for (const auto& activity : plan.activities) {
        const auto added = store::add_activity(database, activity, by_command, at);
        ids.push_back(std::get<domain::Activity>(added).id);
    }
    return ids;
}

void add_channels(store::Database& database, const SamplePlan& plan, Instant at) {
    for (const auto& channel : plan.channels)
        if (!std::holds_alternative<domain::ComplaintChannel>(store::save_channel(database, channel, by_command, at)))
            throw std::runtime_error("sample station: a complaint channel was refused");
}

std::vector<domain::Participant> register_people(store::Database& database, const SamplePlan& plan,
                                                 Instant at) {
    std::vector<domain::Participant> people;
    store::WriteTransaction all{database};
    for (const auto& name : plan.names) {
        const auto number = fmt::format("{:04}", plan.first_number + static_cast<int>(people.size()));
        const auto registered = store::register_participant(database, {number, name}, by_command, at);
        people.push_back(std::get<domain::Participant>(registered));
    }
    all.commit();
    return people;
}

/// Cards for all on one sheet, and the first of them as a picture, beside the database.
std::vector<SamplePerson> issue_cards(store::Database& database, const domain::Station& station,
                                      const std::vector<domain::Participant>& people, Instant at) {
    constexpr double screen_dpi = 300;
    const auto folder = std::filesystem::path{database.path()}.parent_path();
    const auto house = card_house(station);
    SheetWatch watch;
    watch.face = [&](const paper::CardFace& face) {
        if (face.number == people.front().number)
            paper::write_card_png(folder / "card.png", house, face, screen_dpi);
    };
    auto drawn = draw_sheet({people, domain::IssueReason::first, folder / "cards.pdf", house}, watch);
    if (const auto* refusal = std::get_if<SheetRefusal>(&drawn))
        throw std::runtime_error("sample station: no cards: " + refusal->detail);
    auto& sheet = std::get<DrawnSheet>(drawn);

    std::vector<SamplePerson> holders;
    for (const auto& card : sheet.cards)
        holders.push_back({card.participant, card.digest});
    const auto issued = issue_sheet(database, std::move(sheet), by_command, at);
    if (!issued.not_named.empty())
        throw std::runtime_error("sample station: no cards: " + issued.not_named);
    return holders;
}

/// Two things for the console to show: a card it does not know, and someone at the door.
void ring_the_office(store::Database& database, Instant now) {
    const domain::Actor at_kiosk{domain::Actor::Kind::self, std::nullopt, "kiosk-1"};
    store::raise_alert(database, domain::AlertKind::unknown_card, std::nullopt, at_kiosk, now - minutes{25});
    store::raise_alert(database, domain::AlertKind::call_for_staff, std::nullopt, at_kiosk, now - minutes{4});
}

}  // namespace

std::vector<SampleAccount> build_demo_station(store::Database& database, const std::filesystem::path& assets,
                                              Instant now) {
    auto plan = read_sample_plan(assets / "sample" / "station.toml");
    const auto zone = domain::Zone::find(plan.settings.station.zone).value();
    const Day today = zone.day_of(now);
    plan = fitted_to(std::move(plan), zone.minute_of(now));
    const Day first = domain::days_after(today, -days_lived);
    const auto opening = zone.instant(first, plan.open.opens) - minutes{30};

    const auto keys = open_station(database, plan, today, opening);
    add_channels(database, plan, opening);
    const auto people = register_people(database, plan, opening);
    {
        store::WriteTransaction together{database};
        give_sample_files(database, keys, people, plan.manager.login, today, opening);
        hang_sample_wall(database, assets, opening);
        together.commit();
    }
    const auto holders = issue_cards(database, plan.settings.station, people, opening);

    store::WriteTransaction all{database};  // one wait for the disk instead of twenty thousand
    SampleYear year{database, plan, add_activities(database, plan, opening), holders};
    for (int ahead = 0; ahead < days_planned_ahead; ++ahead)
        year.schedule(domain::days_after(first, ahead), today, opening);
    SampleBoard board{database, plan, assets, today};
    const Day yesterday = domain::days_after(today, -1);
    for (Day day = first; day < today; day = domain::days_after(day, 1)) {
        year.live(day);
        year.confirm(day, day == yesterday ? sessions_left_open : 0);
        year.schedule(domain::days_after(day, days_planned_ahead), today,
                      zone.instant(day, plan.open.closes));
        board.live(day, zone.instant(day, plan.open.closes));
    }
    year.begin_today(now);
    year.plan_ahead(now);
    all.commit();
    ring_the_office(database, now);
    return {plan.manager, plan.staff};
}

}  // namespace oasis::admin::commands
