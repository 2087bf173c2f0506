"""Plans the meetings of forums ahead, and asks their makers for what is missing."""

import asyncio

from domain.durations import DAY_MS
from domain.forums.forum import Forum
from domain.forums.made import ACCESS, ACCESS_MS, OVER
from domain.forums.plan import DAYS_AHEAD
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.say import Button, Say
from storage import outbox
from storage.database import Database, Transaction
from storage.forums import forums, meetings, planning
from storage.team import roles

AHEAD_MS = (DAYS_AHEAD - 1) * DAY_MS
"""What is planned less far ahead than this is planned on: so each forum once a day."""

HELP = Button("help-now", "go:help")


class Planning:
    """Looks at each tick. `wake` is the outbox's: it is set when there is something to be sent."""

    def __init__(self, database: Database, organisation: Organisation, wake: asyncio.Event) -> None:
        self._database, self._zone, self._wake = database, organisation.zone, wake

    async def look(self, now_ms: int) -> int | None:
        """Plan what is due; when something is next, None while no forum runs."""
        async with self._database.read() as view:
            until_ms = await planning.first_planned_ms(view)
            unasked = await planning.soon(view, now_ms, now_ms + ACCESS_MS) if until_ms is not None else []
        if until_ms is None:
            return None
        if until_ms < now_ms + AHEAD_MS:
            await self._plan(now_ms)
        for meeting_id in unasked:
            await self._ask_for_access(meeting_id, now_ms)
        return await self._next_ms(now_ms)

    async def _plan(self, now_ms: int) -> None:
        """A transaction for each forum."""
        async with self._database.read() as view:
            due = await planning.due(view, now_ms + AHEAD_MS)
        for one in due:
            async with self._database.transaction() as tx:
                forum = await forums.one(tx, one.forum_id)
                if forum is None or forum.state != "running":
                    continue
                await planning.ahead(tx, forum, now_ms, self._zone)
                if not await meetings.of_forum(tx, forum.forum_id, now_ms, 1):
                    await self._over(tx, forum, now_ms)

    async def _over(self, tx: Transaction, forum: Forum, now_ms: int) -> None:
        """By its plan it does not meet any more: said once for each last meeting."""
        last = await planning.last(tx, forum.forum_id)
        if last and await meetings.mark(tx, last.meeting_id, OVER):
            tag = str(forum.forum_id)
            ways = (
                Button("change-the-forum", f"go:fcchange:{tag}"),
                Button("end-forum", f"go:fmend:{tag}"),
                HELP,
            )
            await self._tell(tx, forum, Say("forum-over", {"name": forum.name}, ways), now_ms)

    async def _ask_for_access(self, meeting_id: int, now_ms: int) -> None:
        """Once, before the forum's first meeting, where nothing is said about it."""
        async with self._database.transaction() as tx:
            meeting = await meetings.one(tx, meeting_id)
            forum = await forums.one(tx, meeting.forum_id) if meeting else None
            if meeting is None or forum is None or not await meetings.mark(tx, meeting_id, ACCESS):
                return
            if not meeting.details(forum).access and await planning.is_first(tx, meeting):
                ways = (Button("change-the-forum", f"go:fcchange:{forum.forum_id}"), HELP)
                await self._tell(tx, forum, Say("forum-access", {"name": forum.name}, ways), now_ms)

    async def _tell(self, tx: Transaction, forum: Forum, say: Say, now_ms: int) -> None:
        told = [
            Outgoing(chat_id, locale, say, lane="notice")
            for chat_id, locale in await roles.who_wrote_or_writes(tx, forum.made_by)
        ]
        await outbox.leave(tx, told, now_ms)
        self._wake.set()

    async def _next_ms(self, now_ms: int) -> int | None:
        async with self._database.read() as view:
            until_ms = await planning.first_planned_ms(view)
            starts_ms = await planning.next_after(view, now_ms + ACCESS_MS)
        due = [
            *([until_ms - AHEAD_MS + 1] if until_ms is not None else []),
            *([starts_ms - ACCESS_MS + 1] if starts_ms is not None else []),
        ]
        return min((ms for ms in due if ms > now_ms), default=None)
