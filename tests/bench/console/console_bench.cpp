// What the office feels with many people: the window itself, from the right password to the list, scrolling, and
// each key stroke of a search. Usage: console_bench [PEOPLE]
//
// A pause is how long the drawing thread was away in one frame (answers taken, page laid out), without the
// graphics card's part; a key stroke may take 16 ms.
#include "admin/console.h"
#include "admin/form_file.h"
#include "admin/roster_import.h"
#include "shared/gui/assets.h"
#include "shared/gui/robot.h"
#include "shared/store/files/station_kit.h"
#include "tests/store/files/office.h"
#include <SDL.h>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <iostream>

using namespace oasis;

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr double key_target_ms = 16;
const std::string password = "一个很长的测试密码在此";

domain::Instant now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string ideograph(int code) {
    return {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
            static_cast<char>(0x80 | (code & 0x3F))};
}

/// Surnames of a town, given names of two characters out of 1500.
std::string name_of(int person) {
    constexpr std::array surnames{"李", "王", "张", "刘", "陈", "单", "曾", "解", "仇", "查", "尉迟"};
    const auto given = [&](int step) {
        return ideograph(0x4E00 + static_cast<int>(1LL * person * step % 1500) * 13);
    };
    return surnames.at(static_cast<std::size_t>(person) % surnames.size()) + given(7919) + given(104729);
}

/// A station with everybody imported from a roster.
void settle(const std::string& file, const std::string& roster, int people) {
    auto database = store::Database::open(file);
    const auto plain = store::test::new_station();
    const auto kit = store::make_station(plain.settings, plain.hours, "lin", password);
    const domain::Actor office{domain::Actor::Kind::system, std::nullopt, "command"};
    if (!store::init_station(database, kit.station, office, now()))
        throw std::runtime_error("no station");
    std::string text = "序号,镇街,姓名,性别,家庭住址,监护人,监护人电话,备注\n";
    for (int person = 1; person <= people; ++person)
        text += fmt::format("{0},北苑街道,{1},男,幸福路 {0} 号,家属,138{0:08},每周来两次\n", person,
                            name_of(person));
    std::ofstream{roster, std::ios::binary} << text;
    const auto today = domain::Zone::find(plain.settings.station.zone)->day_of(now());
    const auto read = admin::read_roster_file(roster, today);
    const auto session = std::get<store::OpenSession>(
        store::open_session(database, "lin", password, {"boot", 1000}, office, now()));
    const domain::Actor manager{domain::Actor::Kind::staff, session.account.id, "console-1"};
    const gui::Catalogue words{gui::find_assets(), gui::Language::zh};
    const auto report = admin::import_roster(database, session.keys, std::get<admin::RosterFile>(read).roster,
                                             {manager, "lin", today, now()}, admin::ImportMode::run, words);
    fmt::print("{} people imported\n", report.figures.fresh + report.figures.pending);
}

/// The program between two marks: how long it took, and how long each of its frames kept the thread.
class Timed : public gui::Program {
  public:
    explicit Timed(admin::Console& console) : console_(console) {}
    void event(const SDL_Event& event) override { console_.event(event); }
    bool update(gui::Monotonic time) override {
        const auto begin = Clock::now();
        const bool changed = console_.update(time);
        away_ += Clock::now() - begin;
        return changed;
    }
    void draw(gui::Frame& frame) override {
        const auto begin = Clock::now();
        console_.draw(frame);
        frames_.push_back(Milliseconds{away_ + (Clock::now() - begin)}.count());
        away_ = {};
    }
    [[nodiscard]] std::optional<gui::Monotonic> deadline() const override { return console_.deadline(); }
    [[nodiscard]] gui::Colour ground() const override { return console_.ground(); }

    /// Says what has been since the last mark.
    void mark(const std::string& next) {
        const auto end = Clock::now();
        if (!label_.empty() && !frames_.empty()) {
            std::ranges::sort(frames_);
            const auto worst = frames_.back();
            fmt::print("{:<44}{:8.0f} ms {:5} frames, pauses: median {:6.2f} ms, worst {:7.2f} ms, {:5.2f} "
                       "of a key stroke\n",
                       label_, Milliseconds{end - began_}.count(), frames_.size(),
                       frames_[frames_.size() / 2], worst, worst / key_target_ms);
        }
        label_ = next;
        frames_.clear();
        began_ = Clock::now();
    }

