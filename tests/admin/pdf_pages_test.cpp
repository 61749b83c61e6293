#include "admin/pdf_pages.h"
#include "shared/gui/assets.h"
#include "tests/catch.h"

#include <string>

using oasis::admin::pdf_page;
using oasis::admin::pdf_page_count;

namespace {

using Bytes = std::vector<unsigned char>;

Bytes bytes(const std::string& text) {
    return {text.begin(), text.end()};
}

/// Of so many pages, each as wide as it says. Readers find their way without a table of its parts.
Bytes pdf(const std::vector<std::string>& sizes) {
    std::string kids, pages;
    int number = 3;
    for (const auto& size : sizes) {
        const auto id = std::to_string(number++);
        kids += id + " 0 R ";
        pages += id + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + size + "]>>endobj\n";
    }
    return bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[" + kids +
                 "]/Count " + std::to_string(sizes.size()) + ">>endobj\n" + pages + "trailer<</Root 1 0 R>>\n");
}

int big_endian(const Bytes& png, std::size_t at) {
    return png.at(at) << 24 | png.at(at + 1) << 16 | png.at(at + 2) << 8 | png.at(at + 3);
}

}  // namespace

TEST_CASE("a page comes as a picture whose longer side is bounded, however large the paper says it is") {
    const auto paper = pdf({"595 842", "14400 7200"});
    CHECK(pdf_page_count(paper) == 2);
    const auto first = pdf_page(paper, 1), second = pdf_page(paper, 2);
    REQUIRE(first);
    REQUIRE(second);
    constexpr std::size_t width = 16, height = 20;  // in a PNG's head
    CHECK(big_endian(*first, height) == 1600);
    CHECK(big_endian(*first, width) == Approx(1131).margin(2));
    CHECK(big_endian(*second, width) == 1600);
    CHECK_FALSE(pdf_page(paper, 3));
}

TEST_CASE("what is no PDF, or a broken one, has no pages") {
    for (const auto& text : {std::string{}, std::string{"%PDF-"}, std::string(300000, 'x')}) {
        CHECK_FALSE(pdf_page_count(bytes(text)));
        CHECK_FALSE(pdf_page(bytes(text), 1));
    }
}
