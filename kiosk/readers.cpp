#include "kiosk/readers.h"
#include "shared/card/code.h"
#include "shared/card/qr_reader.h"
#include <utility>

namespace oasis::kiosk {

namespace {

// The live reader tries another stage on each frame; after these it has tried all of them.
constexpr int frames_shown = 24;

/// Two spellings of one code are the same scan; other texts are told apart by themselves.
Scanned scanned(const std::string& text, bool lingering) {
    Scanned scan;
    scan.lingering = lingering;
    scan.length = text.size();
    if (const auto code = card::CardCode::parse(text)) {
        scan.card = code->digest();
        scan.key = std::hash<std::string_view>{}(code->text());
    } else {
        scan.key = std::hash<std::string>{}(text);
    }
    return scan;
}

std::optional<std::string> look(card::LiveReader& reader, const device::FrameView& frame) {
    return reader.read({frame.pixels, frame.width, frame.height, frame.stride});
}

}  // namespace

Readers::Readers(const std::string& camera, const std::string& scanner, std::function<void()> wake)
    : wake_(std::move(wake)), keys_(scanner == "keys") {
    use_camera(camera);
    if (scanner.empty() || scanner == "keys" || scanner == "none")
        return;
    device::ScannerEvents events;
    events.on_code = [this](const std::string& code, Time) { read(code, false); };
    events.on_state = [this](device::ScannerState state) {
        set(&ReadersChanged::scanner, state == device::ScannerState::working ? Reader::working : Reader::lost);
    };
    scanner_ = std::make_unique<device::Scanner>(scanner, std::move(events));
}

Readers::~Readers() = default;

void Readers::use_camera(const std::string& camera) {
    camera_.reset();
    set(&ReadersChanged::camera, Reader::absent);
    if (camera == "none")
        return;
    device::CameraEvents events;
    events.read = [reader = card::LiveReader{}](const device::FrameView& frame) mutable {
        return look(reader, frame);
    };
    events.on_code = [this](const std::string& text, Time) { read(text, true); };
    const bool named = !camera.empty();
    events.on_state = [this, named](device::CameraState state) {
        // No camera at all is no loss where none was asked for by name.
        const bool working = state == device::CameraState::working;
        const bool absent = state == device::CameraState::missing && !named;
        set(&ReadersChanged::camera, working ? Reader::working : absent ? Reader::absent : Reader::lost);
    };
    camera_ = std::make_unique<device::Camera>(camera, std::move(events));
}

void Readers::key(int usage, bool shift, Time at) {
    if (keys_)
        typed_.key(usage, shift, at);
}

void Readers::show(const card::GrayPicture& picture) {
    card::LiveReader reader;
    const device::FrameView frame{picture.pixels.data(), picture.width, picture.height, picture.width};
    for (int i = 0; i < frames_shown; ++i) {
        if (const auto text = look(reader, frame))
            return read(*text, true);
    }
}

void Readers::read(const std::string& text, bool lingering) {
    {
        const std::lock_guard lock{mutex_};
        came_.push_back(scanned(text, lingering));
    }
    wake_();
}

void Readers::set(Reader ReadersChanged::* which, Reader state) {
    {
        const std::lock_guard lock{mutex_};
        if (states_.*which == state)
            return;
        states_.*which = state;
        came_.push_back(states_);
    }
    wake_();
}

std::vector<Event> Readers::drain(Time now) {
    while (const auto code = typed_.poll(now)) {
        set(&ReadersChanged::scanner, Reader::working);  // one that types shows itself only by typing
        read(*code, false);
    }
    const std::lock_guard lock{mutex_};
    return std::exchange(came_, {});
}

}  // namespace oasis::kiosk
