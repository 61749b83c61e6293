#pragma once
#include "shared/domain/counting.h"
#include "shared/domain/time.h"
#include <string>
#include <vector>

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

/// Whether someone who comes by themselves is asked to come back later; `overridden` by staff for today.
[[nodiscard]] constexpr bool turns_away(OutsideHours rule, bool open, bool overridden) {
    return rule == OutsideHours::refuse && !open && !overridden;
}

/// Which files a member of staff sees: a rule of the program, not of cryptography.
enum class FilesShown { all, assigned };

/// The hand-over set of papers at a hospital's discharge: 一历五单 (福建 2018) or 一历六单 (万盛 2023).
enum class HandoverSet { five, six };

/// Settings of the station that both programs read.
struct Settings {
    Station station;
    OutsideHours outside_hours = OutsideHours::flag;
    std::string participant_word = "学员";
    double panel_inches = 0;  // 0: what the display reports
    std::string camera;       // empty: the first one found; "none": no camera
    int volume = 70;          // 0 to 100; 0 is off
    bool check_suitability = false;  // the kiosk offers only what suits a person (长宁 2021)
    bool check_environment = false;  // a session's tile waits for its safety check (长宁 2021)
    FilesShown files_shown = FilesShown::all;
    HandoverSet handover_set = HandoverSet::five;
    int idle_lock_minutes = 10;  // 1 to 60
    std::string backup_folder;   // empty: backups/ beside the database
    std::string recovery_recipient;              // "age1…"; every backup is sealed to it
    std::vector<std::string> backup_recipients;  // further offices
    CountingRule counting;                       // what counts towards how many services a month
    bool encourage_line = true;  // after check-in the kiosk tells the person, and nobody else, how the month goes
    int answer_days = 3;  // 1 to 30: within so many days a word in the box is answered 答复期限
};

/// The zone in which days and clocks are shown; Asia/Shanghai where this computer does not know the station's. Acts
/// have store::zone_of, which refuses then.
[[nodiscard]] Zone zone_of(const Settings& settings);

}  // namespace oasis::domain
