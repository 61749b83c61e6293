#pragma once
#include "kiosk/board.h"
#include "kiosk/flow.h"
#include "kiosk/rotation.h"
#include "kiosk/screens/layout.h"
#include "shared/gui/canvas.h"
#include "shared/gui/catalogue.h"
#include <functional>

namespace oasis::kiosk {

namespace theme = gui::kiosk_theme;
using gui::Colour;
using gui::Icon;
using gui::TextLook;
using gui::Weight;

/// All a screen may use to draw itself. A screen changes nothing: it returns what the person asked for.
struct Ui {
    gui::Canvas& canvas;
    const gui::Catalogue& words;
    const Layout& layout;
    const Board& board;
    const Flow& flow;
    Now now;
    std::function<WallTime(domain::Instant)> local;
    Moment shown{};  // how long this screen has been on
    /// A picture of the station; nullptr while it is being read, and where it cannot be shown.
    std::function<const gui::Picture*(domain::PictureId)> picture = {};
    /// On a screen without touch, which turns its pages by itself: told what was drawn. No button is drawn then.
    std::function<void(const PageDrawn&)> drawn = {};

    [[nodiscard]] bool english() const { return words.language() == gui::Language::en; }
    /// An activity's public name in the language on screen.
    [[nodiscard]] const std::string& alias(const domain::Activity& activity) const;
    /// HH:MM at the station.
    [[nodiscard]] std::string clock(domain::Instant at) const;
    /// 11月21日 星期六
    [[nodiscard]] std::string date(domain::Day day) const;
    /// 11月21日
    [[nodiscard]] std::string short_date(domain::Day day) const;
    /// 今天, 明天, the weekday within a week, else the date.
    [[nodiscard]] std::string near_day(domain::Day day) const;
    /// 17:00, or 明天 02:00.
    [[nodiscard]] std::string until(const domain::Boundary& closes) const;
    /// 开放至 17:00 (`brief`) or 现在开放 至 17:00; where no end is in sight 现在开放.
    [[nodiscard]] std::string open_until(const domain::HoursState& state, bool brief) const;
    /// The answer for the moment on the screen's clock.
    [[nodiscard]] domain::HoursState hours_now() const;
};

using Intent = std::optional<Event>;

}  // namespace oasis::kiosk
