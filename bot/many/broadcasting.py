"""Messages to many, by themselves: begun when due, planned in pieces, ended, and shown to who looks on."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.many.standing import Standings
from bot.polls.keys import PollKeys
from bot.polls.opening import PollOpening
from domain import days, quiet, recurrence
from domain.many import broadcast as rules
from domain.many import message
from domain.many.broadcast import AT_WORK
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.say import Button, Say
from domain.wording import unless_telling
from storage import outbox
from storage.backups import release
from storage.database import Database, Transaction
from storage.many import broadcasts, changes, deliveries, messages, roundups
from storage.many.broadcasts import Broadcast
from storage.team import audit, roles

PIECE = 1_000
PIECES = 20
"""Planned at one look, like the asking about a notice: the writer is free between pieces."""

LOOK_MS = 1_000


class Broadcasting:
    """Looks at each tick. `wake` is the outbox's: it is set when there is something to be sent."""

    def __init__(
        self,
        database: Database,
        organisation: Organisation,
        standings: Standings,
        wake: asyncio.Event,
        keys: PollKeys,
    ) -> None:
        self._database, self._organisation = database, organisation
        self._standings, self._wake = standings, wake
        self._opening = PollOpening(database, keys)

    async def look(self, now_ms: int) -> int | None:
        """Do what there is to do; when there is more, None while nothing waits."""
        async with self._database.read() as view:
            due_ms = await broadcasts.next_ms(view)
            telling = await roundups.is_going_on(view)
        if due_ms is not None and due_ms <= now_ms:
            async with self._opening.of(now_ms):
                await self._begin_due(now_ms)
        async with self._database.read() as view:
            due_ms = await broadcasts.next_ms(view)
            active = await broadcasts.in_states(view, AT_WORK)
        busy = False
        for broadcast in active:
            busy |= await self._go_on(broadcast, now_ms)
        if telling:
            busy |= await self._pieces(lambda tx: roundups.tell_some(tx, now_ms, PIECE))
        again_ms = await self._standings.look(now_ms)
        if busy:
            again_ms = now_ms + LOOK_MS
        return min((ms for ms in (due_ms, again_ms) if ms is not None), default=None)

    async def _begin_due(self, now_ms: int) -> None:
        hours, zone = quiet.usual(self._organisation), self._organisation.zone
        quiet_now = quiet.is_quiet_at(now_ms, hours, zone)
        async with self._database.transaction() as tx:
            dropped_ms = await release.dropped_ms(tx)
            for broadcast in await broadcasts.in_states(tx, ("waiting",)):
                if broadcast.goes_ms > now_ms:
                    continue
                dropped = broadcast.goes_ms <= dropped_ms
                late = dropped or rules.must_be_asked(broadcast.goes_ms, now_ms, quiet_now)
                if late and broadcast.shows != "poll":
                    await broadcasts.move(tx, broadcast.broadcast_id, ("waiting",), "late", now_ms)
                    await self._ask_if_late(tx, broadcast, dropped, now_ms)
                elif await self._opening.may_begin(tx, broadcast, now_ms):
                    await broadcasts.move(tx, broadcast.broadcast_id, ("waiting",), "sending", now_ms)
                    await broadcasts.finish_earlier(tx, broadcast)
                    if quiet_now and rules.passes_quiet(broadcast.about_ms, now_ms):
                        await audit.note(tx, now_ms, "urgent in quiet hours", broadcast.written_by)
                await self._next_time(tx, broadcast, now_ms)
        self._wake.set()

    async def _next_time(self, tx: Transaction, broadcast: Broadcast, now_ms: int) -> None:
        """Of one that repeats, the next time from now on: what was missed in between is left out."""
        rule = message.repeats(broadcast.plan)
        if rule is None:
            return
        gone = await broadcasts.how_many(tx, broadcast.message_id)
        after_ms = max(broadcast.due_ms, now_ms)
        next_ms = recurrence.next_ms(rule, after_ms, gone, self._organisation.zone)
        if next_ms is not None:
            await broadcasts.add(tx, broadcast.message_id, next_ms, next_ms, now_ms)

    async def _ask_if_late(self, tx: Transaction, broadcast: Broadcast, dropped: bool, now_ms: int) -> None:
        """Whoever wrote it decides whether it still goes; where they are gone, the coordinators.

        dropped: after a restore, so it may have gone.
        """
        written = await messages.one(tx, broadcast.message_id)
        opening = rules.opening(written.content.words) if written else ""
        say = Say(
            "message-late",
            {
                "opening": unless_telling(opening, self._organisation.neutral_words),
                "due": days.moment_words(broadcast.goes_ms, self._organisation.zone),
                "dropped": int(dropped),
            },
            (
                Button("act-gonow", f"go:gonow:{broadcast.broadcast_id}"),
                Button("act-stopthis", f"go:stopthis:{broadcast.broadcast_id}"),
                Button("help-now", "go:help"),
            ),
        )
        told = [
            Outgoing(chat_id, locale, say, lane="notice")
            for chat_id, locale in await roles.who_wrote_or_writes(tx, broadcast.written_by)
        ]
        await outbox.leave(tx, told, now_ms)

    async def _go_on(self, broadcast: Broadcast, now_ms: int) -> bool:
        """Whether there is more to do at once."""
        match broadcast.state:
            case "sending":
                return await self._send(broadcast, now_ms)
            case "paused":
                return await self._pieces(
                    lambda tx: self._many(deliveries.put_aside(tx, broadcast.broadcast_id, PIECE))
                )
            case "finishing":
                return await self._finish(broadcast, now_ms)
            case "taking back":
                return await self._take_back(broadcast, now_ms)
        return False

    async def _send(self, broadcast: Broadcast, now_ms: int) -> bool:
        more = False
        if broadcast.planned_after is not None:
            more = await self._pieces(lambda tx: self._plan(tx, broadcast.broadcast_id, now_ms))
        if broadcast.corrected_after is not None:
            more |= await self._pieces(lambda tx: self._correct(tx, broadcast.broadcast_id, now_ms))
        if more:
            return True
        async with self._database.transaction() as tx:
            moving = await deliveries.is_moving(tx, broadcast.broadcast_id)
            if not moving and await deliveries.take_up(tx, broadcast.broadcast_id, now_ms, PIECE):
                self._wake.set()
                return True
            if await deliveries.left(tx, broadcast.broadcast_id, PIECE + 1) <= PIECE:
                await deliveries.settle_unwanted(tx, broadcast.broadcast_id, now_ms)
                if not await deliveries.left(tx, broadcast.broadcast_id, 1):
                    await self._end(tx, broadcast, "sent", now_ms)
        return False

    async def _plan(self, tx: Transaction, broadcast_id: int, now_ms: int) -> bool:
        """Read anew: it may have been paused or taken back since the piece before."""
        now = await broadcasts.one(tx, broadcast_id)
        if now is None or now.state != "sending":
            return False
        return await broadcasts.plan_some(tx, now, now_ms, PIECE)

    async def _correct(self, tx: Transaction, broadcast_id: int, now_ms: int) -> bool:
        now = await broadcasts.one(tx, broadcast_id)
        if now is None or now.corrected_after is None:
            return False
        after = await changes.plan_corrections(
            tx, broadcast_id, broadcasts.SAYS, now.corrected_after, now_ms, PIECE
        )
        await broadcasts.correct(tx, broadcast_id, after)
        return after is not None

    async def _finish(self, broadcast: Broadcast, now_ms: int) -> bool:
        if await self._pieces(
            lambda tx: self._many(
                deliveries.drop_unsent(tx, broadcast.broadcast_id, "finished", now_ms, PIECE)
            )
        ):
            return True
        async with self._database.transaction() as tx:
            if not await deliveries.left(tx, broadcast.broadcast_id, 1):
                await self._end(tx, broadcast, "sent", now_ms)
        return False

    async def _take_back(self, broadcast: Broadcast, now_ms: int) -> bool:
        """What was not sent is dropped, what arrived is removed, also what arrives only now."""
        broadcast_id = broadcast.broadcast_id
        more = await self._pieces(
            lambda tx: self._many(deliveries.drop_unsent(tx, broadcast_id, "finished", now_ms, PIECE))
        )
        more |= await self._pieces(
            lambda tx: self._many(
                changes.plan_removals(tx, broadcast_id, Say("message-taken-back"), now_ms, PIECE)
            )
        )
        more |= await self._pieces(lambda tx: self._many(roundups.take_out(tx, broadcast_id, PIECE)))
        if more:
            return True
        async with self._database.transaction() as tx:
            if not await deliveries.is_on_its_way(tx, broadcast_id):
                await self._end(tx, broadcast, "taken back", now_ms)
        return False

    async def _end(self, tx: Transaction, broadcast: Broadcast, state: rules.State, now_ms: int) -> None:
        if await broadcasts.move(tx, broadcast.broadcast_id, AT_WORK, state, now_ms):
            await self._standings.end(tx, broadcast, now_ms)

    async def _many(self, work: Awaitable[int]) -> bool:
        return await work == PIECE

    async def _pieces(self, piece: Callable[[Transaction], Awaitable[bool]]) -> bool:
        """A transaction for each piece, at most PIECES; whether there is more."""
        for _ in range(PIECES):
            async with self._database.transaction() as tx:
                more = await piece(tx)
            self._wake.set()
            if not more:
                return False
        return True
