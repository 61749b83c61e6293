#include "shared/card/qr_reader.h"
#include "shared/paper/card_sheet.h"

#include "tests/catch.h"
#include "tests/folder.h"
#include "tests/paper/witness.h"
#include "tests/rare_characters.h"
#include <algorithm>
#include <cmath>
#include <fcntl.h>
#include <iterator>
#include <numbers>
#include <string>
#include <unistd.h>
#include <vector>

using namespace oasis;

namespace {

const paper::CardHouse house{"润心家园 · 北苑站", "拾到请交回", "8000 0123"};

paper::CardFace face(const std::string& name, const std::string& number) {
    return {name, number, card::CardCode::random()};
}

/// A sheet in a file; returns how many characters had no glyph.
int print(const std::filesystem::path& pdf, const std::vector<paper::CardFace>& faces,
          const paper::CardHouse& on = house) {
    const int file = open(pdf.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    REQUIRE(file >= 0);
    paper::CardSheet sheet{file, on, "学员卡"};
    for (const auto& one : faces)
        sheet.add(one);
    sheet.finish();
    close(file);
    return sheet.missing_glyphs();
}

std::vector<std::string> sorted_codes(const std::vector<paper::CardFace>& faces) {
    std::vector<std::string> codes;
    for (const auto& one : faces)
        codes.emplace_back(one.code.text());
    std::sort(codes.begin(), codes.end());
    return codes;
}

bool has(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

/// Thirteen cards: a full page and the beginning of another, with every kind of name.
std::vector<paper::CardFace> sample() {
    const char* names[] = {"何**",
                           "老吴",
                           "李𬭎",
                           "小𠮷",
                           "刘𬌗",
                           "黄𰻞",
                           "欧阳**",
                           "买买提·艾力",
                           "Ann",
                           "龘靐齉爨",
                           "名字很长很长的一位学员也要印得下去才行呀好",
                           "王*",
                           "e\u0301lodie"};
    std::vector<paper::CardFace> faces;
    for (const auto* name : names)
        faces.push_back(face(name, "0" + std::to_string(101 + faces.size())));
    return faces;
}

using card::GrayPicture;

bool reads(const GrayPicture& picture, const paper::CardFace& one) {
    return card::read_qr(picture.view()) == std::string{one.code.text()};
}

/// With a tenth of it under a dark spot, somewhere between the finder patterns.
GrayPicture blotted(GrayPicture picture, int somewhere) {
    const double centre_x = picture.width * (0.5 + 0.1 * (somewhere % 3 - 1));
    const double centre_y = picture.height * (0.5 + 0.1 * (somewhere / 3 % 3 - 1));
    const double symbol = picture.width * 25.0 / 33;  // the rest is quiet zone
    const double radius = std::sqrt(0.1 * symbol * symbol / std::numbers::pi);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x)
            if (std::hypot(x - centre_x, y - centre_y) < radius)
                picture.row(y)[x] = 40;
    return picture;
}

GrayPicture halved(const GrayPicture& picture) {
    GrayPicture small{picture.width / 2, picture.height / 2};
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x) {
            const auto *above = picture.row(2 * y) + 2 * x, *below = picture.row(2 * y + 1) + 2 * x;
            small.row(y)[x] = static_cast<std::uint8_t>((above[0] + above[1] + below[0] + below[1]) / 4);
        }
    return small;
}

GrayPicture turned(const GrayPicture& picture, double degrees) {
    const double angle = degrees * std::numbers::pi / 180, half = picture.width / 2.0;
    GrayPicture result{picture.width * 13 / 10, picture.height * 13 / 10};
    const double middle = result.width / 2.0;
    for (int y = 0; y < result.height; ++y)
        for (int x = 0; x < result.width; ++x) {
            const double dx = x - middle, dy = y - middle;
            const int from_x = static_cast<int>(half + dx * std::cos(angle) - dy * std::sin(angle));
            const int from_y = static_cast<int>(half + dx * std::sin(angle) + dy * std::cos(angle));
            const bool inside =
                from_x >= 0 && from_y >= 0 && from_x < picture.width && from_y < picture.height;
            result.row(y)[x] = inside ? picture.row(from_y)[from_x] : 255;
        }
    return result;
}

/// Each dot the mean of nine by nine.
GrayPicture blurred(const GrayPicture& picture) {
    GrayPicture result = picture;
    for (int y = 4; y < picture.height - 4; ++y)
        for (int x = 4; x < picture.width - 4; ++x) {
            int sum = 0;
            for (int dy = -4; dy <= 4; ++dy)
                for (int dx = -4; dx <= 4; ++dx)
                    sum += picture.row(y + dy)[x + dx];
            result.row(y)[x] = static_cast<std::uint8_t>(sum / 81);
        }
    return result;
}

}  // namespace

