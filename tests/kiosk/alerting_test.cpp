#include "kiosk/alerting.h"
#include "tests/catch.h"

using namespace oasis;
using namespace oasis::kiosk;
using namespace std::chrono_literals;
using domain::AlertKind;
using domain::Refusal;

TEST_CASE("staff are told of every refusal but that somebody is not in") {
    CHECK(alert_of(Refusal::unknown) == AlertKind::unknown_card);
    CHECK(alert_of(Refusal::revoked) == AlertKind::revoked_card);
    CHECK(alert_of(Refusal::closed) == AlertKind::closed);
    CHECK(alert_of(Refusal::closed_ask_staff) == AlertKind::closed);
    CHECK(alert_of(Refusal::busy) == AlertKind::busy);
    CHECK(alert_of(Refusal::storage) == AlertKind::storage);
    CHECK_FALSE(alert_of(Refusal::not_in));
}

TEST_CASE("of each kind of alert, one a second is let through, whichever kinds there are") {
    AlertLimit limit;
    for (int kind = 0; kind < 40; ++kind)
        CHECK(limit.lets_through(static_cast<AlertKind>(kind), 0ms));
    CHECK_FALSE(limit.lets_through(AlertKind::busy, 999ms));
    CHECK(limit.lets_through(AlertKind::busy, 1000ms));
    CHECK_FALSE(limit.lets_through(AlertKind::busy, 1999ms));
}
