#include "shared/store/act.h"
#include "shared/store/attendance_acts.h"
#include "shared/store/complaint_acts.h"
#include "shared/store/journal_pages.h"
#include "shared/store/notices.h"
#include "shared/store/pictures.h"
#include "shared/store/timetable_acts.h"
#include "shared/store/wall_acts.h"
#include "shared/store/words.h"
#include "shared/store/word_guard.h"
#include "tests/catch.h"
#include "tests/store/station.h"
#include <array>
#include <functional>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

using domain::Actor;
using domain::Right;

domain::ComplaintChannel new_channel(const char* name) {
    domain::ComplaintChannel channel;
    channel.name = name;
    channel.phone = "12345";
    return channel;
}

/// A station where every act below has something to change.
struct Place : Station {
    domain::Participant here = add_person(1);
    domain::Participant away = add_person(2);
    domain::SessionId session = add_session(10, 11);
    domain::VisitId visit = std::get<domain::CheckedIn>(check_in(db, here.id, staff, at(9))).visit.id;
    domain::ServiceId service =
        std::get<ServicesRecorded>(
            record_services(db, {{here.id}, domain::ServiceKind::home_visit, monday, {}, 30, "林", {}, {}}, staff, at(9)))
            .recorded.front();
    domain::NoticeId notice = std::get<domain::Notice>(save_notice(db, to_hang(), staff, at(9))).id;
    domain::ComplaintChannel channel =
        std::get<domain::ComplaintChannel>(save_channel(db, new_channel("站长"), staff, at(9)));
    domain::ComplaintWordId word =
        std::get<WordLeft>(leave_word(db, domain::ComplaintTopic::other, "", self, at(9))).id;
    Place() { raise_alert(db, domain::AlertKind::call_for_staff, std::nullopt, self, at(9)); }
};

const Reason wrong_time{domain::CorrectionReason::wrong_time, {}};

struct Deed {
    const char* name;
    Right right;
    std::function<void(Place&, const Actor&)> act;
};

const domain::Activity craft{{}, "手工", "手工坊", "Crafts", "palette", "craft", "S1.2", "二楼", "林", 8};

