#include "shared/domain/visit.h"
#include "tests/catch.h"

using namespace oasis::domain;
using namespace std::chrono_literals;

TEST_CASE("a visit left open is over when its day is over, without a time") {
    const Day today{2026y / 11 / 22};
    Visit visit{};
    visit.day = today;
    CHECK(state_of(visit, today) == VisitState::inside);
    CHECK(state_of(visit, days_after(today, 1)) == VisitState::left_open);
    visit.checked_out_at = from_ms(1);
    CHECK(state_of(visit, today) == VisitState::checked_out);
    CHECK(state_of(visit, days_after(today, 1)) == VisitState::checked_out);
    visit.voided_at = from_ms(2);
    CHECK(state_of(visit, today) == VisitState::voided);
}

TEST_CASE("the clock is doubted beyond two minutes back and seven days ahead") {
    const Instant newest{std::chrono::sys_days{2026y / 11 / 22}};
    const std::pair<std::chrono::milliseconds, bool> table[] = {
        {0ms, false}, {-2min, false}, {-2min - 1ms, true}, {7 * 24h, false}, {7 * 24h + 1ms, true}, {-24h, true}};
    for (const auto& [shift, doubtful] : table) CHECK(clock_is_doubtful(newest + shift, newest) == doubtful);
    CHECK_FALSE(clock_is_doubtful(newest, std::nullopt));
}
