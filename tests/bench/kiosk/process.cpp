#include "tests/bench/kiosk/process.h"
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace oasis::bench {

namespace {

std::string proc(pid_t pid, const char* file) {
    return "/proc/" + std::to_string(pid) + "/" + file;
}

[[noreturn]] void become(const std::vector<std::string>& command,
                         const std::vector<std::string>& environment) {
    for (const auto& entry : environment) {
        const auto equals = entry.find('=');
        setenv(entry.substr(0, equals).c_str(), entry.substr(equals + 1).c_str(), 1);
    }
    const std::string program = OASIS_TEST_BIN "/" + command.front();
    std::vector<char*> arguments;
    for (const auto& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    execv(program.c_str(), arguments.data());
    _exit(127);
}

}  // namespace

Process::Process(const std::vector<std::string>& command, const std::vector<std::string>& environment)
    : pid_(fork()) {
    if (pid_ < 0)
        throw std::runtime_error("no process can be made");
    if (pid_ == 0)
        become(command, environment);
}

Process::~Process() {
    if (pid_ > 0) {
        kill(pid_, SIGKILL);
        wait();
    }
}

double Process::cpu_seconds() const {
    std::string line;
    std::getline(std::ifstream{proc(pid_, "stat")}, line);
    std::istringstream fields{line.substr(line.rfind(')') + 1)};
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        fields >> skipped;
    double user = 0, system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double Process::megabytes(const std::string& figure) const {
    std::ifstream in{proc(pid_, "smaps_rollup")};
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(figure + ":"))
            return std::stod(line.substr(figure.size() + 1)) / 1024;
    throw std::runtime_error("the program under measurement has ended");
}

int Process::threads() const {
    int count = 0;
    for ([[maybe_unused]] const auto& thread : std::filesystem::directory_iterator{proc(pid_, "task")})
        ++count;
    return count;
}

bool Process::alive() {
    if (pid_ > 0 && waitpid(pid_, nullptr, WNOHANG) == pid_)
        pid_ = 0;
    return pid_ > 0;
}

int Process::wait() {
    int status = 0;
    const bool ended = pid_ > 0 && waitpid(pid_, &status, 0) == pid_;
    pid_ = 0;
    return ended && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace oasis::bench
