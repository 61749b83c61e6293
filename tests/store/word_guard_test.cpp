#include "shared/store/word_guard.h"
#include "shared/store/complaint_acts.h"
#include "shared/store/notices.h"
#include "shared/store/timetable_acts.h"
#include "shared/store/verify.h"
#include "shared/store/wall_acts.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <fmt/format.h>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using domain::Severity;
using domain::TextPlace;
using domain::WordRules;
using domain::WordRulesFault;

namespace {

const domain::Activity craft{{}, "精神康复", "手工课", "Craft", "palette", "craft", "", "手工室", "林", 5};

domain::Activity added(Station& station, const domain::Activity& wanted = craft) {
    return std::get<domain::Activity>(add_activity(station.db, wanted, staff, at(8)));
}

/// Everywhere as strict as this.
WordRules all(Severity severity) {
    WordRules rules;
    rules.severity.fill(severity);
    return rules;
}

SetSettingsResult name_it(Station& station, const std::string& brand) {
    auto wanted = settings(station.db);
    wanted.station.brand = brand;
    return set_settings(station.db, wanted, staff, at(8));
}

std::string told(Station& station) {
    std::string all;
    for (const auto& find : word_finds(station.db, monday))
        all += fmt::format("{}:{} {} ", static_cast<int>(find.place), find.id, find.words.at(0).word);
    return all;
}

}  // namespace

TEST_CASE("a station blocks on kiosk and card and warns elsewhere until it says otherwise") {
    Station station;
    const auto rules = word_rules(station.db);
    CHECK(rules == WordRules{});
    CHECK(severity_at(rules, TextPlace::brand) == Severity::block);
    CHECK(severity_at(rules, TextPlace::display_name) == Severity::block);
    CHECK(severity_at(rules, TextPlace::activity_alias) == Severity::block);
    CHECK(severity_at(rules, TextPlace::activity_title) == Severity::warn);
    auto card_only = all(Severity::off);
    card_only.severity[1] = Severity::warn;
    CHECK(severity_at(card_only, TextPlace::display_name) == Severity::warn);
    CHECK(severity_at(card_only, TextPlace::room) == Severity::off);
}

TEST_CASE("word rules are kept in full by one entry, and the same ones again write nothing") {
    Station station;
    WordRules wanted = all(Severity::warn);
    wanted.severity[2] = Severity::off;
    wanted.added = {{"犯人", "学员"}, {"疯", ""}};
    wanted.allowed = {"疯狂石头"};
    wanted.switched_off = {"病", "残疾"};
    const auto entries = station.entries();
    CHECK_FALSE(set_word_guard(station.db, wanted, staff, at(8)));
    CHECK(word_rules(station.db) == wanted);
    CHECK_FALSE(set_word_guard(station.db, wanted, staff, at(8)));
    CHECK(station.entries() == entries + 1);
    CHECK_FALSE(verify(station.db).fault);

    const auto guard = word_guard(wanted);
    CHECK(guard == word_guard(word_rules(station.db)));
    CHECK(guard->find("疯·狂石头，看病，殘疾").empty());
    CHECK(guard->find("发疯的犯 人，精神").size() == 3);
    CHECK(guard != word_guard(WordRules{}));
}

TEST_CASE("lists that are too long, doubled or no words are refused with the reason") {
    Station station;
    const auto entries = station.entries();
    const auto fault = [&](auto change) {
        WordRules wanted;
        change(wanted);
        return set_word_guard(station.db, wanted, staff, at(8));
    };
    CHECK(fault([](auto& r) { r.added.assign(501, {"疯", ""}); }) == WordRulesFault::too_many);
    CHECK(fault([](auto& r) { r.added = {{"疯", ""}, {"疯 ", "他"}}; }) == WordRulesFault::twice);
    CHECK(fault([](auto& r) { r.allowed = {"無障礙", "无障碍"}; }) == WordRulesFault::twice);
    CHECK(fault([](auto& r) { r.allowed = {"，"}; }) == WordRulesFault::not_a_word);
    CHECK(fault([](auto& r) { r.switched_off = {""}; }) == WordRulesFault::not_a_word);
    CHECK(fault([](auto& r) { r.added = {{"一二三四五六七八九十一二三四五六七八九十一", ""}}; }) == WordRulesFault::too_long);
    CHECK(fault([](auto& r) { r.added = {{std::string(100000, 'a'), ""}}; }) == WordRulesFault::too_long);
    CHECK(fault([](auto& r) { r.added = {{"疯", std::string(100, 'a')}}; }) == WordRulesFault::too_long);
    CHECK(fault([](auto& r) { r.added = {{"疯", "精 神"}}; }) == WordRulesFault::proposal_banned);
    CHECK(station.entries() == entries);
    CHECK_FALSE(fault([](auto& r) { r.added = {{"一二三四五六七八九十一二三四五六七八九十", "他"}}; }));
}

