#include "admin/names/name_book.h"
#include "tests/catch.h"

using namespace oasis;
using namespace oasis::admin;

namespace {

class Book {
  public:
    explicit Book(const std::vector<std::string>& names) {
        int id = 0;
        for (const auto& name : names) {
            NamedPerson person;
            person.id.value = ++id;
            const auto number = "0" + std::to_string(100 + id);
            person.number = number;
            person.full_name = name;
            person.display_name = "小明";
            const auto last4 = "12" + std::to_string(id) + "X";
            person.id_last4 = last4;
            book.add(person);
        }
        book.sort();
    }
    bool finds(const std::string& text) const { return book.search(text).size() == 1; }
    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& person : book.people())
            all.emplace_back(person.full_name);
        return all;
    }
    NameBook book;
};

}  // namespace

TEST_CASE("a name is found by its characters, its pinyin, the beginning of it, its initials and any mixture") {
    const Book one{{"李晓雨"}};
    for (const auto* text : {"李", "晓雨", "li", "lixiaoyu", "LiXiaoYu", "li xiao yu", "lxy", "xy", "lix",
                             "lixy", "李x", "l晓y", "ｌｘｙ", "李 晓"})
        CHECK(one.finds(text));
    for (const auto* text : {"ly", "ixi", "雨晓", "lixiaoyuu", "zhang"})
        CHECK_FALSE(one.finds(text));
}

TEST_CASE("a character with two readings is found by either, as a surname and as a word") {
    const auto [name, readings] = GENERATE(table<std::string, std::vector<std::string>>({
        {"单晓明", {"shan", "danxiaoming", "sxm", "dxm"}},
        {"曾国", {"zengguo", "cengguo", "zg", "cg"}},
        {"解放", {"xie", "jie"}},
        {"仇英", {"qiu", "chou"}},
        {"查良", {"zha", "cha"}},
        {"尉迟恭", {"yuchigong", "weichigong", "ycg", "wcg"}},
        {"万俟卨", {"moqi", "mq"}},
        {"吕布", {"lvbu", "lubu", "lb"}},
    }));
    const Book one{{name}};
    for (const auto& reading : readings) {
        INFO(name << ' ' << reading);
        CHECK(one.finds(reading));
    }
}

TEST_CASE("characters that nothing can read are found by themselves") {
    for (const auto* name : {"𠮷田", "王𬭎", "李𰻞", "𫍽", "㐂"}) {
        const Book one{{name, "张三"}};
        CHECK(one.finds(name));
    }
    CHECK(Book{{"𠮷田"}}.finds("𠮷t"));
    CHECK(Book{{"阿依古丽·买买提"}}.finds("阿依古丽买"));
    CHECK(Book{{"阿依古丽·买买提"}}.finds("·买"));
}

TEST_CASE("people are found by number, last four of the ID number and display name") {
    const Book two{{"李一", "王二"}};
    CHECK(two.finds("0102"));
    CHECK(two.finds("02"));
    CHECK(two.finds("121x"));
    CHECK(two.finds("121X"));
    CHECK_FALSE(two.finds("1X"));
    CHECK(two.book.search("小明").size() == 2);
    CHECK(two.book.search("").size() == 2);
    CHECK(two.book.search(" ").size() == 2);
}

TEST_CASE("names that begin with what was typed come first, then by pinyin") {
    const Book many{{"王林", "林一", "赵林", "凌二"}};
    std::vector<std::string> found;
    for (const auto* person : many.book.search("lin"))
        found.emplace_back(person->full_name);
    CHECK(found == std::vector<std::string>{"林一", "凌二", "王林", "赵林"});
}

TEST_CASE("the list stands in pinyin order: surnames as surnames, one surname together, the unread last") {
    const Book many{{"赵一", "单二", "黎三", "李四", "𠮷五", "李安", "曾六", "张七", "黎八"}};
    CHECK(many.names() ==
          std::vector<std::string>{"黎八", "黎三", "李安", "李四", "单二", "曾六", "张七", "赵一", "𠮷五"});
}

TEST_CASE("someone added again is replaced, and found by the new name only") {
    Book one{{"李一"}};
    NamedPerson again;
    again.id.value = 1;
    again.number = "0101";
    again.full_name = "王一";
    one.book.add(again);
    one.book.sort();
    CHECK(one.book.people().size() == 1);
    CHECK(one.book.full_name(domain::ParticipantId{1}) == "王一");
    CHECK_FALSE(one.finds("李"));
    CHECK(one.finds("wy"));
}

TEST_CASE("a wiped book is empty and can be filled again") {
    Book one{{"李一"}};
    one.book.wipe();
    CHECK(one.book.people().empty());
    CHECK(one.book.search("").empty());
    CHECK(one.book.find(domain::ParticipantId{1}) == nullptr);
    CHECK(one.book.full_name(domain::ParticipantId{1}).empty());
}
