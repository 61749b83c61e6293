#pragma once

namespace oasis::store {

/// Attendance and counts: means, corrections, services elsewhere, follow-ups, reported months, standing by date,
/// the timetable, personal plans and leaders.
inline constexpr const char* schema_attendance = R"sql(
-- Until now staff were one means. A device at which people served themselves, or a PIN was used, is a kiosk.
CREATE TABLE visit_3 (
    id                 INTEGER PRIMARY KEY,
    participant_id     INTEGER NOT NULL REFERENCES participant (id),
    day                TEXT NOT NULL,
    checked_in_at      INTEGER NOT NULL,
    checked_in_means   TEXT NOT NULL CHECK (checked_in_means IN ('card', 'pin', 'console', 'batch')),
    checked_in_device  TEXT NOT NULL,
    checked_out_at     INTEGER,
    checked_out_means  TEXT CHECK (checked_out_means IN ('card', 'pin', 'console', 'batch')),
    checked_out_device TEXT,
    outside_hours      INTEGER NOT NULL CHECK (outside_hours IN (0, 1)),
    clock              TEXT NOT NULL CHECK (clock IN ('plain', 'flagged', 'confirmed')),
    voided_at          INTEGER,
    void_reason        TEXT
) STRICT;
INSERT INTO visit_3
SELECT id, participant_id, day, checked_in_at,
    CASE WHEN checked_in_means = 'card' THEN 'card'
         WHEN checked_in_device IN (SELECT device FROM journal WHERE actor = 'self' OR act = 'pin_sign_in')
         THEN 'pin' ELSE 'console' END,
    checked_in_device, checked_out_at,
    CASE WHEN checked_out_means IS NULL OR checked_out_means = 'card' THEN checked_out_means
         WHEN checked_out_device IN (SELECT device FROM journal WHERE actor = 'self' OR act = 'pin_sign_in')
         THEN 'pin' ELSE 'console' END,
    checked_out_device, outside_hours, clock, voided_at, void_reason
FROM visit;
DROP TABLE visit;
ALTER TABLE visit_3 RENAME TO visit;
CREATE UNIQUE INDEX visit_once ON visit (day, participant_id) WHERE voided_at IS NULL;
CREATE INDEX visit_flagged ON visit (day) WHERE clock = 'flagged';
-- Voided ones stand in no index by day; a day's review shows them too.
CREATE INDEX visit_voided ON visit (day) WHERE voided_at IS NOT NULL;
CREATE INDEX visit_of ON visit (participant_id, day);

ALTER TABLE activity ADD COLUMN group_code TEXT NOT NULL DEFAULT 'basic'
    CHECK (group_code IN ('basic', 'resources', 'development', 'carers', 'community', 'special'));
ALTER TABLE activity ADD COLUMN counts INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1));
ALTER TABLE activity ADD COLUMN retired_at INTEGER;

CREATE TABLE leader (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN
        ('social_worker', 'therapist', 'counsellor', 'psychiatrist', 'nurse', 'volunteer', 'other')),
    licence    TEXT NOT NULL,
    expires_on TEXT,
    retired_at INTEGER
) STRICT;

CREATE TABLE timetable_entry (
    id          INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES activity (id),
    weekday     INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    starts      INTEGER NOT NULL,
    ends        INTEGER NOT NULL CHECK (ends > starts),
    room        TEXT NOT NULL,
    leader      TEXT NOT NULL,
    places      INTEGER NOT NULL CHECK (places >= 0),
    first_day   TEXT NOT NULL,
    last_day    TEXT NOT NULL CHECK (last_day >= first_day),
    removed_at  INTEGER
) STRICT;
-- That date without the entry, or with other hours.
CREATE TABLE timetable_exception (
    timetable_entry_id INTEGER NOT NULL REFERENCES timetable_entry (id),
    day                TEXT NOT NULL,
    starts             INTEGER,
    ends               INTEGER,
    PRIMARY KEY (timetable_entry_id, day),
    CHECK ((starts IS NULL) = (ends IS NULL) AND (starts IS NULL OR ends > starts))
) STRICT;

-- The half day is stored, like the day: no change of zone moves it. The migration fills it in.
ALTER TABLE session ADD COLUMN half_day TEXT NOT NULL DEFAULT 'morning' CHECK (half_day IN ('morning', 'afternoon'));
ALTER TABLE session ADD COLUMN confirmed_at INTEGER;
ALTER TABLE session ADD COLUMN confirmed_by INTEGER REFERENCES account (id);
-- Of the timetable, for the day it was made for: a session moved to another day is not made again.
ALTER TABLE session ADD COLUMN timetable_entry_id INTEGER REFERENCES timetable_entry (id);
ALTER TABLE session ADD COLUMN timetable_day TEXT;
CREATE UNIQUE INDEX session_filled ON session (timetable_entry_id, timetable_day) WHERE timetable_entry_id IS NOT NULL;
CREATE INDEX session_unconfirmed ON session (day) WHERE confirmed_at IS NULL AND cancelled_at IS NULL;

ALTER TABLE participation ADD COLUMN origin TEXT NOT NULL DEFAULT 'self'
    CHECK (origin IN ('self', 'staff', 'plan', 'added'));

