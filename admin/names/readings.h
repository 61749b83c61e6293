#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace oasis::admin {

/// Pinyin of names, by ICU: `Han-Latin/Names` and `Han-Latin` both, so that 单 is found as shan and as dan.
class Readings {
  public:
    Readings();
    ~Readings();
    Readings(Readings&&) noexcept;
    Readings& operator=(Readings&&) noexcept;

    /// A name made ready for matches(): each character with its readings, tone-free and in lower case.
    [[nodiscard]] std::string searchable(std::string_view name);
    /// A name made ready to be sorted by its bytes: reading, tone, character, one after the other.
    [[nodiscard]] std::string order(std::string_view name);
    /// Forgets which characters were asked for.
    void clear();

  private:
    struct Engine;
    struct Sign;
    [[nodiscard]] std::vector<Sign> signs(std::string_view name);
    std::unique_ptr<Engine> engine_;
};

/// How a typed text is compared: half-width, lower case, without spaces.
[[nodiscard]] std::string folded(std::string_view text);

/// Where `wanted` (folded) stands in a name made by Readings::searchable: each character met by itself or by
/// the beginning of one of its readings.
enum class Match { none, within, at_start };
[[nodiscard]] Match match(std::string_view searchable, std::string_view wanted);

}  // namespace oasis::admin
