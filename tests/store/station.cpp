#include "tests/store/station.h"

#include "shared/store/words.h"
#include <fmt/format.h>

namespace oasis::store::test {

domain::Instant at(int hour, int minute, domain::Day day) {
    return domain::Zone::find("Asia/Shanghai")->instant(day, hour * 60 + minute);
}

NewStation new_station() {
    NewStation station;
    station.settings.station = {"BY", "润心家园", "北苑站", "8000 0123", "Asia/Shanghai"};
    for (std::size_t weekday = 0; weekday < 5; ++weekday)
        station.hours.week[weekday] = {{510, 1020}};
    station.manager_login = "lin";
    station.public_key = {1};
    station.wrapped = {2};
    station.past = {3};
    std::vector<unsigned char> office(32);
    office.front() = 9;  // X25519's base point: anyone seals to it, nobody here opens
    station.rings = {{"office", office, {3}, {4}}, {"manager", office, {6}, {7}}};
    return station;
}

domain::CardDigest digest(int seed) {
    domain::CardDigest digest{};
    for (std::size_t i = 0; i < 4; ++i)
        digest[i] = static_cast<std::byte>(seed >> (8 * i));
    digest[31] = std::byte{0xA5};
    return digest;
}

domain::Notice to_hang(const std::string& title) {
    domain::Notice notice;
    notice.text.title = title;
    notice.text.body = "本周三下午两点，在一楼花园。";
    notice.text.from = monday;
    return notice;
}

Station::Station() : db(Database::open(folder_.file("station.db"))) {
    if (!init_station(db, new_station(), staff, at(7)))
        throw std::runtime_error("the station exists");
}

domain::Participant Station::add_person(int seed) {
    const auto person = std::get<domain::Participant>(
        register_participant(db, {"", fmt::format("学员{}", seed), {}}, staff, at(7)));
    const NewCard card{person.id, digest(seed), domain::IssueReason::first};
    (void)issue_cards(db, {&card, 1}, staff, at(7));
    return person;
}

domain::SessionId Station::add_session(int starts_hour, int ends_hour, int places, domain::Day day) {
    const domain::Activity wanted{{},       "服药训练", "健康课堂", "Health class", "book",
                                  "health", "S1.1",     "二楼",     "林",           places};
    const auto activity = std::get<domain::Activity>(add_activity(db, wanted, staff, at(7)));
    return std::get<domain::Session>(
               schedule_session(db, {activity.id, day, starts_hour * 60, ends_hour * 60, "", "", 0}, staff,
                                at(7)))
        .id;
}

domain::Actor Station::add_account(domain::Role role, bool removed) {
    const auto login = fmt::format("colleague{}", count("SELECT COUNT(*) FROM account"));
    const auto id = db.connection().insert(
        "INSERT INTO account (login, role, created_at, removed_at) VALUES (?, ?, 0, ?)", login, word(role),
        removed ? std::optional<std::int64_t>{1} : std::nullopt);
    return {domain::Actor::Kind::staff, domain::AccountId{id}, "console-1"};
}

std::int64_t Station::count(const std::string& sql) {
    auto row = db.connection().query(sql);
    row.step();
    return row.integer(0);
}

}  // namespace oasis::store::test
