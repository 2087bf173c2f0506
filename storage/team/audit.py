"""Every act of power, in a chain that shows what was changed afterwards."""

import json
from collections.abc import AsyncIterator, Callable, Sequence

from domain.team.audit import (
    BEGINNING,
    CHECKPOINT,
    PRUNED,
    Break,
    Chain,
    Detail,
    Entry,
    Link,
    checkpoint,
    ended,
    follow,
    hash_of,
)
from storage.database import Row, Transaction

PAGE = 500


async def note(
    tx: Transaction,
    now_ms: int,
    act: str,
    actor: int | None = None,
    subject: int | None = None,
    **detail: str | int,
) -> None:
    """One more entry, in the transaction of what it tells of."""
    tx.lock("audit")
    number, before = await head(tx)
    entry = Entry(number + 1, now_ms, actor, act, subject, detail)
    await tx.rows(
        """
        INSERT INTO audit (number, at_ms, actor, act, subject, detail, hash)
        VALUES (:number, :at_ms, :actor, :act, :subject, :detail, :hash)
        """,
        {**vars(entry), "detail": _written(detail), "hash": hash_of(entry, before)},
    )


async def head(tx: Transaction) -> tuple[int, str]:
    """Number and hash of the newest entry."""
    rows = await tx.rows("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
    return (rows[0][0], rows[0][1]) if rows else (0, BEGINNING)


async def newest(tx: Transaction, act: str, actor: int, subject: int | None) -> int | None:
    """The number of the newest entry that tells of this; None once it is gone for its age."""
    ((number,),) = await tx.rows(
        """
        SELECT max(number) FROM audit
        WHERE act = :act AND actor = :actor AND COALESCE(subject, 0) = COALESCE(:subject, 0)
        """,
        {"act": act, "actor": actor, "subject": subject},
    )
    return int(number) if number else None


async def subjects_since(
    tx: Transaction, since_ms: int, act: str, actor: int, **detail: str | int
) -> set[int | None]:
    """About whom there are such entries since then. It walks back from the newest, only as far as that."""
    rows = await tx.rows(
        """
        SELECT subject FROM audit
        WHERE act = :act AND actor = :actor AND detail = :detail AND number > COALESCE(
            (SELECT number FROM audit WHERE at_ms <= :since_ms ORDER BY number DESC LIMIT 1), 0
        )
        """,
        {"act": act, "actor": actor, "detail": _written(detail), "since_ms": since_ms},
    )
    return {subject for (subject,) in rows}


async def actors(tx: Transaction, entries: Sequence[int]) -> dict[int, int]:
    """Who did what these entries tell of, by their numbers."""
    found: dict[int, int] = {}
    for entry in entries:
        rows = await tx.rows("SELECT actor FROM audit WHERE number = :number", {"number": entry})
        if rows and rows[0][0] is not None:
            found[entry] = rows[0][0]
    return found


async def links(tx: Transaction, after: int = 0, page: int = PAGE) -> AsyncIterator[list[Link]]:
    """Every entry with a greater number than `after`, in order, a page at a time."""
    while rows := await tx.rows(
        """
        SELECT number, at_ms, actor, act, subject, detail, hash
        FROM audit
        WHERE number > :after
        ORDER BY number
        LIMIT :page
        """,
        {"after": after, "page": page},
    ):
        yield [_link(row) for row in rows]
        after = rows[-1][0]


async def verified(
    tx: Transaction, page: int = PAGE, going: Callable[[], bool] = lambda: True
) -> Chain | Break:
    """The whole chain followed from its beginning, a page at a time for as long as it is `going`."""
    chain: Chain | Break = Chain()
    async for some in links(tx, page=page):
        chain = follow(chain, some)
        if isinstance(chain, Break) or not going():
            break
    return ended(chain)


async def with_head(tx: Transaction, beginning: str) -> int | None:
    """The number of the entry whose hash begins so; None where there is none (any more)."""
    rows = await tx.rows(
        "SELECT number FROM audit WHERE substr(hash, 1, :letters) = :beginning ORDER BY number LIMIT 1",
        {"letters": len(beginning), "beginning": beginning},
    )
    return rows[0][0] if rows else None


async def prune(tx: Transaction, before_ms: int, now_ms: int) -> int:
    """Remove what is older, up to the first that is not, and tell of it in the chain. How many went.

    The last of them becomes a checkpoint, so that what follows still verifies.
    """
    tx.lock("audit")
    last = await _last_before(tx, before_ms)
    if last is None or not await _tells_of_people(tx, last.entry.number):
        return 0
    left = checkpoint(last, now_ms)
    gone = await tx.rows(
        "DELETE FROM audit WHERE number < :number RETURNING number", {"number": last.entry.number}
    )
    await tx.rows(
        """
        UPDATE audit
        SET at_ms = :at_ms, actor = :actor, act = :act, subject = :subject, detail = :detail
        WHERE number = :number
        """,
        {**vars(left.entry), "detail": _written(left.entry.detail)},
    )
    await note(tx, now_ms, PRUNED, removed=last.entry.number, head=last.hash)
    return len(gone) + 1


async def _last_before(tx: Transaction, before_ms: int) -> Link | None:
    """The last entry of those that come before everything that is young enough to stay."""
    rows = await tx.rows(
        """
        SELECT number, at_ms, actor, act, subject, detail, hash
        FROM audit
        WHERE number < coalesce(
            (SELECT min(number) FROM audit WHERE at_ms >= :before_ms AND act <> :checkpoint),
            (SELECT max(number) + 1 FROM audit)
        )
        ORDER BY number DESC
        LIMIT 1
        """,
        {"before_ms": before_ms, "checkpoint": CHECKPOINT},
    )
    return _link(rows[0]) if rows else None


async def _tells_of_people(tx: Transaction, until: int) -> bool:
    """Removals leave entries too: where there is nothing else, they may stay, or there would be no end."""
    rows = await tx.rows(
        "SELECT 1 FROM audit WHERE number <= :until AND act NOT IN (:checkpoint, :pruned) LIMIT 1",
        {"until": until, "checkpoint": CHECKPOINT, "pruned": PRUNED},
    )
    return bool(rows)


def _link(row: Row) -> Link:
    number, at_ms, actor, act, subject, detail, written = row
    return Link(Entry(number, at_ms, actor, act, subject, _detail(detail)), written)


def _written(detail: Detail) -> str:
    return json.dumps(detail, sort_keys=True)


def _detail(written: str) -> Detail:
    """As it was noted. What was not written by `note` comes back as one odd value, which no hash fits."""
    try:
        detail: Detail = json.loads(written)
    except (ValueError, RecursionError):
        return {"unreadable": written}
    return detail if isinstance(detail, dict) and _written(detail) == written else {"unreadable": written}
