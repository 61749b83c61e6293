#pragma once
#include "shared/report/table.h"
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace oasis::report {

/// The parts of a zip file, inflated piece by piece under one budget for all of them.
class ZipParts {
  public:
    /// nullopt where the file is no zip, or lists more parts than any workbook has.
    [[nodiscard]] static std::optional<ZipParts> open(const std::filesystem::path& file);

    [[nodiscard]] bool has(const std::string& part) const;

    /// Hands the part's bytes on until its end or until `take` answers false, which is no fault.
    /// `damaged` for a part that is not there or does not inflate to what the file says; `too_large` when
    /// the budget is spent.
    [[nodiscard]] std::optional<TableFault> read(const std::string& part,
                                                 const std::function<bool(std::string_view)>& take);

    /// Takes from the budget what is laborious beyond its bytes. False when it is spent.
    [[nodiscard]] bool spend(std::size_t bytes);

  private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    explicit ZipParts(zip* archive) : archive_(archive) {}

    std::unique_ptr<zip, Closer> archive_;
    std::size_t budget_ = most_inflated_bytes;
};

}  // namespace oasis::report
