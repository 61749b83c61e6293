#include "tests/journeys/kiosk/journey_station.h"
#include <iostream>

/// oasis-journey-station FILE usual|long|one|none|closed|refusing|asking: a station to look at by hand; prints a card
/// code per line.
int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    const std::string kind = argv[2];
    oasis::journeys::JourneyStation::Wanted wanted;
    wanted.open = kind != "closed" && kind != "refusing" && kind != "asking";
    if (kind == "refusing")
        wanted.outside_hours = oasis::domain::OutsideHours::refuse;
    if (kind == "asking")
        wanted.outside_hours = oasis::domain::OutsideHours::ask_staff;
    oasis::journeys::JourneyStation station{argv[1], wanted};
    if (kind == "asking")
        station.give_pin();
    if (kind == "long")
        station.plan_long_day();
    else if (kind == "one")
        station.add_session({"健康课堂", "Health class", "book", "health", "203室", 600, 660});
    else if (kind != "none")
        station.plan_usual_day();
    station.hang_wall(kind == "long");
    for (const char* name : {"张**", "小𠮷", "欧阳小河与𬭎先生的好朋友"})
        std::cout << station.add_person(name) << '\n';
    std::cout << station.add_revoked("黄**") << '\n';
}
