#pragma once

#include <cstdint>

namespace oasis::gui {

/// The solid icons of the kiosk, by their name in Material Icons; the value is the code point there.
enum class Icon : std::uint16_t {
    apartment = 0xea40,
    arrow_back = 0xe5c4,
    accessible = 0xe914,
    backspace = 0xe14a,
    business_center = 0xeb3f,
    campaign = 0xef49,
    check = 0xe5ca,
    chevron_left = 0xe5cb,
    chevron_right = 0xe5cc,
    close = 0xe5cd,
    credit_card = 0xe870,
    dialpad = 0xe0bc,
    directions_walk = 0xe536,
    eco = 0xea35,
    event_available = 0xe614,
    format_size = 0xe245,
    forum = 0xe0bf,
    groups = 0xf233,
    home = 0xe88a,
    home_work = 0xea09,
    info = 0xe88e,
    local_florist = 0xe545,
    login = 0xea77,
    logout = 0xe9ba,
    meeting_room = 0xeb4f,
    menu_book = 0xea19,
    music_note = 0xe405,
    palette = 0xe40a,
    person = 0xe7fd,
    phone = 0xe0cd,
    photo_camera = 0xe412,
    qr_code = 0xef6b,
    replay = 0xe042,
    schedule = 0xe8b5,
    soup_kitchen = 0xe7d3,
    support_agent = 0xf0e2,
    swap_horiz = 0xe8d4,
    text_increase = 0xeae2,
    touch_app = 0xe913,
    translate = 0xe8e2,
    undo = 0xe166,
    volume_up = 0xe050,
    waving_hand = 0xe766,
};

}  // namespace oasis::gui
