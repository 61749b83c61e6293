#include "kiosk/flow_turn.h"
#include <algorithm>

namespace oasis::kiosk {

void Turn::call_staff() {
    std::optional<Paused> paused;
    std::optional<domain::ParticipantId> participant;
    const auto keep = [&](const auto& state) {
        paused = state;
        participant = state.person.participant.id;
    };
    if (const auto* choosing = in<Choosing>())
        keep(*choosing);
    else if (const auto* already = in<AlreadyIn>())
        keep(*already);
    else if (const auto* still = in<StillThere>())
        std::visit(keep, still->paused);
    else if (const auto* done = in<Done>())
        participant = done->person.participant.id;
    wait_for(Wish::staff, std::move(paused));
    effects_.push_back(CallStaff{flow_.memory.last_ticket, participant});
}

void Turn::check_out() {
    const auto* already = in<AlreadyIn>();
    if (!already)
        return;
    const auto participant = already->person.participant.id;
    wait_for(Wish::check_out);
    effects_.push_back(CheckOut{flow_.memory.last_ticket, participant});
}

void Turn::take_back() {
    std::optional<domain::Visit> visit;
    if (const auto* done = in<Done>())
        visit = done->person.visit;
    else if (const auto* already = in<AlreadyIn>())
        visit = already->person.visit;
    if (!visit)
        return;
    wait_for(Wish::undo);
    effects_.push_back(UndoCheckIn{flow_.memory.last_ticket, visit->id});
}

void Turn::go_back() {
    if (auto* done = in<Done>(); done && !offers(done->person).empty())
        choose(std::move(done->person), done->arrival, false);
    else if (auto* called = in<CalledStaff>(); called && called->paused)
        resume(*called->paused);
    else if (!in<Home>())
        go_home();
}

void Turn::be_done() {
    if (auto* choosing = in<Choosing>(); choosing && choosing->saving)
        choosing->saving->then_done = true;
    else if (choosing)
        finish(std::move(choosing->person), choosing->arrival);
    else if (auto* called = in<CalledStaff>(); called && called->paused)
        resume(*called->paused);
    else if (!in<Home>())
        go_home();
}

void Turn::let_in() {
    const auto* ask = in<AskUs>();
    if (!ask || !ask->card)
        return;
    const auto card = ask->card;
    flow_.manner.large = false;  // its pad needs the glass
    flow_.state = CornerDoor{now_.moment, {}, {}, false, {}, {}, card};
}

void Turn::operator()(const Tapped& tap) {
    (*this)(Touched{});
    if (auto* door = in<CornerDoor>())
        return tap_at_door(*door, tap.button);
    if (auto* corner = in<Corner>())
        return tap_in_corner(*corner, tap.button);
    if (tap_in_complaints(tap.button))
        return;
    switch (tap.button) {
    case Button::language:
        flow_.manner.english = !flow_.manner.english;
        return;
    case Button::large:
        flow_.manner.large = !flow_.manner.large;
        return;
    case Button::low:
        flow_.manner.low = !flow_.manner.low;
        return;
    case Button::hours:
        if (in<Home>())
            flow_.state = Hours{now_.moment};
        return;
    case Button::wall:
        if (in<Home>())
            flow_.state = WallDoors{now_.moment};
        return;
    case Button::notices:
        return open_notices();
    case Button::corner:
        if (in<Home>()) {
            flow_.manner.large = false;  // its pad needs the glass
            flow_.state = CornerDoor{now_.moment, {}, {}, false, {}, {}};
        }
        return;
    case Button::let_in:
        return let_in();
    case Button::call_staff:
        return call_staff();
    case Button::back:
        return go_back();
    case Button::done:
        return be_done();
    case Button::change:
        if (auto* already = in<AlreadyIn>(); already && !offers(already->person).empty())
            choose(std::move(already->person), false, false);
        return;
    case Button::check_out:
        return check_out();
    case Button::undo:
        return take_back();
    case Button::try_again:
        flow_.memory.seen = {};  // the very same card may be shown at once
        return go_home();
    case Button::still_here:
        if (auto* still = in<StillThere>())
            resume(std::move(still->paused));
        return;
    case Button::enter:
    case Button::by_number:
    case Button::by_name:
    case Button::open_today:
    case Button::keep_hours:
    case Button::test_readers:
    case Button::check_in:
    case Button::complaints:
    case Button::write_word:
    case Button::send:
        return;  // of the corner and the complaints alone
    }
}

void Turn::operator()(const TileTapped& tap) {
    (*this)(Touched{});
    auto* choosing = in<Choosing>();
    if (!choosing)
        return;
    const auto all = offers(choosing->person);
    const auto offer =
        std::find_if(all.begin(), all.end(), [&](const auto& o) { return o.view.session.id == tap.session; });
    if (offer == all.end())
        return;
    choosing->explained.reset();
    auto wanted = choosing->saving ? choosing->saving->wanted : choosing->person.picks;
    const auto at = std::find(wanted.begin(), wanted.end(), tap.session);
    if (at != wanted.end()) {
        wanted.erase(at);
    } else if (offer->state == domain::OfferState::free) {
        wanted.push_back(tap.session);
    } else {
        choosing->explained = tap.session;
        return;
    }
    save(*choosing, std::move(wanted));
}

void Turn::operator()(const PageTurned& turn) {
    (*this)(Touched{});
    if (auto* choosing = in<Choosing>()) {
        choosing->page = std::max(0, turn.page);
        choosing->explained.reset();
    } else if (auto* wall = in<WallPage>()) {
        wall->page = std::max(0, turn.page);
    } else if (auto* corner = in<Corner>()) {
        if (auto* names = std::get_if<ByName>(&corner->place))
            names->page = std::max(0, turn.page);
    } else if (auto* complaints = in<Complaints>()) {
        complaints->page = std::max(0, turn.page);
    } else if (auto* outside = in<OutsideOnly>()) {
        outside->page = std::max(0, turn.page);
    }
}

void Turn::operator()(const WallTapped& tap) {
    if (!in<WallDoors>())
        return;
    if (tap.door == WallDoor::hours)
        flow_.state = Hours{now_.moment};
    else
        flow_.state = WallPage{tap.door, now_.moment, 0};
}

void Turn::save(Choosing& choosing, std::vector<domain::SessionId> wanted) {
    const Moment since = choosing.saving ? choosing.saving->since : now_.moment;
    const Ticket ticket = new_ticket();
    effects_.push_back(Pick{ticket, choosing.person.visit.id, choosing.person.participant.id, wanted});
    choosing.saving = Saving{ticket, since, std::move(wanted), false};
}

}  // namespace oasis::kiosk
