-- Polls: what is asked, who was asked, what they answered, and what is made public of it.

CREATE TABLE poll (
    poll_id INTEGER PRIMARY KEY,
    written_by INTEGER REFERENCES person ON DELETE SET NULL,
    card TEXT NOT NULL,
    audience TEXT NOT NULL,
    sees TEXT NOT NULL CHECK (sees IN ('team', 'names', 'secret')),
    breakdown TEXT NOT NULL CHECK (breakdown IN ('', 'areas', 'kinds')),
    plan TEXT NOT NULL,
    closes_ms INTEGER NOT NULL,
    hears_ms INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN (
        'draft', 'planned', 'open', 'sorting', 'closing', 'closed', 'withdrawn', 'void'
    )),
    pen TEXT NOT NULL CHECK (pen IN ('', 'asked', 'approved', 'staff')),
    repeats TEXT NOT NULL CHECK (repeats IN ('', 'monthly', 'quarterly')),
    parent INTEGER,
    made_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    opened_ms INTEGER,
    closed_ms INTEGER,
    wait_ms INTEGER,
    pen_asked_ms INTEGER,
    reminded_ms INTEGER,
    nudged_ms INTEGER,
    repeated_ms INTEGER,
    asked INTEGER
) STRICT;

CREATE INDEX poll_by_state ON poll (state, closes_ms);

-- Who was asked, fixed as it opens: whether they have answered, and the part of a breakdown they belong to.
-- Nothing here says when, and of a secret poll nothing says what.

CREATE TABLE elector (
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    answered INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1)),
    tell INTEGER NOT NULL DEFAULT 0 CHECK (tell IN (0, 1)),
    part TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (poll_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX elector_by_person ON elector (person_id, poll_id);

-- Answers that the team can see. A secret poll has none here.

CREATE TABLE poll_answer (
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    answer TEXT NOT NULL,
    words TEXT,
    PRIMARY KEY (poll_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX poll_answer_by_person ON poll_answer (person_id);

-- The one table that everything public about a poll is read from.

CREATE TABLE published (
    poll_id INTEGER PRIMARY KEY REFERENCES poll ON DELETE CASCADE,
    figures TEXT NOT NULL,
    made_ms INTEGER NOT NULL
) STRICT;

-- A message to many may show a poll, its results or what came of it, instead of words of its own.

ALTER TABLE message ADD COLUMN poll_id INTEGER REFERENCES poll ON DELETE CASCADE;
ALTER TABLE message ADD COLUMN shows TEXT CHECK (shows IN (
    'poll', 'reminder', 'results', 'outcome', 'withdrawn', 'void'
));

CREATE INDEX message_by_poll ON message (poll_id) WHERE poll_id IS NOT NULL;
