"""Changing a forum and its meetings, and leaving word of it, in one transaction."""

from zoneinfo import ZoneInfo

from domain.forums import changes
from domain.forums.changes import Change
from domain.forums.forum import Forum
from storage.database import Transaction
from storage.forums import forums, meetings, telling

MOST = 500
"""More meetings than any forum has to come."""


async def change(
    tx: Transaction, wanted: Change, by: int | None, now_ms: int, zone: ZoneInfo, tells: bool = True
) -> None:
    """by: the coordinator who does it. tells: whether anybody is told."""
    await forums.save(tx, wanted.forum, now_ms)
    for meeting in (*(shift.after for shift in wanted.shifts), *wanted.kept):
        await meetings.save(tx, meeting)
    await meetings.plan(tx, wanted.forum.forum_id, wanted.forum.series, wanted.added, now_ms)
    if tells:
        await telling.tell(tx, wanted, by, now_ms, zone)


async def ending(tx: Transaction, forum: Forum, now_ms: int) -> Change:
    """What ending it would change: `telling.reach` says how many people would be told."""
    return changes.ending(forum, await meetings.of_forum(tx, forum.forum_id, now_ms, MOST), now_ms)


async def end(tx: Transaction, forum: Forum, by: int | None, now_ms: int, zone: ZoneInfo) -> None:
    """It meets no more: its meetings are cancelled, with one message a person."""
    await change(tx, await ending(tx, forum, now_ms), by, now_ms, zone)
