#include "shared/domain/complaint.h"
#include "shared/domain/line_text.h"
#include "tests/catch.h"
#include <functional>

using namespace oasis::domain;

namespace {

ComplaintChannel street() {
    ComplaintChannel channel;
    channel.name = "街道办事处";
    channel.purpose = "对站点和站长的意见";
    channel.phone = "8000 0166";
    channel.address = "北苑路 1 号";
    channel.hours = "工作日 9:00–17:00";
    channel.web = "https://oasis.example/say?to=us#top";
    channel.outside = true;
    return channel;
}

Day day(int number) {
    return Day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{static_cast<unsigned>(number)}};
}

std::string many(const std::string& one, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += one;
    return all;
}

}  // namespace

TEST_CASE("a web address is http or https to a plain host, and nothing that only looks like one") {
    for (const char* good : {"https://a.cn", "HTTP://Www.A-b.example:8080/x?y=1&z=%E5%8C%97#k", "http://10.0.0.1/",
                             "https://a.cn?x=1", "https://xn--fiq228c.cn/~a/b_c.html", "https://a.cn:65535"})
        CHECK(is_web_address(good));
    for (const char* bad :
         {"", "a.cn", "//a.cn", "javascript:alert(1)", "JaVaScRiPt://a.cn/%0aalert(1)", "data:text/html,x",
          "file:///etc/passwd", "ftp://a.cn", "weixin://a.cn", "https://", "https:///x", "https://a", "https://a..cn",
          "https://.cn", "https://-a.cn", "https://a-.cn", "https://a.cn:0", "https://a.cn:65536", "https://a.cn:",
          "https://a.cn:8x", "https://me@a.cn", "https://a.cn@b.cn", "https://a b.cn", "https://a.cn/ x",
          "https://a.cn/\n", "https://a.cn/\"", "https://a.cn/<b>", "https://a.cn/\\b", "https://a.cn/`", "https://北.cn",
          "https://a.cn/\u202Egnp", "https://a.cn/\u200B", " https://a.cn", "https://[::1]/", "https://a.cn/{x}"})
        CHECK_FALSE(is_web_address(bad));
    CHECK(is_web_address("https://a.cn/" + many("x", 97)));
    CHECK_FALSE(is_web_address("https://a.cn/" + many("x", 98)));
    CHECK_FALSE(is_web_address("https://a.cn/" + many("x", 1'000'000)));
}

TEST_CASE("a channel is kept only when a screen can show it and somebody can use it") {
    CHECK_FALSE(channel_fault(street()));
    struct Row {
        ChannelFault fault;
        std::function<void(ComplaintChannel&)> spoil;
    };
    const Row rows[] = {
        {ChannelFault::no_name, [](auto& c) { c.name = ""; }},
        {ChannelFault::no_name, [](auto& c) { c.name = " \u3000"; }},
        {ChannelFault::unfit_name, [](auto& c) { c.name = many("街", 17); }},
        {ChannelFault::unfit_name, [](auto& c) { c.name = many("街", 1'000'000); }},
        {ChannelFault::unfit_name, [](auto& c) { c.name = "街\u202E道"; }},
        {ChannelFault::unfit_name, [](auto& c) { c.name = "街\u2066道\u2069"; }},
        {ChannelFault::unfit_name, [](auto& c) { c.name = "街\u200B道"; }},
        {ChannelFault::unfit_name, [](auto& c) { c.name = "街\uFEFF道"; }},
        {ChannelFault::unfit_name, [](auto& c) { c.name = "街\u034F道"; }},
        {ChannelFault::unfit_name, [](auto& c) { c.name = "街\u3164道"; }},
        {ChannelFault::unfit_name, [](auto& c) { c.name = "街\n道"; }},
        {ChannelFault::unfit_name, [](auto& c) { c.name = "街\uE000"; }},
        {ChannelFault::unfit_name, [](auto& c) { c.name = "街\xFF"; }},
        {ChannelFault::unfit_name, [](auto& c) { c.name = "街" + many("\u0301", 2000); }},
        {ChannelFault::unfit_purpose, [](auto& c) { c.purpose = many("管", 41); }},
        {ChannelFault::bad_phone, [](auto& c) { c.phone = "12"; }},
        {ChannelFault::bad_phone, [](auto& c) { c.phone = "8000 0166 转 3"; }},
        {ChannelFault::bad_phone, [](auto& c) { c.phone = "８０００"; }},
        {ChannelFault::bad_phone, [](auto& c) { c.phone = "1234567890123456"; }},
        {ChannelFault::bad_phone, [](auto& c) { c.phone = "800                  0"; }},
        {ChannelFault::unfit_address, [](auto& c) { c.address = "路\t号"; }},
        {ChannelFault::unfit_hours, [](auto& c) { c.hours = "九点\u061C"; }},
        {ChannelFault::bad_web, [](auto& c) { c.web = "javascript:alert(1)"; }},
        {ChannelFault::bad_days, [](auto& c) { c.from = day(2), c.until = day(1); }},
        {ChannelFault::bad_days, [](auto& c) { c.from = day(31); }},
        {ChannelFault::no_way, [](auto& c) { c.phone = c.address = c.web = ""; }},
    };
    for (const auto& row : rows) {
        auto channel = street();
        row.spoil(channel);
        INFO(channel.name.substr(0, 40) << " / " << channel.phone);
        CHECK(channel_fault(channel) == row.fault);
    }
    for (const char* phone : {"12345", "010-8000 0166", "+86 138 0000 0166", ""}) {
        auto channel = street();
        channel.phone = phone;
        CHECK_FALSE(channel_fault(channel));
    }
}

