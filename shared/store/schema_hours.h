#pragma once

namespace oasis::store {

/// Seasons, exceptions of three kinds, and a third answer to who comes while it is closed.
inline constexpr const char* schema_hours = R"sql(
CREATE TABLE season (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL,
    first_month_day TEXT NOT NULL,  -- MM-DD; the last may come before it, over the new year
    last_month_day  TEXT NOT NULL
) STRICT;

-- Instead of the week. In the order of ids, a later one holds before an equally long one.
CREATE TABLE hours_exception (
    id           INTEGER PRIMARY KEY,
    first_day    TEXT NOT NULL,
    last_day     TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('closed', 'special', 'workday')),
    like_weekday INTEGER CHECK (like_weekday BETWEEN 0 AND 6),  -- of a make-up working day
    reason       TEXT NOT NULL,
    CHECK (last_day >= first_day),
    CHECK ((kind = 'workday') = (like_weekday IS NOT NULL))
) STRICT;

-- An interval of a weekday, in the plain week or in a season's, or of special hours. What closes after midnight
-- passes 1440 and belongs to the day it began on.
CREATE TABLE opening_interval (
    id           INTEGER PRIMARY KEY,
    weekday      INTEGER CHECK (weekday BETWEEN 0 AND 6),
    season_id    INTEGER REFERENCES season (id),
    exception_id INTEGER REFERENCES hours_exception (id),
    opens        INTEGER NOT NULL CHECK (opens BETWEEN 0 AND 1439),
    closes       INTEGER NOT NULL CHECK (closes > opens AND closes <= opens + 1440),
    CHECK ((weekday IS NULL) = (exception_id IS NOT NULL)),
    CHECK (season_id IS NULL OR exception_id IS NULL)
) STRICT;

-- What stood for nothing (no length, the last day before the first) is left behind: it opened and closed nothing.
INSERT INTO opening_interval (weekday, opens, closes)
    SELECT weekday, opens, closes
    FROM opening_hours
    WHERE weekday IS NOT NULL AND closes > opens AND opens BETWEEN 0 AND 1439 AND closes <= opens + 1440
    ORDER BY id;
-- What was longer than may be now is cut: 40 characters of a reason, 366 days.
INSERT INTO hours_exception (first_day, last_day, kind, reason)
    SELECT first_day, min(last_day, date(first_day, '+365 days')), 'closed', substr(reason, 1, 40)
    FROM opening_hours
    WHERE weekday IS NULL AND last_day >= first_day
    ORDER BY id;
DROP TABLE opening_hours;

ALTER TABLE station ADD COLUMN outside_rule TEXT NOT NULL DEFAULT 'flag'
    CHECK (outside_rule IN ('flag', 'refuse', 'ask_staff'));
UPDATE station SET outside_rule = outside_hours;
ALTER TABLE station DROP COLUMN outside_hours;
ALTER TABLE station RENAME COLUMN outside_rule TO outside_hours;
)sql";

}  // namespace oasis::store
