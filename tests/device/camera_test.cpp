#include "shared/device/camera.h"
#include "tests/catch.h"
#include "tests/folder.h"
#include "tests/device/waiting.h"
#include <atomic>
#include <cstdlib>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>

using namespace oasis;
using namespace std::chrono_literals;
using device::Camera;
using device::CameraState;
using test::eventually;

namespace {

// What a camera said, safe to look at from the test's thread.
struct Heard {
    std::atomic<int> frames = 0, codes = 0, working = 0, lost = 0, missing = 0;

    device::CameraEvents events() {
        return {
            .read =
                [this](const device::FrameView& frame) {
                    ++frames;
                    return std::optional(std::to_string(frame.width) + "x" + std::to_string(frame.height));
                },
            .on_code = [this](std::string, std::chrono::steady_clock::time_point) { ++codes; },
            .on_state =
                [this](CameraState state) {
                    ++(state == CameraState::working ? working : state == CameraState::lost ? lost : missing);
                }};
    }
};

const std::string live = "videotestsrc is-live=true ! video/x-raw,width=320,height=240,framerate=30/1";

}  // namespace

TEST_CASE("a camera hands its frames to the reader and keeps the newest for a test picture") {
    Heard heard;
    Camera camera(live, heard.events());
    REQUIRE(eventually([&] { return heard.codes >= 3; }, 10s));
    CHECK(camera.state() == CameraState::working);
    const auto picture = camera.newest();
    REQUIRE(picture);
    CHECK(picture->width == 320);
    CHECK(picture->height == 240);
    CHECK(picture->pixels.size() == 320 * 240);
    CHECK(*std::max_element(picture->pixels.begin(), picture->pixels.end()) > 128);
    CHECK(heard.working == 1);
    CHECK(heard.missing == 0);
}

TEST_CASE("a camera that is put away is not lost") {
    Heard heard;
    {
        Camera camera(live, heard.events());
        REQUIRE(eventually([&] { return heard.working == 1; }, 10s));
    }
    CHECK(heard.lost == 0);
}

TEST_CASE("a camera that is not there is missing, and its end does not wait for it") {
    for (const std::string spec :
         {"/dev/video-none", "no_such_element ! fakesink", "", "filesrc location=/none ! pngdec"}) {
        Heard heard;
        const auto start = std::chrono::steady_clock::now();
        {
            Camera camera(spec, heard.events());
            REQUIRE(eventually([&] { return heard.missing == 1; }, 10s));
            CHECK(camera.state() == CameraState::missing);
            CHECK_FALSE(camera.newest());
        }
        CHECK(std::chrono::steady_clock::now() - start < 8s);
    }
}

TEST_CASE("a source that fails is lost, and comes back by itself") {
    Heard heard;
    Camera camera(live + " ! identity error-after=5", heard.events());
    REQUIRE(eventually([&] { return heard.lost >= 2 && heard.working >= 2; }, 15s));
}

TEST_CASE("a source that ends is lost, its last frame was seen, and it comes back by itself") {
    Heard heard;
    Camera camera("videotestsrc num-buffers=1 ! video/x-raw,width=64,height=48", heard.events());
    REQUIRE(eventually([&] { return heard.frames >= 2 && heard.lost >= 2; }, 15s));
    CHECK_FALSE(camera.newest());
}

TEST_CASE("a slow reader gets the newest frame, not the ones it missed") {
    std::atomic<int> frames = 0;
    Camera camera(live, {.read =
                             [&](const device::FrameView&) {
                                 ++frames;
                                 std::this_thread::sleep_for(200ms);
                                 return std::optional<std::string>{};
                             },
                         .on_code = {},
                         .on_state = {}});
    REQUIRE(eventually([&] { return frames >= 1; }, 10s));
    const int before = frames;
    std::this_thread::sleep_for(1s);
    CHECK(frames - before <= 6);
    CHECK(frames - before >= 2);
}

TEST_CASE(
    "a named pipe is a camera that can be stopped while nobody writes, and mends when someone writes again") {
    const test::Folder folder;
    const auto pipe = folder.path() / "frames";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    std::signal(SIGPIPE, SIG_IGN);
    // What is written while the reader of before goes away is lost with it: whoever waits writes again.
    const auto write_frames = [&](int count) {
        const int fd = open(pipe.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK);
        const std::string frame(64 * 48, '\x55');
        for (int i = 0; i < count; ++i)
            if (write(fd, frame.data(), frame.size()) < 0)
                break;
        close(fd);
    };
    Heard heard;
    {
        Camera camera("filesrc location=" + pipe.string() +
                          " ! rawvideoparse width=64 height=48 format=gray8 framerate=10/1",
                      heard.events());
        for (int round = 1; round <= 3; ++round) {
            REQUIRE(eventually(
                [&] {
                    write_frames(4);
                    return eventually([&] { return heard.lost >= round; }, 2s);
                },
                20s));
        }
        CHECK(heard.frames >= 3);
        std::this_thread::sleep_for(1s);
    }
}

TEST_CASE("recorded frames play at their own pace") {
    Heard heard;
    Camera camera("videotestsrc num-buffers=100 ! video/x-raw,width=64,height=48,framerate=10/1",
                  heard.events());
    REQUIRE(eventually([&] { return heard.frames >= 1; }, 10s));
    std::this_thread::sleep_for(1s);
    CHECK(heard.frames <= 15);
    CHECK(heard.lost == 0);
}

TEST_CASE("a hundred breaks leave no thread and no memory behind") {
    Heard heard;
    long memory = 0, threads = 0;
    {
        Camera camera("videotestsrc num-buffers=2 ! video/x-raw,width=640,height=480", heard.events());
        REQUIRE(eventually([&] { return heard.lost >= 10; }, 30s));
        memory = test::process_figure("VmRSS");
        threads = test::process_figure("Threads");
        REQUIRE(eventually([&] { return heard.lost >= 100; }, 120s));
        CHECK(test::process_figure("Threads") <= threads + 2);
    }
    CHECK(double(test::process_figure("VmRSS")) <= 1.1 * double(memory));
}
