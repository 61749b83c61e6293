#include "shared/trust/sealed_file.h"
#include "shared/trust/digest.h"
#include "shared/trust/key_pair.h"
#include "tests/catch.h"

#include <string_view>

using namespace oasis::trust;
using Bytes = std::vector<unsigned char>;

namespace {

Bytes bytes(std::string_view text) {
    return {text.begin(), text.end()};
}

const Bytes plain = bytes("姓名、电话和诊断");

}  // namespace

TEST_CASE("a sealed file opens with its ring and row, and is never the same twice") {
    const auto ring = make_key_pair();
    FileSealer sealer{ring.secret};
    const FileBinding row{17, 3};
    const auto first = sealer.seal(plain, row);
    const auto second = sealer.seal(plain, row);
    CHECK(sealer.open(first.wrapped_key, first.sealed, row) == plain);
    CHECK(FileSealer{ring.secret}.open(second.wrapped_key, second.sealed, row) == plain);
    CHECK(first.wrapped_key != second.wrapped_key);
    CHECK(first.sealed != second.sealed);
    const auto empty = sealer.seal({}, row);
    CHECK(sealer.open(empty.wrapped_key, empty.sealed, row) == Bytes{});
}

TEST_CASE("a sealed file opens for no other row, version or ring, and with no part of another file") {
    const auto ring = make_key_pair();
    FileSealer sealer{ring.secret};
    const auto file = sealer.seal(plain, {17, 3});
    const auto other = sealer.seal(plain, {17, 3});
    CHECK_FALSE(sealer.open(file.wrapped_key, file.sealed, {18, 3}));
    CHECK_FALSE(sealer.open(file.wrapped_key, file.sealed, {17, 4}));
    CHECK_FALSE(sealer.open(file.wrapped_key, other.sealed, {17, 3}));
    CHECK_FALSE(sealer.open(other.wrapped_key, file.sealed, {17, 3}));
    CHECK_FALSE(FileSealer{make_key_pair().secret}.open(file.wrapped_key, file.sealed, {17, 3}));
}

TEST_CASE("any flipped bit, cut or addition keeps a file shut") {
    const auto ring = make_key_pair();
    FileSealer sealer{ring.secret};
    const FileBinding row{1, 1};
    const auto file = sealer.seal(plain, row);
    for (std::size_t at = 0; at < file.wrapped_key.size() * 8; ++at) {
        auto changed = file.wrapped_key;
        changed[at / 8] ^= static_cast<unsigned char>(1 << at % 8);
        CHECK_FALSE(sealer.open(changed, file.sealed, row));
    }
    for (std::size_t at = 0; at < file.sealed.size() * 8; ++at) {
        auto changed = file.sealed;
        changed[at / 8] ^= static_cast<unsigned char>(1 << at % 8);
        CHECK_FALSE(sealer.open(file.wrapped_key, changed, row));
    }
    for (std::size_t size = 0; size < file.sealed.size(); ++size)
        CHECK_FALSE(sealer.open(file.wrapped_key, std::span{file.sealed}.first(size), row));
    auto longer = file.wrapped_key;
    longer.push_back(0);
    CHECK_FALSE(sealer.open(longer, file.sealed, row));
    CHECK_FALSE(sealer.open({}, {}, row));
}

TEST_CASE("a paper opens with its own key only") {
    const auto paper = seal_paper(plain);
    const auto other = seal_paper(plain);
    CHECK(open_paper(paper.sealed, paper.key) == plain);
    CHECK_FALSE(open_paper(paper.sealed, other.key));
    CHECK_FALSE(open_paper(other.sealed, paper.key));
    CHECK_FALSE(open_paper(paper.sealed, std::span{paper.key}.first(31)));
    CHECK_FALSE(open_paper({}, paper.key));
}

TEST_CASE("a file's digest covers key and text, and where one ends") {
    const auto digest_of = [](std::string_view key, std::string_view sealed) {
        return file_digest(std::as_bytes(std::span{key}), std::as_bytes(std::span{sealed}));
    };
    CHECK(digest_of("ab", "c") == digest_of("ab", "c"));
    CHECK(digest_of("ab", "c") != digest_of("a", "bc"));
    CHECK(digest_of("ab", "c") != digest_of("ab", "d"));
    CHECK(digest_of("ab", "c") != digest_of("bb", "c"));
    // b2sum -l 256 of nothing
    CHECK(digest({}) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}
