// Several programs on one station file scan the same people at once.
// Usage: crowd [PROGRAMS [SCANS [PEOPLE]]]. Prints what came of it; exits 1 when an answer was lost, a second
// visit made, someone was told `busy`, or the journal does not hold.
#include "shared/store/verify.h"
#include "tests/faults/child.h"
#include "tests/store/station.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <random>
#include <sstream>
#include <unistd.h>

using namespace oasis;
using namespace oasis::store;
using namespace oasis::store::test;

namespace {

struct Crowd {
    int programs = 4;
    int scans = 2000;  // of each program, with repeats
    int people = 500;
};

template <class Work>
double ms_of(Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double quantile(std::vector<double> times, double share) {
    const auto place =
        times.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(times.size() - 1));
    std::nth_element(times.begin(), place, times.end());
    return *place;
}

std::string outcome_of(Database& db, int seed) {
    try {
        const auto result = check_in(db, digest(seed), self, at(9));
        if (std::holds_alternative<domain::CheckedIn>(result))
            return "in";
        return std::holds_alternative<domain::AlreadyIn>(result) ? "already" : "refused";
    } catch (const StorageError& error) {
        return error.kind() == StorageError::Kind::busy ? "busy" : "fault";
    }
}

/// One program: a line "OUTCOME MILLISECONDS" per scan, once each scan has been answered.
void scan(const Crowd& crowd, const std::string& path, unsigned seed, int out) {
    auto db = Database::open(path);
    std::mt19937 random{seed};
    std::string lines;
    for (int i = 0; i < crowd.scans; ++i) {
        std::string outcome;
        const auto person = static_cast<int>(random() % static_cast<unsigned>(crowd.people)) + 1;
        const auto ms = ms_of([&] { outcome = outcome_of(db, person); });
        lines += fmt::format("{} {:.3f}\n", outcome, ms);
    }
    for (std::size_t sent = 0; sent < lines.size();) {
        const auto count = write(out, lines.data() + sent, lines.size() - sent);
        if (count < 0)
            std::abort();
        sent += static_cast<std::size_t>(count);
    }
}

struct Answers {
    int total = 0;
    int in = 0;
    int already = 0;
    int busy = 0;
    std::vector<double> commits;  // milliseconds of the scans that wrote
};

Answers run(const Crowd& crowd, const std::string& path) {
    std::vector<std::unique_ptr<Child>> programs;
    for (int i = 0; i < crowd.programs; ++i) {
        programs.push_back(std::make_unique<Child>(
            [&, i](int out) { scan(crowd, path, static_cast<unsigned>(i) + 1, out); }));
    }
    Answers answers;
    for (const auto& program : programs) {
        std::istringstream lines{program->read_all()};
        double ms = 0;
        for (std::string outcome; lines >> outcome >> ms; ++answers.total) {
            answers.in += outcome == "in";
            answers.already += outcome == "already";
            answers.busy += outcome == "busy";
            if (outcome == "in")
                answers.commits.push_back(ms);
        }
    }
    return answers;
}

/// One program alone, on days of its own.
double commit_alone(Station& station, const Crowd& crowd) {
    std::vector<double> times;
    const auto day = domain::days_after(monday, 1);
    for (int seed = 1; seed <= std::min(crowd.people, 100); ++seed) {
        times.push_back(ms_of([&] { (void)check_in(station.db, digest(seed), self, at(9, 0, day)); }));
    }
    return quantile(times, 0.5);
}

}  // namespace

int main(int count, char** arguments) {
    Crowd crowd;
    if (count > 1)
        crowd.programs = std::atoi(arguments[1]);
    if (count > 2)
        crowd.scans = std::atoi(arguments[2]);
    if (count > 3)
        crowd.people = std::atoi(arguments[3]);
    Station station;
    {
        WriteTransaction together{station.db};
        for (int seed = 1; seed <= crowd.people; ++seed)
            station.add_person(seed);
        together.commit();
    }
    const auto answers = run(crowd, station.path());
    const auto visits = day_figures(station.db, monday).checked_in;
    const auto alone = commit_alone(station, crowd);
    const auto p99 = quantile(answers.commits, 0.99);
    const auto checked = verify(station.db);
    fmt::print("answers {} of {}  visits {}  first check-ins {}  busy {}  verify {}\n", answers.total,
               crowd.programs * crowd.scans, visits, answers.in, answers.busy,
               checked.fault ? to_text(*checked.fault) : "holds");
    fmt::print("check-in p50 {:.2f} ms, p99 {:.2f} ms; alone {:.2f} ms; p99 ratio {:.1f}\n",
               quantile(answers.commits, 0.5), p99, alone, p99 / alone);
    const bool right = answers.total == crowd.programs * crowd.scans && answers.in == visits &&
                       answers.in + answers.already == answers.total && !checked.fault;
    return right ? 0 : 1;
}
