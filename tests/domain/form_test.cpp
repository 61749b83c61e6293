#include "shared/domain/form.h"
#include "tests/catch.h"
#include <utility>

using namespace oasis::domain;

namespace {

FormField side_effects() {
    FormField field{"side_effects", FieldKind::choices, {}, {}, Mask::none, true, {}};
    field.options = {{"震颤", {}}, {"月经紊乱", {}, false, true}, {"其它", {}}, {"无", {}, true}};
    return field;
}

}  // namespace

TEST_CASE("a tick is put in the options' order and taken away again") {
    const auto field = side_effects();
    const auto one = toggled(field, "", "其它");
    CHECK(one == "其它");
    const auto two = toggled(field, one, "震颤");
    CHECK(two == "震颤\n其它");
    CHECK(toggled(field, two, "其它") == "震颤");
    CHECK(toggled(field, one, "其它").empty());
}

TEST_CASE("none clears the other ticks, and any other tick clears none") {
    const auto field = side_effects();
    CHECK(toggled(field, "震颤\n其它", "无") == "无");
    CHECK(toggled(field, "无", "震颤") == "震颤");
    CHECK(toggled(field, "无", "无").empty());
}

TEST_CASE("a tick of an older form is kept") {
    CHECK(toggled(side_effects(), "口干", "震颤") == "震颤\n口干");
}

TEST_CASE("what is asked of women only is not offered to a man") {
    const auto field = side_effects();
    CHECK_FALSE(is_offered(field.options[1], "男"));
    CHECK(is_offered(field.options[1], "女"));
    CHECK(is_offered(field.options[1], ""));
    CHECK(is_offered(field.options[0], "男"));
}

TEST_CASE("colleagues see a surname, double ones whole, and a star for each further character") {
    const std::pair<const char*, const char*> names[]{
        {"李铉", "李*"},     {"张小明", "张**"},    {"欧阳娜娜", "欧阳**"},
        {"尉迟恭", "尉迟*"}, {"𠮷田一郎", "𠮷***"}, {"𬭎𰻞", "𬭎*"},
        {"李", "李*"},       {"欧阳", "欧*"},       {"", ""},
        {"Anna", "A***"},
    };
    for (const auto& [full, shown] : names)
        CHECK(office_mask(full) == shown);
}

TEST_CASE("a masked text shows no more than its kind may") {
    CHECK(masked(Mask::none, "汉族") == "汉族");
    CHECK(masked(Mask::number, "310101199001010028") == "310***********0028");
    CHECK(masked(Mask::number, "12345") == "*****");
    CHECK(masked(Mask::phone, "13800000016") == "138****0016");
    CHECK(masked(Mask::phone, "010-12345678") == "010-****5678");
    CHECK(masked(Mask::all, "北苑街道 1 号") == "****");
    CHECK(masked(Mask::all, "").empty());
}
