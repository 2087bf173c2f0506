-- Forums: their meetings, who comes, what they need for that, what is on the agenda, and posters.

CREATE TABLE forum (
    forum_id INTEGER PRIMARY KEY,
    made_by INTEGER REFERENCES person ON DELETE SET NULL,
    name TEXT NOT NULL,
    area TEXT NOT NULL,
    plan TEXT NOT NULL,
    series INTEGER NOT NULL,
    details TEXT NOT NULL,
    reminders TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'running', 'ended')),
    planned_ms INTEGER,
    made_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX forum_by_state ON forum (state, area);

-- One time that a forum meets. `day` is its date by the forum's plan, and stays its key when it moves.

CREATE TABLE meeting (
    meeting_id INTEGER PRIMARY KEY,
    forum_id INTEGER NOT NULL REFERENCES forum ON DELETE CASCADE,
    series INTEGER NOT NULL,
    day TEXT NOT NULL,
    starts_ms INTEGER NOT NULL,
    details TEXT,
    state TEXT NOT NULL CHECK (state IN ('planned', 'cancelled')),
    moves INTEGER NOT NULL DEFAULT 0,
    sequence INTEGER NOT NULL DEFAULT 0,
    done TEXT NOT NULL DEFAULT '',
    came INTEGER CHECK (came >= 0),
    felt TEXT NOT NULL DEFAULT '',
    UNIQUE (forum_id, series, day)
) STRICT;

CREATE INDEX meeting_by_time ON meeting (starts_ms);

CREATE TABLE forum_follower (
    forum_id INTEGER NOT NULL REFERENCES forum ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    PRIMARY KEY (forum_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX forum_follower_by_person ON forum_follower (person_id);

-- What somebody said to a meeting. `to_move`: how often it had moved when they said it.
-- `passed`: the free places there are were offered to them, and they keep waiting.

CREATE TABLE reply (
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    says TEXT NOT NULL CHECK (says IN ('yes', 'maybe', 'no', 'waiting', 'offered')),
    guests INTEGER NOT NULL DEFAULT 0 CHECK (guests IN (0, 1)),
    to_move INTEGER NOT NULL,
    since_ms INTEGER NOT NULL,
    offered_until_ms INTEGER CHECK ((says = 'offered') = (offered_until_ms IS NOT NULL)),
    passed INTEGER NOT NULL DEFAULT 0 CHECK (passed IN (0, 1)),
    needs TEXT,
    arranged INTEGER NOT NULL DEFAULT 0 CHECK (arranged IN (0, 1)),
    still_tell INTEGER NOT NULL DEFAULT 0 CHECK (still_tell IN (0, 1)),
    came INTEGER CHECK (came IN (0, 1)),
    felt TEXT CHECK (felt IN ('good', 'mixed', 'bad')),
    PRIMARY KEY (meeting_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reply_by_person ON reply (person_id);
CREATE INDEX reply_offered ON reply (offered_until_ms) WHERE offered_until_ms IS NOT NULL;
CREATE INDEX reply_waiting ON reply (meeting_id) WHERE says = 'waiting';

-- Which reminders somebody has had: each at most once, whatever happens.

CREATE TABLE reminded (
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('week', 'day', 'hours', 'after')),
    day TEXT NOT NULL,
    PRIMARY KEY (person_id, meeting_id, kind, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX reminded_by_meeting ON reminded (meeting_id);

-- What is on an agenda. Who put it there goes with them; the words stay with the forum.

CREATE TABLE agenda_item (
    item_id INTEGER PRIMARY KEY,
    forum_id INTEGER NOT NULL REFERENCES forum ON DELETE CASCADE,
    meeting_id INTEGER REFERENCES meeting ON DELETE SET NULL,
    person_id INTEGER REFERENCES person ON DELETE SET NULL,
    raised_by TEXT NOT NULL CHECK (raised_by IN ('member', 'staff')),
    words TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'passed', 'back', 'on', 'did', 'will', 'cant')),
    because TEXT NOT NULL DEFAULT '',
    by_day TEXT,
    carried INTEGER NOT NULL DEFAULT 0,
    place INTEGER NOT NULL DEFAULT 0,
    answered_ms INTEGER
) STRICT;

CREATE INDEX agenda_item_by_forum ON agenda_item (forum_id, state);
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX agenda_item_new ON agenda_item (forum_id) WHERE state = 'new';
CREATE INDEX agenda_item_by_person ON agenda_item (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE agenda_backer (
    item_id INTEGER NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    PRIMARY KEY (item_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agenda_backer_by_person ON agenda_backer (person_id);

-- Posters that were made: what each is for. How many came by one is in `arrival`, and with nobody.

CREATE TABLE poster (
    code TEXT PRIMARY KEY,
    forum_id INTEGER REFERENCES forum ON DELETE CASCADE,
    place TEXT NOT NULL,
    heading TEXT NOT NULL,
    made_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX poster_by_use ON poster (coalesce(forum_id, 0), lower(place));

-- A message to many may tell of a meeting, as it may show a poll.

ALTER TABLE message ADD COLUMN meeting_id INTEGER REFERENCES meeting ON DELETE CASCADE;
ALTER TABLE message ADD COLUMN tells TEXT CHECK (tells IN (
    'invites', 'moved', 'cancelled', 'restored', 'rhythm', 'ended', 'agenda', 'answers', 'writeup'
));

CREATE INDEX message_by_meeting ON message (meeting_id) WHERE meeting_id IS NOT NULL;

-- What is about something that begins: a reminder is not sent once it has, and what was changed may pass
-- quiet hours just before. What passes a pause is a change of what somebody wanted to be told of all the same.

ALTER TABLE outbox ADD COLUMN begins_ms INTEGER;
ALTER TABLE outbox ADD COLUMN passes_pause INTEGER NOT NULL DEFAULT 0 CHECK (passes_pause IN (0, 1));

-- What is owed after a question is owed after a meeting too: of the two numbers exactly one is given, and the
-- debt has it as its own.

CREATE TABLE owed (
    debt_id INTEGER PRIMARY KEY,
    poll_id INTEGER UNIQUE REFERENCES poll ON DELETE CASCADE,
    meeting_id INTEGER UNIQUE REFERENCES meeting ON DELETE CASCADE,
    opened_ms INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('open', 'asked', 'reminded', 'second', 'chair')),
    next_ms INTEGER,
    agenda_ms INTEGER,
    given_ms INTEGER,
    answered_ms INTEGER,
    CHECK (debt_id IS coalesce(poll_id, meeting_id) AND (poll_id IS NULL) <> (meeting_id IS NULL))
) STRICT;

INSERT INTO owed (debt_id, poll_id, opened_ms, due_ms, stage, next_ms, agenda_ms, given_ms, answered_ms)
SELECT poll_id, poll_id, opened_ms, due_ms, stage, next_ms, agenda_ms, given_ms, answered_ms FROM debt;

DROP TABLE debt;

ALTER TABLE owed RENAME TO debt;

CREATE INDEX debt_by_next ON debt (next_ms) WHERE next_ms IS NOT NULL;
