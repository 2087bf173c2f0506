"""What happens by itself to secret polls: keys that nothing needs are destroyed, one without its key is void.

After somebody put an older copy of the database back, or the folder of keys is another, nothing happens until
an admin says what shall: what was answered since then is not in this database.
"""

import asyncio
import logging
import secrets
from collections.abc import Callable
from pathlib import Path

from bot.polls.ballot_box import BallotBox
from bot.polls.keys import PollKeys
from domain.outgoing import Outgoing
from domain.polls.poll import Poll, PollState
from domain.say import Button, Say
from storage import facts, outbox
from storage.database import Database, Transaction
from storage.polls import ballots
from storage.team import roles

ASK_AGAIN_MS = 24 * 3600 * 1000

log = logging.getLogger(__name__)


class SecretPolls:
    """All of it may be repeated after a crash. Raises StorageTrouble: then the same is done later."""

    def __init__(
        self, database: Database, folder: Path, chance: Callable[[int], bytes] = secrets.token_bytes
    ) -> None:
        self._database = database
        self.keys = PollKeys(folder, chance)
        self.box = BallotBox(self.keys, chance)

    async def look(self, now_ms: int) -> list[int] | None:
        """Tidy up; the open polls that are to be void. None: everything waits for an admin."""
        async with self.keys.lock:
            self.box.forget(now_ms)
            async with self._database.read() as view:
                standing, waits = await ballots.at_work(view), await ballots.waits(view)
                folder = await facts.get(view, ballots.FOLDER)
            still_open = [poll_id for poll_id, state in standing.items() if state == "open"]
            if waits is None and self._is_older(still_open, folder):
                waits = ""
            if waits is not None:
                return await self._waiting(waits, still_open, now_ms)
            await self._tidy(standing)
            return self._without(still_open)

    async def counted(self, tx: Transaction, poll: Poll) -> dict[str, int]:
        """How often each answer was given, in memory only."""
        found = await ballots.of(tx, poll.poll_id)
        given, strange = await asyncio.to_thread(self.box.opened, poll.poll_id, found)
        if strange:
            log.error("ballots that were not sealed here were left out", extra={"ballots": strange})
        return given

    def has_key(self, poll_id: int) -> bool:
        return self.keys.cipher(poll_id) is not None

    async def destroy_key(self, poll_id: int) -> None:
        """Once no ballot can be read from the -wal any more either."""
        await self._database.checkpoint()
        await asyncio.to_thread(self.keys.destroy, poll_id)

    async def _tidy(self, standing: dict[int, PollState]) -> None:
        async with self._database.read() as view:
            left_over = await ballots.left_over(view)
        for poll_id in left_over:
            async with self._database.transaction() as tx:
                await ballots.clear(tx, poll_id)
        for poll_id in self.keys.all() - standing.keys():
            await self.destroy_key(poll_id)

    def _is_older(self, still_open: list[int], folder: str | None) -> bool:
        """Whether the database is from before one of these was closed, or its keys are elsewhere."""
        if not still_open:
            return False
        gone = any(map(self.keys.was_destroyed, self._without(still_open)))
        return gone or folder != self.keys.name()

    async def _waiting(self, waits: str, still_open: list[int], now_ms: int) -> list[int] | None:
        """What an admin said is done; until then they are asked."""
        async with self._database.transaction() as tx:
            if waits in (ballots.GO_ON, ballots.END) or not still_open:
                await ballots.go_on(tx)
                await facts.put(tx, ballots.FOLDER, self.keys.name())
                return still_open if waits == ballots.END else self._without(still_open)
            asked_ms = ballots.asked_ms(waits)
            if asked_ms is None or now_ms - asked_ms >= ASK_AGAIN_MS:
                await self._ask(tx, len(still_open), now_ms)
        return None

    def _without(self, still_open: list[int]) -> list[int]:
        return [poll_id for poll_id in still_open if self.keys.cipher(poll_id) is None]

    async def _ask(self, tx: Transaction, count: int, now_ms: int) -> None:
        await ballots.wait_for_admin(tx)
        buttons = (
            Button("secret-go-on", "go:secretwait:on"),
            Button("secret-end", "go:secretwait:end"),
            Button("help-now", "go:help"),
        )
        admins = await roles.hearing_admins(tx)
        say = Say("secret-waits", {"polls": count}, buttons)
        await outbox.leave(tx, [Outgoing(*admin, say, lane="notice") for admin in admins], now_ms)
        if admins:
            await ballots.note_asked(tx, now_ms)
