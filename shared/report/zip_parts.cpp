#include "shared/report/zip_parts.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <zip.h>

namespace oasis::report {

namespace {

struct PartCloser {
    void operator()(zip_file_t* part) const { ::zip_fclose(part); }
};

constexpr unsigned most_parts = 4096;

/// The two ways of packing that a workbook may use (ISO/IEC 29500-2, on ZIP). Others take memory or time out of
/// all proportion to what they hold.
bool is_packed_as_usual(zip* archive, const std::string& part) {
    zip_stat_t stat;
    return ::zip_stat(archive, part.c_str(), 0, &stat) == 0 && (stat.valid & ZIP_STAT_COMP_METHOD) != 0 &&
           (stat.comp_method == ZIP_CM_STORE || stat.comp_method == ZIP_CM_DEFLATE);
}

/// The list of parts is read whole when a zip is opened: its length, at the end of the file, is looked at
/// before.
bool lists_too_many(const std::filesystem::path& file) {
    constexpr std::size_t longest_end = 22 + 65535;
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    std::string end(error ? 0 : std::min<std::size_t>(size, longest_end), '\0');
    std::ifstream input{file, std::ios::binary};
    input.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end);
    input.read(end.data(), static_cast<std::streamsize>(end.size()));
    constexpr std::string_view sign = "PK\x05\x06";
    for (auto at = end.find(sign); at != std::string::npos && at + 12 <= end.size();
         at = end.find(sign, at + 1)) {
        const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(end[at + offset]); };
        if ((static_cast<unsigned>(byte(11)) << 8 | byte(10)) > most_parts)
            return true;
    }
    return false;
}

}  // namespace

void ZipParts::Closer::operator()(zip* archive) const {
    ::zip_discard(archive);
}

std::optional<ZipParts> ZipParts::open(const std::filesystem::path& file) {
    if (lists_too_many(file))
        return std::nullopt;
    int error = 0;
    auto* archive = ::zip_open(file.c_str(), ZIP_RDONLY, &error);
    return archive ? std::optional{ZipParts{archive}} : std::nullopt;
}

bool ZipParts::has(const std::string& part) const {
    return ::zip_name_locate(archive_.get(), part.c_str(), 0) >= 0;
}

std::optional<TableFault> ZipParts::read(const std::string& part,
                                         const std::function<bool(std::string_view)>& take) {
    if (!is_packed_as_usual(archive_.get(), part))
        return TableFault::damaged;
    const std::unique_ptr<zip_file_t, PartCloser> opened{::zip_fopen(archive_.get(), part.c_str(), 0)};
    if (!opened)
        return TableFault::damaged;
    std::array<char, 65536> buffer;
    while (const auto got = ::zip_fread(opened.get(), buffer.data(), buffer.size())) {
        if (got < 0)
            return TableFault::damaged;
        const auto size = static_cast<std::size_t>(got);
        if (!spend(size))
            return TableFault::too_large;
        if (!take({buffer.data(), size}))
            return std::nullopt;
    }
    return std::nullopt;
}

bool ZipParts::spend(std::size_t bytes) {
    const bool enough = bytes <= budget_;
    budget_ -= enough ? bytes : budget_;
    return enough;
}

}  // namespace oasis::report