TEST_CASE("another reader finds every code of a sheet at 150 and at 300 dpi") {
    const test::Folder folder;
    const auto faces = sample();
    print(folder.file("cards.pdf"), faces);
    for (const int dpi : {150, 300}) {
        INFO(dpi << " dpi");
        CHECK(witness::codes_on_paper(folder.file("cards.pdf"), dpi) == sorted_codes(faces));
    }
}

TEST_CASE("names, numbers and the finder's line can be read and searched in the PDF") {
    const test::Folder folder;
    const auto faces = sample();
    CHECK(print(folder.file("cards.pdf"), faces) == 0);
    const auto text = witness::text_of(folder.file("cards.pdf"));
    for (const auto& one : faces) {
        CHECK(has(text, one.number));
        if (one.display_name.size() < 40)
            CHECK(has(text, one.display_name));
        CHECK_FALSE(has(text, std::string{one.code.text()}));
    }
    for (const auto* words : {"润心家园 · 北苑站", "拾到请交回", "8000 0123"})
        CHECK(has(text, words));
}

TEST_CASE("the PDF is exactly A4, ten cards a page, with all fonts inside and a neutral title") {
    const test::Folder folder;
    print(folder.file("cards.pdf"), sample());
    std::string all;
    for (const auto& line : witness::output("pdfinfo '" + (folder.file("cards.pdf")).string() + "'"))
        all += line + '\n';
    CHECK(has(all, "595.276 x 841.89 pts (A4)"));
    CHECK(has(all, "Pages:           2\n"));
    CHECK(has(all, "Title:           学员卡\n"));
    CHECK_FALSE(has(all, "Author"));

    const auto fonts = witness::output("pdffonts '" + (folder.file("cards.pdf")).string() + "'");
    REQUIRE(fonts.size() > 2);
    const auto embedded = fonts.front().find("emb");
    for (std::size_t i = 2; i < fonts.size(); ++i) {
        INFO(fonts[i]);
        CHECK(fonts[i].substr(embedded, 3) == "yes");
    }
}

TEST_CASE("a card says its house, name and number, whom to give it back to, and nothing else") {
    const test::Folder folder;
    print(folder.file("cards.pdf"), {face("小𠮷", "0138")});
    auto text = witness::text_of(folder.file("cards.pdf"));
    for (const std::string known : {"润心家园 · 北苑站", "小𠮷", "0138", "拾到请交回", "8000 0123"}) {
        const auto at = text.find(known);
        REQUIRE(at != std::string::npos);
        text.erase(at, known.size());
    }
    CHECK(text.find_first_not_of(" \n\f") == std::string::npos);
}

TEST_CASE("two hundred rare characters stand on cards and are read in the PDF as they were given") {
    const test::Folder folder;
    constexpr std::size_t longest_name = 24;
    const auto characters = oasis::test::rare_characters();
    REQUIRE(characters.size() > 200);
    std::vector<paper::CardFace> faces;
    for (std::size_t at = 0; at < characters.size(); at += longest_name) {
        std::string name;
        for (auto one = at; one < std::min(at + longest_name, characters.size()); ++one)
            name += characters[one];
        faces.push_back(face(name, "0" + std::to_string(101 + faces.size())));
    }
    CHECK(print(folder.file("cards.pdf"), faces) == 0);
    const auto text = witness::text_of(folder.file("cards.pdf"));
    for (const auto& character : characters) {
        INFO(character);
        CHECK(has(text, character));
    }
}

