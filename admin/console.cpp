#include "admin/console.h"

#include "admin/page_keys.h"
#include "admin/pages/backup.h"
#include "admin/pages/services.h"
#include "admin/shell.h"
#include "admin/widgets/dialog.h"
#include "admin/widgets/fields.h"
#include "admin/widgets/layout.h"
#include "admin/widgets/panels.h"
#include "shared/store/pictures.h"
#include <SDL_events.h>
#include <SDL_keyboard.h>
#include <algorithm>
#include <imgui.h>
#include <utility>

namespace oasis::admin {

namespace {

using widgets::Rect;
using widgets::Ui;

constexpr std::chrono::seconds long_wait{5};
constexpr float base_height = 1080;
constexpr float smallest_scale = 0.9F;

float scale_for(float window_height) {
    return std::clamp(window_height / base_height, smallest_scale, 2.0F);
}

widgets::KeyPress key_press(const SDL_KeyboardEvent& event) {
    const auto held = event.keysym.mod;
    auto key = event.keysym.sym;
    if (key == SDLK_KP_ENTER)
        key = SDLK_RETURN;
    return {key, (held & KMOD_CTRL) != 0, (held & KMOD_SHIFT) != 0, (held & KMOD_ALT) != 0};
}

/// One window without decoration over the whole screen; ends with the scope.
class RootWindow {
  public:
    RootWindow() {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
        ImGui::Begin("console", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus);
        ImGui::PopStyleVar(3);
    }
    ~RootWindow() { ImGui::End(); }
    RootWindow(const RootWindow&) = delete;
    RootWindow& operator=(const RootWindow&) = delete;
};

void draw_notice(std::optional<Notice>& notice, Ui& ui, Rect& room) {
    if (!notice)
        return;
    const bool good = notice->kind == Notice::Kind::done;
    Rect rest = widgets::panel(ui, widgets::cut_top(room, 48, 16),
                               good ? widgets::Tone::done : widgets::Tone::attention,
                               good ? widgets::Icon::check : widgets::Icon::warning, notice->text, {}, 44);
    if (widgets::icon_button(ui, "notice", widgets::middle(widgets::cut_right(rest, 32), 32),
                             widgets::Icon::cross, ui.tr("shell.close")))
        notice.reset();
}

}  // namespace

Console::Console(Setup setup)
    : words_(std::move(setup.words)), form_(std::move(setup.form)), clock_(setup.clock), camera_(state_.settings.camera, setup.wake),
      card_desk_(setup.wake), long_work_(setup.database.path(), setup.wake),
      worker_(std::move(setup.database), setup.wake), office_({state_, worker_, long_work_, words_, card_desk_, camera_, setup.clock}), sound_(60),
      shelf_([this](domain::PictureId id, board::PictureShelf::Answer answer) { read_picture(id, std::move(answer)); }),
      last_input_(std::chrono::steady_clock::now()), next_minute_(last_input_) {
    state_.data = std::move(setup.face);
    if (!setup.scanner.empty()) {
        device::ScannerEvents events;
        events.on_code = [this, wake = setup.wake](const std::string& code, device::ScanAssembler::Time) {
            {
                const std::scoped_lock lock{codes_mutex_};
                codes_.push_back(code);
            }
            wake();
        };
        scanner_ = std::make_unique<device::Scanner>(setup.scanner, std::move(events));
    }
}

void Console::scan(const std::string& code) {
    const std::scoped_lock lock{codes_mutex_};
    codes_.push_back(code);
}

void Console::event(const SDL_Event& event) {
    const auto now = std::chrono::steady_clock::now();
    last_input_ = now;
    if (event.type == SDL_DROPFILE) {
        const std::unique_ptr<char, decltype(&SDL_free)> path{event.drop.file, &SDL_free};
        return office_.dropped(path.get());
    }
    if (event.type != SDL_KEYDOWN)
        return;
    const auto press = key_press(event.key);
    if (press.key == SDLK_CAPSLOCK || event.key.repeat != 0)
        return;
    scan_keys_.key(event.key.keysym.scancode, press, widgets::takes_text(), now);
}

bool Console::look_at_scanners(gui::Monotonic now) {
    auto clear = scan_keys_.poll(now);
    keys_.insert(keys_.end(), clear.keys.begin(), clear.keys.end());
    std::vector<std::string> codes;
    {
        const std::scoped_lock lock{codes_mutex_};
        codes.swap(codes_);
    }
    if (clear.code) {
        scanned_ = clear.code;
    }
    for (const auto& code : codes)
        office_.scanned(code);
    return !clear.keys.empty() || scanned_ || !codes.empty();
}

void Console::read_picture(domain::PictureId id, board::PictureShelf::Answer answer) {
    const auto tell = [this, answer = std::move(answer)](std::optional<picture::Pixels> pixels) {
        answer(std::move(pixels));
        picture_came_ = true;
    };
    worker_.post(
        [id, tell](store::Database& database) -> store::Worker::Completion {
            const auto kept = store::picture(database, id);
            return [tell, pixels = kept ? picture::decoded(kept->jpeg, board::PictureShelf::side) : std::nullopt] {
                tell(pixels);
            };
        },
        [tell](const store::StorageError&) { tell(std::nullopt); });
}

void Console::ring_for_new_alerts() {
    if (!state_.account)
        return;
    bool heard_new = false;
    for (const auto& alert : state_.data.alerts)
        if (!alert.handled_at && alerts_heard_.insert(alert.id.value).second)
            heard_new = true;
    if (heard_new && std::exchange(alerts_known_, true))
        sound_.play(device::Tune::ask);
    alerts_known_ = true;
}

bool Console::update(gui::Monotonic now) {
    if (worker_.drain())
        office_.refresh();
    long_work_.drain();
    bool changed = office_.take_answered();
    changed |= std::exchange(picture_came_, false);
    changed |= look_at_scanners(now);
    changed |= office_.look_at_sheet();
    changed |= camera_.look();
    ring_for_new_alerts();
    if (state_.account && now - last_input_ >= idle_lock()) {
        office_.lock();
        changed = true;
    }
    if (now >= next_minute_) {
        const auto second =
            std::chrono::floor<std::chrono::seconds>(clock_()).time_since_epoch().count() % 60;
        next_minute_ = now + std::chrono::seconds{60 - second};
        changed = true;
    }
    const bool waits_long = worker_.waiting() >= long_wait;
    changed |= std::exchange(said_waiting_, waits_long) != waits_long;
    return changed;
}

std::chrono::minutes Console::idle_lock() const {
    return std::chrono::minutes{state_.data.settings.idle_lock_minutes};
}

std::optional<gui::Monotonic> Console::deadline() const {
    auto when = next_minute_;
    if (state_.account)
        when = std::min(when, last_input_ + idle_lock());
    if (const auto scan = scan_keys_.deadline())
        when = std::min(when, *scan);
    if (worker_.waiting() > std::chrono::milliseconds{0} && worker_.waiting() < long_wait)
        when = std::min(when, std::chrono::steady_clock::now() + long_wait - worker_.waiting());
    return when;
}

void Console::draw(gui::Frame& frame) {
    const float scale = scale_for(ImGui::GetIO().DisplaySize.y);
    gui::console_theme::apply(scale);
    Ui ui{frame, words_, scale, std::exchange(keys_, {})};
    const auto scanned = std::exchange(scanned_, std::nullopt);
    ui.set_scanned(scanned);
    const auto zone = zone_of(state_.data.settings);
    const View view{state_.data, zone, clock_(), state_.account.value_or(domain::Account{}),
                    worker_.waiting(), form_, state_.names.get(), state_.names_until, state_.revision,
                    state_.backing_up, [this](domain::PictureId id) { return shelf_.get(id); }};
    Intents intents;
    {
        const RootWindow root;
        if (state_.account)
            draw_signed_in(view, ui, intents);
        else
            sign_in::draw(state_.sign_in, view, ui, intents);
    }
    for (const auto& intent : intents.all())
        office_.perform(intent);
    if (scanned)  // only now, when the field it was typed into has let go of it
        office_.scanned(*scanned);
}

void Console::draw_signed_in(const View& view, Ui& ui, Intents& intents) {
    if (!dialog_open_)
        shell::keys(view, ui, intents);
    auto for_dialog = dialog_open_ ? ui.hold_keys() : std::vector<widgets::KeyPress>{};
    auto room = shell::draw(keys_of_page(), view, ui, intents);
    if (view.waiting >= long_wait)
        widgets::panel(ui, widgets::cut_top(room, 48, 16), widgets::Tone::attention, widgets::Icon::clock,
                       ui.tr("storage.waiting"), ui.tr("storage.waiting_why"));
    draw_notice(state_.notice, ui, room);
    draw_page(view, ui, room, intents);
    if (ui.key(SDLK_F3))  // after the page, where a field may have taken it
        intents.push_back(intent::ShowNames{!names_are_shown(ui, view)});
    ui.give_keys(std::move(for_dialog));
    dialog_open_ = draw_dialogs(view, ui, intents);
    widgets::close_left_dialogs(dialog_open_);
}

void Console::draw_page(const View& view, Ui& ui, Rect room, Intents& intents) {
    switch (state_.page) {
    case Page::today:
        return today::draw(state_.today, view, ui, room, intents);
    case Page::attendance:
        return attendance::draw(state_.attendance, view, ui, room, intents);
    case Page::counts:
        return counts::draw(state_.counts, view, ui, room, intents);
    case Page::plan:
        return plan::draw(state_.plan, view, ui, room, intents);
    case Page::people:
        return people::draw(state_.people, view, ui, room, intents);
    case Page::file:
        return file::draw(state_.file, view, ui, room, intents);
    case Page::cards:
        return sheet::draw(state_.sheet, view, ui, room, intents);
    case Page::hours:
        return week::draw(state_.week, view, ui, room, intents);
    case Page::notices:
        return notices::draw(state_.notices, view, ui, room, intents);
    case Page::wall:
        return wall::draw(state_.wall, view, ui, room, intents);
    case Page::complaints:
        return channels::draw(state_.channels, view, ui, room, intents);
    case Page::importing:
        return importing::draw(state_.importing, view, ui, room, intents);
    case Page::accounts:
        return accounts::draw(state_.accounts, view, ui, room, intents);
    case Page::journal:
        return journal::draw(state_.journal, view, ui, room, intents);
    case Page::settings:
        return settings::draw(state_.settings, view, ui, room, intents);
    }
}

bool Console::draw_dialogs(const View& view, Ui& ui, Intents& intents) {
    if (state_.find.open) {
        find::draw(state_.find, view, ui, intents);
        return true;
    }
    if (state_.roll_call.open) {
        roll_call::draw(state_.roll_call, view, ui, intents);
        return state_.roll_call.open;
    }
    if (services::draw_dialogs(state_.services, view, ui, intents))
        return true;
    if (state_.keys_shown)
        return state_.keys_shown = page_keys::draw_all(keys_of_page(), view.account.role, ui);
    if (state_.page == Page::attendance)
        return attendance::draw_dialogs(state_.attendance, view, ui, intents);
    if (state_.page == Page::counts)
        return counts::draw_dialogs(state_.counts, view, ui, intents);
    if (state_.page == Page::people)
        return people::draw_dialogs(state_.people, view, ui, intents);
    if (state_.page == Page::file)
        return file::draw_dialogs(state_.file, view, ui, intents);
    if (state_.page == Page::accounts)
        return accounts::draw_dialogs(state_.accounts, view, ui, intents);
    if (state_.page == Page::settings)
        return settings::draw_word_dialogs(state_.settings, view, ui, intents) ||
               backup::draw_dialogs(state_.settings, ui, intents);
    if (state_.page == Page::hours)
        return week::draw_dialogs(state_.week, view, ui, intents);
    if (state_.page == Page::plan)
        return plan::draw_dialogs(state_.plan, view, ui, intents);
    if (state_.page == Page::notices)
        return notices::draw_dialogs(state_.notices, view, ui, intents);
    if (state_.page == Page::wall)
        return wall::draw_dialogs(state_.wall, view, ui, intents);
    if (state_.page == Page::complaints)
        return channels::draw_dialogs(state_.channels, view, ui, intents);
    if (state_.page == Page::importing)
        return importing::draw_dialogs(state_.importing, view, ui, intents);
    return false;
}

}  // namespace oasis::admin
