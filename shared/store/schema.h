#pragma once

/// The schema's text, one constant per migration. SQLite's dialect: in STRICT tables every whole number,
/// flag (0/1) and epoch-millisecond instant is INTEGER, where another engine says BIGINT or SMALLINT.
namespace oasis::store {

inline constexpr const char* schema_1 = R"sql(
CREATE TABLE station (
    id               INTEGER PRIMARY KEY CHECK (id = 1),
    code             TEXT NOT NULL,
    brand            TEXT NOT NULL,
    name             TEXT NOT NULL,
    service_phone    TEXT NOT NULL,
    zone             TEXT NOT NULL,
    outside_hours    TEXT NOT NULL CHECK (outside_hours IN ('flag', 'refuse')),
    participant_word TEXT NOT NULL,
    panel_inches     REAL NOT NULL,
    camera           TEXT NOT NULL,
    volume           INTEGER NOT NULL CHECK (volume BETWEEN 0 AND 100)
) STRICT;

-- A weekly interval (weekday, opens, closes) or a dated closure (first_day, last_day, reason).
CREATE TABLE opening_hours (
    id        INTEGER PRIMARY KEY,
    weekday   INTEGER CHECK (weekday BETWEEN 0 AND 6),
    opens     INTEGER,
    closes    INTEGER,
    first_day TEXT,
    last_day  TEXT,
    reason    TEXT,
    CHECK ((weekday IS NOT NULL AND opens IS NOT NULL AND closes IS NOT NULL AND first_day IS NULL)
        OR (weekday IS NULL AND first_day IS NOT NULL AND last_day IS NOT NULL AND reason IS NOT NULL))
) STRICT;

CREATE TABLE participant (
    id            INTEGER PRIMARY KEY,
    number        TEXT NOT NULL UNIQUE,
    display_name  TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('participant', 'carer', 'volunteer', 'visitor')),
    standing      TEXT NOT NULL CHECK (standing IN ('active', 'away', 'left')),
    registered_at INTEGER NOT NULL
) STRICT;

