#include "kiosk/flow_turn.h"
#include <algorithm>

namespace oasis::kiosk {

bool Turn::tap_in_complaints(Button button) {
    // From wherever somebody stands: their turn ends quietly, and nothing of it is lost, since every pick was saved
    // when it was tapped.
    if (button == Button::complaints && !in<Waiting>() && !in<CallBack>()) {
        flow_.state = Complaints{now_.moment, 0};
        return true;
    }
    if (button == Button::write_word && in<Complaints>()) {
        flow_.state = Topics{now_.moment};
        return true;
    }
    auto* call_back = in<CallBack>();
    if (!call_back)
        return false;
    if (button == Button::back && !call_back->asked)
        flow_.state = Topics{now_.moment};
    if (button == Button::send && !call_back->asked && domain::is_callback_number(call_back->number)) {
        call_back->untaken = false;
        call_back->asked_at = now_.moment;
        effects_.push_back(
            LeaveWord{call_back->asked.emplace(new_ticket()), call_back->topic, call_back->number});
    }
    // Staff may be called all the same: what was typed goes then.
    return button != Button::call_staff || call_back->asked;
}

void Turn::operator()(const TopicTapped& tap) {
    (*this)(Touched{});
    if (!in<Topics>())
        return;
    if (domain::goes_into_the_box(tap.topic))
        flow_.state = CallBack{now_.moment, tap.topic, {}, {}, {}, false};
    else
        flow_.state = OutsideOnly{now_.moment, 0};
}

bool Turn::type_number(std::optional<int> digit) {
    auto* call_back = in<CallBack>();
    if (!call_back || call_back->asked)
        return call_back != nullptr;
    call_back->untaken = false;
    auto& number = call_back->number;
    if (!digit && !number.empty())
        number.pop_back();
    else if (digit && number.size() < domain::most_callback_digits)
        number += static_cast<char>('0' + *digit);
    return true;
}

void Turn::operator()(const WordAnswered& answer) {
    const auto* call_back = in<CallBack>();
    if (!call_back || call_back->asked != answer.ticket)
        return;
    if (!answer.kept) {
        flow_.state = BoxBusy{now_.moment};
        return play(Chime::ask);
    }
    flow_.state = WordKept{now_.moment, !call_back->number.empty()};
    play(Chime::done);
}

bool Turn::fault_in_word(const Faulted& fault) {
    auto* call_back = in<CallBack>();
    if (!call_back || call_back->asked != fault.ticket)
        return false;
    call_back->asked.reset();
    call_back->untaken = true;
    call_back->touched = now_.moment;
    play(Chime::ask);
    return true;
}

}  // namespace oasis::kiosk
