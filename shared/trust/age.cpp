#include "shared/trust/age.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace oasis::trust {

namespace {

constexpr int first_free = 10;                // above every descriptor that a child is given by number
constexpr std::size_t most_output = 1 << 20;  // an identity or a wrapped key is far smaller

[[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error(what);
}

class Descriptor {
  public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { close(); }
    void close() {
        if (fd_ >= 0)
            ::close(std::exchange(fd_, -1));
    }
    [[nodiscard]] int get() const { return fd_; }

  private:
    int fd_;
};

struct Pipe {
    Descriptor read;
    Descriptor write;
};

Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        fail("no pipe to age could be made");
    const Descriptor read{ends[0]};
    const Descriptor write{ends[1]};
    // Moved up, so that no end stands where the child is to find another.
    return {Descriptor{fcntl(read.get(), F_DUPFD_CLOEXEC, first_free)},
            Descriptor{fcntl(write.get(), F_DUPFD_CLOEXEC, first_free)}};
}

/// What a child reads: descriptor `as` of the child gives `bytes`, then its end.
struct Input {
    int as;
    std::span<const unsigned char> bytes;
};

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
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe, &before_);
    }
    ~QuietPipe() {
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        const timespec now{};
        while (sigtimedwait(&pipe, nullptr, &now) > 0) {
        }
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    QuietPipe(const QuietPipe&) = delete;
    QuietPipe& operator=(const QuietPipe&) = delete;

  private:
    sigset_t before_{};
};

pid_t spawn(const std::vector<std::string>& command, const std::vector<Input>& inputs,
            const std::vector<Pipe>& to, const Pipe& from) {
    Actions actions;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        posix_spawn_file_actions_adddup2(&actions.list, to[i].read.get(), inputs[i].as);
    }
    posix_spawn_file_actions_adddup2(&actions.list, from.write.get(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions.list, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<char*> arguments;
    for (const auto& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (posix_spawnp(&child, arguments[0], &actions.list, nullptr, arguments.data(), environ) != 0) {
        fail(command[0] + " could not be started: install the Debian package age");
    }
    return child;
}

/// Feeds the inputs and collects the output in locked memory, whichever side is ready first.
Secret converse(const std::vector<Input>& inputs, std::vector<Pipe>& to, Descriptor from) {
    const QuietPipe quiet;
    Secret output{most_output};
    std::size_t filled = 0;
    std::vector<std::size_t> sent(inputs.size());
    for (bool open = true; open;) {
        std::vector<pollfd> waits{{from.get(), POLLIN, 0}};
        for (const auto& pipe : to)
            waits.push_back({pipe.write.get(), POLLOUT, 0});
        if (poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
            fail("waiting for age went wrong");
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            if (waits[i + 1].revents == 0)
                continue;
            const auto rest = inputs[i].bytes.subspan(sent[i]).first(
                std::min<std::size_t>(inputs[i].bytes.size() - sent[i], PIPE_BUF));
            const auto count = ::write(to[i].write.get(), rest.data(), rest.size());
            if (count > 0)
                sent[i] += static_cast<std::size_t>(count);
            if (count < 0 || sent[i] == inputs[i].bytes.size())
                to[i].write.close();
        }
        if (waits[0].revents == 0)
            continue;
        const auto room = output.bytes().subspan(filled);
        const auto count = ::read(from.get(), room.data(), room.size());
        open = count > 0;
        if (open)
            filled += static_cast<std::size_t>(count);
    }
    output.shrink(filled);
    return output;
}

Secret run(const std::vector<std::string>& command, const std::vector<Input>& inputs) {
    std::vector<Pipe> to;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        to.push_back(make_pipe());
    auto from = make_pipe();
    const auto child = spawn(command, inputs, to, from);
    for (auto& pipe : to)
        pipe.read.close();
    from.write.close();
    auto output = converse(inputs, to, std::move(from.read));
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        fail(command[0] + " refused");
    return output;
}

std::string_view text_of(const Secret& secret) {
    return {reinterpret_cast<const char*>(secret.bytes().data()), secret.bytes().size()};
}

}  // namespace

RecoveryIdentity make_recovery_identity() {
    const auto printed = run({"age-keygen"}, {});
    const auto text = text_of(printed);
    const auto key = text.find("AGE-SECRET-KEY-1");
    const auto recipient = text.find("age1");
    if (key == std::string_view::npos || recipient == std::string_view::npos)
        fail("age-keygen gave no identity");
    const auto line_at = [&](std::size_t at) { return text.substr(at, text.find('\n', at) - at); };
    RecoveryIdentity made{Secret{line_at(key).size()}, std::string{line_at(recipient)}};
    std::ranges::copy(line_at(key), made.identity.bytes().begin());
    return made;
}

std::vector<unsigned char> age_seal(std::span<const unsigned char> plain, const std::string& recipient) {
    const auto sealed = run({"age", "--encrypt", "--recipient", recipient}, {{STDIN_FILENO, plain}});
    return {sealed.bytes().begin(), sealed.bytes().end()};
}

Secret age_open(std::span<const unsigned char> sealed, const Secret& identity) {
    return run({"age", "--decrypt", "--identity", "/dev/fd/3"},
               {{STDIN_FILENO, sealed}, {3, identity.bytes()}});
}

}  // namespace oasis::trust
