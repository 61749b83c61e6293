#pragma once
#include <cstdint>
#include <span>
#include <string>

namespace oasis::store {

class Connection;

/// One step of the schema. The list is append-only: a released step is never edited.
struct Migration {
    std::string sql;
    /// What SQL alone cannot reckon, in the same transaction; or nullptr.
    void (*fill)(Connection&) = nullptr;
};
[[nodiscard]] std::span<const Migration> migrations();

/// Marks a file as a station of this program: "OASI".
inline constexpr int application_id = 0x4F415349;

/// 0 for an empty file. Throws StorageError not_ours or newer_schema.
[[nodiscard]] std::int64_t schema_version(Connection& connection,
                                          std::span<const Migration> steps = migrations());

/// Brings the file at `path` to the newest schema in one transaction, under the writers' turn. Before a file
/// with content is changed, a copy PATH.schema-N (N its old version, mode 0600) is made beside it.
void migrate(Connection& connection, const std::string& path,
             std::span<const Migration> steps = migrations());

}  // namespace oasis::store
