#include "shared/store/sqlite.h"

#include <algorithm>
#include <cerrno>
#include <sqlite3.h>

namespace oasis::store {

namespace {

StorageError::Kind kind_of(sqlite3* handle, int code) {
    using Kind = StorageError::Kind;
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Kind::busy;
    case SQLITE_FULL:
        return Kind::full;
    case SQLITE_IOERR:
        return sqlite3_system_errno(handle) == ENOSPC ? Kind::full : Kind::io;
    case SQLITE_CORRUPT:
        return Kind::corrupt;
    case SQLITE_NOTADB:
        return Kind::not_ours;
    case SQLITE_CONSTRAINT:
        return Kind::constraint;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Kind::read_only;
    case SQLITE_CANTOPEN:  // that the file is there has been seen: its log or its folder is meant
        return Kind::io;
    default:
        return Kind::other;
    }
}

/// SQLite's own texts name tables and columns, never values.
void check(sqlite3* handle, int code) {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return;
    throw StorageError(kind_of(handle, code), std::string{"database: "} + sqlite3_errmsg(handle));
}

constexpr int patience_ms = 5000;

}  // namespace

struct Statement::Prepared {
    sqlite3_stmt* handle = nullptr;
    bool cached = true;
    bool in_use = false;

    explicit Prepared(sqlite3_stmt* statement) : handle(statement) {}
    ~Prepared() { sqlite3_finalize(handle); }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    void checked(int code) const { check(sqlite3_db_handle(handle), code); }
};

Statement::Statement(Prepared& prepared) : prepared_(&prepared) {
    prepared_->in_use = true;
}

void Statement::Return::operator()(Prepared* prepared) const {
    if (!prepared->cached) {
        delete prepared;
        return;
    }
    sqlite3_reset(prepared->handle);
    sqlite3_clear_bindings(prepared->handle);
    prepared->in_use = false;
}

bool Statement::step() {
    const int code = sqlite3_step(prepared_->handle);
    prepared_->checked(code);
    return code == SQLITE_ROW;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(prepared_->handle, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(prepared_->handle, column);
}

std::string Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(prepared_->handle, column));
    if (!bytes)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(prepared_->handle, column))};
}

std::span<const std::byte> Statement::blob(int column) const {
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(prepared_->handle, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(prepared_->handle, column))};
}

std::vector<unsigned char> Statement::bytes(int column) const {
    const auto span = blob(column);
    std::vector<unsigned char> copy(span.size());
    std::ranges::copy(std::span{reinterpret_cast<const unsigned char*>(span.data()), span.size()},
                      copy.begin());
    return copy;
}

std::optional<std::int64_t> Statement::optional_integer(int column) const {
    if (sqlite3_column_type(prepared_->handle, column) == SQLITE_NULL)
        return std::nullopt;
    return integer(column);
}

void Statement::bind_value(std::nullptr_t) {
    prepared_->checked(sqlite3_bind_null(prepared_->handle, ++bound_));
}

void Statement::bind_value(std::int64_t value) {
    prepared_->checked(sqlite3_bind_int64(prepared_->handle, ++bound_, value));
}

void Statement::bind_value(double value) {
    prepared_->checked(sqlite3_bind_double(prepared_->handle, ++bound_, value));
}

void Statement::bind_value(std::string_view value) {
    const char* text =
        value.data() ? value.data() : "";  // an empty view may have no address; that is not NULL
    prepared_->checked(
        sqlite3_bind_text64(prepared_->handle, ++bound_, text, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind_value(std::span<const std::byte> value) {
    prepared_->checked(
        sqlite3_bind_blob64(prepared_->handle, ++bound_, value.data(), value.size(), SQLITE_TRANSIENT));
}

Connection Connection::open(const std::string& path) {
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Connection connection{handle};
    check(handle, code);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, patience_ms);
    connection.script("PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON; "
                      "PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON;");
    return connection;
}

Connection::Connection(sqlite3* handle) : handle_(handle) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() {
    prepared_.clear();
}

Connection::NotWaiting::NotWaiting(Connection& connection) : connection_(connection) {
    sqlite3_busy_timeout(connection_.handle_.get(), 0);
}
Connection::NotWaiting::~NotWaiting() {
    sqlite3_busy_timeout(connection_.handle_.get(), patience_ms);
}

void Connection::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Statement Connection::prepare(std::string_view sql) {
    auto found = prepared_.find(sql);
    const bool cached = found != prepared_.end();
    if (cached && !found->second->in_use)
        return Statement{*found->second};
    sqlite3_stmt* handle = nullptr;
    check(handle_.get(), sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &handle, nullptr));
    auto prepared = std::make_unique<Statement::Prepared>(handle);
    if (cached) {  // the same text is at work further up: this one is its own and ends with its use
        prepared->cached = false;
        return Statement{*prepared.release()};
    }
    // The key is the statement's own copy of the text, so that it lives as long as its entry.
    return Statement{*prepared_.emplace(sqlite3_sql(handle), std::move(prepared)).first->second};
}

void Connection::script(const std::string& sql) {
    check(handle_.get(), sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

bool Connection::copy_to(Connection& target, const std::stop_token& stop) {
    struct Finish {
        void operator()(sqlite3_backup* copy) const { sqlite3_backup_finish(copy); }
    };
    constexpr int pages_at_once = 4096;
    const std::unique_ptr<sqlite3_backup, Finish> copy{
        sqlite3_backup_init(target.handle_.get(), "main", handle_.get(), "main")};
    if (!copy)
        check(target.handle_.get(), sqlite3_errcode(target.handle_.get()));
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        if (stop.stop_requested())
            return false;
        code = sqlite3_backup_step(copy.get(), pages_at_once);
    }
    check(target.handle_.get(), code);
    return true;
}

bool Connection::is_whole() {
    auto answer = query("PRAGMA integrity_check");
    return answer.step() && answer.text(0) == "ok";
}

bool Connection::in_transaction() const {
    return sqlite3_get_autocommit(handle_.get()) == 0;
}

std::int64_t Connection::changes() const {
    return sqlite3_changes64(handle_.get());
}

std::int64_t Connection::last_id() const {
    return sqlite3_last_insert_rowid(handle_.get());
}

std::int64_t Connection::total_changes() const {
    return sqlite3_total_changes64(handle_.get());
}

}  // namespace oasis::store
