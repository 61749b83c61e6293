#include "shared/device/camera_stream.h"
#include <fcntl.h>
#include <filesystem>
#include <gst/app/gstappsink.h>
#include <gst/video/video.h>
#include <linux/videodev2.h>
#include <mutex>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace oasis::device {

namespace {

// 720p is plenty and 10 frames a second quick enough; a camera that has neither gives what it has.
constexpr const char* device_formats =
    "video/x-raw,width=1280,height=720,framerate=10/1;image/jpeg,width=1280,height=720,framerate=10/1;"
    "image/jpeg,width=1280,height=720;video/x-raw,width=1280,height=720;video/x-raw;image/jpeg";

bool captures_video(const std::string& node) {
    const int fd = open(node.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return false;
    v4l2_capability ability{};
    const bool answered = ioctl(fd, VIDIOC_QUERYCAP, &ability) == 0;
    close(fd);
    return answered && (ability.device_caps & V4L2_CAP_VIDEO_CAPTURE);
}

std::string first_camera() {
    for (int i = 0; i < 64; ++i) {
        const std::string node = "/dev/video" + std::to_string(i);
        std::error_code ignored;
        if (std::filesystem::exists(node, ignored) && captures_video(node))
            return node;
    }
    return {};
}

// GStreamer's own set-up, once per process; its threads and plug-ins live on.
bool gstreamer_ready() {
    static std::once_flag once;
    static bool ready = false;
    std::call_once(once, [] { ready = gst_init_check(nullptr, nullptr, nullptr); });
    return ready;
}

}  // namespace

std::string source_description(const std::string& spec) {
    const std::string node = spec.empty() ? first_camera() : spec;
    if (node.empty() || node.front() != '/' || node.find('!') != std::string::npos)
        return node;
    return "v4l2src device=\"" + node + "\" ! capsfilter caps=\"" + device_formats + "\" ! decodebin";
}

CameraStream::CameraStream(const std::string& source) {
    broken_ = source.empty() || !gstreamer_ready() || !start(source);
}

bool CameraStream::start(const std::string& source) {
    const std::string text =
        source + " ! videoconvert ! video/x-raw,format=GRAY8 ! appsink name=oasis_frames";
    GError* error = nullptr;
    pipeline_.reset(gst_parse_launch_full(text.c_str(), nullptr, GST_PARSE_FLAG_FATAL_ERRORS, &error));
    g_clear_error(&error);
    if (!pipeline_ || !GST_IS_BIN(pipeline_.get()))
        return false;
    gst_object_ref_sink(pipeline_.get());
    sink_.reset(gst_bin_get_by_name(GST_BIN(pipeline_.get()), "oasis_frames"));
    bus_.reset(gst_element_get_bus(pipeline_.get()));
    gst_app_sink_set_drop(GST_APP_SINK(sink_.get()), TRUE);
    gst_app_sink_set_max_buffers(GST_APP_SINK(sink_.get()), 1);
    read_pipes_as_pipes();
    // A live source is shown as it comes; a recording at its own pace.
    const auto paused = gst_element_set_state(pipeline_.get(), GST_STATE_PAUSED);
    gst_base_sink_set_sync(GST_BASE_SINK(sink_.get()), paused != GST_STATE_CHANGE_NO_PREROLL);
    return paused != GST_STATE_CHANGE_FAILURE &&
           gst_element_set_state(pipeline_.get(), GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE;
}

CameraStream::~CameraStream() {
    if (pipeline_)
        gst_element_set_state(pipeline_.get(), GST_STATE_NULL);
    for (const int fd : descriptors_)
        close(fd);
}

// filesrc on a named pipe would block until someone writes, and could not be stopped: fdsrc can.
void CameraStream::read_pipes_as_pipes() {
    GstElement* const bin = pipeline_.get();
    std::vector<GstPointer<GstElement>> sources;
    GstIterator* elements = gst_bin_iterate_sources(GST_BIN(bin));
    GValue item = G_VALUE_INIT;
    while (gst_iterator_next(elements, &item) == GST_ITERATOR_OK) {
        sources.emplace_back(GST_ELEMENT(gst_object_ref(g_value_get_object(&item))));
        g_value_reset(&item);
    }
    g_value_unset(&item);
    gst_iterator_free(elements);
    for (const auto& source : sources) {
        if (GstElementFactory* kind = gst_element_get_factory(source.get());
            !kind || g_strcmp0(GST_OBJECT_NAME(kind), "filesrc") != 0)
            continue;
        gchar* location = nullptr;
        g_object_get(source.get(), "location", &location, nullptr);
        const std::unique_ptr<gchar, decltype(&g_free)> owned(location, g_free);
        struct stat status {};
        if (!location || stat(location, &status) != 0 || !S_ISFIFO(status.st_mode))
            continue;
        const int fd = open(location, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        const GstPointer<GstPad> pad(gst_element_get_static_pad(source.get(), "src"));
        const GstPointer<GstPad> peer(gst_pad_get_peer(pad.get()));
        GstElement* const reader = gst_element_factory_make("fdsrc", nullptr);
        if (fd < 0 || !peer || !reader)
            continue;
        descriptors_.push_back(fd);
        g_object_set(reader, "fd", fd, nullptr);
        gst_pad_unlink(pad.get(), peer.get());
        gst_bin_remove(GST_BIN(bin), source.get());
        gst_bin_add(GST_BIN(bin), reader);
        const GstPointer<GstPad> out(gst_element_get_static_pad(reader, "src"));
        gst_pad_link(out.get(), peer.get());
    }
}

bool CameraStream::next(std::chrono::milliseconds patience,
                        const std::function<void(const FrameView&)>& use) {
    if (!sink_)
        return false;
    const std::unique_ptr<GstSample, decltype(&gst_sample_unref)> sample(
        gst_app_sink_try_pull_sample(GST_APP_SINK(sink_.get()), GstClockTime(patience.count()) * GST_MSECOND),
        gst_sample_unref);
    GstVideoInfo info;
    GstVideoFrame frame;
    if (!sample || !gst_video_info_from_caps(&info, gst_sample_get_caps(sample.get())) ||
        !gst_video_frame_map(&frame, &info, gst_sample_get_buffer(sample.get()), GST_MAP_READ))
        return false;
    use({static_cast<const std::uint8_t*>(GST_VIDEO_FRAME_PLANE_DATA(&frame, 0)),
         GST_VIDEO_FRAME_WIDTH(&frame), GST_VIDEO_FRAME_HEIGHT(&frame),
         GST_VIDEO_FRAME_PLANE_STRIDE(&frame, 0)});
    gst_video_frame_unmap(&frame);
    return true;
}

bool CameraStream::broken() {
    if (!broken_) {
        const auto wanted = GstMessageType(GST_MESSAGE_ERROR | GST_MESSAGE_EOS);
        const std::unique_ptr<GstMessage, decltype(&gst_message_unref)> message(
            gst_bus_pop_filtered(bus_.get(), wanted), gst_message_unref);
        broken_ = message != nullptr;
    }
    return broken_;
}

}  // namespace oasis::device
