// What the kiosk costs, in the real program:
//   kiosk_bench [PART...]     of: start memory idle card breaks visits; all unless told otherwise (4 minutes)
// Processor time is of the program under measurement alone. Idle is measured on DISPLAY where there is one,
// else offscreen, where SDL can only poll (3 % of a core by itself).
#include "tests/bench/kiosk/card_shown.h"
#include "tests/bench/kiosk/process.h"
#include "tests/folder.h"
#include "tests/journeys/kiosk/journey_station.h"
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <map>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace oasis;
using namespace std::chrono_literals;
using bench::Process;
using std::chrono::steady_clock;

namespace {

const std::string live =
    "videotestsrc is-live=true pattern={} ! video/x-raw,width=1280,height=720,framerate=10/1";
constexpr int frame_bytes = 1280 * 720;

/// A station, the kiosk's settings and scripts, in a folder of its own.
struct Bench {
    Bench() {
        station = std::make_unique<journeys::JourneyStation>(folder.file("station.db"));
        for (const char* alias : {"园艺", "音乐时光"})
            station->add_session({alias, alias, "music", "music", "音乐室", 900, 960, 500});
        std::ofstream{folder.file("kiosk.toml")} << "result_seconds = 0.5\nsame_card_seconds = 0.1\n";
    }

    std::vector<std::string> kiosk(const std::string& camera, const std::string& script = "") const {
        std::vector<std::string> command{
            "oasis-kiosk", "--database", folder.file("station.db"), "--config", folder.file("kiosk.toml"),
            "--window",    "1280x720",   "--scanner",           "keys",     "--camera",
            camera};
        if (!script.empty()) {
            std::ofstream{folder.file("script")} << script;
            command.insert(command.end(), {"play", folder.file("script")});
        }
        return command;
    }

