#include "tests/journeys/kiosk/journey_station.h"
#include "shared/store/attendance_acts.h"
#include "shared/picture/pixels.h"
#include "shared/store/complaint_acts.h"
#include "shared/store/files/files.h"
#include "shared/store/notices.h"
#include "shared/store/pictures.h"
#include "shared/store/queries.h"
#include "shared/store/timetable_acts.h"
#include "shared/trust/key_pair.h"
#include "shared/trust/password.h"
#include "tests/journeys/clock.h"
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <stdexcept>

namespace oasis::journeys {

namespace {

const domain::Actor maker{domain::Actor::Kind::system, std::nullopt, "journey"};
const domain::Actor staff{domain::Actor::Kind::staff, domain::AccountId{1}, "journey"};
const domain::Actor self{domain::Actor::Kind::self, std::nullopt, "journey"};

}  // namespace

JourneyStation::JourneyStation(const std::string& file, const Wanted& wanted)
    : database_(store::Database::open(file)) {
    store::NewStation station;
    station.settings.station = {"BY", wanted.brand, wanted.name, "8000 0123", zone_at(9)};
    station.settings.outside_hours = wanted.outside_hours;
    station.settings.camera = "none";
    station.settings.volume = 0;
    const domain::Interval open = wanted.open ? domain::Interval{510, 1020} : domain::Interval{780, 1020};
    for (auto& day : station.hours.week)
        day = {open};
    station.hours.week[0] = wanted.open ? std::vector{domain::Interval{510, 690}, domain::Interval{780, 1020}}
                                        : std::vector<domain::Interval>{};
    const auto today = domain::Zone::find(station.settings.station.zone)->day_of(now());
    // The days of the look: closed on Mondays; but today is as wanted.
    station.hours.week.at(static_cast<std::size_t>(domain::weekday_index(today))) = {open};
    station.manager_login = "lin";
    station.public_key = {1};
    station.wrapped = {2};
    station.past = {3};
    std::vector<unsigned char> point(32);
    point.front() = 9;  // X25519's base point: anyone seals to it, nobody here opens
    station.rings = {{"office", point, {2}, {3}}, {"manager", point, {5}, {6}}};
    if (!store::init_station(database_, station, maker, now()))
        throw std::runtime_error("there is a station already");
    day_ = today;
}

std::string JourneyStation::add_person(const std::string& display_name) {
    const auto registered = store::register_participant(database_, {"", display_name, {}}, staff, now());
    const auto person = std::get<domain::Participant>(registered);
    const auto code = card::CardCode::random();
    const store::NewCard card{person.id, code.digest(), domain::IssueReason::first};
    static_cast<void>(store::issue_cards(database_, {&card, 1}, staff, now()));
    return std::string{code.text()};
}

void JourneyStation::add_channel(const Channel& wanted) {
    domain::ComplaintChannel channel;
    channel.name = wanted.name;
    channel.purpose = wanted.purpose;
    channel.phone = wanted.phone;
    channel.hours = wanted.hours;
    channel.address = wanted.address;
    channel.web = wanted.web;
    channel.outside = wanted.outside;
    static_cast<void>(std::get<domain::ComplaintChannel>(store::save_channel(database_, channel, staff, now())));
}

void JourneyStation::add_usual_channels() {
    add_channel({"站长", "8000 0101", "周一至周六 9:00–17:00", "https://oasis.example/beiyuan", false, "对本站的意见", ""});
    add_channel({"街道办事处", "8000 0166", "工作日 9:00–17:00", "", true, "对站点和站长的意见", "北苑路 1 号"});
    add_channel({"市民热线", "12345", "每天 24 小时", "", true, "各类投诉", ""});
}

void JourneyStation::fill_the_box() {
    for (int i = 0; i < domain::most_words_left; ++i)
        static_cast<void>(std::get<store::WordLeft>(
            store::leave_word(database_, domain::ComplaintTopic::other, "", self, now())));
}

std::string JourneyStation::add_revoked(const std::string& display_name) {
    const auto code = add_person(display_name);
    const auto person = store::participant_by_card(database_, card::CardCode::parse(code)->digest()).value();
    static_cast<void>(store::revoke_card(database_, person.id, staff, now()));
    return code;
}

std::string JourneyStation::add_filed(const Filed& filed) {
    const auto code = add_person(filed.display_name);
    const auto person = store::participant_by_card(database_, card::CardCode::parse(code)->digest()).value();
    const auto since = domain::to_text(domain::days_after(day_, -filed.days_ago));
    domain::ParticipantFile file;
    file.set(domain::field::full_name, filed.full_name);
    file.set(domain::field::risk_grade, "2");
    file.set(domain::field::risk_date, since);
    file.set(domain::field::agreement_date, since);
    file.set(domain::field::agreement_until, since);
    for (const auto stage : {domain::Stage::referred, domain::Stage::filed, domain::Stage::assessed, domain::Stage::serving})
        file.way.push_back({stage, domain::days_after(day_, -filed.days_ago), "lin", ""});
    if (filed.stage != domain::Stage::serving)
        file.way.push_back({filed.stage, day_, "lin", "复发"});
    auto ring = trust::make_key_pair();  // nobody opens the file again
    database_.connection().run("UPDATE ring SET public_key = ? WHERE name = 'office'", ring.public_key);
    const store::OfficeKeys keys{std::move(ring.secret), std::nullopt};
    if (!std::holds_alternative<store::SavedFile>(store::save_file(database_, keys, person.id, 0, file, staff, now())))
        throw std::runtime_error("the file was refused");
    return code;
}

void JourneyStation::serve(const std::string& code, int times) {
    const auto person = store::participant_by_card(database_, card::CardCode::parse(code)->digest()).value();
    for (int at = 0; at < times; ++at) {
        const store::ServiceEntry entry{{person.id}, domain::service_kinds.at(static_cast<std::size_t>(at)), day_,
                                        domain::HalfDay::morning, 30, "周敏", {}, {}};
        if (!std::holds_alternative<store::ServicesRecorded>(store::record_services(database_, entry, staff, now())))
            throw std::runtime_error("the service was refused");
    }
}

std::string JourneyStation::number_of(const std::string& code) {
    return store::participant_by_card(database_, card::CardCode::parse(code)->digest()).value().number;
}

void JourneyStation::check(bool suitability, bool environment) {
    auto settings = store::settings(database_);
    settings.check_suitability = suitability;
    settings.check_environment = environment;
    store::set_settings(database_, settings, staff, now());
}

void JourneyStation::check_environment(domain::SessionId session) {
    static_cast<void>(store::check_environment(database_, session, true, staff, now()));
}

void JourneyStation::wish(const std::string& code, const std::string& service_item) {
    const auto person = store::participant_by_card(database_, card::CardCode::parse(code)->digest()).value();
    const domain::PlanWish wish{std::nullopt, service_item, 4};
    if (store::set_plan(database_, person.id, {&wish, 1}, staff, now()))
        throw std::runtime_error("the plan was refused");
}

void JourneyStation::find_unsuited(const std::string& code, const std::string& service_item) {
    const auto person = store::participant_by_card(database_, card::CardCode::parse(code)->digest()).value();
    store::set_suitability(database_, person.id, service_item, false, staff, now());
}

void JourneyStation::add_exceptions() {
    auto hours = store::hours(database_);
    const auto monday = domain::days_after(day_, -domain::weekday_index(day_));
    // On whichever side of today there is room.
    const int closed = domain::weekday_index(day_) < 3 ? 4 : 0;
    const auto first = domain::days_after(monday, closed);
    const auto other = domain::days_after(monday, closed == 4 ? 6 : 2);
    hours.exceptions = {{first, domain::days_after(first, 1), "国庆节"},
                        {other, other, "设备检修", domain::ExceptionKind::special, {{540, 690}}}};
    if (store::set_hours(database_, hours, staff, now()))
        throw std::runtime_error("the hours were refused");
}

domain::PictureId JourneyStation::add_picture(int number) {
    picture::Pixels drawing(1200, 800);
    for (int y = 0; y < drawing.height; ++y)
        for (int x = 0; x < drawing.width; ++x) {
            const double hills = 520 + 90 * std::sin(x / 180.0 + number) + 60 * std::sin(x / 70.0 * number);
            const std::array sky{0xE3, 0xED, 0xF5}, near{0x3F, 0x8F - 20 * number, 0x74};
            for (std::size_t channel = 0; channel < 3; ++channel)
                drawing.row(y)[3 * x + static_cast<int>(channel)] = static_cast<unsigned char>(y > hills ? near[channel] : sky[channel]);
        }
    return store::add_picture(database_, picture::encoded(drawing), domain::Right::edit_notices, staff, now());
}

domain::Notice JourneyStation::hang(const domain::NoticeText& text) {
    auto wanted = text;
    wanted.from = day_;
    return journeys::hang(database_, wanted);
}

domain::Notice hang(store::Database& database, const domain::NoticeText& text) {
    domain::Notice wanted;
    wanted.text = text;
    const auto saved = std::get<domain::Notice>(store::save_notice(database, wanted, staff, now()));
    return std::get<domain::Notice>(store::publish_notice(database, saved.id, saved.version, staff, now()));
}

void JourneyStation::give_pin() {
    database_.connection().run("UPDATE account SET short_number = '12', pin_hash = ?",
                               trust::hash_pin("246810"));
}

domain::SessionId JourneyStation::add_session(const Plan& plan) {
    domain::Activity activity;
    activity.title = plan.alias_zh;
    activity.alias_zh = plan.alias_zh;
    activity.alias_en = plan.alias_en;
    activity.icon = plan.icon;
    activity.hue = plan.hue;
    activity.room = plan.room;
    activity.leader = "林";
    activity.service_item = plan.service_item;
    activity.places = plan.places;
    const auto added = std::get<domain::Activity>(store::add_activity(database_, activity, staff, now()));
    const store::NewSession session{added.id, day_, plan.starts, plan.ends, "", "", 0};
    const auto id = std::get<domain::Session>(store::schedule_session(database_, session, staff, now())).id;
    places_.emplace_back(id, plan.places);
    return id;
}

void JourneyStation::fill(domain::SessionId session, int left) {
    for (const auto& [id, places] : places_) {
        for (int i = left; id == session && i < places; ++i) {
            const auto code = card::CardCode::parse(add_person(fmt::format("客{}", i)));
            const auto in = std::get<domain::CheckedIn>(store::check_in(database_, code->digest(), staff, now()));
            static_cast<void>(store::pick_sessions(database_, in.visit.id, {&session, 1}, self, now()));
        }
    }
}

void JourneyStation::plan_usual_day() {
    add_session({"健康课堂", "Health class", "book", "health", "203室", 600, 660});
    add_session({"手工坊", "Crafts", "palette", "craft", "手工室", 630, 690});
    const auto full = add_session({"厨艺小组", "Cooking", "soup", "cooking", "厨房", 720, 780, 2});
    const auto garden = add_session({"园艺", "Gardening", "flower", "garden", "花园", 840, 900, 6});
    add_session({"音乐时光", "Music hour", "music", "music", "音乐室", 910, 960, 8});
    add_session({"求职准备", "Job search", "briefcase", "work", "105室", 960, 1000, 10});
    fill(full, 0);
    fill(garden, 4);
}

void JourneyStation::plan_long_day() {
    constexpr std::array<Plan, 4> kinds{{{"健康课堂", "Health class", "book", "health", "203室", 0, 0},
                                         {"手工坊", "Crafts", "palette", "craft", "手工室", 0, 0},
                                         {"园艺", "Gardening", "flower", "garden", "花园", 0, 0},
                                         {"社会适应能力综合训练小组", "Everyday life skills and confidence group",
                                          "groups", "work", "二楼多功能活动大厅东侧", 0, 0}}};
    for (int i = 0; i < 64; ++i) {
        Plan plan = kinds.at(static_cast<std::size_t>(i) % kinds.size());
        plan.starts = 600 + i * 10;
        plan.ends = plan.starts + 10;
        add_session(plan);
    }
}

}  // namespace oasis::journeys