const std::vector<Deed> deeds{
    {"check_in", Right::run_desk, [](Place& p, const Actor& a) { (void)check_in(p.db, p.away.id, a, at(9)); }},
    {"check_in by card", Right::run_desk, [](Place& p, const Actor& a) { (void)check_in(p.db, digest(2), a, at(9)); }},
    {"check_out", Right::run_desk, [](Place& p, const Actor& a) { (void)check_out(p.db, p.here.id, a, at(9, 5)); }},
    {"undo_check_in", Right::run_desk,
     [](Place& p, const Actor& a) { (void)undo_check_in(p.db, p.visit, a, at(9)); }},
    {"pick_sessions", Right::run_desk,
     [](Place& p, const Actor& a) { (void)pick_sessions(p.db, p.visit, std::array{p.session}, a, at(9)); }},
    {"confirm_clock", Right::run_desk, [](Place& p, const Actor& a) { (void)confirm_clock(p.db, a, at(9)); }},
    {"handle_alert", Right::run_desk,
     [](Place& p, const Actor& a) { handle_alert(p.db, alerts(p.db, at(9)).at(0).id, a, at(9)); }},
    {"register_participant", Right::register_person,
     [](Place& p, const Actor& a) { (void)register_participant(p.db, {"", "小满", {}}, a, at(9)); }},
    {"issue_cards", Right::issue_cards,
     [](Place& p, const Actor& a) {
         const NewCard card{p.away.id, digest(9), domain::IssueReason::wear};
         (void)issue_cards(p.db, {&card, 1}, a, at(9));
     }},
    {"revoke_card", Right::revoke_card, [](Place& p, const Actor& a) { (void)revoke_card(p.db, p.away.id, a, at(9)); }},
    {"add_activity", Right::plan_sessions, [](Place& p, const Actor& a) { (void)add_activity(p.db, craft, a, at(9)); }},
    {"schedule_session", Right::plan_sessions,
     [](Place& p, const Actor& a) {
         const auto activity = activities(p.db).at(0).id;
         (void)schedule_session(p.db, {activity, monday, 780, 840, "", "", 0}, a, at(9));
     }},
    {"copy_last_week", Right::plan_sessions,
     [](Place& p, const Actor& a) { (void)copy_last_week(p.db, domain::days_after(monday, 7), a, at(9)); }},
    {"cancel_session", Right::plan_sessions,
     [](Place& p, const Actor& a) { (void)cancel_session(p.db, p.session, a, at(9)); }},
    {"check_environment", Right::plan_sessions,
     [](Place& p, const Actor& a) { (void)check_environment(p.db, p.session, true, a, at(9)); }},
    {"set_suitability", Right::edit_files,
     [](Place& p, const Actor& a) { (void)set_suitability(p.db, p.here.id, "S1.1", false, a, at(9)); }},
    {"set_hours", Right::edit_hours, [](Place& p, const Actor& a) { (void)set_hours(p.db, {}, a, at(9)); }},
    {"override_hours", Right::edit_hours, [](Place& p, const Actor& a) { override_hours(p.db, true, a, at(9)); }},
    {"void_visit", Right::correct_attendance,
     [](Place& p, const Actor& a) { (void)void_visit(p.db, p.visit, wrong_time, a, at(9, 5)); }},
    {"correct_visit", Right::correct_attendance,
     [](Place& p, const Actor& a) { (void)correct_visit(p.db, {p.visit, at(8, 50), {}, {}}, wrong_time, a, at(9, 5)); }},
    {"add_missing_visit", Right::correct_attendance,
     [](Place& p, const Actor& a) { (void)add_missing_visit(p.db, {p.away.id, at(8), {}}, wrong_time, a, at(9)); }},
    {"record_paper_day", Right::correct_attendance,
     [](Place& p, const Actor& a) {
         const PaperRow row{p.away.id, 500, {}, {}};
         (void)record_paper_day(p.db, monday, {&row, 1}, {}, a, at(9));
     }},
    {"confirm_participations", Right::confirm_attendance,
     [](Place& p, const Actor& a) {
         (void)confirm_participations(p.db, {p.session, {{p.here.id, true}}, {}}, a, at(12));
     }},
    {"record_services", Right::record_services,
     [](Place& p, const Actor& a) {
         (void)record_services(p.db, {{p.here.id}, domain::ServiceKind::casework, monday, {}, 30, "林", {}, {}}, a, at(9));
     }},
    {"void_service", Right::record_services,
     [](Place& p, const Actor& a) { (void)void_service(p.db, p.service, wrong_time, a, at(9)); }},
    {"record_follow_up", Right::record_services,
     [](Place& p, const Actor& a) {
         (void)record_follow_up(p.db, {p.away.id, monday, domain::FollowUpResult::unwell, {}}, a, at(9));
     }},
    {"report_month", Right::report_month,
     [](Place& p, const Actor& a) { (void)report_month(p.db, domain::month_of(monday), monday, a, at(9)); }},
    {"add_picture", Right::edit_notices,
     [](Place& p, const Actor& a) { (void)add_picture(p.db, {1, 1, {1}}, Right::edit_notices, a, at(9)); }},
    {"save_notice", Right::edit_notices, [](Place& p, const Actor& a) { (void)save_notice(p.db, to_hang(), a, at(9)); }},
    {"publish_notice", Right::edit_notices,
     [](Place& p, const Actor& a) { (void)publish_notice(p.db, p.notice, 1, a, at(9)); }},
    {"withdraw_notice", Right::edit_notices,
     [](Place& p, const Actor& a) { (void)withdraw_notice(p.db, p.notice, a, at(9)); }},
    {"note_notice_export", Right::edit_notices,
     [](Place& p, const Actor& a) { note_notice_export(p.db, {2026, 4}, 1, a, at(9)); }},
    {"pick_in_advance", Right::run_desk,
     [](Place& p, const Actor& a) {
         (void)pick_in_advance(p.db, p.away.id, monday, std::array{p.session}, a, at(9));
     }},
    {"set_settings", Right::change_settings,
     [](Place& p, const Actor& a) {
         auto wanted = settings(p.db);
         wanted.volume = 1;
         set_settings(p.db, wanted, a, at(9));
     }},
    {"set_word_guard", Right::change_settings,
     [](Place& p, const Actor& a) {
         domain::WordRules wanted;
         wanted.severity.fill(domain::Severity::off);
         (void)set_word_guard(p.db, wanted, a, at(9));
     }},
    {"save_chart", Right::edit_wall,
     [](Place& p, const Actor& a) { (void)save_chart(p.db, {{domain::ChartNodeId{1}, {}, "站长", ""}}, a, at(9)); }},
    {"save_wall_staff", Right::edit_wall,
     [](Place& p, const Actor& a) { (void)save_wall_staff(p.db, {{"周敏", "", "", {}}}, a, at(9)); }},
    {"save_rooms", Right::edit_wall,
     [](Place& p, const Actor& a) { (void)save_rooms(p.db, {{"阅读室", "", {}, {}}}, a, at(9)); }},
    {"save_guide", Right::edit_wall,
     [](Place& p, const Actor& a) { (void)save_guide(p.db, {{"证件", "证件申领", "", "", "", ""}}, a, at(9)); }},
    {"save_wall_texts", Right::edit_wall,
     [](Place& p, const Actor& a) { (void)save_wall_texts(p.db, {"带上身份证", "", "", ""}, a, at(9)); }},
    {"save_channel", Right::edit_wall,
     [](Place& p, const Actor& a) { (void)save_channel(p.db, new_channel("热线"), a, at(9)); }},
    {"remove_channel", Right::edit_wall,
     [](Place& p, const Actor& a) { (void)remove_channel(p.db, p.channel.id, a, at(9)); }},
    {"order_channels", Right::edit_wall,
     [](Place& p, const Actor& a) { (void)order_channels(p.db, std::array{p.channel.id}, a, at(9)); }},
    {"set_word_state", Right::read_words,
     [](Place& p, const Actor& a) { (void)set_word_state(p.db, p.word, domain::WordState::in_hand, "", a, at(9)); }},
    {"note_journal_export", Right::export_people,
     [](Place& p, const Actor& a) { note_journal_export(p.db, {}, a, at(9)); }},
};

