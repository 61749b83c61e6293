#include "kiosk/screens/corner_parts.h"
#include "kiosk/screens/screens.h"
#include <algorithm>

namespace oasis::kiosk {

namespace {

std::string state_of(const Ui& ui, const std::string& reader, Reader state) {
    switch (state) {
    case Reader::working:
        return ui.words.tr(reader + "working");
    case Reader::lost:
        return ui.words.tr(reader + "lost");
    case Reader::absent:
        break;
    }
    return ui.words.tr(reader + "absent");
}

/// What came last, without a word of whose it is.
std::string last_reading(const Ui& ui, const std::optional<Reading>& last) {
    if (!last)
        return ui.words.tr("corner.read.nothing");
    const std::string reader = ui.words.tr(last->camera ? "corner.by_camera" : "corner.by_scanner");
    const auto by = fmt::arg("by", reader);  // keeps a reference
    if (last->ours)
        return ui.words.tr("corner.read.card", by, fmt::arg("word", ui.board.settings.participant_word));
    return ui.words.tr("corner.read.other", by, fmt::arg("n", last->length));
}

}  // namespace

Intent draw_readers(const ReaderTest& test, Ui& ui) {
    const auto& l = ui.layout;
    const Memory& memory = ui.flow.memory;
    const Advice rows[] = {{Icon::photo_camera, state_of(ui, "corner.camera.", memory.camera)},
                           {Icon::touch_app, state_of(ui, "corner.scanner.", memory.scanner)},
                           {Icon::credit_card, last_reading(ui, test.last)}};
    const Rect hands = corner_stage(ui, {ui.words.tr("corner.readers"), ui.words.tr("corner.readers.how")});
    const float tall = std::max(l.len(130, 96, 90), advice_height(ui, hands.w, rows));
    advice_card(ui, {hands.x, hands.y, hands.w, std::min(hands.h, tall)}, rows, theme::work);
    return std::nullopt;
}

}  // namespace oasis::kiosk
