#include "shared/domain/word_guard.h"
#include "tests/catch.h"
#include "tests/domain/word_corpus.h"
#include <random>

using namespace oasis::domain;
using namespace oasis::domain::test;

namespace {

const WordGuard& guard() {
    static const WordGuard built{built_in_words()};
    return built;
}

std::string words_in(std::string_view text) {
    std::string words;
    for (const auto& found : guard().find(text))
        words += (words.empty() ? "" : " ") + found.word;
    return words;
}

/// The bytes of each find, marked in the text.
std::string marked(std::string_view text) {
    std::string all;
    std::size_t done = 0;
    for (const auto& found : guard().find(text)) {
        all += std::string{text.substr(done, found.begin - done)} + "<<";
        all += std::string{text.substr(found.begin, found.end - found.begin)} + ">>";
        done = found.end;
    }
    return all + std::string{text.substr(done)};
}

/// A part of all in per cent.
double per_cent(std::size_t part, std::size_t all) {
    return 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

}  // namespace

TEST_CASE("of the corpus' hidden words at least 99 per cent are found, and at most 1 per cent are false alarms") {
    std::size_t found = 0, alarms = 0;
    std::string missed;
    for (const auto& [text, words] : hidden_texts()) {
        const auto got = words_in(text);
        if (got == words)
            ++found;
        else
            missed += "missed: " + std::string{text} + " (" + std::string{words} + "; got " + got + ")\n";
    }
    for (const auto text : harmless_texts()) {
        if (words_in(text).empty())
            continue;
        ++alarms;
        missed += "false alarm: " + std::string{text} + " (" + words_in(text) + ")\n";
    }
    INFO(missed);
    CHECK(hidden_texts().size() + harmless_texts().size() >= 320);
    CHECK(hidden_texts().size() >= 160);
    CHECK(harmless_texts().size() >= 160);
    CHECK(per_cent(found, hidden_texts().size()) >= 99.0);
    CHECK(per_cent(alarms, harmless_texts().size()) <= 1.0);
    CHECK(missed == "");
}

TEST_CASE("a find names the bytes of the text as it was given") {
    CHECK(marked("欢迎患者家属") == "欢迎<<患者>>家属");
    CHECK(marked("精 神") == "<<精 神>>");
    CHECK(marked("精\u200B神\u200B站") == "<<精\u200B神>>\u200B站");
    CHECK(marked("精\u20DD神\u20DD站") == "<<精\u20DD神\u20DD>>站");
    CHECK(marked("残\U000E0100疾\U000E0101人") == "<<残\U000E0100疾\U000E0101>>人");
    CHECK(marked("(精)(神)站") == "(<<精)(神>>)站");
    CHECK(marked("精神障礙") == "<<精神>><<障礙>>");
    CHECK(marked("🈲止") == "<<🈲止>>");
    CHECK(marked("无\r\n效果") == "<<无\r\n效>>果");
    CHECK(marked("无障碍的障碍") == "无障碍的<<障碍>>");
    CHECK(marked("看病、生病") == "看<<病>>、生<<病>>");
    CHECK(marked("\xFF\xFE病\xE7\x97") == "\xFF\xFE<<病>>\xE7\x97");
    CHECK(marked({"a\0\xE7\x97\x85", 5}) == std::string{"a\0<<病>>", 9});
}

TEST_CASE("the lists are read line by line, with proposals, without notes") {
    const auto lists = parse_word_lists("# note\r\n患者 = 学员\r\n\n  病  \n=\n", "无障碍\n#x\n", "障 鄣\n");
    CHECK(lists.banned == std::vector<ListedWord>{{"患者", "学员"}, {"病", ""}});
    CHECK(lists.allowed == std::vector<std::string>{"无障碍"});
    CHECK(lists.variants == std::vector<std::string>{"障 鄣"});
    REQUIRE(built_in_words().banned.size() == 9);
    CHECK(built_in_words().banned[2] == ListedWord{"患者", "学员"});
    CHECK(built_in_words().allowed.size() == 6);
}

TEST_CASE("what is proposed holds no banned word itself, and takes the find's place") {
    for (const auto& word : built_in_words().banned)
        CHECK(words_in(word.proposal).empty());
    const std::string text = "欢迎患 者家属";
    const auto found = guard().find(text);
    REQUIRE(found.size() == 1);
    CHECK(with_proposal(text, found[0]) == "欢迎学员家属");
}

TEST_CASE("of words that lie in each other the outer one is found; others that overlap are both found") {
    const WordGuard nested{parse_word_lists("精神\n精神病\n病人 = 他\n神病\n", "精神病院\n", "")};
    const auto words = [&](std::string_view text) {
        std::string all;
        for (const auto& found : nested.find(text))
            all += found.word + " ";
        return all;
    };
    CHECK(words("精神") == "精神 ");
    CHECK(words("精神病") == "精神病 ");
    CHECK(words("精神病人") == "精神病 病人 ");
    CHECK(words("精神病院") == "");
    CHECK(words("精神病院的病人") == "病人 ");
}

TEST_CASE("a listed word is found in its other forms whichever of them the list has") {
    const WordGuard traditional{parse_word_lists("精神障礙\nHIV\n", "", "")};
    CHECK(traditional.find("精·神·障·碍").size() == 1);
    CHECK(traditional.find("ＨＩＶ检测，hiv").size() == 2);
    CHECK(traditional.find("archival, shivering, hi vet").empty());
    CHECK(WordGuard{parse_word_lists("", "", "")}.find("精神").empty());
    CHECK(WordGuard{parse_word_lists("。\n精。神\n··\n", "，\n", "，\n")}.find("精。神，··").empty());
}

TEST_CASE("a word of a list is compared in its plain form") {
    CHECK(plain_word("精 神") == "精神");
    CHECK(plain_word("障礙") == "障碍");
    CHECK(plain_word("(病)友").empty());
    CHECK(plain_word("精，神").empty());
    CHECK(plain_word(" \u200B").empty());
    CHECK(plain_word("").empty());
}

TEST_CASE("no text makes the guard stumble or crawl") {
    std::mt19937 random{7};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto length = random() % 40; length > 0; --length)
            text += static_cast<char>(random());
        for (const auto& found : guard().find(text))
            CHECK((found.begin < found.end && found.end <= text.size()));
    }
    // Each would take minutes, were the time not linear.
    constexpr std::size_t size = 1'000'000;
    for (const std::string_view part : {"精", "精\u200B", "(", ")", "(精", "精)", "\"", "'精'", "\u202E", "\u202E\n", "\u202E精神", "\n",
                                        "\u0301", "无障", "病", "精神病", "\xF0\x9F", "㈱", "\uFDFA", "A", " "}) {
        std::string text;
        while (text.size() < size)
            text += part;
        const auto found = guard().find(text);
        CHECK((found.empty() || found.back().end <= text.size()));
        CHECK(found.empty() == (part.find("病") == part.npos && part.find("精神") == part.npos));
    }
    std::string deep(size / 2, '(');
    deep += "精" + std::string(size / 2, ')') + "神";
    CHECK(guard().find(deep).size() == 1);
}
