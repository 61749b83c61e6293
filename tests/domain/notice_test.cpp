#include "shared/domain/notice.h"
#include "tests/catch.h"
#include <functional>
#include <string>

using namespace oasis::domain;

namespace {

Day day(const std::string& text) { return *parse_day(text); }
const Day today = day("2026-11-12");

NoticeText good() {
    NoticeText text;
    text.title = "周三，一起种番茄";
    text.body = "本周三下午两点，在一楼花园。";
    text.from = today;
    return text;
}
/// Published at noon of its day, in Shanghai or anywhere.
NoticeEdition edition(int id, const std::string& published, const std::string& from = {}, const std::string& until = {},
                      const std::string& ended = {}) {
    NoticeEdition made;
    made.id.value = id;
    made.notice.value = id;
    made.text = good();
    made.text.from = day(from.empty() ? published : from);
    if (!until.empty())
        made.text.until = day(until);
    made.published_on = day(published);
    made.published_at = std::chrono::sys_days{made.published_on} + std::chrono::hours{4};
    if (!ended.empty()) {
        made.ended_on = day(ended);
        made.ended_at = std::chrono::sys_days{*made.ended_on} + std::chrono::hours{5};
    }
    return made;
}
std::string order(const std::vector<NoticeEdition>& editions) {
    std::string ids;
    for (const auto& one : editions)
        ids += std::to_string(one.id.value);
    return ids;
}

}  // namespace

