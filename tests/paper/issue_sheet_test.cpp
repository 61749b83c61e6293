#include "admin/card_sheet.h"

#include "shared/card/code.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include "tests/paper/witness.h"
#include "tests/store/station.h"
#include <algorithm>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <signal.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace oasis;
using admin::SheetStep;
using domain::IssueReason;

namespace {

using store::test::at;
const domain::Actor manager = store::test::staff;

/// A station of its own, with people who each hold a card from an earlier sheet.
class Place {
  public:
    explicit Place(int people) : db_(open()) {
        (void)store::init_station(*db_, store::test::new_station(), manager, at(7));
        store::WriteTransaction all{*db_};
        std::vector<store::NewCard> cards;
        for (int i = 0; i < people; ++i) {
            people_.push_back(std::get<domain::Participant>(store::register_participant(
                *db_, {fmt::format("{:04}", 101 + i), fmt::format("学员{}", i), {}}, manager, at(7))));
            codes_.push_back(card::CardCode::random());
            cards.push_back({people_.back().id, codes_.back().digest(), IssueReason::first});
        }
        (void)store::issue_cards(*db_, cards, manager, at(7));
        all.commit();
    }

    store::Database& db() { return *db_; }
    std::filesystem::path sheet() const { return folder_.file("cards.pdf"); }
    const std::filesystem::path& folder() const { return folder_.path(); }
    const std::vector<domain::Participant>& people() const { return people_; }

    admin::SheetOrder order(IssueReason reason) const {
        return {people_, reason, sheet(), {"润心家园 · 北苑站", "拾到请交回", "8000 0123"}};
    }

    /// Issues a sheet in a child of its own, which `watch` may kill. True when it came to its end.
    bool issue_in_a_child(IssueReason reason, const admin::SheetWatch& watch) {
        db_.reset();  // a connection may not be carried through a fork
        const auto child = fork();
        if (child == 0) {
            auto db = open();
            auto drawn = admin::draw_sheet(order(reason), watch);
            (void)admin::issue_sheet(db, std::get<admin::DrawnSheet>(std::move(drawn)), manager, at(9),
                                     watch);
            _exit(0);
        }
        int state = 0;
        waitpid(child, &state, 0);
        db_.emplace(open());
        return WIFEXITED(state) && WEXITSTATUS(state) == 0;
    }

    /// How many of these codes are taken by the kiosk's act.
    int working(const std::vector<card::CardCode>& codes) {
        store::WriteTransaction together{*db_};
        const auto taken = std::count_if(codes.begin(), codes.end(), [&](const auto& code) {
            const auto result = store::check_in(*db_, code.digest(), store::test::self, at(10));
            return !std::holds_alternative<domain::Refused>(result);
        });
        together.commit();
        return static_cast<int>(taken);
    }
    int old_cards_working() { return working(codes_); }

    /// The codes on the finished sheet, as another reader reads them; none where there is no sheet.
    std::vector<card::CardCode> codes_on_sheet() const {
        std::vector<card::CardCode> codes;
        if (std::filesystem::exists(sheet()))
            for (const auto& text : witness::codes_on_paper(sheet(), 150))
                if (const auto code = card::CardCode::parse(text))
                    codes.push_back(*code);
        return codes;
    }

    std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator{folder()})
            if (!entry.path().filename().string().starts_with("station.db"))
                names.insert(entry.path().filename());
        return names;
    }

  private:
    store::Database open() const { return store::Database::open((folder_.file("station.db")).string()); }

    test::Folder folder_;
    std::optional<store::Database> db_;
    std::vector<domain::Participant> people_;
    std::vector<card::CardCode> codes_;
};

admin::SheetWatch killed_after(SheetStep step) {
    return {.after = [step](SheetStep reached) {
        if (reached == step)
            kill(getpid(), SIGKILL);
    }};
}

admin::DrawnSheet drawn(const admin::SheetOrder& order) {
    return std::get<admin::DrawnSheet>(admin::draw_sheet(order));
}

}  // namespace

TEST_CASE("a sheet bears the cards that were issued, and old cards live until the new ones are scanned") {
    Place place{12};
    const auto issued =
        admin::issue_sheet(place.db(), drawn(place.order(IssueReason::first)), manager, at(9));
    CHECK(issued.cards.size() == 12);
    CHECK(issued.not_named.empty());
    CHECK(issued.file == place.sheet());
    CHECK(place.files() == std::set<std::string>{"cards.pdf"});
    struct stat state {};
    REQUIRE(stat(place.sheet().c_str(), &state) == 0);
    CHECK((state.st_mode & 0777) == 0600);

    CHECK(place.old_cards_working() == 12);
    const auto codes = place.codes_on_sheet();
    CHECK(codes.size() == 12);
    CHECK(place.working(codes) == 12);
    CHECK(place.old_cards_working() == 0);
}

TEST_CASE("reissue for loss stops the old cards at once") {
    Place place{3};
    (void)admin::issue_sheet(place.db(), drawn(place.order(IssueReason::loss)), manager, at(9));
    CHECK(place.old_cards_working() == 0);
    CHECK(place.working(place.codes_on_sheet()) == 3);
}

