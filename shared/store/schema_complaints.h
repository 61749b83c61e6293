#pragma once

namespace oasis::store {

/// Complaint channels, and the private words left at the kiosk. What a word is about and whom to call back lies in
/// `sealed` alone, always of one length, for the manager ring.
inline constexpr const char* schema_complaints = R"sql(
CREATE TABLE complaint_channel (
    id         INTEGER PRIMARY KEY,
    place      INTEGER NOT NULL,
    name       TEXT NOT NULL,
    purpose    TEXT NOT NULL,
    phone      TEXT NOT NULL,
    address    TEXT NOT NULL,
    hours      TEXT NOT NULL,
    web        TEXT NOT NULL,
    outside    INTEGER NOT NULL CHECK (outside IN (0, 1)),
    first_day  TEXT,
    last_day   TEXT,
    removed_at INTEGER
) STRICT;

CREATE TABLE complaint_word (
    id          INTEGER PRIMARY KEY,
    day         TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    deadline    TEXT NOT NULL CHECK (deadline >= day),
    state       TEXT NOT NULL CHECK (state IN ('received', 'in_hand', 'answered')),
    sealed      BLOB NOT NULL
) STRICT;
CREATE INDEX complaint_word_received ON complaint_word (received_at);

-- Each step of a word's way, with what was answered; nothing is written over.
CREATE TABLE complaint_answer (
    id                INTEGER PRIMARY KEY,
    complaint_word_id INTEGER NOT NULL REFERENCES complaint_word (id),
    state             TEXT NOT NULL CHECK (state IN ('received', 'in_hand', 'answered')),
    sealed_note       BLOB,
    account_id        INTEGER REFERENCES account (id),
    at                INTEGER NOT NULL
) STRICT;
CREATE INDEX complaint_answer_to ON complaint_answer (complaint_word_id);

ALTER TABLE station ADD COLUMN answer_days INTEGER NOT NULL DEFAULT 3 CHECK (answer_days BETWEEN 1 AND 30);
)sql";

}  // namespace oasis::store
