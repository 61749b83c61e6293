#pragma once
#include "shared/domain/permission.h"
#include <optional>

namespace oasis::admin {

/// The right that an intent or a command asks for.
using Needs = std::optional<domain::Right>;
using domain::Right;
/// For everyone at the console: signing in, moving about, looking at what the page already shows.
inline constexpr Needs no_right{};

}  // namespace oasis::admin