CREATE TABLE plan_wish (
    id             INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL REFERENCES participant (id),
    activity_id    INTEGER REFERENCES activity (id),
    service_item   TEXT NOT NULL,
    times_a_month  INTEGER NOT NULL CHECK (times_a_month > 0),
    CHECK ((activity_id IS NULL) = (service_item <> ''))
) STRICT;
CREATE UNIQUE INDEX plan_wish_once ON plan_wish (participant_id, COALESCE(activity_id, 0), service_item);

CREATE TABLE service (
    id             INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL REFERENCES participant (id),
    kind           TEXT NOT NULL CHECK (kind IN
        ('home_visit', 'phone_visit', 'casework', 'resource_linking', 'carers_group')),
    day            TEXT NOT NULL,
    half_day       TEXT NOT NULL CHECK (half_day IN ('morning', 'afternoon')),
    minutes        INTEGER NOT NULL CHECK (minutes > 0),
    served_by      TEXT NOT NULL,
    sealed_note    BLOB,
    account_id     INTEGER REFERENCES account (id),
    recorded_at    INTEGER NOT NULL,
    voided_at      INTEGER,
    void_reason    TEXT
) STRICT;
CREATE INDEX service_on ON service (day);
CREATE INDEX service_of ON service (participant_id, day);

CREATE TABLE follow_up (
    id             INTEGER PRIMARY KEY,
    participant_id INTEGER NOT NULL REFERENCES participant (id),
    day            TEXT NOT NULL,
    result         TEXT NOT NULL CHECK (result IN ('coming_later', 'coming_next_time', 'has_other_plans', 'unwell',
        'in_hospital', 'not_reached', 'other')),
    sealed_note    BLOB,
    account_id     INTEGER REFERENCES account (id),
    at             INTEGER NOT NULL
) STRICT;
CREATE INDEX follow_up_on ON follow_up (day);

-- A month, up to and with a day of it, has been reported: what lies in it is changed by a manager only, and listed.
CREATE TABLE reported_month (
    id          INTEGER PRIMARY KEY,
    month       TEXT NOT NULL,
    until_day   TEXT NOT NULL,
    reported_at INTEGER NOT NULL,
    account_id  INTEGER REFERENCES account (id),
    entries     INTEGER NOT NULL,
    head        TEXT NOT NULL,
    -- What was listed with it and before: later corrections have higher ids, whatever the clock says.
    last_correction INTEGER NOT NULL,
    -- The rule its figures were counted by.
    counting_unit   TEXT NOT NULL CHECK (counting_unit IN ('activity', 'half_day', 'day')),
    counted_kinds   TEXT NOT NULL,
    monthly_target  INTEGER NOT NULL,
    UNIQUE (month, until_day)
) STRICT;

-- What stood before a change, who changed it, when and why. `field` says which id is meant, and what the values
-- are: instants in milliseconds, a participant's id, or a state's word. `participant_id` is who stood there before.
CREATE TABLE correction (
    id             INTEGER PRIMARY KEY,
    day            TEXT NOT NULL,
    participant_id INTEGER NOT NULL REFERENCES participant (id),
    visit_id       INTEGER REFERENCES visit (id),
    session_id     INTEGER REFERENCES session (id),
    service_id     INTEGER REFERENCES service (id),
    field          TEXT NOT NULL CHECK (field IN ('checked_in_at', 'checked_out_at', 'participant', 'voided',
        'added', 'attendance', 'recorded', 'service_voided')),
    old_value      TEXT NOT NULL,
    new_value      TEXT NOT NULL,
    reason         TEXT NOT NULL,
    sealed_reason  BLOB,
    account_id     INTEGER REFERENCES account (id),
    at             INTEGER NOT NULL,
    after_report   INTEGER NOT NULL CHECK (after_report IN (0, 1))
) STRICT;
CREATE INDEX correction_on ON correction (day);
CREATE INDEX correction_reported ON correction (at) WHERE after_report = 1;

-- The station day of registering is stored: no change of zone moves it. The migration fills it in.
ALTER TABLE participant ADD COLUMN registered_on TEXT NOT NULL DEFAULT '';

-- How a person stands from a day on, after the way in their file: months of joining, leaving and hospital are marked.
CREATE TABLE standing_period (
    participant_id INTEGER NOT NULL REFERENCES participant (id),
    first_day      TEXT NOT NULL,
    standing       TEXT NOT NULL CHECK (standing IN ('active', 'away', 'left')),
    PRIMARY KEY (participant_id, first_day)
) STRICT;

ALTER TABLE station ADD COLUMN counting_unit TEXT NOT NULL DEFAULT 'activity'
    CHECK (counting_unit IN ('activity', 'half_day', 'day'));
ALTER TABLE station ADD COLUMN counted_kinds TEXT NOT NULL DEFAULT 'home_visit,phone_visit,casework,resource_linking';
ALTER TABLE station ADD COLUMN monthly_target INTEGER NOT NULL DEFAULT 6 CHECK (monthly_target BETWEEN 1 AND 99);
ALTER TABLE station ADD COLUMN encourage_line INTEGER NOT NULL DEFAULT 1 CHECK (encourage_line IN (0, 1));
)sql";

}  // namespace oasis::store
