"""Changing a forum and its meetings, and leaving word of it, in one transaction."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.forums import agenda_says, changes
from domain.forums.changes import Change
from domain.forums.forum import Forum, Meeting
from domain.forums.steps import Step
from domain.notes import started
from domain.outgoing import Outgoing
from storage import outbox
from storage.database import Transaction
from storage.forums import agendas_out, forums, meetings, places, telling

ARRANGE: Step = "arrange"
MOST = 500
"""More meetings than any forum has to come."""


async def change(
    tx: Transaction, wanted: Change, by: int | None, now_ms: int, zone: ZoneInfo, tells: bool = True
) -> int:
    """by: the coordinator who does it. tells: whether anybody is told.

    For how many people something was arranged that has to be arranged anew.
    """
    if wanted.field == "most":
        await _more_places(tx, wanted)
    await forums.save(tx, wanted.forum, now_ms)
    for meeting in (*(shift.after for shift in wanted.shifts), *wanted.kept):
        await meetings.save(tx, meeting)
    await meetings.plan(tx, wanted.forum.forum_id, wanted.forum.series, wanted.added, now_ms)
    unsettled = [await _unsettle(tx, meeting) for meeting in wanted.unsettled]
    if tells:
        await telling.tell(tx, wanted, by, now_ms, zone)
    return sum(unsettled)


async def _more_places(tx: Transaction, wanted: Change) -> None:
    """Where more may come than before, whoever waits is asked again, also who has let an offer pass."""
    old = await forums.one(tx, wanted.forum.forum_id)
    assert old, "it is being changed"
    for shift in wanted.shifts:
        before, after = shift.before.details(old).most, shift.after.details(wanted.forum).most
        if before and (not after or after > before):
            await places.ask_anew(tx, shift.after.meeting_id)


async def _unsettle(tx: Transaction, meeting: Meeting) -> int:
    """Nothing is arranged there yet; staff are told of it again in time."""
    await meetings.save(tx, replace(meeting, done=tuple(step for step in meeting.done if step != ARRANGE)))
    rows = await tx.rows(
        """
        UPDATE reply SET arranged = 0
        WHERE meeting_id = :meeting_id AND arranged = 1
        RETURNING person_id
        """,
        {"meeting_id": meeting.meeting_id},
    )
    return len(rows)


async def ending(tx: Transaction, forum: Forum, now_ms: int) -> Change:
    """What ending it would change: `telling.reach` says how many people would be told."""
    return changes.ending(forum, await meetings.of_forum(tx, forum.forum_id, now_ms, MOST), now_ms)


async def end(tx: Transaction, forum: Forum, by: int | None, now_ms: int, zone: ZoneInfo) -> None:
    """It meets no more: its meetings are cancelled, with one message a person.

    Whoever put something on its agenda that nobody has talked about is told that, too.
    """
    unheard = await agendas_out.unheard(tx, forum.forum_id, now_ms)
    told = (
        Outgoing(chat_id, locale, started(agenda_says.ended(forum, words)), lane="notice")
        for (chat_id, locale), words in unheard.items()
    )
    await outbox.leave(tx, list(told), now_ms)
    await change(tx, await ending(tx, forum, now_ms), by, now_ms, zone)
