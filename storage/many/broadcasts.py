"""The times a message goes out: when each is due, where it stands, and who it still has to be planned for."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.many.broadcast import State, is_urgent
from domain.many.message import Kind, Shows, Tells
from domain.say import Say
from storage.database import Row, Transaction
from storage.forums import agenda_answers
from storage.ids import new_id
from storage.many import messages, planning, recipients
from storage.polls import electors, outcomes

SAYS = Say("broadcast")
"""What its rows in the outbox say: their words are looked up when they are sent."""


@dataclass(frozen=True)
class Broadcast:
    """due_ms: when it should go; goes_ms: not before this, because of the hold.

    planned_after: the chat id up to which its rows have been planned; None once all are.
    corrected_after: the person id up to which corrections have been planned; None when there are none.
    """

    broadcast_id: int
    message_id: int
    due_ms: int
    goes_ms: int
    state: State
    planned_after: int | None
    corrected_after: int | None
    began_ms: int | None
    ended_ms: int | None
    written_by: int | None
    kind: Kind
    plan: str
    about_ms: int | None
    confirmed_ms: int | None
    poll_id: int | None = None
    shows: Shows | None = None
    tells: Tells | None = None

    @property
    def is_in_roundups(self) -> bool:
        """Whether it waits in people's round-ups, or was read there."""
        return self.kind == "news" and self.state != "waiting"


_COLUMNS = """broadcast_id, broadcast.message_id, due_ms, goes_ms, broadcast.state, planned_after,
    corrected_after, began_ms, ended_ms, written_by, kind, plan, about_ms, confirmed_ms,
    poll_id, shows, tells"""
_FROM = "broadcast JOIN message ON message.message_id = broadcast.message_id"


async def add(tx: Transaction, message_id: int, due_ms: int, goes_ms: int, now_ms: int) -> int | None:
    """One more time that it goes; None where that very time is there already.

    Where that time was stopped before anything went, it is planned anew.
    """
    rows = await tx.rows(
        """
        INSERT INTO broadcast (broadcast_id, message_id, due_ms, goes_ms, state, planned_after)
        VALUES (:broadcast_id, :message_id, :due_ms, :goes_ms, 'waiting', 0)
        ON CONFLICT (message_id, due_ms) DO UPDATE
        SET state = 'waiting', goes_ms = excluded.goes_ms, ended_ms = NULL, planned_after = 0
        WHERE broadcast.state = 'stopped'
        RETURNING broadcast_id
        """,
        {
            "broadcast_id": new_id(now_ms),
            "message_id": message_id,
            "due_ms": due_ms,
            "goes_ms": max(due_ms, goes_ms),
        },
    )
    return int(rows[0][0]) if rows else None


async def one(tx: Transaction, broadcast_id: int) -> Broadcast | None:
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM {_FROM} WHERE broadcast_id = :broadcast_id",  # noqa: S608
        {"broadcast_id": broadcast_id},
    )
    return _broadcast(rows[0]) if rows else None


