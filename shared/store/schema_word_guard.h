#pragma once

namespace oasis::store {

/// What a station makes of the word guard: how strict it is where, and words of its own.
inline constexpr const char* schema_word_guard = R"sql(
ALTER TABLE station ADD COLUMN words_on_kiosk TEXT NOT NULL DEFAULT 'block'
    CHECK (words_on_kiosk IN ('off', 'warn', 'block'));
ALTER TABLE station ADD COLUMN words_on_card TEXT NOT NULL DEFAULT 'block'
    CHECK (words_on_card IN ('off', 'warn', 'block'));
ALTER TABLE station ADD COLUMN words_on_poster TEXT NOT NULL DEFAULT 'warn'
    CHECK (words_on_poster IN ('off', 'warn', 'block'));
ALTER TABLE station ADD COLUMN words_in_office TEXT NOT NULL DEFAULT 'warn'
    CHECK (words_in_office IN ('off', 'warn', 'block'));

CREATE TABLE station_word (
    id       INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL CHECK (kind IN ('banned', 'allowed', 'switched_off')),
    word     TEXT NOT NULL,
    proposal TEXT NOT NULL,
    UNIQUE (kind, word)
) STRICT;
)sql";

}  // namespace oasis::store
