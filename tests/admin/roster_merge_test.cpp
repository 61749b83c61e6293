#include "admin/pages/importing.h"
#include "admin/roster_merge.h"
#include "tests/catch.h"

/// What a roster's row says more than a file, without the window.
namespace oasis::admin {

namespace {

domain::ParticipantFile file_with(std::map<std::string, std::string, std::less<>> values) {
    domain::ParticipantFile file;
    file.values = std::move(values);
    return file;
}

const auto kept = file_with({{"full_name", "林一"}, {"address", "桂花路 7 号"}, {"notes", "安静"}});
const auto said = file_with({{"full_name", "林一"}, {"address", "幸福路 9 号"}, {"phone", "13800138000"}});

}  // namespace

TEST_CASE("a row tells what a file is missing and where they differ; what only the file says is no news") {
    const auto news = news_in(kept, said);
    CHECK(news.missing == std::vector<std::string>{"phone"});
    CHECK(news.differing == std::vector<std::string>{"address"});
    CHECK(news_in(kept, kept).empty());
}

TEST_CASE("what is missing is filled, what differs is kept until it is taken, and nothing is lost") {
    const auto filled = merged(kept, said, {});
    CHECK(filled.value("phone") == "13800138000");
    CHECK(filled.value("address") == "桂花路 7 号");
    CHECK(filled.value("notes") == "安静");
    CHECK(merged(kept, said, {"address"}).value("address") == "幸福路 9 号");
    CHECK(merged(kept, said, {"notes"}).value("notes") == "安静");  // of which the row says nothing
}

TEST_CASE("a row that is not the person's any more repeats nobody") {
    constexpr domain::Day today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};
    report::RosterPerson row;
    row.file = file_with({{"full_name", "林一"}, {"id_number", "11010519491231002X"}});
    row.id_key = "11010519491231002X";
    CHECK(repeats(row, "0001", row.file, today));
    CHECK_FALSE(repeats(row, "0001", file_with({{"full_name", "林二"}, {"id_number", "130503196704010016"}}), today));
}

TEST_CASE("the page is told all that the command says of a file") {
    RosterFile file;
    file.sheet = "名单";
    file.other_sheets = {"说明"};
    file.unread_columns = {"血型"};
    file.roster.other_rows = {7, 9};
    file.cells_without_value = 3;
    const auto summary = importing::summary_of(file);
    CHECK(summary.sheet == "名单");
    CHECK(summary.other_sheets == file.other_sheets);
    CHECK(summary.unread_columns == file.unread_columns);
    CHECK(summary.other_rows == file.roster.other_rows);
    CHECK(summary.cells_without_value == 3);
}

}  // namespace oasis::admin
