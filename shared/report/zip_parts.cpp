#include "shared/report/zip_parts.h"

#include <array>
#include <zip.h>

namespace oasis::report {

namespace {

struct PartCloser {
    void operator()(zip_file_t* part) const { ::zip_fclose(part); }
};

}  // namespace

void ZipParts::Closer::operator()(zip* archive) const {
    ::zip_discard(archive);
}

std::optional<ZipParts> ZipParts::open(const std::filesystem::path& file) {
    int error = 0;
    auto* archive = ::zip_open(file.c_str(), ZIP_RDONLY, &error);
    return archive ? std::optional{ZipParts{archive}} : std::nullopt;
}

bool ZipParts::has(const std::string& part) const {
    return ::zip_name_locate(archive_.get(), part.c_str(), 0) >= 0;
}

std::optional<TableFault> ZipParts::read(const std::string& part,
                                         const std::function<bool(std::string_view)>& take) {
    const std::unique_ptr<zip_file_t, PartCloser> opened{::zip_fopen(archive_.get(), part.c_str(), 0)};
    if (!opened)
        return TableFault::damaged;
    std::array<char, 65536> buffer;
    while (const auto got = ::zip_fread(opened.get(), buffer.data(), buffer.size())) {
        if (got < 0)
            return TableFault::damaged;
        const auto size = static_cast<std::size_t>(got);
        if (size > budget_)
            return TableFault::too_large;
        budget_ -= size;
        if (!take({buffer.data(), size}))
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace oasis::report
