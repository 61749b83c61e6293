#include "admin/camera_tester.h"

namespace oasis::admin {

void CameraTester::start(const std::string& spec) {
    const auto tell = [news = news_, wake = wake_] {
        *news = true;
        wake();
    };
    device::CameraEvents events;
    events.on_state = [tell](device::CameraState) { tell(); };
    events.read = [tell](const device::FrameView&) {
        tell();  // a frame has come; no code is looked for
        return std::optional<std::string>{};
    };
    shown_ = {};
    shown_.running = true;
    camera_ = std::make_unique<device::Camera>(spec, std::move(events));
}

void CameraTester::stop() {
    camera_.reset();
    shown_ = {};
}

bool CameraTester::look() {
    if (!camera_ || !news_->exchange(false))
        return false;
    shown_.missing = camera_->state() != device::CameraState::working;
    const auto frame = camera_->newest();
    if (!frame)
        return true;
    const bool same_size = shown_.picture && shown_.picture->width() == frame->width &&
                           shown_.picture->height() == frame->height;
    if (same_size)
        shown_.picture->update_grey(frame->pixels);
    else
        shown_.picture = gui::Picture::from_grey(frame->width, frame->height, frame->pixels);
    return true;
}

}  // namespace oasis::admin
