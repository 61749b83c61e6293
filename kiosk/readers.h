#pragma once
#include "kiosk/flow.h"
#include "shared/card/picture.h"
#include "shared/device/camera.h"
#include "shared/device/scanner.h"
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace oasis::kiosk {

/// Camera, barcode scanner and scanner keys as one stream of events. What was read is turned into a digest at
/// once and forgotten.
class Readers {
  public:
    using Time = std::chrono::steady_clock::time_point;

    /// `camera`: as device::Camera takes it, or "none". `scanner`: a path, "keys" or "none". `wake` is called
    /// from other threads when there is something to drain.
    Readers(const std::string& camera, const std::string& scanner, std::function<void()> wake);
    ~Readers();
    Readers(const Readers&) = delete;
    Readers& operator=(const Readers&) = delete;

    /// Another camera from now on, as in the constructor.
    void use_camera(const std::string& camera);
    /// A key of a scanner that types: SDL scancode, which is the USB HID usage.
    void key(int usage, bool shift, Time at);
    /// A still picture as frames of the live reader, and then as what the camera reads.
    void show(const card::GrayPicture& picture);

    /// What has come since the last call, oldest first.
    [[nodiscard]] std::vector<Event> drain(Time now);
    /// When a scanner without terminator will have finished a code.
    [[nodiscard]] std::optional<Time> deadline() const { return typed_.deadline(); }

  private:
    void read(const std::string& text, bool lingering);
    void set(Reader ReadersChanged::* which, Reader state);

    std::function<void()> wake_;
    bool keys_ = true;
    device::ScanAssembler typed_;

    std::mutex mutex_;  // guards what follows: camera and scanner call from their own threads
    std::vector<Event> came_;
    ReadersChanged states_;

    std::unique_ptr<device::Camera> camera_;    // last: their threads end before what they use
    std::unique_ptr<device::Scanner> scanner_;
};

}  // namespace oasis::kiosk
