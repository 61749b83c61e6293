// The real window, offscreen: what is drawn, tapped, typed and written down.
#include "shared/gui/robot_hands.h"
#include "shared/gui/utf8.h"
#include "tests/catch.h"
#include "tests/gui/window_programs.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <thread>

using namespace oasis::gui;
using namespace oasis::gui::test;
namespace theme = oasis::gui::kiosk_theme;

TEST_CASE("the robot taps by label, and every tap counts once") {
    Loop loop(options(WindowUse::kiosk), art);
    Kiosk kiosk;
    const auto played = play_text(loop, kiosk,
                                  "expect \"已点0次\"\ntap \"加一\"\nexpect \"已点1次\"\n"
                                  "tap \"加一\"\nexpect \"已点2次\"\nrefuse \"已点3次\"");
    INFO(played.complaints);
    CHECK(played.outcome == 0);
    CHECK(kiosk.taps == 2);
}

TEST_CASE("the first step that is not met ends the play with its line and what was there instead") {
    Loop loop(options(WindowUse::kiosk), art);
    Kiosk kiosk;
    const auto refused = play_text(loop, kiosk, "# one\nrefuse \"加一\"\ntap \"加一\"");
    CHECK(refused.outcome == 1);
    CHECK(refused.complaints.find("line 2: refuse \"加一\"") != std::string::npos);
    CHECK(refused.complaints.find("\"已点0次\"") != std::string::npos);
    CHECK(kiosk.taps == 0);

    const auto off = play_text(loop, kiosk, "tap \"不可点\"");
    CHECK(off.outcome == 1);
    CHECK(off.complaints.find("disabled") != std::string::npos);
}

TEST_CASE("show hands its argument to the program, and what the program throws fails the step") {
    Loop loop(options(WindowUse::kiosk), art);
    Kiosk kiosk;
    std::string shown;
    CHECK(play_text(loop, kiosk, "show cards/1.png", {[&](const std::string& what) { shown = what; }})
              .outcome == 0);
    CHECK(shown == "cards/1.png");
    const auto thrown =
        play_text(loop, kiosk, "show x", {[](const std::string&) { throw std::runtime_error("no camera"); }});
    CHECK(thrown.outcome == 1);
    CHECK(thrown.complaints.find("no camera") != std::string::npos);
}

TEST_CASE("a screenshot tells every text and target with sizes, colours, clips and missing glyphs") {
    Loop loop(options(WindowUse::kiosk), art);
    Kiosk kiosk;
    const auto file = std::filesystem::temp_directory_path() / "oasis-window-test.png";
    REQUIRE(play_text(loop, kiosk, "screenshot " + file.string()).outcome == 0);
    std::ifstream in(file.string() + ".json");
    const auto json = nlohmann::json::parse(in);
    CHECK(json["screen"]["width_px"] == 800);
    CHECK(json["screen"]["width_mm"].get<double>() == Approx(203.2).margin(0.1));

    const auto& texts = json["texts"];
    REQUIRE(texts.size() == 5);
    CHECK(texts[0]["em_mm"].get<double>() == Approx(9));
    CHECK(texts[0]["ideograph_mm"].get<double>() == Approx(8.1));
    CHECK(texts[0]["colour"] == "#22302B");
    CHECK(texts[0]["ground"] == "#F6F3EC");
    CHECK(texts[0]["contrast"].get<double>() == Approx(12.4).margin(0.1));
    CHECK(texts[0]["clipped"] == false);
    CHECK(texts[1]["text"] == "加一");
    CHECK(texts[1]["ground"] == "#FFFFFF");
    CHECK(texts[2]["missing_glyphs"] == nlohmann::json::array({"U+F0000"}));
    CHECK(texts[3]["clipped"] == true);
    CHECK(texts[4]["clipped"] == true);

    const auto& targets = json["targets"];
    REQUIRE(targets.size() == 2);
    CHECK(targets[0]["label"] == "加一");
    CHECK(targets[0]["mm"]["h"].get<double>() == Approx(24).margin(0.3));
    CHECK(targets[1]["enabled"] == false);
    std::filesystem::remove(file);
    std::filesystem::remove(file.string() + ".json");
}

TEST_CASE("a texture full of glyphs is emptied and the frame drawn again, without end and without holes") {
    struct Flood : Program {
        int frames = 0;
        bool update(Monotonic) override { return false; }
        Colour ground() const override { return rgb(0x000000); }
        void draw(Frame& frame) override {
            // 60 new ideographs a frame, each as large as a hand: three frames fill the texture.
            for (int i = 0; i < 60; ++i) {
                std::string text;
                append_utf8(text, static_cast<char32_t>(0x4E00 + frames * 60 + i));
                const float size = 180 / frame.canvas.px_per_mm();
                frame.canvas.text(text, {static_cast<float>(i % 4) * 1.1F * size, size * 0.6F},
                                  {size, Weight::bold, rgb(0xFFFFFF)});
            }
            ++frames;
        }
    } flood;
    struct Eye : FrameWatcher {
        Loop& loop;
        Flood& flood;
        std::vector<bool> inked;
        Eye(Loop& l, Flood& f) : loop(l), flood(f) {}
        void frame_rendered(Window& window, Monotonic) override {
            if (flood.frames < 8) {
                return;
            }
            if (loop.fonts().wants_frame()) {
                ++flood.frames;  // the loop draws once more by itself
                return;
            }
            const auto picture = window.screenshot();
            for (int column = 0; column < 4; ++column) {
                bool ink = false;
                for (int y = 20; y < 200; ++y) {
                    ink =
                        ink || picture.at(static_cast<int>(static_cast<float>(column) * 198) + 90, y).r > 128;
                }
                inked.push_back(ink);
            }
            loop.stop();
        }
        std::optional<Monotonic> deadline() const override {
            return flood.frames < 8 ? std::optional(Monotonic::min()) : std::nullopt;
        }
    };
    Loop loop(options(WindowUse::kiosk), art);
    Eye eye(loop, flood);
    loop.watch(eye);
    loop.run(flood);
    CHECK(eye.inked == std::vector<bool>{true, true, true, true});
    CHECK(flood.frames <= 12);
}

