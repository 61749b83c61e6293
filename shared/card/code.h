#pragma once
#include "shared/domain/card.h"
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace oasis::card {

/// What a card's QR says: 128 random bits as 26 Crockford base-32 characters, and two check characters by
/// ISO 7064 MOD 1271-36, which catch every single wrong character and every swap of two neighbours.
/// 28 characters, digits and capitals only: version 2 of QR (25 modules) at level Q. It says nothing about
/// anyone. Each copy wipes itself from memory when it ends.
class CardCode {
  public:
    static constexpr std::size_t length = 28;

    /// A new code; no two are ever alike.
    [[nodiscard]] static CardCode random();

    /// The code in what a camera or scanner gave: capitals or small letters, hyphens anywhere, white space
    /// and one terminator around. nullopt for anything else, at a cost that does not grow with the text.
    [[nodiscard]] static std::optional<CardCode> parse(std::string_view text);

    CardCode(const CardCode&) = default;
    CardCode& operator=(const CardCode&) = default;
    ~CardCode();

    /// All of the code that may be stored.
    [[nodiscard]] domain::CardDigest digest() const;

    /// The code in clear, for drawing; valid while this code lives.
    [[nodiscard]] std::string_view text() const { return {text_.data(), text_.size()}; }

  private:
    using Bits = std::array<unsigned char, 16>;
    explicit CardCode(const Bits& bits);

    Bits bits_;
    std::array<char, length> text_;
};

}  // namespace oasis::card
