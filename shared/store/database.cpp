#include "shared/store/database.h"

#include "shared/store/location.h"
#include "shared/store/migrations.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/vfs.h>
#include <thread>
#include <unistd.h>

namespace oasis::store {

namespace {

using Kind = StorageError::Kind;

void refuse_network(const std::string& path) {
    const auto folder = std::filesystem::path{path}.parent_path();
    struct statfs where {};
    if (statfs(folder.c_str(), &where) != 0) {
        throw StorageError(Kind::missing, "database: the folder of the database does not exist");
    }
    if (is_network_file_system(where.f_type)) {
        throw StorageError(
            Kind::network_file_system,
            "database: the file lies on a network file system; put it on this machine's own disk");
    }
}

/// A file that is there is only asked about: closing a descriptor of it would drop the locks that another
/// connection of this program holds on it.
void ensure_file(const std::string& path, Database::IfMissing if_missing) {
    if (if_missing == Database::IfMissing::create) {
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (file >= 0) {
            ::close(file);
            return;
        }
        if (errno == ENOSPC || errno == EDQUOT)
            throw StorageError(Kind::full, "database: no room on the disk");
        if (errno == EACCES || errno == EROFS)
            throw StorageError(Kind::read_only, "database: the file may not be written");
    }
    if (::access(path.c_str(), R_OK | W_OK) == 0)
        return;
    switch (errno) {
    case ENOENT:
    case ENOTDIR:
        throw StorageError(Kind::missing, "database: there is no such file");
    case EACCES:
    case EROFS:
        throw StorageError(Kind::read_only, "database: the file may not be written");
    default:
        throw StorageError(Kind::io, "database: the file cannot be opened");
    }
}

/// One name for one file, however it was reached: the queue of writers lies beside that.
std::string real_path(const std::string& url) {
    const auto named = std::filesystem::absolute(station_path(url));
    std::error_code unknown;
    auto real = std::filesystem::weakly_canonical(named, unknown);
    return unknown ? named.string() : real.string();
}

void use_wal(Connection& connection) {
    auto statement = connection.query("PRAGMA journal_mode=WAL");
    statement.step();
    if (statement.text(0) != "wal")
        throw StorageError(Kind::other, "database: write-ahead log refused");
}

/// False at once where another program reads from the log: who waits in here holds the writers up.
bool cut_log(Connection& connection) {
    const Connection::NotWaiting now{connection};
    auto result = connection.query("PRAGMA wal_checkpoint(TRUNCATE)");
    result.step();
    return result.integer(0) == 0;
}

Connection opened(const std::string& path, WriterQueue& queue) {
    const WriterQueue::Turn turn{queue};  // two programs may start together on a new file
    auto connection = Connection::open(path);
    (void)schema_version(connection);  // before anything is changed in a file that is not ours
    use_wal(connection);
    migrate(connection, path);
    cut_log(connection);  // a program that was killed may have left old pages in it
    return connection;
}

}  // namespace

Database Database::open(const std::string& url, IfMissing if_missing) {
    auto path = real_path(url);
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

bool Database::cut_log() {
    constexpr std::chrono::milliseconds between{20};
    for (auto left = WriterQueue::patience / between; left > 0; --left) {
        if (store::cut_log(connection_))
            return true;
        std::this_thread::sleep_for(between);
    }
    return false;
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

void WriteTransaction::commit(const std::function<void()>& in_turn) {
    connection_.run(nested_ ? "RELEASE act" : "COMMIT");
    open_ = false;
    if (in_turn)
        in_turn();
    turn_.reset();
}

ReadTransaction::ReadTransaction(Database& database)
    : connection_(database.connection()), nested_(connection_.in_transaction()) {
    if (!nested_)
        connection_.run("BEGIN");
}

ReadTransaction::~ReadTransaction() {
    if (nested_ || !connection_.in_transaction())
        return;
    try {
        connection_.run("ROLLBACK");
    } catch (const StorageError&) {
        // Nothing was written; the engine ends it when the connection does.
    }
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
