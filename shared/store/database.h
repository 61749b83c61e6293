#pragma once
#include "shared/store/sqlite.h"
#include "shared/store/writer_queue.h"
#include <functional>
#include <string>

namespace oasis::store {

/// An open, migrated station file. Kiosk and console each open their own; one thread uses it at a time.
class Database {
  public:
    enum class IfMissing { create, refuse };

    /// `url` is `sqlite:PATH` or a bare path. A new file has mode 0600. Throws StorageError: missing,
    /// not_ours, newer_schema, network_file_system, busy, …
    [[nodiscard]] static Database open(const std::string& url, IfMissing = IfMissing::create);

    [[nodiscard]] Connection& connection() { return connection_; }
    [[nodiscard]] WriterQueue& queue() { return queue_; }
    [[nodiscard]] const std::string& path() const { return path_; }

    /// Differs from an earlier one when any program, this one included, has changed the station since.
    struct Version {
        std::int64_t by_others = 0;
        std::int64_t by_us = 0;
        bool operator==(const Version&) const = default;
    };
    [[nodiscard]] Version version();

    /// Moves the write-ahead log into the file and cuts it to nothing, so that no old page stays in it. False
    /// while another program reads from it (waits 5 s for that, and nobody for this).
    bool cut_log();

  private:
    Database(std::string path, WriterQueue queue, Connection connection)
        : path_(std::move(path)), queue_(std::move(queue)), connection_(std::move(connection)) {}

    std::string path_;
    WriterQueue queue_;
    Connection connection_;
};

/// The transaction of one act: takes the writers' turn, then begins; rolled back unless committed. Inside
/// another one it is a savepoint, so that a bulk load can join many acts in one.
class WriteTransaction {
  public:
    explicit WriteTransaction(Database& database);
    ~WriteTransaction();
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;
    /// `in_turn` runs when the change is in the file and no other writer's yet: it sees exactly this state.
    void commit(const std::function<void()>& in_turn = {});

  private:
    Connection& connection_;
    bool nested_;
    bool open_ = true;
    std::optional<WriterQueue::Turn> turn_;
};

/// One unchanging view for several reads; never waits for writers.
class ReadTransaction {
  public:
    explicit ReadTransaction(Database& database);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

  private:
    Connection& connection_;
    bool nested_;
};

/// True for file systems of other machines (NFS, SMB, 9P, Ceph …) and FUSE, by statfs' f_type: WAL and locks
/// cannot be trusted there.
[[nodiscard]] bool is_network_file_system(long type);

}  // namespace oasis::store
