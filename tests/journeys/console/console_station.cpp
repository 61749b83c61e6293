#include "tests/journeys/console/console_station.h"
#include "shared/store/acts.h"
#include "shared/store/database.h"
#include "shared/store/files/station_kit.h"
#include "shared/store/queries.h"
#include <array>
#include <chrono>
#include <stdexcept>

namespace oasis::journeys {

namespace {

const domain::Actor self{domain::Actor::Kind::self, std::nullopt, "kiosk-1"};
const domain::Actor office{domain::Actor::Kind::system, std::nullopt, "command"};
constexpr std::array names{"小满", "李**", "𬭎**", "小𠮷", "王**", "欧阳**", "𰻞𰻞",
                           "阿宁", "唐**", "豆豆",   "高**", "海风", "朱**",   "南瓜"};

template <class Value, class Result>
Value must(Result result) {
    if (auto* value = std::get_if<Value>(&result))
        return std::move(*value);
    throw std::runtime_error("the journeys' station was refused an act");
}

void found(store::Database& database, domain::Instant now) {
    domain::Settings settings;
    domain::OpeningHours hours;
    settings.station = {"J1", "润心家园", "北苑站", "8000 0123", "Asia/Shanghai"};
    for (auto& day : hours.week)
        day = {{0, 24 * 60}};
    const auto kit = store::make_station(settings, hours, manager_login, manager_password);
    if (!store::init_station(database, kit.station, office, now))
        throw std::runtime_error("the journeys' station exists already");
}

/// Two sessions on the day: one under way now when the day is today, one full.
void plan(store::Database& database, domain::Day day, domain::Instant now,
          const std::vector<domain::ActivityId>& activities) {
    (void)must<domain::Session>(
        store::schedule_session(database, {activities[0], day, 0, 23 * 60 + 59, {}, {}, 0}, office, now));
    (void)must<domain::Session>(
        store::schedule_session(database, {activities[1], day, 10 * 60, 11 * 60, {}, {}, 2}, office, now));
}

}  // namespace

ConsoleStation make_console_station(const std::filesystem::path& file) {
    ConsoleStation made{file};
    auto database = store::Database::open(file);
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto before = now - std::chrono::minutes{5};
    found(database, before);
    std::vector<domain::ParticipantId> people;
    std::vector<store::NewCard> cards;
    for (const auto* name : names)
        people.push_back(
            must<domain::Participant>(store::register_participant(database, {{}, name}, office, before)).id);
    for (std::size_t at = 0; at < people.size() - 1; ++at)  // the last one has no card yet
        cards.push_back({people[at], (at == 0 ? made.first_card : card::CardCode::random()).digest()});
    (void)store::issue_cards(database, cards, office, before);

    std::vector<domain::ActivityId> activities;
    activities.push_back(
        must<domain::Activity>(
            store::add_activity(
                database,
                {{}, "服药训练", "健康课堂", "Health class", "book", "health", {}, "203室", "周老师", 12},
                office, before))
            .id);
    activities.push_back(
        must<domain::Activity>(
            store::add_activity(
                database,
                {{}, "手工编织", "手工坊", "Craft room", "palette", "craft", {}, "手工室", "吴老师", 10},
                office, before))
            .id);
    const auto today = domain::Zone::find("Asia/Shanghai")->day_of(now);
    plan(database, today, before, activities);
    plan(database, domain::days_after(today, -6), before, activities);

    const auto session = store::sessions_on(database, today).front().session.id;
    for (std::size_t at = 3; at < 6; ++at) {
        const auto came = store::check_in(database, cards[at].digest, self, before);
        (void)store::pick_sessions(database, std::get<domain::CheckedIn>(came).visit.id, std::array{session},
                                   self, before);
    }
    store::raise_alert(database, domain::AlertKind::call_for_staff, std::nullopt, self, before);
    store::raise_alert(database, domain::AlertKind::revoked_card, people[4], self, before);
    return made;
}

}  // namespace oasis::journeys
