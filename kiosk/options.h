#pragma once
#include "kiosk/flow.h"
#include <filesystem>
#include <optional>
#include <string>

namespace oasis::kiosk {

/// What belongs to this computer and not to the station: from the config file, overridden by the command line.
struct Options {
    std::string database;              // sqlite:PATH or PATH; empty: the default place
    std::string window;                // WxH; empty: the whole screen
    int display = 0;
    double panel_inches = 0;           // 0: the station's setting, else what the display reports
    std::optional<std::string> camera;  // a device, a GStreamer description, or "none"; unset: the station's
    std::string scanner = "keys";      // a path, "keys" or "none"
    std::optional<int> volume;         // unset: the station's
    std::string device = "kiosk-1";    // what the journal calls this kiosk
    Moment first_backup{60'000};       // after the start, when the start has done with the disk
    bool wall = false;  // a large screen without touch
    Timing timing;
};

/// Reads TOML over `options`. Throws program::ConfigError.
void read_config(const std::filesystem::path& file, Options& options);

}  // namespace oasis::kiosk
