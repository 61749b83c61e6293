#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace oasis::journeys {

/// What is wrong with a screen as the probe recorded it (FILE.json of a robot's screenshot): sizes, contrast,
/// clipping, missing glyphs, banned words, targets that touch, texts that run into each other. Empty: nothing.
[[nodiscard]] std::vector<std::string> faults_of_screen(const std::filesystem::path& json);

/// The words no participant may read, from assets/words: banned ones, but for the harmless compounds.
class BannedWords {
  public:
    explicit BannedWords(const std::filesystem::path& folder);
    /// The first one in the text; empty when there is none.
    [[nodiscard]] std::string find_in(std::string text) const;

  private:
    std::vector<std::string> banned_, allowed_;
};

}  // namespace oasis::journeys
