#include "kiosk/app.h"
#include "kiosk/screens/screens.h"
#include "shared/store/queries.h"
#include <SDL.h>
#include <algorithm>
#include <utility>

namespace oasis::kiosk {

namespace {

using gui::Monotonic;
constexpr std::chrono::seconds station_retry{2};
constexpr const char* setup_command = "oasis-admin init";

Moment moment_of(Monotonic at) { return std::chrono::duration_cast<Moment>(at.time_since_epoch()); }

/// The one place that reads the wall clock.
Now now_at(Monotonic at) {
    return {moment_of(at), std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now())};
}

device::Tune tune_of(Chime chime) {
    switch (chime) {
    case Chime::read:
        return device::Tune::read;
    case Chime::done:
        return device::Tune::done;
    case Chime::ask:
        break;
    }
    return device::Tune::ask;
}

}  // namespace

App::App(Options options, gui::Catalogue& words, gui::Loop& loop)
    : options_(std::move(options)), words_(words), loop_(loop), sound_(options_.volume.value_or(0)),
      shelf_([this](domain::PictureId id, PictureShelf::Answer answer) { read_picture(id, std::move(answer)); }) {
    flow_.timing = options_.timing;
    zone_ = zone_of(board_.settings);  // a station's own comes with it
    const auto now = std::chrono::steady_clock::now();
    // The card rests: nobody has been here yet.
    flow_.state = Home{moment_of(now) - 2 * Moment{theme::card_still_ms}, moment_of(now)};
    if (!open_station())
        look_again_ = now + station_retry;
    shown_ = flow_;
}

bool App::open_station() {
    try {
        auto database = store::Database::open(options_.database, store::Database::IfMissing::refuse);
        if (!store::has_station(database))
            return false;
        NoticeReader notices;
        const auto board = kiosk::read_board(database, notices, now_at({}).wall);
        desk_.emplace(std::move(database), options_.device, loop_.waker(),
                      [this](Event event) { told_.push_back(std::move(event)); });
        take(board);
        upkeep_.emplace(options_.database, options_.device, options_.first_backup, [] { return now_at({}).wall; });
    } catch (const store::StorageError& error) {
        // Only what staff or time can mend is waited for; the rest is said and ends the program.
        using Kind = store::StorageError::Kind;
        if (error.kind() != Kind::missing && error.kind() != Kind::busy && error.kind() != Kind::full)
            throw;
        return false;
    }
    look_again_.reset();
    return true;
}

void App::take(const Board& board) {
    shelf_.forget_asked();
    if (board.notices != board_.notices)
        told_.push_back(NoticesChanged{briefs(*board.notices)});
    board_ = board;
    const domain::Settings& settings = board_.settings;
    if (!zone_ || zone_->name() != settings.station.zone)
        zone_ = zone_of(settings);
    sound_.set_volume(options_.volume.value_or(settings.volume));
    loop_.window().set_panel_inches(options_.panel_inches > 0 ? options_.panel_inches : settings.panel_inches);
    const std::string camera = options_.camera.value_or(settings.camera);
    if (!readers_)
        readers_.emplace(camera, options_.scanner, loop_.waker());
    else if (camera != camera_)
        readers_->use_camera(camera);
    camera_ = camera;
    changed_ = true;
}

void App::read_board() {
    desk_->read_board(now_at({}).wall, [this](const Board& board) {
        take(board);
        told_.push_back(TodayChanged{board.today});
    });
}

void App::read_picture(domain::PictureId id, PictureShelf::Answer answer) {
    if (!desk_)
        return;
    desk_->read_picture(id, PictureShelf::side, [this, answer = std::move(answer)](std::optional<picture::Pixels> pixels) {
        answer(std::move(pixels));
        changed_ = true;
    });
}

void App::event(const SDL_Event& event) {
    if (event.type == SDL_FINGERDOWN || event.type == SDL_MOUSEBUTTONDOWN)
        apply(Touched{});
    if (event.type == SDL_KEYDOWN && event.key.repeat == 0 && readers_)
        readers_->key(event.key.keysym.scancode, (event.key.keysym.mod & KMOD_SHIFT) != 0,
                      std::chrono::steady_clock::now());
}

void App::show(const card::GrayPicture& picture) {
    if (readers_)
        readers_->show(picture);
}

void App::apply(const Event& event) {
    const Now now = now_at(std::chrono::steady_clock::now());
    auto [flow, effects] = next(std::move(flow_), event, now);
    flow_ = std::move(flow);
    changed_ = true;
    for (const Effect& effect : effects) {
        if (const auto* play = std::get_if<Play>(&effect))
            sound_.play(tune_of(play->chime));
        else if (desk_)
            desk_->run(effect, now.wall);
    }
}