TEST_CASE("a display name with a blocked word is not registered and not taken") {
    Station station;
    const auto entries = station.entries();
    const auto refused = register_participant(station.db, {"", "小患\u3000者", {}}, staff, at(8));
    CHECK(std::get<RegisterRefusal>(refused) == RegisterRefusal::banned_word);
    CHECK(station.entries() == entries);
    const auto person = station.add_person(1);
    CHECK(rename_participant(station.db, person.id, "病**", staff, at(8)) == RenameResult::banned_word);
    CHECK(rename_participant(station.db, person.id, "海风", staff, at(8)) == RenameResult::renamed);
    REQUIRE_FALSE(set_word_guard(station.db, all(Severity::warn), staff, at(8)));
    CHECK(rename_participant(station.db, person.id, "病**", staff, at(8)) == RenameResult::renamed);
}

TEST_CASE("the station's names are refused as a whole, but not other settings beside a name that stands") {
    Station station;
    CHECK(name_it(station, "阳光精·神家园") == SetSettingsResult::banned_word);
    CHECK(settings(station.db).station.brand == "润心家园");
    REQUIRE_FALSE(set_word_guard(station.db, all(Severity::off), staff, at(8)));
    CHECK(name_it(station, "阳光精神家园") == SetSettingsResult::saved);
    REQUIRE_FALSE(set_word_guard(station.db, WordRules{}, staff, at(8)));
    auto wanted = settings(station.db);
    wanted.volume = 5;
    CHECK(set_settings(station.db, wanted, staff, at(8)) == SetSettingsResult::saved);
    CHECK(set_settings(station.db, wanted, staff, at(8)) == SetSettingsResult::unchanged);
    wanted.participant_word = "患者";
    CHECK(set_settings(station.db, wanted, staff, at(8)) == SetSettingsResult::banned_word);
}

TEST_CASE("activities, sessions and the timetable refuse blocked words where the public reads them") {
    Station station;
    const auto activity = added(station);  // its official title is the office's
    const auto refused = [&](auto change) {
        auto wanted = activity;
        change(wanted);
        const auto saved = save_activity(station.db, wanted, staff, at(8));
        return std::holds_alternative<PlanRefusal>(saved) && std::get<PlanRefusal>(saved) == PlanRefusal::banned_word;
    };
    CHECK(refused([](auto& a) { a.alias_zh = "精神手工"; }));
    CHECK(refused([](auto& a) { a.alias_en = "错误 craft"; }));
    CHECK(refused([](auto& a) { a.room = "病房"; }));
    CHECK_FALSE(refused([](auto& a) { a.title = "患者手工"; }));
    CHECK_FALSE(refused([](auto& a) { a.places = 9; }));
    auto new_one = craft;
    new_one.alias_zh = "障碍课";
    CHECK(std::get<PlanRefusal>(add_activity(station.db, new_one, staff, at(8))) == PlanRefusal::banned_word);
    const auto session = schedule_session(station.db, {activity.id, monday, 600, 660, "病房", "", 0}, staff, at(8));
    CHECK(std::get<PlanRefusal>(session) == PlanRefusal::banned_word);
    const domain::TimetableEntry entry{{}, activity.id, 1, 600, 660, "病 房", "", 0, monday, monday};
    CHECK(std::get<PlanRefusal>(save_timetable_entry(station.db, entry, staff, at(8))) == PlanRefusal::banned_word);
    CHECK(std::holds_alternative<domain::Leader>(save_leader(station.db, {{}, "禁止", {}, {}, {}, false}, staff, at(8))));
    auto strict = WordRules{};
    strict.severity[3] = Severity::block;
    REQUIRE_FALSE(set_word_guard(station.db, strict, staff, at(8)));
    CHECK(std::get<PlanRefusal>(save_leader(station.db, {{}, "禁 止", {}, {}, {}, false}, staff, at(8))) ==
          PlanRefusal::banned_word);
}

