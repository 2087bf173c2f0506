-- What the migrations make. `make docs` writes this file.

CREATE TABLE arrival (
    code TEXT PRIMARY KEY,
    arrivals INTEGER NOT NULL CHECK (arrivals > 0)
) STRICT;

CREATE TABLE consent (
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    notice_version TEXT NOT NULL,
    agreed_ms INTEGER NOT NULL,
    PRIMARY KEY (person_id, notice_version)
) STRICT;

CREATE TABLE conversation (
    chat_id INTEGER PRIMARY KEY,
    locale TEXT NOT NULL,
    form TEXT NOT NULL,
    step TEXT NOT NULL,
    revision INTEGER NOT NULL,
    answers TEXT NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX conversation_by_change ON conversation (changed_ms);

CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE outbox (
    outbox_id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('reply', 'notice', 'reminder', 'broadcast')),
    action TEXT NOT NULL CHECK (action IN ('send', 'edit', 'delete', 'commands', 'leave')),
    locale TEXT NOT NULL,
    say TEXT,
    about TEXT,
    message_id INTEGER,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'claimed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    due_ms INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    CHECK (action NOT IN ('send', 'edit') OR say IS NOT NULL)
) STRICT;

CREATE INDEX outbox_by_chat ON outbox (chat_id, lane, outbox_id);

CREATE INDEX outbox_by_lane ON outbox (lane, state, outbox_id);

CREATE TABLE person (
    person_id INTEGER PRIMARY KEY,
    telegram_id INTEGER NOT NULL UNIQUE CHECK (telegram_id > 0),
    locale TEXT NOT NULL,
    joined_ms INTEGER NOT NULL,
    notice_version TEXT NOT NULL,
    stopped_ms INTEGER,
    unreachable_ms INTEGER
) STRICT;

CREATE TABLE profile_answer (
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    question TEXT NOT NULL,
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (person_id, question, value)
) STRICT;

CREATE INDEX profile_answer_by_value ON profile_answer (question, value);

CREATE TABLE quarantined_update (
    update_id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    error TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE recurring_work (
    name TEXT PRIMARY KEY,
    fired_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE seen_update (
    update_id INTEGER PRIMARY KEY,
    seen_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX seen_update_by_time ON seen_update (seen_ms);

CREATE TABLE sent_message (
    chat_id INTEGER NOT NULL,
    about TEXT NOT NULL,
    message_id INTEGER NOT NULL,
    sent_ms INTEGER NOT NULL,
    PRIMARY KEY (chat_id, about)
) STRICT;
