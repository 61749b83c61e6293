#pragma once
#include "kiosk/flow.h"
#include <string>

/// A flow under test: told events at a time of its own, remembers what it asked for.
namespace oasis::kiosk::test {

[[nodiscard]] domain::Participant person(int id);
[[nodiscard]] domain::Visit visit(int id, domain::Instant checked_in_at);
/// A session from `starts` to `ends` minutes after the fixture's first moment.
[[nodiscard]] domain::SessionView session(int id, int starts, int ends, int places = 10, int picked = 0);
/// Editions 1 and 2, read in 10 and 18 seconds.
[[nodiscard]] std::vector<NoticeBrief> two_notices();
[[nodiscard]] domain::CardDigest card(int id);
[[nodiscard]] Scanned scan(int card_id);
[[nodiscard]] Scanned camera_scan(int card_id);
/// The state's name as in flow.h; of the corner, its place's.
[[nodiscard]] std::string name_of(const State& state);

class Kiosk {
  public:
    Flow flow;
    std::vector<Effect> effects;  // of the last event
    Now now{Moment{1'000'000}, domain::from_ms(1'800'000'000'000)};

    void tell(const Event& event);
    /// Time passes, with the Ticks that wake_at asks for.
    void pass(Moment time);
    [[nodiscard]] std::string state() const { return name_of(flow.state); }
    template <class S>
    [[nodiscard]] const S& in() const {
        return std::get<S>(flow.state);
    }
    /// The last event's effect of this kind; nullptr when there was none.
    template <class E>
    [[nodiscard]] const E* asked() const {
        for (const Effect& effect : effects)
            if (const auto* found = std::get_if<E>(&effect))
                return found;
        return nullptr;
    }
    [[nodiscard]] bool played(Chime chime) const;

    /// Scans and is answered: checked in today, with these sessions on.
    void check_in(int id, const std::vector<domain::SessionView>& today);
    /// Scans and is answered: already in.
    void come_again(int id, const std::vector<domain::SessionView>& today,
                    const std::vector<domain::SessionId>& picks = {});
    /// The store answers the pick that was last asked for.
    void pick_is_saved(const std::vector<domain::SessionView>& today);
    void refuse(int id, domain::Refusal reason);

    /// The corner's pad, digit by digit.
    void type(const std::string& digits);
    /// The store answers what the corner asked for last.
    void answer_corner(decltype(CornerAnswered::answer) answer);
    /// From home to the corner's menu, as account 3.
    void enter_corner();

    /// From home to what a word may be about, and on to the number to call back.
    void go_to_topics();
    void go_to_number();
};

/// Two sessions side by side, one at the same time as the first, one full.
[[nodiscard]] std::vector<domain::SessionView> usual_day();

}  // namespace oasis::kiosk::test