async def in_states(tx: Transaction, states: Sequence[State]) -> list[Broadcast]:
    """Oldest first."""
    names = {f"s{n}": state for n, state in enumerate(states)}
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM {_FROM}
        WHERE broadcast.state IN ({", ".join(f":{name}" for name in names)})
        ORDER BY goes_ms, broadcast_id
        """,  # noqa: S608 (names of columns and parameters)
        names,
    )
    return [_broadcast(row) for row in rows]


async def newest(tx: Transaction, limit: int) -> list[Broadcast]:
    """What waits for somebody to decide, then what goes next or went last, the latest first."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM {_FROM}
        WHERE broadcast.state <> 'stopped'
        ORDER BY broadcast.state NOT IN ('late', 'paused'), goes_ms DESC, broadcast_id DESC
        LIMIT :limit
        """,  # noqa: S608 (names of columns)
        {"limit": limit},
    )
    return [_broadcast(row) for row in rows]


async def next_ms(tx: Transaction) -> int | None:
    """When the next one that waits goes; by index, because it is asked every second."""
    goes_ms: int | None
    ((goes_ms,),) = await tx.rows("SELECT min(goes_ms) FROM broadcast WHERE state = 'waiting'")
    return goes_ms


async def how_many(tx: Transaction, message_id: int) -> int:
    """How many times it has gone, or was to go and did not."""
    ((count,),) = await tx.rows(
        "SELECT count(*) FROM broadcast WHERE message_id = :message_id AND state <> 'waiting'",
        {"message_id": message_id},
    )
    return int(count)


async def move(
    tx: Transaction, broadcast_id: int, before: Sequence[State], after: State, now_ms: int
) -> bool:
    """Whether it was one of `before` and is `after` now: of two who do it at once, one does."""
    names = {f"s{n}": state for n, state in enumerate(before)}
    ends = after in ("sent", "stopped", "taken back")
    over = ends or after in ("finishing", "taking back")
    rows = await tx.rows(
        f"""
        UPDATE broadcast SET state = :after,
            began_ms = CASE WHEN :after = 'sending' THEN coalesce(began_ms, :now_ms) ELSE began_ms END,
            ended_ms = CASE WHEN :ends THEN :now_ms ELSE NULL END,
            planned_after = CASE WHEN :over THEN NULL ELSE planned_after END,
            corrected_after = CASE WHEN :over THEN NULL ELSE corrected_after END
        WHERE broadcast_id = :broadcast_id
          AND state IN ({", ".join(f":{name}" for name in names)})
        RETURNING broadcast_id
        """,  # noqa: S608 (names of parameters)
        {**names, "broadcast_id": broadcast_id, "after": after, "ends": ends, "over": over}
        | {"now_ms": now_ms},
    )
    if rows:
        await outcomes.follow(tx, broadcast_id, after, now_ms)
        await agenda_answers.follow(tx, broadcast_id, after, now_ms)
    return bool(rows)


async def finish_earlier(tx: Transaction, broadcast: Broadcast) -> None:
    """Of one that repeats: whoever still waits for an earlier time gets this one instead, not both.

    Nobody is to decide any more, either, about an earlier time that was late.
    """
    await tx.rows(
        """
        UPDATE broadcast SET planned_after = NULL, corrected_after = NULL,
            state = CASE WHEN state = 'late' THEN 'stopped' ELSE 'finishing' END,
            ended_ms = CASE WHEN state = 'late' THEN goes_ms END
        WHERE message_id = :message_id AND broadcast_id <> :broadcast_id
          AND state IN ('late', 'sending', 'paused')
        """,
        {"message_id": broadcast.message_id, "broadcast_id": broadcast.broadcast_id},
    )


async def finish_for_poll(tx: Transaction, poll_id: int) -> None:
    """The poll is over: whoever has not been asked or reminded yet is not any more."""
    await tx.rows(
        """
        UPDATE broadcast SET planned_after = NULL, corrected_after = NULL,
            state = CASE WHEN state IN ('waiting', 'late') THEN 'stopped' ELSE 'finishing' END,
            ended_ms = CASE WHEN state IN ('waiting', 'late') THEN goes_ms END
        WHERE state IN ('waiting', 'late', 'sending', 'paused') AND message_id IN (
            SELECT message_id FROM message WHERE poll_id = :poll_id AND shows IN ('poll', 'reminder')
        )
        """,
        {"poll_id": poll_id},
    )


async def plan_some(tx: Transaction, broadcast: Broadcast, now_ms: int, limit: int) -> bool:
    """Rows for the next `limit` people; whether there are more to look at."""
    written = await messages.one(tx, broadcast.message_id)
    if broadcast.planned_after is None or written is None:
        return False
    wanted, params = recipients.condition(written.audience, broadcast.due_ms, now_ms)
    if broadcast.kind == "news":
        piece = await planning.plan_news(
            tx, wanted, params, broadcast.broadcast_id, broadcast.planned_after, limit
        )
    else:
        piece = await planning.plan(
            tx,
            wanted,
            params,
            SAYS,
            "broadcast",
            broadcast.planned_after,
            now_ms,
            limit,
            broadcast_id=broadcast.broadcast_id,
            weekly=None if is_urgent(broadcast.kind, broadcast.about_ms, broadcast.due_ms) else "limited",
        )
    if broadcast.shows == "poll" and broadcast.poll_id:
        await electors.add(tx, broadcast.poll_id, wanted, params, broadcast.planned_after, piece.after)
    await tx.rows(
        "UPDATE broadcast SET planned_after = :after WHERE broadcast_id = :broadcast_id",
        {"after": None if piece.over else piece.after, "broadcast_id": broadcast.broadcast_id},
    )
    return not piece.over


async def correct(tx: Transaction, broadcast_id: int, after: int | None) -> None:
    """Corrections are planned from here on; None: they are all planned."""
    await tx.rows(
        "UPDATE broadcast SET corrected_after = :after WHERE broadcast_id = :broadcast_id",
        {"after": after, "broadcast_id": broadcast_id},
    )


def _broadcast(row: Row) -> Broadcast:
    return Broadcast(*row)
