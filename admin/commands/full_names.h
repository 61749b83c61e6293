#pragma once
#include "admin/commands/session.h"
#include <string>
#include <unordered_map>

namespace oasis::admin::commands {

/// The names in full that this account may see, for tables that leave the program; everybody else keeps the display
/// name that stands open.
class FullNames {
  public:
    FullNames(store::Database&, const Session&);
    [[nodiscard]] const std::string& of(const domain::Participant& person) const;

  private:
    std::unordered_map<std::int64_t, std::string> names_;
};

}  // namespace oasis::admin::commands
