#pragma once

namespace oasis::store {

/// Pictures of notices and of the wall, each once, however often it is shown.
inline constexpr const char* schema_pictures = R"sql(
CREATE TABLE picture (
    id       INTEGER PRIMARY KEY,
    hash     TEXT NOT NULL UNIQUE,
    width    INTEGER NOT NULL CHECK (width > 0),
    height   INTEGER NOT NULL CHECK (height > 0),
    bytes    BLOB NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;
)sql";

}  // namespace oasis::store
