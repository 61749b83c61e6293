#pragma once
#include <string>
#include <sys/types.h>
#include <vector>

namespace oasis::bench {

/// A program under measurement; ended at the latest with this object.
class Process {
  public:
    /// `command`: program and arguments; found beside the benchmark. `environment`: NAME=VALUE over ours.
    Process(const std::vector<std::string>& command, const std::vector<std::string>& environment);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// Processor time used so far by all its threads, seconds (in steps of 10 ms).
    [[nodiscard]] double cpu_seconds() const;
    /// A figure of /proc/PID/smaps_rollup, MB: "Rss", "Pss".
    [[nodiscard]] double megabytes(const std::string& figure) const;
    [[nodiscard]] int threads() const;
    [[nodiscard]] bool alive();
    /// Waits for its end; the exit code, or -1.
    int wait();

  private:
    pid_t pid_ = 0;
};

}  // namespace oasis::bench
