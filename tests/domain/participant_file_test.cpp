#include "shared/domain/participant_file.h"
#include "tests/catch.h"

using namespace oasis::domain;

namespace {

Day day(const char* text) {
    return *parse_day(text);
}

ParticipantFile risk(const char* grade, const char* date) {
    ParticipantFile file;
    file.set(field::risk_grade, grade);
    file.set(field::risk_date, date);
    return file;
}

}  // namespace

TEST_CASE("a value is set, changed and, by an empty text, taken away") {
    ParticipantFile file;
    CHECK(file.value("phone").empty());
    file.set("phone", "80000123");
    CHECK(file.value("phone") == "80000123");
    file.set("phone", "80000124");
    CHECK(file.value("phone") == "80000124");
    file.set("phone", "");
    CHECK(file.values.empty());
    file.set("phone", "");
    CHECK(file.values.empty());
}

TEST_CASE("changed fields are named in key order, never by value") {
    ParticipantFile before;
    before.set("address", "甲");
    before.set("phone", "1");
    before.set("remark", "同");
    auto after = before;
    CHECK(changed_fields(before, after).empty());
    after.set("phone", "2");
    after.set("address", "");
    after.set("zip", "3");
    after.way.push_back({Stage::referred, day("2026-11-23"), "lin", ""});
    after.papers.push_back({PaperKind::consent, "", "", day("2026-11-23"), "", {}});
    CHECK(changed_fields(before, after) == std::vector<std::string>{"address", "papers", "phone", "way", "zip"});
    auto noted = after;
    noted.way[0].note = "x";
    CHECK(changed_fields(after, noted) == std::vector<std::string>{"way"});
}

TEST_CASE("of the four papers the missing ones are named in their order") {
    ParticipantFile file;
    CHECK(missing_papers(file) == std::vector{PaperKind::referral, PaperKind::registration,
                                              PaperKind::agreement, PaperKind::assessment});
    for (const auto kind : {PaperKind::consent, PaperKind::other, PaperKind::agreement, PaperKind::agreement})
        file.papers.push_back({kind, "", "", {}, "", {}});
    CHECK(missing_papers(file) ==
          std::vector{PaperKind::referral, PaperKind::registration, PaperKind::assessment});
    for (const auto kind : {PaperKind::referral, PaperKind::registration, PaperKind::assessment})
        file.papers.push_back({kind, "", "", {}, "", {}});
    CHECK(missing_papers(file).empty());
}

TEST_CASE("the way goes from referral to service, may leave or be special from anywhere, and may begin again") {
    using S = Stage;
    const auto [now, next] = GENERATE(table<std::optional<S>, std::vector<S>>({
        {std::nullopt, {S::referred}},
        {S::referred, {S::filed, S::special, S::left}},
        {S::filed, {S::assessed, S::special, S::left}},
        {S::assessed, {S::serving, S::special, S::left}},
        {S::serving, {S::special, S::left}},
        {S::special, {S::serving, S::assessed, S::left}},
        {S::left, {S::referred}},
    }));
    CHECK(next_stages(now) == next);
}

TEST_CASE("the last noted step says where a person stands, and the kiosk knows three cases of it") {
    ParticipantFile file;
    CHECK_FALSE(stage_of(file));
    const auto [stage, standing] = GENERATE(table<Stage, Standing>({
        {Stage::referred, Standing::active},
        {Stage::filed, Standing::active},
        {Stage::assessed, Standing::active},
        {Stage::serving, Standing::active},
        {Stage::special, Standing::away},
        {Stage::left, Standing::left},
    }));
    file.way = {{Stage::left, day("2026-11-23"), "", ""}, {stage, day("2026-01-01"), "", ""}};
    CHECK(stage_of(file) == stage);
    CHECK(standing_at(stage) == standing);
}

TEST_CASE("a risk assessment holds six months, by the calendar") {
    const auto [date, until] = GENERATE(table<const char*, const char*>({
        {"2026-01-15", "2026-07-15"},
        {"2026-08-31", "2027-02-28"},
        {"2027-08-29", "2028-02-29"},
        {"2027-08-31", "2028-02-29"},
        {"2028-02-29", "2028-08-29"},
        {"2026-12-31", "2027-06-30"},
        {"2026-07-01", "2027-01-01"},
    }));
    INFO(date);
    const auto clock = eligibility(risk("2", date), day(date)).at(0);
    CHECK(clock.since == day(date));
    CHECK(clock.until == day(until));
    CHECK(clock.state == Clock::State::good);
}

TEST_CASE("a clock warns from 30 days before its last day and lapses the day after it") {
    const auto [today, state, left] = GENERATE(table<const char*, Clock::State, int>({
        {"2027-01-28", Clock::State::good, 31},
        {"2027-01-29", Clock::State::soon, 30},
        {"2027-02-28", Clock::State::soon, 0},
        {"2027-03-01", Clock::State::lapsed, -1},
        {"2028-03-01", Clock::State::lapsed, -367},
    }));
    INFO(today);
    ParticipantFile file = risk("0", "2026-08-31");
    file.set(field::agreement_date, "2026-02-28");
    file.set(field::agreement_until, "2027-02-28");
    file.set(field::consent_date, "2026-02-28");
    file.set(field::consent_until, "2027-02-28");
    file.set(field::assessment_next, "2027-02-28");
    for (const auto& clock : eligibility(file, day(today))) {
        CHECK(clock.state == state);
        CHECK(clock.days_left == left);
    }
}

TEST_CASE("a grade above 2 has lapsed from its day; a grade or date that is none is missing") {
    const auto today = day("2026-11-23");
    const auto state = [&](const char* grade, const char* date) {
        return eligibility(risk(grade, date), today).at(0).state;
    };
    CHECK(state("3", "2026-11-23") == Clock::State::lapsed);
    CHECK(state("5", "2026-11-01") == Clock::State::lapsed);
    CHECK(state("2", "2026-11-23") == Clock::State::good);
    for (const auto* grade : {"", "6", "-1", "10", "二"})
        CHECK(state(grade, "2026-11-23") == Clock::State::missing);
    for (const auto* date : {"", "2026-02-30", "gestern"})
        CHECK(state("1", date) == Clock::State::missing);
}

TEST_CASE("agreement and consent without an end hold; all four clocks stand in order, missing ones too") {
    const auto today = day("2026-11-23");
    ParticipantFile file;
    using K = Clock::Kind;
    const auto kinds = [&] {
        std::vector<K> all;
        for (const auto& clock : eligibility(file, today))
            all.push_back(clock.kind);
        return all;
    };
    CHECK(kinds() == std::vector{K::risk, K::agreement, K::consent, K::assessment});
    for (const auto& clock : eligibility(file, today))
        CHECK(clock.state == Clock::State::missing);
    file.set(field::agreement_date, "2020-01-01");
    file.set(field::consent_date, "2020-01-01");
    file.set(field::consent_until, "nie");
    file.set(field::assessment_next, "2027-11-23");
    file.way = {{Stage::assessed, day("2026-05-01"), "", ""}, {Stage::serving, day("2026-06-01"), "", ""}};
    const auto clocks = eligibility(file, today);
    CHECK(clocks.at(1).state == Clock::State::good);
    CHECK_FALSE(clocks.at(1).until);
    CHECK(clocks.at(2).state == Clock::State::missing);
    CHECK(clocks.at(3).state == Clock::State::good);
    CHECK(clocks.at(3).since == day("2026-05-01"));
    CHECK(clocks.at(3).days_left == 365);
    CHECK(kinds() == std::vector{K::risk, K::agreement, K::consent, K::assessment});
}
