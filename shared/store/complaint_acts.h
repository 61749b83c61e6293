#pragma once
#include "shared/domain/actor.h"
#include "shared/domain/complaint.h"
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

/// The acts and queries of complaint channels 投诉渠道 and of the private words 写一句话 left at the kiosk. Here words
/// are only sealed: what opens them is store/files/words.h.
namespace oasis::store {

class Database;

// ---- channels: all need edit_wall -------------------------------------------------------------------------

enum class ChannelRefusal { not_found, too_many };
using SaveChannelResult = std::variant<domain::ComplaintChannel, domain::ChannelFault, ChannelRefusal>;
/// id 0: a new one, last in order. The same again writes nothing.
[[nodiscard]] SaveChannelResult save_channel(Database&, const domain::ComplaintChannel&, const domain::Actor&,
                                             domain::Instant now);
/// Stays in the record, leaves every screen and paper. A repeat changes nothing.
[[nodiscard]] std::optional<ChannelRefusal> remove_channel(Database&, domain::ComplaintChannelId,
                                                           const domain::Actor&, domain::Instant now);
/// All channels, each once, in the order they are to be shown in; not_found where the list is another one by now.
[[nodiscard]] std::optional<ChannelRefusal> order_channels(Database&, std::span<const domain::ComplaintChannelId>,
                                                           const domain::Actor&, domain::Instant now);
/// In order, those not removed, also those that are not shown today.
[[nodiscard]] std::vector<domain::ComplaintChannel> complaint_channels(Database&);

// ---- words ------------------------------------------------------------------------------------------------

/// It is in the box: committed, and sealed for managers.
struct WordLeft {
    domain::ComplaintWordId id;
    domain::Day deadline{};
};
/// Nothing was kept.
enum class WordRefusal {
    not_for_the_box,  // about the head of the station, who reads the box
    bad_number,
    too_many,         // domain::most_words within domain::words_span
    not_found,
    no_note,          // an answer says how it was answered
    unfit_note,
};
using LeaveWordResult = std::variant<WordLeft, WordRefusal>;
/// Anyone may, without a name. `callback`: digits, or empty. Journal: leave_word, with neither.
[[nodiscard]] LeaveWordResult leave_word(Database&, domain::ComplaintTopic, const std::string& callback,
                                         const domain::Actor&, domain::Instant now);

inline constexpr std::size_t longest_answer = 200;  // characters
/// How far a word has come, with a note sealed to the manager ring; answered needs one. Right read_words. The same
/// state without a note writes nothing.
[[nodiscard]] std::optional<WordRefusal> set_word_state(Database&, domain::ComplaintWordId, domain::WordState,
                                                        const std::string& note, const domain::Actor&,
                                                        domain::Instant now);

/// What anyone may know of a word: that there is one, and until when it is to be answered.
struct WordRow {
    domain::ComplaintWordId id;
    domain::Day day{};
    domain::Instant received_at{};
    domain::Day deadline{};
    domain::WordState state = domain::WordState::received;
};
/// Those not answered first, the oldest of them first; then the answered ones, the newest first.
[[nodiscard]] std::vector<WordRow> complaint_words(Database&);

}  // namespace oasis::store
