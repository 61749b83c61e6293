#pragma once
#include <span>
#include <string>

namespace oasis::store::test {

/// Bytes to look for, kept in a form in which a scan of memory does not find them here.
class Sought {
  public:
    explicit Sought(std::span<const unsigned char> bytes);
    /// How many places of this process's memory hold them.
    [[nodiscard]] int places() const;

  private:
    std::string masked_;
};

}  // namespace oasis::store::test
