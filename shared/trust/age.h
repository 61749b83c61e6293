#pragma once
#include "shared/trust/age_file.h"
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

/// Sealing by the stock `age` program, driven by pipes and descriptors: no shell, nothing but public keys on its
/// command line. Any office can open what it made without this program (age_open.h). Throws std::runtime_error
/// when age is missing or refuses.
namespace oasis::trust {

[[nodiscard]] std::vector<unsigned char> age_seal(std::span<const unsigned char> plain,
                                                  const std::string& recipient);

/// Seals the file `plain` into a new file `sealed`, mode 0600, on the disk when done: each of the recipients
/// ("age1…") opens it alone.
[[nodiscard]] AgeEnd age_seal_file(const std::filesystem::path& plain, const std::filesystem::path& sealed,
                                   const std::vector<std::string>& recipients, const std::stop_token& stop = {});

}  // namespace oasis::trust
