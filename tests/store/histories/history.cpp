#include "tests/store/histories/history.h"

#include <algorithm>
#include <ostream>

namespace oasis::store::test {

std::ostream& operator<<(std::ostream& out, const Step& step) {
    static constexpr std::array names{"check_in", "check_out", "undo",  "pick",         "next_day",
                                      "void",     "move",      "times", "add_visit",    "paper",
                                      "confirm",  "serve",     "void_service", "report", "cancel"};
    return out << names.at(static_cast<std::size_t>(step.deed)) << "{who " << step.who << ", other " << step.other
               << ", day " << step.day << ", session " << step.session << ", mask " << step.mask << ", +"
               << step.minutes << " min" << (step.manager ? "" : ", staff") << (step.reason ? "" : ", no reason")
               << (step.clock_back ? ", clock back" : "") << '}';
}

When HistoryClock::at(const Step& step) {
    constexpr int morning = 8 * 60 + 30;
    constexpr int night = 23 * 60 + 50;
    if (step.deed == Deed::next_day && now_.day + 1 < days)
        now_ = {now_.day + 1, morning};
    else
        now_.minute = std::min(now_.minute + step.minutes, night);
    return step.clock_back ? When{now_.day, now_.minute - 60} : now_;
}

}  // namespace oasis::store::test
