#include "tests/catch.h"
#include "tests/kiosk/flow_fixture.h"
#include <functional>
#include <map>

// Every pair of state and event, in one table: what state follows. `.` is: stays as it is.
using namespace oasis;
using namespace oasis::kiosk;
using namespace oasis::kiosk::test;
using domain::SessionId;

namespace {

/// From home to a place of the corner.
void go_to_place(Kiosk& kiosk, const std::string& place) {
    kiosk.enter_corner();
    if (place == "ByNumber" || place == "Attendee" || place == "CornerSaid") {
        kiosk.tell(Tapped{Button::by_number});
    } else if (place == "ByName") {
        kiosk.tell(Tapped{Button::by_name});
        kiosk.answer_corner(People{{person(1), person(2)}});
    } else if (place == "ReaderTest") {
        kiosk.tell(Tapped{Button::test_readers});
    }
    if (place != "Attendee" && place != "CornerSaid")
        return;
    kiosk.type("1001");
    kiosk.tell(Tapped{Button::enter});
    kiosk.answer_corner(Found{Attendee{person(1), std::nullopt}});
    if (place == "Attendee")
        return;
    kiosk.tell(Tapped{Button::check_in});
    kiosk.answer_corner(domain::CheckInResult{domain::CheckedIn{person(1), visit(1, kiosk.now.wall)}});
}

/// A kiosk brought into a state by events alone.
Kiosk in_state(const std::string& state) {
    Kiosk kiosk;
    kiosk.flow.state = Home{kiosk.now.moment, kiosk.now.moment};
    if (state == "Hours")
        kiosk.tell(Tapped{Button::hours});
    else if (state == "Notices") {
        kiosk.tell(NoticesChanged{two_notices()});
        kiosk.tell(Tapped{Button::notices});
    } else if (state == "WallDoors" || state == "WallPage") {
        kiosk.tell(Tapped{Button::wall});
        if (state == "WallPage")
            kiosk.tell(WallTapped{WallDoor::staff});
    } else if (state == "Waiting")
        kiosk.tell(scan(1));
    else if (state == "Choosing")
        kiosk.check_in(1, usual_day());
    else if (state == "Done")
        kiosk.check_in(1, {});
    else if (state == "AlreadyIn")
        kiosk.come_again(1, usual_day());
    else if (state == "AskUs")
        kiosk.refuse(1, domain::Refusal::unknown);
    else if (state == "StillThere") {
        kiosk.check_in(1, usual_day());
        kiosk.pass(kiosk.flow.timing.idle);
    } else if (state == "CalledStaff") {
        kiosk.tell(Tapped{Button::call_staff});
        kiosk.tell(StaffCallAnswered{kiosk.flow.memory.last_ticket});
    } else if (state == "Goodbye") {
        kiosk.come_again(1, usual_day());
        kiosk.tell(Tapped{Button::check_out});
        kiosk.tell(CheckOutAnswered{kiosk.flow.memory.last_ticket,
                                    domain::CheckedOut{person(1), visit(1, kiosk.now.wall)}});
    } else if (state == "Undone") {
        kiosk.check_in(1, {});
        kiosk.tell(Tapped{Button::undo});
        kiosk.tell(UndoAnswered{kiosk.flow.memory.last_ticket, Undo::undone});
    } else if (state == "Complaints") {
        kiosk.tell(Tapped{Button::complaints});
    } else if (state == "Topics") {
        kiosk.go_to_topics();
    } else if (state == "OutsideOnly") {
        kiosk.go_to_topics();
        kiosk.tell(TopicTapped{domain::ComplaintTopic::head});
    } else if (state == "CallBack") {
        kiosk.go_to_number();
    } else if (state == "WordKept" || state == "BoxBusy") {
        kiosk.go_to_number();
        kiosk.tell(Tapped{Button::send});
        kiosk.tell(WordAnswered{kiosk.flow.memory.last_ticket, state == "WordKept"});
    } else if (state == "CornerDoor") {
        kiosk.tell(Tapped{Button::corner});
    } else if (state != "Home") {
        go_to_place(kiosk, state);
    }
    REQUIRE(kiosk.state() == state);
    return kiosk;
}

/// The ticket that is waited for, if any.
Ticket current(const Kiosk& kiosk) { return kiosk.flow.memory.last_ticket; }

using Act = std::function<void(Kiosk&)>;

const std::map<std::string, Act>& events() {
    const auto tap = [](Button button) { return [button](Kiosk& k) { k.tell(Tapped{button}); }; };
    const auto answer = [](auto make) { return [make](Kiosk& k) { k.tell(make(k)); }; };
    static const std::map<std::string, Act> table{
        {"scan", [](Kiosk& k) { k.tell(scan(7)); }},
        {"garbage", [](Kiosk& k) { k.tell(Scanned{{}, 99, false}); }},
        {"checked_in", answer([](Kiosk& k) {
             return CheckInAnswered{current(k), domain::CheckedIn{person(1), visit(1, k.now.wall)}, usual_day(), {}};
         })},
        {"old answer", answer([](Kiosk& k) {
             return CheckInAnswered{current(k) + 100, domain::CheckedIn{person(9), visit(9, k.now.wall)}, {}, {}};
         })},
        {"picks", answer([](Kiosk& k) {
             return PicksAnswered{current(k), {SessionId{1}}, {}, true, usual_day()};
         })},
        {"checked_out", answer([](Kiosk& k) {
             return CheckOutAnswered{current(k), domain::CheckedOut{person(1), visit(1, k.now.wall)}};
         })},
        {"undone", answer([](Kiosk& k) { return UndoAnswered{current(k), Undo::undone}; })},
        {"called", answer([](Kiosk& k) { return StaffCallAnswered{current(k)}; })},
        {"late corner answer", answer([](Kiosk& k) {
             return CornerAnswered{current(k) + 100, SignedInAtCorner{domain::AccountId{9}}};
         })},
        {"fault", answer([](Kiosk& k) { return Faulted{current(k), domain::Refusal::busy}; })},
        {"tap language", tap(Button::language)},
        {"tap large", tap(Button::large)},
        {"tap low", tap(Button::low)},
        {"tap hours", tap(Button::hours)},
        {"tap wall", tap(Button::wall)},
        {"tap a wall door", [](Kiosk& k) { k.tell(WallTapped{WallDoor::rules}); }},
        {"tap the wall's hours", [](Kiosk& k) { k.tell(WallTapped{WallDoor::hours}); }},
        {"tap staff", tap(Button::call_staff)},
        {"tap back", tap(Button::back)},
        {"tap done", tap(Button::done)},
        {"tap change", tap(Button::change)},
        {"tap check out", tap(Button::check_out)},
        {"tap undo", tap(Button::undo)},
        {"tap again", tap(Button::try_again)},
        {"tap still here", tap(Button::still_here)},
        {"tap corner", tap(Button::corner)},
        {"tap enter", tap(Button::enter)},
        {"tap by number", tap(Button::by_number)},
        {"tap by name", tap(Button::by_name)},
        {"tap open today", tap(Button::open_today)},
        {"tap keep hours", tap(Button::keep_hours)},
        {"tap readers", tap(Button::test_readers)},
        {"tap check in", tap(Button::check_in)},
        {"tap complaints", tap(Button::complaints)},
        {"tap write", tap(Button::write_word)},
        {"tap send", tap(Button::send)},
        {"topic", [](Kiosk& k) { k.tell(TopicTapped{domain::ComplaintTopic::comfort}); }},
        {"topic head", [](Kiosk& k) { k.tell(TopicTapped{domain::ComplaintTopic::head}); }},
        {"word answered", answer([](Kiosk& k) { return WordAnswered{current(k), true}; })},
        {"tap let in", tap(Button::let_in)},
        {"pad", [](Kiosk& k) { k.tell(PadTapped{5}); }},
        {"name", [](Kiosk& k) { k.tell(NameTapped{domain::ParticipantId{1}}); }},
        {"tap tile", [](Kiosk& k) { k.tell(TileTapped{SessionId{1}}); }},
        {"page", [](Kiosk& k) { k.tell(PageTurned{1}); }},
        {"touch", [](Kiosk& k) { k.tell(Touched{}); }},
        {"tick", [](Kiosk& k) { k.tell(Tick{}); }},
        {"tick, long after",
         [](Kiosk& k) {
             k.now.moment += std::chrono::minutes{5};
             k.tell(Tick{});
         }},
        {"today changed", [](Kiosk& k) { k.tell(TodayChanged{usual_day()}); }},
        {"tap notices", tap(Button::notices)},
        {"turn", [](Kiosk& k) { k.tell(NoticeTurned{domain::NoticeEditionId{2}, 0}); }},
        {"notices changed", [](Kiosk& k) { k.tell(NoticesChanged{two_notices()}); }},
        {"no notices", [](Kiosk& k) { k.tell(NoticesChanged{}); }},
        {"readers", [](Kiosk& k) { k.tell(ReadersChanged{Reader::lost, Reader::lost}); }},
    };
    return table;
}

// clang-format off
const std::vector<std::string> states{"Home","Hours","WallDoors","WallPage","Waiting","Choosing","Done","AlreadyIn","AskUs","StillThere","CalledStaff","Goodbye","Undone","CornerDoor","CornerMenu","ByNumber","ByName","Attendee","CornerSaid","ReaderTest","Notices","Complaints","Topics","OutsideOnly","CallBack","WordKept","BoxBusy"};
const std::map<std::string, std::vector<std::string>> followers{
//                         Home          Hours         WallDoors   WallPage   Waiting        Choosing      Done          AlreadyIn     AskUs         StillThere    CalledStaff   Goodbye       Undone        CornerDoor CornerMenu    ByNumber      ByName        Attendee      CornerSaid    ReaderTest    Notices    Complaints Topics         OutsideOnly   CallBack   WordKept      BoxBusy
 {"scan",                 {"Waiting",    "Waiting",    "Waiting",  "Waiting", "Waiting",     "Waiting",    "Waiting",    "Waiting",    "Waiting",    "Waiting",    "Waiting",    "Waiting",    "Waiting",    "Waiting", "Waiting",    "Waiting",    "Waiting",    "Waiting",    "Waiting",    ".",          "Waiting", "Waiting", "Waiting",     "Waiting",    "Waiting", "Waiting",    "Waiting"}},
 {"garbage",              {"AskUs",      "AskUs",      "AskUs",    "AskUs",   "AskUs",       "AskUs",      "AskUs",      "AskUs",      "AskUs",      "AskUs",      "AskUs",      "AskUs",      "AskUs",      "AskUs",   "AskUs",      "AskUs",      "AskUs",      "AskUs",      "AskUs",      ".",          "AskUs",   "AskUs",   "AskUs",       "AskUs",      "AskUs",   "AskUs",      "AskUs"}},
 {"checked_in",           {".",          ".",          ".",        ".",       "Choosing",    ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"old answer",           {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"picks",                {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"checked_out",          {".",          ".",          ".",        ".",       "Goodbye",     ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"undone",               {".",          ".",          ".",        ".",       "Undone",      ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"called",               {".",          ".",          ".",        ".",       "CalledStaff", ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"fault",                {".",          ".",          ".",        ".",       "AskUs",       ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap language",         {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap large",            {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap low",              {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap hours",            {"Hours",      ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap wall",             {"WallDoors",  ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap a wall door",      {".",          ".",          "WallPage", ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap the wall's hours", {".",          ".",          "Hours",    ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap staff",            {"Waiting",    "Waiting",    "Waiting",  "Waiting", "Waiting",     "Waiting",    "Waiting",    "Waiting",    "Waiting",    "Waiting",    "Waiting",    "Waiting",    "Waiting",    ".",       ".",          ".",          ".",          ".",          ".",          ".",          "Waiting", "Waiting", "Waiting",     "Waiting",    "Waiting", "Waiting",    "Waiting"}},
 {"tap back",             {".",          "Home",       "Home",     "Home",    "Home",        "Home",       "Home",       "Home",       "Home",       "Home",       "Home",       "Home",       "Home",       "Home",    "Home",       "CornerMenu", "CornerMenu", "CornerMenu", "CornerMenu", "CornerMenu", "Home",    "Home",    "Home",        "Home",       "Topics",  "Home",       "Home"}},
 {"tap done",             {".",          "Home",       "Home",     "Home",    "Home",        "Done",       "Home",       "Home",       "Home",       "Home",       "Home",       "Home",       "Home",       ".",       ".",          ".",          ".",          ".",          "CornerMenu", ".",          "Home",    "Home",    "Home",        "Home",       ".",       "Home",       "Home"}},
 {"tap change",           {".",          ".",          ".",        ".",       ".",           ".",          ".",          "Choosing",   ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap check out",        {".",          ".",          ".",        ".",       ".",           ".",          ".",          "Waiting",    ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap undo",             {".",          ".",          ".",        ".",       ".",           ".",          "Waiting",    "Waiting",    ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap again",            {"Home",       "Home",       "Home",     "Home",    "Home",        "Home",       "Home",       "Home",       "Home",       "Home",       "Home",       "Home",       "Home",       ".",       ".",          ".",          ".",          ".",          ".",          ".",          "Home",    "Home",    "Home",        "Home",       ".",       "Home",       "Home"}},
 {"tap still here",       {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          "Choosing",   ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap tile",             {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"page",                 {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"touch",                {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tick",                 {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tick, long after",     {".",          "Home",       "Home",     "Home",    ".",           "StillThere", "Home",       "StillThere", "Home",       "Home",       "Home",       "Home",       "Home",       "Home",    "Home",       "Home",       "Home",       "Home",       "Home",       "Home",       "Home",    "Home",    "Home",        "Home",       "Home",    "Home",       "Home"}},
 {"today changed",        {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"readers",              {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"late corner answer",   {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap corner",           {"CornerDoor", ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap enter",            {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap by number",        {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       "ByNumber",   ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap by name",          {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap open today",       {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap keep hours",       {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap readers",          {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       "ReaderTest", ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap check in",         {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"pad",                  {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"name",                 {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap notices",          {"Notices",    ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"turn",                 {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"notices changed",      {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"no notices",           {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap complaints",       {"Complaints", "Complaints", "Complaints",        "Complaints",       ".",           "Complaints", "Complaints", "Complaints", "Complaints", "Complaints", "Complaints", "Complaints", "Complaints", ".",       ".",          ".",          ".",          ".",          ".",          ".",          "Complaints",       ".",       "Complaints",  "Complaints", ".",       "Complaints", "Complaints"}},
 {"tap write",            {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       "Topics",  ".",           ".",          ".",       ".",          "."}},
 {"tap send",             {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"topic",                {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       "CallBack",    ".",          ".",       ".",          "."}},
 {"topic head",           {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       "OutsideOnly", ".",          ".",       ".",          "."}},
 {"word answered",        {".",          ".",          ".",        ".",       ".",           ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",          ".",          ".",          ".",          ".",          ".",          ".",       ".",       ".",           ".",          ".",       ".",          "."}},
 {"tap let in",           {".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", ".", "."}},
};
// clang-format on

}  // namespace

TEST_CASE("every event in every state leads where the table says") {
    REQUIRE(followers.size() == events().size());
    for (const auto& [name, act] : events()) {
        const auto& row = followers.at(name);
        REQUIRE(row.size() == states.size());
        for (std::size_t i = 0; i < states.size(); ++i) {
            Kiosk kiosk = in_state(states[i]);
            INFO(states[i] << " + " << name);
            act(kiosk);
            CHECK(kiosk.state() == (row[i] == "." ? states[i] : row[i]));
        }
    }
}

TEST_CASE("in every state the kiosk finds its way home by itself") {
    for (const std::string& state : states) {
        if (state == "Waiting")
            continue;  // the store always answers, if only with a fault
        Kiosk kiosk = in_state(state);
        INFO(state);
        kiosk.pass(std::chrono::minutes{5});
        CHECK(kiosk.state() == "Home");
        CHECK(kiosk.flow.manner == Manner{});
    }
}
