#pragma once
#include "kiosk/flow.h"

namespace oasis::kiosk {

/// When the notices turn, or home comes back.
[[nodiscard]] Moment notices_wake_at(const Notices& state, const Memory& memory, const Timing& timing);

/// One step of the flow under way: handles an event on a flow of its own. Only flow*.cpp uses it.
class Turn {
  public:
    Turn(Flow& flow, std::vector<Effect>& effects, const Now& now) : flow_(flow), effects_(effects), now_(now) {}

    // what comes from outside: flow.cpp
    void operator()(const Scanned& scan);
    void operator()(const Touched&);
    void operator()(const Tick&);
    void operator()(const TodayChanged& change);
    void operator()(const ReadersChanged& change);

    // the notices: flow_notices.cpp
    void operator()(const NoticeTurned& turn);
    void operator()(const NoticesChanged& change);

    // what the person taps: flow_taps.cpp
    void operator()(const Tapped& tap);
    void operator()(const TileTapped& tap);
    void operator()(const PageTurned& turn);
    void operator()(const WallTapped& tap);

    // what the store answers: flow_answers.cpp
    void operator()(const CheckInAnswered& answer);
    void operator()(const PicksAnswered& answer);
    void operator()(const CheckOutAnswered& answer);
    void operator()(const UndoAnswered& answer);
    void operator()(const StaffCallAnswered& answer);
    void operator()(const Faulted& fault);

    // at the corner: flow_corner.cpp
    void operator()(const PadTapped& tap);
    void operator()(const NameTapped& tap);
    void operator()(const CornerAnswered& answer);

    // complaints and the private word: flow_complaint.cpp
    void operator()(const TopicTapped& tap);
    void operator()(const WordAnswered& answer);

  private:
    void go_home();
    void open_notices();
    void rotate(const Notices& shown);
    void ask_us(Ask kind);
    /// Says it calmly, and tells staff where they must come for it.
    void refuse(domain::Refusal reason, std::optional<domain::ParticipantId> participant);
    void wait_for(Wish wish, std::optional<Paused> paused = std::nullopt);
    void resume(Paused paused);
    void choose(Person person, bool arrival, bool preselect);
    void finish(Person person, bool arrival);
    void save(Choosing& choosing, std::vector<domain::SessionId> wanted);
    void call_staff();
    void check_out();
    void take_back();
    void let_in();
    void go_back();
    void be_done();
    void tap_at_door(CornerDoor& door, Button button);
    void tap_in_corner(Corner& corner, Button button);
    void answer_at_door(CornerDoor& door, const CornerAnswered& answer);
    void answer_in_corner(Corner& corner, const CornerAnswered& answer);
    /// True when the fault was the corner's.
    bool fault_in_corner(const Faulted& fault);
    /// True when the tap was theirs.
    bool tap_in_complaints(Button button);
    bool type_number(std::optional<int> digit);
    bool fault_in_word(const Faulted& fault);
    [[nodiscard]] Ticket new_ticket() { return ++flow_.memory.last_ticket; }
    void alert(domain::AlertKind kind, std::optional<domain::ParticipantId> participant);
    void play(Chime chime) { effects_.push_back(Play{chime}); }
    [[nodiscard]] std::vector<domain::Offer> offers(const Person& person) const;
    [[nodiscard]] bool is_over(Moment since, Moment span) const { return now_.moment - since >= span; }
    /// True when the answer belongs to what is being waited for.
    [[nodiscard]] const Waiting* waiting_for(Ticket ticket) const;
    /// Whose picks this ticket saves, in front or paused; nullptr: nobody's here any more.
    [[nodiscard]] Choosing* saving_with(Ticket ticket);
    template <class S>
    [[nodiscard]] S* in() {
        return std::get_if<S>(&flow_.state);
    }

    Flow& flow_;
    std::vector<Effect>& effects_;
    const Now& now_;
};

}  // namespace oasis::kiosk