  private:
    admin::Console& console_;
    std::string label_;
    Clock::time_point began_;
    Clock::duration away_{};
    std::vector<double> frames_;
};

/// Downwards: a page and more.
void turn_wheel() {
    constexpr int notches = 12;  // each is an event of its own
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.y = -1;
    for (int notch = 0; notch < notches; ++notch)
        SDL_PushEvent(&event);
}

std::string searching(const std::vector<std::string>& keys) {
    std::string script;
    for (const auto& key : keys)
        script += "show \"key " + key + "\"\ntype \"" + key + "\"\nwait 60\n";
    return script;
}

std::string script_for(const gui::Catalogue& words, int people) {
    auto script =
        fmt::format("expect \"{0}\"\ntap \"{1}\"\ntype \"lin\"\ntap \"{2}\"\ntype \"{3}\"\nshow \"password "
                    "to the day's page\"\n"
                    "key Enter\nexpect \"{4}\"\nshow \"the list by number\"\nkey Ctrl+4\nexpect "
                    "\"{5}\"\nexpect \"0003\"\n"
                    "show \"all names opened and shown\"\nkey F3\nexpect \"{6}\"\nshow \"rest\"\nwait 600\n"
                    "tap \"0003\"\nwait 300\n",
                    words.tr("sign_in.title"), words.tr("sign_in.login"), words.tr("sign_in.password"),
                    password, words.tr("today.arrivals"), people, name_of(1));
    for (int turn = 0; turn < 12; ++turn)
        script += "show \"wheel\"\nwait 80\n";
    script += "show \"sorted by name\"\ntap \"" + words.tr("column.name") +
              "\"\nwait 300\nshow \"rest\"\ntap \"" + words.tr("people.find") + "\"\nwait 200\n" +
              searching({"s", "h", "a", "n", "x"}) + "show \"rest\"\nkey Ctrl+a\nkey Delete\nwait 200\n" +
              searching({"李", "明"}) + "show \"rest\"\nkey Ctrl+a\nkey Delete\nwait 200\n" +
              searching({"9", "9"}) + "show \"rest\"\nkey Ctrl+a\nkey Delete\nkey Ctrl+k\nwait 300\n" +
              searching({"d", "x", "m"}) + "key Escape\nwait 200\n";
    for (int visit = 0; visit < 3; ++visit)
        script += "show \"somebody checks in\"\nwait 900\n";
    return script + "show \"end\"\n";
}

}  // namespace

int main(int count, char** arguments) {
    const int people = count > 1 ? std::atoi(arguments[1]) : 10'000;
    setenv("SDL_VIDEODRIVER", "offscreen", 0);
    setenv("SDL_AUDIODRIVER", "dummy", 0);
    gui::prepare_locale();
    const test::Folder folder;
    const auto file = folder.file("station.db");
    settle(file, folder.file("roster.csv"), people);

    const auto assets = gui::find_assets();
    gui::Catalogue words{assets, gui::Language::zh};
    const auto script = script_for(words, people);
    std::ofstream{folder.file("script")} << script;
    gui::WindowOptions options;
    options.width = 1366;
    options.height = 768;
    gui::Loop loop{options, assets / "art"};
    auto database = store::Database::open(file);
    auto face = admin::read_face(database, now());
    admin::Console console{{std::move(face),
                            std::move(database),
                            std::move(words),
                            admin::read_form(assets / "form"),
                            loop.waker(),
                            {},
                            now}};
    Timed timed{console};
    auto kiosk = store::Database::open(file);
    std::int64_t visitor = 0;
    gui::RobotHooks hooks;
    hooks.show = [&](const std::string& what) {
        timed.mark(what);
        if (what == "wheel")
            turn_wheel();
        if (what == "somebody checks in")
            (void)store::check_in(kiosk, domain::ParticipantId{++visitor},
                                  {domain::Actor::Kind::system, std::nullopt, "kiosk-1"}, now());
    };
    return gui::play(folder.file("script"), loop, timed, std::move(hooks), std::cerr);
}
