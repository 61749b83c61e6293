#include "kiosk/wall_app.h"

#include "kiosk/screens/screens.h"
#include "kiosk/screens/wall_parts.h"
#include "shared/store/queries.h"
#include <algorithm>
#include <utility>

namespace oasis::kiosk {

namespace {

using gui::Monotonic;
constexpr std::chrono::seconds station_retry{2};
/// The screen is drawn as a panel of this size in mm, whatever its own: on a television of 43 inches what is 10 mm
/// there is 27, and can be read from across the room.
constexpr float drawn_height = 194, drawn_width_upright = 268;

Moment moment_of(Monotonic at) {
    return std::chrono::duration_cast<Moment>(at.time_since_epoch());
}

/// The one place that reads the wall clock.
Now now_at(Monotonic at) {
    return {moment_of(at), std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now())};
}

}  // namespace

WallApp::WallApp(Options options, gui::Catalogue& words, gui::Loop& loop)
    : options_(std::move(options)), words_(words), loop_(loop),
      pictures_([this](domain::PictureId id, PictureShelf::Answer answer) {
          desk_->read_picture(id, PictureShelf::side, [this, answer = std::move(answer)](const auto& pixels) {
              answer(pixels);
              changed_ = true;
          });
      }) {
    words_.use(gui::Language::zh);
    zone_ = zone_of(board_.settings);
    rotation_.since = moment_of(std::chrono::steady_clock::now());
    if (!open_station())
        look_again_ = std::chrono::steady_clock::now() + station_retry;
}

bool WallApp::open_station() {
    try {
        auto database = store::Database::open(options_.database, store::Database::IfMissing::refuse);
        if (!store::has_station(database))
            return false;
        NoticeReader notices{domain::NoticePlace::wall};
        const auto board = kiosk::read_board(database, notices, now_at({}).wall);
        desk_.emplace(std::move(database), options_.device, loop_.waker(), [](const Event&) {},
                      domain::NoticePlace::wall);
        take(board);
    } catch (const store::StorageError& error) {
        using Kind = store::StorageError::Kind;
        if (error.kind() != Kind::missing && error.kind() != Kind::busy && error.kind() != Kind::full)
            throw;
        return false;
    }
    look_again_.reset();
    return true;
}

void WallApp::take(const Board& board) {
    pictures_.forget_asked();
    board_ = board;
    if (!zone_ || zone_->name() != board_.settings.station.zone)
        zone_ = zone_of(board_.settings);
    turn_if_gone();
    changed_ = true;
}

std::vector<Slide> WallApp::round() const {
    std::vector<domain::NoticeEditionId> notices;
    for (const auto& notice : *board_.notices)
        notices.push_back(notice.brief.edition);
    return round_of(open_doors(board_), notices);
}

void WallApp::turn_if_gone() {
    const auto all = round();
    if (std::ranges::find(all, rotation_.slide) == all.end())
        rotation_ = turned(rotation_, all, moment_of(std::chrono::steady_clock::now()));
}

void WallApp::read_board() {
    desk_->read_board(now_at({}).wall, [this](const Board& board) { take(board); });
}

bool WallApp::update(Monotonic now) {
    if (look_again_ && now >= *look_again_ && !open_station())
        look_again_ = now + station_retry;
    if (!desk_)
        return std::exchange(changed_, false);
    if (desk_->drain())
        read_board();
    const auto at = now_at(now);
    if (at.moment >= turns_at(rotation_)) {
        rotation_ = turned(rotation_, round(), at.moment);
        changed_ = true;
    }
    const auto minute = zone_->minute_of(at.wall);
    if (std::exchange(minute_, minute) != minute) {
        changed_ = true;
        if (zone_->day_of(at.wall) != board_.day)
            read_board();
    }
    if (watchdog_.due(now)) {
        watchdog_.probing(now);
        desk_->probe([this] { watchdog_.alive(); });
    }
    return std::exchange(changed_, false);
}

std::optional<Monotonic> WallApp::deadline() const {
    if (!desk_)
        return look_again_;
    const auto now = std::chrono::steady_clock::now();
    const auto into_minute = now_at(now).wall.time_since_epoch() % std::chrono::minutes{1};
    auto first = std::min<Monotonic>(Monotonic{turns_at(rotation_)}, now + (std::chrono::minutes{1} - into_minute));
    if (const auto probe = watchdog_.deadline())
        first = std::min(first, *probe);
    return first;
}

gui::Colour WallApp::ground() const {
    return theme::bg;
}

void WallApp::draw(gui::Frame& frame) {
    auto& canvas = frame.canvas;
    const gui::Size px{canvas.size().w * canvas.px_per_mm(), canvas.size().h * canvas.px_per_mm()};
    const float scale = px.h > px.w ? px.w / drawn_width_upright : px.h / drawn_height;
    const Layout layout = layout_of({px.w / scale, px.h / scale}, false, false);
    canvas.begin_frame(px, scale, frame.now);
    const auto local = [this](domain::Instant at) { return WallTime{zone_->day_of(at), zone_->minute_of(at)}; };
    Ui ui{canvas, words_, layout, board_, flow_, now_at(frame.now), local, {},
          [this](domain::PictureId id) { return pictures_.get(id); },
          [this](const PageDrawn& drawn) { rotation_.drawn = drawn; }};
    if (!desk_) {
        draw_setup(ui, "oasis-admin init");
        return;
    }
    draw_large(ui, rotation_);
    watchdog_.ready();
}

}  // namespace oasis::kiosk
