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
    asked INTEGER,
    ideas INTEGER NOT NULL DEFAULT 0
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
    speaks TEXT NOT NULL DEFAULT 'uses' CHECK (speaks IN ('uses', 'works', 'unsaid')),
    shows_name INTEGER CHECK (shows_name IN (0, 1)),
    may_use TEXT CHECK (may_use IN ('yes', 'team', 'no')),
    passed INTEGER CHECK (passed IN (0, 1)),
    PRIMARY KEY (poll_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX poll_answer_by_person ON poll_answer (person_id);

-- What should be asked instead, in people's own words: nothing says whose, nor when, nor what they answered.

CREATE TABLE asked_instead (
    chance TEXT PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    words TEXT NOT NULL CHECK (length(words) <= 500)
) STRICT, WITHOUT ROWID;

CREATE INDEX asked_instead_by_poll ON asked_instead (poll_id);

-- The box of secret polls: one row an answer, sealed, under a key that is chance. No time, no order, no person.

CREATE TABLE ballot (
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    ballot_key BLOB NOT NULL CHECK (length(ballot_key) = 16),
    sealed BLOB NOT NULL CHECK (length(sealed) = 44),
    PRIMARY KEY (poll_id, ballot_key)
) STRICT, WITHOUT ROWID;

-- Ideas on a blank sheet. Who wrote one goes with them, and the idea too; once people choose from it the idea
-- stays. Each has a number of its own for good: what was said about it is never about another. No times.

CREATE TABLE idea (
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    number INTEGER NOT NULL,
    person_id INTEGER REFERENCES person ON DELETE CASCADE,
    shown_of INTEGER REFERENCES person ON DELETE SET NULL,
    words TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'passed', 'down', 'back', 'safety')),
    theme INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('', 'about', 'said', 'ours', 'unkind', 'unclear')),
    paper INTEGER NOT NULL CHECK (paper IN (0, 1)),
    left_out INTEGER NOT NULL CHECK (left_out IN (0, 1)),
    place INTEGER NOT NULL CHECK (place = 0 OR state = 'passed'),
    PRIMARY KEY (poll_id, number),
    CHECK (person_id IS NULL OR place = 0),
    CHECK (shown_of IS NULL OR place > 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX idea_by_person ON idea (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX idea_by_shown ON idea (shown_of) WHERE shown_of IS NOT NULL;

-- The one table that everything public about a poll is read from.

CREATE TABLE published (
    poll_id INTEGER PRIMARY KEY REFERENCES poll ON DELETE CASCADE,
    figures TEXT NOT NULL,
    staff TEXT,
    paper TEXT,
    made_ms INTEGER NOT NULL,
    told_ms INTEGER
) STRICT;

CREATE INDEX published_untold ON published (poll_id) WHERE told_ms IS NULL;

-- Answers on paper or by show of hands: added up over all places, and nothing says where they came from.

CREATE TABLE paper_count (
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    place INTEGER NOT NULL,
    people INTEGER NOT NULL CHECK (people >= 0),
    PRIMARY KEY (poll_id, place)
) STRICT, WITHOUT ROWID;

-- Why a poll was withdrawn, as everybody who was asked is told.

CREATE TABLE withdrawal (
    poll_id INTEGER PRIMARY KEY REFERENCES poll ON DELETE CASCADE,
    reason TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;

-- Telegram's name for a chart that was sent once, so that nobody sends it there again.

CREATE TABLE chart_sent (
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    drawn TEXT NOT NULL,
    file_id TEXT NOT NULL,
    PRIMARY KEY (poll_id, drawn)
) STRICT, WITHOUT ROWID;

-- A message to many may show a poll, its results or what came of it, instead of words of its own.

ALTER TABLE message ADD COLUMN poll_id INTEGER REFERENCES poll ON DELETE CASCADE;
ALTER TABLE message ADD COLUMN shows TEXT CHECK (shows IN (
    'poll', 'reminder', 'results', 'outcome', 'withdrawn', 'void'
));

CREATE INDEX message_by_poll ON message (poll_id) WHERE poll_id IS NOT NULL;

-- What is owed to those who were asked: opened as a poll closes, until they are told what came of it.

CREATE TABLE debt (
    poll_id INTEGER PRIMARY KEY REFERENCES poll ON DELETE CASCADE,
    opened_ms INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('open', 'asked', 'reminded', 'second', 'chair')),
    next_ms INTEGER,
    agenda_ms INTEGER,
    given_ms INTEGER,
    answered_ms INTEGER
) STRICT;

CREATE INDEX debt_by_next ON debt (next_ms) WHERE next_ms IS NOT NULL;

-- What came of a poll. It has the number of the message that tells it, and stays when that is forgotten.

CREATE TABLE outcome (
    outcome_id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    written_by INTEGER REFERENCES person ON DELETE SET NULL,
    did TEXT NOT NULL CHECK (did IN ('did', 'will', 'cant')),
    line TEXT NOT NULL,
    by_day TEXT,
    said TEXT NOT NULL,
    wrong_about TEXT NOT NULL,
    to_wrong TEXT NOT NULL,
    more TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'told', 'taken back')),
    told_ms INTEGER,
    heard TEXT NOT NULL
) STRICT;

CREATE INDEX outcome_by_poll ON outcome (poll_id, told_ms);
CREATE INDEX outcome_unheard ON outcome (told_ms) WHERE state = 'told' AND heard = '';

-- What each person makes of an outcome, only until the numbers are published.

CREATE TABLE outcome_heard (
    outcome_id INTEGER NOT NULL REFERENCES outcome ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    answers_it TEXT NOT NULL CHECK (answers_it IN ('yes', 'partly', 'no')),
    felt TEXT CHECK (felt IN ('to', 'for', 'with')),
    PRIMARY KEY (outcome_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX outcome_heard_by_person ON outcome_heard (person_id);