TEST_CASE("complaint channels refuse blocked words in every text that hangs on the wall") {
    Station station;
    const auto saved = [&](auto change) {
        domain::ComplaintChannel channel;
        channel.name = "街道办事处";
        channel.phone = "8000 0166";
        change(channel);
        return save_channel(station.db, channel, staff, at(8));
    };
    const auto refused = [&](auto change) {
        const auto result = saved(change);
        return std::holds_alternative<ChannelRefusal>(result) &&
               std::get<ChannelRefusal>(result) == ChannelRefusal::banned_word;
    };
    CHECK(refused([](auto& c) { c.name = "精·神科"; }));
    CHECK(refused([](auto& c) { c.purpose = "患者意见"; }));
    CHECK(refused([](auto& c) { c.address = "病房楼"; }));
    CHECK(refused([](auto& c) { c.hours = "禁止中午"; }));
    const auto channel = std::get<domain::ComplaintChannel>(saved([](auto&) {}));
    CHECK(refused([&](auto& c) { c = channel; c.purpose = "残疾证"; }));
    REQUIRE_FALSE(set_word_guard(station.db, all(Severity::warn), staff, at(8)));
    CHECK_FALSE(refused([&](auto& c) { c = channel; c.purpose = "残疾证"; }));
    CHECK(told(station) == "9:1 残疾 ");
}

TEST_CASE("the reason of an exception is refused with a blocked word; one that stands may stay") {
    Station station;
    auto wanted = hours(station.db);
    wanted.exceptions = {{monday, monday, "国庆节"}, {monday, monday, "精 神日"}};
    CHECK(set_hours(station.db, wanted, staff, at(8)) == domain::HoursRefusal{domain::HoursFault::banned_word, 1});
    CHECK(hours(station.db).exceptions.empty());
    REQUIRE_FALSE(set_word_guard(station.db, all(Severity::warn), staff, at(8)));
    CHECK_FALSE(set_hours(station.db, wanted, staff, at(8)));
    REQUIRE_FALSE(set_word_guard(station.db, WordRules{}, staff, at(8)));
    wanted.exceptions[0].reason = "设备检修";
    CHECK_FALSE(set_hours(station.db, wanted, staff, at(8)));
    CHECK(told(station) == "8:2026-11-23 精神 ");
}

TEST_CASE("a notice is drafted with a blocked word but not published, whatever Markdown lies between") {
    Station station;
    for (const auto* body : {"精神日活动", "欢迎**精**神康复", "精[](https://a.b)神", "好\n\n- 病\n  人"}) {
        INFO(body);
        domain::Notice wanted;
        wanted.text.title = "通知";
        wanted.text.body = body;
        wanted.text.from = monday;
        const auto draft = std::get<domain::Notice>(save_notice(station.db, wanted, staff, at(8)));
        const auto result = publish_notice(station.db, draft.id, draft.version, staff, at(9));
        REQUIRE(std::holds_alternative<NoticeRefusal>(result));
        CHECK(std::get<NoticeRefusal>(result) == NoticeRefusal::banned_word);
    }
    CHECK(hanging_notices(station.db).empty());
    CHECK(told(station).starts_with("10:"));
    REQUIRE_FALSE(set_word_guard(station.db, all(Severity::warn), staff, at(8)));
    const auto one = notices(station.db).at(0);
    auto hung = std::get<domain::Notice>(publish_notice(station.db, one.id, one.version, staff, at(9)));
    REQUIRE_FALSE(set_word_guard(station.db, WordRules{}, staff, at(8)));
    hung.text.title = "新的通知";
    hung = std::get<domain::Notice>(save_notice(station.db, hung, staff, at(9)));
    CHECK(std::holds_alternative<domain::Notice>(publish_notice(station.db, hung.id, hung.version, staff, at(9))));
}

