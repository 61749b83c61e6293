#pragma once
#include "kiosk/screens/ui.h"

/// One function per screen: draws a state and returns what the person asked for. None changes anything.
namespace oasis::kiosk {

[[nodiscard]] Intent draw(const Home&, Ui&);
[[nodiscard]] Intent draw(const Hours&, Ui&);
[[nodiscard]] Intent draw(const WallDoors&, Ui&);
[[nodiscard]] Intent draw(const WallPage&, Ui&);
[[nodiscard]] Intent draw(const Waiting&, Ui&);
[[nodiscard]] Intent draw(const Choosing&, Ui&);
[[nodiscard]] Intent draw(const Done&, Ui&);
[[nodiscard]] Intent draw(const AlreadyIn&, Ui&);
[[nodiscard]] Intent draw(const AskUs&, Ui&);
[[nodiscard]] Intent draw(const StillThere&, Ui&);
[[nodiscard]] Intent draw(const CalledStaff&, Ui&);
[[nodiscard]] Intent draw(const Goodbye&, Ui&);
[[nodiscard]] Intent draw(const Undone&, Ui&);
[[nodiscard]] Intent draw(const CornerDoor&, Ui&);
[[nodiscard]] Intent draw(const Corner&, Ui&);
[[nodiscard]] Intent draw(const Notices&, Ui&);
[[nodiscard]] Intent draw(const Complaints&, Ui&);
[[nodiscard]] Intent draw(const Topics&, Ui&);
[[nodiscard]] Intent draw(const OutsideOnly&, Ui&);
[[nodiscard]] Intent draw(const CallBack&, Ui&);
[[nodiscard]] Intent draw(const WordKept&, Ui&);
[[nodiscard]] Intent draw(const BoxBusy&, Ui&);

// the places of the corner; `looking`: what to say while the store is asked
[[nodiscard]] Intent draw_names(const ByName&, Ui&);
[[nodiscard]] Intent draw_attendee(const Attendee&, const std::string& looking, Ui&);
[[nodiscard]] Intent draw_said(const CornerSaid&, Ui&);
[[nodiscard]] Intent draw_readers(const ReaderTest&, Ui&);

/// A page on a large screen without touch, beside the clock and today's sessions.
void draw_large(Ui&, const Rotation&);

/// The night face of home: closed, and the station refuses check-ins outside its hours.
[[nodiscard]] Intent draw_closed(Ui&);
/// No station in the database yet: tells staff what to do.
void draw_setup(Ui&, const std::string& command);

/// The week's hours in seven columns, the day of the next opening (or today) lit.
void week_columns(Ui& ui, Rect panel, bool night);

}  // namespace oasis::kiosk
