#include "shared/store/database.h"

#include "shared/store/location.h"
#include "shared/store/migrations.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/vfs.h>
#include <unistd.h>

namespace oasis::store {

namespace {

using Kind = StorageError::Kind;

void refuse_network(const std::string& path) {
    const auto folder = std::filesystem::path{path}.parent_path();
    struct statfs where {};
    if (statfs(folder.empty() ? "." : folder.c_str(), &where) != 0) {
        throw StorageError(Kind::missing, "database: the folder of the database does not exist");
    }
    if (is_network_file_system(where.f_type)) {
        throw StorageError(
            Kind::network_file_system,
            "database: the file lies on a network file system; put it on this machine's own disk");
    }
}

void ensure_file(const std::string& path, Database::IfMissing if_missing) {
    const int create = if_missing == Database::IfMissing::create ? O_CREAT : 0;
    const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC | create, 0600);
    if (file >= 0) {
        ::close(file);
        return;
    }
    switch (errno) {
    case ENOENT:
        throw StorageError(Kind::missing, "database: there is no such file");
    case ENOSPC:
        throw StorageError(Kind::full, "database: no room on the disk");
    case EACCES:
    case EROFS:
        throw StorageError(Kind::read_only, "database: the file may not be written");
    default:
        throw StorageError(Kind::io, "database: the file cannot be opened");
    }
}

void use_wal(Connection& connection) {
    auto statement = connection.query("PRAGMA journal_mode=WAL");
    statement.step();
    if (statement.text(0) != "wal")
        throw StorageError(Kind::other, "database: write-ahead log refused");
}

Connection opened(const std::string& path, WriterQueue& queue) {
    const WriterQueue::Turn turn{queue};  // two programs may start together on a new file
    auto connection = Connection::open(path);
    (void)schema_version(connection);  // before anything is changed in a file that is not ours
    use_wal(connection);
    migrate(connection, path);
    return connection;
}

}  // namespace

Database Database::open(const std::string& url, IfMissing if_missing) {
    auto path = station_path(url).string();
    refuse_network(path);
    ensure_file(path, if_missing);
    WriterQueue queue{path + "-queue"};
    auto connection = opened(path, queue);
    return {std::move(path), std::move(queue), std::move(connection)};
}

Database::Version Database::version() {
    auto statement = connection_.query("PRAGMA data_version");
    statement.step();
    return {statement.integer(0), connection_.total_changes()};
}

WriteTransaction::WriteTransaction(Database& database)
    : connection_(database.connection()), nested_(connection_.in_transaction()) {
    if (!nested_)
        turn_.emplace(database.queue());
    connection_.run(nested_ ? "SAVEPOINT act" : "BEGIN IMMEDIATE");
}

WriteTransaction::~WriteTransaction() {
    if (!open_ || !connection_.in_transaction())
        return;  // a full disk has rolled back by itself
    try {
        if (nested_)
            connection_.run("ROLLBACK TO act");
        connection_.run(nested_ ? "RELEASE act" : "ROLLBACK");
    } catch (const StorageError&) {
        // The fault that led here is already on its way; the engine undoes the rest when it recovers.
    }
}

void WriteTransaction::commit() {
    connection_.run(nested_ ? "RELEASE act" : "COMMIT");
    open_ = false;
    turn_.reset();
}

ReadTransaction::ReadTransaction(Database& database)
    : connection_(database.connection()), nested_(connection_.in_transaction()) {
    if (!nested_)
        connection_.run("BEGIN");
}

ReadTransaction::~ReadTransaction() {
    if (!nested_ && connection_.in_transaction())
        connection_.run("ROLLBACK");
}

bool is_network_file_system(long type) {
    constexpr std::array<unsigned long, 11> remote{
        0x6969,      // NFS
        0x517B,      // SMB
        0xFF534D42,  // CIFS
        0xFE534D42,  // SMB2
        0x65735546,  // FUSE
        0x01021997,  // 9P
        0x00C36400,  // Ceph
        0x5346414F,  // AFS
        0x73757245,  // Coda
        0x564C,      // NCP
        0x7461636F,  // OCFS2
    };
    return std::ranges::find(remote, static_cast<unsigned long>(type) & 0xFFFFFFFFUL) != remote.end();
}

}  // namespace oasis::store