bool App::update(Monotonic now) {
    if (look_again_ && now >= *look_again_ && !open_station())
        look_again_ = now + station_retry;
    if (desk_ && desk_->drain())
        read_board();
    while (!told_.empty()) {
        const Event event = std::move(told_.front());
        told_.pop_front();
        apply(event);
    }
    if (readers_) {
        for (const Event& event : readers_->drain(now))
            apply(event);
    }
    if (wake_ && moment_of(now) >= *wake_)
        apply(Tick{});
    wake_ = wake_at(flow_, now_at(now));
    if (desk_) {
        const auto wall = now_at(now).wall;
        const auto minute = zone_->minute_of(wall);
        if (minute != minute_) {
            minute_ = minute;
            changed_ = true;
            if (zone_->day_of(wall) != board_.day)
                read_board();
        }
    }
    if (watchdog_.due(now)) {
        watchdog_.probing(now);
        if (desk_)
            desk_->probe([this] { watchdog_.alive(); });
        else
            watchdog_.alive();  // waiting for a station is well too
    }
    return std::exchange(changed_, false);
}

std::optional<Monotonic> App::deadline() const {
    std::optional<Monotonic> first = look_again_;
    const auto or_at = [&](std::optional<Monotonic> at) {
        if (at)
            first = std::min(first.value_or(*at), *at);
    };
    if (wake_)
        or_at(Monotonic{*wake_});
    if (readers_)
        or_at(readers_->deadline());
    if (desk_) {
        or_at(watchdog_.deadline());
        const auto now = std::chrono::steady_clock::now();
        const auto into_minute = now_at(now).wall.time_since_epoch() % std::chrono::minutes{1};
        or_at(now + (std::chrono::minutes{1} - into_minute));  // the clock on the screen
    }
    return first;
}

gui::Colour App::ground() const { return theme::bg; }

Intent App::draw_flow(gui::Frame& frame, const Flow& flow, const Screen& screen) {
    words_.use(flow.manner.english ? gui::Language::en : gui::Language::zh);
    const auto& [px, px_per_mm] = screen;
    const Layout layout =
        layout_of({px.w / px_per_mm, px.h / px_per_mm}, flow.manner.large, flow.manner.low);
    // 大字 is a smaller drawing on the same glass: each drawn mm is 1.5 true ones.
    frame.canvas.begin_frame(px, px_per_mm * layout.zoom, frame.now);
    frame.canvas.set_origin({0, layout.above});
    const auto local = [this](domain::Instant at) { return WallTime{zone_->day_of(at), zone_->minute_of(at)}; };
    Ui ui{frame.canvas, words_, layout, board_, flow, now_at(frame.now), local,
          moment_of(frame.now) - moment_of(shown_since_), [this](domain::PictureId id) { return shelf_.get(id); }};
    if (!desk_) {
        draw_setup(ui, setup_command);
        return std::nullopt;
    }
    return std::visit([&](const auto& state) { return kiosk::draw(state, ui); }, flow.state);
}

/// Which screen a flow shows, a place of the corner and a page of a notice being one too; a wait too short to notice leaves home as it
/// was.
std::size_t App::screen_of(const Flow& flow, Monotonic now) const {
    if (!desk_)
        return std::variant_npos;
    const auto* waiting = std::get_if<Waiting>(&flow.state);
    const bool unnoticed =
        waiting && waiting->from_home && moment_of(now) - waiting->since < flow.timing.unnoticed;
    constexpr auto states = std::variant_size_v<State>;
    if (const auto* corner = std::get_if<Corner>(&flow.state))
        return states + corner->place.index();
    if (const auto* notices = std::get_if<Notices>(&flow.state))
        return states + std::variant_size_v<CornerPlace> + static_cast<std::size_t>(notices->edition.value) * 256 +
               static_cast<std::size_t>(notices->page % 256);
    return unnoticed ? State{Home{}}.index() : flow.state.index();
}

void App::draw(gui::Frame& frame) {
    auto& canvas = frame.canvas;
    const float px_per_mm = canvas.px_per_mm();
    const Screen screen{{canvas.size().w * px_per_mm, canvas.size().h * px_per_mm}, px_per_mm};
    const std::size_t now_shown = screen_of(flow_, frame.now);
    const bool another = drawn_screen_ && *drawn_screen_ != now_shown;
    if (another) {
        static_cast<void>(draw_flow(frame, shown_, screen));
        canvas.keep_picture();
        fading_since_ = frame.now;
    }
    if (another || !drawn_screen_)
        shown_since_ = frame.now;
    const Intent intent = draw_flow(frame, flow_, screen);
    if (another)
        canvas.rest_targets(gui::milliseconds{theme::dead_targets_ms});
    if (fading_since_)
        fade(canvas, frame.now);
    shown_ = flow_;
    drawn_screen_ = now_shown;
    watchdog_.ready();
    if (intent) {
        apply(*intent);
        canvas.animate();
    }
}

void App::fade(gui::Canvas& canvas, Monotonic now) {
    const auto passed = static_cast<float>((moment_of(now) - moment_of(*fading_since_)).count());
    const float left = 1 - passed / static_cast<float>(theme::screen_ms);
    if (left <= 0) {
        canvas.drop_kept();
        fading_since_.reset();
        return;
    }
    canvas.draw_kept(left * left);
    canvas.animate();
}

}  // namespace oasis::kiosk
