#include "kiosk/screens/corner_parts.h"
#include "kiosk/screens/screens.h"

namespace oasis::kiosk {

namespace {

std::string looking(const Ui& ui, const Corner& corner) {
    return corner.asked ? ui.words.tr("corner.looking") : "";
}

Intent draw_place(const CornerMenu&, const Corner& corner, Ui& ui) {
    const bool open = ui.board.hours_overridden;
    const std::string hours = open ? "corner.hours.off" : "corner.hours";
    const Way offered[] = {{"by_number", Tapped{Button::by_number}, ui.words.tr("corner.by_number"),
                            ui.words.tr("corner.by_number.hint"), Icon::dialpad, theme::health},
                           {"by_name", Tapped{Button::by_name}, ui.words.tr("corner.by_name"),
                            ui.words.tr("corner.by_name.hint"), Icon::person, theme::work},
                           {"override_hours", Tapped{open ? Button::keep_hours : Button::open_today},
                            ui.words.tr(hours), ui.words.tr(hours + ".hint"), Icon::schedule, theme::cooking},
                           {"test_readers", Tapped{Button::test_readers}, ui.words.tr("corner.readers"),
                            ui.words.tr("corner.readers.hint"), Icon::photo_camera, theme::music}};
    const Rect hands = corner_stage(ui, {ui.words.tr("corner.title"), looking(ui, corner)});
    return ways(ui, hands, offered, 2);
}

Intent draw_place(const ByNumber& place, const Corner& corner, Ui& ui) {
    const std::string said = place.unknown ? ui.words.tr("corner.no_such_number") : looking(ui, corner);
    const auto word = fmt::arg("word", ui.board.settings.participant_word);
    const Rect hands =
        corner_stage(ui, {said.empty() ? ui.words.tr("corner.whose_number", word) : said, "", true});
    typed_digits(ui, place.number);
    return digit_pad(ui, hands, enter_key(ui));
}

Intent draw_place(const ByName& place, const Corner&, Ui& ui) {
    return draw_names(place, ui);
}
Intent draw_place(const Attendee& place, const Corner& corner, Ui& ui) {
    return draw_attendee(place, looking(ui, corner), ui);
}
Intent draw_place(const CornerSaid& place, const Corner&, Ui& ui) {
    return draw_said(place, ui);
}
Intent draw_place(const ReaderTest& place, const Corner&, Ui& ui) {
    return draw_readers(place, ui);
}

}  // namespace

Intent draw(const Corner& corner, Ui& ui) {
    Intent intent =
        std::visit([&](const auto& place) { return draw_place(place, corner, ui); }, corner.place);
    if (std::holds_alternative<CornerSaid>(corner.place))
        return intent;  // an answer has its own tail
    if (auto tapped = corner_back(ui))
        intent = tapped;
    return intent;
}

}  // namespace oasis::kiosk