    oasis::test::Folder folder;
    std::unique_ptr<journeys::JourneyStation> station;
};

const std::vector<std::string> offscreen{"SDL_VIDEODRIVER=offscreen", "SDL_AUDIODRIVER=dummy"};

void start(Bench& bench) {
    std::vector<double> times;
    for (int i = 0; i < 11; ++i) {
        const auto begun = steady_clock::now();
        Process kiosk{bench.kiosk(fmt::format(fmt::runtime(live), "smpte"), "expect \"EN\"\n"), offscreen};
        if (kiosk.wait() != 0)
            throw std::runtime_error("home was not shown");
        times.push_back(std::chrono::duration<double>(steady_clock::now() - begun).count());
    }
    std::sort(times.begin(), times.end());
    fmt::print("start    to the first frame and out again: best {:.3f} s, median {:.3f} s, worst {:.3f} s "
               "(limit 0.5)\n",
               times.front(), times[times.size() / 2], times.back());
}

void memory(Bench& bench) {
    double empty = 0;
    {
        Process window{{"oasis-empty-window"}, offscreen};
        std::this_thread::sleep_for(2s);
        empty = window.megabytes("Pss");
    }
    const auto code = bench.station->add_person("李𬭎");
    Process kiosk{
        bench.kiosk(fmt::format(fmt::runtime(live), "smpte"),
                    fmt::format("wait 6000\nshow {}\ntap \"园艺\"\ntap \"完成\"\nwait 99999999\n", code)),
        offscreen};
    std::this_thread::sleep_for(4s);
    const double home = kiosk.megabytes("Pss");
    std::this_thread::sleep_for(10s);
    const double after = kiosk.megabytes("Pss");
    fmt::print("memory   PSS of an empty window {:.1f} MB; kiosk at home +{:.1f} MB, after a visit +{:.1f} "
               "MB (limit +45)\n",
               empty, home - empty, after - empty);
}

void idle(Bench& bench) {
    const bool display = std::getenv("DISPLAY") != nullptr;
    const auto where = display ? std::vector<std::string>{"SDL_AUDIODRIVER=dummy"} : offscreen;
    for (const std::string pattern : {"none", "smpte", "snow", "ball"}) {
        const bool none = pattern == "none";
        Process kiosk{bench.kiosk(none ? pattern : fmt::format(fmt::runtime(live), pattern)), where};
        std::this_thread::sleep_for(3s);
        const double before = kiosk.cpu_seconds();
        std::this_thread::sleep_for(20s);
        fmt::print("idle     {}, camera {}: {:.2f} % of a core (limit {} %)\n",
                   display ? "on a display" : "offscreen", pattern, (kiosk.cpu_seconds() - before) / 20 * 100,
                   none ? 1 : 20);
    }
}

/// Frames into the named pipe until `bytes` are through or the kiosk lets go of it; false when nobody reads.
bool feed(const std::filesystem::path& pipe, int bytes) {
    const int out = open(pipe.c_str(), O_WRONLY | O_CLOEXEC);
    const std::vector<char> row(1280, 90);
    for (int sent = 0; out >= 0 && sent < bytes && write(out, row.data(), row.size()) > 0;)
        sent += 1280;
    close(out);
    // A break is over when the kiosk has let go: a writer that is too quick would only go on.
    for (int probe = 0; (probe = open(pipe.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC)) >= 0;) {
        close(probe);
        std::this_thread::sleep_for(5ms);
    }
    return out >= 0;
}

void breaks(Bench& bench) {
    const auto pipe = bench.folder.file("camera");
    mkfifo(pipe.c_str(), 0600);
    std::string script;
    for (int i = 0; i < 10; ++i) {
        const auto code = bench.station->add_person(fmt::format("客{}", i));
        script += fmt::format("wait 3000\nshow {}\nexpect \"客{}\"\n", code, i);
    }
    // Breaks by itself after four frames; every other time the writer goes first, in the middle of a frame.
    const auto camera = fmt::format("filesrc location={} ! rawvideoparse width=1280 height=720 format=gray8 "
                                    "framerate=30/1 ! identity error-after=4",
                                    pipe.string());
    Process kiosk{bench.kiosk(camera, script + "wait 99999999\n"), offscreen};
    double tenth = 0, highest = 0;
    int threads = 0;
    for (int i = 1; i <= 100; ++i) {
        feed(pipe, i % 2 == 0 ? 60 * frame_bytes : 5 * frame_bytes / 2 / 1280 * 1280);
        if (!kiosk.alive())
            throw std::runtime_error(fmt::format("the kiosk ended at break {}: a scan was not answered", i));
        const double now = kiosk.megabytes("Rss");
        tenth = i == 10 ? now : tenth;
        highest = i > 10 ? std::max(highest, now) : highest;
        threads = i == 10 ? kiosk.threads() : threads;
    }
    fmt::print(
        "breaks   100 of 100 mended, scanner answered; RSS {:.1f} MB after the 10th, {:.1f} after the 100th, "
        "highest {:+.1f} % (limit 10); threads {} and {}\n",
        tenth, kiosk.megabytes("Rss"), (highest / tenth - 1) * 100, threads, kiosk.threads());
}

void visits(Bench& bench) {
    constexpr int first = 50, all = 300;
    std::string script;
    for (int i = 0; i < all; ++i) {
        const auto code = bench.station->add_person(fmt::format("客{}号", i));
        script += fmt::format(
            "show {}\nexpect \"客{}号\"\ntap \"音乐时光\"\ntap \"完成\"\nexpect \"签到成功\"\n", code, i);
        if (i + 1 == first || i + 1 == all)
            script += fmt::format("screenshot {}/{}.png\nwait 3000\n", bench.folder.path().string(), i + 1);
    }
    Process kiosk{bench.kiosk("none", script), offscreen};
    std::map<int, double> resident;
    for (const int count : {first, all}) {
        while (!std::filesystem::exists(bench.folder.file(fmt::format("{}.png.json", count)))) {
            std::this_thread::sleep_for(100ms);
            if (!kiosk.alive())
                throw std::runtime_error("a visit was not as expected");
        }
        std::this_thread::sleep_for(1500ms);
        resident[count] = kiosk.megabytes("Rss");
    }
    fmt::print("visits   RSS {:.1f} MB after {}, {:.1f} MB after {}: {:+.1f} % (limit 10)\n", resident[first],
               first, resident[all], all, (resident[all] / resident[first] - 1) * 100);
}

void shown(Bench& bench) {
    bench::card_shown(bench.folder.path(), 20);
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const std::vector<std::pair<std::string, std::function<void(Bench&)>>> parts{
        {"start", start}, {"memory", memory}, {"idle", idle},
        {"card", shown},  {"breaks", breaks}, {"visits", visits}};
    const std::vector<std::string> wanted(argv + 1, argv + argc);
    for (const auto& [name, part] : parts)
        if (wanted.empty() || std::find(wanted.begin(), wanted.end(), name) != wanted.end()) {
            Bench bench;
            part(bench);
        }
}
