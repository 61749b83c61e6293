#pragma once
#include <chrono>
#include <fstream>
#include <string>
#include <thread>
#include <unistd.h>

namespace oasis::test {

/// Waits until `condition` holds; false after `limit`.
template <class Condition>
bool eventually(Condition condition, std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

/// A number from /proc/self/status: VmRSS in KiB, Threads.
inline long process_figure(const std::string& name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name + ":"))
            return std::stol(line.substr(name.size() + 1));
    return 0;
}

}  // namespace oasis::test
