#include "admin/pages/reasons.h"

#include "admin/attendance_words.h"
#include "admin/widgets/buttons.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include <algorithm>

namespace oasis::admin {

namespace {

using namespace widgets;

constexpr float caption_height = 28;
constexpr float row_height = 38;
constexpr float text_height = 72;

}  // namespace

float reasons_height(ReasonsFor offered) {
    const auto rows = std::ranges::count_if(domain::correction_reasons, [&](const auto& row) { return row.*offered; });
    return caption_height + row_height * static_cast<float>((rows + 1) / 2) + 10 + label_height + text_height;
}

void draw_reasons(ReasonDraft& draft, ReasonsFor offered, Ui& ui, Rect place) {
    const TextLook soft{theme::body, Weight::regular, theme::soft_ink};
    ui.text(ui.tr("day_end.reason"), cut_top(place, caption_height), soft);
    Rect line;
    bool left = true;
    for (const auto& row : domain::correction_reasons) {
        if (!(row.*offered))
            continue;
        if (left)
            line = cut_top(place, row_height);
        const Rect part = left ? cut_left(line, line.w / 2) : line;
        left = !left;
        const IdScope scope{static_cast<long long>(row.reason)};
        if (radio(ui, "reason", part, ui.tr(message_of(row.reason)), draft.code == row.reason))
            draft.code = row.reason;
    }
    (void)cut_top(place, 10);
    const bool must = draft.code && domain::row_of(*draft.code).needs_text;
    const auto label = ui.tr(must ? "day_end.reason_text_needed" : "day_end.reason_text");
    ui.text(label, {place.x, place.y, place.w, 22}, soft);
    lines_field(ui, "reason text", {place.x, place.y + label_height, place.w, text_height}, label, draft.text);
}

std::optional<store::Reason> reason_of(const ReasonDraft& draft) {
    return draft.code ? std::optional{store::Reason{*draft.code, draft.text}} : std::nullopt;
}

bool is_complete(const ReasonDraft& draft) {
    return draft.code && !(domain::row_of(*draft.code).needs_text && draft.text.empty());
}

}  // namespace oasis::admin
