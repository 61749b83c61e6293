#include "tests/faults/child.h"

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace oasis::store::test {

Child::Child(const std::function<void(int)>& work) {
    int ends[2];
    if (pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    pid_ = fork();
    if (pid_ < 0)
        throw std::runtime_error("no process");
    if (pid_ == 0) {
        close(ends[0]);
        int status = 1;
        try {
            work(ends[1]);
            status = 0;
        } catch (...) {
            // The missing lines tell the parent.
        }
        _exit(status);
    }
    close(ends[1]);
    in_ = ends[0];
}

Child::~Child() {
    kill();
    wait();
    close(in_);
}

void Child::kill() {
    if (pid_ > 0)
        ::kill(pid_, SIGKILL);
}

std::string Child::read_all() {
    std::string text;
    char buffer[4096];
    for (ssize_t count = 0; (count = read(in_, buffer, sizeof buffer)) > 0;) {
        text.append(buffer, static_cast<std::size_t>(count));
    }
    wait();
    return text;
}

void Child::wait() {
    if (pid_ > 0)
        waitpid(pid_, nullptr, 0);
    pid_ = 0;
}

}  // namespace oasis::store::test
