#include "shared/store/copies.h"

#include "shared/store/durable.h"
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace oasis::store {

namespace {

namespace fs = std::filesystem;

void sweep(const fs::path& folder) {
    std::error_code ignored;  // what cannot go now goes next time
    for (const auto& left : fs::directory_iterator{folder, ignored})
        fs::remove_all(left.path(), ignored);
}

}  // namespace

std::optional<CopiesFolder> CopiesFolder::take(const fs::path& database) {
    auto folder = database;
    folder += "-copies";
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        throw StorageError(StorageError::Kind::io, "the folder for copies beside the database cannot be made");
    trust::Descriptor held{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!held)
        throw StorageError(StorageError::Kind::io, "the folder for copies beside the database cannot be opened");
    if (::flock(held.get(), LOCK_EX | LOCK_NB) != 0)
        return std::nullopt;
    sweep(folder);
    return CopiesFolder{std::move(folder), std::move(held)};
}

CopiesFolder::~CopiesFolder() {
    if (held_)
        sweep(path_);
}

bool copy_compact(Connection& source, const CopiesFolder& copies, const fs::path& to, const std::stop_token& stop) {
    const auto pages = copies.file("pages");
    create_private(pages);
    auto raw = Connection::open(pages.string());
    raw.script("PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF");  // it ends with this function
    if (!source.copy_to(raw, stop))
        return false;
    create_private(to);
    raw.run("VACUUM INTO ?", to.string());
    return true;
}

}  // namespace oasis::store
