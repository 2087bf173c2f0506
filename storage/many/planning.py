"""Messages to many people at once: planned a piece at a time, so that nobody waits long for the writer."""

from dataclasses import dataclass

from domain.outgoing import Lane
from domain.say import Say, to_json
from domain.week import Weekly
from storage import ids
from storage.database import Params, Transaction

PIECE = 1_000
"""How many people one transaction looks at, wanted or not: that bounds how long it holds the writer."""


@dataclass(frozen=True)
class Planned:
    """One piece. `after` begins the next one: it is a chat id, to be forgotten once `over`."""

    after: int
    messages: int
    over: bool


async def plan(
    tx: Transaction,
    wanted: str,
    params: Params,
    say: Say,
    lane: Lane,
    after: int,
    now_ms: int,
    limit: int,
    about: str | None = None,
    broadcast_id: int | None = None,
    weekly: Weekly | None = None,
) -> Planned:
    """One message for each of the next `limit` people who is `wanted`, has not stopped and can be reached.

    wanted: a condition on `person`, written out in the code, with its values in `params`.
    after: 0 to begin with, then that of the piece before.

    In the order of chat ids: that is the order of the outbox's index by chat, so that a piece changes few
    pages of it. In any other order a piece of a million changes as many pages as it has people.
    """
    last, looked_at = await _piece(tx, after, limit)
    if not looked_at:
        return Planned(after, 0, over=True)
    first_id = ids.new_ids(now_ms, looked_at)
    planned = await tx.rows(
        f"""
        INSERT INTO outbox (
            outbox_id, chat_id, lane, action, locale, say, about, due_ms, created_ms, broadcast_id, weekly
        )
        SELECT :first_id - 1 + row_number() OVER (ORDER BY telegram_id), telegram_id, :lane, 'send', locale,
               :say, :about, :now_ms, :now_ms, :broadcast_id, :weekly
        FROM person
        WHERE telegram_id > :after AND telegram_id <= :last
          AND stopped_ms IS NULL AND unreachable_ms IS NULL AND {wanted}
        RETURNING outbox_id
        """,  # noqa: S608 (a condition that stands in the code)
        {**params, "first_id": first_id, "say": to_json(say), "lane": lane, "about": about}
        | {"now_ms": now_ms, "after": after, "last": last, "broadcast_id": broadcast_id, "weekly": weekly},
    )
    return Planned(last, len(planned), over=looked_at < limit)


async def plan_news(
    tx: Transaction, wanted: str, params: Params, broadcast_id: int, after: int, limit: int
) -> Planned:
    """As `plan`, for what waits for each person's next round-up instead of going by itself."""
    last, looked_at = await _piece(tx, after, limit)
    if not looked_at:
        return Planned(after, 0, over=True)
    planned = await tx.rows(
        f"""
        INSERT INTO roundup_item (person_id, broadcast_id)
        SELECT person_id, :broadcast_id
        FROM person
        WHERE telegram_id > :after AND telegram_id <= :last
          AND stopped_ms IS NULL AND unreachable_ms IS NULL AND {wanted}
        ON CONFLICT DO NOTHING
        RETURNING person_id
        """,  # noqa: S608 (a condition that stands in the code)
        {**params, "broadcast_id": broadcast_id, "after": after, "last": last},
    )
    return Planned(last, len(planned), over=looked_at < limit)


async def _piece(tx: Transaction, after: int, limit: int) -> tuple[int, int]:
    """The last of the next `limit` chats, and how many there are."""
    ((last, looked_at),) = await tx.rows(
        """
        SELECT coalesce(max(telegram_id), 0), count(*)
        FROM (SELECT telegram_id FROM person WHERE telegram_id > :after ORDER BY telegram_id LIMIT :limit)
            AS next_ones
        """,
        {"after": after, "limit": limit},
    )
    return last, looked_at
