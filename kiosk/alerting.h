#pragma once
#include "kiosk/moment.h"
#include "shared/domain/alert.h"
#include "shared/domain/visit.h"
#include <map>
#include <optional>

/// Of which refusals staff are told, and how often.
namespace oasis::kiosk {

/// nullopt where nothing is amiss that staff must come for.
[[nodiscard]] std::optional<domain::AlertKind> alert_of(domain::Refusal refusal);

/// One alert of a kind a second: a code held before the lens, or a stream of them, must neither fill the store's
/// queue nor cost a commit each.
class AlertLimit {
  public:
    [[nodiscard]] bool lets_through(domain::AlertKind kind, Moment now);

  private:
    std::map<domain::AlertKind, Moment> last_;
};

}  // namespace oasis::kiosk
