// What a sheet of cards costs: drawn, each card read again, written, issued and named.
//   cards_bench [CARDS]     500 cards unless told otherwise; the limit for 500 is 3 s
#include "admin/card_sheet.h"
#include "shared/store/database.h"
#include "tests/store/station.h"
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <string>

using namespace oasis;

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::vector<domain::Participant> people(store::Database& db, int count) {
    const char* names[] = {"何**",    "老吴",   "李𬭎",     "小𠮷", "刘𬌗",
                           "黄𰻞", "欧阳**", "买买提·艾力", "Ann",  "文轩"};
    store::WriteTransaction all{db};
    std::vector<domain::Participant> registered;
    for (int i = 0; i < count; ++i)
        registered.push_back(std::get<domain::Participant>(store::register_participant(
            db, {fmt::format("{:04}", i + 1), names[i % 10], {}}, store::test::staff, store::test::at(7))));
    all.commit();
    return registered;
}

}  // namespace

int main(int argc, char** argv) {
    const int cards = argc > 1 ? std::atoi(argv[1]) : 500;
    store::test::Station station;
    const store::test::Folder folder;
    const admin::SheetOrder order{people(station.db, cards),
                                  domain::IssueReason::first,
                                  folder.file("cards.pdf"),
                                  {"润心家园 · 北苑站", "拾到请交回", "8000 0123"}};

    const auto start = Clock::now();
    auto drawn = std::get<admin::DrawnSheet>(admin::draw_sheet(order));
    const double drawing = seconds_since(start);
    const auto issued =
        admin::issue_sheet(station.db, std::move(drawn), store::test::staff, store::test::at(9));
    const double total = seconds_since(start);
    fmt::print(
        "{} cards: drawn, read again and written {:.3f} s; issued and named {:.3f} s; together {:.3f} s; "
        "{:.1f} MB\n",
        issued.cards.size(), drawing, total - drawing, total,
        static_cast<double>(std::filesystem::file_size(issued.file)) / 1e6);
}
