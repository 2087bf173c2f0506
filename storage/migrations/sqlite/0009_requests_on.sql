-- Of requests: when the question to the person went out, when the file to post was made, what a correction found.

ALTER TABLE request ADD COLUMN sent_ms INTEGER;

ALTER TABLE request ADD COLUMN made_ms INTEGER;

UPDATE request SET made_ms = ended_ms WHERE file <> '' AND state = 'done';

UPDATE request SET sent_ms = asked_ms
WHERE asked_ms IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM outbox WHERE outbox.about = 'wasyou ' || request.request_id
);

CREATE TABLE request_before (
    request_id INTEGER NOT NULL REFERENCES request ON DELETE CASCADE,
    question TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (request_id, question, value)
) STRICT;
