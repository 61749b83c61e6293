#pragma once
#include "admin/camera_tester.h"
#include "admin/card_desk.h"
#include "admin/long_work.h"
#include "admin/office.h"
#include "admin/page_keys.h"
#include "admin/scan_keys.h"
#include "admin/state.h"
#include "shared/board/picture_shelf.h"
#include "shared/device/scanner.h"
#include "shared/device/sound.h"
#include "shared/gui/loop.h"
#include "shared/store/database.h"
#include "shared/store/worker.h"
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace oasis::admin {

/// The console as the loop drives it: events in, pages drawn, intents to the office.
class Console : public gui::Program {
  public:
    struct Setup {
        Snapshot face;  // read before the worker takes the database
        store::Database database;
        gui::Catalogue words;
        domain::Form form;
        gui::Waker wake;
        std::string scanner;         // a device path; empty: only a scanner that types
        domain::Instant (*clock)();  // main's wall clock
    };
    explicit Console(Setup setup);

    void event(const SDL_Event& event) override;
    bool update(gui::Monotonic now) override;
    void draw(gui::Frame& frame) override;
    [[nodiscard]] std::optional<gui::Monotonic> deadline() const override;
    [[nodiscard]] gui::Colour ground() const override { return gui::console_theme::bg; }

    /// A code as if a scanner had given it.
    void scan(const std::string& code);

  private:
    void draw_signed_in(const View& view, widgets::Ui& ui, Intents& intents);
    bool draw_dialogs(const View& view, widgets::Ui& ui, Intents& intents);
    [[nodiscard]] page_keys::Shown keys_of_page() const {
        return {state_.page, state_.attendance.tab == attendance::Tab::day_end};
    }
    void draw_page(const View& view, widgets::Ui& ui, widgets::Rect room, Intents& intents);
    /// True when a key or a code has become clear.
    bool look_at_scanners(gui::Monotonic now);
    /// A new call or refused scan since the last look sounds once.
    void ring_for_new_alerts();
    void read_picture(domain::PictureId id, board::PictureShelf::Answer answer);
    [[nodiscard]] std::chrono::minutes idle_lock() const;

    gui::Catalogue words_;
    domain::Form form_;
    domain::Instant (*clock_)();
    State state_;
    CameraTester camera_;
    CardDesk card_desk_;
    LongWork long_work_;
    store::Worker worker_;
    Office office_;
    device::Sound sound_;
    board::PictureShelf shelf_;  // what is shown of the station's pictures
    bool picture_came_ = false;

    std::vector<widgets::KeyPress> keys_;
    ScanKeys scan_keys_;
    std::optional<std::string> scanned_;  // a card's code that may stand in a field now
    std::mutex codes_mutex_;
    std::vector<std::string> codes_;  // from the device scanner's thread
    std::unique_ptr<device::Scanner> scanner_;

    bool dialog_open_ = false;
    bool said_waiting_ = false;
    std::set<std::int64_t> alerts_heard_;
    bool alerts_known_ = false;
    gui::Monotonic last_input_;
    gui::Monotonic next_minute_;
};

}  // namespace oasis::admin