TEST_CASE("what no font can draw is counted") {
    const test::Folder folder;
    CHECK(print(folder.file("cards.pdf"), {face("\U0003FFFD\U0002FFFD小", "0101")}) == 2);
}

TEST_CASE("a name is never cut: 24 of the widest characters stand on the card") {
    const test::Folder folder;
    std::string name;
    for (int i = 0; i < 24; ++i)
        name += i % 2 == 0 ? "龘" : "靐";
    print(folder.file("cards.pdf"), {face(name, "0101")});
    auto text = witness::text_of(folder.file("cards.pdf"));
    const auto count = [&](const std::string& character) {
        int found = 0;
        for (auto at = text.find(character); at != std::string::npos; at = text.find(character, at + 1))
            ++found;
        return found;
    };
    CHECK(count("龘") == 12);
    CHECK(count("靐") == 12);
    CHECK(count("…") == 0);
}

TEST_CASE("the same drawing on dots is read by the kiosk's reader") {
    const int nowhere = open("/dev/null", O_WRONLY);
    const paper::CardSheet sheet{nowhere, house, "学员卡"};
    for (const double dpi : {100.0, 150.0, 203.0, 300.0}) {
        const auto one = face("李𬭎", "0137");
        INFO(dpi << " dpi");
        CHECK(card::read_qr(sheet.printed_qr(one, dpi).view()) == std::string{one.code.text()});
    }
}

TEST_CASE("a worn card is still read: blotted, coarse, turned, blurred") {
    const int nowhere = open("/dev/null", O_WRONLY);
    const paper::CardSheet sheet{nowhere, house, "学员卡"};
    for (int i = 0; i < 9; ++i) {
        const auto one = face("李𬭎", "0137");
        const auto fresh = sheet.printed_qr(one, 300);
        const bool read[] = {reads(blotted(fresh, i), one), reads(halved(fresh), one),
                             reads(turned(fresh, 15), one), reads(turned(fresh, -15), one),
                             reads(blurred(blurred(fresh)), one)};
        INFO("card " << i);
        CHECK(std::all_of(std::begin(read), std::end(read), [](bool good) { return good; }));
    }
    close(nowhere);
}

TEST_CASE("one card as a picture for a phone is read by another reader") {
    const test::Folder folder;
    const auto one = face("小𠮷", "0138");
    paper::write_card_png(folder.file("card.png"), house, one, 300);
    const auto read = witness::output("zbarimg --nodbus -q --raw '" + (folder.file("card.png")).string() + "'");
    CHECK(read == std::vector<std::string>{std::string{one.code.text()}});
    CHECK_THROWS(paper::write_card_png(folder.file("no/card.png"), house, one, 300));
}

TEST_CASE("a house without a phone and with a very long name still prints cards") {
    const test::Folder folder;
    paper::CardHouse odd{
        "一个名字特别特别长的社区康复活动与日间照料服务中心第二分中心 · 北苑街道办事处东区站",
        "Please return", ""};
    const auto faces = sample();
    print(folder.file("cards.pdf"), faces, odd);
    CHECK(witness::codes_on_paper(folder.file("cards.pdf"), 150) == sorted_codes(faces));
}

TEST_CASE("a disk that takes no more is a fault, not a short sheet") {
    const int full = open("/dev/full", O_WRONLY);
    REQUIRE(full >= 0);
    paper::CardSheet sheet{full, house, "学员卡"};
    sheet.add(face("何**", "0101"));
    CHECK_THROWS_AS(sheet.finish(), std::system_error);
    close(full);
}
