// What a first check-in costs against a bare durable commit of one row, measured in the same run.
// Usage: commit_bench [PEOPLE [FOLDER]]   prints p50 and p95 of both in milliseconds, and their ratios.
#include "tests/store/station.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <vector>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

template <class Work>
double ms_of(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double quantile(std::vector<double> times, double share) {
    const auto place = times.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(times.size() - 1));
    std::nth_element(times.begin(), place, times.end());
    return *place;
}

}  // namespace

int main(int count, char** arguments) {
    const int people = count > 1 ? std::atoi(arguments[1]) : 2000;
    if (count > 2) setenv("TMPDIR", arguments[2], 1);
    Station station;
    {
        WriteTransaction together{station.db};
        for (int seed = 1; seed <= people; ++seed) station.add_person(seed);
        together.commit();
    }
    // Another file with the engine set the same way, as the plainest program would use it.
    const Folder folder;
    auto bare = Database::open(folder.file("bare.db"));
    bare.connection().script("CREATE TABLE bare (id INTEGER PRIMARY KEY, at INTEGER NOT NULL)");

    std::vector<double> acts;
    std::vector<double> commits;
    for (int seed = 1; seed <= people; ++seed) {
        commits.push_back(ms_of([&] { bare.connection().run("INSERT INTO bare (at) VALUES (?)", seed); }));
        acts.push_back(ms_of([&] { (void)check_in(station.db, digest(seed), self, at(9)); }));
    }
    for (const auto& [name, share] : {std::pair{"p50", 0.50}, std::pair{"p95", 0.95}, std::pair{"p99", 0.99}}) {
        const auto act = quantile(acts, share);
        const auto commit = quantile(commits, share);
        fmt::print("{}  check-in {:.3f} ms  bare commit {:.3f} ms  ratio {:.2f}\n", name, act, commit, act / commit);
    }
}
