#include "admin/long_work.h"
#include "shared/store/acts.h"
#include "tests/catch.h"
#include "tests/store/station.h"

#include <future>
#include <thread>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;
using admin::LongWork;

namespace {

void unexpected(const StorageError& error) {
    FAIL(error.what());
}

template <class Done>
void drain_until(Done done, const std::function<void()>& drain) {
    for (int tries = 0; tries < 500 && !done(); ++tries) {
        drain();
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    REQUIRE(done());
}

}  // namespace

TEST_CASE("an act of the desk does not wait for long work") {
    Station station;
    const auto person = station.add_person(1);
    LongWork aside{station.path(), [] {}};
    Worker desk{Database::open(station.path()), [] {}};
    std::promise<void> checked_in;
    bool came = false, ended = false;
    aside.post(
        [&, came_in = checked_in.get_future().share()](Database&, const std::stop_token&) -> Worker::Completion {
            came_in.wait();
            return [&] { ended = true; };
        },
        unexpected);
    desk.post(
        [&](Database& database) -> Worker::Completion {
            const auto result = check_in(database, person.id, staff, at(9));
            return [&, result] { came = std::holds_alternative<domain::CheckedIn>(result); };
        },
        unexpected);
    drain_until([&] { return came; }, [&] { (void)desk.drain(); });
    CHECK_FALSE(ended);
    checked_in.set_value();
    drain_until([&] { return ended; }, [&] { aside.drain(); });
}

TEST_CASE("long work that is let go is told to stop, and is waited for") {
    Station station;
    std::promise<void> begun;
    bool stopped = false;
    {
        LongWork aside{station.path(), [] {}};
        aside.post(
            [&](Database&, const std::stop_token& stop) -> Worker::Completion {
                begun.set_value();
                while (!stop.stop_requested())
                    std::this_thread::sleep_for(std::chrono::milliseconds{1});
                stopped = true;
                return [] {};
            },
            unexpected);
        begun.get_future().wait();
    }
    CHECK(stopped);
}

TEST_CASE("what was stopped does not stop what comes after it") {
    Station station;
    LongWork aside{station.path(), [] {}};
    int ended = 0;
    bool told = true;
    const auto job = [&](Database&, const std::stop_token& stop) -> Worker::Completion {
        told = stop.stop_requested();
        return [&] { ++ended; };
    };
    aside.post(job, unexpected);
    aside.stop();
    drain_until([&] { return ended == 1; }, [&] { aside.drain(); });
    aside.post(job, unexpected);
    drain_until([&] { return ended == 2; }, [&] { aside.drain(); });
    CHECK_FALSE(told);
}
