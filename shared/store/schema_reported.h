#pragma once

namespace oasis::store {

/// What has been reported stays counted as it was, and a date in a file that a report marked is listed when it changes.
inline constexpr const char* schema_reported = R"sql(
-- As its activity did when the day was reported: what changes later counts for days not reported yet.
ALTER TABLE session ADD COLUMN counts INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1));
UPDATE session SET counts = (SELECT a.counts FROM activity a WHERE a.id = session.activity_id);

CREATE TABLE correction_5 (
    id             INTEGER PRIMARY KEY,
    day            TEXT NOT NULL,
    participant_id INTEGER NOT NULL REFERENCES participant (id),
    visit_id       INTEGER REFERENCES visit (id),
    session_id     INTEGER REFERENCES session (id),
    service_id     INTEGER REFERENCES service (id),
    field          TEXT NOT NULL CHECK (field IN ('checked_in_at', 'checked_out_at', 'participant', 'voided',
        'added', 'attendance', 'recorded', 'service_voided', 'standing')),
    old_value      TEXT NOT NULL,
    new_value      TEXT NOT NULL,
    reason         TEXT NOT NULL,
    sealed_reason  BLOB,
    account_id     INTEGER REFERENCES account (id),
    at             INTEGER NOT NULL,
    after_report   INTEGER NOT NULL CHECK (after_report IN (0, 1))
) STRICT;
INSERT INTO correction_5 SELECT * FROM correction;
DROP TABLE correction;
ALTER TABLE correction_5 RENAME TO correction;
CREATE INDEX correction_on ON correction (day);
CREATE INDEX correction_reported ON correction (at) WHERE after_report = 1;
)sql";

}  // namespace oasis::store
