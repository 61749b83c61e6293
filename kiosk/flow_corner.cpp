#include "kiosk/flow_turn.h"
#include <algorithm>
#include <utility>

namespace oasis::kiosk {

namespace {

void type(std::string& digits, std::optional<int> digit, std::size_t most) {
    if (!digit && !digits.empty())
        digits.pop_back();
    else if (digit && digits.size() < most)
        digits += static_cast<char>('0' + *digit);
}

CornerSaid said(const domain::Refused& refused) {
    std::optional<Attendee> attendee;
    if (refused.participant)
        attendee = Attendee{*refused.participant, std::nullopt};
    return {CornerSaid::What::not_taken, std::move(attendee)};
}

/// A repeat is no other answer at the corner: the person is in, or out, since then.
CornerPlace said(const domain::CheckInResult& result) {
    return std::visit(
        [](const auto& answer) -> CornerSaid {
            if constexpr (requires { answer.visit; })
                return {CornerSaid::What::checked_in, Attendee{answer.participant, answer.visit}};
            else
                return said(answer);
        },
        result);
}

CornerPlace said(const domain::CheckOutResult& result) {
    if (const auto* refused = std::get_if<domain::Refused>(&result))
        return said(*refused);
    const auto& out = std::get<domain::CheckedOut>(result);
    return CornerSaid{CornerSaid::What::checked_out, Attendee{out.participant, out.visit}};
}

}  // namespace

void Turn::operator()(const PadTapped& tap) {
    (*this)(Touched{});
    if (type_number(tap.digit))
        return;
    if (auto* door = in<CornerDoor>(); door && !door->asked) {
        door->answer.reset();
        if (!door->at_pin)
            return type(door->number, tap.digit, most_digits);
        type(door->pin, tap.digit, pin_digits);
        if (door->pin.size() < pin_digits)
            return;
        door->asked = new_ticket();
        effects_.push_back(SignIn{*door->asked, door->number, std::exchange(door->pin, {})});
    } else if (auto* corner = in<Corner>(); corner && !corner->asked) {
        if (auto* by_number = std::get_if<ByNumber>(&corner->place)) {
            by_number->unknown = false;
            type(by_number->number, tap.digit, most_digits);
        }
    }
}

void Turn::operator()(const NameTapped& tap) {
    (*this)(Touched{});
    auto* corner = in<Corner>();
    const auto* names = corner && !corner->asked ? std::get_if<ByName>(&corner->place) : nullptr;
    if (!names)
        return;
    const auto person = std::ranges::find(names->people, tap.participant, &domain::Participant::id);
    if (person == names->people.end())
        return;
    corner->asked = new_ticket();
    effects_.push_back(FindPerson{*corner->asked, person->number});
}

void Turn::tap_at_door(CornerDoor& door, Button button) {
    if (button == Button::back && door.at_pin)
        door = CornerDoor{now_.moment, door.number, {}, false, {}, {}};
    else if (button == Button::back)
        go_home();
    else if (button == Button::enter && !door.number.empty())
        door.at_pin = true;
}

void Turn::tap_in_corner(Corner& corner, Button button) {
    const bool in_menu = std::holds_alternative<CornerMenu>(corner.place);
    if (button == Button::back)
        return in_menu ? go_home()
                       : static_cast<void>(corner = Corner{corner.account, now_.moment, {}, CornerMenu{}});
    if (corner.asked)
        return;
    if (in_menu && button == Button::by_number)
        corner.place = ByNumber{};
    if (in_menu && button == Button::test_readers)
        corner.place = ReaderTest{};
    if (in_menu && button == Button::by_name)
        effects_.push_back(ListPeople{corner.asked.emplace(new_ticket())});
    if (in_menu && (button == Button::open_today || button == Button::keep_hours))
        effects_.push_back(
            OverrideHours{corner.asked.emplace(new_ticket()), corner.account, button == Button::open_today});
    if (const auto* by_number = std::get_if<ByNumber>(&corner.place);
        by_number && button == Button::enter && !by_number->number.empty())
        effects_.push_back(FindPerson{corner.asked.emplace(new_ticket()), by_number->number});
    if (const auto* attendee = std::get_if<Attendee>(&corner.place)) {
        const auto person = attendee->participant.id;
        if (button == Button::check_in)
            effects_.push_back(StaffCheckIn{corner.asked.emplace(new_ticket()), corner.account, person});
        if (button == Button::check_out)
            effects_.push_back(StaffCheckOut{corner.asked.emplace(new_ticket()), corner.account, person});
    }
    if (std::holds_alternative<CornerSaid>(corner.place) && button == Button::done)
        corner.place = CornerMenu{};
}

void Turn::operator()(const CornerAnswered& answer) {
    if (auto* door = in<CornerDoor>(); door && door->asked == answer.ticket)
        answer_at_door(*door, answer);
    else if (auto* corner = in<Corner>(); corner && corner->asked == answer.ticket)
        answer_in_corner(*corner, answer);
}

void Turn::answer_at_door(CornerDoor& door, const CornerAnswered& answer) {
    if (const auto* in = std::get_if<SignedInAtCorner>(&answer.answer)) {
        flow_.state = Corner{in->account, now_.moment, {}, CornerMenu{}};
        return play(Chime::done);
    }
    door.asked.reset();
    door.touched = now_.moment;
    if (const auto* wrong = std::get_if<CornerDoor::WrongPin>(&answer.answer)) {
        door.answer = *wrong;
    } else if (const auto* shut = std::get_if<CornerDoor::Shut>(&answer.answer)) {
        door = CornerDoor{now_.moment, {}, {}, false, {}, *shut};
    }
    play(Chime::ask);
}

void Turn::answer_in_corner(Corner& corner, const CornerAnswered& answer) {
    corner.asked.reset();
    corner.touched = now_.moment;
    if (const auto* people = std::get_if<People>(&answer.answer)) {
        corner.place = ByName{people->people, 0};
    } else if (const auto* found = std::get_if<Found>(&answer.answer)) {
        if (found->attendee)
            corner.place = *found->attendee;
        else if (auto* by_number = std::get_if<ByNumber>(&corner.place))
            by_number->unknown = true;
    } else if (const auto* in = std::get_if<domain::CheckInResult>(&answer.answer)) {
        corner.place = said(*in);
        play(Chime::done);
    } else if (const auto* out = std::get_if<domain::CheckOutResult>(&answer.answer)) {
        corner.place = said(*out);
        play(Chime::done);
    } else if (std::holds_alternative<HoursSet>(answer.answer)) {
        play(Chime::done);
    }
}

bool Turn::fault_in_corner(const Faulted& fault) {
    if (auto* door = in<CornerDoor>(); door && door->asked == fault.ticket) {
        door->asked.reset();
        door->answer = CornerDoor::Unanswered{};
        play(Chime::ask);
        return true;
    }
    if (auto* corner = in<Corner>(); corner && corner->asked == fault.ticket) {
        corner->asked.reset();
        const bool busy = fault.reason == domain::Refusal::busy;
        corner->place = CornerSaid{busy ? CornerSaid::What::busy : CornerSaid::What::storage, std::nullopt};
        play(Chime::ask);
        return true;
    }
    return false;
}

}  // namespace oasis::kiosk
