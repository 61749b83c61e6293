#pragma once
#include <string>
#include <utility>

namespace oasis::trust {

/// A password or PIN between the field and the act that takes it: each copy is wiped when it goes.
class WipedText {
  public:
    WipedText();
    WipedText(const WipedText& other);
    WipedText& operator=(const WipedText& other);
    WipedText(WipedText&& other);
    WipedText& operator=(WipedText&& other);
    ~WipedText();

    /// With room for a long password, so that typing leaves no bytes behind in memory that was given back.
    [[nodiscard]] std::string& text() { return text_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    void wipe();

  private:
    std::string text_;
};

/// Overwrites all that the string holds room for, and empties it.
void wipe(std::string& text);

}  // namespace oasis::trust
