#pragma once
#include "kiosk/screens/parts.h"

/// What the screens of complaint channels are put together from.
namespace oasis::kiosk {

/// One way to complain on a white card: name, hours, digits to be read from two metres, and what else there is room
/// for. To read, not to press.
void channel_card(Ui& ui, Rect rect, const domain::ComplaintChannel& channel);
/// The least height of such a card.
[[nodiscard]] float channel_least(const Layout& l);

/// 三天内回复, from the station's own promise.
[[nodiscard]] std::string promise(const Ui& ui);

/// The web address as a QR on its white plate, four modules of quiet on each side, on whole pixels: as large as the
/// square holds.
void qr_plate(Ui& ui, Rect square, const std::string& web);

/// Channels of one page: as many as stand in `room`, at most three, and one web address, since one QR is shown at a
/// time. `with_qr`: what a web address takes of the room.
struct ChannelRoom {
    float room = 0;
    float least = 0;  // a card's
    float gap = 0;
    float with_qr = 0;
};
[[nodiscard]] std::vector<std::span<const domain::ComplaintChannel>>
pages_of(std::span<const domain::ComplaintChannel> channels, const ChannelRoom& room);

}  // namespace oasis::kiosk
