#include "tests/bench/kiosk/card_shown.h"
#include "kiosk/app.h"
#include "shared/card/qr_drawing.h"
#include "shared/gui/assets.h"
#include "tests/journeys/kiosk/journey_station.h"
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>

namespace oasis::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto calm = std::chrono::milliseconds{1500};  // between two cards

double ms(Clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

/// A 720p frame with the card's code in the middle.
card::GrayPicture frame_with(const std::string& code) {
    constexpr int module = 8, left = 500, top = 200;
    card::GrayPicture picture{1280, 720};
    std::ranges::fill(picture.pixels, std::uint8_t{200});
    for (const auto& run : card::draw_qr(code).dark)
        for (int y = 0; y < module; ++y)
            std::fill_n(picture.row(top + run.y * module + y) + left + run.x * module, run.length * module,
                        std::uint8_t{20});
    return picture;
}

struct Person {
    std::string name, code;
};
struct Parts {
    double decode, whole;
    int frames;
};

/// Shows one card after the other to the running kiosk and looks at each frame for the greeting.
class Watcher : public gui::FrameWatcher {
  public:
    Watcher(kiosk::App& app, gui::Loop& loop, std::vector<Person> people)
        : app_(app), loop_(loop), people_(std::move(people)) {
        loop.probe().switch_on();
        loop.watch(*this);
    }
    void frame_rendered(gui::Window&, gui::Monotonic) override {
        if (shown_) {
            ++frames_;
            if (!greeted())
                return;
            parts.push_back({decode_, ms(Clock::now() - *shown_), frames_});
            shown_.reset();
            next_ = Clock::now() + calm;
        } else if (Clock::now() >= next_) {
            show();
        }
    }
    std::optional<gui::Monotonic> deadline() const override {
        return shown_ ? std::nullopt : std::optional(next_);
    }
    std::vector<Parts> parts;

  private:
    bool greeted() const {
        return std::ranges::any_of(loop_.probe().texts(), [&](const gui::TextRecord& text) {
            return text.text.find(people_[parts.size()].name) != std::string::npos;
        });
    }
    void show() {
        if (parts.size() == people_.size())
            return loop_.stop();
        const auto picture = frame_with(people_[parts.size()].code);
        frames_ = 0;
        shown_ = Clock::now();
        app_.show(picture);
        decode_ = ms(Clock::now() - *shown_);
    }

    kiosk::App& app_;
    gui::Loop& loop_;
    std::vector<Person> people_;
    std::optional<Clock::time_point> shown_;
    Clock::time_point next_ = Clock::now() + calm;
    int frames_ = 0;
    double decode_ = 0;
};

template <class Number>
std::pair<Number, Number> median_and_worst(std::vector<Number> numbers) {
    std::sort(numbers.begin(), numbers.end());
    return {numbers[numbers.size() / 2], numbers.back()};
}

}  // namespace

void card_shown(const std::filesystem::path& folder, int cards) {
    setenv("SDL_VIDEODRIVER", "offscreen", 1);
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    journeys::JourneyStation station{folder / "shown.db"};
    std::vector<Person> people;
    std::vector<double> commits, decodes, wholes;
    std::vector<int> frames;
    for (int i = 0; i < cards; ++i) {
        people.push_back({fmt::format("客{}号", i), station.add_person(fmt::format("客{}号", i))});
        const auto other = card::CardCode::parse(station.add_person("张**"))->digest();
        const auto now =
            std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        const auto begun = Clock::now();
        static_cast<void>(store::check_in(station.database(), other, {}, now));
        commits.push_back(ms(Clock::now() - begun));
    }
    kiosk::Options options;
    options.database = folder / "shown.db";
    options.camera = "none";
    options.timing.result = kiosk::Moment{500};
    gui::Catalogue words{gui::find_assets()};
    gui::WindowOptions window;
    window.use = gui::WindowUse::kiosk;
    gui::Loop loop{window, gui::find_assets() / "art"};
    kiosk::App app{options, words, loop};
    Watcher watcher{app, loop, people};
    loop.run(app);
    loop.unwatch();
    for (const auto& part : watcher.parts) {
        decodes.push_back(part.decode);
        wholes.push_back(part.whole);
        frames.push_back(part.frames);
    }
    const auto [decode, slow_decode] = median_and_worst(decodes);
    const auto [commit, slow_commit] = median_and_worst(commits);
    const auto [frame, most_frames] = median_and_worst(frames);
    const auto [whole, slowest] = median_and_worst(wholes);
    fmt::print("card     decode {:.1f} ms (worst {:.1f}), commit {:.1f} ms (worst {:.1f}), frames {} (most "
               "{}, limit 2); "
               "card shown to greeting drawn {:.1f} ms (worst {:.1f})\n",
               decode, slow_decode, commit, slow_commit, frame, most_frames, whole, slowest);
}

}  // namespace oasis::bench
