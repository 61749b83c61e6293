#pragma once
#include "kiosk/board.h"
#include "kiosk/flow.h"
#include "shared/domain/actor.h"
#include "shared/picture/pixels.h"
#include "shared/store/worker.h"
#include <functional>

namespace oasis::kiosk {

/// The kiosk's way to the store: runs the flow's effects on the worker and hands the answers back as events.
class Desk {
  public:
    using Tell = std::function<void(Event)>;
    using TellBoard = std::function<void(Board)>;

    /// `place`: whose notices are read.
    Desk(store::Database database, std::string device, std::function<void()> wake, Tell tell,
         domain::NoticePlace place = domain::NoticePlace::home);

    /// Store effects only; an effect that is not the store's is left alone.
    void run(const Effect& effect, domain::Instant now);
    /// Reads the board anew; `tell` gets it in a later drain.
    void read_board(domain::Instant now, TellBoard tell);
    /// A picture of the station, decoded for so many pixels along its longer side; nullopt where it cannot be shown.
    using TellPicture = std::function<void(std::optional<picture::Pixels>)>;
    void read_picture(domain::PictureId id, int side, TellPicture tell);
    /// Asks the database whether it answers, before all that waits; `alive` runs in a later drain when it does.
    void probe(std::function<void()> alive);
    /// Runs what is ready. True when the station has changed since the last call.
    bool drain() { return worker_.drain(); }

  private:
    void run_act(const CheckIn& act, domain::Instant now);
    void run_act(const Pick& act, domain::Instant now);
    void run_act(const CheckOut& act, domain::Instant now);
    void run_act(const UndoCheckIn& act, domain::Instant now);
    void run_act(const CallStaff& act, domain::Instant now);
    void run_act(const RaiseAlert& act, domain::Instant now);
    void run_act(const Play&, domain::Instant) {}
    // at the corner: desk_corner.cpp
    void run_act(const SignIn& act, domain::Instant now);
    void run_act(const ListPeople& act, domain::Instant now);
    void run_act(const FindPerson& act, domain::Instant now);
    void run_act(const StaffCheckIn& act, domain::Instant now);
    void run_act(const StaffCheckOut& act, domain::Instant now);
    void run_act(const OverrideHours& act, domain::Instant now);
    void run_act(const LeaveWord& act, domain::Instant now);
    void run_act(const LetIn& act, domain::Instant now);
    /// Posts work whose answer is an event; a fault becomes Faulted of that ticket.
    void ask(Ticket ticket, std::function<Event(store::Database&)> work);

    domain::Actor actor_;
    Tell tell_;
    std::shared_ptr<NoticeReader> notices_;  // the worker's
    store::Worker worker_;  // last: its completions use the rest
};

/// The kiosk's actor as a member of staff known by PIN; without an account, who signs in: nobody yet.
[[nodiscard]] domain::Actor by_pin(domain::Actor actor, std::optional<domain::AccountId> account);

/// Station, hours, today's sessions and notices; throws StorageError.
[[nodiscard]] Board read_board(store::Database& database, NoticeReader& notices, domain::Instant now);

/// Busy passes by itself; everything else needs staff.
[[nodiscard]] domain::Refusal refusal_of(const store::StorageError& error);

}  // namespace oasis::kiosk
