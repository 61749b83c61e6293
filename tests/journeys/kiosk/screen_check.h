#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace oasis::journeys {

/// What is wrong with a screen as the probe recorded it (FILE.json of a robot's screenshot): sizes, contrast,
/// clipping, missing glyphs, banned words, targets that touch, texts that run into each other. Empty: nothing.
[[nodiscard]] std::vector<std::string> faults_of_screen(const std::filesystem::path& json);

}  // namespace oasis::journeys
