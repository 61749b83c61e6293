#include "tests/store/histories/naive_station.h"

#include <algorithm>
#include <set>

namespace oasis::store::test {

void NaiveStation::live(const Step& step, When now) {
    const int day = step.day % (now.day + 1);
    const int session = day * sessions_a_day + step.session;
    switch (step.deed) {
    case Deed::check_in: return check_in(step, now);
    case Deed::check_out:
        if (visit(step.who, now.day) && !visit(step.who, now.day)->out)
            visit(step.who, now.day)->out = now;
        return;
    case Deed::undo: return undo(step, now);
    case Deed::pick: return pick(step, now);
    case Deed::next_day: return;
    case Deed::void_visit: return void_visit(step, day);
    case Deed::move_visit: return move_visit(step, day);
    case Deed::correct_times: return correct_times(step, day, now);
    case Deed::add_visit: return add_visit(step, day, now);
    case Deed::paper: return paper(step, day, now);
    case Deed::confirm: return confirm(step, session, now);
    case Deed::serve: return serve(step, day, now);
    case Deed::void_service: return void_service(step);
    case Deed::report:
        // A month with all its days up to this one.
        if (step.manager && day < now.day)
            for (int earlier = 0; earlier <= day; ++earlier)
                if ((earlier == 2) == (day == 2))
                    reported_[at(earlier)] = true;
        return;
    case Deed::cancel:
        if (!confirmed_[at(session)] && std::ranges::none_of(parts_[at(session)], [](const Part& part) {
                return part.sign == 'c' || part.sign == 'a';
            }))
            cancelled_[at(session)] = true;
        return;
    }
}

bool NaiveStation::may_change(const Step& step, int day, bool needs_reason) const {
    return open_to(step, day) && (step.reason || (!needs_reason && !reported_[at(day)]));
}

void NaiveStation::come(int person, int day, When in) {
    if (!visit(person, day))
        visit(person, day) = Visit{in, std::nullopt};
}

void NaiveStation::become(int session, int person, char sign) {
    auto& part = part_of(session, person);
    if (part.sign == ' ' || part.sign == 'w')
        part.added = true;
    part.sign = sign;
}

int NaiveStation::taken(int session) const {
    return static_cast<int>(std::ranges::count_if(
        parts_[at(session)], [](const Part& part) { return part.sign == 'p' || part.sign == 'c'; }));
}

void NaiveStation::check_in(const Step& step, When now) {
    auto& there = visit(step.who, now.day);
    if (there)
        there->out.reset();
    else
        there = Visit{now, std::nullopt};
}

void NaiveStation::undo(const Step& step, When now) {
    auto& there = visit(step.who, now.day);
    if (!there || std::abs(now.minute - there->in.minute) > 1)
        return;
    for (int session = now.day * 3; session < now.day * 3 + 3; ++session)
        if (!cancelled_[at(session)] && part(session, step.who) == 'c')
            return;
    there.reset();
    for (int session = now.day * 3; session < now.day * 3 + 3; ++session)
        if (part(session, step.who) == 'p')
            part_of(session, step.who).sign = 'w';
}

void NaiveStation::pick(const Step& step, When now) {
    if (!visit(step.who, now.day))
        return;
    for (int place = 0; place < sessions_a_day; ++place) {
        const int session = now.day * 3 + place;
        auto& part = part_of(session, step.who);
        const bool over = now.minute >= session_starts[at(place)] + session_minutes;
        if (cancelled_[at(session)] || confirmed_[at(session)] || over || part.sign == 'c' || part.sign == 'a')
            continue;
        if (has(step.mask, place) && part.sign != 'p' && taken(session) < places_each)
            part = {'p', false};
        else if (!has(step.mask, place) && part.sign == 'p')
            part.sign = 'w';
    }
}

void NaiveStation::void_visit(const Step& step, int day) {
    if (!visit(step.who, day) || !may_change(step, day, true))
        return;
    visit(step.who, day).reset();
    for (int session = day * 3; session < day * 3 + 3; ++session)
        if (!cancelled_[at(session)] && (part(session, step.who) == 'p' || part(session, step.who) == 'c'))
            part_of(session, step.who).sign = 'w';
}

void NaiveStation::move_visit(const Step& step, int day) {
    if (!visit(step.who, day) || visit(step.other, day) || !may_change(step, day, true))
        return;
    std::swap(visit(step.who, day), visit(step.other, day));
    for (int session = day * 3; session < day * 3 + 3; ++session) {
        auto& mine = part_of(session, step.who);
        auto& theirs = part_of(session, step.other);
        if (cancelled_[at(session)] || mine.sign == ' ' || mine.sign == 'w')
            continue;
        if (theirs.sign == ' ' || theirs.sign == 'w')
            theirs = mine;
        else if (mine.sign == 'c')
            theirs.sign = 'c';
        mine.sign = 'w';
    }
}

void NaiveStation::correct_times(const Step& step, int day, When now) {
    auto& there = visit(step.who, day);
    const When in{day, 9 * 60 + step.mask};
    if (there && in <= now && (!there->out || (*there->out >= in && *there->out <= now)) && may_change(step, day, true))
        there->in = in;
}

void NaiveStation::add_visit(const Step& step, int day, When now) {
    const When in{day, 9 * 60 + step.mask};
    if (!visit(step.who, day) && in <= now && may_change(step, day, true))
        visit(step.who, day) = Visit{in, std::nullopt};
}

void NaiveStation::paper(const Step& step, int day, When now) {
    const int session = day * 3 + step.session;
    const When in{day, 8 * 60};
    if (in > now || cancelled_[at(session)] || start(session) > now || (step.mask & 31) == 0)
        return;
    bool changes_part = false;
    bool changes = false;
    for (int person = 0; person < people; ++person) {
        changes_part |= has(step.mask, person) && part(session, person) != 'c';
        changes |= has(step.mask, person) && !visit(person, day);
    }
    const bool needs_reason = changes_part && confirmed_[at(session)] && day != now.day;
    if ((!changes && !changes_part) || !may_change(step, day, needs_reason))
        return;
    for (int person = 0; person < people; ++person)
        if (has(step.mask, person)) {
            come(person, day, in);
            become(session, person, 'c');
        }
    if (std::ranges::none_of(parts_[at(session)], [](const Part& part) { return part.sign == 'p'; }))
        confirmed_[at(session)] = true;
}

/// Who stands in the session is present where the bit is set, absent else; who does not is also there where it is.
void NaiveStation::confirm(const Step& step, int session, When now) {
    if (cancelled_[at(session)] || start(session) > now)
        return;
    auto after = parts_[at(session)];
    for (int person = 0; person < people; ++person) {
        auto& part = after[at(person)];
        const bool stands = part.sign != ' ' && part.sign != 'w';
        if (has(step.mask, person))
            part = {'c', stands ? part.added : true};
        else if (stands)
            part.sign = part.added ? 'w' : 'a';
    }
    const auto same_sign = [](const Part& one, const Part& other) { return one.sign == other.sign; };
    const bool changes = !std::ranges::equal(after, parts_[at(session)], same_sign);
    if (!changes && confirmed_[at(session)])
        return;
    const int day = session / 3;
    if (!may_change(step, day, confirmed_[at(session)] && day != now.day))
        return;
    parts_[at(session)] = after;
    confirmed_[at(session)] = true;
    for (int person = 0; person < people; ++person)
        if (has(step.mask, person))
            come(person, day, start(session));
}

void NaiveStation::serve(const Step& step, int day, When) {
    const int kind = step.session;
    const int half = step.mask >> people & 1;
    std::vector<Service> wanted;
    for (int person = 0; person < people; ++person) {
        const bool there = std::ranges::any_of(services_, [&](const Service& service) {
            return !service.voided && service.person == person && service.day == day && service.half == half &&
                   service.kind == kind;
        });
        if (has(step.mask, person) && !there)
            wanted.push_back({person, day, half, kind});
    }
    if (may_change(step, day, false))
        services_.insert(services_.end(), wanted.begin(), wanted.end());
}

void NaiveStation::void_service(const Step& step) {
    if (step.mask % 8 >= std::ssize(services_))
        return;
    auto& service = services_[at(step.mask % 8)];
    if (!service.voided && may_change(step, service.day, true))
        service.voided = true;
}

int NaiveStation::services(int person, bool december, int unit) const {
    constexpr int carers_group = 2;
    int each = 0;
    std::set<int> half_days;
    std::set<int> whole_days;
    const auto add = [&](int day, int half) {
        if ((day == 2) != december)
            return;
        each += 1;
        half_days.insert(day * 2 + half);
        whole_days.insert(day);
    };
    for (int session = 0; session < sessions; ++session)
        if (part(session, person) == 'c' && !cancelled_[at(session)] && session % 3 != 1)
            add(session / 3, session % 3 == 2 ? 1 : 0);
    for (const auto& service : services_)
        if (!service.voided && service.person == person && service.kind != carers_group)
            add(service.day, service.half);
    return unit == 0 ? each : static_cast<int>(unit == 1 ? half_days.size() : whole_days.size());
}

}  // namespace oasis::store::test
