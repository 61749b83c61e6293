#include "shared/store/durable.h"

#include "shared/store/sqlite.h"
#include "shared/trust/child.h"
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace oasis::store {

namespace {

using trust::Descriptor;
namespace fs = std::filesystem;

/// Names the file's kind of trouble, never its content.
[[noreturn]] void fail(const fs::path& file) {
    using Kind = StorageError::Kind;
    const auto kind = errno == ENOSPC || errno == EDQUOT  ? Kind::full
                      : errno == EACCES || errno == EROFS ? Kind::read_only
                                                          : Kind::io;
    throw StorageError(kind, "file " + file.filename().string() + ": error " + std::to_string(errno));
}

Descriptor open_or_fail(const fs::path& file, int flags) {
    Descriptor opened{::open(file.c_str(), flags | O_CLOEXEC, 0600)};
    if (!opened)
        fail(file);
    return opened;
}

void write_all(const Descriptor& to, std::string_view bytes, const fs::path& file) {
    while (!bytes.empty()) {
        const auto count = ::write(to.get(), bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            fail(file);
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
}

/// Under what name a file is written before it is whole.
fs::path unfinished(const fs::path& file) {
    auto part = file;
    part += ".part";
    return part;
}

}  // namespace

void sync_file(const fs::path& file) {
    const auto opened = open_or_fail(file, O_RDONLY);
    if (::fsync(opened.get()) != 0)
        fail(file);
}

void sync_folder(const fs::path& folder) {
    const auto opened = open_or_fail(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
    if (::fsync(opened.get()) != 0 && errno != EINVAL)  // some file systems of memory sticks know no such thing
        fail(folder);
}

void rename_for_good(const fs::path& from, const fs::path& to) {
    sync_file(from);
    if (::rename(from.c_str(), to.c_str()) != 0)
        fail(to);
    sync_folder(to.parent_path());
}

void copy_for_good(const fs::path& from, const fs::path& to) {
    const auto part = unfinished(to);
    const auto source = open_or_fail(from, O_RDONLY);
    {
        const auto target = open_or_fail(part, O_WRONLY | O_CREAT | O_TRUNC);
        std::string piece(1 << 16, '\0');
        for (ssize_t count = 0; (count = ::read(source.get(), piece.data(), piece.size())) != 0;) {
            if (count < 0 && errno != EINTR)
                fail(from);
            write_all(target, std::string_view{piece}.substr(0, static_cast<std::size_t>(std::max<ssize_t>(count, 0))),
                      part);
        }
    }
    rename_for_good(part, to);
}

void write_for_good(const fs::path& file, std::string_view text) {
    const auto part = unfinished(file);
    write_all(open_or_fail(part, O_WRONLY | O_CREAT | O_TRUNC), text, part);
    rename_for_good(part, file);
}

void create_private(const fs::path& file) {
    (void)open_or_fail(file, O_WRONLY | O_CREAT | O_EXCL);
}

}  // namespace oasis::store
