// What the large screen costs with 300 notices and 200 pictures, in the real program:
//   wall_bench frames [MINUTES]   each frame's time and the processor's share, on software rendering
//   wall_bench soak [MINUTES]     under a clock sixty times as fast: memory, and every page looked at
//   wall_bench live               from the office's commit to the kiosk and to the large screen
// A minute of each unless told otherwise; the limits are meant for 10 and for 24, a bent day.
#include "kiosk/app.h"
#include "kiosk/wall_app.h"
#include "shared/gui/assets.h"
#include "shared/gui/loop.h"
#include "shared/store/acts.h"
#include "shared/store/queries.h"
#include "tests/bench/kiosk/process.h"
#include "tests/folder.h"
#include "tests/journeys/kiosk/journey_station.h"
#include <algorithm>
#include <charconv>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

using namespace oasis;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

constexpr int notices = 300, pictures = 200;

/// Its name is in its words: whoever looks at a page knows which words belong to which title.
std::string title_of(int notice) { return fmt::format("第{}号通知", notice); }
std::string words_of(int notice) { return fmt::format("这是{}号的话", notice); }

void furnish(journeys::JourneyStation& station) {
    station.plan_usual_day();
    station.hang_wall(true);
    for (int at = 0; at < notices; ++at) {
        domain::NoticeText text;
        text.title = title_of(at);
        text.body = words_of(at) + "\n\n# 安排\n- **上午**九点半\n- 下午两点，带上水杯和本子\n";
        if (at < pictures)
            text.pictures = {station.add_picture(at)};
        station.hang(text);
    }
}

struct Stand {
    Stand() {
        journeys::JourneyStation station{folder.file("station.db")};
        furnish(station);
    }
    oasis::test::Folder folder;
};

/// The time of each frame, from its beginning to the picture on the screen; ends the program when the time is over.
class Watcher : public gui::FrameWatcher {
  public:
    Watcher(gui::Loop& loop, std::chrono::minutes time) : loop_(loop), end_(steady_clock::now() + time) { loop.watch(*this); }
    void frame_rendered(gui::Window&, gui::Monotonic begun) override {
        const auto now = steady_clock::now();
        times.push_back(std::chrono::duration<double, std::milli>(now - begun).count());
        if (now >= end_)
            loop_.stop();
    }
    [[nodiscard]] std::optional<gui::Monotonic> deadline() const override { return end_; }
    std::vector<double> times;

  private:
    gui::Loop& loop_;
    gui::Monotonic end_;
};

/// Changes the service phone again and again, and looks how long it takes to the glass.
class Change : public gui::FrameWatcher {
  public:
    static constexpr int changes = 40;
    Change(gui::Loop& loop, const std::filesystem::path& station)
        : loop_(loop), database_(store::Database::open(station)) {
        loop.probe().switch_on();
        loop.watch(*this);
    }
    void frame_rendered(gui::Window&, gui::Monotonic) override {
        const auto now = steady_clock::now();
        if (changed_ && loop_shows()) {
            times.push_back(std::chrono::duration<double, std::milli>(now - *changed_).count());
            changed_.reset();
            next_ = now + 600ms + std::chrono::milliseconds{37 * times.size() % 250};  // at every moment between two looks
        } else if (!changed_ && now >= next_) {
            change();
        }
    }
    [[nodiscard]] std::optional<gui::Monotonic> deadline() const override {
        return changed_ ? std::nullopt : std::optional{next_};
    }
    std::vector<double> times;

  private:
    [[nodiscard]] bool loop_shows() const {
        return std::ranges::any_of(loop_.probe().texts(), [&](const gui::TextRecord& text) { return text.text == phone_; });
    }
    void change() {
        if (times.size() == changes)
            return loop_.stop();
        phone_ = fmt::format("8000 {:04}", times.size());
        auto settings = store::settings(database_);
        settings.station.service_phone = phone_;
        const domain::Actor staff{domain::Actor::Kind::staff, domain::AccountId{1}, "bench"};
        (void)store::set_settings(database_, settings, staff, std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()));
        changed_ = steady_clock::now();
    }

    gui::Loop& loop_;
    store::Database database_;
    std::string phone_;
    std::optional<steady_clock::time_point> changed_;
    steady_clock::time_point next_ = steady_clock::now() + 1s;
};

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// The screen of a program in this process, on software rendering.
gui::Loop screen() {
    setenv("SDL_VIDEODRIVER", "offscreen", 0);
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    gui::WindowOptions window;
    window.use = gui::WindowUse::kiosk;
    window.width = 1080;
    window.height = 1920;
    return gui::Loop{window, gui::find_assets() / "art"};
}

kiosk::Options options_for(const Stand& stand) {
    kiosk::Options options;
    options.database = stand.folder.file("station.db");
    options.camera = "none";
    return options;
}

template <class Program>
void live(const char* name) {
    const Stand stand;
    gui::Catalogue words{gui::find_assets()};
    auto loop = screen();
    Program app{options_for(stand), words, loop};
    Change change{loop, stand.folder.file("station.db")};
    loop.run(app);
    loop.unwatch();
    auto times = change.times;
    std::sort(times.begin(), times.end());
    fmt::print("live     {}: {} changes, commit to glass median {:.0f} ms, worst {:.0f} ms (limit 1000)\n", name, times.size(),
               times.at(times.size() / 2), times.back());
}

