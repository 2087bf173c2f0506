"""What happens to agendas by itself: the team is told to look, they go out, and what came of them is owed."""

import asyncio
from dataclasses import replace

from domain.durations import DAY_MS
from domain.forums import agenda as rules
from domain.forums import agenda_says, agenda_team
from domain.forums.agenda import Item, Step
from domain.forums.forum import Forum, Meeting
from domain.many.audience import Audience
from domain.many.message import NOW, Message
from domain.notes import started
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from storage import outbox
from storage.database import Database, Transaction
from storage.forums import agenda, agendas_out, forums, meetings
from storage.loop import debts
from storage.many import broadcasts, messages, recipients
from storage.team import roles

LOOK_BACK_MS = 30 * DAY_MS
"""What was due while the bot was off is done for so long."""


class AgendaWork:
    """Looks at each tick. `wake` is the outbox's: it is set when there is something to be sent."""

    def __init__(self, database: Database, organisation: Organisation, wake: asyncio.Event) -> None:
        self._database, self._zone, self._wake = database, organisation.zone, wake
        self._answer_days = organisation.polls.answer_days

    async def look(self, now_ms: int) -> int | None:
        """Do what is due; when there may be more, None while nothing waits."""
        async with self._database.read() as view:
            there = await agendas_out.open_meetings(view, now_ms - LOOK_BACK_MS)
            off = await agendas_out.cancelled_with_items(view, now_ms - LOOK_BACK_MS)
            new = await agendas_out.forums_with_new(view)
            due = [meeting for meeting in there if await self._is_due(view, meeting, new, now_ms)]
        for meeting_id in off:
            await self._free(meeting_id)
        for meeting in due:
            await self._take(meeting.meeting_id, now_ms)
        later = (rules.next_ms(meeting, now_ms, self._zone) for meeting in there)
        return min((ms for ms in later if ms is not None), default=None)

    async def _is_due(self, view: Transaction, meeting: Meeting, new: set[int], now_ms: int) -> bool:
        """Nobody is told to look where there is nothing new: not yet. `new`: forums where something is."""
        step = rules.due_step(meeting, now_ms, self._zone)
        if step in ("agenda-first", "agenda-reminded"):
            return meeting.forum_id in new and any(
                item.state == "new" for item in await agenda.proposed(view, meeting, now_ms)
            )
        return step is not None

    async def _free(self, meeting_id: int) -> None:
        """It was cancelled. Should it take place after all, its agenda is open again, or goes out anew."""
        async with self._database.transaction() as tx:
            meeting = await meetings.one(tx, meeting_id)
            if meeting and meeting.cancelled:
                await agendas_out.carry_all(tx, meeting_id)
                done = tuple(step for step in meeting.done if step not in rules.STEPS)
                await meetings.save(tx, replace(meeting, done=done))

    async def _take(self, meeting_id: int, now_ms: int) -> None:
        """What is done and that it was done are one transaction, so that it is done once."""
        async with self._database.transaction() as tx:
            meeting = await meetings.one(tx, meeting_id)
            forum = await forums.one(tx, meeting.forum_id) if meeting else None
            step = rules.due_step(meeting, now_ms, self._zone) if meeting else None
            if meeting is None or forum is None or step is None:
                return
            done = await self._do(tx, step, forum, meeting, now_ms)
            if done:
                await meetings.mark(tx, meeting_id, step)
        self._wake.set()

    async def _do(self, tx: Transaction, step: Step, forum: Forum, meeting: Meeting, now_ms: int) -> bool:
        """Whether that step is taken now."""
        if step in ("agenda-first", "agenda-reminded"):
            return await self._tell_team(tx, step, forum, meeting, now_ms)
        if step == "agenda":
            await self._go_out(tx, forum, meeting, now_ms)
        elif any(item.raised_by == "member" for item in await agenda.on_agenda(tx, meeting.meeting_id)):
            await debts.open_after(tx, meeting.meeting_id, now_ms, self._answer_days)
        return True

    async def _tell_team(
        self, tx: Transaction, step: Step, forum: Forum, meeting: Meeting, now_ms: int
    ) -> bool:
        """Only where something for this very meeting waits to be looked at."""
        proposed = await agenda.proposed(tx, meeting, now_ms)
        new = sum(item.state == "new" for item in proposed)
        if not new:
            return False
        say = agenda_team.waiting(forum, meeting, new, step == "agenda-reminded", self._zone)
        whom = await roles.who_wrote_or_writes(tx, forum.made_by)
        told = [Outgoing(chat_id, locale, say, lane="notice") for chat_id, locale in whom]
        await outbox.leave(tx, told, now_ms)
        return True

    async def _go_out(self, tx: Transaction, forum: Forum, meeting: Meeting, now_ms: int) -> None:
        """Where the meeting has begun meanwhile, all of it is carried over."""
        proposed = await agenda.proposed(tx, meeting, now_ms)
        chosen = rules.choose(proposed, rules.SLOTS if now_ms < meeting.starts_ms else 0)
        await agendas_out.put_on(tx, meeting.meeting_id, chosen.on)
        await agendas_out.carry(tx, chosen.carried)
        await self._tell_writers(tx, forum, chosen.carried, now_ms)
        if chosen.on:
            await self._send(tx, forum, meeting, now_ms)

    async def _tell_writers(
        self, tx: Transaction, forum: Forum, carried: tuple[Item, ...], now_ms: int
    ) -> None:
        """Of what waits for its writer to say it in other words they know."""
        for item in carried:
            writer = await agenda.writer(tx, item.item_id)
            if writer and item.state != "back":
                say = started(agenda_says.carried(item, forum))
                told = Outgoing(writer.telegram_id, writer.locale, say, lane="notice")
                await outbox.leave(tx, [told], now_ms)

    async def _send(self, tx: Transaction, forum: Forum, meeting: Meeting, now_ms: int) -> None:
        """A message to many, which nobody presses, to those who come or may."""
        whom = Audience(meeting=meeting.meeting_id)
        people = await recipients.how_many(tx, whom, now_ms, now_ms)
        if not people:
            return
        content = agenda_says.going_out(forum, meeting, await agenda.on_agenda(tx, meeting.meeting_id))
        draft = Message(0, forum.made_by, content, whom, NOW, "message", None, "draft")
        written = replace(draft, meeting_id=meeting.meeting_id, tells="agenda")
        message_id = await messages.save(tx, written, now_ms)
        await messages.move(tx, message_id, "draft", "planned", now_ms, people)
        await broadcasts.add(tx, message_id, now_ms, now_ms, now_ms)
