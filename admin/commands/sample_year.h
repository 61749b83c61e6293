#pragma once
#include "admin/commands/sample_plan.h"
#include "shared/store/acts.h"
#include <vector>

namespace oasis::admin::commands {

struct SamplePerson {
    domain::ParticipantId id;
    domain::CardDigest card;
};

/// Lives the sample station's days by acts, each at its own instant, in the order of time. The same plan and
/// day always give the same days.
class SampleYear {
  public:
    SampleYear(store::Database&, const SamplePlan&, std::vector<domain::ActivityId> activities,
               std::vector<SamplePerson> people);

    /// Puts the day's sessions into the plan at `at`; days after `today` are left to the timetable.
    void schedule(domain::Day day, domain::Day today, domain::Instant at);
    /// A whole past day: arrivals, picks, departures. Now and then someone forgets to check out.
    void live(domain::Day day);
    /// The end of a past day: staff confirm who was in which session, all but the last `left_open`, and enter the
    /// services elsewhere of that day.
    void confirm(domain::Day day, std::size_t left_open);
    /// Who leads, and the weekly timetable from tomorrow on with the sessions that it makes.
    void plan_ahead(domain::Instant now);
    /// Today until `now`: some have come within the last hour and a half, and have picked what the plan says.
    void begin_today(domain::Instant now);

  private:
    struct Event;
    std::vector<Event> events_of(domain::Day day) const;
    domain::VisitId arrive(const SamplePerson&, domain::Instant at);
    void serve(domain::Day day, domain::Instant at);
    void pick(domain::VisitId, const std::vector<domain::SessionId>& wanted, domain::Instant at);

    store::Database& database_;
    const SamplePlan& plan_;
    domain::Zone zone_;
    std::vector<domain::ActivityId> activities_;
    std::vector<SamplePerson> people_;
};

}  // namespace oasis::admin::commands
