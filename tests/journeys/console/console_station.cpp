#include "tests/journeys/console/console_station.h"
#include "shared/store/acts.h"
#include "shared/store/database.h"
#include "shared/store/files/accounts.h"
#include "shared/store/files/files.h"
#include "shared/store/files/station_kit.h"
#include "shared/store/queries.h"
#include "shared/trust/running_time.h"
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
    settings.station = {"J1", "润心家园", "北苑站", "8000 0123", zone().name()};
    for (auto& day : hours.week)
        day = {{0, 24 * 60}};
    const auto kit = store::make_station(settings, hours, manager_login, manager_password);
    if (!store::init_station(database, kit.station, office, now))
        throw std::runtime_error("the journeys' station exists already");
    const auto session = store::open_session(database, manager_login, manager_password, trust::running_time_now(),
                                             office, now);
    (void)must<domain::Account>(store::add_account(
        database, std::get<store::OpenSession>(session).keys,
        {staff_login, "陈晨", domain::Role::staff, staff_password}, office, now));
}

domain::ParticipantFile file_of(const char* name, const char* id_number, domain::Day today) {
    namespace field = domain::field;
    domain::ParticipantFile file;
    file.set(field::full_name, name);
    file.set(field::id_number, id_number);
    file.set(field::phone, "13800000016");
    file.set(field::address, "北苑街道桂花路 7 号");
    file.set(field::guardian_name, "单大山");
    file.set(field::guardian_phone, "13900000042");
    file.set(field::keeper, manager_login);
    file.set(field::diagnosis, "只给医生看");
    file.set("marital_status", "未婚");
    file.set("side_effects", "震颤\n嗜睡");
    file.set(field::risk_grade, "1");
    file.set(field::risk_date, domain::to_text(domain::days_after(today, -100)));
    file.set(field::agreement_date, domain::to_text(domain::days_after(today, -200)));
    file.set(field::agreement_until, domain::to_text(domain::days_after(today, -3)));
    for (const auto stage :
         {domain::Stage::referred, domain::Stage::filed, domain::Stage::assessed, domain::Stage::serving})
        file.way.push_back(
            {stage, domain::days_after(today, -90 + static_cast<int>(stage)), manager_login, {}});
    return file;
}

/// Four of them have files: 单晓明 (0001), 李铉 with a wrong ID number (0002), 欧阳春晓 (0006), 𰻞大山
/// (0007).
void give_files(store::Database& database, const std::vector<domain::ParticipantId>& people,
                domain::Day today, domain::Instant now) {
    auto session = must<store::OpenSession>(store::open_session(database, manager_login, manager_password,
                                                                trust::running_time_now(), office, now));
    const auto save = [&](std::size_t at, const domain::ParticipantFile& file) {
        (void)must<store::SavedFile>(
            store::save_file(database, session.keys, people[at], 0, file, office, now));
    };
    save(0, file_of("单晓明", "310101199001010020", today));
    save(1, file_of("李铉", "310101199001010028", today));
    save(5, file_of("欧阳春晓", "500112198506143419", today));
    save(6, file_of("𰻞大山", "110101199202291239", today));
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

const domain::Zone& zone() {
    static const auto evening = domain::Zone::find(zone_at(20)).value();
    return evening;
}

domain::Day today() {
    return zone().day_of(now());
}

ConsoleStation make_console_station(const std::filesystem::path& file) {
    ConsoleStation made{file};
    auto database = store::Database::open(file);
    const auto now = journeys::now();
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
    const auto today = journeys::today();
    give_files(database, people, today, before);
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
