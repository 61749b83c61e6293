#pragma once
#include "tests/folder.h"
#include <string>
#include <sys/types.h>
#include <vector>

/// The real programs at work in a folder of their own, with everything they may write to inside it.
namespace oasis::test {

struct Answer {
    int code = 0;  // -1: killed
    std::string out, err;
};

class Workplace {
  public:
    Workplace();

    [[nodiscard]] std::filesystem::path file(const std::string& name) const { return folder_.file(name); }
    void write(const std::string& name, const std::string& text) const;
    /// Runs a shell line to its end; `$BIN` is the folder of the programs. Output also stays in logs/.
    Answer run(const std::string& line) const;
    /// Starts one in a process group of its own.
    [[nodiscard]] pid_t start(const std::string& line) const;
    /// `oasis-admin init` with a password, the recovery key kept in secrets/. Returns its recipient.
    void init() const;

    static constexpr const char* password = "slow and steady wins";

  private:
    Folder folder_;
    mutable int runs_ = 0;
};

[[nodiscard]] std::string contents(const std::filesystem::path& file);
/// Kills the whole group that `start` made, and waits.
void kill_group(pid_t leader);
/// Waits for its end; the exit code, or -1 when it was killed.
int wait_for(pid_t leader);

}  // namespace oasis::test
