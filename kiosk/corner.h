#pragma once
#include "kiosk/moment.h"
#include "shared/domain/card.h"
#include "shared/domain/participant.h"
#include "shared/domain/visit.h"
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The kiosk corner 工作人员角, for staff standing at the kiosk: states, events and effects, as parts of
/// flow.h. It knows numbers and display names and opens nothing sealed; home forgets all of it.
namespace oasis::kiosk {

inline constexpr std::size_t pin_digits = 6;
inline constexpr std::size_t most_digits = 8;  // of a short number or a participant's number
inline constexpr int names_per_page = 6;       // at most; fewer where the panel holds fewer

// ---- states ---------------------------------------------------------------------------------------------

/// The door: first the short number, then the PIN.
struct CornerDoor {
    Moment touched{};
    std::string number;
    std::string pin;
    bool at_pin = false;
    std::optional<Ticket> asked;
    struct WrongPin {
        int tries_left = 0;
    };
    struct Shut {
        int minutes = 0;
    };
    struct Unanswered {};                                            // the store could not look
    std::optional<std::variant<WrongPin, Shut, Unanswered>> answer;  // to the last try
    std::optional<domain::CardDigest> lets_in = {};  // the card that a right PIN checks in, and nothing more
};

/// Inside: what can be done.
struct CornerMenu {};
struct ByNumber {
    std::string number;
    bool unknown = false;  // nobody has it
};
struct ByName {
    std::vector<domain::Participant> people;
    int page = 0;
};
/// Someone to be checked in or out, with today's visit.
struct Attendee {
    domain::Participant participant;
    std::optional<domain::Visit> visit;
};
/// How it went; `attendee` where it was about someone.
struct CornerSaid {
    enum class What { checked_in, checked_out, not_taken, busy, storage };
    What what = What::storage;
    std::optional<Attendee> attendee;
};
/// What a reader gave last: whose card it is stays untold.
struct Reading {
    bool ours = false;  // in the form of our cards
    bool camera = false;
    std::size_t length = 0;  // in bytes
};
struct ReaderTest {
    std::optional<Reading> last;
};
using CornerPlace = std::variant<CornerMenu, ByNumber, ByName, Attendee, CornerSaid, ReaderTest>;
struct Corner {
    domain::AccountId account;
    Moment touched{};
    std::optional<Ticket> asked;  // taps wait while something is asked of the store
    CornerPlace place;
};

// ---- events ---------------------------------------------------------------------------------------------

/// A key of the pad; nullopt takes the last digit back.
struct PadTapped {
    std::optional<int> digit;
};
struct NameTapped {
    domain::ParticipantId participant;
};
struct SignedInAtCorner {
    domain::AccountId account;
};
struct People {
    std::vector<domain::Participant> people;
};
/// Nobody: no such number.
struct Found {
    std::optional<Attendee> attendee;
};
/// The override of hours stands as it was asked for.
struct HoursSet {};
struct CornerAnswered {
    Ticket ticket = 0;
    std::variant<SignedInAtCorner, CornerDoor::WrongPin, CornerDoor::Shut, People, Found,
                 domain::CheckInResult, domain::CheckOutResult, HoursSet>
        answer;
};

// ---- effects --------------------------------------------------------------------------------------------

struct SignIn {
    Ticket ticket = 0;
    std::string number;
    std::string pin;
};
struct ListPeople {
    Ticket ticket = 0;
};
struct FindPerson {
    Ticket ticket = 0;
    std::string number;
};
struct StaffCheckIn {
    Ticket ticket = 0;
    domain::AccountId account;
    domain::ParticipantId participant;
};
struct StaffCheckOut {
    Ticket ticket = 0;
    domain::AccountId account;
    domain::ParticipantId participant;
};
/// Staff let one card in although it is closed. Answered like a check-in.
struct LetIn {
    Ticket ticket = 0;
    domain::AccountId account;
    domain::CardDigest card;
};
/// Takes check-ins today although closed, or takes that back: which of the two the screen offered.
struct OverrideHours {
    Ticket ticket = 0;
    domain::AccountId account;
    bool take = false;
};

}  // namespace oasis::kiosk
