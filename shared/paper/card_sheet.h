#pragma once
#include "shared/card/code.h"
#include "shared/card/gray.h"
#include "shared/paper/document.h"
#include <filesystem>
#include <string>

namespace oasis::paper {

/// What every card of a station says, already in the language of the card.
struct CardHouse {
    std::string brand;       // on the band: 润心家园 · 北苑站
    std::string found_line;  // 拾到请交回
    std::string phone;       // may be empty
};

/// One card: what stands on it and nothing else of a person.
struct CardFace {
    std::string display_name;
    std::string number;
    card::CardCode code;
};

/// CR80, the size of a bank card.
inline constexpr Size card_size{85.6, 54};

/// A whole number of dots at 150, 300 and 600 dpi, so that every module comes out alike on paper.
inline constexpr double card_module = 7 * 25.4 / 150;

/// One card on a white margin as a PNG of `dpi`, for a screen or a phone. Throws std::runtime_error.
void write_card_png(const std::filesystem::path& file, const CardHouse& house, const CardFace& face,
                    double dpi);

/// Cards on A4, two by five, in the order they are added, with cut marks beside them.
class CardSheet {
  public:
    static constexpr int per_page = 10;

    /// See Document.
    CardSheet(int file, CardHouse house, const std::string& title);

    void add(const CardFace& face);
    /// See Document.
    void finish();

    /// The part of a card around its QR code as a printer of `dpi` puts it down, drawn by the same hand as
    /// the sheet: for reading it again.
    [[nodiscard]] card::GrayPicture printed_qr(const CardFace& face, double dpi) const;

    /// Characters so far that no font of this machine can draw.
    [[nodiscard]] int missing_glyphs() const { return document_.canvas().missing_glyphs(); }

  private:
    Fonts fonts_;
    Document document_;
    CardHouse house_;
    int on_page_ = 0;
};

}  // namespace oasis::paper
