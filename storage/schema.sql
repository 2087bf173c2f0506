-- What the migrations make. `make docs` writes this file.

CREATE TABLE agenda_backer (
    item_id INTEGER NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    PRIMARY KEY (item_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agenda_backer_by_person ON agenda_backer (person_id);

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

CREATE INDEX agenda_item_by_person ON agenda_item (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX agenda_item_new ON agenda_item (forum_id) WHERE state = 'new';

CREATE TABLE "approval" (
    approval_id INTEGER PRIMARY KEY,
    asked_by INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('council', 'pen', 'chair', 'coordinator', 'admin')),
    person_id INTEGER REFERENCES person ON DELETE CASCADE,
    asked_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE arrival (
    code TEXT PRIMARY KEY,
    arrivals INTEGER NOT NULL CHECK (arrivals > 0)
) STRICT;

CREATE TABLE asked_instead (
    chance TEXT PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    words TEXT NOT NULL CHECK (length(words) <= 500)
) STRICT, WITHOUT ROWID;

CREATE INDEX asked_instead_by_poll ON asked_instead (poll_id);

CREATE TABLE audit (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    at_ms INTEGER NOT NULL,
    actor INTEGER,
    act TEXT NOT NULL,
    subject INTEGER,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE ballot (
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    ballot_key BLOB NOT NULL CHECK (length(ballot_key) = 16),
    sealed BLOB NOT NULL CHECK (length(sealed) = 44),
    PRIMARY KEY (poll_id, ballot_key)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE chart_sent (
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    drawn TEXT NOT NULL,
    file_id TEXT NOT NULL,
    PRIMARY KEY (poll_id, drawn)
) STRICT, WITHOUT ROWID;

CREATE TABLE code_tried (
    chat_id INTEGER PRIMARY KEY,
    since_ms INTEGER NOT NULL,
    tries INTEGER NOT NULL CHECK (tries > 0)
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

CREATE TABLE "debt" (
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

CREATE INDEX debt_by_next ON debt (next_ms) WHERE next_ms IS NOT NULL;

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

CREATE TABLE elector (
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    answered INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1)),
    tell INTEGER NOT NULL DEFAULT 0 CHECK (tell IN (0, 1)),
    part TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (poll_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX elector_by_person ON elector (person_id, poll_id);

CREATE TABLE erased_count (
    what TEXT PRIMARY KEY,
    entries INTEGER NOT NULL CHECK (entries > 0)
) STRICT;

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

CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

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

CREATE TABLE forum_follower (
    forum_id INTEGER NOT NULL REFERENCES forum ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    PRIMARY KEY (forum_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX forum_follower_by_person ON forum_follower (person_id);

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

CREATE TABLE "invitation" (
    invitation_id INTEGER PRIMARY KEY,
    code_hash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('council', 'pen', 'chair', 'coordinator', 'admin')),
    made_by INTEGER REFERENCES person ON DELETE CASCADE,
    made_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL
) STRICT;

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
    confirmed_ms INTEGER, poll_id INTEGER REFERENCES poll ON DELETE CASCADE, shows TEXT CHECK (shows IN (
    'poll', 'reminder', 'results', 'outcome', 'withdrawn', 'void'
)), meeting_id INTEGER REFERENCES meeting ON DELETE CASCADE, tells TEXT CHECK (tells IN (
    'invites', 'moved', 'cancelled', 'restored', 'rhythm', 'ended', 'agenda', 'answers', 'writeup'
)),
    CHECK ((file IS NULL) = (file_kind IS NULL)),
    CHECK ((kind = 'urgent') = (about_ms IS NOT NULL))
) STRICT;

CREATE INDEX message_by_meeting ON message (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX message_by_poll ON message (poll_id) WHERE poll_id IS NOT NULL;

CREATE INDEX message_by_writer ON message (written_by, changed_ms);

CREATE TABLE message_approved (
    message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    approved_ms INTEGER NOT NULL,
    PRIMARY KEY (message_id, person_id)
) STRICT;

CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE named_group (
    group_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    audience TEXT NOT NULL,
    made_ms INTEGER NOT NULL
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

CREATE TABLE "outbox" (
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
    created_ms INTEGER NOT NULL, broadcast_id INTEGER, weekly TEXT CHECK (weekly IN ('counts', 'limited', 'counted')), begins_ms INTEGER, passes_pause INTEGER NOT NULL DEFAULT 0 CHECK (passes_pause IN (0, 1)),
    CHECK (action NOT IN ('send', 'edit', 'file') OR say IS NOT NULL),
    CHECK ((action = 'file') = (file IS NOT NULL))
) STRICT;

CREATE INDEX outbox_by_broadcast ON outbox (broadcast_id, state) WHERE broadcast_id IS NOT NULL;

CREATE INDEX outbox_by_chat ON outbox (chat_id, lane, outbox_id);

CREATE INDEX outbox_by_lane ON outbox (lane, state, outbox_id);

CREATE INDEX outbox_held ON outbox (due_ms) WHERE state = 'held';

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

CREATE TABLE outcome_heard (
    outcome_id INTEGER NOT NULL REFERENCES outcome ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    answers_it TEXT NOT NULL CHECK (answers_it IN ('yes', 'partly', 'no')),
    felt TEXT CHECK (felt IN ('to', 'for', 'with')),
    PRIMARY KEY (outcome_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX outcome_heard_by_person ON outcome_heard (person_id);

CREATE TABLE paper_count (
    poll_id INTEGER NOT NULL REFERENCES poll ON DELETE CASCADE,
    place INTEGER NOT NULL,
    people INTEGER NOT NULL CHECK (people >= 0),
    PRIMARY KEY (poll_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE "person" (
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

CREATE TABLE poster (
    code TEXT PRIMARY KEY,
    forum_id INTEGER REFERENCES forum ON DELETE CASCADE,
    place TEXT NOT NULL,
    heading TEXT NOT NULL,
    made_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX poster_by_use ON poster (coalesce(forum_id, 0), lower(place));

CREATE TABLE profile_answer (
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    question TEXT NOT NULL,
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (person_id, question, value)
) STRICT;

CREATE INDEX profile_answer_by_value ON profile_answer (question, value);

CREATE TABLE published (
    poll_id INTEGER PRIMARY KEY REFERENCES poll ON DELETE CASCADE,
    figures TEXT NOT NULL,
    staff TEXT,
    paper TEXT,
    made_ms INTEGER NOT NULL,
    told_ms INTEGER
) STRICT;

CREATE INDEX published_untold ON published (poll_id) WHERE told_ms IS NULL;

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

CREATE TABLE reminded (
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('week', 'day', 'hours', 'after')),
    day TEXT NOT NULL,
    PRIMARY KEY (person_id, meeting_id, kind, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX reminded_by_meeting ON reminded (meeting_id);

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
, sent_ms INTEGER, made_ms INTEGER) STRICT;

CREATE INDEX request_by_admin ON request (begun_by);

CREATE UNIQUE INDEX request_open ON request (person_id, what) WHERE state IN ('open', 'asked', 'making');

CREATE TABLE request_before (
    request_id INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    question TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (request_id, question, value)
) STRICT;

CREATE TABLE request_note (
    request_id INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    about TEXT NOT NULL CHECK (about IN ('came', 'checked')),
    words TEXT NOT NULL,
    PRIMARY KEY (request_id, about)
) STRICT;

CREATE TABLE "role_held" (
    person_id INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('council', 'pen', 'chair', 'coordinator', 'admin')),
    name TEXT NOT NULL,
    since_ms INTEGER NOT NULL,
    confirmed_ms INTEGER NOT NULL,
    reminded_ms INTEGER,
    until_ms INTEGER CHECK (until_ms >= since_ms),
    PRIMARY KEY (person_id, role, since_ms)
) STRICT;

CREATE UNIQUE INDEX role_held_now ON role_held (person_id, role) WHERE until_ms IS NULL;

CREATE TABLE roundup_item (
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    broadcast_id INTEGER NOT NULL REFERENCES broadcast ON DELETE CASCADE,
    told_ms INTEGER,
    was_read INTEGER NOT NULL DEFAULT 0 CHECK (was_read IN (0, 1)),
    PRIMARY KEY (person_id, broadcast_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX roundup_item_by_broadcast ON roundup_item (broadcast_id);

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

CREATE TABLE staff_view (
    chat_id INTEGER NOT NULL,
    about TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    shown_ms INTEGER NOT NULL,
    PRIMARY KEY (chat_id, about, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_view_by_person ON staff_view (person_id);

CREATE INDEX staff_view_by_time ON staff_view (shown_ms);

CREATE TABLE stay_asked (
    person_id INTEGER PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    asked_ms INTEGER NOT NULL,
    told_until_ms INTEGER NOT NULL CHECK (told_until_ms > asked_ms),
    sent_ms INTEGER
) STRICT;

CREATE TABLE week_count (
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    week_ms INTEGER NOT NULL,
    messages INTEGER NOT NULL CHECK (messages > 0),
    PRIMARY KEY (person_id, week_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawal (
    poll_id INTEGER PRIMARY KEY REFERENCES poll ON DELETE CASCADE,
    reason TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
