#include "kiosk/flow_turn.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

using Briefs = std::vector<NoticeBrief>;

Briefs::const_iterator find(const Briefs& all, domain::NoticeEditionId edition) {
    return std::ranges::find(all, edition, &NoticeBrief::edition);
}
bool turns_by_itself(const Notices& state, const Briefs& all) { return !state.still && all.size() > 1; }
Moment dwell_of(const Notices& state, const Briefs& all) {
    const auto known = find(all, state.edition);
    return known == all.end() ? Moment{} : known->dwell;
}

}  // namespace

void Turn::open_notices() {
    if (!in<Home>())
        return;
    const auto& all = flow_.memory.notices;
    const auto first = all.empty() ? domain::NoticeEditionId{} : all.front().edition;
    flow_.state = Notices{first, now_.moment, now_.moment};
}

void Turn::rotate(const Notices& shown) {
    const auto& all = flow_.memory.notices;
    const bool left_alone = is_over(shown.touched, flow_.timing.idle);
    if (!turns_by_itself(shown, all)) {
        if (left_alone)
            go_home();
        return;
    }
    if (!is_over(shown.since, dwell_of(shown, all)))
        return;
    const bool round_is_over = shown.seen >= static_cast<int>(all.size()) || is_over(shown.touched, Notices::longest_round);
    if (left_alone && round_is_over)
        return go_home();
    auto following = find(all, shown.edition);
    if (following != all.end())
        ++following;
    const auto next = following == all.end() ? all.front().edition : following->edition;
    flow_.state = Notices{next, now_.moment, shown.touched, 0, false, shown.seen + 1};
}

void Turn::operator()(const NoticeTurned& turn) {
    (*this)(Touched{});
    auto* shown = in<Notices>();
    if (!shown || find(flow_.memory.notices, turn.edition) == flow_.memory.notices.end())
        return;
    shown->edition = turn.edition;
    shown->page = std::max(0, turn.page);
    shown->since = now_.moment;
}

void Turn::operator()(const NoticesChanged& change) {
    const auto before = flow_.memory.notices;
    flow_.memory.notices = change.notices;
    auto* shown = in<Notices>();
    if (!shown || find(change.notices, shown->edition) != change.notices.end())
        return;
    // Its newer edition takes its place; without one, the first of those that hang.
    const auto old = find(before, shown->edition);
    auto newer = change.notices.end();
    if (old != before.end())
        newer = std::ranges::find(change.notices, old->notice, &NoticeBrief::notice);
    if (newer == change.notices.end())
        newer = change.notices.begin();
    shown->edition = newer == change.notices.end() ? domain::NoticeEditionId{} : newer->edition;
    shown->page = 0;
    shown->since = now_.moment;
}

Moment notices_wake_at(const Notices& state, const Memory& memory, const Timing& timing) {
    if (turns_by_itself(state, memory.notices))
        return state.since + dwell_of(state, memory.notices);
    return state.touched + timing.idle;
}

}  // namespace oasis::kiosk
