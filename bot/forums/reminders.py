"""Reminds those who come to a meeting, when it is due: never ahead, each of them once, nobody at night."""

import asyncio

from domain import quiet
from domain.forums import meeting_says, reminders
from domain.forums.forum import Meeting
from domain.notes import started
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from storage import outbox
from storage.database import Database, Transaction
from storage.forums import chats, forums, meetings, reminding
from storage.forums.reminding import Due, Group

PIECE = 250
PIECES = 20
"""Reminded at one look: the writer is free between pieces."""

LOOK_MS = 1_000


class Reminders:
    """Looks at each tick. `wake` is the outbox's: it is set when there is something to be sent."""

    def __init__(self, database: Database, organisation: Organisation, wake: asyncio.Event) -> None:
        self._database, self._wake = database, wake
        self._zone, self._usual = organisation.zone, quiet.usual(organisation)

    async def look(self, now_ms: int) -> int | None:
        """Remind whoever is to be reminded now; when the next ones are, None while nobody is."""
        async with self._database.read() as view:
            groups = await reminding.groups(view, now_ms)
            stale = await reminding.are_stale(view, now_ms)
            moved = [group for group in groups if not group.told_of_move]
            due = [one for group in groups if group.told_of_move and (one := self._due(group, now_ms))]
            waits = [one for one in due if await reminding.people(view, one, now_ms, 1)]
        if stale or moved:
            async with self._database.transaction() as tx:
                await reminding.drop_stale(tx, now_ms)
                await self._pass_over(tx, moved, now_ms)
        more = await self._remind(waits, now_ms)
        return now_ms + LOOK_MS if more else self._next_ms(groups, now_ms)

    async def _pass_over(self, tx: Transaction, groups: list[Group], now_ms: int) -> None:
        """Of a meeting that has moved, what would have been due before: its new time was told just now."""
        for group in groups:
            hours = group.hours or self._usual
            found = reminders.come(group.kinds, group.starts_ms, hours, now_ms, self._zone)
            if found:
                day = reminders.day_of(group.starts_ms, self._zone)
                await reminding.pass_over(tx, Due(group, found.kind, day, found.at_ms), now_ms)
        for meeting_id, moves in {(group.meeting_id, group.moves) for group in groups}:
            await meetings.mark(tx, meeting_id, reminding.step_of_move(moves))

    async def _remind(self, waits: list[Due], now_ms: int) -> bool:
        """A transaction for each piece, at most PIECES; whether there is more."""
        pieces = 0
        for due in waits:
            there = PIECE
            while there == PIECE:
                if pieces == PIECES:
                    return True
                async with self._database.transaction() as tx:
                    there = await self._piece(tx, due, now_ms)
                pieces += 1
                self._wake.set()
        return False

    async def _piece(self, tx: Transaction, due: Due, now_ms: int) -> int:
        """What is said and that it was said are one transaction; how many there were.

        The meeting is read anew: it may have been moved or cancelled since the look.
        """
        meeting = await meetings.one(tx, due.group.meeting_id)
        forum = await forums.one(tx, meeting.forum_id) if meeting else None
        if meeting is None or forum is None or not _still_holds(meeting, due):
            return 0
        found = await reminding.people(tx, due, now_ms, PIECE)
        left = [
            Outgoing(
                one.chat_id,
                one.locale,
                started(meeting_says.reminder(forum, meeting, one.reply, self._zone)),
                lane="reminder",
                about=chats.about(meeting.meeting_id),
                begins_ms=meeting.starts_ms,
            )
            for one in found
        ]
        await reminding.note(tx, due, [one.reply.person_id for one in found])
        await outbox.leave(tx, left, now_ms)
        return len(found)

    def _due(self, group: Group, now_ms: int) -> Due | None:
        hours = group.hours or self._usual
        found = reminders.due(group.kinds, group.starts_ms, hours, now_ms, self._zone)
        if found is None:
            return None
        return Due(group, found.kind, reminders.day_of(group.starts_ms, self._zone), found.at_ms)

    def _next_ms(self, groups: list[Group], now_ms: int) -> int | None:
        due = [
            reminders.next_ms(group.kinds, group.starts_ms, group.hours or self._usual, now_ms, self._zone)
            for group in groups
        ]
        return min((ms for ms in due if ms is not None), default=None)


def _still_holds(meeting: Meeting, due: Due) -> bool:
    return not meeting.cancelled and meeting.starts_ms == due.group.starts_ms
