#pragma once
#include <optional>
#include <string>

namespace oasis::admin::commands {

/// A secret from the file that the environment variable names (its first line), else typed at a prompt that
/// does not echo. nullopt when the file cannot be read or the input ends. Throws nothing.
[[nodiscard]] std::optional<std::string> ask_secret(const char* file_variable, const std::string& prompt);

/// Likewise, but of a file all its lines: a recovery key may stand between others.
[[nodiscard]] std::optional<std::string> ask_secret_text(const char* file_variable, const std::string& prompt);

/// True when a person is typing, so that a new password should be asked twice.
[[nodiscard]] bool asks_a_person(const char* file_variable);

}  // namespace oasis::admin::commands
