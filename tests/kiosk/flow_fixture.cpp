#include "tests/kiosk/flow_fixture.h"
#include <array>

namespace oasis::kiosk::test {

namespace {
const domain::Instant first = domain::from_ms(1'800'000'000'000);
}

domain::Participant person(int id) {
    return {domain::ParticipantId{id}, std::to_string(1000 + id), "张**", {}, {}};
}

domain::Visit visit(int id, domain::Instant checked_in_at) {
    domain::Visit made;
    made.id = domain::VisitId{id};
    made.participant = domain::ParticipantId{id};
    made.checked_in_at = checked_in_at;
    return made;
}

domain::SessionView session(int id, int starts, int ends, int places, int picked) {
    domain::SessionView view;
    view.session.id = domain::SessionId{id};
    view.session.starts_at = first + std::chrono::minutes{starts};
    view.session.ends_at = first + std::chrono::minutes{ends};
    view.session.places = places;
    view.activity.alias_zh = "健康课堂";
    view.picked = picked;
    return view;
}

std::vector<domain::SessionView> usual_day() {
    return {session(1, 60, 120), session(2, 90, 150), session(3, 180, 240), session(4, 300, 360, 2, 2)};
}

std::vector<NoticeBrief> two_notices() {
    return {{domain::NoticeEditionId{1}, domain::NoticeId{1}, Moment{10'000}},
            {domain::NoticeEditionId{2}, domain::NoticeId{2}, Moment{18'000}}};
}

domain::CardDigest card(int id) {
    domain::CardDigest digest{};
    digest[0] = static_cast<std::byte>(id);
    return digest;
}

Scanned scan(int card_id) { return {card(card_id), static_cast<std::uint64_t>(card_id), false, 29}; }
Scanned camera_scan(int card_id) { return {card(card_id), static_cast<std::uint64_t>(card_id), true, 29}; }

std::string name_of(const State& state) {
    constexpr std::array names{"Home",        "Hours",   "WallDoors", "WallPage", "Waiting", "Choosing",   "Done",  "AlreadyIn", "AskUs", "StillThere",
                               "CalledStaff", "Goodbye", "Undone",  "CornerDoor", "Corner", "Notices",
                               "Complaints",  "Topics",  "OutsideOnly", "CallBack", "WordKept", "BoxBusy"};
    static_assert(names.size() == std::variant_size_v<State>);
    constexpr std::array places{"CornerMenu", "ByNumber", "ByName", "Attendee", "CornerSaid", "ReaderTest"};
    static_assert(places.size() == std::variant_size_v<CornerPlace>);
    if (const auto* corner = std::get_if<Corner>(&state))
        return places.at(corner->place.index());
    return names.at(state.index());
}

void Kiosk::tell(const Event& event) {
    Step step = next(std::move(flow), event, now);
    flow = std::move(step.flow);
    effects = std::move(step.effects);
}

void Kiosk::pass(Moment time) {
    const Moment end = now.moment + time;
    for (;;) {
        const auto wake = wake_at(flow, now);
        if (!wake || *wake > end)
            break;
        now.wall += *wake - now.moment;
        now.moment = *wake;
        tell(Tick{});
    }
    now.wall += end - now.moment;
    now.moment = end;
}

bool Kiosk::played(Chime chime) const {
    for (const Effect& effect : effects)
        if (const auto* play = std::get_if<Play>(&effect); play && play->chime == chime)
            return true;
    return false;
}

void Kiosk::check_in(int id, const std::vector<domain::SessionView>& today) {
    tell(scan(id));
    tell(CheckInAnswered{flow.memory.last_ticket, domain::CheckedIn{person(id), visit(id, now.wall)}, today, {}});
}

void Kiosk::come_again(int id, const std::vector<domain::SessionView>& today,
                       const std::vector<domain::SessionId>& picks) {
    tell(scan(id));
    const auto earlier = now.wall - std::chrono::minutes{10};
    tell(CheckInAnswered{flow.memory.last_ticket, domain::AlreadyIn{person(id), visit(id, earlier)}, today, picks});
}

void Kiosk::pick_is_saved(const std::vector<domain::SessionView>& today) {
    const Pick pick = *asked<Pick>();
    tell(PicksAnswered{pick.ticket, pick.wanted, {}, true, today});
}

void Kiosk::answer_corner(decltype(CornerAnswered::answer) answer) {
    tell(CornerAnswered{flow.memory.last_ticket, std::move(answer)});
}

void Kiosk::type(const std::string& digits) {
    for (const char digit : digits)
        tell(PadTapped{digit - '0'});
}

void Kiosk::enter_corner() {
    tell(Tapped{Button::corner});
    type("12");
    tell(Tapped{Button::enter});
    type("246810");
    answer_corner(SignedInAtCorner{domain::AccountId{3}});
}

void Kiosk::go_to_topics() {
    tell(Tapped{Button::complaints});
    tell(Tapped{Button::write_word});
}

void Kiosk::go_to_number() {
    go_to_topics();
    tell(TopicTapped{domain::ComplaintTopic::comfort});
}

void Kiosk::refuse(int id, domain::Refusal reason) {
    tell(scan(id));
    tell(CheckInAnswered{flow.memory.last_ticket, domain::Refused{reason, {}}, {}, {}});
}

}  // namespace oasis::kiosk::test
