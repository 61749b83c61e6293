#pragma once
#include "shared/domain/complaint.h"
#include "shared/trust/wiped_text.h"
#include <optional>
#include <span>
#include <string>

/// What is sealed of a word: topic and number in a form of one length, so that the size of what was sealed tells
/// neither. Parts of the acts in complaint_acts.h.
namespace oasis::store {

struct WordContent {
    domain::ComplaintTopic topic = domain::ComplaintTopic::other;
    trust::WipedText callback;
};

[[nodiscard]] trust::WipedText packed(domain::ComplaintTopic topic, const std::string& callback);
/// nullopt: nothing that packed() made.
[[nodiscard]] std::optional<WordContent> unpacked(std::span<const unsigned char> content);

}  // namespace oasis::store
