#pragma once
#include <string_view>
#include <vector>

namespace oasis::domain::test {

/// A text as a station might write it, and the banned words that a reader would see in it, in their order.
struct HiddenText {
    std::string_view text;
    std::string_view words;  // parted by blanks
};
[[nodiscard]] const std::vector<HiddenText>& hidden_texts();

/// Texts that nobody would mind.
[[nodiscard]] const std::vector<std::string_view>& harmless_texts();

}  // namespace oasis::domain::test
