#include "shared/device/sound.h"
#include "shared/device/chime.h"
#include <SDL.h>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace oasis::device {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds linger{1500};  // a second tune soon after needs no new device
constexpr std::chrono::seconds without_card{60};   // until a missing sound card is looked for again

/// SDL's audio and one open device, for as long as it sounds.
class Speaker {
  public:
    static std::unique_ptr<Speaker> open() {
        if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
            return nullptr;
        SDL_AudioSpec wanted{};
        wanted.freq = sample_rate;
        wanted.format = AUDIO_S16SYS;
        wanted.channels = 1;
        wanted.samples = 1024;
        const SDL_AudioDeviceID device = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
        if (device == 0) {
            SDL_QuitSubSystem(SDL_INIT_AUDIO);
            return nullptr;
        }
        SDL_PauseAudioDevice(device, 0);
        return std::unique_ptr<Speaker>(new Speaker(device));
    }
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;
    ~Speaker() {
        SDL_CloseAudioDevice(device_);
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    void queue(const std::vector<std::int16_t>& samples) {
        SDL_QueueAudio(device_, samples.data(), static_cast<Uint32>(samples.size() * sizeof samples[0]));
    }

  private:
    explicit Speaker(SDL_AudioDeviceID device) : device_(device) {}
    SDL_AudioDeviceID device_;
};

std::chrono::milliseconds length_of(const std::vector<std::int16_t>& samples) {
    return std::chrono::milliseconds{samples.size() * 1000 / sample_rate};
}

}  // namespace

struct Sound::State {
    explicit State(int first_volume)
        : volume(first_volume), thread([this](const std::stop_token& stop) { work(stop); }) {}

    void work(const std::stop_token& stop) {
        std::unique_ptr<Speaker> speaker;
        Clock::time_point quiet_from{}, try_again{};
        std::unique_lock lock{mutex};
        while (!stop.stop_requested()) {
            const auto called = [this] { return wanted.has_value(); };
            if (speaker)
                arrival.wait_until(lock, stop, quiet_from + linger, called);
            else
                arrival.wait(lock, stop, called);
            if (!wanted) {
                lock.unlock();
                speaker.reset();
                lock.lock();
                continue;
            }
            const auto samples = chime(*wanted, volume);
            wanted.reset();
            lock.unlock();
            const auto now = Clock::now();
            if (!speaker && now >= try_again) {
                speaker = Speaker::open();
                try_again = speaker ? Clock::time_point{} : now + without_card;
            }
            if (speaker) {
                speaker->queue(samples);
                quiet_from = std::max(quiet_from, now) + length_of(samples);
            }
            lock.lock();
        }
    }

    std::mutex mutex;  // guards volume and wanted
    std::condition_variable_any arrival;
    int volume;
    std::optional<Tune> wanted;
    std::jthread thread;  // last: joined before what it uses goes
};

Sound::Sound(int volume) : state_(std::make_unique<State>(volume)) {}
Sound::~Sound() = default;

void Sound::set_volume(int volume) {
    const std::lock_guard lock{state_->mutex};
    state_->volume = volume;
}

void Sound::play(Tune tune) {
    {
        const std::lock_guard lock{state_->mutex};
        if (state_->volume <= 0)
            return;
        state_->wanted = tune;
    }
    state_->arrival.notify_one();
}

}  // namespace oasis::device
