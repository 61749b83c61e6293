#pragma once
#include "shared/store/database.h"
#include <chrono>
#include <functional>
#include <memory>

namespace oasis::store {

/// The one thread that touches the database for a program with a window. Jobs run in order; each leaves a
/// completion which the drawing thread runs in `drain`, so that results are applied between frames.
class Worker {
  public:
    using Completion = std::function<void()>;
    using Job = std::function<Completion(Database&)>;

    /// `wake` is called from the worker when a completion or a change is ready; it must be thread-safe.
    /// While idle the worker looks at data_version every 250 ms.
    Worker(Database database, std::function<void()> wake);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// A job that throws leaves `failed(error)` as its completion; what is no StorageError comes as one of
    /// the kind `other`.
    void post(Job job, std::function<void(const StorageError&)> failed);

    /// Before all that waits: for a question whose answer must not stand behind long work.
    void post_first(Job job, std::function<void(const StorageError&)> failed);

    /// Runs what is ready on the calling thread. Returns true when another process or this one has changed
    /// the station since the last call.
    bool drain();

    /// How long the oldest job has been waiting or running; zero when idle. After 5 s a screen says so.
    [[nodiscard]] std::chrono::milliseconds waiting() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace oasis::store