TEST_CASE("what may be kept and what may be published") {
    const std::string long_title(31, 'x'), long_body(2001, 'x');
    struct Row {
        const char* what;
        std::function<void(NoticeText&)> change;
        std::optional<NoticeFault> as_draft, published;
    };
    using Fault = NoticeFault;
    const Row rows[] = {
        {"good", [](NoticeText&) {}, {}, {}},
        {"no title", [](NoticeText& t) { t.title.clear(); }, {}, Fault::empty_title},
        {"thirty", [](NoticeText& t) { t.title = std::string(30, 'x'); }, {}, {}},
        {"long title", [&](NoticeText& t) { t.title = long_title; }, Fault::long_title, Fault::long_title},
        {"a megabyte", [](NoticeText& t) { t.title = std::string(1 << 20, 'x'); }, Fault::long_title, Fault::long_title},
        {"nothing", [](NoticeText& t) { t.body = " \n---\n"; }, {}, Fault::empty_body},
        {"a picture alone", [](NoticeText& t) { t.body.clear(), t.pictures = {PictureId{1}}; }, {}, {}},
        {"long", [&](NoticeText& t) { t.body = long_body; }, Fault::long_body, Fault::long_body},
        {"ten thousand lines", [](NoticeText& t) { t.body = std::string(10'000, '\n'); }, Fault::too_many_lines,
         Fault::too_many_lines},
        {"five pictures", [](NoticeText& t) { t.pictures.assign(5, PictureId{1}); }, Fault::too_many_pictures,
         Fault::too_many_pictures},
        {"no day", [](NoticeText& t) { t.from = {}; }, Fault::no_days, Fault::no_days},
        {"reversed", [](NoticeText& t) { t.until = day("2026-11-11"), t.from = day("2026-11-13"); }, {},
         Fault::days_reversed},
        {"over", [](NoticeText& t) { t.until = day("2026-11-11"), t.from = day("2026-11-01"); }, {},
         Fault::over_already},
        {"its last day", [](NoticeText& t) { t.until = today; }, {}, {}},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        auto text = good();
        row.change(text);
        CHECK(draft_fault(text) == row.as_draft);
        CHECK(publish_fault(text, today) == row.published);
    }
}

TEST_CASE("a notice is kept without what is not seen") {
    auto text = good();
    text.title = " 番\u200B茄\n红了\u202E ";
    text.body = "一\r\n二\u2066 \n\n";
    CHECK(tidy(text).title == "番茄 红了");
    CHECK(tidy(text).body == "一\n二");
    CHECK(tidy(tidy(text)) == tidy(text));
}

TEST_CASE("the way from draft to published to withdrawn, step by step") {
    using State = NoticeState;
    using Step = NoticeStep;
    for (const auto state : {State::draft, State::published, State::withdrawn}) {
        CHECK(after(state, Step::save) == state);
        CHECK(after(state, Step::publish) == State::published);
    }
    CHECK(after(State::published, Step::withdraw) == State::withdrawn);
    CHECK(after(State::draft, Step::withdraw) == State::withdrawn);
    CHECK_FALSE(after(State::withdrawn, Step::withdraw));
}

TEST_CASE("an edition is shown on its days, where it is meant to be") {
    const auto plain = edition(1, "2026-11-10", "2026-11-12", "2026-11-14");
    struct Row {
        const char* day;
        bool shown;
    };
    for (const auto& [on, expected] : {Row{"2026-11-11", false}, Row{"2026-11-12", true}, Row{"2026-11-14", true},
                                       Row{"2026-11-15", false}})
        CHECK(is_shown(plain, day(on), NoticePlace::home) == expected);
    CHECK(is_shown(edition(1, "2026-11-10"), day("2036-11-10"), NoticePlace::wall));
    CHECK_FALSE(is_shown(edition(1, "2026-11-10", "", "", "2026-11-12"), today, NoticePlace::wall));
    auto placed = plain;
    for (const auto& [target, on_wall, at_home] :
         {std::tuple{NoticeTarget::wall, true, false}, std::tuple{NoticeTarget::home, false, true},
          std::tuple{NoticeTarget::both, true, true}}) {
        placed.text.target = target;
        CHECK(is_shown(placed, today, NoticePlace::wall) == on_wall);
        CHECK(is_shown(placed, today, NoticePlace::home) == at_home);
    }
}

TEST_CASE("pinned ones stand first, then the newest") {
    std::vector<NoticeEdition> all{edition(1, "2026-11-01"), edition(2, "2026-11-03"), edition(3, "2026-10-01"),
                                   edition(4, "2026-11-03"), edition(5, "2026-11-12"), edition(6, "2026-11-02")};
    all[2].text.pinned = true;
    all[0].text.pinned = true;
    all[5].text.until = day("2026-11-05");
    CHECK(order(shown(all, today, NoticePlace::home)) == "13542");
    all[4].text.from = day("2026-11-14");
    CHECK(order(shown(all, today, NoticePlace::home)) == "1342");
    CHECK(shown({}, today, NoticePlace::wall).empty());
}

TEST_CASE("how long it takes to read") {
    for (const auto& [characters, seconds] :
         {std::pair{0, 8}, std::pair{40, 8}, std::pair{41, 9}, std::pair{90, 18}, std::pair{200, 40},
          std::pair{2000, 40}})
        CHECK(reading_time(characters).count() == seconds);
    CHECK(characters_to_read("种番茄", read_markdown("# 周三\n**两点**，[花园](x)")) == 10);
}

TEST_CASE("the quarter's watch: what changed last, and what is due") {
    struct Row {
        const char* what;
        std::vector<NoticeEdition> editions;
        const char* today;
        std::optional<int> since;
        bool changed, warns;
        int left;
    };
    const std::vector<Row> rows{
        {"nothing ever", {}, "2026-11-12", {}, false, true, 49},
        {"the look's", {edition(1, "2026-08-30")}, "2026-11-12", 74, false, false, 49},
        {"day 79", {edition(1, "2026-08-30")}, "2026-11-17", 79, false, false, 44},
        {"day 80", {edition(1, "2026-08-30")}, "2026-11-18", 80, false, true, 43},
        {"this quarter, long ago", {edition(1, "2026-10-01")}, "2026-12-31", 91, true, false, 0},
        {"a day later it is another quarter", {edition(1, "2026-10-01")}, "2027-01-01", 92, false, true, 89},
        {"the newest counts", {edition(1, "2026-11-01"), edition(2, "2026-07-01")}, "2026-11-12", 11, true, false, 49},
        {"published ahead", {edition(1, "2026-08-30"), edition(2, "2026-11-10", "2026-11-20")}, "2026-11-12", 74, false,
         false, 49},
        {"seen from that day", {edition(2, "2026-11-10", "2026-11-20")}, "2026-11-20", 0, true, false, 41},
        {"taken down before it was seen", {edition(2, "2026-11-10", "2026-11-20", "", "2026-11-15")}, "2026-11-25", {},
         false, true, 36},
        {"over by now", {edition(1, "2026-10-05", "", "2026-10-20")}, "2026-11-12", 38, true, false, 49},
        {"withdrawn by now", {edition(1, "2026-10-05", "", "", "2026-10-20")}, "2026-11-12", 38, true, false, 49},
        {"leap year", {edition(1, "2023-12-11")}, "2024-02-29", 80, false, true, 31},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        const auto watch = quarter_watch(row.editions, day(row.today));
        CHECK(watch.days_since == row.since);
        CHECK(watch.changed_this_quarter == row.changed);
        CHECK(watch.warns() == row.warns);
        CHECK(watch.days_left == row.left);
    }
}

TEST_CASE("what belongs to a quarter's evidence") {
    const Quarter fourth{2026, 4};
    struct Row {
        const char* what;
        NoticeEdition edition;
        bool stands;
    };
    const Row rows[] = {
        {"published in it", edition(1, "2026-10-01"), true},
        {"hangs on from before", edition(1, "2026-02-01"), true},
        {"ended before", edition(1, "2026-02-01", "", "", "2026-09-30"), false},
        {"ended on its first day", edition(1, "2026-02-01", "", "", "2026-10-01"), true},
        {"over before", edition(1, "2026-02-01", "", "2026-09-30"), false},
        {"published ahead in it, never seen", edition(1, "2026-12-30", "2027-02-01", "", "2027-01-05"), true},
        {"published before, seen after", edition(1, "2026-09-30", "2027-01-01"), false},
        {"published after", edition(1, "2027-01-01"), false},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        CHECK(stands_in(row.edition, fourth, day("2027-03-01")) == row.stands);
    }
}
