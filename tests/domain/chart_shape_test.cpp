#include "shared/domain/chart_shape.h"
#include "tests/catch.h"

using namespace oasis::domain;

namespace {

Chart chart_of(int width, int depth) {
    Chart chart;
    auto parent = add_below(chart, {}, "站长", "");
    for (int level = 1; level < depth; ++level) {
        ChartNodeId first;
        for (int at = 0; at < width; ++at) {
            const auto id = add_below(chart, parent, "组", "");
            first = at == 0 ? id : first;
        }
        parent = first;
    }
    return chart;
}

bool overlap(const ChartRect& a, const ChartRect& b) {
    return a.x < b.right() - 0.01F && b.x < a.right() - 0.01F && a.y < b.bottom() - 0.01F && b.y < a.bottom() - 0.01F;
}

}  // namespace

TEST_CASE("the boxes of a chart do not overlap and lie within its size, however it hangs") {
    const auto box = [](std::size_t node) { return ChartSize{20.0F + static_cast<float>(node % 4) * 5, 10.0F + static_cast<float>(node % 3) * 4}; };
    auto forest = chart_of(4, 5);
    add_below(forest, {}, "顾问", "");
    add_below(forest, ChartNodeId{3}, "孙", "");
    for (const auto& chart : {chart_of(1, 1), chart_of(3, 2), chart_of(5, 3), forest}) {
        for (const int hang_from : {5, 2, 1, 0}) {
            const auto shape = chart_shape(chart, hang_from, {}, box);
            INFO(chart.size() << " nodes, hanging from " << hang_from);
            REQUIRE(shape.boxes.size() == chart.size());
            const ChartRect all{0, 0, shape.size.w, shape.size.h};
            for (std::size_t i = 0; i < shape.boxes.size(); ++i) {
                const auto& rect = shape.boxes[i].rect;
                CHECK((rect.x >= -0.01F && rect.y >= -0.01F && rect.right() <= all.right() + 0.01F && rect.bottom() <= all.bottom() + 0.01F));
                for (std::size_t j = 0; j < i; ++j)
                    CHECK_FALSE(overlap(shape.boxes[i].rect, shape.boxes[j].rect));
                const bool top = chart[shape.boxes[i].node].parent.value == 0;
                CHECK(shape.boxes[i].line.empty() == top);
            }
        }
    }
    CHECK(chart_shape({}, 5, {}, box).boxes.empty());
}

TEST_CASE("level by level, every node is on a page as a child, but the one at the top") {
    for (const auto& chart : {chart_of(1, 1), chart_of(7, 4), chart_of(20, 2)}) {
        const auto pages = chart_pages(chart, 6);
        std::size_t children = 0;
        for (const auto& page : pages) {
            CHECK(page.children.size() <= 6);
            children += page.children.size();
            for (const auto child : page.children)
                CHECK(chart[child].parent == (page.parent ? chart[*page.parent].id : ChartNodeId{}));
        }
        CHECK(children == chart.size() - 1);
        CHECK_FALSE(pages.empty());
    }
    auto two = chart_of(1, 1);
    add_below(two, {}, "顾问", "");
    CHECK(chart_pages(two, 6).front().children.size() == 2);
    CHECK_FALSE(chart_pages(two, 6).front().parent);
}
