#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

/// Other programs, started without a shell and spoken to through descriptors. Faults are std::runtime_error.
namespace oasis::trust {

/// A file descriptor that is closed when it is let go. Moves, never copies.
class Descriptor {
  public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { close(); }
    void close();
    [[nodiscard]] int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

  private:
    int fd_;
};

struct Pipe {
    Descriptor read;
    Descriptor write;
};
[[nodiscard]] Pipe make_pipe();

/// What a child finds open: our descriptor `from` under its own number `as`.
struct Given {
    const Descriptor& from;
    int as;
};

/// A running program. Its standard error is nobody's; every descriptor not given is closed.
class Child {
  public:
    /// `command` is the program, looked up in PATH, and its arguments.
    Child(const std::vector<std::string>& command, const std::vector<Given>& given);
    /// Killed at the latest here.
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Waits for the end; true for exit 0. A stop kills it, which is no exit 0.
    [[nodiscard]] bool wait(const std::stop_token& stop = {});

  private:
    pid_t pid_ = 0;
};

/// A command ended with anything but exit 0.
class CommandRefused : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Bytes for a child to read at its descriptor `as`.
struct Input {
    int as;
    std::span<const unsigned char> bytes;
};
/// Runs a command to its end, feeding its inputs and handing its output on piece by piece, whichever side is
/// ready first. Throws CommandRefused when it ends with anything but exit 0.
void converse(const std::vector<std::string>& command, const std::vector<Input>& inputs,
              const std::function<void(std::span<const unsigned char>)>& output);

}  // namespace oasis::trust
