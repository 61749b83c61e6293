#include "shared/store/location.h"

#include <cstdlib>
#include <stdexcept>
#include <system_error>

namespace oasis::store {

namespace {

std::filesystem::path folder_from(const char* variable) {
    const char* value = std::getenv(variable);
    return value ? std::filesystem::path{value} : std::filesystem::path{};
}

std::filesystem::path default_path() {
    const std::filesystem::path system{"/var/lib/oasis/station.db"};
    std::error_code unreadable;
    if (std::filesystem::exists(system, unreadable))
        return system;
    auto data = folder_from("XDG_DATA_HOME");
    if (data.is_relative())
        data = folder_from("HOME") / ".local" / "share";
    return data / "oasis" / "station.db";
}

}  // namespace

std::filesystem::path station_path(const std::string& url) {
    const std::string scheme = "sqlite:";
    if (url.empty())
        return default_path();
    if (url.starts_with(scheme))
        return url.substr(scheme.size());
    const auto colon = url.find("://");
    if (colon != std::string::npos)
        throw std::invalid_argument("not a station file: " + url.substr(0, colon) +
                                    "; write sqlite:PATH or PATH");
    return url;
}

}  // namespace oasis::store
