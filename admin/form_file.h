#pragma once
#include "shared/domain/form.h"
#include <filesystem>
#include <stdexcept>

namespace oasis::admin {

/// Says the file, the line and what to write instead.
class FormError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Reads registration.toml and handover.toml of the folder (assets/form). What is unknown, missing or stands
/// twice is a FormError, so that a typing slip never loses a field silently.
[[nodiscard]] domain::Form read_form(const std::filesystem::path& folder);

}  // namespace oasis::admin
