#pragma once
#include "kiosk/moment.h"
#include "shared/domain/complaint.h"
#include <optional>
#include <string>

/// Complaint channels 意见与投诉 and the private word 写一句话: states, events and effects, as parts of flow.h. Nobody
/// is in them: reading leaves nothing behind, and a number that was typed goes with the state.
namespace oasis::kiosk {

// ---- states ---------------------------------------------------------------------------------------------

/// Where and how to complain.
struct Complaints {
    Moment touched{};
    int page = 0;
};
/// What a word is about.
struct Topics {
    Moment touched{};
};
/// About the head of the station: the channels that do not lead there, and why.
struct OutsideOnly {
    Moment touched{};
    int page = 0;
};
/// A number to call back, if they like.
struct CallBack {
    Moment touched{};
    domain::ComplaintTopic topic = domain::ComplaintTopic::other;
    std::string number;
    std::optional<Ticket> asked;  // on its way to the store; taps wait
    Moment asked_at{};
    bool untaken = false;  // the store could not; nothing of it is lost, it can be sent again
};
/// 已放进站长的信箱: shown only after the commit.
struct WordKept {
    Moment since{};
    bool will_call = false;
};
/// Too many words in a short time: the phone is as good.
struct BoxBusy {
    Moment since{};
};

// ---- events ---------------------------------------------------------------------------------------------

struct TopicTapped {
    domain::ComplaintTopic topic = domain::ComplaintTopic::other;
};
struct WordAnswered {
    Ticket ticket = 0;
    bool kept = false;  // false: not now, too many
};

// ---- effects --------------------------------------------------------------------------------------------

struct LeaveWord {
    Ticket ticket = 0;
    domain::ComplaintTopic topic = domain::ComplaintTopic::other;
    std::string callback;
};

}  // namespace oasis::kiosk
