#include "admin/commands/cards.h"

#include "shared/gui/assets.h"
#include "shared/store/database.h"
#include "shared/store/queries.h"
#include "tests/catch.h"
#include "tests/heard.h"
#include "tests/folder.h"
#include "tests/paper/witness.h"
#include "tests/store/keyed_station.h"
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

using namespace oasis;
using admin::commands::CardsOptions;
using store::test::at;

namespace {

/// A station with the manager lin, and people 0101 to 0103 of whom none has a card.
class Station {
  public:
    Station() {
        std::ofstream{folder_.file("password")} << store::test::manager_password << '\n';
        setenv("OASIS_PASSWORD_FILE", (folder_.file("password")).c_str(), 1);
        auto db = open();
        (void)store::init_station(db, store::test::keyed_station(), store::test::staff, at(7));
        for (const auto* number : {"0101", "0102", "0103"})
            (void)store::register_participant(db, {number, "小𠮷", {}}, store::test::staff, at(7));
    }

    store::Database open() const { return store::Database::open((folder_.file("station.db")).string()); }
    std::filesystem::path operator/(const std::string& name) const { return folder_.file(name); }

    int cards(CardsOptions options) {
        options.login = "lin";
        if (options.out.empty())
            options.out = folder_.file("cards.pdf");
        const gui::Catalogue words{gui::find_assets(), gui::Language::en};
        const oasis::test::Heard out{std::cout}, err{std::cerr};
        const int code = admin::commands::cards({folder_.file("station.db"), words, at(9)}, options);
        said = out.text();
        complained = err.text();
        return code;
    }

    int cards_in_use() const {
        auto db = open();
        int count = 0;
        for (const auto& row : store::find_participants(db, "", store::test::monday))
            count += row.card.has_value();
        return count;
    }

    std::string said, complained;

  private:
    test::Folder folder_;
};

bool has(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("everyone gets a card, and a second time a card that replaces it") {
    Station station;
    CHECK(station.cards({.all = true}) == admin::commands::done);
    CHECK(has(station.said, "3 cards issued"));
    CHECK_FALSE(has(station.said, "replace"));
    CHECK(station.complained.empty());
    CHECK(witness::codes_on_paper(station / "cards.pdf", 150).size() == 3);
    CHECK(station.cards({.all = true}) == admin::commands::done);
    CHECK(has(station.said, "3 of them replace"));
}

TEST_CASE("people are named by number, each once") {
    Station station;
    CHECK(station.cards({.numbers = {"0103", "0101", "0103"}}) == admin::commands::done);
    CHECK(witness::codes_on_paper(station / "cards.pdf", 150).size() == 2);
    CHECK(station.cards_in_use() == 2);
}

TEST_CASE("one number that nobody has, and no card is issued") {
    Station station;
    CHECK(station.cards({.numbers = {"0101", "0999"}}) == admin::commands::refused);
    CHECK(has(station.complained, "0999"));
    CHECK(station.cards_in_use() == 0);
    CHECK_FALSE(std::filesystem::exists(station / "cards.pdf"));
}

TEST_CASE("it must be said for whom, and once only") {
    Station station;
    CHECK(station.cards({}) == admin::commands::wrong_use);
    CHECK(has(station.complained, "--all"));
    CHECK(station.cards({.numbers = {"0101"}, .all = true}) == admin::commands::wrong_use);
    CHECK(station.cards_in_use() == 0);
}

TEST_CASE("a folder that takes no file is named, and no card is issued") {
    Station station;
    CHECK(station.cards({.out = station / "nowhere/cards.pdf", .all = true}) == admin::commands::refused);
    CHECK(has(station.complained, "nowhere/cards.pdf"));
    CHECK(station.cards_in_use() == 0);
}

TEST_CASE("a wrong password issues nothing") {
    Station station;
    std::ofstream{station / "password"} << "not this one at all\n";
    CHECK(station.cards({.all = true}) == admin::commands::refused);
    CHECK_FALSE(station.complained.empty());
    CHECK(station.cards_in_use() == 0);
}

TEST_CASE("a database without a station is told so") {
    const Station station;
    (void)store::Database::open((station / "empty.db").string());
    const gui::Catalogue words{gui::find_assets(), gui::Language::zh};
    const oasis::test::Heard err{std::cerr};
    const CardsOptions everyone{.login = "lin", .out = station / "cards.pdf", .all = true};
    CHECK(admin::commands::cards({station / "empty.db", words, at(9)}, everyone) == admin::commands::refused);
    CHECK(has(err.text(), "empty.db"));
    CHECK_THROWS_AS(admin::commands::cards({station / "none.db", words, at(9)}, everyone),
                    store::StorageError);
}
