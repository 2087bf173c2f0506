-- What people set for themselves, the team and its audit, versions of the notice, and files to be sent.

CREATE TABLE person_anew (
    person_id INTEGER PRIMARY KEY,
    telegram_id INTEGER NOT NULL UNIQUE CHECK (telegram_id > 0),
    reference TEXT NOT NULL UNIQUE CHECK (length(reference) = 6),
    locale TEXT NOT NULL,
    joined_ms INTEGER NOT NULL,
    heard_ms INTEGER NOT NULL,
    notice_version TEXT NOT NULL,
    notice_told TEXT NOT NULL,
    stopped_ms INTEGER,
    paused_ms INTEGER,
    resumes_ms INTEGER,
    unreachable_ms INTEGER,
    messages_a_week INTEGER CHECK (messages_a_week BETWEEN 1 AND 7),
    quiet_from INTEGER CHECK (quiet_from BETWEEN 0 AND 1439),
    quiet_until INTEGER CHECK (quiet_until BETWEEN 0 AND 1439),
    CHECK (resumes_ms IS NULL OR paused_ms IS NOT NULL),
    CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
) STRICT;

-- References for those who were there before: each row's number, scattered over all there can be.
INSERT INTO person_anew (
    person_id, telegram_id, reference, locale, joined_ms, heard_ms, notice_version, notice_told, stopped_ms,
    unreachable_ms
)
SELECT person_id, telegram_id,
       substr('BCDFGHJKMNPQRTVWX234679', 1 + place % 23, 1)
           || substr('BCDFGHJKMNPQRTVWX234679', 1 + place / 23 % 23, 1)
           || substr('BCDFGHJKMNPQRTVWX234679', 1 + place / 529 % 23, 1)
           || substr('BCDFGHJKMNPQRTVWX234679', 1 + place / 12167 % 23, 1)
           || substr('BCDFGHJKMNPQRTVWX234679', 1 + place / 279841 % 23, 1)
           || substr('BCDFGHJKMNPQRTVWX234679', 1 + place / 6436343 % 23, 1),
       locale, joined_ms, joined_ms, notice_version, notice_version, stopped_ms, unreachable_ms
FROM (
    SELECT person.*, row_number() OVER (ORDER BY person_id) * 61803397 % 148035889 AS place
    FROM person
);

DROP TABLE person;
ALTER TABLE person_anew RENAME TO person;

CREATE TABLE role_held (
    person_id INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('pen', 'chair', 'coordinator', 'admin')),
    name TEXT NOT NULL,
    since_ms INTEGER NOT NULL,
    confirmed_ms INTEGER NOT NULL,
    reminded_ms INTEGER,
    until_ms INTEGER CHECK (until_ms >= since_ms),
    PRIMARY KEY (person_id, role, since_ms)
) STRICT;

CREATE UNIQUE INDEX role_held_now ON role_held (person_id, role) WHERE until_ms IS NULL;

CREATE TABLE invitation (
    invitation_id INTEGER PRIMARY KEY,
    code_hash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('pen', 'chair', 'coordinator', 'admin')),
    made_by INTEGER REFERENCES person ON DELETE CASCADE,
    made_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE approval (
    approval_id INTEGER PRIMARY KEY,
    asked_by INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('pen', 'chair', 'coordinator', 'admin')),
    person_id INTEGER REFERENCES person ON DELETE CASCADE,
    asked_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE code_tried (
    chat_id INTEGER PRIMARY KEY,
    since_ms INTEGER NOT NULL,
    tries INTEGER NOT NULL CHECK (tries > 0)
) STRICT;

CREATE TABLE audit (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    at_ms INTEGER NOT NULL,
    actor INTEGER,
    act TEXT NOT NULL,
    subject INTEGER,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE notice (
    version TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    first_ms INTEGER NOT NULL,
    kind TEXT CHECK (kind IN ('first', 'wording', 'again')),
    decided_ms INTEGER,
    counts INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1)),
    asking_ms INTEGER
) STRICT;

INSERT INTO notice (version, digest, first_ms, kind, counts)
SELECT substr(name, 8), value, 0, 'first', 1 FROM fact WHERE name LIKE 'notice %';

DELETE FROM fact WHERE name LIKE 'notice %';

CREATE TABLE notice_asked (
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    version TEXT NOT NULL,
    asked_ms INTEGER NOT NULL,
    reminded_ms INTEGER,
    declined_ms INTEGER,
    PRIMARY KEY (person_id, version)
) STRICT;

CREATE TABLE notice_put (
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    version TEXT NOT NULL,
    put_ms INTEGER NOT NULL,
    PRIMARY KEY (person_id, version)
) STRICT;

CREATE TABLE outbox_anew (
    outbox_id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('reply', 'notice', 'reminder', 'broadcast')),
    action TEXT NOT NULL CHECK (action IN ('send', 'edit', 'delete', 'file', 'commands', 'leave')),
    locale TEXT NOT NULL,
    say TEXT,
    file TEXT,
    about TEXT,
    message_id INTEGER,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'claimed', 'held')),
    attempts INTEGER NOT NULL DEFAULT 0,
    due_ms INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    CHECK (action NOT IN ('send', 'edit', 'file') OR say IS NOT NULL),
    CHECK ((action = 'file') = (file IS NOT NULL))
) STRICT;

INSERT INTO outbox_anew (
    outbox_id, chat_id, lane, action, locale, say, about, message_id, state, attempts, due_ms, created_ms
)
SELECT outbox_id, chat_id, lane, action, locale, say, about, message_id, state, attempts, due_ms, created_ms
FROM outbox;

DROP TABLE outbox;
ALTER TABLE outbox_anew RENAME TO outbox;

CREATE INDEX outbox_by_lane ON outbox (lane, state, outbox_id);
CREATE INDEX outbox_by_chat ON outbox (chat_id, lane, outbox_id);
CREATE INDEX outbox_held ON outbox (due_ms) WHERE state = 'held';
