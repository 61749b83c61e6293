#include "shared/store/writer_queue.h"

#include "shared/store/sqlite.h"
#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

#ifndef sigev_notify_thread_id  // older glibc has the field, not the name
#define sigev_notify_thread_id _sigev_un._tid
#endif

namespace oasis::store {

namespace {

using Clock = std::chrono::steady_clock;

enum Byte : off_t { turn_byte = 0, next_byte = 1 };

int lock_call(int file, int command, short type, Byte byte) {
    struct flock lock {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = byte;
    lock.l_len = 1;
    return fcntl(file, command, &lock);
}

/// Interrupts this thread's blocking call at the deadline: F_OFD_SETLKW has no timeout of its own. It goes on
/// interrupting, since the first signal may fall just before the call.
class Interrupter {
  public:
    explicit Interrupter(Clock::duration after) {
        const int signal = SIGRTMIN + 7;
        struct sigaction action {};
        action.sa_handler = [](int) {};  // without SA_RESTART: the call returns EINTR
        sigaction(signal, &action, nullptr);
        sigset_t wanted;
        sigemptyset(&wanted);
        sigaddset(&wanted, signal);
        pthread_sigmask(SIG_UNBLOCK, &wanted, nullptr);

        sigevent event{};
        event.sigev_notify = SIGEV_THREAD_ID;
        event.sigev_signo = signal;
        event.sigev_notify_thread_id = static_cast<pid_t>(syscall(SYS_gettid));
        if (timer_create(CLOCK_MONOTONIC, &event, &timer_) != 0) {
            throw StorageError(StorageError::Kind::other, "database: no timer for the writers' queue");
        }
        const auto ns = std::max<std::int64_t>(std::chrono::nanoseconds{after}.count(), 1);
        const itimerspec times{{0, 50'000'000}, {ns / 1'000'000'000, ns % 1'000'000'000}};
        timer_settime(timer_, 0, &times, nullptr);
    }
    ~Interrupter() { timer_delete(timer_); }
    Interrupter(const Interrupter&) = delete;
    Interrupter& operator=(const Interrupter&) = delete;

  private:
    timer_t timer_{};
};

[[noreturn]] void fail(int error) {
    throw StorageError(StorageError::Kind::io,
                       "database: the lock file cannot be locked, error " + std::to_string(error));
}

void lock(int file, Byte byte, Clock::time_point deadline) {
    if (lock_call(file, F_OFD_SETLK, F_WRLCK, byte) == 0)
        return;
    if (errno != EAGAIN && errno != EACCES && errno != EINTR)
        fail(errno);
    const Interrupter interrupter{deadline - Clock::now()};
    while (lock_call(file, F_OFD_SETLKW, F_WRLCK, byte) != 0) {
        if (errno != EINTR)
            fail(errno);
        if (Clock::now() >= deadline) {
            throw StorageError(StorageError::Kind::busy, "database: another program is writing for too long");
        }
    }
}

void unlock(int file, Byte byte) {
    lock_call(file, F_OFD_SETLK, F_UNLCK, byte);
}

}  // namespace

WriterQueue::WriterQueue(const std::string& lock_path)
    : file_(::open(lock_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (file_ < 0) {
        using Kind = StorageError::Kind;
        const auto kind = errno == ENOSPC                     ? Kind::full
                          : errno == EACCES || errno == EROFS ? Kind::read_only
                                                              : Kind::io;
        throw StorageError(kind, "database: the lock file beside the database cannot be opened");
    }
}

WriterQueue::WriterQueue(WriterQueue&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

WriterQueue& WriterQueue::operator=(WriterQueue&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
}

WriterQueue::~WriterQueue() {
    if (file_ >= 0)
        ::close(file_);
}

void WriterQueue::take() {
    const auto deadline = Clock::now() + patience;
    lock(file_, next_byte, deadline);
    try {
        lock(file_, turn_byte, deadline);
    } catch (...) {
        unlock(file_, next_byte);
        throw;
    }
    unlock(file_, next_byte);
}

void WriterQueue::release() {
    unlock(file_, turn_byte);
}

}  // namespace oasis::store
