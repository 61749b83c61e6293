#include "shared/domain/word_guard.h"
#include "tests/catch.h"
#include "tests/layers/po_file.h"
#include "tests/layers/source_tree.h"
#include <algorithm>
#include <regex>

namespace oasis::layers {

namespace {

using Messages = std::map<std::string, Message>;

const std::vector<std::string> areas{"kiosk", "console", "cards", "commands", "files", "accounts", "roster", "backup", "corner", "journal", "attendance",
                                     "day", "counts", "timetable", "hours", "words", "notices", "complaints", "channels", "wall", "wall_office"};
const std::vector<std::string> areas_of_participants{"kiosk", "cards", "corner", "complaints", "wall"};

Messages area(const std::string& language, const std::string& name) {
    return parse_po(source_file("assets/messages/" + language + "/" + name + ".po").text);
}

Messages catalogue(const std::string& language) {
    Messages all;
    for (const auto& name : areas)
        all.merge(area(language, name));
    return all;
}

std::set<std::string> slots_of(const Message& message) {
    std::set<std::string> all;
    for (const auto& text : message.texts)
        all.merge(layers::slots_of(text));
    all.erase("n");     // the number itself may be said in a word: "one place"
    all.erase("word");  // how the station calls its participants is said in Chinese only
    return all;
}

bool is_complete(const Message& message) {
    return !message.fuzzy && !message.texts.empty() &&
           std::ranges::none_of(message.texts, [](const std::string& text) { return text.empty(); });
}

/// The banned words of a text, as the programs find them.
std::string banned_words(const std::string& text) {
    static const domain::WordGuard guard{domain::built_in_words()};
    std::string words;
    for (const auto& found : guard.find(text))
        words += (words.empty() ? "" : " ") + found.word;
    return words;
}

/// What looks like a message id among the string literals of a source: "area.name" whose first part begins
/// some message's id. File names and comments do not count.
std::set<std::string> ids_in(const std::string& text, const std::set<std::string>& first_parts) {
    static const std::regex comment(R"re((^|\n)\s*//[^\n]*)re");
    static const std::regex literal(R"re("([a-z][a-z0-9_]*)((\.[a-z0-9_]+)+)")re");
    static const std::regex file_name(R"re(.*\.(db|po|png|jpg|svg|wav|toml|txt|csv|json|pdf|ttf|ttc|age))re");
    const auto source = std::regex_replace(text, comment, "$1");
    std::set<std::string> ids;
    for (std::sregex_iterator match(source.begin(), source.end(), literal), end; match != end; ++match) {
        const auto id = (*match)[1].str() + (*match)[2].str();
        if (first_parts.contains((*match)[1].str()) && !std::regex_match(id, file_name))
            ids.insert(id);
    }
    return ids;
}

/// The code may put the last part of an id on: "right." and a word of a table, or ".narrow" after an id it has.
bool is_used(const std::string& id, const std::set<std::string>& ids, const std::string& sources) {
    const auto dot = id.rfind('.');
    const auto front = id.substr(0, dot), last = id.substr(dot + 1);
    return ids.contains(id) || sources.find('"' + front + ".\"") != std::string::npos ||
           (ids.contains(front) && sources.find("\"." + last + '"') != std::string::npos);
}

std::set<std::string> first_parts_of(const Messages& messages) {
    std::set<std::string> parts;
    for (const auto& [id, message] : messages)
        parts.insert(id.substr(0, id.find('.')));
    return parts;
}

}  // namespace

TEST_CASE("both languages have the same messages, complete, with the same slots") {
    for (const auto& name : areas) {
        const auto zh = area("zh", name);
        const auto en = area("en", name);
        std::string wrong;
        for (const auto& [id, message] : zh) {
            if (!is_complete(message))
                wrong += id + " is not complete in zh\n";
            if (!en.contains(id))
                wrong += id + " is missing in en\n";
        }
        for (const auto& [id, message] : en) {
            if (!is_complete(message))
                wrong += id + " is not complete in en\n";
            const auto other = zh.find(id);
            if (other == zh.end())
                wrong += id + " is missing in zh\n";
            else if (slots_of(message) != slots_of(other->second))
                wrong += id + " has other slots in zh\n";
        }
        INFO(name);
        CHECK(wrong == "");
    }
}

TEST_CASE("no text for participants holds a banned word") {
    std::string wrong;
    for (const auto& name : areas_of_participants)
        for (const auto& [id, message] : area("zh", name))
            for (const auto& text : message.texts)
                if (const auto words = banned_words(text); !words.empty())
                    wrong += id + ": " + words + "\n";
    for (const auto* file : {"assets/sample/station.toml", "assets/sample/wall.toml", "assets/guide/services.toml"}) {
        const auto sample = source_file(file);
        bool official = false;  // an item's title: for paper and console
        for (const auto line : lines_of(sample.text)) {
            if (line.starts_with("[["))
                official = line == "[[chapter.item]]";
            const bool shown = !official || !line.starts_with("title = ");
            if (shown && !banned_words(std::string(line)).empty())
                wrong += std::string(line) + "\n";
        }
    }
    CHECK(wrong == "");
}

TEST_CASE("every id in the code has its message, and every message is used") {
    const auto messages = catalogue("zh");
    const auto first_parts = first_parts_of(messages);
    std::set<std::string> used;
    std::string sources, wrong;
    for (const auto& file : source_files({"shared", "kiosk", "admin"})) {
        for (const auto& id : ids_in(file.text, first_parts)) {
            if (!messages.contains(id))
                wrong += file.path + " wants " + id + "\n";
            used.insert(id);
        }
        sources += file.text;
    }
    for (const auto& [id, message] : messages)
        if (!is_used(id, used, sources))
            wrong += id + " is not used\n";
    CHECK(wrong == "");
}

TEST_CASE("the catalogue's rules find what they are there to find") {
    const auto messages = parse_po("msgid \"\"\nmsgstr \"Language: zh\\n\"\n\n"
                                   "#, fuzzy\nmsgid \"home.open\"\nmsgstr \"\"\n\"营业至{time}\"\n\n"
                                   "msgid \"home.places\"\nmsgid_plural \"home.places\"\n"
                                   "msgstr[0] \"one of {all}\"\nmsgstr[1] \"{n} of {all:02}\"\n\n"
                                   "msgid \"home.empty\"\nmsgstr \"\"\n");
    REQUIRE(messages.size() == 3);
    CHECK_FALSE(is_complete(messages.at("home.open")));
    CHECK(messages.at("home.open").texts == std::vector<std::string>{"营业至{time}"});
    CHECK(is_complete(messages.at("home.places")));
    CHECK(slots_of(messages.at("home.places")) == std::set<std::string>{"all"});
    CHECK_FALSE(is_complete(messages.at("home.empty")));
    CHECK(layers::slots_of("{{no}} {yes:>4}") == std::set<std::string>{"yes"});
    CHECK_THROWS(parse_po("msgid \"a.b\"\nmsgstr \"x\"\nmsgid \"a.b\"\nmsgstr \"y\"\n"));

    CHECK(banned_words("无障碍通道，团队精神") == "");
    CHECK(banned_words("操作失 败，无障碍的障碍") == "失败 障碍");

    CHECK(ids_in(R"(tr("home.open") f("home.db") g("other.open") "Home.open" "home.a.b")"
                 "\n    /// tr(\"home.comment\")",
                 {"home"}) == std::set<std::string>{"home.open", "home.a.b"});
    CHECK(is_used("date.weekday.3", {}, R"(tr("date.weekday." + number))"));
    CHECK(is_used("right.run_desk", {}, R"(tr("right." + word))"));
    CHECK_FALSE(is_used("right.run_desk", {}, R"(tr("rights." + word))"));
    CHECK(is_used("done.title.changed", {"done.title"}, R"(tr(id + ".changed"))"));
    CHECK_FALSE(is_used("done.title.changed", {}, R"(tr(id + ".changed"))"));
}

}  // namespace oasis::layers