TEST_CASE("killed after any step, the old cards work or the finished sheet exists") {
    const auto reason = GENERATE(IssueReason::first, IssueReason::loss);
    const auto step = GENERATE(SheetStep::opened, SheetStep::drawn, SheetStep::written, SheetStep::committed,
                               SheetStep::named);
    INFO("reason " << static_cast<int>(reason) << ", killed after step " << static_cast<int>(step));
    Place place{20};
    REQUIRE_FALSE(place.issue_in_a_child(reason, killed_after(step)));

    const bool committed = step >= SheetStep::committed;
    // Where the sheet has its name already, nothing is left to finish.
    CHECK(admin::finish_interrupted(place.db(), place.sheet()) == (step == SheetStep::committed));
    CHECK(place.files() == (committed ? std::set<std::string>{"cards.pdf"} : std::set<std::string>{}));

    const int old = place.old_cards_working();
    CHECK(old == (committed && reason == IssueReason::loss ? 0 : 20));
    const auto codes = place.codes_on_sheet();
    CHECK(codes.size() == (committed ? 20U : 0U));
    CHECK(place.working(codes) == static_cast<int>(codes.size()));
}

TEST_CASE(
    "killed at a random moment fifty times, each time the old cards work or the finished sheet exists") {
    int stopped = 0;
    for (int round = 0; round < 50; ++round) {
        const auto reason = round % 2 == 0 ? IssueReason::loss : IssueReason::first;
        Place place{12};
        const int last_card = round % 24;  // 12 and more: killed later, by the clock, between two steps
        const bool ended = place.issue_in_a_child(reason, {.go_on = [&](int done) {
                                                      if (done == last_card + 1)
                                                          kill(getpid(), SIGKILL);
                                                      if (done == 12)
                                                          ualarm(static_cast<unsigned>(1 + round * 300), 0);
                                                      return true;
                                                  }});
        stopped += !ended;
        (void)admin::finish_interrupted(place.db(), place.sheet());
        const auto codes = place.codes_on_sheet();
        const bool old_cards_work = place.old_cards_working() == 12;
        const bool sheet_exists = codes.size() == 12 && place.working(codes) == 12;
        INFO("round " << round);
        CHECK((old_cards_work || sheet_exists));
    }
    CHECK(stopped >= 30);
}

TEST_CASE("a sheet that another process is writing is left alone") {
    Place place{2};
    const auto sheet = drawn(place.order(IssueReason::first));
    const auto child = fork();
    if (child == 0)
        _exit(admin::SheetFile::leftovers(place.sheet()).empty() ? 0 : 1);
    int state = 0;
    waitpid(child, &state, 0);
    CHECK(state == 0);
    CHECK(std::filesystem::exists(sheet.file.part()));
}

TEST_CASE("files of others that look alike are left alone") {
    Place place{1};
    const auto like = place.folder() / "cards.pdf.notes.oasis-part";
    close(open(like.c_str(), O_WRONLY | O_CREAT, 0600));
    CHECK_FALSE(admin::finish_interrupted(place.db(), place.sheet()));
    CHECK(std::filesystem::exists(like));
}

TEST_CASE("a drawing that is stopped leaves nothing behind") {
    Place place{5};
    const auto result =
        admin::draw_sheet(place.order(IssueReason::loss), {.go_on = [](int done) { return done < 3; }});
    REQUIRE(std::holds_alternative<admin::SheetRefusal>(result));
    CHECK(std::get<admin::SheetRefusal>(result).why == admin::SheetRefusal::Why::stopped);
    CHECK(place.files().empty());
    CHECK(place.old_cards_working() == 5);
}

TEST_CASE("a sheet drawn and dropped issues nothing and leaves nothing") {
    Place place{2};
    { const auto dropped = drawn(place.order(IssueReason::loss)); }
    CHECK(place.files().empty());
    CHECK(place.old_cards_working() == 2);
}

TEST_CASE("where no sheet can be written, no card is issued and it says why") {
    Place place{2};
    auto order = place.order(IssueReason::loss);
    const std::string name =
        GENERATE(as<std::string>{}, "", "no-such-folder/cards.pdf", std::string(250, 'x'), "/proc/cards.pdf");
    order.out = place.folder() / name;
    INFO(name);
    const auto result = admin::draw_sheet(order);
    REQUIRE(std::holds_alternative<admin::SheetRefusal>(result));
    CHECK(std::get<admin::SheetRefusal>(result).why == admin::SheetRefusal::Why::not_written);
    CHECK_FALSE(std::get<admin::SheetRefusal>(result).detail.empty());
    CHECK(place.old_cards_working() == 2);
}

TEST_CASE("a sheet that cannot get its name is told where it lies") {
    Place place{2};
    auto sheet = drawn(place.order(IssueReason::loss));
    std::filesystem::create_directory(place.sheet());
    const auto issued = admin::issue_sheet(place.db(), std::move(sheet), manager, at(9));
    CHECK_FALSE(issued.not_named.empty());
    CHECK(witness::codes_on_paper(issued.file, 150).size() == 2);
}

TEST_CASE("people with characters that no font here has are named") {
    Place place{2};
    auto order = place.order(IssueReason::first);
    order.people[1].display_name = "小\U0002FFFD";
    CHECK(drawn(order).unprintable == std::vector<std::string>{order.people[1].number});
}

TEST_CASE("a card calls the house by brand and station, once where they are the same") {
    const auto brand = [](const char* brand_name, const char* name) {
        return admin::card_house({"BY", brand_name, name, "8000 0123", "Asia/Shanghai"}).brand;
    };
    CHECK(brand("润心家园", "北苑站") == "润心家园 · 北苑站");
    CHECK(brand("北苑站", "北苑站") == "北苑站");
    CHECK(brand("", "北苑站") == "北苑站");
    CHECK(brand("润心家园", "") == "润心家园");
    CHECK(admin::card_house({}).found_line == "拾到请交回");
}
