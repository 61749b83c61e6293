#include "shared/device/camera.h"
#include "shared/device/camera_stream.h"
#include "shared/device/retry_pause.h"
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace oasis::device {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr auto frame_pause = 60ms;  // no more than about 16 frames a second are looked at
constexpr auto pull_patience = 100ms;
constexpr auto device_patience = 6s;  // a device that is silent for so long has gone without saying so

}  // namespace

struct Camera::Shared {
    Shared(std::string where, CameraEvents what) : spec(std::move(where)), events(std::move(what)) {}

    void run();
    bool serve(CameraStream& stream, RetryPause& pause);
    void take(const FrameView& frame);
    void become(CameraState now);
    bool wait(std::chrono::milliseconds time);  // false: stop

    const std::string spec;
    const CameraEvents events;

    mutable std::mutex mutex;
    std::condition_variable stopping;
    bool stop = false;
    bool told = false;  // on_state was called at least once
    CameraState state = CameraState::missing;
    GrayFrame newest;

    std::thread thread;
};

void Camera::Shared::run() {
    RetryPause pause;
    do {
        CameraStream stream(source_description(spec));
        if (!serve(stream, pause))
            return;
        become(state == CameraState::missing ? CameraState::missing : CameraState::lost);
    } while (wait(pause.next()));
}

// Until the stream breaks (true) or the camera is to stop (false).
bool Camera::Shared::serve(CameraStream& stream, RetryPause& pause) {
    const bool is_device = spec.find('!') == std::string::npos;
    Clock::time_point heard = Clock::now();
    for (;;) {
        const auto begun = Clock::now();
        const bool got = stream.next(pull_patience, [&](const FrameView& frame) {
            pause.worked();
            become(CameraState::working);
            take(frame);
        });
        const auto now = Clock::now();
        if (got)
            heard = now;
        else if (stream.broken() || (is_device && now - heard > device_patience))
            return true;
        const auto spare = std::chrono::duration_cast<std::chrono::milliseconds>(begun + frame_pause - now);
        if (!wait(got ? std::max(spare, 0ms) : 0ms))
            return false;
    }
}

void Camera::Shared::take(const FrameView& frame) {
    const auto seen = Clock::now();
    {
        const std::lock_guard lock(mutex);
        newest.width = frame.width;
        newest.height = frame.height;
        newest.pixels.resize(std::size_t(frame.width) * std::size_t(frame.height));
        for (int y = 0; y < frame.height; ++y)
            std::copy_n(frame.pixels + std::ptrdiff_t(y) * frame.stride, frame.width,
                        newest.pixels.data() + std::ptrdiff_t(y) * frame.width);
    }
    if (!events.read)
        return;
    if (auto text = events.read(frame); text && events.on_code)
        events.on_code(std::move(*text), seen);
}

void Camera::Shared::become(CameraState now) {
    {
        const std::lock_guard lock(mutex);
        if (state == now && told)
            return;
        state = now;
        told = true;
        if (now != CameraState::working)
            newest = {};
    }
    if (events.on_state)
        events.on_state(now);
}

bool Camera::Shared::wait(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex);
    return !stopping.wait_for(lock, time, [this] { return stop; });
}

Camera::Camera(std::string spec, CameraEvents events)
    : shared_(std::make_unique<Shared>(std::move(spec), std::move(events))) {
    shared_->thread = std::thread([shared = shared_.get()] { shared->run(); });
}

Camera::~Camera() {
    {
        const std::lock_guard lock(shared_->mutex);
        shared_->stop = true;
    }
    shared_->stopping.notify_all();
    shared_->thread.join();
}

CameraState Camera::state() const {
    const std::lock_guard lock(shared_->mutex);
    return shared_->state;
}

std::optional<GrayFrame> Camera::newest() const {
    const std::lock_guard lock(shared_->mutex);
    if (shared_->state != CameraState::working || shared_->newest.pixels.empty())
        return {};
    return shared_->newest;
}

}  // namespace oasis::device
