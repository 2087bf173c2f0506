"""Every ask that opened and every agenda, with what is owed for it, for everybody to see."""

from domain.loop.page import Agenda, Ask, Seen
from domain.polls.poll import PollState
from storage.database import Transaction
from storage.loop import debts
from storage.polls import polls

_OPENED: tuple[PollState, ...] = ("open", "sorting", "closing", "closed", "withdrawn", "void")
_EVER = (1 << 63) - 1
_SEEN = """
    opened_ms IS NOT NULL AND state NOT IN ('draft', 'planned') AND NOT EXISTS (
        SELECT 1 FROM poll AS later
        WHERE later.parent = poll.poll_id AND later.opened_ms IS NOT NULL
          AND later.card LIKE '%"second_round":true%'
    )
"""
"""A blank sheet stands there once: from its second round on in the place of the first."""


async def newest(tx: Transaction, limit: int, after: int = 0) -> list[Seen]:
    """The newest first, after so many of them."""
    rows = await tx.rows(
        f"""
        SELECT poll_id AS number, opened_ms, 'poll' FROM poll
        WHERE {_SEEN}
        UNION ALL
        SELECT debt.meeting_id, opened_ms, 'meeting' FROM debt
        JOIN meeting ON meeting.meeting_id = debt.meeting_id
        WHERE meeting.state = 'planned'
        ORDER BY opened_ms DESC, number DESC
        LIMIT :limit OFFSET :after
        """,  # noqa: S608 (a condition that stands here)
        {"limit": limit, "after": after},
    )
    found = [await (one if kind == "poll" else agenda)(tx, number) for number, _, kind in rows]
    return [ask for ask in found if ask]


async def agenda(tx: Transaction, meeting_id: int) -> Agenda | None:
    """None where nothing is owed for it."""
    debt = await debts.one(tx, meeting_id)
    owed = await debts.about(tx, debt) if debt else None
    if debt is None or owed is None or debt.kind != "meeting":
        return None
    return Agenda(meeting_id, owed.title, owed.day_ms, debt)


async def every(tx: Transaction) -> list[Ask]:
    """All of them, in two queries."""
    found = [poll for poll in await polls.in_state(tx, _OPENED, _EVER) if poll.opened_ms is not None]
    owed = {debt.debt_id: debt for debt in await debts.every(tx)}
    again = {poll.parent for poll in found if poll.card.second_round}
    return [Ask(poll, owed.get(poll.poll_id)) for poll in found if poll.poll_id not in again]


async def one(tx: Transaction, poll_id: int) -> Ask | None:
    """None for what was never asked."""
    poll = await polls.one(tx, poll_id)
    if poll is None or poll.opened_ms is None or poll.state in ("draft", "planned"):
        return None
    return Ask(poll, await debts.one(tx, poll_id))
