#include "shared/trust/child.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sodium.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace oasis::trust {

namespace {

constexpr int first_free = 10;  // above every descriptor that a child is given by number

[[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error(what);
}

struct Actions {
    posix_spawn_file_actions_t list;
    Actions() { posix_spawn_file_actions_init(&list); }
    ~Actions() { posix_spawn_file_actions_destroy(&list); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
};

/// A write to a child that has gone must be an error here, not the end of this program.
class QuietPipe {
  public:
    QuietPipe() {
        sigemptyset(&pipe_);
        sigaddset(&pipe_, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
    }
    ~QuietPipe() {
        const timespec now{};
        while (sigtimedwait(&pipe_, nullptr, &now) > 0) {
        }
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    QuietPipe(const QuietPipe&) = delete;
    QuietPipe& operator=(const QuietPipe&) = delete;

  private:
    sigset_t pipe_{};
    sigset_t before_{};
};

/// What passes through may be a key: nothing of it stays behind.
struct WipedPiece {
    std::array<unsigned char, PIPE_BUF> bytes{};
    WipedPiece() = default;
    ~WipedPiece() { sodium_memzero(bytes.data(), bytes.size()); }
    WipedPiece(const WipedPiece&) = delete;
    WipedPiece& operator=(const WipedPiece&) = delete;
};

/// An input on its way: closed when all is sent, or when nobody reads it.
struct Feed {
    Pipe pipe;
    std::span<const unsigned char> left;

    void send() {
        const auto piece = left.first(std::min<std::size_t>(left.size(), PIPE_BUF));
        const auto count = ::write(pipe.write.get(), piece.data(), piece.size());
        if (count > 0)
            left = left.subspan(static_cast<std::size_t>(count));
        if (count < 0 || left.empty())
            pipe.write.close();
    }
};

}  // namespace

void Descriptor::close() {
    if (fd_ >= 0)
        ::close(std::exchange(fd_, -1));
}

Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        fail("no pipe could be made");
    return {Descriptor{ends[0]}, Descriptor{ends[1]}};
}

Child::Child(const std::vector<std::string>& command, const std::vector<Given>& given) {
    Actions actions;
    std::vector<Descriptor> raised;  // so that none stands where the child is to find another
    for (const auto& one : given) {
        raised.emplace_back(fcntl(one.from.get(), F_DUPFD_CLOEXEC, first_free));
        posix_spawn_file_actions_adddup2(&actions.list, raised.back().get(), one.as);
    }
    posix_spawn_file_actions_addopen(&actions.list, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<char*> arguments;
    for (const auto& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    if (posix_spawnp(&pid_, arguments[0], &actions.list, nullptr, arguments.data(), environ) != 0)
        fail(command[0] + " could not be started: install the Debian package age");
}

Child::~Child() {
    if (pid_ <= 0)
        return;
    ::kill(pid_, SIGKILL);
    (void)wait();
}

bool Child::wait(const std::stop_token& stop) {
    {
        const std::stop_callback killer{stop, [this] { ::kill(pid_, SIGKILL); }};
        siginfo_t ended{};  // seen, not reaped: until the callback is gone the number must stay this child's
        while (waitid(P_PID, static_cast<id_t>(pid_), &ended, WEXITED | WNOWAIT) < 0 && errno == EINTR) {
        }
    }
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = 0;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void converse(const std::vector<std::string>& command, const std::vector<Input>& inputs,
              const std::function<void(std::span<const unsigned char>)>& output) {
    std::vector<Feed> feeds;
    for (const auto& input : inputs)
        feeds.push_back({make_pipe(), input.bytes});
    auto from = make_pipe();
    std::vector<Given> given{{from.write, STDOUT_FILENO}};
    for (std::size_t i = 0; i < inputs.size(); ++i)
        given.push_back({feeds[i].pipe.read, inputs[i].as});
    Child child{command, given};
    for (auto& feed : feeds)
        feed.pipe.read.close();
    from.write.close();

    const QuietPipe quiet;
    WipedPiece piece;
    for (bool open = true; open;) {
        std::vector<pollfd> waits{{from.read.get(), POLLIN, 0}};
        for (const auto& feed : feeds)
            waits.push_back({feed.pipe.write.get(), POLLOUT, 0});
        if (poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
            fail("waiting for " + command[0] + " went wrong");
        for (std::size_t i = 0; i < feeds.size(); ++i) {
            if (waits[i + 1].revents != 0)
                feeds[i].send();
        }
        if (waits[0].revents == 0)
            continue;
        const auto count = ::read(from.read.get(), piece.bytes.data(), piece.bytes.size());
        open = count > 0;
        if (open)
            output(std::span{piece.bytes}.first(static_cast<std::size_t>(count)));
    }
    if (!child.wait())
        throw CommandRefused(command[0] + " refused");
}

}  // namespace oasis::trust
