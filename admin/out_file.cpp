#include "admin/out_file.h"

#include "shared/store/sqlite.h"
#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace oasis::admin {

std::optional<std::string>
write_out(const std::filesystem::path& out,
          const std::function<std::optional<std::string>(const SheetFile&)>& fill) {
    try {
        for (auto& leftover : SheetFile::leftovers(out))
            leftover.discard();  // of an export that was stopped: nobody will ever read it
        auto file = SheetFile::create(out, std::to_string(::getpid()));
        if (auto why = fill(file))
            return why;
        file.sync();
        file.publish();
        return std::nullopt;
    } catch (const std::system_error& error) {
        return error.code().message();
    }
}

std::optional<std::string> draw_out(const std::filesystem::path& out,
                                    const std::function<void(const SheetFile&)>& draw) {
    return write_out(out, [&](const SheetFile& file) -> std::optional<std::string> {
        try {
            draw(file);
            return std::nullopt;
        } catch (const std::system_error&) {  // of the disk: write_out has words for it
            throw;
        } catch (const store::StorageError&) {
            throw;
        } catch (const std::runtime_error& error) {
            return error.what();
        }
    });
}

std::optional<std::string> write_all(const SheetFile& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file.descriptor(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return std::generic_category().message(errno);
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return std::nullopt;
}

}  // namespace oasis::admin
