#pragma once
#include <chrono>
#include <string>

namespace oasis::store {

/// Writers of one station, in this and other processes, queue here for one transaction each. SQLite's own
/// waiting is not a queue: on a slow disk four writers starve each other.
///
/// The lock file beside the database has two bytes: who holds the second is next, who holds the first writes.
/// The kernel wakes waiters of a byte in order, and a writer that comes straight back must pass behind the
/// one that is next.
class WriterQueue {
  public:
    /// Longer than this is StorageError busy.
    static constexpr std::chrono::seconds patience{5};

    /// Opens or creates the lock file, mode 0600. Throws StorageError.
    explicit WriterQueue(const std::string& lock_path);
    WriterQueue(WriterQueue&& other) noexcept;
    WriterQueue& operator=(WriterQueue&& other) noexcept;
    ~WriterQueue();

    /// The right to write, until it is destroyed.
    class Turn {
      public:
        explicit Turn(WriterQueue& queue) : queue_(&queue) { queue_->take(); }
        ~Turn() { queue_->release(); }
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

      private:
        WriterQueue* queue_;
    };

  private:
    void take();
    void release();

    int file_ = -1;
};

}  // namespace oasis::store
