#include "shared/store/paper_blobs.h"

#include "shared/store/database.h"
#include "shared/trust/digest.h"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

namespace oasis::store {

namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<unsigned char>;
using Kind = StorageError::Kind;

constexpr auto passing = ".part";  // ends the name of a blob that is still being written

StorageError fault(const char* what) {
    return {errno == ENOSPC || errno == EDQUOT ? Kind::full : Kind::io, std::string{"papers: "} + what};
}

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { ::close(number_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return number_; }

  private:
    int number_;
};

void write_all(int file, const Bytes& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const auto written = ::write(file, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            throw fault("the paper cannot be written");
        done += static_cast<std::size_t>(written);
    }
}

void sync_folder(const fs::path& folder) {
    const Descriptor opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (opened.get() < 0 || ::fsync(opened.get()) != 0)
        throw fault("the folder cannot be secured on the disk");
}

std::optional<Bytes> all_bytes(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file)
        return std::nullopt;
    return Bytes{std::istreambuf_iterator<char>{file}, {}};
}

std::string name_of(const Bytes& bytes) {
    return trust::digest(std::as_bytes(std::span{bytes}));
}

std::vector<std::string> erased_papers(Database& database) {
    std::vector<std::string> erased;
    auto row = database.connection().query("SELECT body FROM journal WHERE act = 'erase_participant'");
    while (row.step()) {
        try {
            const auto body = nlohmann::json::parse(row.text(0));
            for (const auto& hash : body.at("papers"))
                erased.push_back(hash.get<std::string>());
        } catch (const nlohmann::json::exception&) {
            continue;  // a body that makes no sense is verify's to name
        }
    }
    return erased;
}

bool older_than_an_hour(const fs::path& path, domain::Instant now) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return false;
    const domain::Instant changed{std::chrono::seconds{status.st_mtim.tv_sec}};
    return now - changed > std::chrono::hours{1};
}

}  // namespace

fs::path papers_folder(const Database& database) {
    return fs::path{database.path()}.parent_path() / "papers";
}

std::vector<std::string> paper_hashes(Database& database) {
    std::vector<std::string> hashes;
    auto row = database.connection().query("SELECT hash FROM paper ORDER BY hash");
    while (row.step())
        hashes.push_back(row.text(0));
    return hashes;
}

BlobState blob_state(const fs::path& folder, const std::string& hash) {
    const auto bytes = all_bytes(folder / hash);
    if (!bytes)
        return BlobState::missing;
    return name_of(*bytes) == hash ? BlobState::good : BlobState::differs;
}

std::optional<Bytes> read_blob(const fs::path& folder, const std::string& hash) {
    auto bytes = all_bytes(folder / hash);
    return bytes && name_of(*bytes) == hash ? std::move(bytes) : std::nullopt;
}

std::string write_blob(const fs::path& folder, const Bytes& bytes) {
    if (::mkdir(folder.c_str(), 0700) == 0)
        sync_folder(folder.parent_path());
    else if (errno != EEXIST)
        throw fault("the folder cannot be made");
    auto hash = name_of(bytes);
    const auto path = folder / hash;
    const auto part = path.string() + passing;
    {
        const Descriptor file{::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)};
        if (file.get() < 0)
            throw fault("the paper cannot be written");
        write_all(file.get(), bytes);
        if (::fsync(file.get()) != 0)
            throw fault("the paper cannot be secured on the disk");
    }
    if (::link(part.c_str(), path.c_str()) != 0 && errno != EEXIST)
        throw fault("the paper cannot be put in its place");
    sync_folder(folder);
    return hash;
}

void keep_blob(const fs::path& folder, const std::string& hash) {
    (void)unlink_papers(folder, {hash + passing});
}

void drop_blob(const fs::path& folder, const std::string& hash) {
    (void)unlink_papers(folder, {hash, hash + passing});
}

int sweep_papers(Database& database, domain::Instant now) {
    const auto folder = papers_folder(database);
    std::vector<std::string> unfinished;
    std::error_code none_there;
    for (const auto& entry : fs::directory_iterator{folder, none_there})
        if (entry.path().extension() == passing && older_than_an_hour(entry.path(), now))
            unfinished.push_back(entry.path().stem().string());
    // Asked after the ages: a row that comes now belongs to a blob that is too young to go.
    const auto known = paper_hashes(database);
    auto gone = erased_papers(database);
    for (const auto& hash : unfinished) {
        gone.push_back(hash + passing);
        if (!std::ranges::binary_search(known, hash))
            gone.push_back(hash);
    }
    return unlink_papers(folder, gone);
}

int unlink_papers(const fs::path& folder, const std::vector<std::string>& hashes) {
    return static_cast<int>(std::ranges::count_if(hashes, [&](const std::string& hash) {
        std::error_code ignored;
        return fs::remove(folder / hash, ignored);
    }));
}

}  // namespace oasis::store
