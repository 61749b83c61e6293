#include "shared/device/scanner.h"
#include "shared/device/retry_pause.h"
#include "shared/device/scanner_line.h"
#include <mutex>
#include <poll.h>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>

namespace oasis::device {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

struct Scanner::Shared {
    Shared(std::string where, ScannerEvents what)
        : path(std::move(where)), events(std::move(what)), stopping(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

    void run();
    bool serve(ScannerLine& line);
    void deliver(Clock::time_point now);
    void become(ScannerState now);
    bool wait(milliseconds time, int scanner, short& happened);

    const std::string path;
    const ScannerEvents events;
    const Descriptor stopping;  // readable once the scanner is to stop
    ScanAssembler assembler;

    mutable std::mutex mutex;
    ScannerState state = ScannerState::missing;
    bool told = false;  // on_state was called at least once

    std::thread thread;
};

void Scanner::Shared::run() {
    RetryPause pause;
    short nothing = 0;
    do {
        if (const auto line = ScannerLine::open(path)) {
            pause.worked();
            become(ScannerState::working);
            if (!serve(*line))
                return;
            deliver(Clock::now() + ScanAssembler::silence);  // nothing more will come to what it began
        }
        become(state == ScannerState::missing ? ScannerState::missing : ScannerState::lost);
    } while (wait(pause.next(), -1, nothing));
}

// Until the scanner is gone (true) or this is to stop (false).
bool Scanner::Shared::serve(ScannerLine& line) {
    for (;;) {
        milliseconds patience{-1};
        if (const auto end = assembler.deadline())
            patience = std::max(milliseconds(0), std::chrono::ceil<milliseconds>(*end - Clock::now()));
        short happened = 0;
        if (!wait(patience, line.descriptor(), happened))
            return false;
        const auto now = Clock::now();
        const bool here =
            happened & POLLIN ? line.read_into(assembler, now) : !(happened & (POLLHUP | POLLERR | POLLNVAL));
        deliver(now);
        if (!here)
            return true;
    }
}

void Scanner::Shared::deliver(Clock::time_point now) {
    while (auto code = assembler.poll(now))
        if (events.on_code)
            events.on_code(std::move(*code), now);
}

void Scanner::Shared::become(ScannerState now) {
    {
        const std::lock_guard lock(mutex);
        if (state == now && told)
            return;
        state = now;
        told = true;
    }
    if (events.on_state)
        events.on_state(now);
}

// False: stop. `time` below zero waits without end; `happened` is what poll saw on `scanner`.
bool Scanner::Shared::wait(milliseconds time, int scanner, short& happened) {
    pollfd watched[] = {{stopping.get(), POLLIN, 0}, {scanner, POLLIN, 0}};
    poll(watched, scanner < 0 ? 1 : 2, int(time.count()));
    happened = watched[1].revents;
    return watched[0].revents == 0;
}

Scanner::Scanner(std::string path, ScannerEvents events)
    : shared_(std::make_unique<Shared>(std::move(path), std::move(events))) {
    shared_->thread = std::thread([shared = shared_.get()] { shared->run(); });
}

Scanner::~Scanner() {
    eventfd_write(shared_->stopping.get(), 1);
    shared_->thread.join();
}

ScannerState Scanner::state() const {
    const std::lock_guard lock(shared_->mutex);
    return shared_->state;
}

}  // namespace oasis::device
