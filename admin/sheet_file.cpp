#include "admin/sheet_file.h"

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace oasis::admin {

namespace {

constexpr std::string_view suffix = ".oasis-part";

void check(bool good) {
    if (!good)
        throw std::system_error(errno, std::generic_category());
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : ".";
}

/// False when another process has the file. A file system without locks gives every file to everyone.
bool lock(int descriptor, int how) {
    return flock(descriptor, how) == 0 || errno != EWOULDBLOCK;
}

/// The tag in a temporary name of `out`; nullopt for other files.
std::optional<std::string> tag_in(const std::string& name, const std::filesystem::path& out) {
    const auto prefix = out.filename().string() + ".";
    if (!name.starts_with(prefix) || !name.ends_with(suffix) || name.size() <= prefix.size() + suffix.size())
        return std::nullopt;
    return name.substr(prefix.size(), name.size() - prefix.size() - suffix.size());
}

}  // namespace

SheetFile SheetFile::create(const std::filesystem::path& out, const std::string& tag) {
    const auto part = folder_of(out) / (out.filename().string() + "." + tag + std::string{suffix});
    while (true) {
        const int file = open(part.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        check(file >= 0);
        SheetFile made{file, tag, part, out};
        // Before the lock held, someone clearing up may have taken the empty file for a leftover.
        struct stat state {};
        if (lock(file, LOCK_EX) && fstat(file, &state) == 0 && state.st_nlink > 0)
            return made;
    }
}

std::vector<SheetFile> SheetFile::leftovers(const std::filesystem::path& out) {
    std::vector<SheetFile> found;
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator{folder_of(out), unreadable}) {
        const auto tag = tag_in(entry.path().filename().string(), out);
        const int file = tag ? open(entry.path().c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW) : -1;
        if (file < 0)
            continue;
        SheetFile leftover{file, *tag, entry.path(), out};
        leftover.keep();
        if (lock(file, LOCK_EX | LOCK_NB))
            found.push_back(std::move(leftover));
    }
    return found;
}

SheetFile& SheetFile::operator=(SheetFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(kept_, other.kept_);
    std::swap(tag_, other.tag_);
    std::swap(part_, other.part_);
    std::swap(out_, other.out_);
    return *this;
}

SheetFile::~SheetFile() {
    if (descriptor_ < 0)
        return;
    if (!kept_)
        unlink(part_.c_str());
    close(descriptor_);
}

void SheetFile::sync() {
    check(fsync(descriptor_) == 0);
    sync_folder();
}

void SheetFile::publish() {
    check(rename(part_.c_str(), out_.c_str()) == 0);
    kept_ = true;
    sync_folder();
}

void SheetFile::sync_folder() const {
    const int folder = open(folder_of(out_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    check(folder >= 0);
    const bool synced = fsync(folder) == 0 || errno == EINVAL;  // some file systems sync no folders
    close(folder);
    check(synced);
}

}  // namespace oasis::admin
