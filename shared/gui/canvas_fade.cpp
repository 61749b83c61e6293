#include "shared/gui/canvas.h"
#include "shared/gui/gl.h"
#include "shared/gui/texture.h"

#include <imgui.h>

#include <algorithm>
#include <chrono>

namespace oasis::gui {

/// The old screen as a texture, while the new one fades in over it.
struct Canvas::Kept {
    Texture texture;
    int width, height;

    /// Runs while the frame is rendered, after all that was drawn before it.
    static void copy(const ImDrawList*, const ImDrawCmd* command) {
        const auto& kept = *static_cast<const Kept*>(command->UserCallbackData);
        kept.texture.bind_smooth();
        glCopyTexImage2D(GL_TEXTURE_2D, 0, GL_RGB, 0, 0, kept.width, kept.height, 0);
    }
};

void Canvas::keep_picture() {
    kept_ = std::make_shared<Kept>(
        Kept{{}, static_cast<int>(px(size_mm_.w) + 0.5F), static_cast<int>(px(size_mm_.h) + 0.5F)});
    list_->AddCallback(Kept::copy, kept_.get());
    probe_.clear();
    targets_.clear();
}

void Canvas::draw_kept(float opacity) {
    if (!kept_ || opacity <= 0) {
        return;
    }
    const auto texture = reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(kept_->texture.name()));
    const auto alpha = static_cast<int>(255 * opacity + 0.5F);
    list_->AddImage(texture, {0, 0}, {static_cast<float>(kept_->width), static_cast<float>(kept_->height)},
                    {0, 1}, {1, 0}, IM_COL32(255, 255, 255, alpha));
}

void Canvas::drop_kept() {
    kept_.reset();
}

float Canvas::eased(const Id& id, bool on, milliseconds time) {
    auto known = std::ranges::find_if(easing_, [&](const Easing& easing) { return easing.id == id; });
    if (known == easing_.end()) {
        known = easing_.insert(known, {id, now_ - time, on ? 1.0F : 0.0F, on, true});
    }
    const auto part_now = [&] {
        const float passed =
            std::chrono::duration<float>(now_ - known->since) / std::chrono::duration<float>(time);
        const float left = 1 - std::clamp(passed, 0.0F, 1.0F), goal = known->on ? 1 : 0;
        return goal + (known->from - goal) * left * left;
    };
    if (known->on != on) {
        *known = {id, now_, part_now(), on, true};
    }
    known->drawn = true;
    if (now_ - known->since < time) {
        animate();
    }
    return part_now();
}

}  // namespace oasis::gui
