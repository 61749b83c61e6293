#pragma once
#include "shared/device/camera.h"
#include <gst/gst.h>

namespace oasis::device {

struct GstUnref {
    void operator()(gpointer object) const { gst_object_unref(object); }
};
template <class T>
using GstPointer = std::unique_ptr<T, GstUnref>;

/// What a camera's `spec` says as a GStreamer source description; empty when there is no camera to describe.
/// An empty spec looks for the first device that captures video.
std::string source_description(const std::string& spec);

/// One running GStreamer pipeline that ends in grey frames. Used from one thread. Broken once, it stays
/// broken: the camera makes a new one.
class CameraStream {
  public:
    /// Starts at once. A source that cannot be started is a stream that is `broken` from the beginning.
    explicit CameraStream(const std::string& source);
    ~CameraStream();
    CameraStream(const CameraStream&) = delete;
    CameraStream& operator=(const CameraStream&) = delete;

    /// Waits up to `patience` for a frame and hands it to `use`; older waiting frames are passed over.
    /// False when there was none.
    bool next(std::chrono::milliseconds patience, const std::function<void(const FrameView&)>& use);
    /// The source ended, failed, or never started; ask when `next` had nothing, for a last frame may still
    /// wait.
    bool broken();

  private:
    bool start(const std::string& source);
    void read_pipes_as_pipes();

    GstPointer<GstElement> pipeline_;
    GstPointer<GstElement> sink_;
    GstPointer<GstBus> bus_;
    std::vector<int> descriptors_;  // pipes we opened for fdsrc
    bool broken_ = false;
};

}  // namespace oasis::device
