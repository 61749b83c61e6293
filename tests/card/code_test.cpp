#include "shared/card/code.h"

#include "tests/catch.h"
#include <algorithm>
#include <cctype>
#include <random>
#include <rapidcheck.h>
#include <set>
#include <string>

using oasis::card::CardCode;

namespace {

constexpr std::string_view alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

std::string clear(const CardCode& code) {
    return std::string{code.text()};
}

bool holds(const char* property, const auto& testable) {
    return rc::check(property, testable);
}

}  // namespace

TEST_CASE("a code is 28 capitals and digits and parses back to itself") {
    CHECK(holds("round trip", [] {
        const auto code = CardCode::random();
        const auto text = clear(code);
        RC_ASSERT(text.size() == CardCode::length);
        RC_ASSERT(std::all_of(text.begin(), text.end(),
                              [](char c) { return alphanumeric.find(c) != std::string_view::npos; }));
        const auto parsed = CardCode::parse(text);
        RC_ASSERT(parsed.has_value());
        RC_ASSERT(clear(*parsed) == text);
        RC_ASSERT(parsed->digest() == code.digest());
    }));
}

TEST_CASE("no two codes are alike") {
    std::set<std::string> codes;
    for (int i = 0; i < 10'000; ++i)
        codes.insert(clear(CardCode::random()));
    CHECK(codes.size() == 10'000);
}

TEST_CASE("every single wrong character is caught") {
    for (int round = 0; round < 50; ++round) {
        const auto right = clear(CardCode::random());
        for (std::size_t at = 0; at < right.size(); ++at)
            for (const char wrong : alphanumeric) {
                auto text = right;
                text[at] = wrong;
                if (CardCode::parse(text).has_value() != (text == right))
                    FAIL("position " << at << " as " << wrong);
            }
    }
}

TEST_CASE("every swap of two neighbours is caught") {
    for (int round = 0; round < 2'000; ++round) {
        const auto right = clear(CardCode::random());
        for (std::size_t at = 0; at + 1 < right.size(); ++at) {
            auto text = right;
            std::swap(text[at], text[at + 1]);
            if (CardCode::parse(text).has_value() != (text == right))
                FAIL("swap at " << at);
        }
    }
}

TEST_CASE("small letters, hyphens, white space and a terminator do not matter") {
    CHECK(holds("tolerance", [] {
        const auto code = CardCode::random();
        auto text = clear(code);
        const auto hyphens = *rc::gen::inRange(0, 8);
        for (int i = 0; i < hyphens; ++i)
            text.insert(*rc::gen::inRange<std::size_t>(0, text.size() + 1), "-");
        for (auto& c : text)
            if (*rc::gen::arbitrary<bool>())
                c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        text = *rc::gen::element<std::string>("", " ", "\t ") + text +
               *rc::gen::element<std::string>("", "\r\n", "\t");
        const auto parsed = CardCode::parse(text);
        RC_ASSERT(parsed.has_value());
        RC_ASSERT(parsed->digest() == code.digest());
    }));
}

TEST_CASE("what is not a code is refused, whatever it is") {
    const auto code = clear(CardCode::random());
    const auto [name, text] = GENERATE_COPY(table<std::string, std::string>({
        {"nothing", ""},
        {"white space", " \r\n"},
        {"one short", code.substr(1)},
        {"one long", code + "0"},
        {"a space inside", code.substr(0, 5) + " " + code.substr(5)},
        {"a NUL at its end", code + std::string(1, '\0')},
        {"a NUL for a character", code.substr(0, 27) + std::string(1, '\0')},
        {"two codes", code + "\n" + code},
        {"a web address", "https://example.org/" + code},
        {"text far behind white space", code + std::string(40, ' ') + "X"},
        {"more white space than 64 bytes", std::string(40, ' ') + code},
        {"hyphens beyond 64 bytes", code + std::string(40, '-')},
        {"wide digits", "０" + code.substr(1)},
        {"a mebibyte", std::string(1 << 20, 'A')},
    }));
    INFO(name);
    CHECK_FALSE(CardCode::parse(text));
}

TEST_CASE("a million random strings of the right shape hold no code that was issued") {
    std::set<oasis::domain::CardDigest> issued;
    for (int i = 0; i < 500; ++i)
        issued.insert(CardCode::random().digest());
    std::mt19937_64 random{20261122};
    int well_formed = 0, hits = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        std::string text(CardCode::length, '0');
        for (auto& c : text)
            c = alphanumeric[random() % alphanumeric.size()];
        if (const auto code = CardCode::parse(text)) {
            ++well_formed;
            hits += issued.count(code->digest()) > 0;
        }
    }
    CHECK(hits == 0);
    CHECK(well_formed < 200);  // one in some 40,000 passes alphabet and check characters by chance
}

TEST_CASE("any bytes at all are answered, and only well-formed ones taken") {
    std::mt19937_64 random{7};
    for (int i = 0; i < 300'000; ++i) {
        std::string bytes(random() % 80, '\0');
        // Half of the strings are near a code, where a parser is most easily fooled.
        if (i % 2 == 0)
            bytes = clear(CardCode::random());
        const auto changes = random() % 4;
        for (std::size_t change = 0; change < changes && !bytes.empty(); ++change)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        if (i % 2 != 0)
            for (auto& c : bytes)
                c = static_cast<char>(random());
        if (const auto code = CardCode::parse(bytes)) {
            std::string kept;
            for (const char c : bytes)
                if (std::isalnum(static_cast<unsigned char>(c)))
                    kept += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            if (kept != code->text())
                FAIL("taken: " << kept);
        }
    }
}
