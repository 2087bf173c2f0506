"""Drafts of polls: each with the message that asks it, which has the same number."""

from domain.many import audience
from domain.polls.poll import Poll, card_to_text
from domain.polls.poll_message import message_of
from storage.database import Transaction
from storage.ids import new_id
from storage.many import messages


async def save(tx: Transaction, poll: Poll, now_ms: int) -> int:
    """The draft as it is now, and the message that asks it; its id, a new one where it had none (0).

    What a member approved were other words, once these have changed.
    """
    ((poll_id,),) = await tx.rows(
        """
        INSERT INTO poll (
            poll_id, written_by, card, audience, sees, breakdown, plan, closes_ms, hears_ms, state, pen,
            repeats, parent, made_ms, changed_ms
        )
        VALUES (
            :poll_id, :written_by, :card, :audience, :sees, :breakdown, :plan, :closes_ms, :hears_ms, 'draft',
            :pen, :repeats, :parent, :now_ms, :now_ms
        )
        ON CONFLICT (poll_id) DO UPDATE
        SET card = excluded.card, audience = excluded.audience, sees = excluded.sees,
            breakdown = excluded.breakdown, plan = excluded.plan, closes_ms = excluded.closes_ms,
            hears_ms = excluded.hears_ms, repeats = excluded.repeats, changed_ms = excluded.changed_ms,
            pen = CASE
                WHEN poll.pen = 'approved' AND poll.card <> excluded.card THEN '' ELSE excluded.pen
            END
        WHERE poll.state = 'draft'
        RETURNING poll_id
        """,
        {
            "poll_id": poll.poll_id or new_id(now_ms),
            "written_by": poll.written_by,
            "card": card_to_text(poll.card),
            "audience": audience.to_text(poll.audience),
            "sees": poll.sees,
            "breakdown": poll.breakdown,
            "plan": poll.plan,
            "closes_ms": poll.closes_ms,
            "hears_ms": poll.hears_ms,
            "pen": poll.pen,
            "repeats": poll.repeats,
            "parent": poll.parent,
            "now_ms": now_ms,
        },
    )
    await messages.save(tx, message_of(poll, poll_id), now_ms)
    return int(poll_id)