CREATE TABLE card (
    id             INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL REFERENCES participant (id),
    digest         BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    state          TEXT NOT NULL CHECK (state IN ('active', 'waiting', 'revoked')),
    issued_at      INTEGER NOT NULL,
    revoked_at     INTEGER,
    CHECK ((state = 'revoked') = (revoked_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX card_active ON card (participant_id) WHERE state = 'active';
CREATE UNIQUE INDEX card_waiting ON card (participant_id) WHERE state = 'waiting';
CREATE INDEX card_of ON card (participant_id);

CREATE TABLE visit (
    id                 INTEGER PRIMARY KEY,
    participant_id     INTEGER NOT NULL REFERENCES participant (id),
    day                TEXT NOT NULL,
    checked_in_at      INTEGER NOT NULL,
    checked_in_means   TEXT NOT NULL CHECK (checked_in_means IN ('card', 'staff')),
    checked_in_device  TEXT NOT NULL,
    checked_out_at     INTEGER,
    checked_out_means  TEXT CHECK (checked_out_means IN ('card', 'staff')),
    checked_out_device TEXT,
    outside_hours      INTEGER NOT NULL CHECK (outside_hours IN (0, 1)),
    clock              TEXT NOT NULL CHECK (clock IN ('plain', 'flagged', 'confirmed')),
    voided_at          INTEGER,
    void_reason        TEXT
) STRICT;
-- One visit per person and day; the day first, so that today's rows lie together.
CREATE UNIQUE INDEX visit_once ON visit (day, participant_id) WHERE voided_at IS NULL;
CREATE INDEX visit_flagged ON visit (day) WHERE clock = 'flagged';

CREATE TABLE activity (
    id           INTEGER PRIMARY KEY,
    title        TEXT NOT NULL,
    alias_zh     TEXT NOT NULL,
    alias_en     TEXT NOT NULL,
    icon         TEXT NOT NULL,
    hue          TEXT NOT NULL,
    service_item TEXT NOT NULL,
    room         TEXT NOT NULL,
    leader       TEXT NOT NULL,
    places       INTEGER NOT NULL CHECK (places > 0)
) STRICT;

CREATE TABLE session (
    id           INTEGER PRIMARY KEY,
    activity_id  INTEGER NOT NULL REFERENCES activity (id),
    day          TEXT NOT NULL,
    starts_at    INTEGER NOT NULL,
    ends_at      INTEGER NOT NULL CHECK (ends_at > starts_at),
    room         TEXT NOT NULL,
    leader       TEXT NOT NULL,
    places       INTEGER NOT NULL CHECK (places > 0),
    cancelled_at INTEGER
) STRICT;
CREATE INDEX session_on ON session (day);

CREATE TABLE participation (
    id             INTEGER PRIMARY KEY,
    session_id     INTEGER NOT NULL REFERENCES session (id),
    participant_id INTEGER NOT NULL REFERENCES participant (id),
    state          TEXT NOT NULL CHECK (state IN ('picked', 'confirmed', 'absent', 'withdrawn')),
    picked_at      INTEGER NOT NULL,
    UNIQUE (session_id, participant_id)
) STRICT;

CREATE TABLE account (
    id            INTEGER PRIMARY KEY,
    login         TEXT NOT NULL UNIQUE,
    role          TEXT NOT NULL CHECK (role IN ('staff', 'manager')),
    password_hash TEXT NOT NULL,
    created_at    INTEGER NOT NULL
) STRICT;

-- Failed sign-ins by BLAKE2b of the login, known or not: a password typed into the wrong field is not kept.
CREATE TABLE sign_in_failure (
    login_digest BLOB PRIMARY KEY,
    failures     INTEGER NOT NULL,
    boot         TEXT NOT NULL,
    last_ms      INTEGER NOT NULL
) STRICT;

CREATE TABLE ring (
    name       TEXT PRIMARY KEY CHECK (name IN ('office', 'manager')),
    public_key BLOB NOT NULL,
    recovery   BLOB NOT NULL
) STRICT;

CREATE TABLE ring_key (
    ring_name  TEXT NOT NULL REFERENCES ring (name),
    account_id INTEGER NOT NULL REFERENCES account (id),
    wrapped    BLOB NOT NULL,
    PRIMARY KEY (ring_name, account_id)
) STRICT;

CREATE TABLE alert (
    id             INTEGER PRIMARY KEY,
    kind           TEXT NOT NULL,
    device         TEXT NOT NULL,
    participant_id INTEGER REFERENCES participant (id),
    first_at       INTEGER NOT NULL,
    last_at        INTEGER NOT NULL,
    count          INTEGER NOT NULL,
    handled_at     INTEGER
) STRICT;
CREATE INDEX alert_recent ON alert (last_at);

CREATE TABLE journal (
    seq           INTEGER PRIMARY KEY,
    at            INTEGER NOT NULL,
    flagged       INTEGER NOT NULL CHECK (flagged IN (0, 1)),
    newest_at     INTEGER NOT NULL,
    device        TEXT NOT NULL,
    actor         TEXT NOT NULL,
    act           TEXT NOT NULL,
    subject       TEXT NOT NULL,
    body          TEXT NOT NULL,
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash          BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
-- Demanding the next number stops INSERT OR REPLACE even where recursive triggers are off.
CREATE TRIGGER journal_insert BEFORE INSERT ON journal
WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'journal: an entry only ever follows the last'); END;
CREATE TRIGGER journal_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal: an entry is never changed'); END;
CREATE TRIGGER journal_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal: an entry is never removed'); END;
)sql";

/// Sealed files, accounts with keys of their own, papers, suitability, and what backups need to know.
inline constexpr const char* schema_2 = R"sql(
-- An account's own key pair: `wrapped` is its secret under the password, and what a sign-in opens. Accounts
-- of schema 1 have none until `recover`; what was wrapped for them by their password alone goes.
ALTER TABLE account DROP COLUMN password_hash;
DELETE FROM ring_key;
ALTER TABLE ring_key RENAME COLUMN wrapped TO sealed;
ALTER TABLE account ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN public_key BLOB;
ALTER TABLE account ADD COLUMN wrapped BLOB;
ALTER TABLE account ADD COLUMN short_number TEXT;
ALTER TABLE account ADD COLUMN pin_hash TEXT;
ALTER TABLE account ADD COLUMN removed_at INTEGER;
CREATE UNIQUE INDEX account_short_number ON account (short_number) WHERE short_number IS NOT NULL;

CREATE TABLE past_password (
    id         INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    digest     BLOB NOT NULL,
    set_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX past_password_of ON past_password (account_id);

CREATE TABLE participant_file (
    participant_id INTEGER PRIMARY KEY REFERENCES participant (id),
    version        INTEGER NOT NULL CHECK (version > 0),
    wrapped_key    BLOB NOT NULL,
    sealed         BLOB NOT NULL
) STRICT;

-- A person whose data was erased: number and id stay as pseudonyms.
ALTER TABLE participant ADD COLUMN erased_at INTEGER;

-- A blob in papers/, named by the BLAKE2b of its ciphertext; its key and kind lie in the sealed file.
CREATE TABLE paper (
    hash           TEXT PRIMARY KEY CHECK (length(hash) = 64),
    participant_id INTEGER NOT NULL REFERENCES participant (id),
    size           INTEGER NOT NULL,
    added_at       INTEGER NOT NULL
) STRICT;
CREATE INDEX paper_of ON paper (participant_id);

-- Whether a service item suits a person (长宁 2021): unassessed has no row.
CREATE TABLE suitability (
    participant_id INTEGER NOT NULL REFERENCES participant (id),
    service_item   TEXT NOT NULL,
    suited         INTEGER NOT NULL CHECK (suited IN (0, 1)),
    assessed_at    INTEGER NOT NULL,
    PRIMARY KEY (participant_id, service_item)
) STRICT;
ALTER TABLE session ADD COLUMN environment_checked_at INTEGER;

ALTER TABLE station ADD COLUMN check_suitability INTEGER NOT NULL DEFAULT 0 CHECK (check_suitability IN (0, 1));
ALTER TABLE station ADD COLUMN check_environment INTEGER NOT NULL DEFAULT 0 CHECK (check_environment IN (0, 1));
-- The station day on which staff take check-ins although it is closed; empty: none.
ALTER TABLE station ADD COLUMN hours_overridden_on TEXT NOT NULL DEFAULT '';
ALTER TABLE station ADD COLUMN files_shown TEXT NOT NULL DEFAULT 'all' CHECK (files_shown IN ('all', 'assigned'));
ALTER TABLE station ADD COLUMN idle_lock_minutes INTEGER NOT NULL DEFAULT 10 CHECK (idle_lock_minutes BETWEEN 1 AND 60);
ALTER TABLE station ADD COLUMN handover_set TEXT NOT NULL DEFAULT 'five' CHECK (handover_set IN ('five', 'six'));
ALTER TABLE station ADD COLUMN backup_folder TEXT NOT NULL DEFAULT '';
ALTER TABLE station ADD COLUMN recovery_recipient TEXT NOT NULL DEFAULT '';
ALTER TABLE station ADD COLUMN backup_recipients TEXT NOT NULL DEFAULT '';

-- The journal is read by day: of a million entries one day in 0.1 ms instead of 70.
CREATE INDEX journal_at ON journal (at);
CREATE INDEX journal_sign_in ON journal (subject, at) WHERE act = 'sign_in';
-- Few entries of a long journal, found without reading it: backups, and what was done with one person's file.
CREATE INDEX journal_backup ON journal (seq) WHERE act IN ('keep_backup', 'drill_backup');
CREATE INDEX journal_compact ON journal (at) WHERE act = 'compact';
CREATE INDEX journal_file ON journal (subject, seq) WHERE act IN
    ('save_file', 'open_file', 'reveal_field', 'open_paper', 'print', 'export_person', 'erase_participant');
-- What the sealed files must be: the last entry of each person, and the last that sealed all of them anew.
CREATE INDEX journal_sealed ON journal (subject, seq) WHERE act IN ('save_file', 'erase_participant');
CREATE INDEX journal_resealed ON journal (seq) WHERE act = 'remove_account';
)sql";

inline constexpr const char* schema_backup_places = R"sql(
-- The folders that backups were put into. A backup knows them too, so that wherever it is carried on this computer,
-- restoring it finds the lists of erased people.
CREATE TABLE backup_place (
    folder TEXT PRIMARY KEY
) STRICT;
)sql";

}  // namespace oasis::store
