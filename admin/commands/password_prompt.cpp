#include "admin/commands/password_prompt.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace oasis::admin::commands {

namespace {

/// Turns the terminal's echo off for as long as it lives; does nothing where input is no terminal.
class SilentTerminal {
  public:
    SilentTerminal() : is_terminal_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
        if (!is_terminal_)
            return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal() {
        if (!is_terminal_)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
        std::cerr << '\n';  // the Enter that was not echoed
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

  private:
    termios before_{};
    bool is_terminal_;
};

std::optional<std::string> first_line(std::istream& input) {
    std::string line;
    if (!std::getline(input, line))
        return std::nullopt;
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

}  // namespace

std::optional<std::string> ask_secret(const char* file_variable, const std::string& prompt) {
    if (const char* path = std::getenv(file_variable)) {
        std::ifstream file{path};
        return first_line(file);
    }
    std::cerr << prompt << ' ' << std::flush;
    const SilentTerminal silent;
    return first_line(std::cin);
}

std::optional<std::string> ask_secret_text(const char* file_variable, const std::string& prompt) {
    const char* path = std::getenv(file_variable);
    if (!path)
        return ask_secret(file_variable, prompt);
    std::ifstream file{path};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    return file ? std::optional{std::move(text)} : std::nullopt;
}

bool asks_a_person(const char* file_variable) {
    return std::getenv(file_variable) == nullptr && ::isatty(STDIN_FILENO) == 1;
}

}  // namespace oasis::admin::commands
