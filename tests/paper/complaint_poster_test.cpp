#include "admin/complaint_poster.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include "tests/paper/witness.h"
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

using namespace oasis;
using namespace oasis::admin;

namespace {

domain::ComplaintChannel channel(const char* name, const char* phone, const char* web = "") {
    domain::ComplaintChannel made;
    made.name = name;
    made.phone = phone;
    made.hours = "工作日 9:00–17:00";
    made.purpose = "对站点和站长的意见";
    made.web = web;
    made.outside = true;
    return made;
}

ComplaintPoster poster(bool a3) {
    ComplaintPoster made;
    made.station = {"BY", "润心家园", "北苑站", "8000 0123", "Asia/Shanghai"};
    made.channels = {channel("站长", "8000 0101", "https://oasis.example/beiyuan"), channel("街道办事处", "8000 0166"),
                     channel("市民热线", "12345")};
    made.channels.front().outside = false;
    made.a3 = a3;
    return made;
}

/// The value of a line of pdfinfo.
std::string info(const std::filesystem::path& pdf, const std::string& key) {
    for (const auto& line : witness::output("pdfinfo '" + pdf.string() + "'"))
        if (line.starts_with(key + ":"))
            return line.substr(line.find_first_not_of(' ', key.size() + 1));
    return {};
}

/// Names of fonts that a reader would not find in the file.
int fonts_not_embedded(const std::filesystem::path& pdf, int& fonts) {
    int missing = 0, line_number = 0;
    for (const auto& line : witness::output("pdffonts '" + pdf.string() + "'")) {
        if (++line_number <= 2)
            continue;
        ++fonts;
        missing += line.find(" yes ") == std::string::npos ? 1 : 0;
    }
    return missing;
}

}  // namespace

TEST_CASE("the poster of complaint channels is a PDF of exact size, fonts embedded, its text and its QR readable") {
    for (const bool a3 : {false, true}) {
        const test::Folder folder;
        const auto out = folder.path() / "poster.pdf";
        REQUIRE_FALSE(write_poster(out, poster(a3)));
        CHECK(std::filesystem::status(out).permissions() == static_cast<std::filesystem::perms>(0600));
        const auto size = info(out, "Page size");
        double width = 0, height = 0;
        REQUIRE(std::sscanf(size.c_str(), "%lf x %lf", &width, &height) == 2);
        INFO(size);
        CHECK(std::abs(width - (a3 ? 297 : 210) / 25.4 * 72) < 0.02);
        CHECK(std::abs(height - (a3 ? 420 : 297) / 25.4 * 72) < 0.02);
        CHECK(info(out, "Pages") == "1");
        int fonts = 0;
        CHECK(fonts_not_embedded(out, fonts) == 0);
        CHECK(fonts > 0);
        const auto text = witness::text_of(out);
        for (const char* said : {"润心家园", "意见与投诉", "站长", "8000 0101", "街道办事处", "8000 0166", "市民热线", "12345",
                                 "工作日 9:00–17:00", "服务电话", "8000 0123", "三天内回复"})
            CHECK(text.find(said) != std::string::npos);
        CHECK(witness::codes_on_paper(out, 200) == std::vector<std::string>{"https://oasis.example/beiyuan"});
    }
}

TEST_CASE("channels beyond a page go on to the next, each with the head; long texts stay on their card") {
    const test::Folder folder;
    const auto out = folder.path() / "poster.pdf";
    auto many = poster(false);
    for (int i = 0; i < 7; ++i)
        many.channels.push_back(channel("区政务中心窗口与信访接待中心站点", "+86 138 0000 0166", i == 3 ? "https://oasis.example/2" : ""));
    REQUIRE_FALSE(write_poster(out, many));
    CHECK(info(out, "Pages") == "3");
    const auto text = witness::text_of(out);
    std::size_t heads = 0;
    for (auto at = text.find("意见与投诉"); at != std::string::npos; at = text.find("意见与投诉", at + 1))
        ++heads;
    CHECK(heads == 3);
    CHECK(witness::codes_on_paper(out, 200).size() == 2);
}

TEST_CASE("only the station's own channels carry its promise") {
    const test::Folder folder;
    const auto out = folder.path() / "poster.pdf";
    auto outside = poster(false);
    outside.channels.front().outside = true;
    REQUIRE_FALSE(write_poster(out, outside));
    CHECK(witness::text_of(out).find("天内回复") == std::string::npos);
    CHECK(write_poster(folder.path() / "no" / "such" / "poster.pdf", outside));
}
