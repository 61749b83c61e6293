#include "shared/card/code.h"
#include "shared/card/qr_drawing.h"

#include "tests/catch.h"
#include <stdexcept>
#include <string>
#include <vector>

using oasis::card::CardCode;
using oasis::card::draw_qr;
using oasis::card::QrDrawing;

namespace {

/// The drawing as rows of '#' and '.'.
std::vector<std::string> rows(const QrDrawing& drawing) {
    std::vector<std::string> rows(static_cast<std::size_t>(drawing.modules),
                                  std::string(static_cast<std::size_t>(drawing.modules), '.'));
    for (const auto& run : drawing.dark)
        rows.at(static_cast<std::size_t>(run.y))
            .replace(static_cast<std::size_t>(run.x), static_cast<std::size_t>(run.length),
                     std::string(static_cast<std::size_t>(run.length), '#'));
    return rows;
}

}  // namespace

TEST_CASE("a card code is drawn with 25 modules on a side") {
    for (int i = 0; i < 100; ++i)
        CHECK(draw_qr(CardCode::random().text()).modules == 25);
}

TEST_CASE("runs neither touch nor overlap, so that each is drawn once") {
    const auto drawing = draw_qr(CardCode::random().text());
    for (std::size_t i = 1; i < drawing.dark.size(); ++i) {
        const auto& before = drawing.dark[i - 1];
        const auto& run = drawing.dark[i];
        CHECK((run.y > before.y || run.x > before.x + before.length));
        CHECK(run.length > 0);
    }
}

TEST_CASE("the three finder patterns stand in their corners") {
    const auto picture = rows(draw_qr("0123456789ABCDEFGHJKMNPQRSTV"));  // of the fourth corner any may look alike
    REQUIRE(picture.size() == 25);
    for (const auto& corner :
         {picture.front().substr(0, 8), picture[6].substr(0, 8), picture.back().substr(0, 8)})
        CHECK(corner == "#######.");
    CHECK(picture.front().substr(17) == ".#######");
    CHECK(picture.back().substr(17) != ".#######");
    CHECK(picture[3].substr(0, 8) == "#.###.#.");
}

TEST_CASE("other texts are drawn as well as a symbol can hold them") {
    CHECK(draw_qr("https://example.org/润心").modules >= 25);
    CHECK_THROWS_AS(draw_qr(""), std::invalid_argument);
    CHECK_THROWS_AS(draw_qr(std::string(2'000, 'a')), std::invalid_argument);
    CHECK_THROWS_AS(draw_qr(std::string(1 << 20, 'A')), std::invalid_argument);
}
