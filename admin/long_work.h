#pragma once
#include "shared/store/worker.h"
#include <filesystem>
#include <optional>
#include <stop_token>

namespace oasis::admin {

/// A worker with a connection of its own for what takes long (a backup, a drill, pages of a PDF), so that acts at
/// the desk never wait for it. It is there only while there is something to do.
class LongWork {
  public:
    using Job = std::function<store::Worker::Completion(store::Database&, const std::stop_token&)>;

    LongWork(std::filesystem::path database, std::function<void()> wake)
        : database_(std::move(database)), wake_(std::move(wake)) {}
    /// What is under way is told to stop, and waited for.
    ~LongWork() { stop(); }
    LongWork(const LongWork&) = delete;
    LongWork& operator=(const LongWork&) = delete;

    /// As Worker has it. Throws StorageError where no connection can be had.
    void post(Job job, std::function<void(const store::StorageError&)> failed);
    /// Runs the completions that are ready, on the calling thread.
    void drain();
    /// Asks the job that is under way to stop.
    void stop() { stop_.request_stop(); }

  private:
    std::filesystem::path database_;
    std::function<void()> wake_;
    std::stop_source stop_;
    int under_way_ = 0;
    std::optional<store::Worker> worker_;  // last: joined first
};

}  // namespace oasis::admin
