#pragma once
#include <filesystem>
#include <string>
#include <vector>

/// Programs of others that look at what we drew.
namespace witness {

/// What a shell command writes to standard output, as lines; throws std::runtime_error unless it exits 0.
std::vector<std::string> output(const std::string& command);

/// Every QR text that zbarimg finds on all pages of a PDF printed at `dpi`, sorted.
std::vector<std::string> codes_on_paper(const std::filesystem::path& pdf, int dpi);

/// All text of a PDF as pdftotext reads it.
std::string text_of(const std::filesystem::path& pdf);

}  // namespace witness
