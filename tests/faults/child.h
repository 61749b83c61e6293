#pragma once
#include <functional>
#include <string>
#include <sys/types.h>

namespace oasis::store::test {

/// A process of our own that runs `work` with the writing end of a pipe and ends. Killed at the latest when
/// it goes out of scope.
class Child {
  public:
    explicit Child(const std::function<void(int out)>& work);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// SIGKILL: no handler, no flush, no farewell.
    void kill();
    /// Everything that it has written; waits for its end.
    [[nodiscard]] std::string read_all();

  private:
    void wait();

    pid_t pid_ = 0;
    int in_ = -1;
};

}  // namespace oasis::store::test
