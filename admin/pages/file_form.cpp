#include "admin/field_check.h"
#include "admin/pages/file.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include <algorithm>
#include <utility>

namespace oasis::admin::file {

namespace {

using namespace widgets;

constexpr float title_height = 40;
constexpr float section_gap = 10;
constexpr float paper_row = 48;

/// A field in its place, or a section's title where `field` is nullptr.
struct Placed {
    const domain::FormField* field;
    const domain::FormSection* section;
    Rect rect;
};
struct Layout {
    std::vector<Placed> parts;
    float height = 0;
};

/// Two columns, each row as high as its higher field; what is full takes the row.
Layout laid_out(const State& state, domain::FormTab tab, const View& view, Ui& ui, float width) {
    Layout layout;
    const float half = (width - theme::form_column_gap) / 2;
    float y = 0;
    for (const auto& section : view.form.sections) {
        if (section.tab != tab)
            continue;
        layout.parts.push_back({nullptr, &section, {0, y, width, title_height}});
        y += title_height;
        float left_height = 0;  // of the row's first field, while its second is awaited
        for (const auto& field : section.fields) {
            const bool second = left_height > 0 && !field.full_width;
            if (left_height > 0 && !second)
                y += std::exchange(left_height, 0.0F) + theme::form_row_gap;
            const float wide = field.full_width ? width : half;
            const float high = field_height(state, field, view, ui, wide);
            layout.parts.push_back(
                {&field, &section, {second ? half + theme::form_column_gap : 0, y, wide, high}});
            if (field.full_width)
                y += high + theme::form_row_gap;
            else if (second)
                y += std::max(std::exchange(left_height, 0.0F), high) + theme::form_row_gap;
            else
                left_height = high;
        }
        if (left_height > 0)
            y += left_height + theme::form_row_gap;
        y += section_gap;
    }
    layout.height = y;
    return layout;
}

}  // namespace

void draw_form(State& state, domain::FormTab tab, const View& view, Ui& ui, Rect room, Intents& intents) {
    constexpr float scrollbar = 14;
    const float wide = room.w - 2 * theme::form_padding - scrollbar;
    const auto layout = laid_out(state, tab, view, ui, wide);
    const float above = tab == domain::FormTab::assessment ? suitability_height() : 0;
    const float below = tab == domain::FormTab::agreement ? handover_height(view) : 0;
    const float high = 16 + above + layout.height + below + 16;
    const IdScope scope{static_cast<long long>(tab)};
    ScrollArea scroll{ui, "form", inset(room, 1, 1), high};
    const Rect first{room.x + theme::form_padding, scroll.content().y + 16, wide, above};
    if (above > 0)
        draw_suitability(state, view, ui, first, intents);
    const Point origin{first.x, first.bottom()};
    for (const auto& part : layout.parts) {
        const auto place = part.rect.moved(origin.x, origin.y);
        if (!part.field)
            ui.text(caption(ui, part.section->caption), place, {theme::section, Weight::bold, theme::ink});
        else  // those out of sight too: Tab goes on to them
            draw_field(state, *part.field, view, ui, place, intents);
    }
    if (below > 0)
        draw_handover(state, view, ui, {origin.x, origin.y + layout.height, wide, below});
}

float handover_height(const View& view) {
    return title_height + paper_row * static_cast<float>(handover(view).papers.size());
}

void draw_handover(State& state, const View& view, Ui& ui, Rect place) {
    const auto& set = handover(view);
    Rect rest = place;
    const auto there = std::ranges::count_if(
        set.papers, [&](const auto& paper) { return !text_of(state, view, paper.key).empty(); });
    ui.text(fmt::format("{} {}/{}", caption(ui, set.caption), there, set.papers.size()),
            cut_top(rest, title_height), {theme::section, Weight::bold, theme::ink});
    for (const auto& paper : set.papers) {
        const IdScope scope{paper.key.c_str()};
        Rect row = cut_top(rest, paper_row);
        ui.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme::fine_line);
        auto date = text_of(state, view, paper.key);
        const auto when = middle(cut_right(row, 170, 12), 40);
        if (checkbox(ui, "there", row, caption(ui, paper.caption), !date.empty())) {
            type_text(state, view, paper.key, date.empty() ? domain::to_text(view.today()) : std::string{});
            continue;
        }
        if (date.empty())
            continue;
        const domain::FormField field{
            paper.key, domain::FieldKind::date, paper.caption, {}, domain::Mask::none, false, {}};
        FieldLook look;
        look.wrong = check_field(field, date, view.today()).fault != nullptr;
        if (bare_field(ui, "date", when, ui.tr("file.date_of", fmt::arg("paper", caption(ui, paper.caption))),
                       date, look) &&
            !date.empty())
            type_text(state, view, paper.key, date);
    }
}

}  // namespace oasis::admin::file
