"""What happens around meetings by itself, each step once: invited to, arranged, counted, and how it was."""

import asyncio
from dataclasses import replace

from domain.durations import DAY_MS
from domain.forums import feeling, meeting_notes, meeting_says, reminders, steps
from domain.forums.forum import Forum, Meeting
from domain.forums.steps import Step
from domain.many.audience import Audience
from domain.many.message import NOW, Message
from domain.notes import started
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.say import Say
from storage import outbox
from storage.database import Database, Transaction
from storage.forums import feelings, forums, meetings
from storage.forums import steps as found
from storage.many import broadcasts, messages, recipients
from storage.team import roles

PIECE = 250
LOOK_MS = 1_000
LOOK_BACK_MS = 100 * DAY_MS
"""What was due while the bot was off is done for so long."""


class MeetingWork:
    """Looks at each tick. `wake` is the outbox's: it is set when there is something to be sent."""

    def __init__(self, database: Database, organisation: Organisation, wake: asyncio.Event) -> None:
        self._database, self._zone, self._wake = database, organisation.zone, wake
        self._nobody_until_ms: dict[int, int] = {}  # by meeting: until when nobody is to be invited

    async def look(self, now_ms: int) -> int | None:
        """Do what is due; when there is more, None while nothing waits."""
        async with self._database.read() as view:
            there = await found.open_meetings(view, now_ms - LOOK_BACK_MS)
            over = await found.are_invitations_over(view, now_ms)
            needless = await found.answered_before_invited(view, 1)
        if over or needless:
            async with self._database.transaction() as tx:
                await found.finish_invitations(tx, now_ms)
                some = await found.answered_before_invited(tx, PIECE)
                await found.drop_invitations(tx, some, now_ms)
        busy, invites = False, {meeting.meeting_id for meeting in steps.to_invite(there, now_ms)}
        for meeting in there:
            for step in steps.STEPS:
                if step == "invite" and meeting.meeting_id not in invites:
                    continue
                if steps.is_due(step, meeting, now_ms, self._zone):
                    busy |= await self._take(step, meeting, now_ms)
            if steps.is_asked_how_it_was(meeting, now_ms, self._zone):
                busy |= await self._ask(meeting, now_ms)
        return now_ms + LOOK_MS if busy else self._next_ms(there, now_ms)

    async def _take(self, step: Step, meeting: Meeting, now_ms: int) -> bool:
        """Whether it was taken; where it is not needed, or not yet, nothing is written.

        What goes to many is begun at the next look, so that there is one at once.
        """
        if not await self._is_needed(step, meeting, now_ms):
            return False
        async with self._database.transaction() as tx:
            now, forum = await meetings.one(tx, meeting.meeting_id), await forums.one(tx, meeting.forum_id)
            if now is None or forum is None or not steps.is_due(step, now, now_ms, self._zone):
                return False
            if step == "invite" and not await self._invite(tx, forum, now, now_ms):
                return False
            await meetings.mark(tx, meeting.meeting_id, step)
            if step == "arrange":
                await self._tell(tx, forum, meeting_notes.to_arrange(forum, now, self._zone), now_ms)
            elif step == "count" and not await found.is_counted(tx, meeting.meeting_id):
                await self._tell(tx, forum, meeting_notes.to_count(forum, now, self._zone), now_ms)
            elif step == "felt":
                await feelings.publish(tx, meeting.meeting_id, now_ms)
        self._wake.set()
        return True

    async def _is_needed(self, step: Step, meeting: Meeting, now_ms: int) -> bool:
        if step == "invite":
            return self._nobody_until_ms.get(meeting.meeting_id, 0) <= now_ms
        if step == "arrange":
            async with self._database.read() as view:
                return await found.is_to_arrange(view, meeting.meeting_id)
        return True

    async def _invite(self, tx: Transaction, forum: Forum, meeting: Meeting, now_ms: int) -> bool:
        """A message to many, which nobody presses. While there is nobody to invite: again each morning."""
        whom = Audience(forum=forum.forum_id, meeting=meeting.meeting_id)
        people = await recipients.how_many(tx, whom, now_ms, now_ms)
        if forum.state != "running" or not people:
            self._nobody_until_ms[meeting.meeting_id] = self._next_morning_ms(now_ms)
            return False
        content = meeting_says.invitation(forum, meeting)
        draft = Message(0, forum.made_by, content, whom, NOW, "message", None, "draft")
        written = replace(draft, meeting_id=meeting.meeting_id, tells="invites")
        message_id = await messages.save(tx, written, now_ms)
        await messages.move(tx, message_id, "draft", "planned", now_ms, people)
        await broadcasts.add(tx, message_id, now_ms, now_ms, now_ms)
        return True

    async def _ask(self, meeting: Meeting, now_ms: int) -> bool:
        """A piece of those who came and were not asked; whether there are more."""
        async with self._database.read() as view:
            if not await feelings.to_ask(view, meeting.meeting_id, now_ms, 1):
                return False
        async with self._database.transaction() as tx:
            forum = await forums.one(tx, meeting.forum_id)
            people = await feelings.to_ask(tx, meeting.meeting_id, now_ms, PIECE)
            day = reminders.day_of(meeting.starts_ms, self._zone)
            await feelings.note_asked(tx, meeting.meeting_id, day, [person_id for person_id, _, _ in people])
            if forum:
                say = started(feeling.ask(forum, meeting, self._zone))
                about = feeling.about(meeting.meeting_id)
                told = [Outgoing(chat, locale, say, lane="notice", about=about) for _, chat, locale in people]
                await outbox.leave(tx, told, now_ms)
        self._wake.set()
        return len(people) == PIECE

    async def _tell(self, tx: Transaction, forum: Forum, say: Say, now_ms: int) -> None:
        """Whoever made the forum; where they are gone, the coordinators."""
        told = [
            Outgoing(chat_id, locale, say, lane="notice")
            for chat_id, locale in await roles.who_wrote_or_writes(tx, forum.made_by)
        ]
        await outbox.leave(tx, told, now_ms)

    def _next_morning_ms(self, now_ms: int) -> int:
        today_ms = reminders.morning_ms(now_ms, 0, self._zone)
        return today_ms if today_ms > now_ms else reminders.morning_ms(now_ms, 1, self._zone)

    def _next_ms(self, there: list[Meeting], now_ms: int) -> int | None:
        due = [steps.next_ms(meeting, now_ms, self._zone) for meeting in there]
        waits = [self._nobody_until_ms.get(meeting.meeting_id) for meeting in there]
        over = [meeting.starts_ms - steps.TOO_SOON_MS for meeting in there if "invite" not in meeting.done]
        return min((ms for ms in (*due, *waits, *over) if ms is not None and ms > now_ms), default=None)
