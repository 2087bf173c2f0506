-- Requests about somebody's data that came by letter, by phone or from their family, and what became of them.

CREATE TABLE request (
    request_id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    what TEXT NOT NULL CHECK (what IN ('data', 'correct', 'stop', 'erase')),
    asker TEXT NOT NULL CHECK (asker IN ('', 'self', 'family', 'lawful')),
    by_post INTEGER NOT NULL CHECK (by_post IN (0, 1)),
    begun_by INTEGER REFERENCES person ON DELETE SET NULL,
    came_ms INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'asked', 'making', 'refused', 'dropped', 'done')),
    asked_ms INTEGER CHECK (state <> 'asked' OR asked_ms IS NOT NULL),
    checked TEXT NOT NULL DEFAULT '' CHECK (checked IN ('', 'seen', 'known', 'letter', 'lawful')),
    file TEXT NOT NULL DEFAULT '',
    ended_ms INTEGER CHECK ((state IN ('open', 'asked', 'making')) = (ended_ms IS NULL))
) STRICT;

CREATE UNIQUE INDEX request_open ON request (person_id, what) WHERE state IN ('open', 'asked', 'making');

CREATE INDEX request_by_admin ON request (begun_by);

CREATE TABLE request_note (
    request_id INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    about TEXT NOT NULL CHECK (about IN ('came', 'checked')),
    words TEXT NOT NULL,
    PRIMARY KEY (request_id, about)
) STRICT;
