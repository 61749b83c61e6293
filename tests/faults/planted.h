#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Looks for values that must not be anywhere, however they may be written down.
namespace oasis::test {

class Planted {
  public:
    /// Each value as UTF-8, UTF-16 of both kinds, and as hex digits of these, small and capital.
    explicit Planted(const std::vector<std::string>& values);

    /// The first found in these bytes, by its place in the list and its form; empty when there is none.
    [[nodiscard]] std::string found_in(std::string_view bytes) const;
    [[nodiscard]] std::string found_in_file(const std::filesystem::path& file) const;

  private:
    struct Needle {
        std::string bytes;
        std::string what;
    };
    void add(std::string bytes, const std::string& what);

    std::vector<Needle> needles_;
    std::vector<std::vector<std::uint32_t>> by_start_;  // needles by their first two bytes
};

}  // namespace oasis::test
