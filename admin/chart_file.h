#pragma once
#include "admin/chart.h"
#include <filesystem>
#include <string>

namespace oasis::admin {

struct WrittenChart {
    std::filesystem::path path;
    std::string fault;  // empty: written
};
/// The chart as a PNG picture with its title over it and its foot under it, mode 0600.
[[nodiscard]] WrittenChart write_chart(const std::filesystem::path&, const ChartPicture&);

}  // namespace oasis::admin
