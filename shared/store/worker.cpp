#include "shared/store/worker.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace oasis::store {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds look_every{250};

}  // namespace

struct Worker::State {
    struct Task {
        Job job;
        std::function<void(const StorageError&)> failed;
        Clock::time_point posted;
    };

    State(Database opened, std::function<void()> wake_up)
        : database(std::move(opened)), wake(std::move(wake_up)),
          thread([this](const std::stop_token& stop) { work(stop); }) {}

    /// Runs until it is stopped and every job posted before has been done.
    void work(const std::stop_token& stop) {
        seen_version = version();
        std::unique_lock lock{mutex};
        for (;;) {
            arrival.wait_for(lock, stop, look_every, [this] { return !tasks.empty(); });
            if (tasks.empty() && stop.stop_requested())
                return;
            std::optional<Task> task;
            if (!tasks.empty()) {
                task = std::move(tasks.front());
                tasks.pop_front();
                running_since = task->posted;
            }
            lock.unlock();
            auto completion = task ? done(*task) : Completion{};
            const bool moved = look();
            lock.lock();
            running_since.reset();
            if (completion)
                completions.push_back(std::move(completion));
            changed = changed || moved;
            if (!task && !moved)
                continue;
            lock.unlock();
            wake();
            lock.lock();
        }
    }

    Completion done(Task& task) {
        try {
            return task.job(database);
        } catch (const StorageError& error) {
            return [failed = std::move(task.failed), error] { failed(error); };
        } catch (const std::exception& error) {  // a file that cannot be had, no memory: no reason to end
            return [failed = std::move(task.failed),
                    fault = StorageError(StorageError::Kind::other, error.what())] { failed(fault); };
        }
    }

    /// A fault while only looking is left to the next job, which has someone to tell.
    Database::Version version() {
        try {
            return database.version();
        } catch (const StorageError&) {
            return seen_version;
        }
    }

    bool look() {
        const auto before = std::exchange(seen_version, version());
        return before != seen_version;
    }

    Database database;
    std::function<void()> wake;
    Database::Version seen_version;  // the worker's own

    std::mutex mutex;  // guards what follows
    std::condition_variable_any arrival;
    std::deque<Task> tasks;
    std::vector<Completion> completions;
    std::optional<Clock::time_point> running_since;
    bool changed = false;

    std::jthread thread;  // last: it is joined before anything that it uses goes
};

Worker::Worker(Database database, std::function<void()> wake)
    : state_(std::make_unique<State>(std::move(database), std::move(wake))) {}

Worker::~Worker() = default;

void Worker::post(Job job, std::function<void(const StorageError&)> failed) {
    {
        const std::lock_guard lock{state_->mutex};
        state_->tasks.push_back({std::move(job), std::move(failed), Clock::now()});
    }
    state_->arrival.notify_one();
}

void Worker::post_first(Job job, std::function<void(const StorageError&)> failed) {
    {
        const std::lock_guard lock{state_->mutex};
        state_->tasks.push_front({std::move(job), std::move(failed), Clock::now()});
    }
    state_->arrival.notify_one();
}

bool Worker::drain() {
    std::vector<Completion> ready;
    bool changed = false;
    {
        const std::lock_guard lock{state_->mutex};
        ready.swap(state_->completions);
        changed = std::exchange(state_->changed, false);
    }
    for (const auto& completion : ready)
        completion();
    return changed;
}

std::chrono::milliseconds Worker::waiting() const {
    const std::lock_guard lock{state_->mutex};
    auto since = state_->running_since;
    if (!since && !state_->tasks.empty())
        since = state_->tasks.front().posted;
    if (!since)
        return std::chrono::milliseconds{0};
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - *since);
}

}  // namespace oasis::store
