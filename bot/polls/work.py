"""What happens to polls by itself while they wait or are open: told of, counted, reminded of, asked again."""

from domain import disclosure, week
from domain.many import message
from domain.many.broadcast import opening
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.polls import pens as poll_pens
from domain.polls import poll_message, reminders, repeats, times
from domain.polls.poll import Poll
from domain.say import Button, Say
from storage import outbox
from storage.database import Database, Transaction
from storage.many import audiences, broadcasts, messages
from storage.polls import drafts, dues, electors, pens, polls
from storage.team import roles

HELP = Button("help-now", "go:help")


class PollWork:
    """Looks at each tick."""

    def __init__(self, database: Database, organisation: Organisation) -> None:
        self._database, self._organisation = database, organisation

    async def look(self, now_ms: int) -> int | None:
        """Do what is due; when more is, None while nothing waits."""
        async with self._database.read() as view:
            waited = await pens.waited(view, now_ms - poll_pens.WAIT_MS)
            uncounted = await dues.to_count(view)
            to_remind = await dues.to_remind(view)
            to_repeat = await dues.to_repeat(view)
        for poll_id in waited:
            await self._go_without(poll_id, now_ms)
        for poll in uncounted:
            await self._count(poll, now_ms)
        for poll in to_remind:
            if reminders.due_ms(poll) <= now_ms:
                await self._remind(poll, now_ms)
        for poll in to_repeat:
            await self._repeat(poll, now_ms)
        return await self._next_ms(to_remind, now_ms)

    async def _next_ms(self, to_remind: list[Poll], now_ms: int) -> int | None:
        async with self._database.read() as view:
            asked_ms = await pens.first_asked_ms(view)
        due = [reminders.due_ms(poll) for poll in to_remind]
        waits = [asked_ms + poll_pens.WAIT_MS] if asked_ms is not None else []
        return min((ms for ms in (*due, *waits) if ms > now_ms), default=None)

    async def _go_without(self, poll_id: int, now_ms: int) -> None:
        """No member answered in time: whoever wrote it is told once that it may go."""
        async with self._database.transaction() as tx:
            poll = await polls.one(tx, poll_id)
            if poll and await pens.mark(tx, poll_id, ("asked",), "staff"):
                see = Button("see-message", f"go:seemsg:{poll_id}")
                begins = opening(poll.card.question)
                say = Say("pen-waited", {"opening": begins, "hours": poll_pens.WAIT_HOURS}, (see, HELP))
                await self._tell_writer(tx, poll, say, now_ms)

    async def _count(self, poll: Poll, now_ms: int) -> None:
        """How many were asked; and no breakdown where it is asked again of nearly the same people.

        Whoever compares the two could see what the few said that are only in one of them.
        """
        async with self._database.transaction() as tx:
            await dues.count(tx, poll.poll_id)
            if poll.breakdown and any(
                disclosure.differs_by_few(*both) for both in await dues.differences(tx, poll.poll_id)
            ):
                await dues.drop_breakdown(tx, poll.poll_id)
                say = Say("poll-no-breakdown", {"opening": opening(poll.card.question)}, (HELP,))
                await self._tell_writer(tx, poll, say, now_ms)

    async def _remind(self, poll: Poll, now_ms: int) -> None:
        """Only those who have not answered. It counts for their week, as the question did."""
        async with self._database.transaction() as tx:
            if not await dues.mark_reminded(tx, poll.poll_id, now_ms):
                return
            asked, answered = await electors.counts(tx, poll.poll_id)
            if asked > answered:
                told = poll_message.to_those_asked(poll, "reminder", poll.card.question, unanswered=True)
                message_id = await messages.save(tx, told, now_ms)
                await messages.move(tx, message_id, "draft", "planned", now_ms, asked - answered)
                await broadcasts.add(tx, message_id, now_ms, now_ms, now_ms)

    async def _repeat(self, poll: Poll, now_ms: int) -> None:
        """Its next time is planned as soon as it has opened, so that it can be seen, and stopped."""
        organisation = self._organisation
        async with self._database.transaction() as tx:
            if not await dues.mark_repeated(tx, poll.poll_id, now_ms):
                return
            again = repeats.following(poll, organisation.zone)
            poll_id = await drafts.save(tx, again, now_ms)
            week_ms, usual = week.begins_ms(now_ms, organisation.zone), organisation.messages_a_week
            reach = await audiences.reach(tx, again.audience, now_ms, week_ms, usual)
            await messages.move(tx, poll_id, "draft", "planned", now_ms, reach.people)
            saved = await polls.one(tx, poll_id)
            if saved and await polls.move(tx, poll_id, ("draft",), "planned", now_ms):
                days = organisation.polls.answer_days
                await polls.settle(tx, times.settled(saved, now_ms, organisation.zone, days))
            opens_ms = message.first_ms(again.plan, now_ms, organisation.zone) or now_ms
            await broadcasts.add(tx, poll_id, opens_ms, opens_ms, now_ms)

    async def _tell_writer(self, tx: Transaction, poll: Poll, say: Say, now_ms: int) -> None:
        told = [
            Outgoing(chat_id, locale, say, lane="notice")
            for chat_id, locale in await roles.who_wrote_or_writes(tx, poll.written_by)
        ]
        await outbox.leave(tx, told, now_ms)
