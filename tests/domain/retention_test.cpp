#include "shared/domain/retention.h"
#include "tests/catch.h"

#include <string>

using namespace oasis::domain;

namespace {

Day day(const std::string& text) {
    return parse_day(text).value();
}

}  // namespace

TEST_CASE("each class of data is proposed for erasure when its time is over, and not a day before") {
    struct Row {
        const char* what;
        AttendeeKind kind;
        Standing standing;
        const char* left;
        const char* seen;
        const char* due;  // empty: never
    };
    const auto served = AttendeeKind::participant;
    const std::vector<Row> table{
        {"served", served, Standing::active, "", "2020-01-01", ""},
        {"away", served, Standing::away, "", "2020-01-01", ""},
        {"left", served, Standing::left, "2023-11-23", "2023-11-20", "2026-11-23"},
        {"left, and came once more", served, Standing::left, "2023-11-23", "2024-02-29", "2027-02-28"},
        {"left, no date known", served, Standing::left, "", "2023-11-20", "2026-11-20"},
        {"a visitor", AttendeeKind::visitor, Standing::active, "", "2025-11-23", "2026-11-23"},
        {"a carer who comes", AttendeeKind::carer, Standing::active, "", "2026-11-22", "2027-11-22"},
        {"a volunteer never seen", AttendeeKind::volunteer, Standing::active, "", "", "2020-06-01"},
    };
    for (const auto& row : table) {
        INFO(row.what);
        RetentionFacts facts{ParticipantId{7}, row.kind, row.standing, day("2019-06-01"), {}, {}};
        if (*row.left)
            facts.left = day(row.left);
        if (*row.seen)
            facts.last_visit = day(row.seen);
        const auto on = [&](Day today) { return erasures_due({&facts, 1}, today); };
        if (!*row.due) {
            CHECK(on(day("2099-01-01")).empty());
            continue;
        }
        CHECK(on(days_after(day(row.due), -1)).empty());
        REQUIRE(on(day(row.due)).size() == 1);
        CHECK(on(day(row.due)).front().due == day(row.due));
    }
}

TEST_CASE("the longest due stands first") {
    const std::vector<RetentionFacts> people{
        {ParticipantId{1}, AttendeeKind::visitor, Standing::active, day("2022-01-01"), {}, {}},
        {ParticipantId{2}, AttendeeKind::visitor, Standing::active, day("2021-01-01"), {}, {}},
        {ParticipantId{3}, AttendeeKind::participant, Standing::active, day("2001-01-01"), {}, {}}};
    const auto due = erasures_due(people, day("2026-11-23"));
    REQUIRE(due.size() == 2);
    CHECK(due.front().id == ParticipantId{2});
}