void frames(int minutes) {
    const Stand stand;
    gui::Catalogue words{gui::find_assets()};
    auto loop = screen();
    kiosk::WallApp app{options_for(stand), words, loop};
    Watcher watcher{loop, std::chrono::minutes{minutes}};
    const double before = cpu_seconds();
    const auto begun = steady_clock::now();
    loop.run(app);
    loop.unwatch();
    const double seconds = std::chrono::duration<double>(steady_clock::now() - begun).count();
    auto times = watcher.times;
    std::sort(times.begin(), times.end());
    const auto part = [&](double share) { return times.at(static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))); };
    fmt::print("frames   {} in {:.0f} s: median {:.1f} ms, p99.9 {:.1f} ms, worst {:.1f} ms (limit 100); {:.2f} % of a core "
               "(limit 5)\n",
               times.size(), seconds, part(0.5), part(0.999), times.back(), (cpu_seconds() - before) / seconds * 100);
}

/// What is wrong with a page that was drawn; empty: nothing. The titles seen are kept.
std::string wrong_with(const std::filesystem::path& page, std::set<int>& seen) {
    const auto screen = nlohmann::json::parse(std::ifstream{page});
    std::string all;
    for (const auto& text : screen.at("texts")) {
        all += text.at("text").get<std::string>() + '\n';
        if (text.at("clipped").get<bool>())
            return "clipped: " + text.at("text").get<std::string>();
    }
    const auto number_after = [&](const std::string& before) {
        int number = -1;
        if (const auto at = all.find(before); at != std::string::npos)
            std::from_chars(all.data() + at + before.size(), all.data() + all.size(), number);
        return number;
    };
    const int title = number_after("第"), words = number_after("这是");
    if (title < 0 || all.find(title_of(title)) == std::string::npos)
        return all.find("服务电话") == std::string::npos ? "neither notice nor page of the wall" : "";
    seen.insert(title);
    return words < 0 || words == title ? "" : fmt::format("title {} over the words of {}", title, words);
}

/// The library itself: the program `faketime` would stand between us and the process that is measured.
std::string bent_clock() {
    for (const auto& folder : std::filesystem::directory_iterator{"/usr/lib"})
        if (const auto library = folder.path() / "faketime" / "libfaketimeMT.so.1"; std::filesystem::exists(library))
            return library.string();
    throw std::runtime_error("faketime is not installed");
}

void soak(int minutes) {
    const Stand stand;
    constexpr int every = 5;  // true seconds between two looks
    const int looks = minutes * 60 / every;
    {
        std::ofstream script{stand.folder.file("script")};
        script << "wait 120000\n";
        for (int at = 0; at < looks; ++at)
            script << "screenshot " << stand.folder.file(fmt::format("{}.png", at)) << "\nwait " << every * 60'000 << '\n';
    }
    bench::Process kiosk{{"oasis-kiosk", "--database", stand.folder.file("station.db"), "--wall", "--window", "1280x720",
                          "play", stand.folder.file("script")},
                         {"SDL_VIDEODRIVER=offscreen", "SDL_AUDIODRIVER=dummy", "LD_PRELOAD=" + bent_clock(), "FAKETIME=+0 x60"}};
    std::vector<double> resident;
    for (int at = 0; at < looks; ++at) {
        std::this_thread::sleep_for(std::chrono::seconds{every});
        if (!kiosk.alive())
            throw std::runtime_error("the large screen ended");
        resident.push_back(kiosk.megabytes("Rss"));
    }
    std::set<int> seen;
    int pages = 0, wrong = 0;
    for (int at = 0; at < looks; ++at) {
        const std::filesystem::path page = stand.folder.file(fmt::format("{}.png.json", at));
        if (!std::filesystem::exists(page))
            continue;
        ++pages;
        if (const auto why = wrong_with(page, seen); !why.empty()) {
            ++wrong;
            fmt::print("         page {}: {}\n", at, why);
        }
    }
    const auto early = resident.at(resident.size() / 24);
    const auto highest = *std::max_element(resident.begin() + static_cast<std::ptrdiff_t>(resident.size() / 24), resident.end());
    fmt::print("soak     {} bent hours: RSS {:.1f} MB after the first, {:.1f} at the end, highest {:+.1f} % (limit 10); {} pages looked "
               "at, {} of {} notices among them, {} wrong\n",
               minutes, early, resident.back(), (highest / early - 1) * 100, pages, seen.size(), notices, wrong);
}

}  // namespace

int main(int argc, char** argv) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const std::string part = argc > 1 ? argv[1] : "";
    const int minutes = argc > 2 ? std::stoi(argv[2]) : 0;
    if (part.empty() || part == "live") {
        live<kiosk::App>("kiosk");
        live<kiosk::WallApp>("large screen");
    }
    if (part.empty() || part == "frames")
        frames(minutes > 0 ? minutes : 1);
    if (part.empty() || part == "soak")
        soak(minutes > 0 ? minutes : 1);
}
