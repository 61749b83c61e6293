#pragma once
#include "shared/domain/ids.h"
#include "shared/domain/time.h"
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Where and how to complain 投诉渠道, and the private word 写一句话 left at the kiosk (paper 003, requirements W6).
namespace oasis::domain {

// ---- channels ---------------------------------------------------------------------------------------------

/// One way to complain. Plain data of the station: nobody who complains is in it.
struct ComplaintChannel {
    ComplaintChannelId id;
    std::string name;     // 街道办事处
    std::string purpose;  // what for; may be empty, as all that follows, but not all of it
    std::string phone;    // as it is to be read: digits, spaces, + and -
    std::string address;
    std::string hours;          // in words: 工作日 9:00–17:00
    std::string web;            // http:// or https://
    bool outside = false;       // does not lead to the head of the station
    std::optional<Day> from;    // first day it is shown; nullopt: at once
    std::optional<Day> until;   // last day; nullopt: for good
    bool operator==(const ComplaintChannel&) const = default;
};

inline constexpr std::size_t most_channels = 40;
/// Characters as people count them.
inline constexpr std::size_t longest_channel_name = 16;
inline constexpr std::size_t longest_channel_line = 40;  // purpose, address, hours
inline constexpr std::size_t longest_phone = 20;
inline constexpr std::size_t longest_web = 110;  // bytes: its QR stays readable on the smallest panel

enum class ChannelFault {
    no_name,
    unfit_name,  // too long, or no screen can show it
    unfit_purpose,
    bad_phone,    // other signs than digits, spaces, + and -, or not 3 to 15 digits
    unfit_address,
    unfit_hours,
    bad_web,      // no plain http or https address, or too long
    bad_days,     // ends before it begins
    no_way,       // neither phone, address nor web address: nobody could use it
};
/// The first thing that is wrong; nullopt: it can be kept.
[[nodiscard]] std::optional<ChannelFault> channel_fault(const ComplaintChannel& channel);

/// http:// or https://, a host of letters, digits, dots and hyphens, perhaps a port and what follows; no user name, no
/// sign beyond printable ASCII. Anything else (javascript:, data:, a file) is no web address.
[[nodiscard]] bool is_web_address(std::string_view text);

/// Those that are shown on that day, in the order given.
[[nodiscard]] std::vector<ComplaintChannel> channels_on(std::span<const ComplaintChannel> channels, Day day);
/// Of those, the ones that do not lead to the head of the station.
[[nodiscard]] std::vector<ComplaintChannel> outside_channels(std::span<const ComplaintChannel> channels);

// ---- the private word -------------------------------------------------------------------------------------

/// What a word may be about. The one about the head of the station goes nowhere from here: it is told where else
/// to go, since the head reads the box.
enum class ComplaintTopic { environment, activities, staff_manner, comfort, other, head };
inline constexpr std::array complaint_topics{ComplaintTopic::environment,  ComplaintTopic::activities,
                                             ComplaintTopic::staff_manner, ComplaintTopic::comfort,
                                             ComplaintTopic::other,        ComplaintTopic::head};
[[nodiscard]] constexpr bool goes_into_the_box(ComplaintTopic topic) {
    return topic != ComplaintTopic::head;
}

inline constexpr std::size_t fewest_callback_digits = 3;
inline constexpr std::size_t most_callback_digits = 15;  // ITU-T E.164
/// Empty: none was left, which is fine.
[[nodiscard]] bool is_callback_number(std::string_view digits);

/// new → in hand → answered; it may be taken up again.
enum class WordState { received, in_hand, answered };

/// So many in so short a time are taken; after them the kiosk points to the phone, for a while.
inline constexpr int most_words = 20;
inline constexpr std::chrono::minutes words_span{10};

/// The station's promise 答复期限, in days.
inline constexpr int fewest_answer_days = 1;
inline constexpr int most_answer_days = 30;
[[nodiscard]] Day answer_deadline(Day received, int answer_days);

/// Past half of its time a word needs somebody to look; past its deadline it is over.
enum class WordUrgency { calm, half_over, over };
[[nodiscard]] WordUrgency word_urgency(WordState state, Day received, Day deadline, Day today);

}  // namespace oasis::domain