TEST_CASE("channels are shown from their first day to their last, both with, and outside ones are told apart") {
    std::vector<ComplaintChannel> all(3, street());
    all[0].from = day(10);
    all[1].until = day(10);
    all[2].from = all[2].until = day(11);
    all[2].outside = false;
    const auto count = [&](int number) { return channels_on(all, day(number)).size(); };
    CHECK(count(9) == 1);
    CHECK(count(10) == 2);
    CHECK(count(11) == 2);
    CHECK(count(12) == 1);
    CHECK(outside_channels(all).size() == 2);
}

TEST_CASE("a number to call back is digits, three to fifteen, or nothing") {
    for (const char* good : {"", "110", "12345", "13800000166", "123456789012345"})
        CHECK(is_callback_number(good));
    for (const char* bad : {"1", "12", "1234567890123456", "12 34", "+8613800", "１２３", "12a"})
        CHECK_FALSE(is_callback_number(bad));
}

TEST_CASE("a word is calm for half of its time, then somebody looks, then it is over; an answered one is calm") {
    struct Row {
        int today;
        WordUrgency urgency;
    };
    const auto check = [](int days, std::vector<Row> rows) {
        const auto deadline = answer_deadline(day(1), days);
        for (const auto& row : rows) {
            INFO(days << " days, on the " << row.today);
            CHECK(word_urgency(WordState::received, day(1), deadline, day(row.today)) == row.urgency);
            CHECK(word_urgency(WordState::in_hand, day(1), deadline, day(row.today)) == row.urgency);
            CHECK(word_urgency(WordState::answered, day(1), deadline, day(row.today)) == WordUrgency::calm);
        }
    };
    check(3, {{1, WordUrgency::calm}, {2, WordUrgency::calm}, {3, WordUrgency::half_over}, {4, WordUrgency::half_over}, {5, WordUrgency::over}});
    check(1, {{1, WordUrgency::calm}, {2, WordUrgency::half_over}, {3, WordUrgency::over}});
    check(10, {{6, WordUrgency::calm}, {7, WordUrgency::half_over}, {11, WordUrgency::half_over}, {12, WordUrgency::over}});
    CHECK(answer_deadline(day(1), 0) == day(2));   // a promise of nothing is none
    CHECK(answer_deadline(day(1), 400) == answer_deadline(day(1), 30));
}

TEST_CASE("only what is about the head of the station stays out of the box") {
    int in = 0;
    for (const auto topic : complaint_topics)
        in += goes_into_the_box(topic) ? 1 : 0;
    CHECK(in == 5);
    CHECK_FALSE(goes_into_the_box(ComplaintTopic::head));
}

TEST_CASE("a form of an ideograph that a selector chooses is a line like any other") {
    CHECK_FALSE(line_fault("葛\U000E0100城", 4));
    CHECK(line_fault("葛\U000E0100城市啊吗", 4) == LineFault::too_long);
}
