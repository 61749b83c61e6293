#include "tests/faults/programs.h"

#include "tests/catch.h"
#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace oasis::test {

namespace fs = std::filesystem;

Workplace::Workplace() {
    for (const auto* part : {"logs", "tmp", "home", "secrets"})
        fs::create_directory(file(part));
    write("secrets/password", std::string{password} + '\n');
}

void Workplace::write(const std::string& name, const std::string& text) const {
    folder_.write(name, text);
}

pid_t Workplace::start(const std::string& line) const {
    const auto log = file("logs/" + std::to_string(++runs_)).string();
    const auto whole = "export BIN='" OASIS_TEST_BIN "' HOME='" + file("home").string() + "' TMPDIR='" +
                       file("tmp").string() + "' LC_ALL=C.UTF-8 ASAN_OPTIONS=detect_leaks=0 SDL_VIDEODRIVER=offscreen "
                       "SDL_AUDIODRIVER=dummy OASIS_PASSWORD_FILE='" + file("secrets/password").string() +
                       "' OASIS_RECOVERY_FILE='" + file("secrets/recovery").string() + "'; cd '" + folder_.path().string() +
                       "'; " + line;
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        setpgid(0, 0);
        if (!freopen("/dev/null", "r", stdin) || !freopen((log + ".out").c_str(), "w", stdout) ||
            !freopen((log + ".err").c_str(), "w", stderr))
            _exit(127);
        execl("/bin/bash", "bash", "-c", whole.c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    setpgid(child, child);
    return child;
}

Answer Workplace::run(const std::string& line) const {
    const int code = wait_for(start(line));
    const auto log = file("logs/" + std::to_string(runs_)).string();
    return {code, contents(log + ".out"), contents(log + ".err")};
}

void Workplace::init() const {
    const auto made = run("\"$BIN\"/oasis-admin init --station 北苑站 --manager lin --database station.db");
    INFO(made.err);
    REQUIRE(made.code == 0);
    write("secrets/recovery", made.out);
    fs::remove(file("logs/" + std::to_string(runs_) + ".out"));
}

std::string contents(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream{file, std::ios::binary}.rdbuf();
    return text.str();
}

void kill_group(pid_t leader) {
    ::kill(-leader, SIGKILL);
    (void)wait_for(leader);
}

int wait_for(pid_t leader) {
    int status = 0;
    while (waitpid(leader, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace oasis::test
