#include "shared/gui/frame_pacer.h"
#include "tests/catch.h"

using namespace oasis::gui;

TEST_CASE("draws when something asks and the last frame is old enough, else sleeps to the nearest reason") {
    const Monotonic now{std::chrono::hours(5)};
    auto at = [&](int ms) { return std::optional(now + milliseconds(ms)); };
    struct Row {
        const char* what;
        bool dirty;
        std::optional<Monotonic> last_frame, deadline;
        Pace expected;
    };
    const Row rows[] = {
        {"first frame", true, {}, {}, {true, {}}},
        {"nothing at all: until an event", false, at(-5), {}, {false, {}}},
        {"asked, last frame long ago", true, at(-100), {}, {true, {}}},
        {"asked exactly one interval later", true, at(-16), {}, {true, {}}},
        {"asked too soon", true, at(-6), {}, {false, milliseconds(10)}},
        {"asked too soon, a deadline changes nothing", true, at(-6), at(2), {false, milliseconds(10)}},
        {"deadline ahead", false, at(-100), at(250), {false, milliseconds(250)}},
        {"deadline ahead, never drawn", false, {}, at(250), {false, milliseconds(250)}},
        {"deadline passed and not cleared: no spinning", false, at(-100), at(-3), {false, milliseconds(1)}},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        CHECK((pace(row.dirty, row.last_frame, row.deadline, now) == row.expected));
    }
}

TEST_CASE("a sleep ends after its deadline, never just before it") {
    const Monotonic now{std::chrono::hours(5)};
    const auto deadline = now + std::chrono::microseconds(1200);
    CHECK((pace(false, now, deadline, now).sleep == milliseconds(2)));
}
