#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oasis::gui {

/// Carries characters that ImGui's 16-bit characters cannot hold, through slots among the Hangul syllables:
/// ImGui's input fields drop the private use area. Hangul itself and private-use characters take slots too,
/// so that no text can show another one's slot, or an icon. 11172 different ones in one run; those beyond
/// become U+FFFD.
class WideMap {
  public:
    std::string encode(std::string_view utf8);
    std::string decode(std::string_view text) const;
    /// The character that this 16-bit one stands for.
    char32_t original(char32_t carried) const;

  private:
    static constexpr char32_t first_slot = 0xAC00, last_slot = 0xD7A3;
    char32_t carried(char32_t original);

    std::vector<char32_t> originals_;  // by slot
    std::map<char32_t, char32_t> slots_;
};

}  // namespace oasis::gui
