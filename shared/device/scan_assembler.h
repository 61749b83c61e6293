#pragma once
#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>

namespace oasis::device {

/// Puts the characters of a barcode scanner together into codes. Pure: time is an argument, monotonic.
/// A code ends with Enter, LF, CR or Tab, or with 80 ms of silence; ends without characters are nothing.
/// Characters of an older code never join the next one: a gap of 80 ms always parts them.
/// Control characters and keys that print nothing are dropped. Only the first `longest` characters of a code
/// are kept, so endless input comes out as one unknown code.
class ScanAssembler {
  public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds silence{80};
    static constexpr std::size_t longest = 4096;

    /// A key went down. `usage` is the USB HID keyboard usage, which is also SDL's scancode; read as a US
    /// keyboard whatever the layout, so neither it nor an input method matters.
    void key(int usage, bool shift, Time at);
    /// A character came over a serial line.
    void character(char c, Time at);

    /// The next finished code, oldest first; none while there is none.
    std::optional<std::string> poll(Time now);
    /// When `poll` will have something without further input; none while no code is under way.
    std::optional<Time> deadline() const;

  private:
    void finish();

    std::string current_;
    std::deque<std::string> finished_;
    Time last_{};
};

/// The character on a US keyboard of a USB HID usage (SDL scancode), '\n' for Enter, '\t' for Tab; 0 for
/// none.
char character_of_usage(int usage, bool shift);

}  // namespace oasis::device
