#pragma once
#include "kiosk/desk.h"
#include "kiosk/options.h"
#include "kiosk/picture_shelf.h"
#include "kiosk/rotation.h"
#include "kiosk/watchdog.h"
#include "shared/gui/catalogue.h"
#include "shared/gui/loop.h"

namespace oasis::kiosk {

/// `--wall`: the station on a large screen without touch. Turns the pages of the wall beside the clock and today's
/// sessions; reads the station and writes nothing; shows no person. Drawn only when something is another.
class WallApp : public gui::Program {
  public:
    WallApp(Options options, gui::Catalogue& words, gui::Loop& loop);

    bool update(gui::Monotonic now) override;
    void draw(gui::Frame& frame) override;
    [[nodiscard]] std::optional<gui::Monotonic> deadline() const override;
    [[nodiscard]] gui::Colour ground() const override;

  private:
    bool open_station();
    void take(const Board& board);
    [[nodiscard]] std::vector<Slide> round() const;
    /// What is shown was taken down: the next one comes at once.
    void turn_if_gone();
    void read_board();

    Options options_;
    gui::Catalogue& words_;
    gui::Loop& loop_;
    Board board_;
    std::optional<domain::Zone> zone_;
    Flow flow_;  // of nobody: screens are drawn from it
    Rotation rotation_;
    std::optional<gui::Monotonic> look_again_;  // for a station that is not there yet
    domain::Minute minute_ = -1;
    bool changed_ = true;
    Watchdog watchdog_;
    std::optional<Desk> desk_;
    PictureShelf pictures_;
};

}  // namespace oasis::kiosk
