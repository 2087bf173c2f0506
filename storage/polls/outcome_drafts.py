"""Drafts of outcomes: each with the message that tells it, which has the same number."""

from domain.polls.outcome import Outcome
from domain.polls.outcome_form import message_of
from domain.polls.poll import Poll
from storage.database import Transaction
from storage.ids import new_id
from storage.many import messages
from storage.polls import outcomes


async def save(tx: Transaction, poll: Poll, draft: Outcome, now_ms: int) -> int:
    """The draft as it is now, and the message that tells it; its id, a new one where it had none (0)."""
    ((outcome_id,),) = await tx.rows(
        """
        INSERT INTO outcome (
            outcome_id, poll_id, written_by, did, line, by_day, said, wrong_about, to_wrong, more, state,
            heard
        )
        VALUES (
            :outcome_id, :poll_id, :written_by, :did, :line, :by, :said, :wrong_about, :to_wrong, :more,
            'draft', ''
        )
        ON CONFLICT (outcome_id) DO UPDATE
        SET did = excluded.did, line = excluded.line, by_day = excluded.by_day, said = excluded.said,
            wrong_about = excluded.wrong_about, to_wrong = excluded.to_wrong, more = excluded.more
        WHERE outcome.state = 'draft'
        RETURNING outcome_id
        """,
        {
            "outcome_id": draft.outcome_id or new_id(now_ms),
            "poll_id": poll.poll_id,
            "written_by": draft.written_by,
            "did": draft.did,
            "line": draft.line,
            "by": draft.by.isoformat() if draft.by else None,
            "said": draft.said,
            "wrong_about": draft.wrong_about,
            "to_wrong": draft.to_wrong,
            "more": draft.more,
        },
    )
    kept = await outcomes.one(tx, int(outcome_id))
    assert kept, "it was kept just now"
    await messages.save(tx, message_of(poll, kept), now_ms)
    return kept.outcome_id


async def draft_by(tx: Transaction, poll_id: int, person_id: int) -> Outcome | None:
    """This writer's draft for that poll that can still be changed."""
    rows = await tx.rows(
        f"""
        SELECT {outcomes.COLUMNS} FROM outcome
        WHERE poll_id = :poll_id AND written_by = :person_id AND state = 'draft' AND EXISTS (
            SELECT 1 FROM message WHERE message.message_id = outcome.outcome_id AND message.state = 'draft'
        )
        ORDER BY outcome_id DESC
        LIMIT 1
        """,  # noqa: S608 (names of columns)
        {"poll_id": poll_id, "person_id": person_id},
    )
    return outcomes.of_row(rows[0]) if rows else None
