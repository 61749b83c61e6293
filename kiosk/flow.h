#pragma once
#include "kiosk/alerting.h"
#include "kiosk/complaint.h"
#include "kiosk/corner.h"
#include "kiosk/notices.h"
#include "kiosk/wall.h"
#include "shared/domain/activity.h"
#include "shared/domain/card.h"
#include "shared/domain/visit.h"
#include <array>
#include <optional>
#include <variant>
#include <vector>

/// The kiosk's flow: a pure function (flow, event, now) -> (flow, effects). No store, no picture, no clock in it.
namespace oasis::kiosk {

/// How long things stay. The defaults are the rule; a station's config file may lengthen or shorten them.
struct Timing {
    Moment idle{60'000};         // without a touch, then "still there?"
    Moment grace{20'000};        // "still there?" waits this long
    Moment result{15'000};       // an answer stays this long
    Moment name{8'000};          // a name stays this long beside an answer
    Moment same_card{4'000};     // a card still lying before the camera is not a new scan
    Moment same_stroke{1'500};   // nor is a scanner's double read
    Moment unnoticed{400};       // a wait shorter than this is not shown
    Moment slow{5'000};          // a wait longer than this is said
    Moment corner{30'000};       // the kiosk corner without a touch
    Moment refusal_span{60'000};
    int refusals_until_help = 3;
};

/// The one in front of the kiosk, with today's sessions as last read.
struct Person {
    domain::Participant participant;
    domain::Visit visit;
    std::vector<domain::SessionView> today;
    std::vector<domain::SessionId> picks;
    std::vector<std::string> unsuited = {};  // service items: their sessions are asked of staff
    std::vector<domain::PlanWish> wishes = {};  // of the personal plan: what fits them is offered first
    std::optional<int> month_services = {};  // told to them alone, on arrival; nullopt: nothing to tell
};
/// What the person may choose from now.
[[nodiscard]] std::vector<domain::Offer> offers_to(const Person& person, domain::Instant now);

// ---- states ---------------------------------------------------------------------------------------------

struct Home {
    Moment since{};
    Moment touched{};
};
/// The week's opening hours, read from home.
struct Hours {
    Moment touched{};
};
/// Picks on their way to the store. Each tap is sent at once, in order: nobody who leaves loses one. `ticket` is
/// the last one's, `since` the first one's.
struct Saving {
    Ticket ticket = 0;
    Moment since{};
    std::vector<domain::SessionId> wanted;
    bool then_done = false;  // the person has already tapped 完成
};
struct Choosing {
    Person person;
    Moment touched{};
    int page = 0;
    bool arrival = true;  // chosen at check-in, not changed later
    std::optional<domain::SessionId> explained;  // a tile that cannot be picked and was tapped
    std::optional<Saving> saving;
};
/// Checked in, or changed: shown only after the commit.
struct Done {
    Person person;
    Moment since{};
    bool arrival = true;
};
struct AlreadyIn {
    Person person;
    Moment since{};
    Moment touched{};
    bool returned = false;  // this scan took a check-out back
};
enum class Ask { not_our_card, unknown, revoked, closed, closed_ask_staff, busy, storage, not_in, too_late };
struct AskUs {
    Ask kind = Ask::unknown;
    Moment since{};
    bool help_first = true;  // 找工作人员 is the main button; else 再试一次 is
    std::optional<domain::CardDigest> card = {};  // that staff can let in, of closed_ask_staff
};
using Paused = std::variant<Choosing, AlreadyIn>;
struct StillThere {
    Paused paused;
    Moment since{};
};
/// 已通知: the call for staff stands in the store.
struct CalledStaff {
    std::optional<Paused> paused;
    Moment since{};
};
struct Goodbye {
    domain::Participant participant;
    domain::Visit visit;
    Moment since{};
};
/// The check-in was taken back.
struct Undone {
    Moment since{};
};
enum class Wish { check_in, check_out, undo, staff };
struct Waiting {
    Wish wish = Wish::check_in;
    Ticket ticket = 0;
    Moment since{};
    std::optional<Home> from_home = {};  // what stays on screen while the wait is too short to notice
    std::optional<Paused> paused;
    std::optional<domain::CardDigest> card = {};  // of a check-in
};
using State = std::variant<Home, Hours, WallDoors, WallPage, Waiting, Choosing, Done, AlreadyIn, AskUs, StillThere,
                           CalledStaff, Goodbye, Undone, CornerDoor, Corner, Notices, Complaints, Topics, OutsideOnly,
                           CallBack, WordKept, BoxBusy>;

// ---- events ---------------------------------------------------------------------------------------------

/// Any text read. `card` is empty when it is not one of our codes; `key` tells one text from another;
/// `lingering` when the source goes on reporting what it sees (camera); `length` in bytes.
struct Scanned {
    std::optional<domain::CardDigest> card;
    std::uint64_t key = 0;
    bool lingering = false;
    std::size_t length = 0;
};
struct CheckInAnswered {
    Ticket ticket = 0;
    domain::CheckInResult result;
    std::vector<domain::SessionView> today;
    std::vector<domain::SessionId> picks;
    std::vector<std::string> unsuited = {};
    std::vector<domain::PlanWish> wishes = {};
    std::optional<int> month_services = {};  // of who has just checked in
};
struct PicksAnswered {
    Ticket ticket = 0;
    std::vector<domain::SessionId> picked;
    std::optional<domain::SessionId> unmet;
    bool visit_found = true;
    std::vector<domain::SessionView> today;
    std::vector<std::string> unsuited = {};
};
struct CheckOutAnswered {
    Ticket ticket = 0;
    domain::CheckOutResult result;
};
enum class Undo { undone, too_late, not_found };
struct UndoAnswered {
    Ticket ticket = 0;
    Undo result = Undo::undone;
};
struct StaffCallAnswered {
    Ticket ticket = 0;
};
/// The store could not: `reason` is busy or storage.
struct Faulted {
    Ticket ticket = 0;
    domain::Refusal reason = domain::Refusal::storage;
};
enum class Button { language, large, low, hours, wall, call_staff, back, done, change, check_out, undo, try_again,
                    still_here, corner, enter, by_number, by_name, open_today, keep_hours, test_readers, check_in,
                    notices, complaints, write_word, send, let_in };
struct Tapped {
    Button button = Button::back;
};
struct TileTapped {
    domain::SessionId session;
};
struct PageTurned {
    int page = 0;
};
/// A finger anywhere on the glass.
struct Touched {};
/// A deadline may have passed.
struct Tick {};
/// Something in the station changed: today's sessions anew.
struct TodayChanged {
    std::vector<domain::SessionView> today;
};
enum class Reader { absent, working, lost };
struct ReadersChanged {
    Reader camera = Reader::absent;
    Reader scanner = Reader::absent;
};
using Event = std::variant<Scanned, CheckInAnswered, PicksAnswered, CheckOutAnswered, UndoAnswered,
                           StaffCallAnswered, CornerAnswered, Faulted, Tapped, TileTapped, PageTurned, PadTapped,
                           NameTapped, WallTapped, NoticeTurned, TopicTapped, WordAnswered, Touched, Tick, TodayChanged,
                           NoticesChanged, ReadersChanged>;

// ---- effects --------------------------------------------------------------------------------------------

struct CheckIn {
    Ticket ticket = 0;
    domain::CardDigest card;
};
struct Pick {
    Ticket ticket = 0;
    domain::VisitId visit;
    domain::ParticipantId participant;
    std::vector<domain::SessionId> wanted;
};
struct CheckOut {
    Ticket ticket = 0;
    domain::ParticipantId participant;
};
struct UndoCheckIn {
    Ticket ticket = 0;
    domain::VisitId visit;
};
struct CallStaff {
    Ticket ticket = 0;
    std::optional<domain::ParticipantId> participant;
};
struct RaiseAlert {
    domain::AlertKind kind = domain::AlertKind::unknown_card;
    std::optional<domain::ParticipantId> participant;
};
enum class Chime { read, done, ask };
struct Play {
    Chime chime = Chime::read;
};
using Effect = std::variant<CheckIn, Pick, CheckOut, UndoCheckIn, CallStaff, RaiseAlert, Play, SignIn, ListPeople,
                            FindPerson, StaffCheckIn, StaffCheckOut, OverrideHours, LeaveWord, LetIn>;

// ---- the function ---------------------------------------------------------------------------------------

/// What the person in front has set for their own time; home sets it back.
struct Manner {
    bool english = false;
    bool large = false;  // 大字
    bool low = false;    // 低位
    bool operator==(const Manner&) const = default;
};

/// What outlasts a state.
struct Memory {
    struct Seen {
        std::uint64_t key = 0;
        Moment at{};
    };
    Ticket last_ticket = 0;
    std::array<std::vector<Seen>, 2> seen;  // before the lens, the last taken last; and a scanner's last stroke
    std::vector<Moment> refusals;
    AlertLimit alerts;
    Reader camera = Reader::absent;
    Reader scanner = Reader::absent;
    std::vector<NoticeBrief> notices;  // what hangs
};

struct Flow {
    Timing timing;
    State state = Home{};
    Manner manner;
    Memory memory;
};

struct Step {
    Flow flow;
    std::vector<Effect> effects;
};

[[nodiscard]] Step next(Flow flow, const Event& event, const Now& now);

/// When the flow or its picture changes by itself: a Tick is due then. nullopt: never.
[[nodiscard]] std::optional<Moment> wake_at(const Flow& flow, const Now& now);

/// Whole seconds left of `span` since `since`, for a ring that steps once a second.
[[nodiscard]] int seconds_left(Moment since, Moment span, Moment now);

/// 撤回签到 is offered: the check-in is younger than the undo window, and no check-out stands.
[[nodiscard]] bool can_undo(const domain::Visit& visit, const Now& now);

}  // namespace oasis::kiosk
