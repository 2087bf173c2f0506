-- Members of the Council are a role of their own. A CHECK cannot be changed, so these tables are built anew.

CREATE TABLE role_held_anew (
    person_id INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('council', 'pen', 'chair', 'coordinator', 'admin')),
    name TEXT NOT NULL,
    since_ms INTEGER NOT NULL,
    confirmed_ms INTEGER NOT NULL,
    reminded_ms INTEGER,
    until_ms INTEGER CHECK (until_ms >= since_ms),
    PRIMARY KEY (person_id, role, since_ms)
) STRICT;

INSERT INTO role_held_anew SELECT person_id, role, name, since_ms, confirmed_ms, reminded_ms, until_ms
FROM role_held;

DROP TABLE role_held;
ALTER TABLE role_held_anew RENAME TO role_held;

CREATE UNIQUE INDEX role_held_now ON role_held (person_id, role) WHERE until_ms IS NULL;

CREATE TABLE invitation_anew (
    invitation_id INTEGER PRIMARY KEY,
    code_hash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('council', 'pen', 'chair', 'coordinator', 'admin')),
    made_by INTEGER REFERENCES person ON DELETE CASCADE,
    made_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL
) STRICT;

INSERT INTO invitation_anew SELECT invitation_id, code_hash, role, made_by, made_ms, expires_ms
FROM invitation;

DROP TABLE invitation;
ALTER TABLE invitation_anew RENAME TO invitation;

CREATE TABLE approval_anew (
    approval_id INTEGER PRIMARY KEY,
    asked_by INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('council', 'pen', 'chair', 'coordinator', 'admin')),
    person_id INTEGER REFERENCES person ON DELETE CASCADE,
    asked_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL
) STRICT;

INSERT INTO approval_anew SELECT approval_id, asked_by, role, person_id, asked_ms, expires_ms FROM approval;

DROP TABLE approval;
ALTER TABLE approval_anew RENAME TO approval;

-- What is written, to whom and when. Of one that repeats, each time is a broadcast of its own.

CREATE TABLE message (
    message_id INTEGER PRIMARY KEY,
    written_by INTEGER REFERENCES person ON DELETE SET NULL,
    words TEXT NOT NULL,
    plain_words TEXT,
    file TEXT,
    file_kind TEXT CHECK (file_kind IN ('photo', 'document')),
    buttons TEXT NOT NULL,
    audience TEXT NOT NULL,
    plan TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('message', 'urgent', 'news')),
    about_ms INTEGER,
    state TEXT NOT NULL CHECK (state IN ('draft', 'approving', 'planned', 'over')),
    people INTEGER CHECK (people >= 0),
    made_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    confirmed_ms INTEGER,
    CHECK ((file IS NULL) = (file_kind IS NULL)),
    CHECK ((kind = 'urgent') = (about_ms IS NOT NULL))
) STRICT;

CREATE INDEX message_by_writer ON message (written_by, changed_ms);

CREATE TABLE message_approved (
    message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    approved_ms INTEGER NOT NULL,
    PRIMARY KEY (message_id, person_id)
) STRICT;

CREATE TABLE broadcast (
    broadcast_id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
    due_ms INTEGER NOT NULL,
    goes_ms INTEGER NOT NULL CHECK (goes_ms >= due_ms),
    state TEXT NOT NULL CHECK (state IN (
        'waiting', 'late', 'sending', 'paused', 'finishing', 'sent', 'stopped', 'taking back', 'taken back'
    )),
    planned_after INTEGER,
    corrected_after INTEGER,
    began_ms INTEGER,
    ended_ms INTEGER,
    UNIQUE (message_id, due_ms)
) STRICT;

CREATE INDEX broadcast_by_state ON broadcast (state, goes_ms);

CREATE TABLE delivery (
    broadcast_id INTEGER NOT NULL REFERENCES broadcast ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    outcome TEXT NOT NULL CHECK (outcome IN (
        'sent', 'gone', 'failed', 'unwanted', 'finished', 'removing', 'removed', 'noticed'
    )),
    message_id INTEGER,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (broadcast_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX delivery_by_outcome ON delivery (broadcast_id, outcome);
CREATE INDEX delivery_by_person ON delivery (person_id, at_ms);

CREATE TABLE named_group (
    group_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    audience TEXT NOT NULL,
    made_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE week_count (
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    week_ms INTEGER NOT NULL,
    messages INTEGER NOT NULL CHECK (messages > 0),
    PRIMARY KEY (person_id, week_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE roundup_item (
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    broadcast_id INTEGER NOT NULL REFERENCES broadcast ON DELETE CASCADE,
    told_ms INTEGER,
    was_read INTEGER NOT NULL DEFAULT 0 CHECK (was_read IN (0, 1)),
    PRIMARY KEY (person_id, broadcast_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX roundup_item_by_broadcast ON roundup_item (broadcast_id);

-- Messages to staff that show somebody's name, words or needs, to be edited away.

CREATE TABLE staff_view (
    chat_id INTEGER NOT NULL,
    about TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    shown_ms INTEGER NOT NULL,
    PRIMARY KEY (chat_id, about, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_view_by_person ON staff_view (person_id);
CREATE INDEX staff_view_by_time ON staff_view (shown_ms);

-- What belongs to a broadcast is found by it; what counts for the week's limit says so.

ALTER TABLE outbox ADD COLUMN broadcast_id INTEGER;
ALTER TABLE outbox ADD COLUMN weekly TEXT CHECK (weekly IN ('counts', 'limited', 'counted'));

CREATE INDEX outbox_by_broadcast ON outbox (broadcast_id, state) WHERE broadcast_id IS NOT NULL;