/// True when the act was refused for who asks; then it has left nothing.
bool refused(Place& place, const Deed& deed, const Actor& actor) {
    const auto entries = place.entries();
    const auto changes = place.db.connection().total_changes();
    try {
        deed.act(place, actor);
    } catch (const NotPermitted&) {
        CHECK(place.entries() == entries);
        CHECK(place.db.connection().total_changes() == changes);
        return true;
    }
    return false;
}

}  // namespace

TEST_CASE("every act is refused for the role that may not do it, and changes nothing then") {
    for (const auto& deed : deeds) {
        for (const auto role : {domain::Role::staff, domain::Role::manager}) {
            Place place;
            INFO(deed.name << " by " << word(role));
            CHECK(refused(place, deed, place.add_account(role)) != domain::may(role, deed.right));
        }
    }
}

TEST_CASE("an account that was removed, or never was, may do nothing") {
    for (const auto& deed : deeds) {
        Place place;
        INFO(deed.name);
        CHECK(refused(place, deed, place.add_account(domain::Role::manager, true)));
        CHECK(refused(place, deed, {Actor::Kind::staff, domain::AccountId{99}, "console-1"}));
        CHECK(refused(place, deed, {Actor::Kind::staff, std::nullopt, "console-1"}));
    }
}

TEST_CASE("the program itself is not asked for an account") {
    for (const auto& deed : deeds) {
        Place place;
        INFO(deed.name);
        CHECK_FALSE(refused(place, deed, {Actor::Kind::system, std::nullopt, "command"}));
    }
}
