#pragma once
#include <cstdint>
#include <vector>

namespace oasis::card {

/// What is known of a module before anything is read.
enum class Known : std::uint8_t { nothing, dark, light };

/// The fixed patterns of a QR code of one version: finders, timing, alignment, version bits.
class QrLayout {
  public:
    /// `version` 1 to 40.
    explicit QrLayout(int version);
    int size() const { return size_; }
    /// Also the ring of one light module outside: x and y from -1 to size.
    Known at(int x, int y) const { return cells_[std::size_t((y + 1) * (size_ + 2) + x + 1)]; }
    struct Cell {
        int x, y;
        bool dark;
    };
    /// All that are known, the ring included.
    const std::vector<Cell>& known() const { return known_; }

  private:
    void set(int x, int y, bool dark) {
        cells_[std::size_t((y + 1) * (size_ + 2) + x + 1)] = dark ? Known::dark : Known::light;
    }
    void add_finder(int x, int y);
    void add_alignments(int version);
    void add_version(int version);

    int size_;
    std::vector<Known> cells_;
    std::vector<Cell> known_;
};

/// One finder pattern and the light ring round it: is the module at (x, y) from its middle dark? -4 to 4.
bool finder_is_dark(int x, int y);

}  // namespace oasis::card
