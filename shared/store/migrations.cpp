#include "shared/store/migrations.h"

#include "shared/store/fill_attendance.h"
#include "shared/store/schema.h"
#include "shared/store/schema_attendance.h"
#include "shared/store/schema_complaints.h"
#include "shared/store/schema_hours.h"
#include "shared/store/schema_notices.h"
#include "shared/store/schema_pictures.h"
#include "shared/store/schema_reported.h"
#include "shared/store/schema_wall.h"
#include "shared/store/schema_word_guard.h"
#include "shared/store/sqlite.h"
#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace oasis::store {

namespace {

std::int64_t pragma(Connection& connection, std::string_view sql) {
    auto statement = connection.query(sql);
    statement.step();
    return statement.integer(0);
}

void copy_before(Connection& connection, const std::string& path, std::int64_t version) {
    const auto copy = path + ".schema-" + std::to_string(version);
    ::unlink(copy.c_str());
    const int file = ::open(copy.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0)
        throw StorageError(StorageError::Kind::io, "database: the copy before an update cannot be made");
    ::close(file);
    connection.run("VACUUM INTO ?", copy);
}

}  // namespace

std::span<const Migration> migrations() {
    static const std::array<Migration, 11> steps{{{schema_1},
                                                 {schema_2},
                                                 {schema_backup_places},
                                                 {schema_attendance, fill_attendance},
                                                 {schema_reported},
                                                 {schema_word_guard},
                                                 {schema_complaints},
                                                 {schema_hours},
                                                 {schema_pictures},
                                                 {schema_notices},
                                                 {schema_wall}}};
    return steps;
}

std::int64_t schema_version(Connection& connection, std::span<const Migration> steps) {
    const auto version = pragma(connection, "PRAGMA user_version");
    const auto mark = pragma(connection, "PRAGMA application_id");
    const bool empty =
        version == 0 && mark == 0 && pragma(connection, "SELECT COUNT(*) FROM sqlite_schema") == 0;
    if (!empty && mark != application_id) {
        throw StorageError(StorageError::Kind::not_ours, "database: this file is not a station of Oasis");
    }
    if (version > std::ssize(steps)) {
        throw StorageError(StorageError::Kind::newer_schema,
                           "database: this station was made by a newer version of Oasis (schema " +
                               std::to_string(version) + ", this program knows " +
                               std::to_string(steps.size()) + ")");
    }
    return version;
}

void migrate(Connection& connection, const std::string& path, std::span<const Migration> steps) {
    const auto before = schema_version(connection, steps);
    if (before == std::ssize(steps))
        return;
    if (before > 0)
        copy_before(connection, path, before);

    connection.script("BEGIN IMMEDIATE");
    try {
        for (auto step = schema_version(connection, steps); step < std::ssize(steps); ++step) {
            const auto& migration = steps[static_cast<std::size_t>(step)];
            connection.script(migration.sql);
            if (migration.fill)
                migration.fill(connection);
        }
        connection.script("PRAGMA application_id=" + std::to_string(application_id) +
                          "; PRAGMA user_version=" + std::to_string(steps.size()) + "; COMMIT");
    } catch (const StorageError&) {
        if (connection.in_transaction())
            connection.script("ROLLBACK");
        throw;
    }
}

}  // namespace oasis::store
