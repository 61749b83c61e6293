// Draws one page with everything the canvas can do, writes it as a picture and prints what it cost: start to
// first frame, a frame, memory. gui_specimen FILE [WxH [INCHES]]
#include "shared/gui/gl.h"
#include "shared/gui/loop.h"
#include "shared/gui/theme.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

using namespace oasis::gui;
namespace theme = oasis::gui::kiosk_theme;

namespace {

class Specimen : public Program {
  public:
    bool update(Monotonic) override { return false; }
    Colour ground() const override { return theme::bg; }

    void draw(Frame& frame) override {
        auto& c = frame.canvas;
        const auto size = c.size();
        c.fill({0, 0, size.w, size.h}, theme::bg);
        const Rect stage{0, 0, size.w, size.h * 0.4F};
        c.fill(stage, theme::tint);
        c.text("张**，早上好", {16, 30}, {14, Weight::bold, theme::ink});
        c.text("请选择\n今天的活动", {16, 60}, {21, Weight::bold, theme::ink});
        c.text("可以选几项 09:12 Hamburgefonts", {16, 110}, {10, Weight::regular, theme::soft_ink});
        c.text("𬭎 𠮷 𬌗 𰻞 𠀀𡃁𪚥 \U000F0000", {16, 128}, {12, Weight::regular, theme::ink});
        c.art("art-window-day", {size.w - 130, 40, 120, 130});
        card(c, {16, stage.bottom() + 12, 110, 70});
        button(c, {16, stage.bottom() + 95, 110, 32});
        dark(c, {136, stage.bottom() + 12, size.w - 152, 115});
    }

  private:
    static void card(Canvas& c, Rect r) {
        c.shadow(r, theme::tile_radius);
        const Press press = c.target("specimen.card", r, "健康课堂");
        const Rect face = c.face(r, {}, press.depth);
        c.circle({face.x + 20, face.y + 21}, 13, theme::health.disc);
        c.icon(Icon::menu_book, {face.x + 20, face.y + 21}, 15, theme::health.icon);
        c.text("健康课堂", {face.x + 38, face.y + 15}, {12.5F, Weight::bold, theme::ink});
        c.text("09:30–10:30", {face.x + 38, face.y + 30}, {9.2F, Weight::regular, theme::soft_ink});
        c.text("203室", {face.x + 38, face.y + 43}, {9.2F, Weight::regular, theme::soft_ink});
        c.fill({face.x + 38, face.y + 50, 34, 13.5F}, theme::flat, 6.75F);
        c.text_in("余4位", {face.x + 38, face.y + 50, 34, 13.5F},
                  {9, Weight::bold, theme::ink, Align::centre});
        c.ring({face.right() - 14, face.y + 14}, 6.5F, 0.8F, theme::control_ring);
    }

    static void button(Canvas& c, Rect r) {
        const Press press = c.target("specimen.done", r, "完成");
        const Rect face = c.face(r, {theme::primary, theme::primary_dark, {0, 0, 0, 0}, 6}, press.depth);
        c.tick({face.x + 38, face.centre().y}, 15, theme::white);
        c.text_in("完成", {face.x + 50, face.y, 40, face.h}, {13, Weight::bold, theme::white, Align::centre});
    }

    static void dark(Canvas& c, Rect r) {
        c.fill(r, theme::primary, 7);
        c.text_in("签到成功", {r.x, r.y + 8, r.w, 30}, {18, Weight::bold, theme::white, Align::centre});
        c.ring({r.x + 25, r.y + 60}, 14, 3, theme::primary_light);
        c.ring({r.x + 25, r.y + 60}, 14, 3, theme::amber, 0.7F);
        c.paragraph("请把学员卡对准镜头，听到“嘀”的一声就好了；不方便时，找工作人员帮您登记。",
                    {r.x + 46, r.y + 42, r.w - 54, 70},
                    {8, Weight::regular, theme::white, Align::left, 1.55F});
    }
};

/// Kilobytes of this process, shared pages counted by their share.
long pss_kb() {
    std::ifstream rollup("/proc/self/smaps_rollup");
    for (std::string word; rollup >> word;) {
        if (word == "Pss:") {
            rollup >> word;
            return std::stol(word);
        }
    }
    return 0;
}

class Scale : public FrameWatcher {
  public:
    Scale(Loop& loop, std::string file, Monotonic start)
        : loop_(loop), file_(std::move(file)), last_(start) {}

    void frame_rendered(Window& window, Monotonic began) override {
        glFinish();
        const auto now = std::chrono::steady_clock::now();
        if (frames_.empty()) {
            std::printf("first frame %.0f ms\n", ms(now - last_));
        }
        frames_.push_back(ms(now - began));
        if (frames_.size() == frames) {
            std::ranges::sort(frames_);
            std::printf("frame %.1f ms median, PSS %ld kB\n", frames_[frames / 2], pss_kb());
            if (file_ != "-") {
                loop_.probe().save(window.screenshot(), file_);
            }
            loop_.stop();
        }
    }
    std::optional<Monotonic> deadline() const override { return Monotonic::min(); }  // frame after frame

  private:
    static constexpr std::size_t frames = 60;
    static double ms(Monotonic::duration time) {
        return std::chrono::duration<double, std::milli>(time).count();
    }
    Loop& loop_;
    std::string file_;
    Monotonic last_;
    std::vector<double> frames_;
};

}  // namespace

int main(int argc, char** argv) {
    const auto start = std::chrono::steady_clock::now();
    if (argc < 2) {
        std::fputs("gui_specimen FILE|- [WxH [INCHES]]\n", stderr);
        return 2;
    }
    WindowOptions options{.title = "specimen", .use = WindowUse::kiosk};
    options.width = 1080;
    options.height = 1920;
    options.panel_inches = argc > 3 ? std::atof(argv[3]) : 21.5;
    if (argc > 2) {
        std::sscanf(argv[2], "%dx%d", &options.width, &options.height);
    }
    Loop loop(options, OASIS_TEST_SOURCE "/assets/art");
    loop.probe().switch_on();
    Scale scale(loop, argv[1], start);
    loop.watch(scale);
    Specimen specimen;
    return loop.run(specimen);
}
