#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

/// The one door to the engine. No other file knows which engine runs.
namespace oasis::store {

/// A fault of the machinery. What an act refuses is a value, never this. The text never carries bound values.
class StorageError : public std::runtime_error {
  public:
    enum class Kind {
        busy,                 // another writer held the file for more than 5 s: try again
        full,                 // no room on the disk
        io,                   // the disk or the file system failed
        corrupt,              // the file is damaged
        constraint,           // a caller's mistake that the schema caught
        read_only,            // the file may not be written
        missing,              // there is no such file
        not_ours,             // a file, but not a station of this program
        newer_schema,         // made by a newer version of this program
        network_file_system,  // locks cannot be trusted there
        not_permitted,        // the actor's account may not do this: store/act.h
        keys_changed,         // the rings are not those the session opened: sign in anew
        other,
    };
    StorageError(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
    [[nodiscard]] Kind kind() const { return kind_; }

  private:
    Kind kind_;
};

/// A prepared statement at work: values are bound in order, rows read in order. It goes back to its
/// connection's cache when it ends, and must end before the connection does.
class Statement {
  public:
    Statement(Statement&&) noexcept = default;
    Statement& operator=(Statement&&) = delete;

    /// True while there is a row to read.
    bool step();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// Valid until the next step.
    [[nodiscard]] std::span<const std::byte> blob(int column) const;
    /// A copy of the blob, as the functions of trust take it.
    [[nodiscard]] std::vector<unsigned char> bytes(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optional_integer(int column) const;

  private:
    friend class Connection;
    struct Prepared;
    struct Return {
        void operator()(Prepared* prepared) const;
    };
    explicit Statement(Prepared& prepared);

    void bind_value(std::nullptr_t);
    void bind_value(std::int64_t value);
    void bind_value(double value);
    void bind_value(std::string_view value);
    void bind_value(std::span<const std::byte> value);
    void bind_value(const std::vector<unsigned char>& value) { bind_value(std::as_bytes(std::span{value})); }
    void bind_value(int value) { bind_value(std::int64_t{value}); }
    void bind_value(bool value) { bind_value(std::int64_t{value ? 1 : 0}); }
    void bind_value(const char* value) { bind_value(std::string_view{value}); }
    void bind_value(const std::string& value) { bind_value(std::string_view{value}); }
    template <class T>
    void bind_value(const std::optional<T>& value) {
        if (value)
            bind_value(*value);
        else
            bind_value(nullptr);
    }

    std::unique_ptr<Prepared, Return> prepared_;
    int bound_ = 0;
};

/// An open database file, used by one thread at a time.
class Connection {
  public:
    /// Opens an existing file with: busy timeout 5 s, foreign keys, synchronous=FULL, recursive triggers, no
    /// trust in the schema's functions, what is deleted overwritten with zeros.
    static Connection open(const std::string& path);
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    /// A statement with its values bound (copied), ready to step. Prepared once per connection and text.
    template <class... Values>
    [[nodiscard]] Statement query(std::string_view sql, const Values&... values) {
        auto statement = prepare(sql);
        (statement.bind_value(values), ...);
        return statement;
    }
    /// Runs a statement to its end. Returns how many rows it changed.
    template <class... Values>
    std::int64_t run(std::string_view sql, const Values&... values) {
        query(sql, values...).step();
        return changes();
    }
    /// Runs an INSERT of one row. Returns the id that the engine gave it.
    template <class... Values>
    std::int64_t insert(std::string_view sql, const Values&... values) {
        query(sql, values...).step();
        return last_id();
    }
    /// Several statements without values, such as a migration.
    void script(const std::string& sql);

    /// While it lives, a lock that another program holds is refused at once instead of waited for.
    class NotWaiting {
      public:
        explicit NotWaiting(Connection& connection);
        ~NotWaiting();
        NotWaiting(const NotWaiting&) = delete;
        NotWaiting& operator=(const NotWaiting&) = delete;

      private:
        Connection& connection_;
    };

    /// Writes what this connection sees over all of `target`. Inside a read transaction that is its view,
    /// whatever others write meanwhile; none of them waits. False: stopped, and `target` is of no use.
    [[nodiscard]] bool copy_to(Connection& target, const std::stop_token& stop = {});
    /// The engine's own check of every page, index and constraint.
    [[nodiscard]] bool is_whole();

    [[nodiscard]] bool in_transaction() const;
    /// Rows changed by this connection since it was opened.
    [[nodiscard]] std::int64_t total_changes() const;

  private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    explicit Connection(sqlite3* handle);
    [[nodiscard]] Statement prepare(std::string_view sql);
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] std::int64_t last_id() const;

    std::unique_ptr<sqlite3, Close> handle_;
    std::unordered_map<std::string_view, std::unique_ptr<Statement::Prepared>> prepared_;
};

}  // namespace oasis::store
