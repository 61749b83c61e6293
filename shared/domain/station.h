#pragma once
#include <string>

namespace oasis::domain {

/// One set of premises 站点.
struct Station {
    std::string code;           // in every file name and report row
    std::string brand;          // 润心家园
    std::string name;           // 北苑站
    std::string service_phone;  // 8000 0123
    std::string zone = "Asia/Shanghai";
};

/// What a scan outside opening hours does. The default takes it and flags it.
enum class OutsideHours { flag, refuse };

/// Settings of the station that both programs read.
struct Settings {
    Station station;
    OutsideHours outside_hours = OutsideHours::flag;
    std::string participant_word = "学员";
    double panel_inches = 0;  // 0: what the display reports
    std::string camera;       // empty: the first one found; "none": no camera
    int volume = 70;          // 0 to 100; 0 is off
};

}  // namespace oasis::domain
