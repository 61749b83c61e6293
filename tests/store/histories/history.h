#pragma once
#include <array>
#include <iosfwd>
#include <vector>

/// Random histories of a small station: five people, three days (the last of November, the first of December and one
/// before), three sessions a day with two places each.
namespace oasis::store::test {

inline constexpr int people = 5;     // the last one is a carer
inline constexpr int days = 3;
inline constexpr int sessions = 9;   // three a day: 9-10, 10-11 (does not count), 14-15
inline constexpr int sessions_a_day = 3;
inline constexpr int carer = people - 1;

enum class Deed {
    check_in,
    check_out,
    undo,
    pick,
    next_day,
    void_visit,
    move_visit,
    correct_times,
    add_visit,
    paper,
    confirm,
    serve,
    void_service,
    report,
    cancel,
};
inline constexpr int deeds = static_cast<int>(Deed::cancel) + 1;

/// One thing that somebody does. Every number is a choice among what there is.
struct Step {
    Deed deed = Deed::check_in;
    int who = 0;
    int other = 0;
    int day = 0;      // of those up to today
    int session = 0;  // of that day
    int mask = 0;     // bits: sessions, or people
    int minutes = 0;  // that pass before it
    bool manager = true;
    bool reason = true;
    bool clock_back = false;  // this once an hour is missing
    int kiosk = 0;            // or desk: which of the two programs
};
std::ostream& operator<<(std::ostream&, const Step&);

/// Where in time the history stands.
struct When {
    int day = 0;
    int minute = 0;  // of the day
    auto operator<=>(const When&) const = default;
};
inline constexpr std::array<int, sessions_a_day> session_starts{9 * 60, 10 * 60, 14 * 60};
inline constexpr int session_minutes = 60;
inline constexpr int places_each = 2;

[[nodiscard]] inline bool has(int mask, int bit) { return (mask >> bit & 1) != 0; }

/// The clock of a history: what time each step is done at.
class HistoryClock {
  public:
    /// Moves on, and says what the clock shows: an hour less for a step whose clock went back.
    When at(const Step& step);

  private:
    When now_{0, 8 * 60 + 30};
};

}  // namespace oasis::store::test
