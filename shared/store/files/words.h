#pragma once
#include "shared/store/complaint_acts.h"
#include "shared/store/files/office_keys.h"
#include "shared/store/word_content.h"
#include <optional>
#include <vector>

/// Reading the private words 写一句话: managers only, by right (read_words) and by key (the manager ring).
namespace oasis::store {

struct OpenedAnswer {
    domain::WordState state = domain::WordState::received;
    std::string who;  // a login; empty: the program
    domain::Instant at{};
    trust::WipedText note;
};
struct OpenedWord {
    domain::ComplaintWordId id;
    /// nullopt: the sealed bytes do not open, so they are not what was left.
    std::optional<domain::ComplaintTopic> topic;
    bool wants_a_call = false;
    trust::WipedText callback;  // only where the numbers were asked for
    std::vector<OpenedAnswer> answers;  // the oldest first
};

enum class Numbers { hidden, shown };
/// All of them, by id. Journal: open_words with their ids and whether numbers were shown; nothing where there are none.
/// Throws NotPermitted, also without the manager ring's secret.
[[nodiscard]] std::vector<OpenedWord> open_words(Database&, const OfficeKeys&, Numbers, const domain::Actor&,
                                                 domain::Instant now);
/// The number to call back, empty where none was left; nullopt: no such word, or it does not open. Journal: reveal_word,
/// before the text is given out.
[[nodiscard]] std::optional<trust::WipedText> reveal_word(Database&, const OfficeKeys&, domain::ComplaintWordId,
                                                          const domain::Actor&, domain::Instant now);

}  // namespace oasis::store
