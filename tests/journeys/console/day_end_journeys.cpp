#include "shared/store/acts.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "shared/store/queries_attendance.h"
#include "shared/store/verify.h"
#include "tests/catch.h"
#include "tests/journeys/console/console_files.h"
#include "tests/journeys/console/console_play.h"
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iostream>
#include <map>
#include <random>
#include <set>

using namespace oasis;
using domain::ParticipationOrigin;
using domain::ParticipationState;
using journeys::office;
using journeys::play_console;
using journeys::signing_in;

namespace {

constexpr int sessions = 5;
constexpr int each = 12;  // who picked a session
constexpr int pickers = sessions * each;
constexpr int strangers_here = 3;  // with a visit, without a pick
constexpr int walk_ins = 4;
constexpr int everybody = pickers + strangers_here + walk_ins + 3;  // and three at home
constexpr std::size_t most_strokes = 120;

/// Person n has the number n. What happened on the day, as the paper list in somebody's hand says it.
struct Day {
    std::array<std::vector<int>, sessions> picked;  // by number
    std::array<std::vector<int>, sessions> added;
    std::set<int> absent;  // of who picked
};

template <class Value>
void shuffle(std::vector<Value>& values, std::mt19937& random) {
    for (auto left = values.size(); left > 1; --left)
        std::swap(values[left - 1], values[random() % left]);
}

Day random_day(unsigned seed) {
    std::mt19937 random{seed};
    std::vector<int> people;
    for (int n = 1; n <= pickers; ++n)
        people.push_back(n);
    shuffle(people, random);
    Day day;
    for (std::size_t at = 0; at < people.size(); ++at)
        day.picked.at(at / each).push_back(people[at]);
    for (auto& list : day.picked)
        std::ranges::sort(list);
    // Three of the first session's people were also in the second one.
    std::vector<int> extra{day.picked[0][1], day.picked[0][5], day.picked[0][9]};
    day.added[1] = extra;
    shuffle(people, random);
    for (const int n : people)
        if (day.absent.size() < 12 && std::ranges::find(extra, n) == extra.end())
            day.absent.insert(n);
    for (int n = pickers + 1; n <= pickers + strangers_here + walk_ins; ++n)
        day.added.at(random() % sessions).push_back(n);
    return day;
}

/// The keys that confirm the day, one a line, as somebody would press them who has the list in hand.
std::vector<std::string> keys_for(const Day& day) {
    std::vector<std::string> keys;
    for (std::size_t session = 0; session < sessions; ++session) {
        std::size_t row = 0;
        std::size_t marked = 0;
        for (std::size_t at = 0; at < each; ++at) {
            if (!day.absent.contains(day.picked.at(session)[at]))
                continue;
            for (; row < at; ++row)
                keys.emplace_back("Down");
            keys.emplace_back("x");
            row = std::min<std::size_t>(at + 1, each - 1);
            ++marked;
        }
        if (marked < each)
            keys.emplace_back("Shift+Space");
        for (const int n : day.added.at(session)) {
            keys.emplace_back("a");
            for (const char digit : std::to_string(n))
                keys.push_back(std::string{"type "} + digit);
            keys.emplace_back("Enter");
        }
        keys.emplace_back("Ctrl+Enter");
    }
    return keys;
}

std::string script_of(const std::vector<std::string>& keys) {
    std::string lines;
    for (const auto& key : keys)  // ten strokes a second
        lines += (key.starts_with("type ") ? "type \"" + key.substr(5) + "\"" : "key " + key) + "\nwait 60\n";
    return lines;
}

domain::ParticipantId id_of(store::Database& database, int number) {
    return journeys::person(database, fmt::format("{:04}", number)).value().participant.id;
}

void plan(store::Database& database, domain::Instant at, domain::Day today) {
    for (const auto& session : store::sessions_on(database, today))
        REQUIRE_FALSE(store::cancel_session(database, session.session.id, office, at));
    for (int place = 0; place < sessions; ++place) {
        const auto name = fmt::format("活动{}", place + 1);
        const auto activity = std::get<domain::Activity>(store::add_activity(
            database, {{}, name, name, fmt::format("Activity {}", place + 1), "book", "health", {}, "203室", "周老师", 20}, office,
            at));
        REQUIRE(std::holds_alternative<domain::Session>(store::schedule_session(
            database, {activity.id, today, place, 23 * 60 + 59, {}, {}, 0}, office, at)));
    }
}

/// Whoever comes checks in, and picks what the list says.
void make_day(const std::filesystem::path& file, const Day& day) {
    auto database = store::Database::open(file);
    const auto at = journeys::now();
    const auto today = journeys::zone().day_of(at);
    const domain::Actor desk{domain::Actor::Kind::self, std::nullopt, "kiosk-1"};
    plan(database, at, today);
    for (int n = 15; n <= everybody; ++n)
        REQUIRE(std::holds_alternative<domain::Participant>(
            store::register_participant(database, {{}, "学**"}, office, at)));
    std::vector<domain::SessionId> ids;
    for (const auto& session : store::sessions_to_confirm(database, today))
        ids.push_back(session.view.session.id);
    for (int n = 1; n <= pickers + strangers_here; ++n) {
        const auto person = id_of(database, n);
        const auto came = store::check_in(database, person, desk, at);
        REQUIRE_FALSE(std::holds_alternative<domain::Refused>(came));
        for (std::size_t session = 0; session < sessions; ++session)
            if (std::ranges::binary_search(day.picked.at(session), n)) {
                const auto visit = journeys::person(database, fmt::format("{:04}", n)).value().today.value().id;
                REQUIRE(store::pick_sessions(database, visit, std::array{ids[session]}, desk, at).unmet.empty());
            }
    }
}

struct Part {
    ParticipationState state;
    ParticipationOrigin origin;
    bool operator==(const Part&) const = default;
};

void check_session(store::Database& database, const store::SessionToConfirm& session, const Day& day, std::size_t place) {
    INFO("session " << place + 1);
    CHECK(session.confirmed_at);
    std::map<int, Part> expected;
    for (const int n : day.picked.at(place))
        expected[n] = {day.absent.contains(n) ? ParticipationState::absent : ParticipationState::confirmed,
                       ParticipationOrigin::self};
    for (const int n : day.added.at(place))
        expected[n] = {ParticipationState::confirmed, ParticipationOrigin::added};
    std::map<int, Part> found;
    for (const auto& person : store::people_in_session(database, session.view.session.id)) {
        found[std::stoi(person.participant.number)] = {person.state, person.origin};
        CHECK(person.visit);
    }
    CHECK(found == expected);
}

void check_day(const std::filesystem::path& file, const Day& day) {
    auto database = store::Database::open(file);
    const auto today = journeys::today();
    const auto all = store::sessions_to_confirm(database, today);
    REQUIRE(all.size() == sessions);
    for (std::size_t place = 0; place < sessions; ++place)
        check_session(database, all[place], day, place);

    int here = 0;
    for (const auto& row : store::day_review(database, today)) {
        const int n = std::stoi(row.participant.number);
        INFO(n);
        const bool walked_in = n > pickers + strangers_here;
        CHECK(n <= pickers + strangers_here + walk_ins);
        CHECK_FALSE(row.visit.voided_at);
        if (walked_in)
            CHECK(row.visit.checked_in_means == domain::Means::console);
        ++here;
    }
    CHECK(here == pickers + strangers_here + walk_ins);
    CHECK_FALSE(store::verify(database).fault);
}

/// The arrivals are so many that not all can be seen.
std::string signing_in_to_many() {
    auto lines = signing_in();
    return lines.erase(lines.rfind("expect \"0004\""));
}

constexpr const char* to_the_tab = "key Ctrl+2\nwait 600\nkey Alt+2\n"
                                   "expect \"@day_end.rest_present@\"\n";

}  // namespace

TEST_CASE("the end-of-day by keyboard, of 60 people over 5 sessions", "[pages]") {
    const auto day = random_day(1);
    const auto keys = keys_for(day);
    std::cout << "the end of a day of " << pickers << " people over " << sessions << " sessions: " << keys.size()
              << " key strokes\n";
    CHECK(keys.size() <= most_strokes);
    play_console({"day-end",
                  signing_in_to_many() + to_the_tab + "#shot begin#\n" + script_of(keys) +
                      "wait 600\nrefuse \"@participation.picked@\"\n#shot end#\n",
                  {},
                  [&](const std::filesystem::path& file, const std::filesystem::path&) { check_day(file, day); },
                  {},
                  [&](const std::filesystem::path& file) { make_day(file, day); }});
}

TEST_CASE("the end-of-day takes 120 key strokes at most, wherever the absent stand in the lists") {
    std::size_t most = 0;
    for (unsigned seed = 1; seed <= 2000; ++seed)
        most = std::max(most, keys_for(random_day(seed)).size());
    std::cout << "of 2000 random days, the longest: " << most << " key strokes\n";
    CHECK(most <= most_strokes);
}
