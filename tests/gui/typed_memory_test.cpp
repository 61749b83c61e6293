// What is typed as a password is nowhere in the program's memory once it has been used.
#include "shared/gui/loop.h"
#include "shared/gui/robot.h"
#include "shared/gui/text_input.h"
#include "shared/gui/theme.h"
#include "shared/trust/wiped_text.h"
#include "tests/catch.h"
#include "tests/store/files/memory_scan.h"

#include <imgui_internal.h>

#include <sstream>

using namespace oasis;
using namespace oasis::gui;
using store::test::Sought;

namespace {

constexpr int length = 40;

/// Reckoned, so that it stands nowhere as a whole.
char letter(int at) {
    return static_cast<char>('a' + (at * 7 + at / 5) % 26);
}

/// The password as it would lie in memory with so many bytes for each letter.
Sought password(std::size_t bytes_each) {
    std::vector<unsigned char> text(length * bytes_each);
    for (int at = 0; at < length; ++at)
        text[static_cast<std::size_t>(at) * bytes_each] = static_cast<unsigned char>(letter(at));
    Sought sought{text};
    explicit_bzero(text.data(), text.size());
    return sought;
}

class PasswordField : public Program {
  public:
    PasswordField() { console_theme::apply(1); }
    trust::WipedText typed;
    bool update(Monotonic) override { return false; }
    Colour ground() const override { return console_theme::bg; }
    void draw(Frame& frame) override {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({800, 600});
        ImGui::PushFont(frame.fonts.imgui(console_theme::body, Weight::regular));
        ImGui::Begin("##root", nullptr, ImGuiWindowFlags_NoDecoration);
        input_text(frame.fonts, "password", typed.text(), {.password = true, .width = 300});
        const auto from = ImGui::GetItemRectMin(), to = ImGui::GetItemRectMax();
        frame.probe.target({"password", "password", {from.x, from.y, to.x - from.x, to.y - from.y}, true});
        ImGui::End();
        ImGui::PopFont();
    }
};

}  // namespace

TEST_CASE("a typed password lies nowhere in memory once it was used and forgotten") {
    WindowOptions options{.title = "test", .use = WindowUse::console};
    options.width = 800;
    options.height = 600;
    Loop loop{options, OASIS_TEST_SOURCE "/assets/art"};
    PasswordField program;
    std::string script = "tap \"password\"\n";
    for (int at = 0; at < length; ++at)  // a letter a step: the robot knows no more of it either
        script += std::string{"type \""} + letter(at) + "\"\n";
    std::ostringstream complaints;
    {
        Robot robot{parse_robot_script(script), loop, {}, complaints};
        REQUIRE(loop.run(program) == 0);
        loop.unwatch();
    }
    REQUIRE(program.typed.text().size() == length);
    const auto bytes = password(1), imgui = password(2);
    CHECK(bytes.places() > 0);  // the scan can find
    CHECK(imgui.places() > 0);
    ImGui::ClearActiveID();
    program.typed.wipe();
    forget_typed_text();
    CHECK(bytes.places() == 0);
    CHECK(imgui.places() == 0);
}
