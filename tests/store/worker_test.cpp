#include "shared/store/worker.h"
#include "tests/catch.h"
#include "tests/store/station.h"

#include <atomic>
#include <condition_variable>
#include <ctime>
#include <mutex>
#include <thread>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

/// The drawing thread of a program: sleeps until it is woken.
class Screen {
  public:
    void wake() {
        const std::lock_guard lock{mutex_};
        ++wakes_;
        woken_.notify_one();
    }
    /// False when nothing woke it in time.
    bool sleep(std::chrono::milliseconds longest = std::chrono::seconds{5}) {
        std::unique_lock lock{mutex_};
        const bool woken = woken_.wait_for(lock, longest, [this] { return wakes_ > 0; });
        wakes_ = 0;
        return woken;
    }

  private:
    std::mutex mutex_;
    std::condition_variable woken_;
    int wakes_ = 0;
};

void ignore(const StorageError&) {}

template <class Done>
void drain_until(Worker& worker, Screen& screen, Done done) {
    while (!done() && screen.sleep())
        (void)worker.drain();
    REQUIRE(done());
}

}  // namespace

TEST_CASE("jobs run in order on the worker, and their completions on the thread that drains") {
    Station station;
    Screen screen;
    Worker worker{Database::open(station.path()), [&] { screen.wake(); }};
    const auto here = std::this_thread::get_id();
    std::vector<int> order;
    for (int i = 0; i < 3; ++i) {
        worker.post(
            [&, i](Database& db) {
                CHECK(std::this_thread::get_id() != here);
                (void)has_station(db);
                return [&, i] {
                    CHECK(std::this_thread::get_id() == here);
                    order.push_back(i);
                };
            },
            ignore);
    }
    drain_until(worker, screen, [&] { return order.size() == 3; });
    CHECK(order == std::vector{0, 1, 2});
    CHECK(worker.waiting().count() == 0);
}

TEST_CASE("a question put first is answered before all that waits") {
    Station station;
    Screen screen;
    Worker worker{Database::open(station.path()), [&] { screen.wake(); }};
    std::atomic<bool> begun = false, go_on = false;
    std::vector<std::string> order;
    const auto note = [&](const char* what) {
        return [&order, what](Database&) -> Worker::Completion { return [&order, what] { order.emplace_back(what); }; };
    };
    worker.post(
        [&](Database&) -> Worker::Completion {
            begun = true;
            begun.notify_one();
            go_on.wait(false);
            return [&] { order.emplace_back("running"); };
        },
        ignore);
    begun.wait(false);
    worker.post(note("waiting"), ignore);
    worker.post_first(note("first"), ignore);
    go_on = true;
    go_on.notify_one();
    drain_until(worker, screen, [&] { return order.size() == 3; });
    CHECK(order == std::vector<std::string>{"running", "first", "waiting"});
}

TEST_CASE("a job that meets a fault leaves it to its caller, and the next job runs") {
    Station station;
    Screen screen;
    Worker worker{Database::open(station.path()), [&] { screen.wake(); }};
    std::optional<StorageError::Kind> failed;
    bool next = false;
    worker.post(
        [](Database&) -> Worker::Completion { throw StorageError(StorageError::Kind::full, "no room"); },
        [&](const StorageError& error) { failed = error.kind(); });
    worker.post([&](Database&) { return [&] { next = true; }; }, ignore);
    drain_until(worker, screen, [&] { return next; });
    CHECK(failed == StorageError::Kind::full);
}

TEST_CASE("another program's act is noticed within a second, and nothing else is") {
    Station station;
    station.add_person(1);
    Screen screen;
    Worker worker{Database::open(station.path()), [&] { screen.wake(); }};
    CHECK_FALSE(screen.sleep(std::chrono::milliseconds{600}));
    (void)check_in(station.db, digest(1), self, at(9));
    CHECK(screen.sleep(std::chrono::seconds{1}));
    CHECK(worker.drain());
    CHECK_FALSE(worker.drain());
    (void)check_in(station.db, digest(1), self, at(9));  // a repeat writes nothing
    CHECK_FALSE(screen.sleep(std::chrono::milliseconds{600}));
}

TEST_CASE("this program's own act is noticed too, a query is not") {
    Station station;
    station.add_person(1);
    Screen screen;
    Worker worker{Database::open(station.path()), [&] { screen.wake(); }};
    bool done = false;
    const auto finish = [&] { done = true; };
    worker.post([&](Database& db) { return (void)has_station(db), finish; }, ignore);
    CHECK(screen.sleep());
    CHECK_FALSE(worker.drain());
    CHECK(done);
    worker.post([&](Database& db) { return (void)check_in(db, digest(1), self, at(9)), finish; }, ignore);
    CHECK(screen.sleep());
    CHECK(worker.drain());
}

TEST_CASE("a fault of any kind is told like one of the database, and the worker goes on") {
    Station station;
    Screen screen;
    Worker worker{Database::open(station.path()), [&] { screen.wake(); }};
    std::optional<StorageError::Kind> told;
    bool went_on = false;
    worker.post([](Database&) -> Worker::Completion { throw std::runtime_error("no such folder"); },
                [&](const StorageError& error) { told = error.kind(); });
    worker.post([&](Database&) -> Worker::Completion { return [&] { went_on = true; }; }, ignore);
    drain_until(worker, screen, [&] { return went_on; });
    CHECK(told == StorageError::Kind::other);
}

TEST_CASE("what was posted is done before the worker ends") {
    Station station;
    for (int seed = 1; seed <= 20; ++seed)
        station.add_person(seed);
    {
        Worker worker{Database::open(station.path()), [] {}};
        for (int seed = 1; seed <= 20; ++seed) {
            worker.post(
                [seed](Database& db) -> Worker::Completion {
                    (void)check_in(db, digest(seed), self, at(9));
                    return {};
                },
                ignore);
        }
    }
    CHECK(day_figures(station.db, monday).checked_in == 20);
}

TEST_CASE("how long a job waits is known while it runs") {
    Station station;
    Screen screen;
    Worker worker{Database::open(station.path()), [&] { screen.wake(); }};
    std::atomic<bool> go = false;
    worker.post([&](Database&) -> Worker::Completion { return go.wait(false), [] {}; }, ignore);
    std::this_thread::sleep_for(std::chrono::milliseconds{60});
    CHECK(worker.waiting() >= std::chrono::milliseconds{50});
    go = true;
    go.notify_all();
    CHECK(screen.sleep());
    (void)worker.drain();
    CHECK(worker.waiting().count() == 0);
}

TEST_CASE("an idle worker costs next to nothing") {
    Station station;
    Worker worker{Database::open(station.path()), [] {}};
    const auto cpu = std::clock();
    std::this_thread::sleep_for(std::chrono::seconds{2});
    CHECK(std::clock() - cpu < CLOCKS_PER_SEC / 50);
}
