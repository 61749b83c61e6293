#pragma once
#include "shared/store/attendance_acts.h"
#include "tests/store/histories/history.h"
#include "tests/store/station.h"

namespace oasis::store::test {

/// The station of a history, with its people, cards and sessions: the same ids each time.
class RealStation {
  public:
    /// The days of the histories: Mondays in November, and the first of December.
    [[nodiscard]] static domain::Day day(int index);
    RealStation();
    [[nodiscard]] Database& desk(int which) { return which == 0 || !second_ ? station_.db : *second_; }
    /// Opens the file a second time, for the other kiosk.
    void open_second() { second_.emplace(Database::open(station_.path())); }

    void live(const Step& step, When now);
    [[nodiscard]] domain::ParticipantId person(int index) const { return {index + 1}; }
    [[nodiscard]] domain::SessionId session(int index) const { return {index + 1}; }
    /// The services' ids begin anew.
    void forget() { services_.clear(); }

  private:
    [[nodiscard]] std::vector<Presence> people_of(Database&, domain::SessionId, int mask);
    void live_at_door(Database&, const Step&, const domain::Actor&, domain::Instant now, domain::Day today);
    void correct(Database&, const Step&, const domain::Actor&, domain::Instant now, domain::Day day);
    void serve(Database&, const Step&, const domain::Actor&, domain::Instant now, domain::Day day);

    Station station_;
    std::optional<Database> second_;
    domain::Actor colleague_;
    std::vector<domain::ServiceId> services_;
};

}  // namespace oasis::store::test
