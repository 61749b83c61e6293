#pragma once
#include <filesystem>
#include <string_view>

/// Files that are whole or not there, whatever is pulled out in between. Faults are StorageError.
namespace oasis::store {

/// On the disk: the file's content.
void sync_file(const std::filesystem::path& file);
/// On the disk: which files a folder holds.
void sync_folder(const std::filesystem::path& folder);
/// Puts a finished file in the place of `to`, at once and for good. Both lie on one file system.
void rename_for_good(const std::filesystem::path& from, const std::filesystem::path& to);
/// A copy under a new name, mode 0600, whole or not there.
void copy_for_good(const std::filesystem::path& from, const std::filesystem::path& to);
/// A small text in the place of what was there.
void write_for_good(const std::filesystem::path& file, std::string_view text);

/// A new, empty file of mode 0600, for a library that opens by name.
void create_private(const std::filesystem::path& file);

}  // namespace oasis::store
