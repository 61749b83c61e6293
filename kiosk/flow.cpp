#include "kiosk/flow.h"
#include "kiosk/flow_turn.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

constexpr std::size_t most_seen = 4;

/// The same card still before the lens, or a scanner's double read: no new wish of the person. Two codes before
/// the lens are read in turn, so what was seen a moment ago beside the last one is no new wish either.
bool is_same_scan(Memory& memory, const Scanned& scan, const Timing& timing, Moment now) {
    auto& seen = memory.seen[scan.lingering ? 0 : 1];
    const auto known = std::ranges::find(seen, scan.key, &Memory::Seen::key);
    if (known != seen.end()) {
        const bool last = std::next(known) == seen.end();
        const bool same = now - known->at < (scan.lingering && last ? timing.same_card : timing.same_stroke);
        if (same && scan.lingering)
            known->at = now;
        if (same)
            return true;
        seen.erase(known);
    }
    if (!scan.lingering)
        seen.clear();
    if (seen.size() >= most_seen)
        seen.erase(seen.begin());
    seen.push_back({scan.key, now});
    return false;
}

/// How long a refusal stays: who waits for staff to come to the glass is given the time.
Moment span_of(const AskUs& ask, const Timing& timing) { return ask.card ? timing.idle : timing.result; }

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace

void Turn::go_home() {
    flow_.state = Home{now_.moment, now_.moment};
    flow_.manner = {};
}

const Waiting* Turn::waiting_for(Ticket ticket) const {
    const auto* waiting = std::get_if<Waiting>(&flow_.state);
    return waiting && waiting->ticket == ticket ? waiting : nullptr;
}

void Turn::wait_for(Wish wish, std::optional<Paused> paused) {
    const auto* home = in<Home>();
    const auto* waiting = in<Waiting>();
    const std::optional<Home> from_home = home ? std::optional{*home} : waiting ? waiting->from_home : std::nullopt;
    flow_.state = Waiting{wish, ++flow_.memory.last_ticket, now_.moment, from_home, std::move(paused)};
}

void Turn::resume(Paused paused) {
    std::visit([&](auto& state) { state.touched = now_.moment; }, paused);
    std::visit([&](auto&& state) { flow_.state = std::move(state); }, std::move(paused));
}

std::vector<domain::Offer> Turn::offers(const Person& person) const {
    return offers_to(person, now_.wall);
}

void Turn::alert(domain::AlertKind kind, std::optional<domain::ParticipantId> participant) {
    if (flow_.memory.alerts.lets_through(kind, now_.moment))
        effects_.push_back(RaiseAlert{kind, participant});
}

void Turn::ask_us(Ask kind) {
    auto& refusals = flow_.memory.refusals;
    std::erase_if(refusals, [&](Moment at) { return is_over(at, flow_.timing.refusal_span); });
    const auto enough = static_cast<std::size_t>(flow_.timing.refusals_until_help);
    if (refusals.size() >= enough)
        refusals.erase(refusals.begin());
    refusals.push_back(now_.moment);
    const bool try_first = kind == Ask::not_our_card && refusals.size() < enough;
    flow_.state = AskUs{kind, now_.moment, !try_first};
    play(Chime::ask);
}

void Turn::operator()(const Scanned& scan) {
    if (is_same_scan(flow_.memory, scan, flow_.timing, now_.moment))
        return;
    if (auto* corner = in<Corner>()) {
        if (auto* test = std::get_if<ReaderTest>(&corner->place)) {
            test->last = Reading{scan.card.has_value(), scan.lingering, scan.length};
            corner->touched = now_.moment;
            return play(Chime::read);
        }
    }
    if (!scan.card) {
        ask_us(Ask::not_our_card);
        return alert(domain::AlertKind::unknown_card, std::nullopt);
    }
    wait_for(Wish::check_in);
    in<Waiting>()->card = scan.card;
    play(Chime::read);
    effects_.push_back(CheckIn{flow_.memory.last_ticket, *scan.card});
}

void Turn::operator()(const Touched&) {
    std::visit(
        [&](auto& state) {
            if constexpr (requires { state.touched; })
                state.touched = now_.moment;
            if constexpr (requires { state.still; })
                state.still = true;  // a notice stands still from now on
        },
        flow_.state);
}

