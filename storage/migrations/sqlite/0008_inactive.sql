-- Who was asked whether they still want to be a member, and how much was erased for its age.

CREATE TABLE stay_asked (
    person_id INTEGER PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    asked_ms INTEGER NOT NULL,
    told_until_ms INTEGER NOT NULL CHECK (told_until_ms > asked_ms),
    sent_ms INTEGER
) STRICT;

CREATE TABLE erased_count (
    what TEXT PRIMARY KEY,
    entries INTEGER NOT NULL CHECK (entries > 0)
) STRICT;
