#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace oasis::device {

/// `missing`: never seen since the start; `working`: frames come; `lost`: they came and stopped.
enum class CameraState { missing, working, lost };

/// A grey frame that lives only during the call it is handed to; rows are `stride` bytes apart.
struct FrameView {
    const std::uint8_t* pixels;
    int width, height, stride;
};

/// A grey frame of one's own, rows packed.
struct GrayFrame {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;
};

/// What the camera calls, always from its own thread, never two at once. Each may be empty.
struct CameraEvents {
    /// Looks for a code in a frame. While it runs, newer frames replace the waiting one: newest wins.
    /// device/ knows no card, so whoever makes the camera hands the reader in:
    ///   .read = [reader = card::LiveReader{}](const FrameView& f) mutable
    ///           { return reader.read({f.pixels, f.width, f.height, f.stride}); }
    std::function<std::optional<std::string>(const FrameView&)> read;
    /// What `read` found, and when its frame arrived. A card left before the lens comes again with each
    /// frame.
    std::function<void(std::string text, std::chrono::steady_clock::time_point seen)> on_code;
    /// Each change of state; the first one comes soon after the start.
    std::function<void(CameraState)> on_state;
};

/// A camera that mends itself: when the device is missing, unplugged or its stream ends or breaks, it says so
/// through `on_state` and tries again by itself, after 0.5 s at first and 5 s at most.
class Camera {
  public:
    /// `spec`: a device (/dev/video0), a GStreamer source description
    /// ("videotestsrc is-live=true ! video/x-raw,width=1280,height=720"), or empty for the first camera
    /// found. Never throws for a bad spec: that is a missing camera. Starts at once.
    Camera(std::string spec, CameraEvents events);
    /// Stops and waits for a call under way.
    ~Camera();
    Camera(const Camera&) = delete;
    Camera& operator=(const Camera&) = delete;

    CameraState state() const;
    /// A copy of the newest frame while the camera works, for a test picture; from any thread.
    std::optional<GrayFrame> newest() const;

  private:
    struct Shared;
    std::unique_ptr<Shared> shared_;
};

}  // namespace oasis::device
