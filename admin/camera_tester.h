#pragma once
#include "admin/pages/settings.h"
#include "shared/device/camera.h"
#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace oasis::admin {

/// The camera's test picture of the settings page: live while it is wanted, no frame is kept.
class CameraTester {
  public:
    CameraTester(settings::CameraTest& shown, std::function<void()> wake)
        : shown_(shown), wake_(std::move(wake)) {}

    void start(const std::string& spec);
    void stop();
    /// Between frames: takes the newest picture. True when the page should be drawn anew.
    bool look();

  private:
    settings::CameraTest& shown_;
    std::function<void()> wake_;
    std::shared_ptr<std::atomic<bool>> news_ =
        std::make_shared<std::atomic<bool>>(false);  // shared with its thread
    std::unique_ptr<device::Camera> camera_;
};

}  // namespace oasis::admin