TEST_CASE("the canvas draws where it says it does") {
    struct Squares : Program {
        std::optional<Screenshot> seen;
        bool update(Monotonic) override { return false; }
        Colour ground() const override { return rgb(0x102030); }
        void draw(Frame& frame) override {
            frame.canvas.fill({10, 10, 20, 20}, rgb(0x134E41));
            frame.canvas.circle({60, 20}, 8, rgb(0xE8A33D));
            frame.canvas.text("国", {100, 20}, {20, Weight::bold, rgb(0xFFFFFF), Align::centre});
        }
    } squares;
    struct Eye : FrameWatcher {
        Loop& loop;
        Squares& squares;
        Eye(Loop& l, Squares& s) : loop(l), squares(s) {}
        void frame_rendered(Window& window, Monotonic) override {
            squares.seen = window.screenshot();
            loop.stop();
        }
        std::optional<Monotonic> deadline() const override { return std::nullopt; }
    };
    Loop loop(options(WindowUse::kiosk), art);
    Eye eye(loop, squares);
    loop.watch(eye);
    loop.run(squares);
    const float mm = loop.window().px_per_mm();
    auto at = [&](float x, float y) {
        return squares.seen->at(static_cast<int>(x * mm), static_cast<int>(y * mm));
    };
    CHECK((at(5, 5) == rgb(0x102030)));
    CHECK((at(20, 20) == rgb(0x134E41)));
    CHECK((at(31, 20) == rgb(0x102030)));
    CHECK((at(60, 20) == rgb(0xE8A33D)));

    // The ideograph's ink lies around the point it was centred on, 0.9 em high.
    int top = 10000, bottom = 0, left = 10000, right = 0;
    for (int y = 0; y < static_cast<int>(40 * mm); ++y) {
        for (int x = static_cast<int>(85 * mm); x < static_cast<int>(115 * mm); ++x) {
            if (squares.seen->at(x, y).g > 0x90) {
                top = std::min(top, y), bottom = std::max(bottom, y);
                left = std::min(left, x), right = std::max(right, x);
            }
        }
    }
    CHECK(static_cast<float>(top + bottom) / 2 / mm == Approx(20).margin(0.5));
    CHECK(static_cast<float>(left + right) / 2 / mm == Approx(100).margin(0.5));
    CHECK(static_cast<float>(bottom - top) / mm == Approx(18).margin(1));
}

TEST_CASE("keys carry their modifiers") {
    Loop loop(options(WindowUse::console), art);
    Console console(loop);
    console.name = "old";
    const auto typed =
        play_text(loop, console, "tap \"姓名\"\nkey Ctrl+A\ntype new\nexpect \"new\"\nrefuse old");
    INFO(typed.complaints);
    CHECK(typed.outcome == 0);
    CHECK(console.name == "new");
}

TEST_CASE("keys pressed and released faster than a frame are not lost") {
    Loop loop(options(WindowUse::console), art);
    Console console(loop);
    console.name = "old";
    auto strike = [&](const std::string& name) {
        push_key(robot_key(name), true, loop.window().handle());
        push_key(robot_key(name), false, loop.window().handle());
    };
    const auto typed = play_text(loop, console, "tap \"姓名\"\nshow \"Ctrl+A\"\nwait 100\nrefuse old",
                                 {[&](const std::string& name) {
                                     strike(name);
                                     strike("Backspace");
                                 }});
    INFO(typed.complaints);
    CHECK(typed.outcome == 0);
    CHECK(console.name.empty());
}

TEST_CASE("a program that always has something new is drawn when woken, not without end") {
    struct Eager : Program {
        Loop* loop = nullptr;
        int frames = 0;
        Monotonic end = std::chrono::steady_clock::now() + milliseconds(1000);
        bool update(Monotonic now) override {
            if (now >= end) {
                loop->stop();
            }
            return true;
        }
        void draw(Frame&) override { ++frames; }
        Colour ground() const override { return theme::bg; }
        std::optional<Monotonic> deadline() const override { return end; }
    } eager;
    Loop loop(options(WindowUse::console), art);
    eager.loop = &loop;
    CHECK(loop.run(eager) == 0);
    CHECK(eager.frames <= 8);
}

TEST_CASE("a waker on another thread wakes a sleeping loop, and an idle loop draws nothing") {
    struct Idle : Program {
        Loop* loop = nullptr;
        std::atomic<bool> woken = false;
        int frames = 0;
        bool update(Monotonic) override {
            if (woken) {
                loop->stop(7);
            }
            return false;
        }
        void draw(Frame&) override { ++frames; }
        Colour ground() const override { return theme::bg; }
    } idle;
    Loop loop(options(WindowUse::kiosk), art);
    idle.loop = &loop;
    std::thread other([&idle, wake = loop.waker()] {
        std::this_thread::sleep_for(milliseconds(400));
        idle.woken = true;
        wake();
    });
    CHECK(loop.run(idle) == 7);
    other.join();
    CHECK(idle.frames <= 4);
}
