"""Polls: what is asked, where each stands, and what was published of it."""

from collections.abc import Sequence

from domain.many import audience
from domain.polls.poll import Poll, PollState, card_from_text, card_to_text
from storage.database import Row, Transaction

_COLUMNS = """poll_id, written_by, card, audience, sees, breakdown, plan, closes_ms, hears_ms, state, pen,
    repeats, parent, changed_ms, opened_ms, closed_ms, wait_ms, pen_asked_ms, reminded_ms, nudged_ms,
    repeated_ms, asked"""


async def one(tx: Transaction, poll_id: int) -> Poll | None:
    rows = await tx.rows(f"SELECT {_COLUMNS} FROM poll WHERE poll_id = :poll_id", {"poll_id": poll_id})  # noqa: S608
    return _poll(rows[0]) if rows else None


async def last_by(tx: Transaction, person_id: int) -> Poll | None:
    """The newest that this writer has asked."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM poll
        WHERE written_by = :person_id AND state <> 'draft'
        ORDER BY poll_id DESC
        LIMIT 1
        """,  # noqa: S608 (names of columns)
        {"person_id": person_id},
    )
    return _poll(rows[0]) if rows else None


async def in_state(tx: Transaction, states: Sequence[PollState], closing_by_ms: int) -> list[Poll]:
    """Those that close by then, the first first."""
    names = {f"s{n}": state for n, state in enumerate(states)}
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM poll
        WHERE state IN ({", ".join(f":{name}" for name in names)}) AND closes_ms <= :by_ms
        ORDER BY closes_ms, poll_id
        """,  # noqa: S608 (names of columns and parameters)
        {**names, "by_ms": closing_by_ms},
    )
    return [_poll(row) for row in rows]


async def next_ms(tx: Transaction) -> int | None:
    """When the next one that is open closes."""
    closes_ms: int | None
    ((closes_ms,),) = await tx.rows("SELECT min(closes_ms) FROM poll WHERE state = 'open'")
    return closes_ms


async def move(
    tx: Transaction, poll_id: int, before: Sequence[PollState], after: PollState, now_ms: int
) -> bool:
    """Whether it was one of `before` and is `after` now: of two who do it at once, one does."""
    names = {f"s{n}": state for n, state in enumerate(before)}
    rows = await tx.rows(
        f"""
        UPDATE poll SET state = :after, changed_ms = :now_ms,
            opened_ms = CASE WHEN :after = 'open' THEN coalesce(opened_ms, :now_ms) ELSE opened_ms END,
            closed_ms = CASE
                WHEN :after IN ('closing', 'closed', 'withdrawn', 'void') THEN coalesce(closed_ms, :now_ms)
                ELSE closed_ms
            END
        WHERE poll_id = :poll_id AND state IN ({", ".join(f":{name}" for name in names)})
        RETURNING poll_id
        """,  # noqa: S608 (names of parameters)
        {**names, "poll_id": poll_id, "after": after, "now_ms": now_ms},
    )
    return bool(rows)


async def reword(tx: Transaction, poll: Poll, now_ms: int) -> None:
    """Corrected: from now on it says this."""
    await tx.rows(
        "UPDATE poll SET card = :card, pen = :pen, changed_ms = :now_ms WHERE poll_id = :poll_id",
        {"poll_id": poll.poll_id, "card": card_to_text(poll.card), "pen": poll.pen, "now_ms": now_ms},
    )


async def settle(tx: Transaction, poll: Poll) -> None:
    """From now on these are its times."""
    await tx.rows(
        "UPDATE poll SET closes_ms = :closes_ms, hears_ms = :hears_ms WHERE poll_id = :poll_id",
        {"poll_id": poll.poll_id, "closes_ms": poll.closes_ms, "hears_ms": poll.hears_ms},
    )


async def publish(tx: Transaction, poll_id: int, figures: str, now_ms: int, staff: str | None = None) -> None:
    """Once: what was published is never made again. staff: the same of those who speak as staff, apart."""
    await tx.rows(
        """
        INSERT INTO published (poll_id, figures, staff, made_ms) VALUES (:poll_id, :figures, :staff, :now_ms)
        ON CONFLICT DO NOTHING
        """,
        {"poll_id": poll_id, "figures": figures, "staff": staff, "now_ms": now_ms},
    )


async def published(tx: Transaction, poll_id: int) -> str | None:
    """None until those who were asked are told: nobody sees results before the others."""
    rows = await tx.rows(
        "SELECT figures FROM published WHERE poll_id = :poll_id AND told_ms IS NOT NULL", {"poll_id": poll_id}
    )
    return str(rows[0][0]) if rows else None


def _poll(row: Row) -> Poll:
    poll_id, written_by, card, whom, *rest = row
    sees, breakdown, plan, closes_ms, hears_ms, state, pen, repeats, parent, changed_ms, *moments = rest
    return Poll(
        poll_id,
        written_by,
        card_from_text(card),
        audience.from_text(whom),
        sees,
        breakdown,
        plan,
        closes_ms,
        hears_ms,
        state,
        pen,
        repeats,
        parent,
        changed_ms,
        *moments,
    )
