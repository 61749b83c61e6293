#pragma once

namespace oasis::store {

/// What hangs on the wall: chart, staff, rooms with their rules and escape maps, the guide of services, texts.
inline constexpr const char* schema_wall = R"sql(
CREATE TABLE chart_node (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    parent_id INTEGER REFERENCES chart_node (id) DEFERRABLE INITIALLY DEFERRED CHECK (parent_id <> id),
    position  INTEGER NOT NULL UNIQUE,
    title     TEXT NOT NULL CHECK (title <> ''),
    name      TEXT NOT NULL
) STRICT;

CREATE TABLE wall_staff (
    position   INTEGER PRIMARY KEY,
    name       TEXT NOT NULL CHECK (name <> ''),
    post       TEXT NOT NULL,
    duties     TEXT NOT NULL,
    picture_id INTEGER REFERENCES picture (id)
) STRICT;

-- The marker in ten-thousandths of the picture from its left and upper edge.
CREATE TABLE room (
    position   INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE CHECK (name <> ''),
    rules      TEXT NOT NULL,
    picture_id INTEGER REFERENCES picture (id),
    marker_x   INTEGER CHECK (marker_x BETWEEN 0 AND 10000),
    marker_y   INTEGER CHECK (marker_y BETWEEN 0 AND 10000),
    CHECK ((marker_x IS NULL) = (marker_y IS NULL)),
    CHECK (marker_x IS NULL OR picture_id IS NOT NULL)
) STRICT;

CREATE TABLE guide_item (
    position INTEGER PRIMARY KEY,
    chapter  TEXT NOT NULL CHECK (chapter <> ''),
    title    TEXT NOT NULL CHECK (title <> ''),
    alias    TEXT NOT NULL,
    office   TEXT NOT NULL,
    phone    TEXT NOT NULL,
    papers   TEXT NOT NULL
) STRICT;

CREATE TABLE wall_text (
    field TEXT PRIMARY KEY CHECK (field IN ('apply', 'hotline_name', 'hotline_phone', 'hotline_hours')),
    text  TEXT NOT NULL CHECK (text <> '')
) STRICT;
)sql";

}  // namespace oasis::store
