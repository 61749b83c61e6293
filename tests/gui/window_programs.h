#pragma once
#include "shared/gui/loop.h"
#include "shared/gui/robot.h"
#include "shared/gui/text_input.h"
#include "shared/gui/theme.h"

#include <imgui.h>

#include <sstream>
#include <string>

/// Small programs for the real window, offscreen, and the robot at work on them.
namespace oasis::gui::test {

namespace theme = kiosk_theme;

inline WindowOptions options(WindowUse use) {
    WindowOptions made{.title = "test", .use = use};
    made.width = 800;
    made.height = 600;
    made.panel_inches = 10;
    return made;
}

/// Two buttons and what they did.
class Kiosk : public Program {
  public:
    int taps = 0;
    bool update(Monotonic) override { return false; }
    Colour ground() const override { return theme::bg; }
    void draw(Frame& frame) override {
        auto& c = frame.canvas;
        c.fill({0, 0, c.size().w, c.size().h}, theme::bg);
        c.text("已点" + std::to_string(taps) + "次", {20, 20}, {9, Weight::bold, theme::ink});
        const Rect place{20, 40, 80, 24};
        const auto press = c.target("add", place, "加一");
        const Rect face = c.face(place, {}, press.depth);
        c.text_in("加一", face, {10, Weight::bold, theme::ink, Align::centre});
        c.target("off", {120, 40, 60, 24}, "不可点", Enabled::no);
        c.text("\U000F0000𬭎", {20, 80}, {9, Weight::regular, theme::soft_ink});
        c.text("伸出屏幕之外", {c.size().w - 20, 100}, {9, Weight::regular, theme::soft_ink});
        c.text_in("太长放不下的话", {20, 110, 30, 12}, {9, Weight::regular, theme::soft_ink});
        taps += press.tapped ? 1 : 0;
        if (press.tapped) {
            c.animate();
        }
    }
};

/// One text field.
class Console : public Program {
  public:
    explicit Console(Loop& loop) : loop_(loop) { console_theme::apply(1); }
    std::string name;
    int saved = 0;
    bool update(Monotonic) override { return false; }
    Colour ground() const override { return console_theme::bg; }
    void draw(Frame& frame) override {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({800, 600});
        ImGui::PushFont(frame.fonts.imgui(console_theme::body, Weight::regular));
        ImGui::Begin("##root", nullptr, ImGuiWindowFlags_NoDecoration);
        ImGui::SetCursorPos({20, 20});
        input_text(frame.fonts, "name", name, {.width = 300});
        told(frame, "name", "姓名");
        ImGui::SetCursorPos({20, 80});
        if (ImGui::Button(frame.fonts.to_imgui("保存").c_str())) {
            ++saved;
        }
        told(frame, "save", "保存");
        frame.probe.text({name, {20, 150, 100, 22}, 15, Weight::regular, console_theme::ink, {}, false, {}});
        frame.probe.text({"saved " + std::to_string(saved),
                          {20, 190, 100, 22},
                          15,
                          Weight::regular,
                          console_theme::ink,
                          {},
                          false,
                          {}});
        ImGui::End();
        ImGui::PopFont();
    }

  private:
    static void told(Frame& frame, const char* id, const char* label) {
        const auto from = ImGui::GetItemRectMin(), to = ImGui::GetItemRectMax();
        frame.probe.target({id, label, {from.x, from.y, to.x - from.x, to.y - from.y}, true});
    }
    Loop& loop_;
};

struct Played {
    int outcome;
    std::string complaints;
};

inline Played play_text(Loop& loop, Program& program, const std::string& script, RobotHooks hooks = {}) {
    std::ostringstream complaints;
    Robot robot(parse_robot_script(script), loop, std::move(hooks), complaints);
    const int outcome = loop.run(program);
    loop.unwatch();
    return {outcome, complaints.str()};
}

inline const std::string art = OASIS_TEST_SOURCE "/assets/art";

}  // namespace oasis::gui::test
