#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oasis::gui {

/// Carries characters that ImGui's 16-bit characters cannot hold through private-use slots U+E000..U+F8FF.
/// True private-use characters take slots too, so that no name can show one of our slots or an icon.
/// 6400 different ones in one run; those beyond become U+FFFD.
class WideMap {
  public:
    std::string encode(std::string_view utf8);
    std::string decode(std::string_view text) const;
    /// The character that this 16-bit one stands for.
    char32_t original(char32_t carried) const;

  private:
    static constexpr char32_t first_slot = 0xE000, last_slot = 0xF8FF;
    char32_t carried(char32_t original);

    std::vector<char32_t> originals_;  // by slot
    std::map<char32_t, char32_t> slots_;
};

}  // namespace oasis::gui
