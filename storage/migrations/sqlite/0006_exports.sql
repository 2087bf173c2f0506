-- Exports that somebody of the team asked for, until their files are deleted.

CREATE TABLE export (
    export_id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    wanted TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'making', 'made', 'failed', 'stopped')),
    asked_ms INTEGER NOT NULL,
    lines INTEGER NOT NULL DEFAULT 0 CHECK (lines >= 0),
    file TEXT NOT NULL DEFAULT '',
    ended_ms INTEGER CHECK ((state IN ('waiting', 'making')) = (ended_ms IS NULL))
) STRICT;

CREATE UNIQUE INDEX export_at_work ON export (person_id) WHERE state IN ('waiting', 'making');

CREATE INDEX export_by_state ON export (state, export_id);
