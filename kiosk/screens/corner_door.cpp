#include "kiosk/screens/corner_parts.h"
#include "kiosk/screens/screens.h"

namespace oasis::kiosk {

namespace {

/// What the last try was answered, in words; empty: nothing to say.
std::string answer(const Ui& ui, const CornerDoor& door) {
    if (door.asked)
        return ui.words.tr("corner.looking");
    if (!door.answer)
        return "";
    if (const auto* wrong = std::get_if<CornerDoor::WrongPin>(&*door.answer))
        return ui.words.tr_n("corner.wrong", wrong->tries_left);
    if (const auto* shut = std::get_if<CornerDoor::Shut>(&*door.answer))
        return ui.words.tr_n("corner.shut", shut->minutes);
    return ui.words.tr("corner.not_now");
}

}  // namespace

Intent draw(const CornerDoor& door, Ui& ui) {
    const std::string said = answer(ui, door),
                      wanted = ui.words.tr(door.at_pin ? "corner.pin" : "corner.number");
    const Rect hands = corner_stage(ui, {said.empty() ? wanted : said, "", true});
    if (door.at_pin)
        typed_dots(ui, door.asked ? pin_digits : door.pin.size(), pin_digits);
    else
        typed_digits(ui, door.number);
    Intent intent = digit_pad(ui, hands, door.at_pin ? std::nullopt : std::optional{enter_key(ui)});
    if (auto tapped = corner_back(ui))
        intent = tapped;
    return intent;
}

}  // namespace oasis::kiosk
