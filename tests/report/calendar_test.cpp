#include "shared/report/calendar.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include <fstream>
#include <random>

using namespace oasis;
using namespace oasis::report;
using namespace std::chrono_literals;

namespace {

const domain::Day today{2026y / 9 / 16};

std::string calendar(const std::string& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//ZH\r\n" + events + "END:VCALENDAR\r\n";
}
std::string event(const std::string& lines) { return "BEGIN:VEVENT\r\nUID:1@x\r\n" + lines + "END:VEVENT\r\n"; }

Calendar read(const std::string& events) {
    const auto result = read_calendar_text(calendar(events), today);
    REQUIRE(std::holds_alternative<Calendar>(result));
    return std::get<Calendar>(result);
}
std::vector<std::string> told(const Calendar& calendar) {
    std::vector<std::string> lines;
    for (const auto& one : calendar.events)
        lines.push_back(domain::to_text(one.first) + ".." + domain::to_text(one.last) + " " + one.title);
    return lines;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("events are whole days, the last one before DTEND") {
    const auto found = read(
        event("DTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261008\r\nSUMMARY:国庆节\r\n") +
        event("DTSTART;VALUE=DATE:20261010\r\nSUMMARY;LANGUAGE=zh:国庆节\\, 补班\r\n") +
        event("DTSTART;VALUE=DATE:20270101\r\nDURATION:P3D\r\nSUMMARY:元旦\r\n") +
        event("DTSTART;TZID=Asia/Shanghai:20270205T000000\r\nDTEND;TZID=Asia/Shanghai:20270212T000000\r\nSUMMARY:春节\r\n") +
        event("DTSTART:20270301T090000Z\r\nDTEND:20270302T170000Z\r\nSUMMARY:两天\r\n") +
        event("DTSTART;VALUE=DATE:20270405\r\nDTEND;VALUE=DATE:20270405\r\nSUMMARY:清明\r\n"));
    CHECK(told(found) == Lines{"2026-10-01..2026-10-07 国庆节", "2026-10-10..2026-10-10 国庆节, 补班",
                               "2027-01-01..2027-01-03 元旦", "2027-02-05..2027-02-11 春节", "2027-03-01..2027-03-02 两天",
                               "2027-04-05..2027-04-05 清明"});
    CHECK(found.unread.empty());
}

TEST_CASE("lines are unfolded, breaks within a title go, and what is nested in an event or beside it is not read") {
    const auto found = read(
        "BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" +
        event("BEGIN:VALARM\r\nTRIGGER:-P1D\r\nSUMMARY:闹钟\r\nDTSTART;VALUE=DATE:20200101\r\nEND:VALARM\r\n"
              "DTSTART;VALUE=DATE:2026\r\n 1001\r\nsummary:国庆节\\n第一天\r\n") +
        "begin:vevent\r\nDTSTART;VALUE=DATE:20261002\r\nSUMMARY:国\r\n\t庆\r\nend:vevent\r\n");
    CHECK(told(found) == Lines{"2026-10-01..2026-10-01 国庆节 第一天", "2026-10-02..2026-10-02 国庆"});
}

TEST_CASE("repeating days are told for two years, without those left out") {
    const auto found = read(
        event("DTSTART;VALUE=DATE:20200501\r\nDTEND;VALUE=DATE:20200504\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:劳动节\r\n") +
        event("DTSTART;VALUE=DATE:20241001\r\nRRULE:FREQ=YEARLY\r\nEXDATE;VALUE=DATE:20271001\r\nSUMMARY:国庆节\r\n") +
        event("DTSTART;VALUE=DATE:20200511\r\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=2SU\r\nSUMMARY:母亲节\r\n") +
        event("DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=YEARLY;COUNT=3\r\nSUMMARY:从前\r\n"));
    CHECK(told(found) == Lines{"2027-05-01..2027-05-03 劳动节", "2028-05-01..2028-05-03 劳动节", "2026-10-01..2026-10-01 国庆节",
                               "2027-05-09..2027-05-09 母亲节", "2028-05-14..2028-05-14 母亲节", "2020-01-01..2020-01-01 从前"});
}

TEST_CASE("cancelled events are left out; those that cannot be read are named") {
    const auto found = read(event("DTSTART;VALUE=DATE:20261001\r\nSTATUS:CANCELLED\r\nSUMMARY:取消\r\n") +
                            event("SUMMARY:没有日期\r\n") + event("DTSTART;VALUE=DATE:20261301\r\nSUMMARY:十三月\r\n") +
                            event("DTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20260901\r\nSUMMARY:倒着\r\n") +
                            event("DTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20281001\r\nSUMMARY:两年\r\n") +
                            event("DTSTART:20261001T000000\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:每秒\r\n") +
                            event("DTSTART;VALUE=DATE:20261001\r\nRRULE:FREQ=YEARLY;BYYEARDAY=366;BYHOUR=3\r\nSUMMARY:怪\r\n"));
    CHECK(found.events.empty());
    CHECK(found.unread == Lines{"没有日期", "十三月", "倒着", "两年", "每秒", "怪"});
}

TEST_CASE("what is no calendar is told apart from what is too much") {
    const auto fault = [](const std::string& bytes) { return std::get<CalendarFault>(read_calendar_text(bytes, today)); };
    CHECK(fault("") == CalendarFault::not_a_calendar);
    CHECK(fault("姓名,电话\r\n") == CalendarFault::not_a_calendar);
    CHECK(fault(std::string("BEGIN:VCALENDAR\r\n\0", 18)) == CalendarFault::not_a_calendar);
    CHECK(fault(std::string(most_calendar_bytes + 1, 'x')) == CalendarFault::too_large);
    CHECK(read("").events.empty());
    std::string many;
    for (int at = 0; at < 100'000; ++at)
        many += "BEGIN:VEVENT\nDTSTART:20261001\nSUMMARY:a\nEND:VEVENT\n";
    CHECK(fault(calendar(many)) == CalendarFault::too_many);
    const auto daily = event("DTSTART;VALUE=DATE:20260916\r\nRRULE:FREQ=DAILY\r\nSUMMARY:假\r\n");
    std::string repeating;
    for (int at = 0; at < 10; ++at)
        repeating += daily;
    CHECK(fault(calendar(repeating)) == CalendarFault::too_many);
}

TEST_CASE("a file of a gigabyte, none and a folder are refused at once") {
    const test::Folder folder;
    const auto large = folder.file("large.ics");
    { std::ofstream{large} << calendar(""); }
    std::filesystem::resize_file(large, 1ULL << 30);
    CHECK(std::get<CalendarFault>(read_calendar(large, today)) == CalendarFault::too_large);
    CHECK(std::get<CalendarFault>(read_calendar(folder.file("none.ics"), today)) == CalendarFault::unreadable);
    CHECK(std::get<CalendarFault>(read_calendar(std::filesystem::path{large}.parent_path(), today)) == CalendarFault::unreadable);
}

TEST_CASE("rules without end or without any day, deep nesting and long lines come to an end") {
    const auto endless = read(event("DTSTART;VALUE=DATE:00010101\r\nRRULE:FREQ=DAILY\r\nSUMMARY:每天\r\n") +
                              event("DTSTART;VALUE=DATE:20261001\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\nSUMMARY:二月三十\r\n") +
                              event("DTSTART;VALUE=DATE:20261001\r\nRRULE:FREQ=YEARLY;INTERVAL=99999999\r\nSUMMARY:很久\r\n") +
                              event("DTSTART;VALUE=DATE:20261001\r\nRRULE:FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31;BYDAY=MO\r\nSUMMARY:四月三十一\r\n") +
                              event("DTSTART;VALUE=DATE:20261001\r\nRRULE:FREQ=YEARLY;BYDAY=5MO;BYMONTHDAY=1\r\nSUMMARY:两样\r\n"));
    CHECK(endless.unread == Lines{"每天", "二月三十", "四月三十一", "两样"});
    CHECK(endless.events.size() <= 3);  // the interval is more than the library holds
    std::string deep = "BEGIN:VEVENT\nDTSTART:20261001\nSUMMARY:深\n";
    for (int at = 0; at < 200'000; ++at)
        deep += "BEGIN:X\nBEGIN:VEVENT\n";
    CHECK(read(deep).events.empty());
    const auto wide = read(event("DTSTART;VALUE=DATE:20261001\r\nEXDATE:" + std::string(4'000'000, ',') + "\r\nSUMMARY:" +
                                 std::string(3'000'000, 'x') + "\r\n"));
    REQUIRE(wide.events.size() == 1);
    CHECK(wide.events[0].title.empty());
}

TEST_CASE("garbage is read as far as it goes, and never further") {
    std::mt19937 random{7};
    const std::string letters = "BEGINVT:;=\r\n 0123DSARU,\\\"";
    for (int round = 0; round < 300; ++round) {
        auto text = calendar(event("DTSTART;VALUE=DATE:20261001\r\nRRULE:FREQ=YEARLY;BYDAY=2SU\r\nSUMMARY:国庆节\r\n"));
        for (int hit = 0; hit < 20; ++hit)
            text[random() % text.size()] = letters[random() % letters.size()];
        const auto result = read_calendar_text(text, today);
        if (const auto* found = std::get_if<Calendar>(&result))
            for (const auto& one : found->events)
                CHECK(one.first <= one.last);
    }
}