void Turn::operator()(const Tick&) {
    const Timing& timing = flow_.timing;
    const auto pause = [&](auto& state) {
        if (!is_over(state.touched, timing.idle))
            return;
        flow_.state = StillThere{Paused{std::move(state)}, now_.moment};
        play(Chime::read);
    };
    const auto leave = [&](const auto& page) {
        if (is_over(page.touched, timing.idle))
            go_home();
    };
    const auto leave_corner = [&](const auto& corner) {
        if (is_over(corner.touched, timing.corner))
            go_home();
    };
    const auto pass = [&](const auto& state) {
        if (is_over(state.since, timing.result))
            go_home();
    };
    // The state is moved out of itself, so the visit is on a copy.
    State state = flow_.state;
    std::visit(Overloaded{[&](const Home& s) {
                              if (is_over(s.touched, timing.idle))
                                  flow_.manner = {};
                          },
                          [&](const Hours& s) { leave(s); }, [&](const WallDoors& s) { leave(s); },
                          [&](const WallPage& s) { leave(s); }, [&](const Notices& s) { rotate(s); },
                          [&](const Complaints& s) { leave(s); },
                          [&](const Topics& s) { leave(s); }, [&](const OutsideOnly& s) { leave(s); },
                          [&](const CallBack& s) { leave(s); },  // the number goes with it
                          [](const Waiting&) {}, [&](Choosing& s) { pause(s); }, [&](AlreadyIn& s) { pause(s); },
                          [&](const StillThere& s) {
                              if (is_over(s.since, timing.grace))
                                  go_home();
                          },
                          [&](const CalledStaff& s) {
                              if (!is_over(s.since, timing.result))
                                  return;
                              s.paused ? resume(*s.paused) : go_home();
                          },
                          [&](const CornerDoor& s) { leave_corner(s); }, [&](const Corner& s) { leave_corner(s); },
                          [&](const AskUs& s) {
                              if (is_over(s.since, span_of(s, timing)))
                                  go_home();
                          },
                          [&](const auto& s) { pass(s); }},
               state);
}

void Turn::operator()(const TodayChanged& change) {
    if (auto* choosing = in<Choosing>())
        choosing->person.today = change.today;
    else if (auto* already = in<AlreadyIn>())
        already->person.today = change.today;
}

void Turn::operator()(const ReadersChanged& change) {
    Memory& memory = flow_.memory;
    if (change.camera == Reader::lost && memory.camera != Reader::lost)
        alert(domain::AlertKind::camera_lost, std::nullopt);
    if (change.scanner == Reader::lost && memory.scanner != Reader::lost)
        alert(domain::AlertKind::scanner_lost, std::nullopt);
    memory.camera = change.camera;
    memory.scanner = change.scanner;
}

Step next(Flow flow, const Event& event, const Now& now) {
    Step step{std::move(flow), {}};
    std::visit(Turn{step.flow, step.effects, now}, event);
    return step;
}

std::vector<domain::Offer> offers_to(const Person& person, domain::Instant now) {
    return domain::offers(person.today, person.picks, now, person.unsuited, person.wishes);
}

int seconds_left(Moment since, Moment span, Moment now) {
    const auto left = since + span - now;
    return left.count() <= 0 ? 0 : static_cast<int>((left.count() + 999) / 1000);
}

bool can_undo(const domain::Visit& visit, const Now& now) {
    const auto age = now.wall - visit.checked_in_at;
    return !visit.checked_out_at && age >= age.zero() && age < domain::undo_window;
}

std::optional<Moment> wake_at(const Flow& flow, const Now& now) {
    const Timing& timing = flow.timing;
    const auto by_second = [&](Moment since, Moment span) {
        const auto passed = (now.moment - since).count();
        return since + std::min(span, Moment{(passed / 1000 + 1) * 1000});
    };
    const auto idle = [&](Moment touched) { return std::optional(touched + timing.idle); };
    return std::visit(
        Overloaded{[&](const Home& s) -> std::optional<Moment> {
                       return flow.manner == Manner{} ? std::nullopt : idle(s.touched);
                   },
                   [&](const Hours& s) { return idle(s.touched); },
                   [&](const WallDoors& s) { return idle(s.touched); },
                   [&](const WallPage& s) { return idle(s.touched); },
                   [&](const Notices& s) { return std::optional(notices_wake_at(s, flow.memory, timing)); },
                   [&](const Complaints& s) { return idle(s.touched); },
                   [&](const Topics& s) { return idle(s.touched); },
                   [&](const OutsideOnly& s) { return idle(s.touched); },
                   [&](const CallBack& s) {
                       const Moment slow = s.asked_at + timing.slow, end = s.touched + timing.idle;
                       return std::optional(s.asked && slow > now.moment ? std::min(slow, end) : end);
                   },
                   [&](const Waiting& s) -> std::optional<Moment> {
                       for (const Moment span : {timing.unnoticed, timing.slow})
                           if (now.moment < s.since + span)
                               return s.since + span;
                       return std::nullopt;
                   },
                   [&](const Choosing& s) {
                       const Moment slow = s.saving ? s.saving->since + timing.slow : Moment{0};
                       const Moment end = s.touched + timing.idle;
                       return std::optional(slow > now.moment ? std::min(slow, end) : end);
                   },
                   [&](const AlreadyIn& s) {
                       const Moment fade = s.since + timing.name;
                       const Moment end = s.touched + timing.idle;
                       return std::optional(fade > now.moment ? std::min(fade, end) : end);
                   },
                   [&](const CornerDoor& s) { return std::optional(s.touched + timing.corner); },
                   [&](const Corner& s) { return std::optional(s.touched + timing.corner); },
                   [&](const StillThere& s) { return std::optional(by_second(s.since, timing.grace)); },
                   [&](const AskUs& s) { return std::optional(by_second(s.since, span_of(s, timing))); },
                   [&](const auto& s) { return std::optional(by_second(s.since, timing.result)); }},
        flow.state);
}

}  // namespace oasis::kiosk
