#include "shared/domain/station.h"

namespace oasis::domain {

Zone zone_of(const Settings& settings) {
    if (auto zone = Zone::find(settings.station.zone))
        return *zone;
    return Zone::find("Asia/Shanghai").value();
}

}  // namespace oasis::domain
