#include "shared/store/backup_folder.h"

#include "shared/domain/backup.h"
#include "shared/store/durable.h"
#include "shared/store/paper_blobs.h"
#include <algorithm>
#include <cctype>
#include <fcntl.h>
#include <sys/stat.h>

namespace oasis::store {

namespace {

namespace fs = std::filesystem;
constexpr std::chrono::days longest_unnamed{396};  // longer than any backup stays

bool is_hash(const std::string& name) {
    return name.size() == 64 && std::ranges::all_of(name, [](unsigned char sign) { return std::isxdigit(sign) != 0; });
}

timespec time_of(domain::Instant at) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
    return {seconds.time_since_epoch().count(), std::chrono::nanoseconds{at - seconds}.count()};
}

void mark_named(const fs::path& blob, domain::Instant now) {
    const timespec times[] = {time_of(now), time_of(now)};
    ::utimensat(AT_FDCWD, blob.c_str(), times, 0);  // where a file system keeps no time, blobs stay longer
}

bool long_unnamed(const fs::path& blob, domain::Instant now) {
    struct stat about {};
    return ::stat(blob.c_str(), &about) == 0 &&
           now - domain::Instant{std::chrono::seconds{about.st_mtim.tv_sec}} > longest_unnamed;
}

bool same_size(const fs::path& one, const fs::path& other) {
    std::error_code unknown, too;
    return fs::file_size(one, unknown) == fs::file_size(other, too) && !unknown && !too;
}

}  // namespace

fs::path papers_beside(const fs::path& file) {
    return file.parent_path() / "papers";
}

int carry_papers(const std::vector<std::string>& hashes, const fs::path& from, const fs::path& to, Known known) {
    if (hashes.empty())
        return 0;
    fs::create_directories(to);
    const auto is_there = [&](const std::string& hash) {
        return known == Known::by_hash ? blob_state(to, hash) == BlobState::good : same_size(from / hash, to / hash);
    };
    int missing = 0;
    for (const auto& hash : hashes) {
        if (!is_hash(hash))
            ++missing;
        else if (is_there(hash))
            continue;
        else if (blob_state(from, hash) == BlobState::good)
            copy_for_good(from / hash, to / hash);
        else
            ++missing;
    }
    return missing;
}

void let_papers_run_out(const std::vector<std::string>& named, const fs::path& papers, domain::Instant now) {
    if (!fs::exists(papers))
        return;
    for (const auto& hash : named) {
        if (is_hash(hash))
            mark_named(papers / hash, now);
    }
    for (const auto& file : fs::directory_iterator{papers}) {
        if (file.is_regular_file() && is_hash(file.path().filename().string()) && long_unnamed(file.path(), now))
            fs::remove(file.path());
    }
}

void prune_backups(const fs::path& folder, const std::string& station_code, const domain::Zone& zone,
                   domain::Instant now) {
    std::vector<domain::Instant> made;
    std::vector<fs::path> unfinished;
    for (const auto& file : fs::directory_iterator{folder}) {
        const auto name = file.path().filename().string();
        if (const auto at = domain::backup_made_at(name, station_code))
            made.push_back(*at);
        else if (name.ends_with(".part") &&
                 domain::backup_made_at(name.substr(0, name.size() - 5), station_code))
            unfinished.push_back(file.path());
    }
    for (const auto at : domain::outdated_backups(made, zone, now))
        fs::remove(folder / domain::backup_name(station_code, at));
    for (const auto& file : unfinished)
        fs::remove(file);
    sync_folder(folder);
}

}  // namespace oasis::store
