#include "kiosk/screens/corner_parts.h"
#include "kiosk/screens/screens.h"

namespace oasis::kiosk {

namespace {

/// 0137 张**, the name as long as fits.
std::string number_and_name(Ui& ui, const domain::Participant& person, float width) {
    const TextLook look{ui.layout.em(11, 10, 9.6F), Weight::bold, theme::ink};
    const std::string number = person.number + "  ";
    return number + shortened(ui, person.display_name, look, width - ui.canvas.measure(number, look).w);
}

std::string standing_of(const Ui& ui, const std::optional<domain::Visit>& visit) {
    if (!visit)
        return ui.words.tr("corner.not_in");
    const bool out = visit->checked_out_at.has_value();
    return ui.words.tr(out ? "corner.out_since" : "corner.in_since",
                       fmt::arg("time", ui.clock(visit->checked_out_at.value_or(visit->checked_in_at))));
}

}  // namespace

Intent draw_attendee(const Attendee& attendee, const std::string& looking, Ui& ui) {
    const std::string whom = number_and_name(ui, attendee.participant, corner_line_width(ui.layout));
    const std::string said = looking.empty() ? standing_of(ui, attendee.visit) : looking;
    const Rect hands = corner_stage(ui, {ui.words.tr("corner.attendee"), whom + "\n" + said});
    const bool inside = attendee.visit && !attendee.visit->checked_out_at;
    const Way way =
        inside
            ? Way{"check_out",
                  Tapped{Button::check_out},
                  ui.words.tr("already.check_out"),
                  said,
                  Icon::logout,
                  theme::work}
            : Way{"check_in",   Tapped{Button::check_in}, ui.words.tr("corner.check_in"), said, Icon::login,
                  theme::health};
    return ways(ui, hands, {&way, 1}, 1);
}

Intent draw_said(const CornerSaid& said, Ui& ui) {
    using What = CornerSaid::What;
    const std::string whom =
        said.attendee ? number_and_name(ui, said.attendee->participant, ui.layout.words.w) : "";
    const auto answer = [&]() -> Answer {
        switch (said.what) {
        case What::checked_in:
            return {green_tone(), ui.words.tr("done.title"), whom, std::nullopt, {}};
        case What::checked_out:
            return {green_tone(), ui.words.tr("bye.title"), whom, std::nullopt, {}};
        case What::not_taken:
            return {waiting_tone(), ui.words.tr("corner.at_the_desk"), whom, Icon::info, {}, theme::work};
        case What::busy:
            return {waiting_tone(), ui.words.tr("ask.busy"), whom, Icon::schedule, {}, theme::work};
        case What::storage:
            break;
        }
        return {waiting_tone(), ui.words.tr("corner.not_now"), whom, Icon::info, {}, theme::work};
    };
    return answer_screen(ui, answer(), {false, false});
}

}  // namespace oasis::kiosk
