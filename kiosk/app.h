#pragma once
#include "kiosk/desk.h"
#include "kiosk/flow.h"
#include "kiosk/options.h"
#include "kiosk/picture_shelf.h"
#include "kiosk/readers.h"
#include "kiosk/screens/layout.h"
#include "kiosk/upkeep.h"
#include "kiosk/watchdog.h"
#include "shared/device/sound.h"
#include "shared/gui/catalogue.h"
#include "shared/gui/loop.h"
#include <deque>

namespace oasis::kiosk {

/// The kiosk with its window: flow, screens, store, readers and sounds put together. Everything here runs on
/// the drawing thread.
class App : public gui::Program {
  public:
    App(Options options, gui::Catalogue& words, gui::Loop& loop);

    void event(const SDL_Event& event) override;
    bool update(gui::Monotonic now) override;
    void draw(gui::Frame& frame) override;
    [[nodiscard]] std::optional<gui::Monotonic> deadline() const override;
    [[nodiscard]] gui::Colour ground() const override;

    /// A still picture before the live reader, as the camera would have it.
    void show(const card::GrayPicture& picture);

  private:
    /// Opens the station's file when it is there; false while there is none to open.
    bool open_station();
    void take(const Board& board);
    void apply(const Event& event);
    void read_board();
    void read_picture(domain::PictureId id, PictureShelf::Answer answer);
    struct Screen {
        gui::Size px;
        float px_per_mm;
    };
    std::optional<Event> draw_flow(gui::Frame& frame, const Flow& flow, const Screen& screen);
    [[nodiscard]] std::size_t screen_of(const Flow& flow, gui::Monotonic now) const;
    void fade(gui::Canvas& canvas, gui::Monotonic now);

    Options options_;
    gui::Catalogue& words_;
    gui::Loop& loop_;
    Board board_;
    std::optional<domain::Zone> zone_;
    Flow flow_;
    Flow shown_;  // as last drawn, for the cross-fade
    gui::Monotonic shown_since_{};
    std::optional<std::size_t> drawn_screen_;
    std::optional<gui::Monotonic> fading_since_;
    std::optional<Moment> wake_;          // when the flow changes by itself
    std::optional<gui::Monotonic> look_again_;  // for a station that is not there yet
    std::deque<Event> told_;              // by the desk, applied in order
    domain::Minute minute_ = -1;          // of the clock on screen
    bool changed_ = true;
    std::string camera_;

    device::Sound sound_;
    Watchdog watchdog_;
    PictureShelf shelf_;
    std::optional<Desk> desk_;
    std::optional<Readers> readers_;
    std::optional<UpkeepThread> upkeep_;
};

/// Opens the window and runs until it is closed; with `script`, the robot plays it (`play`). Exit code.
int run_kiosk(const Options& options, const std::string& script);

}  // namespace oasis::kiosk