TEST_CASE("wall pages refuse blocked words with the entry they stand in, but not official titles") {
    Station station;
    using domain::WallFault;
    const auto banned = [](const WallSaved& saved, std::size_t entry) {
        return saved == domain::WallRefusal{WallFault::banned_word, entry};
    };
    auto& db = station.db;
    CHECK(banned(save_chart(db, {{domain::ChartNodeId{1}, {}, "站长", ""}, {domain::ChartNodeId{2}, {}, "病人组", ""}}, staff, at(8)), 1));
    CHECK(banned(save_wall_staff(db, {{"周敏", "精神科护士", "", {}}}, staff, at(8)), 0));
    CHECK(banned(save_rooms(db, {{"阅读室", "**病**人安静", {}, {}}}, staff, at(8)), 0));
    CHECK(banned(save_guide(db, {{"证件", "《残疾人证》申领", "证件申领", "", "", ""}, {"证件", "甲", "残-疾证", "", "", ""}}, staff, at(8)), 1));
    CHECK(banned(save_wall_texts(db, {"患者带上身份证", "", "", ""}, staff, at(8)), 0));
    CHECK(wall(db) == domain::Wall{});
    CHECK_FALSE(save_guide(db, {{"证件", "《残疾人证》申领", "证件申领", "", "", ""}}, staff, at(8)));
    CHECK(told(station).empty());
    REQUIRE_FALSE(set_word_guard(db, all(Severity::warn), staff, at(8)));
    CHECK_FALSE(save_rooms(db, {{"阅读室", "**病**人安静", {}, {}}}, staff, at(8)));
    CHECK(told(station) == "11:rooms:1 病 ");
}

TEST_CASE("what stands already may stay while something else is changed") {
    Station station;
    REQUIRE_FALSE(set_word_guard(station.db, all(Severity::off), staff, at(8)));
    auto old = craft;
    old.alias_zh = "精神手工";
    auto activity = added(station, old);
    REQUIRE_FALSE(set_word_guard(station.db, WordRules{}, staff, at(8)));
    activity.retired = true;
    CHECK(std::holds_alternative<domain::Activity>(save_activity(station.db, activity, staff, at(8))));
    CHECK(activities(station.db).at(0).retired);
}

TEST_CASE("the look through the station finds each text that people read, and not what is past or off") {
    Station station;
    CHECK(told(station).empty());
    REQUIRE_FALSE(set_word_guard(station.db, all(Severity::off), staff, at(8)));
    (void)name_it(station, "精神家园");
    auto activity = craft;
    activity.alias_zh = "患者手工";
    activity.room = "病房";
    const auto id = added(station, activity).id;
    for (const auto day : {domain::days_after(monday, -1), monday})
        (void)schedule_session(station.db, {id, day, 600, 660, "病房", "失败", 0}, staff, at(8));
    const auto person = std::get<domain::Participant>(register_participant(station.db, {"0137", "残 疾", {}}, staff, at(8)));
    auto closed = hours(station.db);
    closed.exceptions = {{monday, monday, "禁止入内"}, {domain::days_after(monday, -9), domain::days_after(monday, -9), "病"}};
    CHECK_FALSE(set_hours(station.db, closed, staff, at(8)));
    CHECK(told(station).empty());  // everything is off

    REQUIRE_FALSE(set_word_guard(station.db, WordRules{}, staff, at(8)));
    CHECK(told(station) == "0:1 精神 4:1 患者 3:1 精神 5:1 病 5:2 病 6:2 失败 7:0137 残疾 8:2026-11-23 禁止 ");
    for (const auto& find : word_finds(station.db, monday)) {
        CHECK(find.severity == (find.place == TextPlace::activity_title || find.place == TextPlace::leader
                                    ? Severity::warn
                                    : Severity::block));
        if (find.place == TextPlace::display_name)
            CHECK(find.participant == person.id);
        if (find.session.value != 0)
            CHECK(find.day == monday);
    }
    auto kiosk_off = WordRules{};
    kiosk_off.severity[0] = kiosk_off.severity[2] = Severity::off;
    REQUIRE_FALSE(set_word_guard(station.db, kiosk_off, staff, at(8)));
    CHECK(told(station) == "0:1 精神 3:1 精神 6:2 失败 7:0137 残疾 ");
}
