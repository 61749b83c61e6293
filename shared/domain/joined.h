#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace oasis::domain {

/// The texts that say something, one after the other, with `between` between two.
[[nodiscard]] inline std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    std::string line;
    for (const auto& text : texts) {
        if (!line.empty() && !text.empty())
            line += between;
        line += text;
    }
    return line;
}

}  // namespace oasis::domain
