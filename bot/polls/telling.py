"""Tells those who were asked what came out of a poll: at once, or once the paper answers have come."""

from domain.days import moment_words
from domain.many.broadcast import opening
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.polls import paper, results
from domain.polls.poll import Poll
from domain.polls.poll_message import to_those_asked
from domain.say import Button, Say, Value
from storage import outbox
from storage.database import Database, Transaction
from storage.polls import answers, electors, poll_messages, polls
from storage.polls import paper as papers
from storage.polls import results as told
from storage.team import roles


class PollTelling:
    def __init__(self, database: Database, organisation: Organisation) -> None:
        self._database, self._organisation = database, organisation

    async def look(self, now_ms: int) -> int | None:
        """Tell what has waited long enough; when the next one has."""
        async with self._database.read() as view:
            waiting = [await polls.one(view, poll_id) for poll_id in await told.untold(view)]
        next_ms = None
        for poll in waiting:
            if poll and (poll.wait_ms or 0) <= now_ms:
                async with self._database.transaction() as tx:
                    await self.tell(tx, poll.poll_id, now_ms)
            elif poll and poll.wait_ms:
                next_ms = min(poll.wait_ms, next_ms or poll.wait_ms)
        return next_ms

    async def publish(self, tx: Transaction, poll: Poll, given: results.Given, now_ms: int) -> None:
        """The one table that is ever published of these answers, and the same of staff, apart."""
        asked, _ = await electors.counts(tx, poll.poll_id)
        parts = results.parts_of(poll, self._organisation)
        named, of_staff = [await answers.named(tx, poll.poll_id, staff) for staff in (False, True)]
        figures = results.figures(poll, given, max(asked, poll.asked or 0), parts, named)
        staff = results.apart(poll, await answers.given(tx, poll.poll_id, staff=True), of_staff)
        await polls.publish(tx, poll.poll_id, figures, now_ms, staff)

    async def tell(self, tx: Transaction, poll_id: int, now_ms: int) -> None:
        """At once to those who wish that, to the others in the round-up. Once, whenever it is called.

        Where paper answers are to come, only whoever asked is told.
        """
        poll = await polls.one(tx, poll_id)
        if poll is None:
            return
        if (poll.wait_ms or 0) > now_ms:
            return await self._say_that_it_waits(tx, poll, now_ms)
        on_paper = paper.figures(poll, await papers.counts(tx, poll_id))
        if not await told.mark_told(tx, poll_id, on_paper, now_ms):
            return
        await papers.clear(tx, poll_id)
        for at_once in await told.wishes(tx, poll_id):
            written = to_those_asked(poll, "results", poll.card.question, tell=at_once)
            await poll_messages.plan(tx, written, self._organisation.messages.hold_seconds, now_ms)

    async def _say_that_it_waits(self, tx: Transaction, poll: Poll, now_ms: int) -> None:
        number = poll.poll_id
        ways = (
            Button("count-paper", f"go:counts:{number}"),
            Button("publish-now", f"go:publishnow:{number}"),
            Button("more-to-come", f"go:countswait:{number}"),
            Button("help-now", "go:help"),
        )
        values: dict[str, Value] = {
            "opening": opening(poll.card.question),
            "until": moment_words(poll.wait_ms or 0, self._organisation.zone),
        }
        say = Say("counts-awaited", values, ways)
        coordinators = await roles.who_wrote_or_writes(tx, poll.written_by)
        await outbox.leave(tx, [Outgoing(*one, say, lane="notice") for one in coordinators], now_ms)
