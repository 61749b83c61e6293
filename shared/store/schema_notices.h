#pragma once

namespace oasis::store {

/// The board: what staff write, and every state of it that was published, as it hung.
inline constexpr const char* schema_notices = R"sql(
CREATE TABLE notice (
    id         INTEGER PRIMARY KEY,
    state      TEXT NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
    version    INTEGER NOT NULL CHECK (version > 0),
    title      TEXT NOT NULL,
    body       TEXT NOT NULL,
    category   TEXT NOT NULL CHECK (category IN ('service', 'activity', 'other')),
    from_day   TEXT NOT NULL,
    until_day  TEXT,
    target     TEXT NOT NULL CHECK (target IN ('wall', 'home', 'both')),
    pinned     INTEGER NOT NULL CHECK (pinned IN (0, 1)),
    changed_at INTEGER NOT NULL
) STRICT;
CREATE TABLE notice_picture (
    notice_id  INTEGER NOT NULL REFERENCES notice (id),
    place      INTEGER NOT NULL,
    picture_id INTEGER NOT NULL REFERENCES picture (id),
    PRIMARY KEY (notice_id, place)
) STRICT;

CREATE TABLE notice_edition (
    id           INTEGER PRIMARY KEY,
    notice_id    INTEGER NOT NULL REFERENCES notice (id),
    title        TEXT NOT NULL,
    body         TEXT NOT NULL,
    category     TEXT NOT NULL,
    from_day     TEXT NOT NULL,
    until_day    TEXT,
    target       TEXT NOT NULL,
    pinned       INTEGER NOT NULL,
    published_at INTEGER NOT NULL,
    published_on TEXT NOT NULL
) STRICT;
CREATE INDEX notice_edition_of ON notice_edition (notice_id);
CREATE TABLE notice_edition_picture (
    edition_id INTEGER NOT NULL REFERENCES notice_edition (id),
    place      INTEGER NOT NULL,
    picture_id INTEGER NOT NULL REFERENCES picture (id),
    PRIMARY KEY (edition_id, place)
) STRICT;
-- An edition ends once, when another takes its place or the notice is withdrawn; its own row never changes.
CREATE TABLE notice_ending (
    edition_id INTEGER PRIMARY KEY REFERENCES notice_edition (id),
    ended_at   INTEGER NOT NULL,
    ended_on   TEXT NOT NULL
) STRICT;

CREATE TRIGGER notice_edition_update BEFORE UPDATE ON notice_edition
BEGIN SELECT RAISE(ABORT, 'notice_edition: what hung is kept as it hung'); END;
CREATE TRIGGER notice_edition_delete BEFORE DELETE ON notice_edition
BEGIN SELECT RAISE(ABORT, 'notice_edition: what hung is kept'); END;
CREATE TRIGGER notice_edition_picture_update BEFORE UPDATE ON notice_edition_picture
BEGIN SELECT RAISE(ABORT, 'notice_edition_picture: what hung is kept as it hung'); END;
CREATE TRIGGER notice_edition_picture_delete BEFORE DELETE ON notice_edition_picture
BEGIN SELECT RAISE(ABORT, 'notice_edition_picture: what hung is kept'); END;
CREATE TRIGGER notice_ending_update BEFORE UPDATE ON notice_ending
BEGIN SELECT RAISE(ABORT, 'notice_ending: it ended once'); END;
CREATE TRIGGER notice_ending_delete BEFORE DELETE ON notice_ending
BEGIN SELECT RAISE(ABORT, 'notice_ending: it has ended'); END;
)sql";

}  // namespace oasis::store
